import { deflateSync } from "fflate";
import { Attached } from "../../sheet/attached.ts";
import { fileError } from "../problem.ts";
import { checkPartSize } from "./part-limits.ts";
import { decodePart, encodePart, UTF8, type PartText } from "./part-text.ts";
import { crc32 } from "./zip/crc.ts";
import { portableInflater, type Inflater } from "./zip/inflater.ts";
import { DEFAULT_LIMITS, readZip, type ZipEntry, type ZipLimits } from "./zip/read.ts";
import { writeZip } from "./zip/write.ts";

/** 1980-01-01 00:00, the earliest time ZIP knows: new parts carry no clock, so the same input gives the same bytes. */
const EPOCH = 0x00210000;

/** Texts of parts that were requested. Entries never change, so packages that share one share its text. */
const texts = new Attached<ZipEntry, PartText>();

/**
 * The parts of an Office file. Immutable: {@link with} and {@link without} give a new package that shares every
 * untouched part, packed bytes included. Part names are found without regard to case, as Office does.
 */
export class Package {
  private constructor(
    private readonly entries: ReadonlyMap<string, ZipEntry>,
    private readonly inflater: Inflater,
  ) {}

  /** Opens the bytes of a file; throws an `unreadable` {@link HostError} on anything that is no sound ZIP. */
  static open(bytes: Uint8Array, inflater: Inflater = portableInflater, limits: ZipLimits = DEFAULT_LIMITS): Package {
    return new Package(new Map(readZip(bytes, limits).map((entry) => [entry.name.toLowerCase(), entry])), inflater);
  }

  /** A package without parts, for a new file. */
  static empty(): Package {
    return new Package(new Map(), portableInflater);
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
    checkPartSize(name, entry.size);
    const bytes = entry.method === 0 ? entry.packed : unpack(entry, this.inflater);
    if (bytes.length !== entry.size || this.inflater.crc32(bytes) !== entry.crc) throw fileError("checksum", name);
    return bytes;
  }

  /** Text of an XML part; `null` when there is no such part. UTF-8 and UTF-16 are read; other encodings and DOCTYPE are refused. */
  text(name: string): string | null {
    return this.read(name)?.text ?? null;
  }

  /** Like {@link text}, for parts of others that may be of any kind: `null` where the part is no text this reader knows. */
  textIfReadable(name: string): string | null {
    try {
      return this.text(name);
    } catch {
      return null;
    }
  }

  /** Like {@link text}, for parts that must be there. */
  demand(name: string): string {
    const text = this.text(name);
    if (text === null) throw fileError("missingPart", name);
    return text;
  }

  /**
   * The package with one part added at the end or replaced in place, in the encoding it had. Equal text leaves everything
   * as it is. Throws where the part holds bytes that are no text: writing it again would change them.
   */
  with(name: string, text: string): Package {
    const before = this.entries.get(name.toLowerCase());
    const known = this.read(name);
    if (known?.text === text) return this;
    if (known?.damaged) throw fileError("encoding", name);
    const encoding = known?.encoding ?? UTF8;
    const bytes = encodePart(text, encoding);
    const entry: ZipEntry = {
      name: before?.name ?? name,
      method: 8,
      flags: 0,
      time: before?.time ?? EPOCH,
      crc: crc32(bytes),
      size: bytes.length,
      packed: deflateSync(bytes, { level: 6 }),
    };
    texts.set(entry, { text, encoding, damaged: false });
    return new Package(new Map(this.entries).set(name.toLowerCase(), entry), this.inflater);
  }

  /** The package without the part. */
  without(name: string): Package {
    if (!this.has(name)) return this;
    const entries = new Map(this.entries);
    entries.delete(name.toLowerCase());
    return new Package(entries, this.inflater);
  }

  private read(name: string): PartText | null {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) return null;
    const known = texts.get(entry);
    if (known) return known;
    const bytes = this.bytes(name);
    if (!bytes) return null;
    const read = decodePart(bytes, name);
    texts.set(entry, read);
    return read;
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
    throw fileError("checksum", name);
  }
}
