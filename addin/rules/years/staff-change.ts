import { comparedFigures } from "../../compare/compared-figure.ts";
import { lastYearPairs } from "../facts/last-year.ts";
import { judgeChanges } from "../facts/year-change.ts";
import { EVERY_FORM, type BookRule } from "../rule.ts";

const FIGURES: ReadonlySet<string> = new Set(["staff quota", "staff actual"]);
/** One person more or less is no change to explain. */
const FEWEST = 2;

/** Y04 人员变动: 编制数 and 实际在职人数 against last year's. */
export const staffChange: BookRule = {
  id: "staff-change",
  code: "Y04",
  family: "years",
  title: "人员变动",
  severity: "warning",
  scope: "workbook",
  forms: EVERY_FORM,
  basis: "提示：人员增减影响基本支出和控制率，幅度无统一规定",
  explanation: "打开了上年的表时，编制数、实际在职人数与上年相比，增减超过口径规定的比例就提示说明原因。",
  check: (book) =>
    lastYearPairs(book).flatMap((pair) =>
      judgeChanges(
        comparedFigures(pair).filter(({ key }) => FIGURES.has(key)),
        { share: pair.policy.yearOnYearStaff.value, floor: FEWEST },
      ),
    ),
  examples: [
    {
      name: "编制没有变，在职少了十人",
      form: "base-data",
      edit: {},
      previous: [{ form: "base-data", edit: { A2: "2023年度部门整体支出绩效评价基础数据表", C4: 48 } }],
      finds: ["C4"],
    },
    {
      name: "多一人",
      form: "base-data",
      edit: {},
      previous: [{ form: "base-data", edit: { A2: "2023年度部门整体支出绩效评价基础数据表", C4: 37 } }],
      finds: [],
    },
  ],
};
