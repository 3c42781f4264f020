import { rolesOf, type Role } from "../forms/accounts.ts";
import type { Form } from "../forms/form.ts";
import { isForeign } from "../forms/foreign.ts";
import { gridOf, type FormGrid, type Slot } from "../forms/grid.ts";
import { suspectedHeading } from "../forms/suspected-heading.ts";
import type { Unrecognised } from "../forms/recognise.ts";
import { unaccountedOf, unreadOnSheet, type Unread } from "../forms/unread.ts";
import { readOperand, type Measure } from "../identities/operand.ts";
import { LEDGER_CAUSES, ledgerMessages as say } from "../messages/ledger.ts";
import type { Finding, NotChecked } from "../rules/finding.ts";
import { linesOf, type Line } from "../rules/facts/indicator-line.ts";
import { SELF_EVALUATION, type FormContext, type IdentityRule } from "../rules/rule.ts";
import { formatArea, formatPosition, type CellRef, type Position } from "../sheet/address.ts";
import { readableText } from "../sheet/label.ts";
import { hiddenNumbers } from "../sheet/merges.ts";
import { cellKey, type SheetSnapshot } from "../sheet/snapshot.ts";
import { refersElsewhere } from "../values/refers-elsewhere.ts";
import type { IndicatorValue } from "../values/indicator-value.ts";
import { decidedCells } from "./decided.ts";
import { goalsWithoutTargets, missingColumns as missingReasons } from "./missing-columns.ts";
import type { Coverage } from "./types.ts";

/** What became of every figure of one form, and the entries for those that were not checked. */
interface Ledger {
  readonly coverage: Coverage;
  readonly notChecked: readonly NotChecked[];
}

/** The results of the checks for the workbook, and the checks that are identities. */
interface CheckResults {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  /** Cells left blank that findings name: what else is on their rows has nothing to be compared with. */
  readonly reported: readonly CellRef[];
  readonly identities: readonly IdentityRule[];
}

/**
 * The ledger (交代) of one form: each filled cell has one account, given here out of what recognition holds and what the
 * checks looked at. Figures without a role, cells in a figure's place that hold none, and lines that could not be compared are
 * listed with the reason, one entry a cause; a cell that a check has named already is not listed twice.
 */
export function ledgerOf(context: FormContext, results: CheckResults): Ledger {
  const { form } = context;
  const roles = rolesOf(form);
  const { unread, aside } = unaccountedOf(form, roles);
  const named = namedCells(form, results);
  const lines = COMPARED.includes(form.kind) ? linesOf(context) : [];
  const open = lines.filter((line) => isOpen(line) && !isNamed(named, [line.row.target, line.row.actual]));
  const wordy = wordyPlaces(form, roles);
  const decided = decidedCells(context, results.identities, lines);
  const figures = [...figuresOf(form, roles), ...aside];
  const isChecked = (slot: Slot): boolean => decided.has(slot) || named.has(keyOf(slot));
  const undecided = figures.filter((slot) => !isChecked(slot));
  const isReported = ({ sheet, row }: Slot): boolean =>
    results.reported.some((cell) => cell.sheet === sheet && cell.row === row);
  const compared = new Set(open.flatMap(({ row }) => [row.target, row.actual]));
  const unreadSlots = [...unread.flatMap(({ cells }) => cells.filter((slot) => !roles.has(slot))), ...wordy];
  return {
    coverage: {
      figures: figures.length + unreadSlots.length,
      checked: figures.length - undecided.length,
      undecided: undecided.length,
      unread: unreadSlots.length,
    },
    notChecked: [
      ...unread.map(unreadEntry),
      ...noFigureEntries(wordy.filter((slot) => !named.has(keyOf(slot)))),
      ...(open.length > 0 ? [lineEntry(open)] : []),
      ...hiddenEntries(form),
      ...(DECLARED.includes(form.kind)
        ? []
        : undecidedEntries(
            undecided.filter((slot) => !compared.has(slot) && !isReported(slot)),
            new Set(aside),
          )),
      ...(unread.length > 0 ? [] : missingColumns(form)),
    ],
  };
}

