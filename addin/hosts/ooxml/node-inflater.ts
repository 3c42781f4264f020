import * as zlib from "node:zlib";
import { crc32 } from "./zip/crc.ts";
import type { Inflater } from "./zip/inflater.ts";

/** Present from Node 20.15 on. */
const native = (zlib as { crc32?: (bytes: Uint8Array) => number }).crc32;

/** Unpacks with Node's own zlib. */
export const nodeInflater: Inflater = {
  inflate: (packed, size) => zlib.inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) }),
  crc32: native ?? crc32,
};
