import { Decimal } from "./decimal.ts";

/** Text that may be a number written another way than plain digits; most cells are not looked at further. */
const ODD = /^[(△▲.¥-]|-$|[)整正]$|\d[Ee][+-]?\d|[零壹贰叁肆伍陆柒捌玖拾佰仟]/u;

const AMOUNT = String.raw`\d[\d,]*(?:\.\d+)?`;
/** (5.00) and (5) are negative amounts; (50分) is the points of a label. */
const BRACKETED = new RegExp(`^\\((?<sign>¥?)(?<number>${AMOUNT})\\)(?<unit>[千万亿]?元)?$`, "u");
const SIGN_APART = /^[-△▲] ?¥? ?(?=\.?\d)/u;
const SIGN_BEHIND = new RegExp(`^(?<number>¥?${AMOUNT})-$`, "u");
const POINT_FIRST = /^(?:[+-])?(?=\.\d)/u;
const UNIT_IN_BRACKETS = /^(?<number>[^()]*\d)\((?<unit>[^()\d]{1,3})\)$/u;
const SCIENTIFIC = /^(?<number>[+-]?\d{1,15}(?:\.\d{1,15})?)[Ee](?<power>[+-]?\d{1,2})$/u;

/**
 * A number written otherwise in plain digits, for the reader of figures: `(5.00)`, `△5` and `5-` as -5, `-¥5` as ¥-5, `.56`
 * as 0.56, `1.08E+02` as 108, `1,234.56(万元)` without the brackets, `100元整` without 整, `壹佰元整` as 100元. Any other text as it
 * is. Expects folded text.
 */
export function plainlyWritten(folded: string): string {
  if (!ODD.test(folded)) return folded;
  return capitalAmount(folded) ?? withPlainSign(withoutEnding(folded));
}

function withoutEnding(folded: string): string {
  const exact = /元[整正]$/u.test(folded) ? folded.slice(0, -1) : folded;
  const { number, unit } = UNIT_IN_BRACKETS.exec(exact)?.groups ?? {};
  return number === undefined || unit === undefined ? exact : number + unit;
}

function withPlainSign(text: string): string {
  const bracketed = BRACKETED.exec(text)?.groups;
  if (bracketed) return `-${bracketed.number ?? ""}${bracketed.unit ?? ""}`;
  const behind = SIGN_BEHIND.exec(text)?.groups?.number;
  if (behind !== undefined) return `-${behind.replace("¥", "")}`;
  if (SIGN_APART.test(text)) return `-${withLeadingZero(text.replace(SIGN_APART, ""))}`;
  const scientific = SCIENTIFIC.exec(text)?.groups;
  if (scientific) return new Decimal(`${scientific.number ?? "0"}e${scientific.power ?? "0"}`).toFixed();
  return withLeadingZero(text);
}

function withLeadingZero(text: string): string {
  return text.replace(POINT_FIRST, (sign) => `${sign}0`);
}

const DIGITS = "零壹贰叁肆伍陆柒捌玖";
const STEPS: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 };
const CAPITAL =
  /^(?:人民币)?(?<whole>[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]+)[元圆](?<tenths>[零壹贰叁肆伍陆柒捌玖](?=角))?角?(?:零?(?<cents>[壹贰叁肆伍陆柒捌玖])分)?[整正]?$/u;

/** 大写金额: 壹万贰仟叁佰元伍角整 as 12300.5元; `null` for anything else. */
function capitalAmount(text: string): string | null {
  const groups = CAPITAL.exec(text)?.groups;
  if (!groups) return null;
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const character of groups.whole ?? "") {
    const value = DIGITS.indexOf(character);
    const step = STEPS[character];
    if (value >= 0) digit = value;
    else if (step !== undefined) {
      section += (digit === 0 ? 1 : digit) * step;
      digit = 0;
    } else if (character === "万") {
      total += (section + digit) * 10_000;
      section = digit = 0;
    } else {
      total = (total + section + digit) * 100_000_000;
      section = digit = 0;
    }
  }
  return `${total + section + digit}${fractionOf(groups.tenths, groups.cents)}元`;
}

/** 角 and 分 as the digits behind a point; `""` without any. */
function fractionOf(tenths: string | undefined, cents: string | undefined): string {
  const digits = [tenths, cents].map((part) => (part ? DIGITS.indexOf(part) : 0)).join("");
  return digits === "00" ? "" : `.${digits.replace(/0$/u, "")}`;
}
