/** Name of the file with the notices, in every folder that is handed out. */
export const NOTICES: string;

/** A package as it is named in the notices. */
export interface Notice {
  readonly name: string;
  readonly version: string;
  /** SPDX expression of its package.json, empty where none is stated. */
  readonly licence: string;
  /** As its package.json states it, empty where it does not. */
  readonly author: string;
  /** Texts of its licence and notice files, empty where it brings none. */
  readonly text: string;
  /** Why something is missing. */
  readonly remark?: string | undefined;
}

/** The packages that modules of a bundle were taken from, each once, by name and version. */
export function noticesOf(paths: Iterable<string>): Notice[];

/** The text of the notices; throws where nothing is known of the licence of a package. */
export function noticesText(notices: readonly Notice[]): string;
