import type { Form } from "../forms/form.ts";
import type { FormKind } from "../forms/kind.ts";
import type { Slot } from "../forms/grid.ts";
import { printedIn } from "../identities/in-ten-thousand.ts";
import { compareMessages as say } from "../messages/compare.ts";
import { FORM_NAMES } from "../messages/form-names.ts";
import type { CellRef } from "../sheet/address.ts";
import { readableText } from "../sheet/label.ts";
import { roundHalfUp, type Decimal } from "../values/decimal.ts";
import { relativeChange, comparedFigures, shownUnit, type ComparedFigure } from "./compared-figure.ts";
import { FIGURE_KINDS, type FigureKind } from "./form-figures.ts";
import { indicatorFigures } from "./indicator-figures.ts";
import { indicatorChanges, type Indicator } from "./indicator-pairs.ts";
import type { FormPair, Pairing } from "./pair-forms.ts";

/** What became of a figure or of an indicator. */
type YearState = "changed" | "same" | "filled" | "emptied" | "renamed" | "added" | "dropped";

/** One line of 今年 / 上年 / 增减 / 增减率. Plain data, texts ready to show. */
export interface YearRow {
  readonly form: FormKind;
  readonly kind: FigureKind;
  readonly state: YearState;
  readonly label: string;
  /** This year's cell; `null` for an indicator dropped. */
  readonly cell: CellRef | null;
  /** Last year's cell, in last year's workbook; `null` for an indicator added. */
  readonly previousCell: CellRef | null;
  /** 元, 万元, 亿元, 人, 分, % or the unit an indicator prints. */
  readonly unit: string;
  /** As plain digits in `unit`, or the cell's words; `""` for a blank cell. */
  readonly current: string;
  readonly previous: string;
  /** With a sign; in percentage points (个百分点) for rates; `""` where one of the two is missing. */
  readonly change: string;
  /** With a sign, in %; the reason where last year's figure is zero; `""` for rates. */
  readonly rate: string;
}

/** Two forms that were compared with each other. */
interface YearPair {
  readonly form: FormKind;
  readonly sheet: string;
  readonly title: string;
  readonly previousSheet: string;
  readonly previousTitle: string;
}

/** 与上年核对 as a table: what was paired, every figure, and the forms without a partner. */
export interface YearTable {
  readonly pairs: readonly YearPair[];
  /** By kind, the greatest change first: amounts, points and scores by 增减, the others by 增减率. */
  readonly rows: readonly YearRow[];
  /** This year's forms without one of last year, and the other way round, in words. */
  readonly unpaired: readonly string[];
  readonly left: readonly string[];
}

interface Sortable {
  readonly row: YearRow;
  readonly size: Decimal | null;
  readonly moved: boolean;
}

/** The table of two years. */
export function yearTable({ pairs, unpaired, left }: Pairing): YearTable {
  const rows = pairs.flatMap((pair) => [
    ...[...comparedFigures(pair), ...indicatorFigures(pair)].map(figureRow),
    ...indicatorRowsOf(pair),
  ]);
  return {
    pairs: pairs.map(({ current, previous }) => ({
      form: current.kind,
      sheet: current.grid.sheet.name,
      title: readableText(current.title?.text ?? ""),
      previousSheet: previous.grid.sheet.name,
      previousTitle: readableText(previous.title?.text ?? ""),
    })),
    rows: rows.sort(bySize).map(({ row }) => row),
    unpaired: unpaired.map(formWords),
    left: left.map(formWords),
  };
}

/** 项目支出绩效自评表“道路维护”. */
function formWords(form: Form): string {
  const subject = form.fields.project?.text ?? form.fields.unit?.text ?? "";
  return say.formWords(FORM_NAMES[form.kind], subject === "" ? form.grid.sheet.name : readableText(subject));
}

function bySize(a: Sortable, b: Sortable): number {
  return (
    FIGURE_KINDS.indexOf(a.row.kind) - FIGURE_KINDS.indexOf(b.row.kind) ||
    Number(b.moved) - Number(a.moved) ||
    (a.size === null || b.size === null ? Number(b.size === null) - Number(a.size === null) : b.size.comparedTo(a.size))
  );
}

