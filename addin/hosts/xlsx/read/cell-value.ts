import { UNREADABLE_VALUE, type CellValue } from "../../../sheet/snapshot.ts";
import { decodeCellText } from "../../ooxml/xml/text.ts";
import { isoSerial } from "./iso-date.ts";

/** What is needed to interpret a stored value. */
export interface ValueContext {
  readonly strings: readonly string[];
  readonly date1904: boolean;
  readonly part: string;
}

/**
 * The value of `<v>` text under a cell type; blank text is an empty cell. A value that is not of its type, or of a type
 * nobody knows, is {@link UNREADABLE_VALUE}: a fault of that cell alone.
 */
export function cellValue(type: string | undefined, text: string, { strings, date1904 }: ValueContext): CellValue {
  switch (type) {
    case "str":
    case "inlineStr":
      return text === "" ? null : decodeCellText(text);
    case undefined:
    case "n":
      return number(text);
    case "s":
      return sharedString(text, strings);
    case "b":
      return truth(text.trim());
    case "e":
      return text === "" ? null : { error: text };
    case "d":
      return text.trim() === "" ? null : (isoSerial(text.trim(), date1904) ?? UNREADABLE_VALUE);
    default:
      return UNREADABLE_VALUE;
  }
}

const LETTERS = /[xob]/i;

function number(text: string): CellValue {
  const value = Number(text);
  // `Number` also takes hexadecimal and the like, which no file means.
  if (!Number.isFinite(value) || (text.length > 2 && text.startsWith("0") && LETTERS.test(text)))
    return UNREADABLE_VALUE;
  return text.trim() === "" ? null : value;
}

function sharedString(text: string, strings: readonly string[]): CellValue {
  if (text.trim() === "") return null;
  const string = strings[Number(text)];
  if (string === undefined) return UNREADABLE_VALUE;
  return string === "" ? null : string;
}

function truth(text: string): CellValue {
  if (text === "") return null;
  if (text === "1" || text === "true") return true;
  return text === "0" || text === "false" ? false : UNREADABLE_VALUE;
}
