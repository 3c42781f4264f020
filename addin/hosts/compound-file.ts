/** The first bytes of an OLE compound file ([MS-CFB] 2.2). */
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Ends of sector chains in a compound file ([MS-CFB] 2.1). */
const LAST_SECTOR = 0xffff_fffa;
const ENTRY_BYTES = 128;
/** Sector numbers the header itself holds ([MS-CFB] 2.2). */
const HEADER_SECTORS = 109;
const MINI_SECTOR = 64;
/** Kind of a directory entry that is a stream ([MS-CFB] 2.6.1). */
const STREAM = 2;

/** An OLE compound file ([MS-CFB]): the container of old Office files and of password-protected new ones. */
export interface CompoundFile {
  /** Names of the streams directly under the root: streams of embedded documents are not among them. */
  readonly names: readonly string[];
  /**
   * The bytes of one stream directly under the root; the first of the names that is there, `null` where none is. Names are
   * distinguished without regard to case ([MS-CFB] 2.6.4).
   */
  readonly stream: (...names: readonly string[]) => Uint8Array | null;
}

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly first: number;
  readonly size: number;
}

/** Whether the bytes begin as a compound file does. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/**
 * Opens a compound file; `null` where the header is none. A chain that leaves the file or runs in a circle ends there, so
 * nothing read is larger than the file. A last sector that is shorter than the others, as some exporters write it, is
 * read as far as it goes.
 */
export function openCompoundFile(bytes: Uint8Array): CompoundFile | null {
  if (!isCompoundFile(bytes) || bytes.length < 512) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if ((shift !== 9 && shift !== 12) || view.getUint16(32, true) !== 6) return null;
  const size = 1 << shift;
  const sectors = Math.ceil(bytes.length / size);
  const sector = (index: number): Uint8Array => bytes.subarray((index + 1) * size, (index + 2) * size);

  const next = numbersIn(joined(tableSectors(view, sectors, sector).map(sector)));
  const chain = (first: number): Uint8Array => joined(walk(first, next, sectors).map(sector));
  const entries = entriesOf(chain(view.getUint32(48, true)));
  const [root] = entries;
  if (!root) return null;
  const streams = childrenOf(root, entries).filter(({ kind }) => kind === STREAM);

  const smallest = view.getUint32(56, true);
  const read = (entry: Entry): Uint8Array => {
    if (entry.size >= smallest) return chain(entry.first).subarray(0, entry.size);
    const small = chain(root.first);
    const nextSmall = numbersIn(chain(view.getUint32(60, true)));
    const parts = walk(entry.first, nextSmall, nextSmall.length).map((index) =>
      small.subarray(index * MINI_SECTOR, (index + 1) * MINI_SECTOR),
    );
    return joined(parts).subarray(0, entry.size);
  };
  return {
    names: streams.map(({ name }) => name),
    stream: (...names) => {
      const found = names
        .map((name) => streams.find((entry) => entry.name.toLowerCase() === name.toLowerCase()))
        .find((entry) => entry !== undefined);
      return found ? read(found) : null;
    },
  };
}

/** Numbers of the sectors that hold the allocation table: those in the header, then those listed in sectors of their own. */
function tableSectors(view: DataView, sectors: number, sector: (index: number) => Uint8Array): number[] {
  const found = [...numbersIn(new Uint8Array(view.buffer, view.byteOffset + 76, HEADER_SECTORS * 4))];
  let more = view.getUint32(68, true);
  for (let left = Math.min(view.getUint32(72, true), sectors); left > 0 && more < LAST_SECTOR; left--) {
    const listed = [...numbersIn(sector(more))];
    more = listed.pop() ?? LAST_SECTOR;
    found.push(...listed);
  }
  // A sector listed twice would make the table longer than the file.
  return [...new Set(found)].filter((index) => index < LAST_SECTOR && index < sectors);
}

/** The sectors of a chain; it ends at its end mark, outside the file, or after as many sectors as there are. */
function walk(first: number, next: ArrayLike<number>, most: number): number[] {
  const indexes: number[] = [];
  for (let index = first; index < LAST_SECTOR && indexes.length < most; index = next[index] ?? LAST_SECTOR)
    indexes.push(index);
  return indexes;
}

function entriesOf(directory: Uint8Array): Entry[] {
  return Array.from({ length: Math.floor(directory.length / ENTRY_BYTES) }, (_, index) =>
    entryOf(directory.subarray(index * ENTRY_BYTES, (index + 1) * ENTRY_BYTES)),
  );
}

function entryOf(data: Uint8Array): Entry {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const letters = Math.max(0, Math.min(32, view.getUint16(64, true) / 2) - 1);
  return {
    name: Array.from({ length: letters }, (_, index) => String.fromCharCode(view.getUint16(index * 2, true))).join(""),
    kind: view.getUint8(66),
    left: view.getUint32(68, true),
    right: view.getUint32(72, true),
    child: view.getUint32(76, true),
    first: view.getUint32(116, true),
    size: view.getUint32(120, true),
  };
}

/** The entries directly under another: a search tree of siblings ([MS-CFB] 2.6.4), walked without trusting its shape. */
function childrenOf(parent: Entry, entries: readonly Entry[]): Entry[] {
  const found: Entry[] = [];
  const seen = new Set<number>();
  const waiting = [parent.child];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = entries[index];
    if (!entry || seen.has(index)) continue;
    seen.add(index);
    found.push(entry);
    waiting.push(entry.right, entry.left);
  }
  return found;
}

function numbersIn(data: Uint8Array): Uint32Array {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  return Uint32Array.from({ length: Math.floor(data.byteLength / 4) }, (_, index) => view.getUint32(index * 4, true));
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
