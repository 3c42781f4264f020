import { recognise } from "../../../addin/forms/recognise.ts";
import { writtenValue } from "../../../addin/fill/plan.ts";
import { review } from "../../../addin/review/review.ts";
import { exampleSheet } from "../../../addin/rules/examples/clean-forms.ts";
import { workbookOf } from "../../../addin/sheet/build.ts";
import type { CellRef } from "../../../addin/sheet/address.ts";
import { cellAt, cellKey, type CellValue, type SheetSnapshot } from "../../../addin/sheet/snapshot.ts";
import { baseForms } from "../../fixtures/base-forms/load.ts";
import { layouts } from "../../fixtures/layouts/load.ts";
import { sectionLayouts } from "../../fixtures/layouts/load-sections.ts";
import { seedForm, seedForms } from "../../fixtures/load.ts";
import { printed } from "../../fixtures/provinces/build.ts";
import { PRINTS } from "../../fixtures/provinces/prints.ts";

/** A form that adds up in every cell. */
export interface CleanForm {
  readonly name: string;
  readonly sheet: SheetSnapshot;
}

/** One changed cell. */
export interface Edit {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** The sheet with some values replaced; formulas there go. */
export function edited(sheet: SheetSnapshot, edits: readonly Edit[]): SheetSnapshot {
  const cells = new Map(sheet.cells);
  for (const { row, column, value } of edits)
    cells.set(cellKey(row, column), { ...cellAt(sheet, row, column), value, formula: null });
  return { ...sheet, cells };
}

/**
 * The clean forms of the rules, the clean layouts of other provinces, and the public filings corrected by their own
 * figures (kept only when no error is left).
 */
export function cleanForms(): readonly CleanForm[] {
  const examples = (
    ["project", "department", "base-data", "basic-information", "scoring-sheet", "summary", "monitoring"] as const
  ).map((form) => ({ name: `example ${form}`, sheet: exampleSheet("自评表", { form, edit: {} }) }));
  const provinces = layouts()
    .filter(({ clean, forms }) => clean && forms.length > 0)
    .map(({ name, snapshot }) => ({ name, sheet: snapshot }));
  const variants = baseForms()
    .filter(({ clean }) => clean)
    .map(({ name, snapshot }) => ({ name, sheet: snapshot }));
  const filings = seedForms().flatMap(({ id }) => corrected(id, seedForm(id)) ?? []);
  return [...examples, ...provinces, ...variants, ...filings].filter(({ sheet }) => recognise(sheet).forms.length > 0);
}

/** Every form of the corpus, consistent or not, goal tables and parts of forms too: what a cell may be scrambled in. */
export function allForms(): readonly CleanForm[] {
  const known = cleanForms();
  const names = new Set(known.map(({ name }) => name));
  const others = [...layouts(), ...sectionLayouts(), ...baseForms()]
    .filter(({ name }) => !names.has(name))
    .map(({ name, snapshot }) => ({ name, sheet: snapshot }));
  const printings = PRINTS.map((print) => ({ name: `printed ${print.name}`, sheet: printed(print).sheet }));
  return [...known, ...others, ...printings].filter(({ sheet }) => recognise(sheet).forms.length > 0);
}

/** Puts right what the filing's own figures say; `null` where an error is left that no figure of the form can put right. */
function corrected(id: string, original: SheetSnapshot): CleanForm | null {
  let sheet = original;
  for (let round = 0; round < 8; round++) {
    const { findings, derivations } = review(workbookOf([sheet]));
    const errors = findings.filter(({ severity }) => severity === "error");
    if (errors.length === 0) return { name: `corrected ${id}`, sheet };
    const fixes = [
      ...derivations
        .filter(({ state }) => state === "wrong")
        .map((derivation) => editOf(derivation.cell, writtenValue(derivation))),
      ...errors.flatMap(({ fix }) => (fix ? [editOf(fix.cell, fix.value)] : [])),
    ];
    if (fixes.length === 0) return null;
    sheet = edited(sheet, fixes.slice(0, 1));
  }
  return null;
}

function editOf({ row, column }: CellRef, value: CellValue): Edit {
  return { row, column, value };
}
