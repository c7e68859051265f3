import { pinCite } from '../citation/pin.ts';
import { citedUrl, reference } from '../citation/reference.ts';
import type { Clause, PolicyMeta } from '../model.ts';
import { baseUrl } from '../site.ts';

/** The forms in which a page offers a citation, without a date of access, which only the reader knows. */
export interface Citation {
  pin: string;
  gbt2025: string;
  gbt2015: string;
  /** Full address of what is cited. */
  url: string;
}

/** Citations of a clause, or of the whole document where `clause` is null. */
export function citationOf(meta: PolicyMeta, clause: Clause | null): Citation {
  return {
    pin: pinCite(meta, clause),
    gbt2025: reference(meta, clause, '2025', baseUrl()),
    gbt2015: reference(meta, clause, '2015', baseUrl()),
    url: citedUrl(meta, clause, baseUrl()),
  };
}
