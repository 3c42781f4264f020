/** Ends of sector chains in a compound file ([MS-CFB] 2.1). */
const LAST_SECTOR = 0xffff_fffa;
const ENTRY_BYTES = 128;
/** Sector numbers the header itself holds ([MS-CFB] 2.2). */
const HEADER_SECTORS = 109;

/**
 * The bytes of one stream of an OLE compound file ([MS-CFB]), by name; `null` where it has none. Throws `RangeError` on
 * addresses outside the file; chains that run in circles end after as many sectors as the file has.
 */
export function compoundStream(bytes: Uint8Array, names: readonly string[]): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [shift, miniShift] = [view.getUint16(30, true), view.getUint16(32, true)];
  if ((shift !== 9 && shift !== 12) || miniShift !== 6) return null;
  const [size, miniSize] = [1 << shift, 1 << miniShift];
  const sectors = Math.ceil(bytes.length / size);
  const sector = (index: number): Uint8Array => bytes.subarray((index + 1) * size, (index + 2) * size);
  const numbersIn = (data: Uint8Array): number[] => {
    const part = new DataView(data.buffer, data.byteOffset, data.byteLength);
    return Array.from({ length: Math.floor(data.byteLength / 4) }, (_, index) => part.getUint32(index * 4, true));
  };

  const tableSectors = numbersIn(bytes.subarray(76, 76 + HEADER_SECTORS * 4));
  let more = view.getUint32(68, true);
  for (let left = Math.min(view.getUint32(72, true), sectors); left > 0 && more < LAST_SECTOR; left--) {
    const listed = numbersIn(sector(more));
    more = listed.pop() ?? LAST_SECTOR;
    tableSectors.push(...listed);
  }
  const next = tableSectors.filter((index) => index < LAST_SECTOR).flatMap((index) => numbersIn(sector(index)));
  const chain = (first: number): Uint8Array => {
    const parts: Uint8Array[] = [];
    for (let index = first; index < LAST_SECTOR && parts.length <= sectors; index = next[index] ?? LAST_SECTOR)
      parts.push(sector(index));
    return joined(parts);
  };

  const directory = chain(view.getUint32(48, true));
  const entries = Array.from({ length: Math.floor(directory.length / ENTRY_BYTES) }, (_, index) =>
    entryOf(directory.subarray(index * ENTRY_BYTES, (index + 1) * ENTRY_BYTES)),
  );
  const found = names.map((name) => entries.find((entry) => entry.name === name)).find((entry) => entry !== undefined);
  const [root] = entries;
  if (!found || !root) return null;
  if (found.size >= view.getUint32(56, true)) return chain(found.first).subarray(0, found.size);
  const small = chain(root.first);
  const nextSmall = numbersIn(chain(view.getUint32(60, true)));
  const parts: Uint8Array[] = [];
  for (
    let index = found.first;
    index < LAST_SECTOR && parts.length <= nextSmall.length;
    index = nextSmall[index] ?? LAST_SECTOR
  ) {
    parts.push(small.subarray(index * miniSize, (index + 1) * miniSize));
  }
  return joined(parts).subarray(0, found.size);
}

interface Entry {
  readonly name: string;
  readonly first: number;
  readonly size: number;
}

function entryOf(data: Uint8Array): Entry {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const letters = Math.max(0, Math.min(32, view.getUint16(64, true) / 2) - 1);
  const name = Array.from({ length: letters }, (_, index) => String.fromCharCode(view.getUint16(index * 2, true))).join(
    "",
  );
  return { name, first: view.getUint32(116, true), size: view.getUint32(120, true) };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
