import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { openDoc } from "../../../addin/hosts/doc/index.ts";
import { HostError } from "../../../addin/hosts/port.ts";
import { documentKind } from "../../../addin/hosts/word/document-kind.ts";
import { cellAt, valueText, type SheetSnapshot } from "../../../addin/sheet/snapshot.ts";
import { fastSaved } from "./fast-saved.ts";

/** Saved by LibreOffice as Word 97–2003: a form with merges and ticks, a wide table, a nested one, tracked changes, a report. */
const FORM = new Uint8Array(readFileSync(fileURLToPath(new URL("../../fixtures/word/form.doc", import.meta.url))));
/** Saved the same way: a goal form with two tick boxes that are form fields (FORMCHECKBOX), the first ticked. */
const BOXES = new Uint8Array(readFileSync(fileURLToPath(new URL("../../fixtures/word/boxes.doc", import.meta.url))));

/** A property of a piece in short ([MS-DOC] 2.9.214 Prm0). */
const shortProperty = (code: number, value: number): number => (code << 1) | (value << 8);

function textsOf(sheet: SheetSnapshot | undefined): string[] {
  if (!sheet) return [];
  return Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (_, column) => valueText(cellAt(sheet, row, column).value)).join("|"),
  );
}

/** The bytes with one 16-bit number of the WordDocument stream changed, at its offset from the start of the header. */
function patched(at: number, value: number): Uint8Array {
  const bytes = FORM.slice();
  const start = bytes.findIndex((byte, index) => index % 512 === 0 && byte === 0xec && bytes[index + 1] === 0xa5);
  new DataView(bytes.buffer).setUint16(start + at, value, true);
  return bytes;
}

describe("old Word documents", () => {
  const book = openDoc(FORM);
  const sheets = book.snapshot.sheets;

  it("are read with merged cells, ticks and printed figures", () => {
    expect(sheets.map(({ name, word }) => [name, word])).toEqual([
      ["项目支出绩效自评表", { table: 1 }],
      ["宽表", { table: 2 }],
      ["第3张表", { table: 3 }],
      ["2023年度部门整体支出绩效自评报告", { paragraphs: [7, 11] }],
    ]);
    expect(textsOf(sheets[0])).toEqual([
      "附件1||||",
      "项目支出绩效自评表||||",
      "级次|资金（万元）|||得分",
      "|年初预算数|全年预算数|全年执行数|",
      "合计|1,412.13|805.31|805.31|10.0",
      "经常性☑一次性□||||",
      "注：据实填写。||||",
    ]);
    expect(sheets[0]?.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 4 },
      { top: 1, left: 0, bottom: 1, right: 4 },
      { top: 2, left: 0, bottom: 3, right: 0 },
      { top: 2, left: 1, bottom: 2, right: 3 },
      { top: 5, left: 0, bottom: 5, right: 4 },
      { top: 6, left: 0, bottom: 6, right: 4 },
    ]);
  });

  it.each([
    ["that it is in a table", 0x2416],
    ["that it ends a row", 0x2417],
  ])("say which cells are lost where a paragraph no longer says %s", (_, property) => {
    const told = (bytes: Uint8Array): number => openDoc(bytes).notices.find(({ kind }) => kind === "cells")?.count ?? 0;
    expect([told(FORM), told(BOXES)]).toEqual([0, 0]);
    const places = [...FORM.keys()].filter(
      (at) => FORM[at] === (property & 0xff) && FORM[at + 1] === property >> 8 && FORM[at + 2] === 1,
    );
    expect(places.length).toBeGreaterThan(0);
    for (const at of places) {
      const damaged = FORM.slice();
      damaged[at + 2] = 0;
      expect(told(damaged), `offset ${at}`).toBeGreaterThan(0);
    }
  });

  it("have long row definitions from the stream beside the text, and what stands in frames", () => {
    expect(textsOf(sheets[1])[1]).toBe(Array.from({ length: 12 }, (_, column) => `1-${column + 1}`).join("|"));
    expect(textsOf(sheets[2])).toEqual(["框内一段|", "内1|内2", "内3|内4"]);
  });

  it("have automatic numbers, and the final view of tracked changes", () => {
    expect(textsOf(sheets[3]).slice(1)).toEqual([
      "一、基本情况",
      "一.1单位职责和人员情况，与上年相同，没有变化。",
      "二、绩效目标完成情况",
      "全年预算数805.31万元，全部支出，执行率100%。",
    ]);
    expect(book.notices.map(({ kind }) => kind)).toEqual(["tracked", "hidden"]);
  });

  it("show the tick boxes of form fields", () => {
    const [form] = openDoc(BOXES).snapshot.sheets;
    expect(textsOf(form)).toContain("项目属性|常年性☑ 一次性□|");
  });

  it("are read in the order of their text where a fast save left it in pieces", () => {
    const again = openDoc(fastSaved(FORM, "年预算数805", "年预算数905")).snapshot.sheets;
    const sentence = textsOf(sheets[3]).at(-1) ?? "";
    expect(textsOf(again[3])).toEqual([...textsOf(sheets[3]).slice(0, -1), sentence.replace("805.31", "905.31")]);
    expect(textsOf(again[0])).toEqual(textsOf(sheets[0]));
  });

  it("leave out what a fast save marked as deleted or hidden, in short or in a list", () => {
    const without = (modifier: number): string | undefined => {
      const { snapshot } = openDoc(fastSaved(FORM, "全部支出，", "全部支出，", modifier));
      return textsOf(snapshot.sheets[3]).at(-1);
    };
    expect(without(shortProperty(0x41, 1))).toBe("全年预算数805.31万元，执行率100%。");
    expect(without(shortProperty(0x5c, 1))).toBe("全年预算数805.31万元，执行率100%。");
    expect(without(0)).toBe("全年预算数805.31万元，全部支出，执行率100%。");
  });

  it("are told from other files by content", () => {
    expect(documentKind(FORM)).toBe("doc");
    expect(documentKind(FORM.subarray(0, 100))).toBe("workbook");
  });

  it.each([
    ["Word 6 or 95", () => patched(0, 0xa5dc), /6\.0 或 95/],
    ["a version before Word 97", () => patched(2, 104), /6\.0 或 95/],
    ["a password", () => patched(10, 0x0100), /打开密码/],
    ["a foreign number in the header", () => patched(0, 0x1234), /结构/],
    ["the end cut off", () => FORM.subarray(0, 3_000), /结构|Word 文档/],
  ])("refuse %s by name", (_, make, reason) => {
    expect(() => openDoc(make())).toThrow(HostError);
    expect(() => openDoc(make())).toThrow(reason);
  });
});
