import { crc32 } from "./crc.ts";
import { writeZip } from "./write.ts";

/** 1980-01-01 00:00, the earliest time ZIP knows: the same files give the same bytes. */
const EPOCH = 0x00210000;

/** Files as one .zip, stored as they are: what goes in is packed already. Names are unique. */
export function packFiles(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array {
  return writeZip(
    files.map(({ name, bytes }) => ({
      name,
      method: 0,
      flags: 0,
      time: EPOCH,
      crc: crc32(bytes),
      size: bytes.length,
      packed: bytes,
    })),
  );
}
