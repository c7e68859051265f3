/** Signatures, and where entries have their time and date, two bytes each (APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16). */
const LOCAL = { signature: 0x04034b50, time: 10 };
const CENTRAL = { signature: 0x02014b50, time: 12, lengths: [28, 30, 32], local: 42, size: 46 };
const END = { signature: 0x06054b50, count: 10, start: 16, size: 22 };
/** 1 January 1980, the first day that a zip file can name. */
const FIRST_DAY = 0x00210000;

/**
 * Sets the time of every entry of a zip file to one and the same, so that two builds give the same bytes; nothing is
 * packed anew. In: a zip file without a comment, which is changed and given back. Throws where it isn't one.
 */
export function undated(zip: Buffer): Buffer {
  const end = zip.length - END.size;
  if (end < 0 || zip.readUInt32LE(end) !== END.signature) throw new Error('no end of a zip file');
  let at = zip.readUInt32LE(end + END.start);
  for (let left = zip.readUInt16LE(end + END.count); left > 0; left--) {
    const local = zip.readUInt32LE(at + CENTRAL.local);
    if (zip.readUInt32LE(at) !== CENTRAL.signature || zip.readUInt32LE(local) !== LOCAL.signature)
      throw new Error('no entry of a zip file');
    zip.writeUInt32LE(FIRST_DAY, at + CENTRAL.time);
    zip.writeUInt32LE(FIRST_DAY, local + LOCAL.time);
    at += CENTRAL.lengths.reduce((sum, field) => sum + zip.readUInt16LE(at + field), CENTRAL.size);
  }
  return zip;
}
