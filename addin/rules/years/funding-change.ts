import { comparedFigures } from "../../compare/compared-figure.ts";
import { lastYearPairs } from "../facts/last-year.ts";
import { judgeChanges } from "../facts/year-change.ts";
import { EVERY_FORM, type BookRule } from "../rule.ts";

/** 全年预算数 and 全年执行数 of 年度资金总额. */
const FIGURES: ReadonlySet<string> = new Set(["funding 0 total budget", "funding 0 total executed"]);

/** Y02 资金总额变动: the year's money against last year's. */
export const fundingChange: BookRule = {
  id: "funding-change",
  code: "Y02",
  family: "years",
  title: "资金总额变动",
  severity: "warning",
  scope: "workbook",
  forms: EVERY_FORM,
  basis: "提示：部门决算和绩效自评公开要求对增减变化较大的事项作说明，幅度无统一规定",
  explanation:
    "打开了上年的表时，年度资金总额的全年预算数、全年执行数与上年相比，增减超过口径规定的比例就提示说明原因。相差约一万倍的，多半是元和万元填错了。",
  check: (book) =>
    lastYearPairs(book).flatMap((pair) =>
      judgeChanges(
        comparedFigures(pair).filter(({ key }) => FIGURES.has(key)),
        { share: pair.policy.yearOnYearChange.value, floor: pair.policy.yearOnYearFloor.value },
      ),
    ),
  examples: [
    {
      name: "预算和执行都比上年多一倍",
      form: "project",
      edit: {},
      previous: [{ form: "project", edit: { A2: "（2023年度）", D6: 60, E6: 60, F6: 54 } }],
      finds: ["E6"],
    },
    {
      name: "上年以元填列成了万元",
      form: "project",
      edit: {},
      previous: [{ form: "project", edit: { A2: "（2023年度）", E6: 1200000, F6: 1080000 } }],
      finds: ["E6"],
    },
    {
      name: "上年以元填列，换算后增长不多",
      form: "project",
      edit: {},
      previous: [{ form: "project", edit: { A2: "（2023年度）", A5: "项目资金（元）", E6: 1100000, F6: 1000000 } }],
      finds: [],
    },
    {
      name: "是另一个项目的表",
      form: "project",
      edit: {},
      previous: [{ form: "project", edit: { A2: "（2023年度）", C3: "道路维护项目", E6: 10, F6: 10 } }],
      finds: [],
    },
  ],
};
