import { describe, expect, it } from "vitest";
import { FORM_LABELS, knownLabel, labelsOf } from "../../addin/forms/form-labels.ts";
import { sectionsOf } from "../../addin/forms/form.ts";
import type { SheetMapping } from "../../addin/forms/given-labels.ts";
import { MAPPABLE_KINDS } from "../../addin/forms/kind.ts";
import { labelDraft } from "../../addin/forms/label-draft.ts";
import { recognise } from "../../addin/forms/recognise.ts";
import { LABEL_WORDS } from "../../addin/messages/given-labels.ts";
import { review } from "../../addin/review/review.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import { normalizeLabel } from "../../addin/sheet/label.ts";
import { ODD_HEADINGS, ODD_LABELS, ODD_ROWS, oddForm } from "./odd-form.ts";

const sheet = oddForm();
const labels = ODD_LABELS;
const mapping: SheetMapping = { sheet: "登记", form: "project-self-evaluation", labels };

describe("a sheet whose labels a person explains", () => {
  it("is not recognised on its own, and is with the given labels", () => {
    expect(recognise(sheet).forms).toEqual([]);
    const { forms, mapping: outcome } = recognise(sheet, mapping);
    expect(forms.map(({ kind }) => kind)).toEqual(["project-self-evaluation"]);
    expect(
      forms
        .flatMap((form) => sectionsOf(form, "indicators"))
        .flatMap(({ rows }) =>
          rows.map((row) => [row.name?.text, row.actual?.text, row.points?.text, row.score?.text]),
        ),
    ).toEqual([
      ["开展培训", "12次", "50", "40"],
      ["合格率", "96%", "30", "30"],
      ["满意率", "95%", "20", "20"],
    ]);
    expect(outcome).toEqual({ used: true, text: expect.stringContaining("E2“达成”是实际完成值") as string });
  });

  it("is checked like any form, and the review says by whose word", () => {
    const result = review(workbookOf([sheet]), { mappings: [mapping] });
    expect(result.findings.map(({ cells }) => cells[0])).toContainEqual({ sheet: "登记", row: 5, column: 6 });
    expect(result.sheets[0]?.mapping).toMatch(/^按您指定的对应关系识别：/);
    expect(review(workbookOf([sheet]), { mappings: [{ ...mapping, sheet: "另一张" }] }).sheets[0]).toMatchObject({
      form: null,
      mapping: "",
    });
  });

  it("is found again when rows were put in above, and says so when its heading is gone", () => {
    const moved = sheetOf("登记", [["说明"], ["第二行"], ...ODD_ROWS]);
    expect(recognise(moved, mapping).forms).toHaveLength(1);
    const renamed = sheetOf(
      "登记",
      ODD_ROWS.map((row, index) => (index === 1 ? row.map((text) => (text === "达成" ? "成果" : text)) : row)),
    );
    const { forms, mapping: outcome } = recognise(renamed, mapping);
    expect(forms).toEqual([]);
    expect(outcome).toEqual({
      used: false,
      text: "没有采用您指定的对应关系：E2附近找不到“达成”了，请重新指定或删除。",
    });
  });

  it("takes a blank heading by its place, as long as it is blank", () => {
    const blank = sheetOf(
      "登记",
      ODD_ROWS.map((row, index) => (index === 1 ? row.map((text) => (text === "达成" ? "" : text)) : row)),
    );
    const byPlace: SheetMapping = {
      ...mapping,
      labels: labels.map((label) => (label.as === "actual" ? { ...label, text: "" } : label)),
    };
    expect(recognise(blank, byPlace).forms).toHaveLength(1);
    const only: SheetMapping = { ...mapping, labels: [{ row: 1, column: 4, text: "", as: "actual" }] };
    expect(recognise(sheet, only).mapping?.text).toContain("E2当时是空白，现在有内容");
  });

  it.each<readonly [string, Partial<SheetMapping>, string]>([
    [
      "two columns with one meaning",
      { labels: labels.map((label) => (label.column === 6 ? { ...label, as: "actual" as const } : label)) },
      "E2和G2都指定成了“实际完成值”",
    ],
    ["no name and no result", { labels: labels.slice(3, 4) }, "没有三级指标、实际完成值、分值"],
    ["the wrong form", { form: "monitoring", labels: [] }, "还认不出绩效监控表"],
    ["nothing said", { labels: [] }, "还认不出项目支出绩效自评表"],
    [
      "a row without a table below",
      {
        labels: [
          ...ODD_HEADINGS.slice(0, 6).map((as, column) => ({
            row: 5,
            column,
            text: String(ODD_ROWS[5]?.[column]),
            as,
          })),
          { row: 5, column: 6, text: "95", as: "score" as const },
        ],
      },
      "栏目太少，或表头下面没有内容",
    ],
  ])("answers nonsense (%s) with one sentence and recognises nothing", (_, change, sentence) => {
    const { forms, mapping: outcome } = recognise(sheet, { ...mapping, ...change });
    expect(forms).toEqual([]);
    expect(outcome?.used).toBe(false);
    expect(outcome?.text).toContain(sentence);
    expect(outcome?.text.match(/。/g)?.length).toBeLessThanOrEqual(2);
  });

  it("a label that is read wrongly can be taken out, and another explained, on a form that is recognised", () => {
    const known = sheetOf("自评表", [
      ["项目支出绩效自评表"],
      ["一级指标", "二级指标", "三级指标", "年度指标值", "完成情况", "本年实绩情况数", "分值", "得分"],
      ["产出", "数量", "培训", "≥10次", "见附件", "12次", 100, 100],
      ["总分", "", "", "", "", "", 100, 100],
    ]);
    const given: SheetMapping = {
      sheet: "自评表",
      form: "project-self-evaluation",
      labels: [
        { row: 1, column: 4, text: "完成情况", as: "unused" },
        { row: 1, column: 5, text: "本年实绩情况数", as: "actual" },
      ],
    };
    const actual = (use: SheetMapping | null): unknown =>
      recognise(known, use)
        .forms.flatMap((form) => sectionsOf(form, "indicators"))
        .flatMap(({ rows }) => rows.map((row) => row.actual?.text));
    expect(actual(null)).toEqual(["见附件"]);
    expect(actual(given)).toEqual(["12次"]);
  });
});

