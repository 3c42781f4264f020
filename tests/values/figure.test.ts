import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Decimal } from "../../addin/values/decimal.ts";
import {
  figureInterval,
  formatFigure,
  fractionInterval,
  inMoneyUnit,
  parseFigure,
  type Figure,
} from "../../addin/values/figure.ts";
import { relateUnits } from "../../addin/values/unit.ts";

const read = (text: string): Figure => {
  const figure = parseFigure(text);
  if (!figure) throw new Error(`no figure in ${text}`);
  return figure;
};
const seen = (text: string): string => {
  const figure = parseFigure(text);
  return figure ? `${figure.value.toFixed()}|${figure.decimals}|${figure.unit ?? ""}|${figure.spread ?? ""}` : "none";
};
const range = ({ low, high }: { low: Decimal; high: Decimal }): string => `${low.toFixed()}..${high.toFixed()}`;

describe("figures in text", () => {
  it.each([
    ["10分", "10|0|分|"],
    ["620.82万元", "620.82|2|万元|"],
    ["12万", "12|0|万|"],
    ["2.8亿", "2.8|1|亿|"],
    ["100余个", "100|0|个|above"],
    ["5000余万元", "5000|0|万元|above"],
    ["1.2万余户", "1.2|1|万户|above"],
    ["近50家", "50|0|家|below"],
    ["８％左右", "8|0|%|around"],
    ["　1,452.61 万元\n", "1452.61|2|万元|"],
    ["１，４５２．６１", "1452.61|2||"],
    ["＋3.50", "3.5|2||"],
    ["－0.5%", "-0.5|1|%|"],
    ["−6.66%", "-6.66|2|%|"],
    ["9个百分点", "9|0|百分点|"],
    ["30㎡", "30|0|平方米|"],
    ["200元/人", "200|0|元/人|"],
    ["96%。", "96|0|%|"],
    ["¥1,200.00元", "1200|2|元|"],
    ["3万人次", "3|0|万人次|"],
    ["95\n ", "95|0||"],
  ])("%j", (text, expected) => {
    expect(seen(text)).toBe(expected);
  });

  it.each([
    "",
    "2023年",
    "2023年度",
    "12月",
    "±5%",
    "1,23",
    "9 5%",
    "3-5",
    "按进度拨付",
    "14家（任务数34家）",
    "第3名",
    "-",
    "1.2.3",
    "12盏灯光",
    "=5",
  ])("%j is not one figure", (text) => {
    expect(parseFigure(text)).toBeNull();
  });

  it("prints and reads back any figure", () => {
    const units = [null, "%", "万元", "亿元", "个", "百分点", "个月", "万人", "分", "元/人"];
    const spreads = ["", "余", "近", "约"];
    fc.assert(
      fc.property(
        fc.bigInt(-(10n ** 12n), 10n ** 12n),
        fc.nat(6),
        fc.constantFrom(...units),
        fc.constantFrom(...spreads),
        (digits, decimals, unit, word) => {
          const value = new Decimal(digits.toString()).div(new Decimal(10).pow(decimals));
          const body = value.toFixed(decimals);
          const printed = word === "余" ? `${body}余${unit ?? ""}` : `${word}${body}${unit ?? ""}`;
          const figure = read(printed);
          expect(figure.value.eq(value)).toBe(true);
          expect([figure.decimals, figure.unit, figure.approximate]).toEqual([decimals, unit, word !== ""]);
          const again = read(formatFigure(figure));
          expect({ ...again, text: "" }).toEqual({ ...figure, text: "" });
        },
      ),
    );
  });

  it("keeps the cell's own text", () => {
    expect(read("　９９．９１％").text).toBe("　９９．９１％");
  });
});

describe("what a printed figure may stand for", () => {
  it.each([
    ["5.03", "5.025..5.035"],
    ["100%", "99.5..100.5"],
    ["12人", "12..12"],
    ["10分", "10..10"],
    ["12万人", "11.5..12.5"],
    ["100余个", "100..200"],
    ["120余个", "120..130"],
    ["1.2万余户", "1.2..1.3"],
    ["近50家", "40..50"],
    ["8%左右", "7.5..8.5"],
  ])("%s", (text, expected) => {
    expect(range(figureInterval(read(text)))).toBe(expected);
  });

  it("always holds the printed number", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.nat(4),
        fc.constantFrom("", "余", "左右"),
        (digits, decimals, word) => {
          const figure = read(`${new Decimal(digits).div(10 ** decimals).toFixed(decimals)}${word}`);
          const { low, high } = figureInterval(figure);
          expect(low.lte(figure.value) && high.gte(figure.value)).toBe(true);
        },
      ),
    );
  });

  it("turns percentages into fractions and knows the ways a bare rate may be meant", () => {
    const fraction = fractionInterval(read("99.91%"));
    expect(fraction && range(fraction)).toBe("0.99905..0.99915");
    expect(fractionInterval(read("5万元"))).toBeNull();
  });
});

describe("money", () => {
  it("converts with its precision", () => {
    const yuan = inMoneyUnit(read("56.95万元"), "元", "万元");
    expect(yuan && [yuan.value.toFixed(), yuan.decimals, range(figureInterval(yuan))]).toEqual([
      "569500",
      -2,
      "569450..569550",
    ]);
    const wan = inMoneyUnit(read("2.8亿"), "万元", "元");
    expect(wan && [wan.value.toFixed(), range(figureInterval(wan))]).toEqual(["28000", "27500..28500"]);
    expect(inMoneyUnit(read("3077.25"), "万元", "万元")?.value.toFixed()).toBe("3077.25");
    expect(inMoneyUnit(read("12345678"), "万元", "元")?.value.toFixed()).toBe("1234.5678");
    expect(inMoneyUnit(read("22项"), "万元", "万元")).toBeNull();
  });

  it("tells how units relate", () => {
    expect(relateUnits("万元", "亿元")).toMatchObject({ relation: "converted" });
    expect(relateUnits("万元", "亿元").factor.toNumber()).toBe(10_000);
    expect(relateUnits("%", "百分点").relation).toBe("incompatible");
    expect(relateUnits("家", "个").relation).toBe("words");
    expect(relateUnits("项", null).relation).toBe("missing");
    expect(relateUnits("年", "个月").relation).toBe("converted");
    expect(relateUnits("亿元", "亿").relation).toBe("missing");
    expect(relateUnits("%", "万").relation).toBe("incompatible");
  });
});