/** A sheet with the title or the indicator table of a form that was not recognised: its figures were not looked at. */
export function unrecognisedEntries(sheet: SheetSnapshot, seen: Unrecognised): readonly NotChecked[] {
  if (!seen.indicators && !(seen.funding && seen.title !== null) && !OWN_TITLE.test(seen.title ?? "")) return [];
  const grid = gridOf(sheet);
  if (!isAboutMoney(grid)) return [];
  const unread = unreadOnSheet(grid);
  const untold = goalsWithoutTargets(grid, seen.title ?? "");
  return [
    ...(untold ? [entry("column-missing", [untold], say.noTarget)] : []),
    ...(unread
      ? [entry("unread-figure", [...unread.labels, ...unread.cells], say.unrecognised(unread.cells.length))]
      : []),
  ];
}

/** Words of the first rows that only forms of budget performance print together; appraisals of persons and lists of budgets do not. */
function isAboutMoney(grid: FormGrid): boolean {
  const bottom = grid.filledRows.at(-1) ?? 0;
  const head = grid.filledRows
    .slice(0, HEAD_ROWS)
    .flatMap((row) => grid.row(row).map(({ label }) => label))
    .join(" ");
  return (
    /绩效|自评|评价/u.test(head) &&
    /支出|资金|项目|预算|财政|专项|部门|单位/u.test(head) &&
    !isForeign(grid, { top: 0, left: 0, bottom, right: 0 })
  );
}

const HEAD_ROWS = 4;

/** Titles no other table has: an appraisal of staff is an 绩效评价表 too. */
const OWN_TITLE = /自评|基础数据|整体支出|绩效目标|绩效监控/u;

/** The forms whose indicator lines hold a target and a result to compare. */
const COMPARED: readonly Form["kind"][] = [...SELF_EVALUATION, "part", "basic-information"];

/** Forms that declare facts, such as 编制数 or a requested budget: a figure without a counterpart is no gap in the checks. */
const DECLARED: readonly Form["kind"][] = ["base-data", "basic-information", "goals"];

type Cause = keyof typeof LEDGER_CAUSES;

function entry(cause: Cause, cells: readonly CellRef[], reason: string): NotChecked {
  return {
    rule: cause,
    code: LEDGER_CAUSES[cause].code,
    cells: cells.map(({ sheet, row, column }) => ({ sheet, row, column })),
    reason,
  };
}

const keyOf = ({ row, column }: { readonly row: number; readonly column: number }): number => cellKey(row, column);

/** The cells of the sheet that a finding or an entry of a check names. */
function namedCells(form: Form, { findings, notChecked }: CheckResults): ReadonlySet<number> {
  const { name } = form.grid.sheet;
  const named = new Set<number>();
  for (const { cells } of [...findings, ...notChecked])
    for (const cell of cells) if (cell.sheet === name) named.add(keyOf(cell));
  return named;
}

function isNamed(named: ReadonlySet<number>, slots: readonly (Slot | null)[]): boolean {
  return slots.some((slot) => slot !== null && named.has(keyOf(slot)));
}

/** The figures that have a role in a section. */
function figuresOf({ moneyUnit }: Form, roles: ReadonlyMap<Slot, Role>): Slot[] {
  return [...roles].flatMap(([slot, role]) => {
    if (role === "words" || slot.label === "") return [];
    return slot.reading.kind === "figure" || (role === "figure" && holdsFigure(slot, moneyUnit)) ? [slot] : [];
  });
}

const MEASURES: readonly Measure[] = ["money", "points", "rate", "count"];

function holdsFigure(slot: Slot, moneyUnit: Form["moneyUnit"]): boolean {
  return MEASURES.some((measure) => readOperand(slot, measure, moneyUnit).known);
}

/** Cells in the place of a figure that show words, a date or an error; targets and results that send the reader elsewhere. */
function wordyPlaces({ moneyUnit }: Form, roles: ReadonlyMap<Slot, Role>): Slot[] {
  return [...roles].flatMap(([slot, role]) => {
    const { kind } = slot.reading;
    // A label with a colon and no amount behind it (其他资金：) is a blank.
    const wordy = (kind === "text" && !slot.label.endsWith(":")) || kind === "error" || kind === "placeholder";
    if (role === "value") return refersElsewhere(slot.label) ? [slot] : [];
    return role === "figure" && wordy && !holdsFigure(slot, moneyUnit) ? [slot] : [];
  });
}

/**
 * A line with a figure in its target or result that no check could compare. The execution of the budget has other checks,
 * but for words in the place of its rate; words beside 无 or — are no pair of words that agree.
 */
