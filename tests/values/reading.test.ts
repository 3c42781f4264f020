import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { displayNumber } from "../../addin/values/number-format.ts";
import { numberFigure, readCell, readText, readValue, type Reading } from "../../addin/values/reading.ts";

const cell = (value: number | string | boolean | null, format = "General"): Parameters<typeof readCell>[0] => ({
  value,
  formula: null,
  format,
  locked: true,
});
const seen = (reading: Reading): string =>
  reading.kind === "figure"
    ? `${reading.figure.value.toFixed()}|${reading.figure.decimals}|${reading.figure.unit ?? ""}|${reading.figure.text}`
    : reading.kind;

describe("numbers under their number format", () => {
  it.each([
    [0.9991, "0.00%", "99.91|2|%|99.91%"],
    [1, "0%", "100|0|%|100%"],
    [0.30000000000000004, "General", "0.3|1||0.3"],
    [1452.6100000000001, "General", "1452.61|2||1452.61"],
    [1452.61, "#,##0.00", "1452.61|2||1,452.61"],
    [5.035, "0.00", "5.04|2||5.04"],
    [12.3, '0.00"万元"', "12.3|2|万元|12.30万元"],
    [10, '0"分"', "10|0|分|10分"],
    [-12.5, "#,##0.00_);[Red](#,##0.00)", "-12.5|2||(12.50)"],
    [-12.5, "0.00;[Red]-0.00", "-12.5|2||-12.50"],
    [0, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "0|0||-"],
    [1234.5, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "1234.5|2||1,234.50"],
    [0, "#", "0|0||"],
    [0, "0.00;-0.00;", "0|0||"],
    [7, '"共"0"人"', "7|0|人|共7人"],
    [123456, "0!.0,", "12.3|1||12.3"],
    [123456, '0!.0,"万"', "12.3|1|万|12.3万"],
    [1234567, "#,##0,", "1235|0||1,235"],
    [1.5, "0.0#", "1.5|1||1.5"],
    [1234.5, "¥#,##0.00", "1234.5|2||¥1,234.50"],
    [1234.5, "[$¥-804]#,##0.00", "1234.5|2||¥1,234.50"],
    [0.5, "# ?/?", "0.5|1||0.5"],
    [12345, "0.00E+00", "12345|0||12345"],
    [3, "@", "3|0||3"],
    [0.125, "0.0%", "12.5|1|%|12.5%"],
    [20, "0.00_ ", "20|2||20.00"],
  ])("%d as %s", (value, format, expected) => {
    expect(seen(readCell(cell(value, format)))).toBe(expected);
  });

  it("shows dates as dates, not as serial numbers", () => {
    expect(readCell(cell(44196, 'yyyy"年"m"月"d"日"'))).toEqual({ kind: "text", text: "2020-12-31" });
    expect(readCell(cell(44196, "yyyy/m/d"))).toEqual({ kind: "text", text: "2020-12-31" });
  });

  it("keeps the stored number behind the print", () => {
    const figure = numberFigure(0.999091, "0.00%");
    expect([figure.value.toFixed(), figure.exact.toFixed()]).toEqual(["99.91", "99.9091"]);
  });

  it("never shows a value further from the stored one than half a printed unit", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.constantFrom("0", "0.00", "#,##0.0", "0.00%", "0.000"),
        (value, format) => {
          const shown = displayNumber(value, format);
          expect(
            shown.value
              .minus(shown.exact)
              .abs()
              .times(10 ** shown.decimals)
              .toNumber(),
          ).toBeLessThanOrEqual(0.5);
        },
      ),
    );
  });
});

describe("what a cell says", () => {
  it.each([
    ["", "blank"],
    ["　 \u200B", "blank"],
    ["—", "dash"],
    ["-", "dash"],
    ["——", "dash"],
    ["/", "dash"],
    ["／", "dash"],
    ["无", "dash"],
    ["不适用", "dash"],
    ["……", "placeholder"],
    ["××", "placeholder"],
    ["XX%", "placeholder"],
    ["待定", "placeholder"],
    ["**", "placeholder"],
    ["指标1：", "placeholder"],
    ["指标2：……", "placeholder"],
    ["≥××个", "placeholder"],
    ["按进度拨付", "text"],
    ["2023年", "text"],
    ["共完成14家，占34家的41%", "text"],
    ["3077.25 ÷ 3077.25", "text"],
  ])("%j is %s", (text, kind) => {
    expect(readText(text).kind).toBe(kind);
  });

  it("reports errors, missing results, booleans", () => {
    expect(readValue({ error: "#DIV/0!" })).toEqual({ kind: "error", error: "#DIV/0!" });
    expect(readCell({ ...cell(null), formula: "A1", uncalculated: true })).toEqual({ kind: "uncalculated" });
    expect(readValue(true)).toEqual({ kind: "text", text: "TRUE" });
    expect(readValue(Number.NaN).kind).toBe("error");
    expect(readValue(null).kind).toBe("blank");
  });

  it("reads numbers stored as text and says so", () => {
    expect(readText("　1900")).toMatchObject({ kind: "figure", stored: "text" });
    expect(readValue(1900)).toMatchObject({ kind: "figure", stored: "number" });
  });

  it("answers any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(["figure", "blank", "dash", "placeholder", "text"]).toContain(readText(text).kind);
      }),
    );
  });
});
