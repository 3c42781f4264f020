import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalizeLabel, readableText } from "../../addin/sheet/label.ts";
import { parseFigure } from "../../addin/values/figure.ts";

const valueOf = (text: string): string | null => {
  const figure = parseFigure(text);
  return figure && `${figure.value.toFixed(Math.max(0, figure.decimals))}${figure.unit ?? ""}`;
};

describe("numbers written otherwise", () => {
  it.each([
    ["(5.00)", "-5.00"],
    ["（5）", "-5"],
    ["（1,234.50）", "-1234.50"],
    ["-￥5", "-5"],
    ["¥-5", "-5"],
    ["￥ 5", "5"],
    ["5-", "-5"],
    ["△5", "-5"],
    ["▲ 1,200.5", "-1200.5"],
    [".56", "0.56"],
    ["-.56", "-0.56"],
    ["100元整", "100元"],
    ["1,234.56（万元）", "1234.56万元"],
    ["1.08E+02", "108"],
    ["1.5e-3", "0.0015"],
    ["壹佰元整", "100元"],
    ["壹万贰仟叁佰元伍角整", "12300.5元"],
    ["人民币拾万零伍元零叁分", "100005.03元"],
    ["叁亿零贰佰万圆", "302000000元"],
    ["120萬元", "120万元"],
  ])("%s is %s", (text, value) => {
    expect(valueOf(text)).toBe(value);
  });

  it.each(["(50分)", "3-5", "一", "(一)", "整", "壹", "-", "△", "(5", "5)", "E+02"])("%s is no number", (text) => {
    expect(valueOf(text)).toBeNull();
  });

  it("keeps what the cell shows", () => {
    expect(parseFigure("（5.00）")?.text).toBe("（5.00）");
  });
});

describe("characters that show nothing", () => {
  const unseen = fc.constantFrom(
    ...Array.from("\u00AD\u200B\u200E\u202A\u202C\u202E\u2066\u2069\uFEFF\uFE0F\u0007\u0090\u3164\u180E"),
  );

  it("change neither figures nor headings, wherever they stand", () => {
    fc.assert(
      fc.property(fc.array(unseen, { minLength: 1, maxLength: 3 }), fc.nat(4), (characters, at) => {
        const put = (text: string): string => text.slice(0, at) + characters.join("") + text.slice(at);
        expect(valueOf(put("12.50"))).toBe("12.50");
        expect(normalizeLabel(put("全年执行数"))).toBe("全年执行数");
        expect(readableText(put("执行数额"))).toBe("执行数额");
      }),
    );
  });

  it("are no line breaks: those still part words", () => {
    expect(readableText("甲\n乙")).toBe("甲 乙");
    expect(normalizeLabel("全年\n預算數（Ａ）")).toBe("全年预算数(A)");
  });
});
