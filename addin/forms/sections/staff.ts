import type { Area } from "../../sheet/address.ts";
import type { FormGrid, Slot } from "../grid.ts";
import type { StaffSection } from "./staff-section.ts";

/** 编制数 as a heading or a label; 编制单位, 编制日期 and 编制人 are none. */
const QUOTA = /^(?:\d{4}年度?)?(?:财政供养|核定|批准|单位|机构|部门)?(?:人员)?编制(?:人员)?(?:数|人数|总数)?$/;
/** 实际在职人数. */
const ACTUAL =
  /^(?:\d{4}年(?:末|底|度)?)?(?:年末|年底|期末|现有)?(?:实际在职|实际在编|实有在职|实有|在职在编|在职|在编|在岗|实际)(?:人员)?(?:数|人数|总数|总人数)$/;
const RATE = /^(?:在职人员|财政供养人员|财政供养|人员)?控制率$/;

type StaffWord = "quota" | "actual" | "rate";
const WORDS: readonly (readonly [StaffWord, RegExp])[] = [
  ["quota", QUOTA],
  ["actual", ACTUAL],
  ["rate", RATE],
];

function wordOf(slot: Slot): StaffWord | null {
  const heading = slot.label.replace(/\([^()]*\)|[:*]/g, "");
  return WORDS.find(([, pattern]) => pattern.test(heading))?.[0] ?? null;
}

/**
 * Reads the staff figures (财政供养人员情况) whose headings are in the row: each answer to the right of its label, or
 * below its heading. `null` where the row does not name both 编制数 and 在职人数.
 */
export function readStaff(grid: FormGrid, row: number): StaffSection | null {
  const words = new Map<StaffWord, Slot>();
  for (const slot of grid.row(row)) {
    const word = wordOf(slot);
    if (word && !words.has(word)) words.set(word, slot);
  }
  const quota = words.get("quota");
  const actual = words.get("actual");
  if (!quota || !actual) return null;
  const beside = wordOf(grid.at(row, quota.area.right + 1)) === null;
  const answer = (label: Slot | undefined): Slot | null => {
    if (!label) return null;
    return beside ? grid.at(row, label.area.right + 1) : grid.at(label.area.bottom + 1, label.column);
  };
  const slots = { quota: answer(quota), actual: answer(actual), rate: answer(words.get("rate")) };
  const all = [quota, actual, slots.quota, slots.actual, slots.rate].filter((slot) => slot !== null);
  const area: Area = {
    top: row,
    left: Math.min(...all.map((slot) => slot.area.left)),
    bottom: Math.max(...all.map((slot) => slot.area.bottom)),
    right: Math.max(...all.map((slot) => slot.area.right)),
  };
  return { kind: "staff", area, ...slots };
}
