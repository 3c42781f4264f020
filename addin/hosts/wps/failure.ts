import { HostError } from "../port.ts";
import type { WpsSheet } from "./object-model.ts";

/**
 * What a throw of the host while changing a sheet means. Its wording differs by build and language, so the state of the
 * sheet is queried first; a change refused on an unprotected sheet is nearly always a cell being edited.
 */
export function changeFailure(error: unknown, sheet: WpsSheet | null): HostError {
  if (error instanceof HostError) return error;
  if (error instanceof TypeError && /not a function|undefined|null/u.test(error.message)) return plainFailure(error);
  const words = failureWords(error);
  if (isProtected(sheet) || /protect|保护|只读|read-?only/iu.test(words))
    return new HostError("protected", words, { cause: error });
  if (/busy|正忙|0x8001010A|0x80010001/iu.test(words)) return new HostError("busy", words, { cause: error });
  return new HostError("cell-editing", words, { cause: error });
}

/** Any other throw of the host. */
export function plainFailure(error: unknown): HostError {
  return error instanceof HostError ? error : new HostError("failed", failureWords(error), { cause: error });
}

/** The host's own words, for small print. */
export function failureWords(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function isProtected(sheet: WpsSheet | null): boolean {
  try {
    return sheet?.ProtectContents === true;
  } catch {
    return false;
  }
}
