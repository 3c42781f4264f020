import { describe, expect, it } from "vitest";
import { review } from "../../addin/review/review.ts";
import { formatPosition } from "../../addin/sheet/address.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import type { CellValue } from "../../addin/sheet/snapshot.ts";

const reviewed = (standard: string, target: string, actual: CellValue, score: CellValue) =>
  review(
    workbookOf([
      sheetOf("自评", [
        ["2023年度项目支出绩效自评表"],
        ["项目名称", "职业技能培训", "", "实施单位", "某县人社局"],
        [
          "一级指标",
          "二级指标",
          "三级指标",
          "年度指标值",
          "实际完成值",
          "评分标准",
          "分值",
          "得分",
          "偏差原因及改进措施",
        ],
        [
          "产出指标",
          "质量指标",
          "培训合格率",
          target,
          actual,
          standard,
          10,
          score,
          "部分学员中途退出，已加强跟踪管理。",
        ],
        ["产出指标", "数量指标", "培训人次", "≥500人次", "520人次", "完成得满分，未完成按比例扣分", 80, 80, ""],
        ["满意度指标", "服务对象满意度", "学员满意度", "≥90%", "93%", "", 10, 10, ""],
        ["总分", "", "", "", "", "", 100, typeof score === "number" ? 90 + score : "", ""],
      ]),
    ]),
  );
const found = (standard: string, target: string, actual: CellValue, score: CellValue): string[] =>
  reviewed(standard, target, actual, score)
    .findings.filter(({ code }) => code.startsWith("I"))
    .map(({ code, cells }) => `${code} ${cells[0] ? formatPosition(cells[0]) : ""}`);

describe("a self-evaluation form that prints its scoring standard line by line", () => {
  const STANDARD = "达到95%得满分，每低1个百分点扣1分，扣完为止";
  it("scores by the printed standard, not by the proportion", () => {
    expect(found(STANDARD, "≥95%", "91%", 6)).toEqual([]);
    expect(found(STANDARD, "≥95%", "91%", 9)).toEqual(["I01 H4"]);
    expect(found("≥95%得10分；90%（含）-95%得6分；低于90%不得分", "≥95%", "91%", 6)).toEqual([]);
  });
  it("a begun point may count whole or in proportion", () => {
    expect(found(STANDARD, "≥95%", "91.5%", 6)).toEqual([]);
    expect(found(STANDARD, "≥95%", "91.5%", 6.5)).toEqual([]);
  });
  it("the blank score is derived by it", () => {
    const [derived] = reviewed(STANDARD, "≥95%", "91%", "").derivations.filter(({ cell }) => cell.row === 3);
    expect([derived?.value, derived?.formula, derived?.nativeFormula]).toEqual([6, null, null]);
  });
  it("a standard nobody can read leaves the score to a person", () => {
    expect(found("未达到的酌情扣分", "≥95%", "91%", 5)).toEqual([]);
    expect(found("每低于1个百分点扣1分；低于92%且无整改的扣5分", "≥95%", "91%", 5)).toEqual([]);
  });
  it("an explanation or the national proportion changes nothing", () => {
    expect(found("合格人数÷参训人数×100%", "≥95%", "38%", 9)).toEqual(["I01 H4"]);
    expect(found("完成得满分，未完成按比例扣分", "≥95%", "38%", 9)).toEqual(["I01 H4"]);
  });
});
