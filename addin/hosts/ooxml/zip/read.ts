import { fileError } from "../../problem.ts";

/** One entry of a ZIP file, still packed. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** General purpose flags, without the data-descriptor bit. */
  readonly flags: number;
  /** DOS time and date as stored. */
  readonly time: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

/** Bounds against files that unpack to more than a machine can hold (zip bombs). */
export interface ZipLimits {
  /** Bytes all parts may unpack to. */
  readonly total: number;
  readonly entries: number;
}

export const DEFAULT_LIMITS: ZipLimits = { total: 512 * 1024 * 1024, entries: 10_000 };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const DATA_DESCRIPTOR = 1 << 3;
const ENCRYPTED = 1;

/** The entries of a ZIP file in the order of its directory. Nothing is unpacked. */
export function readZip(bytes: Uint8Array, limits: ZipLimits = DEFAULT_LIMITS): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  if (count === 0xffff || directory === 0xffffffff) throw fileError("zip64");
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) throw fileError("damagedZip");
  if (count > limits.entries) throw fileError("tooLarge");
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let total = 0;
  let at = directory;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw fileError("damagedZip");
    const next =
      at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw fileError("damagedZip");
    const entry = readEntry(bytes, view, at, directory);
    // Parts are distinguished by name without regard to case; two of one name would be read differently by different programs.
    const key = entry.name.toLowerCase();
    if (names.has(key)) throw fileError("damagedZip", entry.name);
    names.add(key);
    total += entry.size;
    if (total > limits.total) throw fileError("tooLarge");
    entries.push(entry);
    at = next;
  }
  return entries;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  throw fileError("damagedZip");
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, directory: number): ZipEntry {
  const name = utf8.decode(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const packedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const local = view.getUint32(at + 42, true);
  if (packedSize === 0xffffffff || size === 0xffffffff || local === 0xffffffff) throw fileError("zip64");
  if (flags & ENCRYPTED) throw fileError("encrypted");
  if (method !== 0 && method !== 8) throw fileError("compression", name);
  if (local + 30 > directory || view.getUint32(local, true) !== LOCAL) throw fileError("damagedZip", name);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedSize > directory || (method === 0 && packedSize !== size)) throw fileError("damagedZip", name);
  return {
    name,
    method,
    flags: flags & ~DATA_DESCRIPTOR,
    time: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size,
    packed: bytes.subarray(start, start + packedSize),
  };
}

const utf8 = new TextDecoder();
