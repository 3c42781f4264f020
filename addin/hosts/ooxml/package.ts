import { deflateSync } from "fflate";
import { problem } from "../problem.ts";
import { crc32 } from "./zip/crc.ts";
import { portableInflater, type Inflater } from "./zip/inflater.ts";
import { DEFAULT_LIMITS, readZip, type ZipEntry, type ZipLimits } from "./zip/read.ts";
import { writeZip } from "./zip/write.ts";

/** 1980-01-01 00:00, the earliest time ZIP knows: new parts carry no clock, so the same input gives the same bytes. */
const EPOCH = 0x00210000;

/** Parts above this size are not unpacked: no JavaScript engine can hold them as one string. */
const PART_LIMIT = 256 * 1024 * 1024;

/**
 * The parts of an Office file. Immutable: {@link with} and {@link without} give a new package that shares every
 * untouched part, packed bytes included. Part names are found without regard to case, as Office does.
 */
export class Package {
  private readonly texts = new Map<string, string>();

  private constructor(
    private readonly entries: ReadonlyMap<string, ZipEntry>,
    private readonly inflater: Inflater,
  ) {}

  /** Opens the bytes of a file; throws an `unreadable` {@link HostError} on anything that is no sound ZIP. */
  static open(bytes: Uint8Array, inflater: Inflater = portableInflater, limits: ZipLimits = DEFAULT_LIMITS): Package {
    return new Package(new Map(readZip(bytes, limits).map((entry) => [entry.name.toLowerCase(), entry])), inflater);
  }

  /** Names of all parts in file order. */
  get names(): string[] {
    return [...this.entries.values()].map(({ name }) => name);
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** Bytes a part unpacks to, as its entry says; 0 when there is no such part. */
  size(name: string): number {
    return this.entries.get(name.toLowerCase())?.size ?? 0;
  }

  /** Unpacked bytes of a part, checked against its checksum; `null` when there is no such part. */
  bytes(name: string): Uint8Array | null {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) return null;
    if (entry.size > PART_LIMIT) throw problem("tooLarge", name);
    const bytes = entry.method === 0 ? entry.packed : unpack(entry, this.inflater);
    if (bytes.length !== entry.size || this.inflater.crc32(bytes) !== entry.crc) throw problem("checksum", name);
    return bytes;
  }

  /** Text of an XML part; `null` when there is no such part. Other encodings than UTF-8 and DOCTYPE are refused. */
  text(name: string): string | null {
    const known = this.texts.get(name.toLowerCase());
    if (known !== undefined) return known;
    const bytes = this.bytes(name);
    if (!bytes) return null;
    if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
      throw problem("encoding", name);
    const text = decoder.decode(bytes);
    checkProlog(text, name);
    return text;
  }

  /** Like {@link text}, for parts that must be there. */
  demand(name: string): string {
    const text = this.text(name);
    if (text === null) throw problem("structure", name);
    return text;
  }

  /** The package with one part added at the end or replaced in place. Equal text leaves everything as it is. */
  with(name: string, text: string): Package {
    const before = this.entries.get(name.toLowerCase());
    if (before && this.text(name) === text) return this;
    const bytes = encoder.encode(text);
    const entry: ZipEntry = {
      name: before?.name ?? name,
      method: 8,
      flags: 0,
      time: before?.time ?? EPOCH,
      crc: crc32(bytes),
      size: bytes.length,
      packed: deflateSync(bytes, { level: 6 }),
    };
    const next = new Package(new Map(this.entries).set(name.toLowerCase(), entry), this.inflater);
    next.texts.set(name.toLowerCase(), text);
    return next;
  }

  /** The package without the part. */
  without(name: string): Package {
    if (!this.has(name)) return this;
    const entries = new Map(this.entries);
    entries.delete(name.toLowerCase());
    return new Package(entries, this.inflater);
  }

  /** The file. */
  toBytes(): Uint8Array {
    return writeZip([...this.entries.values()]);
  }
}

function unpack({ name, packed, size }: ZipEntry, inflater: Inflater): Uint8Array {
  try {
    return inflater.inflate(packed, size);
  } catch {
    throw problem("checksum", name);
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function checkProlog(text: string, name: string): void {
  const root = /<[A-Za-z_]/.exec(text)?.index ?? text.length;
  const prolog = text.slice(0, root);
  if (/<!DOCTYPE/i.test(prolog)) throw problem("doctype", name);
  const encoding = /<\?xml[^<>]*\sencoding\s*=\s*["']([^"']+)["']/.exec(prolog)?.[1];
  if (encoding !== undefined && !/^(utf-?8|us-ascii)$/i.test(encoding)) throw problem("encoding", name);
}