describe("the words that can be given", () => {
  it.each(MAPPABLE_KINDS)("are all understood in %s", (form) => {
    for (const name of labelsOf(form)) expect(knownLabel(form, normalizeLabel(LABEL_WORDS[name])), name).toBe(name);
    expect(knownLabel(form, normalizeLabel(LABEL_WORDS.unused))).toBeNull();
    expect(new Set(labelsOf(form)).size).toBe(labelsOf(form).length);
    expect(Object.keys(FORM_LABELS[form]).length).toBeGreaterThan(0);
  });
});

describe("what is offered for a sheet", () => {
  it("names the header row and proposes a meaning for most columns", () => {
    const { form, header, rows } = labelDraft(sheet, null);
    expect(form).toBe("project-self-evaluation");
    expect(header).toBe(1);
    expect(rows.find(({ row }) => row === 1)?.cells.map((cell) => cell.known ?? cell.guess)).toEqual([
      "level1",
      "level2",
      "level3",
      "target",
      "actual",
      "points",
      "score",
    ]);
  });

  it("offers a blank heading over a filled column, and knows what the vocabulary knows", () => {
    const half = sheetOf("表", [["项目自评"], ["一级指标", "三级指标", "", "得分"], ["产出", "培训", "12次", 10]]);
    expect(labelDraft(half, null).rows[1]?.cells).toMatchObject([
      { known: "level1" },
      { known: "level3" },
      { text: "", known: null, guess: null },
      { known: "score" },
    ]);
  });

  it("of an empty sheet is nothing", () => {
    expect(labelDraft(sheetOf("空", []), null)).toMatchObject({ rows: [], header: null });
  });
});
