const MAX_BYTES = 180;

/**
 * The name a file of unknown origin is stored under: its last part only, without control, direction or
 * separator characters and without what other systems forbid. The ending stays, in lower case.
 */
export function storedName(path: string): string {
  const last = path.split(/[/\\]/u).at(-1) ?? '';
  const clean = last
    .normalize('NFC')
    .replace(/[\p{C}\p{Zl}\p{Zp}<>:"|?*]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const dot = clean.lastIndexOf('.');
  const ending = dot > 0 ? clean.slice(dot).toLowerCase() : '';
  const stem = (dot > 0 ? clean.slice(0, dot) : clean).replace(/^[.\s-]+|[.\s]+$/gu, '');
  const safe = /^(?:con|prn|aux|nul|com\d|lpt\d|sources|)$/iu.test(stem) ? `文件${stem}` : stem;
  return shorten(safe) + ending;
}

/** File systems count bytes, so a long Chinese name is cut earlier than a Latin one. */
function shorten(stem: string): string {
  let kept = '';
  for (const character of stem) {
    if (Buffer.byteLength(kept + character) > MAX_BYTES) break;
    kept += character;
  }
  return kept;
}
