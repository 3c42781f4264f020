import { describe, expect, it } from "vitest";
import type { PolicyDocument } from "../../addin/policy/document.ts";
import { review } from "../../addin/review/review.ts";
import { ruleSheetOf } from "../../addin/review/rule-sheets.ts";
import type { Derivation, Review } from "../../addin/review/types.ts";
import type { Finding } from "../../addin/rules/finding.ts";
import { exampleSheet } from "../../addin/rules/examples/clean-forms.ts";
import { formatCellRef } from "../../addin/sheet/address.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import type { CellValue } from "../../addin/sheet/snapshot.ts";

type Edit = Readonly<Record<string, CellValue>>;

/** A made-up county with these rows in its rule sheet; the first of them is in row 6. */
function county(name: string, ...rows: readonly (readonly CellValue[])[]): PolicyDocument {
  const reading = ruleSheetOf(
    sheetOf("绩核-口径", [
      ["口径名称", name],
      ["制定单位", `${name}财政局`],
      ["日期", "2024-03-01"],
      ["版本", "2"],
      ["名称", "值", "采用", "依据文件", "条款", "文件日期"],
      ...rows,
    ]),
  );
  if (!reading.document) throw new Error(JSON.stringify(reading.problems));
  return reading.document;
}

function reviewed(edit: Edit, ruleSheet: PolicyDocument | null): Review {
  const sheet = exampleSheet("表", { form: "project", edit });
  return review(workbookOf([sheet]), ruleSheet ? { ruleSheet } : {});
}

const found = ({ findings }: Review, code: string): Finding | undefined =>
  findings.find((finding) => finding.code === code);
const derived = ({ derivations }: Review, cell: string): Derivation | undefined =>
  derivations.find((derivation) => formatCellRef(derivation.cell) === cell);

/** 执行 90 of 120: 75 %, 7.5 points, and a total of 94.5. */
const THREE_QUARTERS: Edit = { F6: 90, F7: 65, F8: 15, F9: 10, H7: "65%", H8: "150%", H6: "75%", I6: 7.5 };

describe("甲县: the total is capped by the execution rate", () => {
  const rules = county(
    "甲县",
    [
      "总分按执行率封顶",
      "执行率70%—80%的，总分不超过89分；执行率低于70%的，总分不超过79分",
      "",
      "甲财绩〔2024〕3号",
      "第三条",
      "2024-03-01",
    ],
    ["检查 F18", "必须修改"],
  );
  const sum = 95.5;

  it("finds a total above the cap, and says which row of which sheet it rests on", () => {
    const result = reviewed({ ...THREE_QUARTERS, H21: sum }, rules);
    const cap = found(result, "F18");
    expect(cap?.severity).toBe("error");
    expect(cap?.expected).toBe("≤89");
    expect(cap?.basis).toContain("口径表“甲县”第6行“总分按执行率封顶”（依据：甲财绩〔2024〕3号第三条，2024-03-01）");
    expect(cap?.fix?.value).toBe(89);
    expect(found(result, "W06")).toBeUndefined();
    expect(found(reviewed({ ...THREE_QUARTERS, H21: sum }, null), "F18")).toBeUndefined();
  });

  it("accepts the capped total and derives it with a formula", () => {
    expect(found(reviewed({ ...THREE_QUARTERS, H21: 89 }, rules), "W06")).toBeUndefined();
    const blank = derived(reviewed({ ...THREE_QUARTERS, H21: "" }, rules), "表!H21");
    expect(blank?.value).toBe(89);
    expect(blank?.nativeFormula).toBe(
      "ROUND(MIN(SUM(H13:H20,I6),IF(ROUND(F6/E6,10)>=0.8,100,IF(ROUND(F6/E6,10)>=0.7,89,79))),2)",
    );
    expect(blank?.working).toContain("封顶");
  });

  it("signs every report", () => {
    const { policySets, ruleSheet } = reviewed({}, rules);
    expect(policySets).toContain("口径表“甲县”，制定单位甲县财政局，日期2024-03-01，版本2");
    expect(ruleSheet?.authority).toBe("甲县财政局");
  });
});

