import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recognise } from "../../addin/forms/recognise.ts";
import { sectionsOf } from "../../addin/forms/form.ts";
import { review } from "../../addin/review/review.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import { cellKey, EMPTY_CELL, type SheetSnapshot } from "../../addin/sheet/snapshot.ts";
import { layouts, type Layout } from "../fixtures/layouts/load.ts";

const WORDS = [
  "",
  "",
  "",
  "项目名称",
  "主管部门",
  "一级指标",
  "二级指标",
  "三级指标",
  "年度指标值",
  "实际完成值",
  "分值",
  "得分",
  "权重",
  "评分标准",
  "备注",
  "总分",
  "合计",
  "小计",
  "年度资金总额",
  "其中：财政拨款",
  "全年预算数",
  "全年执行数",
  "执行率",
  "年初预算数",
  "项目资金（万元）",
  "产出指标（50分）",
  "数量指标",
  "预期目标",
  "实际完成情况",
  "注：",
  "— 3 —",
  "≥95%",
  "10分",
  "12,345.60",
  "无",
  "……",
  "100%",
  "2023年12月底前",
  "1处",
  "续表",
  "指标",
] as const;
const PLAIN = [
  "",
  "",
  "张三",
  "部门",
  "姓名",
  "金额",
  "数量",
  "单价",
  "合计",
  "备注",
  "名称",
  "日期",
  "序号",
  "科目",
  "收入",
  "支出",
  "2023年",
  "项目",
  "单位",
  "完成",
  "情况",
] as const;

const cell = (words: readonly string[]): fc.Arbitrary<string | number> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...words) },
    fc.integer({ min: -5, max: 500 }),
    fc.double({ min: 0, max: 200, noNaN: true }),
  );
const gridOf = (words: readonly string[]): fc.Arbitrary<(string | number)[][]> =>
  fc.array(fc.array(cell(words), { minLength: 1, maxLength: 12 }), { minLength: 0, maxLength: 24 });
const merges = fc.array(fc.tuple(fc.nat(20), fc.nat(8), fc.nat(6), fc.nat(5)), { maxLength: 8 });

/** Merges that do not overlap, as areas of the snapshot. */
function withMerges(
  sheet: SheetSnapshot,
  wanted: readonly (readonly [number, number, number, number])[],
): SheetSnapshot {
  const areas: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const [top, left, height, width] of wanted) {
    const area = { top, left, bottom: top + height, right: left + width };
    if (
      areas.every(
        (other) =>
          other.top > area.bottom || area.top > other.bottom || other.left > area.right || area.left > other.right,
      )
    )
      areas.push(area);
  }
  return {
    ...sheet,
    merges: areas,
    rowCount: Math.max(sheet.rowCount, ...areas.map((area) => area.bottom + 1)),
    columnCount: Math.max(sheet.columnCount, ...areas.map((area) => area.right + 1)),
  };
}

describe("any grid of cells", () => {
  it("is recognised and reviewed without a fault", () => {
    fc.assert(
      fc.property(gridOf(WORDS), merges, (rows, areas) => {
        const sheet = withMerges(sheetOf("表", rows), areas);
        recognise(sheet);
        review(workbookOf([sheet]));
      }),
      { numRuns: 200 },
    );
  });

  it("of everyday words is no form", () => {
    fc.assert(
      fc.property(gridOf(PLAIN), (rows) => {
        expect(recognise(sheetOf("表", rows)).forms).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

/** The layout with its rows moved down and right. */
function moved(layout: Layout, down: number, right: number): SheetSnapshot {
  const { snapshot } = layout;
  const cells = new Map(
    [...snapshot.cells].map(([key, value]) => [key + down * cellKey(1, 0) + right, value] as const),
  );
  const merged = snapshot.merges.map((area) => ({
    top: area.top + down,
    bottom: area.bottom + down,
    left: area.left + right,
    right: area.right + right,
  }));
  return {
    ...snapshot,
    cells,
    merges: merged,
    rowCount: snapshot.rowCount + down,
    columnCount: snapshot.columnCount + right,
  };
}

/** As a converter leaves it that knows no merged cells and writes their text into each of them. */
function repeated({ snapshot }: Layout): SheetSnapshot {
  const cells = new Map(snapshot.cells);
  for (const area of snapshot.merges) {
    const value = snapshot.cells.get(cellKey(area.top, area.left));
    if (!value) continue;
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) cells.set(cellKey(row, column), value);
  }
  return { ...snapshot, cells, merges: [] };
}

/** A merged figure cannot be distinguished from equal figures once it is repeated. */
const mergesFigures = ({ snapshot }: Layout): boolean =>
  snapshot.merges.some((area) => typeof snapshot.cells.get(cellKey(area.top, area.left))?.value === "number");

const sizes = (sheet: SheetSnapshot): readonly (readonly [string, number])[] =>
  recognise(sheet).forms.map(
    (form) => [form.kind, sectionsOf(form, "indicators").flatMap((table) => table.rows).length] as const,
  );

describe("a form", () => {
  const forms = layouts()
    .filter((layout) => layout.forms.length > 0)
    .map((layout) => [layout.name, layout] as const);

  it.each(forms)(
    "%s reads the same anywhere on the sheet, among thousands of empty formatted rows",
    (_name, layout) => {
      const before = sizes(layout.snapshot);
      expect(sizes(moved(layout, 3, 2))).toEqual(before);
      const cells = new Map(layout.snapshot.cells);
      for (let row = layout.snapshot.rowCount; row < layout.snapshot.rowCount + 3000; row++) {
        for (let column = 0; column < 8; column++) cells.set(cellKey(row, column), EMPTY_CELL);
      }
      expect(sizes({ ...layout.snapshot, cells, rowCount: layout.snapshot.rowCount + 3000 })).toEqual(before);
    },
  );

  const converted = forms.filter(
    ([name, layout]) => layout.clean && !mergesFigures(layout) && name !== "two-forms-side-by-side",
  );

  it.each(converted)(
    "%s is reviewed without error when its merged cells were dissolved into repeated texts",
    (_name, layout) => {
      const { findings } = review(workbookOf([repeated(layout)]));
      expect(findings.filter((finding) => finding.severity === "error")).toEqual([]);
      expect(recognise(repeated(layout)).forms.map((form) => form.kind)).toEqual(layout.forms.map((form) => form.kind));
    },
  );

  it("stays readable beside a merge over a whole column", () => {
    const [, layout] = forms.find(([name]) => name === "hunan-county-special-fund") ?? [];
    if (!layout) throw new Error("no layout");
    const column = layout.snapshot.columnCount + 1;
    const merged = { top: 0, left: column, bottom: 1_048_575, right: column };
    expect(
      sizes({
        ...layout.snapshot,
        merges: [...layout.snapshot.merges, merged],
        rowCount: 1_048_576,
        columnCount: column + 1,
      }),
    ).toEqual(sizes(layout.snapshot));
  });

  it("is found a hundred times on one sheet", () => {
    const layout = forms.find(([name]) => name === "hebei-school-bare-hundreds")?.[1];
    if (!layout) throw new Error("no layout");
    const height = layout.rows.length + 1;
    const copies = Array.from({ length: 100 }, (_, index) => moved(layout, index * height, 0));
    const sheet = {
      ...layout.snapshot,
      cells: new Map(copies.flatMap((copy) => [...copy.cells])),
      merges: copies.flatMap((copy) => copy.merges),
      rowCount: 100 * height,
    };
    expect(recognise(sheet).forms.length).toBe(100);
  });
});
