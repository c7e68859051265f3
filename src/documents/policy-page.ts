import type { Jurisdiction } from '../model.ts';
import type { Store, StoredDocument } from '../store/store.ts';

/** What the page of a policy is made from: its own document, and the name of its place. */
export interface PolicyPage extends StoredDocument {
  jurisdiction: Jurisdiction;
}

/** Throws where there is no such document. */
export function policyPage(store: Store, policyId: string): PolicyPage {
  const document = store.document(policyId);
  return { ...document, jurisdiction: store.place(document.meta.jurisdiction) };
}