describe("乙县: bands, rounding and fewer checks", () => {
  const rules = county(
    "乙县",
    ["执行率得分分档", "95%以上得分值的100%；85%以上得分值的80%", "是", "乙财绩〔2024〕1号"],
    ["得分取舍", "舍去"],
    ["得分小数位数", "1位"],
    ["检查 F03", "需作说明"],
    ["检查 W06", "不检查"],
  );

  it("scores the execution rate by its band", () => {
    const result = reviewed({ I6: 9 }, rules);
    expect(found(result, "F03")).toMatchObject({ severity: "warning", expected: "8" });
    expect(found(result, "F03")?.basis).toContain("第6行“执行率得分分档”");
    expect(derived(reviewed({ I6: "" }, rules), "表!I6")?.nativeFormula).toBe(
      "ROUNDDOWN(G6*IF(ROUND(F6/E6,10)>=0.95,1,IF(ROUND(F6/E6,10)>=0.85,0.8,0)),1)",
    );
    expect(found(reviewed({ I6: 8, H21: 96 }, rules), "F03")).toBeUndefined();
  });

  it("leaves out the check it excludes, says so, and never passes for it", () => {
    const result = reviewed({ I6: 8, H21: 50 }, rules);
    expect(found(result, "W06")).toBeUndefined();
    expect(result.checks.find(({ code }) => code === "W06")).toMatchObject({ state: "off" });
    expect(result.checks.find(({ code }) => code === "W06")?.reason).toContain("口径表规定不检查");
    expect(reviewed({ I6: 8, H21: 96 }, rules).verdict).not.toBe("passed");
  });
});

describe("丙县: deductions for deviation, bonus points, a tolerance and words of its own", () => {
  const rules = county(
    "丙县",
    ["完成值偏离扣分", "偏离±30%的，扣2分"],
    ["加分项上限", "加分最多3分，总分不超过100分"],
    ["得分允许误差", "0.5分"],
    ["本地表头（列）", "县级下达数＝全年预算数"],
    ["本地表头（列）", "县级支付数＝全年执行数"],
    ["本地表头（列）", "打分＝得分"],
    ["本地表头（表名）", "绩效情况反映表＝项目支出绩效自评表"],
  );

  it("takes points off on both sides, with the formula", () => {
    const over = derived(reviewed({ F18: "420家", H18: "" }, rules), "表!H18");
    expect([over?.value, derived(reviewed({ F18: "150家", H18: "" }, rules), "表!H18")?.value]).toEqual([8, 3]);
    expect(over?.formula).toBeNull();
    expect(over?.nativeFormula).toContain(">=1.3,2,0)");
    expect(found(reviewed({ F18: "420家", H18: 10 }, rules), "I11")?.basis).toContain("第6行“完成值偏离扣分”");
  });

  it("lets a total be half a point off and no more", () => {
    expect(found(reviewed({ H21: 97.4 }, rules), "W06")).toBeUndefined();
    expect(found(reviewed({ H21: 98 }, rules), "W06")).toBeDefined();
    expect(found(reviewed({ H21: 97.4 }, null), "W06")).toBeDefined();
  });

  it("counts bonus points up to their limit", () => {
    const bonus: Edit = { B20: "加分项", G20: 5, H20: 5 };
    const result = reviewed({ ...bonus, H21: "" }, rules);
    const plain = reviewed({ ...bonus, H21: "" }, null);
    expect(Number(derived(plain, "表!H21")?.value) - Number(derived(result, "表!H21")?.value)).toBe(2);
  });

  it("recognises every file with the words of its own form", () => {
    const odd: Edit = { A1: "2024年绩效情况反映表", E5: "县级下达数", F5: "县级支付数", H12: "打分" };
    const sheet = exampleSheet("表", { form: "project", edit: odd });
    const without = review(workbookOf([sheet]));
    const result = review(workbookOf([sheet]), { ruleSheet: rules });
    expect(without.sheets[0]?.budget ?? null).toBeNull();
    expect(result.sheets[0]).toMatchObject({ form: "project-self-evaluation", budget: "120", executed: "108" });
    expect(result.sheets[0]?.mapping).toContain("口径表“丙县”的本地表头");
  });
});

describe("丁县: points of its own for the execution rate", () => {
  it("asks every form for them, and the built-in policies ask none", () => {
    const rules = county("丁县", ["预算执行率分值", "20分", "是", "丁财绩〔2024〕2号"]);
    expect(found(reviewed({}, rules), "W08")).toMatchObject({ found: "10", expected: "20" });
    expect(found(reviewed({}, rules), "W08")?.basis).toContain("丁财绩〔2024〕2号");
    expect(found(reviewed({}, null), "W08")).toBeUndefined();
  });
});
