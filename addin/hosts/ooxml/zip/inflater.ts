import { inflateSync } from "fflate";
import { crc32 } from "./crc.ts";

/** How packed parts are unpacked. Node can use its own zlib, which is faster; the browser uses fflate. */
export interface Inflater {
  /** Unpacks raw deflate data into at most `size` bytes; throws, or returns another length, when the data is bad. */
  inflate(packed: Uint8Array, size: number): Uint8Array;
  crc32(bytes: Uint8Array): number;
}

/** Works everywhere. The output buffer is fixed, so bad data cannot claim more memory than was declared. */
export const portableInflater: Inflater = {
  inflate: (packed, size) => inflateSync(packed, { out: new Uint8Array(size) }),
  crc32,
};
