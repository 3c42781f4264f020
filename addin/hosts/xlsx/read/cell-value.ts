import type { CellValue } from "../../../sheet/snapshot.ts";
import { problem } from "../../problem.ts";
import { decodeCellText } from "../../ooxml/xml/text.ts";

/** What is needed to tell what a stored value means. */
export interface ValueContext {
  readonly strings: readonly string[];
  readonly date1904: boolean;
  readonly part: string;
}

/** The value of `<v>` text under a cell type; blank text is an empty cell. Throws on values that are not of their type. */
export function cellValue(
  type: string | undefined,
  text: string,
  { strings, date1904, part }: ValueContext,
): CellValue {
  switch (type) {
    case undefined:
    case "n": {
      if (text === "") return null;
      const number = Number(text);
      if (!Number.isFinite(number)) throw problem("structure", part);
      return number;
    }
    case "s": {
      const string = strings[Number(text)];
      if (string === undefined) throw problem("structure", part);
      return string === "" ? null : string;
    }
    case "str":
    case "inlineStr":
      return text === "" ? null : decodeCellText(text);
    case "b":
      return text === "" ? null : text.trim() === "1" || text.trim() === "true";
    case "e":
      return text === "" ? null : { error: text };
    case "d":
      return dateSerial(text, date1904, part);
    default:
      throw problem("structure", part);
  }
}

const DAY = 86_400_000;

/** Serial number of an ISO 8601 date, as the strict variant of the format stores it. */
function dateSerial(text: string, date1904: boolean, part: string): number | null {
  if (text === "") return null;
  const time = Date.parse(/[Zz]|[+-]\d\d:\d\d$/.test(text) || !text.includes("T") ? text : `${text}Z`);
  if (Number.isNaN(time)) throw problem("structure", part);
  const serial = (time - Date.UTC(1899, 11, 30)) / DAY - (date1904 ? 1462 : 0);
  // Serial numbers before March 1900 count a day that never was.
  return !date1904 && serial < 61 ? serial - 1 : serial;
}
