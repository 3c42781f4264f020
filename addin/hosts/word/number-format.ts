const DIGITS = "〇一二三四五六七八九";
const FORMAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

/** How a list level writes its number; the names are those of ECMA-376 ST_NumberFormat. Unknown names count as `decimal`. */
export type NumberFormat = string;

/** Writers of the formats that need the number alone. */
const WRITERS: Readonly<Record<string, (number: number) => string>> = {
  none: () => "",
  bullet: () => "",
  decimalZero: (number) => String(number).padStart(2, "0"),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  upperLetter: (number) => letters(number).toUpperCase(),
  lowerLetter: letters,
  upperRoman: (number) => roman(number).toUpperCase(),
  lowerRoman: roman,
  numberInDash: (number) => `-${number}-`,
  decimalEnclosedCircle: (number) => inBlock(number, 0x2460, 20),
  decimalEnclosedCircleChinese: (number) => inBlock(number, 0x2460, 20),
  decimalEnclosedParen: (number) => inBlock(number, 0x2474, 20),
  decimalEnclosedFullstop: (number) => inBlock(number, 0x2488, 20),
  ideographEnclosedCircle: (number) => inBlock(number, 0x3280, 10),
  ideographTraditional: (number) => STEMS[number - 1] ?? String(number),
  ideographZodiac: (number) => BRANCHES[number - 1] ?? String(number),
  ideographDigital: (number) => String(number).replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? digit),
  chineseCounting: counted,
  chineseCountingThousand: counted,
  japaneseCounting: counted,
  taiwaneseCounting: counted,
  taiwaneseCountingThousand: counted,
  chineseLegalSimplified: formal,
  ideographLegalTraditional: formal,
  japaneseLegal: formal,
};

/** The number as the list writes it. */
export function writeNumber(number: number, format: NumberFormat): string {
  return WRITERS[format]?.(number) ?? String(number);
}

function fullWidth(number: number): string {
  return String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function letters(number: number): string {
  if (number < 1 || number > 780) return String(number);
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  const steps = [
    [1000, "m"],
    [900, "cm"],
    [500, "d"],
    [400, "cd"],
    [100, "c"],
    [90, "xc"],
    [50, "l"],
    [40, "xl"],
    [10, "x"],
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
  ] as const;
  let rest = number;
  let text = "";
  for (const [value, sign] of steps) {
    text += sign.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}

function inBlock(number: number, first: number, count: number): string {
  return number >= 1 && number <= count ? String.fromCodePoint(first + number - 1) : String(number);
}

/** 中文计数: 十, 十一, 二十, 一百零五; from ten thousand on the digits. */
function counted(number: number): string {
  if (number === 0) return "〇";
  return byPlaces(number, DIGITS, ["", "十", "百", "千"], "零").replace(/^一十/, "十");
}

/** 大写: 壹拾贰. */
function formal(number: number): string {
  return number === 0 ? "零" : byPlaces(number, FORMAL_DIGITS, ["", "拾", "佰", "仟"], "零");
}

function byPlaces(number: number, digits: string, units: readonly string[], zero: string): string {
  if (!Number.isInteger(number) || number < 0 || number > 9999) return String(number);
  const places = Array.from(String(number), Number);
  let text = "";
  let gap = false;
  places.forEach((digit, index) => {
    if (digit === 0) gap = true;
    else {
      text += `${gap && text !== "" ? zero : ""}${digits[digit] ?? ""}${units[places.length - 1 - index] ?? ""}`;
      gap = false;
    }
  });
  return text;
}
