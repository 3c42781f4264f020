import { parseLabelledAmount } from "../../values/labelled-amount.ts";
import type { BreakdownItem, BreakdownSection } from "./breakdown-section.ts";
import type { FormGrid, Slot } from "../grid.ts";

/** Which breakdown a label opens: 按收入性质分 or 按支出性质分; `null` for any other label. */
export function breakdownLabel(slot: Slot): BreakdownSection["by"] | null {
  if (/^(?:其中[:]?)?(?:按)?(?:收入|资金|来源)(?:的)?(?:性质|来源|类型)?(?:分类|分)(?:[:]|$|\d)/.test(slot.label))
    return "income";
  return /^(?:其中[:]?)?(?:按)?支出(?:的)?(?:性质|结构|类型|功能)?(?:分类|分)(?:[:]|$|\d)/.test(slot.label)
    ? "expenditure"
    : null;
}

const PART =
  /一般公共预算|公共财政|财政拨款|政府性?基金|国有资本|社会保险|专户|非税|其他|其它|基本支出|项目支出|人员|公用|结转|事业收入|经营|上级补助|单位资金/;

/** Reads the breakdowns that start in the row: each runs down its own columns. */
export function readBreakdowns(grid: FormGrid, row: number, limit: number): BreakdownSection[] {
  return grid.row(row).flatMap((slot) => {
    const by = breakdownLabel(slot);
    return by ? [readDown(grid, slot, by, limit)] : [];
  });
}

function readDown(grid: FormGrid, head: Slot, by: BreakdownSection["by"], limit: number): BreakdownSection {
  const parts: BreakdownItem[] = [];
  let bottom = head.row;
  for (let row = head.row + 1; row < limit; row++) {
    const slot = grid.at(row, head.column);
    if (slot.area.top !== row || slot.label === "" || !PART.test(slot.label) || breakdownLabel(slot)) break;
    parts.push(itemAt(grid, slot));
    bottom = row;
  }
  return {
    kind: "breakdown",
    by,
    area: { top: head.row, left: head.area.left, bottom, right: head.area.right },
    total: itemAt(grid, head),
    parts,
  };
}

/** The figure is inside the label, or in the cell to its right where that holds a bare figure. */
function itemAt(grid: FormGrid, slot: Slot): BreakdownItem {
  const labelled = parseLabelledAmount(slot.text);
  const right = grid.at(slot.row, slot.area.right + 1);
  const beside = !labelled?.figure && right.reading.kind === "figure" && slot.area.top === right.area.top;
  return { name: labelled?.label ?? slot.label.replace(/^其中:?|:$/g, ""), slot, value: beside ? right : slot };
}
