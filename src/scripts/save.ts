/** Hands a file to the reader: made here, sent nowhere. */
export function saveAs(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  // What file systems refuse in names.
  link.download = name.replace(/[\\/:*?"<>|]/gu, ' ').trim();
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
