import type { DerivedCell } from "../../identities/derived-cell.ts";
import { goalMessages as say } from "../../messages/findings-goals.ts";
import type { IndicatorRow } from "../../forms/sections/indicator-section.ts";
import type { Slot } from "../../forms/grid.ts";
import { indicatorRows } from "../../forms/rows.ts";
import { formatPosition } from "../../sheet/address.ts";
import { normalizeLabel, readableText } from "../../sheet/label.ts";
import { SELF_EVALUATION, type BookContext, type FormContext } from "../rule.ts";
import { annualRows, indicatorName } from "./annual.ts";
import { isSame, pairsOf } from "./matching.ts";

/** Indicators and targets of goal tables for the blank cells of the self-evaluation forms of the same project. */
export function carriedTargets({ forms, blank = [] }: BookContext): DerivedCell[] {
  const filled = pairsOf(forms).flatMap(({ goals, other }) =>
    SELF_EVALUATION.includes(other.form.kind) ? targetsFor(goals, other) : [],
  );
  const tables = forms.filter(({ form }) => form.kind === "goals");
  const empty = blank.filter(({ form }) => SELF_EVALUATION.includes(form.kind));
  const alone = tables.length === 1 && empty.length === 1;
  const carried = tables.flatMap((goals) =>
    empty
      .filter(({ form }) => isSame(goals.form, form, alone))
      .flatMap((other) => [...linesFor(goals, other), ...targetsFor(goals, other)]),
  );
  return [...filled, ...carried];
}

/** The target of an indicator whose name is already. */
function targetsFor(goals: FormContext, other: FormContext): DerivedCell[] {
  const goalRows = annualRows(goals.form);
  return indicatorRows(other.form).flatMap((row) => {
    const name = indicatorName(row);
    const goal = name === "" ? undefined : goalRows.find((each) => indicatorName(each) === name);
    return goal ? targetCell(goal, row, readableText(row.name?.text ?? "")) : [];
  });
}

/** Names and targets for the lines that are blank, group by group in order. */
function linesFor(goals: FormContext, other: FormContext): DerivedCell[] {
  const rows = indicatorRows(other.form);
  const known = new Set(rows.map(indicatorName));
  const left = new Set(annualRows(goals.form).filter((goal) => !known.has(indicatorName(goal))));
  return rows
    .filter((row) => indicatorName(row) === "" && !row.execution)
    .flatMap((row) => {
      const goal = [...left].find((each) => isSameGroup(each, row));
      const target = nameCell(row, other);
      if (!goal?.name || !target) return [];
      left.delete(goal);
      const name: DerivedCell = {
        target,
        label: `${readableText(row.level2?.text ?? "")} · ${say.carriedName}`,
        value: readableText(goal.name.text).replace(/^(?:指标|目标)\d{0,2}[:：、.]/u, ""),
        formula: null,
        nativeFormula: null,
        working: workingOf(goal.name),
        reads: [goal.name],
      };
      return [name, ...targetCell(goal, row, indicatorName(goal))];
    });
}

/** The cell of the name where it is blank or holds the filler of the template. */
function nameCell(row: IndicatorRow, { form }: FormContext): Slot | null {
  if (row.name && row.name !== row.level2) return row.name;
  if (!row.level2) return null;
  const next = form.grid.at(row.row, row.level2.area.right + 1);
  return next.reading.kind === "blank" && next !== row.target ? next : null;
}

function targetCell(goal: IndicatorRow, row: IndicatorRow, name: string): DerivedCell[] {
  const [from, to] = [goal.target, row.target];
  if (!from || !to) return [];
  if (from.label === "" || to.reading.kind !== "blank" || to.cell.formula !== null) return [];
  const { value } = from.cell;
  return [
    {
      target: to,
      label: say.carriedTarget(name),
      value: typeof value === "number" && from.cell.format === "General" ? value : readableText(from.text),
      formula: null,
      nativeFormula: null,
      working: workingOf(from),
      reads: [from],
    },
  ];
}

function workingOf(slot: Slot): string {
  return say.fromGoals(slot.sheet, formatPosition(slot));
}

/** 产出 / 数量 of both, whatever is printed around the word. */
function isSameGroup(goal: IndicatorRow, row: IndicatorRow): boolean {
  const key = ({ level1, level2 }: IndicatorRow): string => {
    const inner = word(level2);
    return inner === "" ? word(level1) : inner;
  };
  return key(goal) !== "" && key(goal) === key(row);
}

function word(slot: Slot | null): string {
  return normalizeLabel(slot?.text ?? "").replace(/\([^()]*\)|指标|服务对象|社会公众|或|及|影响/gu, "");
}
