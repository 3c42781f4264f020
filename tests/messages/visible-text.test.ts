import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { visibleText } from "../../addin/messages/visible-text.ts";

describe("visibleText", () => {
  it.each([
    ["自评表", "自评表"],
    ["一行\n二行", "一行␊二行"],
    ["\u001B[2J\u001B]0;x\u0007", "␛[2J␛]0;x␇"],
    ["合计\u202E元万", "合计[U+202E]元万"],
    ["a\u2028b\u2029c", "a[U+2028]b[U+2029]c"],
    ["\u2066x\u2069", "[U+2066]x[U+2069]"],
    ["\u200Fx\u061C", "[U+200F]x[U+061C]"],
    ["\u009B31m", "[U+009B]31m"],
    ["a\tb\u007F", "a␉b␡"],
    ["\uD800!", "[U+D800]!"],
    ["😀　≥95%", "😀　≥95%"],
    ["", ""],
  ])("shows %j as %j", (text, shown) => expect(visibleText(text)).toBe(shown));

  it("leaves nothing that a terminal obeys, whatever the text, and shows a shown text unchanged", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const shown = visibleText(text);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u);
        expect(visibleText(shown)).toBe(shown);
      }),
    );
  });
});
