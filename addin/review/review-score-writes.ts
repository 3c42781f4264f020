import { sectionsOf } from "../forms/form.ts";
import { normalizeLabel } from "../sheet/label.ts";
import type { CellWrite } from "../sheet/edit.ts";
import type { WorkbookSnapshot } from "../sheet/snapshot.ts";
import { filledForms } from "./form-contexts.ts";
import type { ReviewScore } from "./review-scores.ts";
import type { ReviewOptions } from "./types.ts";

/**
 * The proposals as writes into the blank 复核分数 of the summary tables (汇总表) of the workbook, by unit, or by project where the table
 * lists projects. A name that stands for two proposals is left out.
 */
export function reviewScoreWrites(
  workbook: WorkbookSnapshot,
  scores: readonly ReviewScore[],
  options: ReviewOptions,
): CellWrite[] {
  return filledForms(workbook, options).flatMap(({ form }) =>
    sectionsOf(form, "summary").flatMap(({ rows, byProject }) => {
      const proposals = proposalsBy(scores, byProject);
      return rows.flatMap(({ name, cells }): CellWrite[] => {
        const slot = cells["review-score"];
        const score = proposals.get(normalizeLabel(name)) ?? null;
        if (slot?.reading.kind !== "blank" || score === null) return [];
        const cell = { sheet: form.grid.sheet.name, row: slot.row, column: slot.column };
        return [{ cell, content: { kind: "value", value: Number(score) } }];
      });
    }),
  );
}

function proposalsBy(scores: readonly ReviewScore[], byProject: boolean): ReadonlyMap<string, string | null> {
  const wanted = byProject ? "project-self-evaluation" : "department-self-evaluation";
  const proposals = new Map<string, string | null>();
  for (const { form, unit, project, score } of scores) {
    if (form !== wanted) continue;
    const name = normalizeLabel(byProject ? project : unit);
    proposals.set(name, proposals.has(name) ? null : score);
  }
  proposals.delete("");
  return proposals;
}
