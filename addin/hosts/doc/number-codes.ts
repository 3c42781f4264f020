import type { NumberFormat } from "../word/number-format.ts";

/** Number formats by their code ([MS-OSHARED] 2.2.1.3 MSONFC). */
const FORMATS: ReadonlyMap<number, NumberFormat> = new Map([
  [0x00, "decimal"],
  [0x01, "upperRoman"],
  [0x02, "lowerRoman"],
  [0x03, "upperLetter"],
  [0x04, "lowerLetter"],
  [0x0a, "ideographDigital"],
  [0x0b, "japaneseCounting"],
  [0x0e, "decimalFullWidth"],
  [0x10, "japaneseLegal"],
  [0x12, "decimalEnclosedCircle"],
  [0x13, "decimalFullWidth2"],
  [0x16, "decimalZero"],
  [0x17, "bullet"],
  [0x1a, "decimalEnclosedFullstop"],
  [0x1b, "decimalEnclosedParen"],
  [0x1c, "decimalEnclosedCircleChinese"],
  [0x1d, "ideographEnclosedCircle"],
  [0x1e, "ideographTraditional"],
  [0x1f, "ideographZodiac"],
  [0x21, "taiwaneseCounting"],
  [0x22, "ideographLegalTraditional"],
  [0x23, "taiwaneseCountingThousand"],
  [0x25, "chineseCounting"],
  [0x26, "chineseLegalSimplified"],
  [0x27, "chineseCountingThousand"],
  [0xff, "none"],
]);

export function numberFormat(code: number): NumberFormat {
  return FORMATS.get(code) ?? "decimal";
}
