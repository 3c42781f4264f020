import type { Slot } from "../grid.ts";

/** Labels of the score of the whole form where it is printed above the tables: 自评总分（分）, 自评得分, 综合得分. */
const HEADER_TOTAL =
  /^(?:(?:自评|自我评价|项目|部门|综合|绩效|整体|最终)+(?:总分|得分|总得分|评分|分数)|总得?分)(?<figure>\d+(?:\.\d+)?分?)?$/;

/** The parts of such a label, with the figure where it is in the same cell; `null` for any other. */
export function headerTotalLabel({ label, heading }: Slot): RegExpExecArray | null {
  return label.length <= LONGEST ? HEADER_TOTAL.exec(heading) : null;
}

const LONGEST = 16;
