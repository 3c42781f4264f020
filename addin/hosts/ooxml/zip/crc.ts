/** Eight tables for CRC-32 (polynomial 0xEDB88320), so that eight bytes are folded in at a time. */
const TABLES: readonly Int32Array[] = (() => {
  const first = new Int32Array(256);
  for (let byte = 0; byte < 256; byte++) {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    first[byte] = value;
  }
  const tables = [first];
  for (let index = 1; index < 8; index++) {
    const before = tables[index - 1] ?? first;
    tables.push(Int32Array.from(before, (value) => (value >>> 8) ^ (first[value & 255] ?? 0)));
  }
  return tables;
})();

const EMPTY = new Int32Array(256);
const [T0 = EMPTY, T1 = EMPTY, T2 = EMPTY, T3 = EMPTY, T4 = EMPTY, T5 = EMPTY, T6 = EMPTY, T7 = EMPTY] = TABLES;

/** CRC-32 of the bytes as ZIP stores it, as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { length } = bytes;
  let crc = -1;
  let at = 0;
  for (; at + 8 <= length; at += 8) {
    const a = view.getInt32(at, true) ^ crc;
    const b = view.getInt32(at + 4, true);
    crc =
      (T7[a & 255] ?? 0) ^
      (T6[(a >>> 8) & 255] ?? 0) ^
      (T5[(a >>> 16) & 255] ?? 0) ^
      (T4[a >>> 24] ?? 0) ^
      (T3[b & 255] ?? 0) ^
      (T2[(b >>> 8) & 255] ?? 0) ^
      (T1[(b >>> 16) & 255] ?? 0) ^
      (T0[b >>> 24] ?? 0);
  }
  for (; at < length; at++) crc = (T0[(crc ^ view.getUint8(at)) & 255] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}