function figureRow(figure: ComparedFigure): Sortable {
  const { kind, label, now, then, change, same, slot, before, pair, measure } = figure;
  const unit = unitOf(figure);
  const rate = relativeChange(figure);
  const shown = (value: Decimal | null, cell: Slot): string => {
    if (value === null) return readableText(cell.text);
    return measure === "money" ? printedIn(shownUnit(figure), value) : plainText(figure, value);
  };
  return {
    size: sizeOf(figure, rate),
    moved: !same,
    row: {
      form: pair.current.kind,
      kind,
      state: stateOf(figure),
      label,
      cell: refOf(slot),
      previousCell: refOf(before),
      unit,
      current: shown(now, slot),
      previous: shown(then, before),
      change: change === null ? "" : changeText(figure, change),
      rate: rateText(figure, rate),
    },
  };
}

function stateOf({ now, then, same }: ComparedFigure): "emptied" | "filled" | "same" | "changed" {
  if (now === null) return "emptied";
  if (then === null) return "filled";
  return same ? "same" : "changed";
}

/** How much moved: amounts and scores by themselves, anything else by its rate. */
function sizeOf({ kind, measure, change }: ComparedFigure, rate: Decimal | null): Decimal | null {
  if (change === null) return null;
  const byItself = kind === "score" || (kind === "amount" && measure === "money");
  return byItself ? change.abs() : (rate?.abs() ?? null);
}

function unitOf(figure: ComparedFigure): string {
  if (figure.measure === "money") return shownUnit(figure);
  if (figure.measure === "rate") return "%";
  if (figure.kind === "staff") return say.persons;
  return figure.kind === "score" ? say.points : figure.unit;
}

function plainText({ measure }: ComparedFigure, value: Decimal): string {
  return measure === "rate" ? value.times(100).toFixed() : value.toFixed();
}

function changeText(figure: ComparedFigure, change: Decimal): string {
  if (figure.measure === "money") return signed(printedIn(shownUnit(figure), change));
  return figure.measure === "rate" || figure.unit === "%"
    ? say.percentagePoints(signed(plainText(figure, change)))
    : signed(change.toFixed());
}

/** Rates are compared by their difference alone. */
function rateText(figure: ComparedFigure, rate: Decimal | null): string {
  if (figure.measure === "rate" || figure.unit === "%" || figure.change === null) return "";
  if (rate === null) return figure.change.isZero() ? "" : say.fromZero;
  const text = `${signed(roundHalfUp(rate.times(100), 2).toFixed())}%`;
  return (figure.then?.isNegative() ?? false) ? say.negativeBase(text) : text;
}

function signed(digits: string): string {
  return digits.startsWith("-") || digits === "0" ? digits : `+${digits}`;
}

function refOf({ sheet, row, column }: Slot): CellRef {
  return { sheet, row, column };
}

/** What became of the indicators themselves. */
function indicatorRowsOf(pair: FormPair): Sortable[] {
  const { kept, added, dropped } = indicatorChanges(pair);
  const row = (state: YearState, now: Indicator | null, before: Indicator | null): Sortable => ({
    size: null,
    moved: true,
    row: {
      form: pair.current.kind,
      kind: "indicator",
      state,
      label: now?.name ?? before?.name ?? "",
      cell: now && refOf(now.slot),
      previousCell: before && refOf(before.slot),
      unit: "",
      current: state === "renamed" ? (now?.name ?? "") : textIn(now?.target),
      previous: state === "renamed" ? (before?.name ?? "") : textIn(before?.target),
      change: "",
      rate: "",
    },
  });
  return [
    ...kept.flatMap(({ now, before, renamed }) => (renamed ? row("renamed", now, before) : [])),
    ...added.map((now) => row("added", now, null)),
    ...dropped.map((before) => row("dropped", null, before)),
  ];
}

function textIn(slot: Slot | null | undefined): string {
  return readableText(slot?.text ?? "");
}
