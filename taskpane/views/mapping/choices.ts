import type { GivenLabel, SheetMapping } from "../../../addin/forms/given-labels.ts";
import type { LabelCell, LabelDraft } from "../../../addin/forms/label-draft.ts";
import type { LabelName } from "../../../addin/messages/given-labels.ts";

/** What the user chose for cells, by place; `null` takes a label out. Cells without an entry stay as proposed. */
export type Choices = ReadonlyMap<string, LabelName | null>;

export const placeKey = ({ row, column }: { readonly row: number; readonly column: number }): string =>
  `${row},${column}`;

/** The choices a stored mapping stands for. */
export function choicesOf(mapping: SheetMapping | null): Choices {
  return new Map((mapping?.labels ?? []).map((label) => [placeKey(label), label.as === "unused" ? null : label.as]));
}

/** What is selected for a cell: the person's choice, else what is known, else the guess. */
export function chosen(choices: Choices, cell: LabelCell): LabelName | null {
  const choice = choices.get(placeKey(cell));
  return choice === undefined ? (cell.known ?? cell.guess) : choice;
}

/**
 * The labels to give: of the row in view everything that differs from what is known by itself, of other rows only what the
 * person chose there.
 */
export function givenLabels({ rows }: LabelDraft, choices: Choices, inView: number | null): GivenLabel[] {
  const seen = rows.find(({ row }) => row === inView)?.cells ?? [];
  const inRow = new Set(seen.map(placeKey));
  // A heading merged over several rows is in each of them; the row in view has the say.
  const cells = new Map([...rows.flatMap((row) => row.cells), ...seen].map((cell) => [placeKey(cell), cell]));
  return [...cells].flatMap(([key, cell]) => {
    const as = inRow.has(key) || choices.has(key) ? chosen(choices, cell) : cell.known;
    return as === cell.known
      ? []
      : [{ row: cell.row, column: cell.column, text: cell.text, as: as ?? ("unused" as const) }];
  });
}
