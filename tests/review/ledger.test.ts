import { describe, expect, it } from "vitest";
import { review } from "../../addin/review/review.ts";
import type { Review } from "../../addin/review/types.ts";
import { exampleSheet } from "../../addin/rules/examples/clean-forms.ts";
import { formatPosition, parsePosition } from "../../addin/sheet/address.ts";
import { workbookOf } from "../../addin/sheet/build.ts";
import { cellAt, cellKey, type CellValue, type SheetSnapshot } from "../../addin/sheet/snapshot.ts";
import { ledgerMessages } from "../../addin/messages/ledger.ts";
import { baseForms } from "../fixtures/base-forms/load.ts";
import { layouts } from "../fixtures/layouts/load.ts";
import { seedForm, seedForms } from "../fixtures/load.ts";

const project = (edit: Readonly<Record<string, CellValue>>): SheetSnapshot =>
  exampleSheet("自评表", { form: "project", edit });

const reviewed = (edit: Readonly<Record<string, CellValue>>): Review => review(workbookOf([project(edit)]));

/** The ledger's entries as `code cell cell …`. */
const entries = ({ notChecked }: Review): string[] =>
  notChecked
    .filter(({ code }) => code.startsWith("L"))
    .map(({ code, cells }) => [code, ...cells.map(formatPosition)].join(" "));

describe("the ledger of a form", () => {
  it("has nothing to say of a form in which everything was checked", () => {
    const whole = reviewed({});
    expect(whole.verdict).toBe("passed");
    expect(entries(whole)).toEqual([]);
    const coverage = whole.sheets[0]?.coverage;
    expect(coverage).toMatchObject({ undecided: 0, unread: 0 });
    expect(coverage?.figures).toBe(coverage?.checked);
  });

  it("counts every figure once", () => {
    for (const { snapshot } of layouts())
      for (const { coverage } of review(workbookOf([snapshot])).sheets)
        if (coverage) expect(coverage.figures).toBe(coverage.checked + coverage.undecided + coverage.unread);
  });

  it("names a heading without a meaning first, then its cells, and never passes the form", () => {
    const odd = reviewed({ H12: "甲乙丙" });
    expect(entries(odd)[0]).toMatch(/^L01 H12 H13 H14 /);
    expect(odd.verdict).not.toBe("passed");
    expect(odd.sheets[0]?.coverage?.unread).toBeGreaterThanOrEqual(8);
  });

  it.each([
    ["F5", "全年执形数", "全年执行数"],
    ["F5", "全年执行额数", "全年执行数"],
    ["H12", "得芬", "得分"],
    ["F12", "实际完城值", "实际完成值"],
  ])("says of %s “%s” that it may be “%s”, and does not read the column by it", (cell, typed, word) => {
    const odd = reviewed({ [cell]: typed });
    const entry = odd.notChecked.find(({ code }) => code === "L01");
    expect(entry?.reason).toContain(`疑似“${word}”`);
    expect(odd.verdict).toBe("incomplete");
  });

  it("names a cell in a figure's place that holds none, with what it shows", () => {
    const odd = reviewed({ H14: "见附表所列", G15: "十分左右" });
    const all = odd.notChecked.map(({ reason }) => reason).join("\n");
    expect(all).toContain("H14填的“见附表所列”");
    expect(all).toContain("G15填的“十分左右”");
    expect(odd.verdict).not.toBe("passed");
  });

  it("names a score that the spreadsheet turned into a date, as the date it shows", () => {
    const sheet = project({});
    const at = parsePosition("H14") ?? { row: 0, column: 0 };
    const cells = new Map(sheet.cells).set(cellKey(at.row, at.column), {
      ...cellAt(sheet, at.row, at.column),
      value: 45569,
      format: "yyyy/m/d",
    });
    const odd = review(workbookOf([{ ...sheet, cells }]));
    expect(JSON.stringify([odd.notChecked, odd.findings])).toContain("2024-10-04");
    expect(odd.verdict).not.toBe("passed");
  });

  it("collects the lines whose figures nobody could compare in one entry", () => {
    const odd = reviewed({ E13: "更新一批设备", E18: "若干家企业" });
    expect(entries(odd)).toEqual(["L04 E13 F13 E18 F18"]);
    expect(odd.verdict).toBe("incomplete");
  });

  it("names numbers that stand under a merged cell", () => {
    const sheet = project({});
    const merged = { ...sheet, merges: [...sheet.merges, { top: 12, left: 7, bottom: 13, right: 7 }] };
    const odd = review(workbookOf([merged]));
    expect(entries(odd).find((entry) => entry.startsWith("L05"))).toBe("L05 H14 H13");
    expect(odd.verdict).not.toBe("passed");
  });

  it("says which column a form must have and has not", () => {
    const edits = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`H${12 + index}`, ""]));
    const odd = reviewed(edits);
    expect(odd.notChecked.map(({ reason }) => reason)).toContain(ledgerMessages.noScore);
  });

  it("lists the figures that nothing can be held against, with the reason", () => {
    const last = { K12: "偏离度", K13: "5%", K14: "3%", K15: "0%" };
    const odd = reviewed(last);
    expect(entries(odd)).toEqual(["L07 K13 K14 K15"]);
    expect(odd.notChecked[0]?.reason).toContain("参考数");
    expect(odd.sheets[0]?.coverage?.undecided).toBe(3);
  });

  it("reads the block with one heading misspelt, and calls no right total wrong", () => {
    for (const cell of ["D5", "E5", "F5", "G5", "H5", "I5"]) {
      const odd = reviewed({ [cell]: "甲乙丙" });
      expect([cell, entries(odd)[0]?.startsWith(`L01 ${cell} `)]).toEqual([cell, true]);
      expect(odd.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    }
  });

  it.each(["见附表所列", "详见说明", "数据待核实后补报"])("names a result that only says “%s”", (words) => {
    expect(entries(reviewed({ F13: words, E13: "更新一批" })).join(" ")).toMatch(/\bF13\b/);
  });
});

describe("the ledger over the corpus", () => {
  const sheets = [
    ...seedForms().map(({ id }) => seedForm(id)),
    ...layouts().map(({ snapshot }) => snapshot),
    ...baseForms().map(({ snapshot }) => snapshot),
  ];

  it("is no noise: far less than one entry a form", () => {
    const all = sheets.map((sheet) => review(workbookOf([sheet])));
    const forms = all.flatMap(({ sheets: each }) => each.filter(({ coverage }) => coverage !== null));
    expect(all.flatMap(entries).length).toBeLessThan(forms.length / 4);
  });
});
