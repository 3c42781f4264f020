import { partTooLarge, type PartKind } from "../../messages/hosts.ts";
import { HostError } from "../port.ts";

const MEGABYTE = 1024 * 1024;

/**
 * What a part may unpack to, in MB, by what it is for. Each is many times what a workbook of a million cells needs; what
 * is larger was padded, and is refused before it is unpacked.
 */
const LIMITS: readonly { readonly names: RegExp; readonly kind: PartKind; readonly megabytes: number }[] = [
  { names: /^\[content_types\]\.xml$|\.rels$/, kind: "package", megabytes: 8 },
  { names: /\/worksheets\/|\/chartsheets\//, kind: "sheet", megabytes: 128 },
  { names: /sharedstrings/, kind: "strings", megabytes: 64 },
  { names: /styles/, kind: "styles", megabytes: 32 },
  { names: /\/workbook\d*\.xml$/, kind: "workbook", megabytes: 16 },
];
const OTHER = { kind: "other", megabytes: 64 } as const;

/** Throws `too-large` where a part says it unpacks to more than a part of its kind may. `size` is in bytes. */
export function checkPartSize(name: string, size: number): void {
  const { kind, megabytes } = LIMITS.find(({ names }) => names.test(name.toLowerCase())) ?? OTHER;
  if (size > megabytes * MEGABYTE)
    throw new HostError(
      "too-large",
      partTooLarge({ name, kind, megabytes: Math.ceil(size / MEGABYTE), limit: megabytes }),
    );
}
