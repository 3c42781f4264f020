import type { LabelName } from "../messages/given-labels.ts";
import { readableText } from "../sheet/label.ts";
import type { SheetSnapshot } from "../sheet/snapshot.ts";
import type { Position } from "../sheet/address.ts";
import { FORM_LABELS, knownLabel, labelsOf, missingLabels, type LabelGroups } from "./form-labels.ts";
import { gridOf, type FormGrid, type Slot } from "./grid.ts";
import { MAPPABLE_KINDS, type MappableKind } from "./kind.ts";
import { withRepeatsMerged } from "./repeated-cells.ts";

/** One cell that may be a label: its text, what the vocabulary takes it for, and what it might be. */
export interface LabelCell extends Position {
  readonly text: string;
  readonly known: LabelName | null;
  /** A guess by a looser reading, to be confirmed by the user; `null` where the vocabulary knows it or nothing comes near. */
  readonly guess: LabelName | null;
}

/** One row the user may point at, with its labels left to right. */
export interface LabelRow {
  readonly row: number;
  readonly cells: readonly LabelCell[];
}

/** What a sheet offers for a mapping: the form it comes nearest to, its rows with labels, and the best header row. */
export interface LabelDraft {
  readonly form: MappableKind;
  /** Labels of that form to choose from. */
  readonly groups: LabelGroups;
  readonly rows: readonly LabelRow[];
  /** Row of the best partial match; `null` where the sheet has no text at all. */
  readonly header: number | null;
}

/** Rows offered at most; labels are above and around the table, not deep inside it. */
const MOST_ROWS = 80;
/** Longer texts are answers, not labels. */
const LONGEST = 24;

/** Prepares a mapping of the sheet as the named form, or as the form it lacks the least of. Guesses are proposals, never used unasked. */
export function labelDraft(sheet: SheetSnapshot, named: MappableKind | null): LabelDraft {
  const grid = gridOf(withRepeatsMerged(sheet));
  const form = named ?? nearestForm(grid);
  const rows = grid.filledRows.flatMap((row) => labelRow(grid, row, form) ?? []);
  const best = rows.reduce<LabelRow | null>(
    (found, row) => (strength(row) > (found ? strength(found) : 0) ? row : found),
    null,
  );
  const offered = rows.slice(0, MOST_ROWS);
  return {
    form,
    groups: FORM_LABELS[form],
    rows: best === null || offered.includes(best) ? offered : [...offered, best],
    header: (best ?? rows[0])?.row ?? null,
  };
}

/** The form whose required labels are all found, else the one the first lines name. */
function nearestForm(grid: FormGrid): MappableKind {
  const opening = grid.filledRows
    .slice(0, 5)
    .flatMap((row) => grid.row(row))
    .map(({ label }) => label)
    .join("");
  const openingForm = OPENING_WORDS.find(([pattern]) => pattern.test(opening))?.[1] ?? "project-self-evaluation";
  if (missingLabels(openingForm, grid).length === 0) return openingForm;
  return MAPPABLE_KINDS.find((kind) => missingLabels(kind, grid).length === 0) ?? openingForm;
}

const OPENING_WORDS: readonly (readonly [RegExp, MappableKind])[] = [
  [/监控/, "monitoring"],
  [/基础数据/, "base-data"],
  [/汇总/, "summary"],
  [/评分/, "scoring-sheet"],
  [/项目|专项/, "project-self-evaluation"],
  [/整体|部门/, "department-self-evaluation"],
];

/** Headings the vocabulary knows count twice, guesses once; a row with one label only is no header. */
function strength({ cells }: LabelRow): number {
  const known = new Set(cells.flatMap((cell) => cell.known ?? [])).size;
  const guessed = new Set(cells.flatMap((cell) => cell.guess ?? [])).size;
  return known + guessed < 2 ? 0 : known * 2 + guessed;
}

function labelRow(grid: FormGrid, row: number, form: MappableKind): LabelRow | null {
  const slots = slotsAcross(grid, row).filter((slot) => slot.label === "" || isLabel(slot));
  if (!slots.some((slot) => slot.label !== "")) return null;
  const known = slots.map((slot) => knownLabel(form, slot.label));
  const taken = new Set(known);
  const cells = slots.map((slot, index) => {
    const guess = known[index] ? null : guessed(form, slot, taken);
    if (guess) taken.add(guess);
    return {
      row: slot.row,
      column: slot.column,
      text: readableText(slot.text) === "" ? "" : slot.text,
      known: known[index] ?? null,
      guess,
    };
  });
  return { row, cells };
}

/** The cells of the row as the user sees them: headings merged from above included, and blank ones over a filled column. */
function slotsAcross(grid: FormGrid, row: number): Slot[] {
  const slots: Slot[] = [];
  const last = Math.min(grid.sheet.columnCount, 60);
  for (let column = 0; column < last;) {
    const slot = grid.at(row, column);
    column = slot.area.right + 1;
    if (slot.label !== "" || (grid.row(row).length > 2 && hasCellBelow(grid, slot))) slots.push(slot);
  }
  return slots;
}

/** Something is under the blank cell within the next rows. */
function hasCellBelow(grid: FormGrid, { area }: Slot): boolean {
  for (let row = area.bottom + 1; row <= area.bottom + 3; row++) {
    const below = grid.at(row, area.left);
    if (below.label !== "" && below.area.left === area.left && below.area.right === area.right) return true;
  }
  return false;
}

function isLabel(slot: Slot): boolean {
  return (
    slot.reading.kind === "text" &&
    slot.label.length <= LONGEST &&
    slot.area.bottom - slot.area.top < 3 &&
    /\p{Script=Han}/u.test(slot.label)
  );
}

/** Words that come near a label, looser than the vocabulary of recognition. First match wins. */
const NEAR: readonly (readonly [LabelName, RegExp])[] = [
  ["reason", /原因|说明|备注|措施/],
  ["standard", /标准$|细则|办法|依据/],
  ["review-score", /复核|复评|抽查/],
  ["points", /满分|权重|分值|标准分|应得/],
  ["score", /得分|评分|打分|分数|实得|自评/],
  ["rate", /率$|进度/],
  ["spent", /决算|支出数/],
  ["initial", /年初/],
  ["executed", /执行|支出|支付|使用/],
  ["budget", /预算|安排|到位/],
  ["planned", /预算|计划/],
  ["actual", /完成|达成|实绩|实际|实现|结果|达标/],
  ["target", /目标|计划|任务|要求|预期/],
  ["measure", /单位$/],
  ["unit-name", /单位|部门/],
  ["level1", /^(?:大类|类别|一级|维度)/],
  ["level2", /^(?:小类|二级|方面)/],
  ["level3", /指标|内容|事项|项目/],
  ["total", /^(?:合计|总计|总)/],
];

function guessed(form: MappableKind, { label }: Slot, taken: ReadonlySet<LabelName | null>): LabelName | null {
  if (label === "") return null;
  const offered = labelsOf(form);
  return NEAR.find(([name, pattern]) => offered.includes(name) && !taken.has(name) && pattern.test(label))?.[0] ?? null;
}
