/**
 * Replaces the folder `release` by the three zips of `dist` and their checksums; gives the names of the files. Throws, and
 * leaves `release` as it was, where a part was not built.
 */
export function writeRelease(dist: string, release: string, version: string): readonly string[];
