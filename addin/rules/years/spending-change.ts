import { comparedFigures, type ComparedFigure } from "../../compare/compared-figure.ts";
import { sectionsOf } from "../../forms/form.ts";
import type { AmountRole } from "../../forms/sections/amounts-section.ts";
import { readOperand } from "../../identities/operand.ts";
import { lastYearPairs, type YearPair } from "../facts/last-year.ts";
import { judgeChanges } from "../facts/year-change.ts";
import { EVERY_FORM, type BookRule } from "../rule.ts";

/** Lines whose 本年决算数 is compared with last year's. */
const LINES: readonly AmountRole[] = [
  "three-public",
  "project",
  "public",
  "procurement",
  "basic",
  "personnel",
  "total",
];
/** Those that the form itself compares where it prints 上年决算数; see the check of growth in the base data. */
const COMPARED_BY_FORM: readonly AmountRole[] = ["three-public", "public"];

/** Y03 经费变动: the lines of the base data against last year's. */
export const spendingChange: BookRule = {
  id: "spending-change",
  code: "Y03",
  family: "years",
  title: "经费变动",
  severity: "warning",
  scope: "workbook",
  forms: EVERY_FORM,
  basis: "提示：部门决算和绩效自评公开要求对增减变化较大的事项作说明，幅度无统一规定",
  explanation:
    "打开了上年的表时，基础数据表的项目支出、公用经费、政府采购、人员经费等本年决算数与上年表的本年决算数相比，增减超过口径规定的比例就提示说明原因。三公经费和公用经费在表里已有上年数的，由基础数据的检查提示。",
  check: (book) =>
    lastYearPairs(book).flatMap((pair) =>
      figuresOf(pair).flatMap((figure) =>
        judgeChanges([figure], {
          share: pair.policy.yearOnYearChange.value,
          floor: pair.policy.yearOnYearFloor.value,
        }),
      ),
    ),
  examples: [
    {
      name: "政府采购比上年多一倍",
      form: "base-data",
      edit: {},
      previous: [{ form: "base-data", edit: { A2: "2023年度部门整体支出绩效评价基础数据表", D20: 15 } }],
      finds: ["D20"],
    },
    {
      name: "变动不大",
      form: "base-data",
      edit: {},
      previous: [{ form: "base-data", edit: { A2: "2023年度部门整体支出绩效评价基础数据表", D20: 28 } }],
      finds: [],
    },
  ],
};

function figuresOf(pair: YearPair): ComparedFigure[] {
  const lines = sectionsOf(pair.current, "amounts").flatMap(({ lines }) => lines);
  const silent = lines.filter(
    ({ role, cells }) =>
      COMPARED_BY_FORM.includes(role) &&
      cells.previous !== undefined &&
      readOperand(cells.previous, "money", pair.current.moneyUnit).known,
  );
  const reported = new Set(silent.map(({ role }) => role));
  const keys = new Set(LINES.filter((role) => !reported.has(role)).map((role) => `amounts ${role}  actual`));
  return comparedFigures(pair).filter(({ key }) => keys.has(key));
}
