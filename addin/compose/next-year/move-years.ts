const CHINESE_DIGITS = "〇一二三四五六七八九";
const YEAR = /(?<!\d)20\d{2}(?=\s{0,3}年)/gu;
const CHINESE_YEAR = /二[〇○零O][一二三四五六七八九〇○零]{2}(?=\s{0,3}年)/gu;

/**
 * A text with the years around `year` moved on by one: 2023年度 → 2024年度, 2022年决算数 → 2023年决算数. Other years, such as that of
 * a document (财预〔2020〕10号) or of a version (2020年版), stay.
 */
export function withYearsMoved(text: string, year: number): string {
  if (!text.includes("年")) return text;
  const near = (found: number): boolean => Math.abs(found - year) <= 1;
  return text
    .replace(YEAR, (found) => (near(Number(found)) ? String(Number(found) + 1) : found))
    .replace(CHINESE_YEAR, (found) => {
      const number = Number(
        Array.from(found.replace(/[○零O]/gu, "〇"), (digit) => CHINESE_DIGITS.indexOf(digit)).join(""),
      );
      return near(number) ? inChinese(number + 1) : found;
    });
}

function inChinese(year: number): string {
  return Array.from(String(year), (digit) => CHINESE_DIGITS.charAt(Number(digit))).join("");
}