function isOpen({ comparison, target, actual, row }: Line): boolean {
  if (comparison.status !== "undecided" || row.actual === null) return false;
  const words = [target, actual].filter(({ kind }) => kind === "qualitative").length;
  if (row.execution) return words > 0;
  if (row.target === null) return false;
  return (
    hasFigure(target) ||
    hasFigure(actual) ||
    hasDigits(target) ||
    (words > 0 && (target.kind === "dash" || actual.kind === "dash"))
  );
}

/** A target in prose with figures in it: 完成3座、5座. */
function hasDigits(value: IndicatorValue): boolean {
  return value.kind === "qualitative" && /\d/u.test(value.text);
}

function hasFigure({ kind }: IndicatorValue): boolean {
  return kind === "quantity" || kind === "duration" || kind === "range" || kind === "deadline";
}

function unreadEntry({ cause, labels, cells }: Unread): NotChecked {
  const [first] = labels;
  if (cause === "heading" && first)
    return entry(
      "unread-heading",
      [first, ...cells],
      say.heading({ heading: readableText(first.text), count: cells.length, suspected: suspectedHeading(first) ?? "" }),
    );
  if (cause === "table" && labels.length === 0) return entry("unread-figure", cells, say.table(cells.length));
  const names = [...new Set(labels.map((slot) => shorten(readableText(slot.text))))].slice(0, SHOWN);
  return entry("unread-figure", [...labels, ...cells], say.block(names.join("、"), cells.length));
}

/** Names listed in a sentence, at most. */
const SHOWN = 3;
const SHOWN_LENGTH = 16;

function shorten(text: string): string {
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
}

/** What the cell shows: a date as a date, an error as its name. */
function shownIn({ reading, text }: Slot): string {
  if (reading.kind === "error") return reading.error;
  return shorten(readableText(reading.kind === "text" ? reading.text : text));
}

/** One entry for all cells that show the same. */
function noFigureEntries(slots: readonly Slot[]): NotChecked[] {
  const byText = new Map<string, Slot[]>();
  for (const slot of slots) byText.set(shownIn(slot), [...(byText.get(shownIn(slot)) ?? []), slot]);
  return [...byText].flatMap(([text, cells]) => {
    const [first] = cells;
    return first
      ? [entry("no-figure", cells, say.noFigure({ place: formatPosition(first), text, count: cells.length }))]
      : [];
  });
}

function lineEntry(lines: readonly Line[]): NotChecked {
  const names = lines.slice(0, SHOWN).map(({ name }) => shorten(name));
  const cells = lines.flatMap(({ row }) => [row.target, row.actual].filter((slot) => slot !== null));
  return entry("line-not-compared", [...new Set(cells)], say.lines(names.join("、"), lines.length));
}

/** Figures with a role that no check could hold against another, one entry a reason. */
function undecidedEntries(undecided: readonly Slot[], aside: ReadonlySet<Slot>): NotChecked[] {
  const reference = undecided.filter((slot) => aside.has(slot));
  const alone = undecided.filter((slot) => !aside.has(slot));
  return [
    ...(reference.length > 0
      ? [entry("undecided-figure", reference, say.reference(placesOf(reference), reference.length))]
      : []),
    ...(alone.length > 0 ? [entry("undecided-figure", alone, say.alone(placesOf(alone), alone.length))] : []),
  ];
}

function placesOf(slots: readonly Slot[]): string {
  return slots.slice(0, SHOWN).map(formatPosition).join("、");
}

/** Numbers under merged cells of the form, one entry a merge: the hidden cells, then the cell that covers them. */
function hiddenEntries({ grid, area }: Form): NotChecked[] {
  const byAnchor = new Map<Slot, Position[]>();
  for (const position of hiddenNumbers(grid.sheet)) {
    if (position.row < area.top || position.row > area.bottom) continue;
    const anchor = grid.at(position.row, position.column);
    byAnchor.set(anchor, [...(byAnchor.get(anchor) ?? []), position]);
  }
  return [...byAnchor].flatMap(([anchor, positions]) =>
    entry(
      "hidden-under-merge",
      [...positions.map((position) => ({ sheet: anchor.sheet, ...position })), anchor],
      say.hidden(positions.map(formatPosition).join("、"), formatArea(anchor.area)),
    ),
  );
}

/** Columns without which a form of its kind cannot be checked; one that is under an unread heading may not be missing. */
function missingColumns(form: Form): NotChecked[] {
  const { place, reasons } = missingReasons(form);
  return reasons.map((reason) => entry("column-missing", place ? [place] : [], reason));
}
