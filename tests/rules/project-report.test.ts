import { describe, expect, it } from "vitest";
import { review } from "../../addin/review/review.ts";
import { exampleSheet } from "../../addin/rules/examples/clean-forms.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";

/** The clean project form (110 万元 at first, 120 in the year, 108 spent, 90 %, 97 points) beside a report of some sentences. */
function findings(sentences: string, title = "设备更新项目2024年度绩效自评报告"): string[] {
  const rows = [
    title,
    "一、项目概况",
    "本项目由某市某某中心实施，项目资金管理规范，全年任务已经完成，设备均已投入使用。",
    "二、项目资金情况",
    ...sentences.split("\n"),
  ].map((text) => [text]);
  return review(workbookOf([exampleSheet("自评表", { form: "project", edit: {} }), sheetOf("报告", rows)]))
    .findings.filter(({ severity, code }) => severity !== "info" && (code === "N07" || code === "X07"))
    .map(({ code, severity, found }) => `${code} ${severity} ${found}`);
}

describe("a project's report beside its form", () => {
  it.each([
    ["本项目年初预算110万元，全年预算120万元，全年执行数108万元，执行率90%。"],
    ["截至2024年12月31日，实际支出108万元，预算执行率为90.0%。"],
    ["经自评，本项目绩效自评得分97分，等级为优。"],
    // In 元, and rounded.
    ["全年预算数1,200,000元，实际支出108.0万元。"],
    // Parts, other times, other projects, bounds: nothing is compared.
    ["全年预算120万元，其中中央资金全年执行数60万元。"],
    ["厂房改造：年初预算50万元，全年执行数40万元。"],
    ["一是厂房改造，年初预算50万元，执行率80%。"],
    ["截至2024年6月30日，实际支出48万元，执行率40%。"],
    ["2023年全年预算100万元，全年执行数95万元，执行率95%。"],
    ["上年全年预算100万元，执行率95%。"],
    ["中央资金年初预算60万元，地方资金年初预算50万元。"],
    ["第一季度执行率25%，第二季度执行率45%。"],
    ["合同价100万元，实际支出95万元。"],
    ["全年预算执行率不低于85%。"],
    ["全年预算约130万元。"],
    ["产出指标自评得分50分，效益指标自评得分28分。"],
    ["合同价100万元，实际支出95万元用于设备采购，其余13万元用于安装。"],
  ])("%s: nothing", (sentence) => {
    expect(findings(sentence)).toEqual([]);
  });

  it.each([
    ["本项目年初预算150万元，已全部下达。", "N07 warning 150万元"],
    ["项目全年预算数为102万元。", "N07 warning 102万元"],
    ["截至2024年12月31日，项目实际支出180万元。", "N07 warning 180万元"],
    ["预算执行率为95%。", "N07 warning 95%"],
    ["本项目绩效自评得分98分，等级为优。", "X07 warning 97"],
    ["设备更新项目年初预算1100万元。", "N07 warning 1100万元"],
  ])("%s: %s", (sentence, expected) => {
    expect(findings(sentence)).toEqual([expected]);
  });

  it("a report that names another project is compared with nothing", () => {
    expect(findings("本项目年初预算150万元。", "道路养护项目2024年度绩效自评报告")).toEqual([]);
  });

  it("a rate that the amounts of the report contradict is reported once", () => {
    const rows = [
      ["设备更新项目2024年度绩效自评报告"],
      ["一、项目概况"],
      ["本项目由某市某某中心实施，项目资金管理规范，设备均已投入使用，运行良好，群众满意。"],
      ["全年预算120万元，全年执行数108万元，执行率96%。"],
    ];
    const { findings: all } = review(
      workbookOf([exampleSheet("自评表", { form: "project", edit: {} }), sheetOf("报告", rows)]),
    );
    expect(all.filter(({ severity }) => severity !== "info").map(({ code }) => code)).toEqual(["N12"]);
  });
});
