import { pointsMessages } from "../../messages/findings-points.ts";
import { gridOn, sectionsOf, type Form } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import { readOperand } from "../../identities/operand.ts";
import { grade } from "../../scoring/grade.ts";
import { normalizeLabel } from "../../sheet/label.ts";
import { finding, passed, SCORED, type FormRule, type Outcome } from "../rule.ts";

/** W14 等级与得分不符. */
export const gradeAgainstScore: FormRule = {
  id: "grade-against-score",
  code: "W14",
  family: "points",
  title: "等次与得分",
  severity: "warning",
  scope: "form",
  forms: [...SCORED, "basic-information", "summary"],
  basis: "优90、良80、中60（含本数），60以下为差；财政部对中央部门的统一等次，地方另有规定的从其规定",
  explanation:
    "评价等次要与总得分相符：90分及以上为优，80分至90分为良，60分至80分为中，60分以下为差。分档是口径参数，可以更改。",
  check: ({ form, policy }) =>
    gradedScores(form).flatMap(({ graded, text, score }): Outcome[] => {
      const total = readOperand(score, "points", form.moneyUnit);
      const printed = gradesIn(text);
      if (!total.known || !printed) return [];
      const expected = grade(total.value, policy);
      if (printed.grades.includes(expected)) return [passed];
      return [
        finding({
          cells: [graded, score],
          message: pointsMessages.grade({ score: total.text.trim(), expected, found: printed.word }),
          found: printed.word,
          expected,
          basis: policy.grades.cited ?? policy.grades.source,
        }),
      ];
    }),
  examples: [
    { name: "等级写在总分下面一行", form: "project", edit: { A22: "自评等级", B22: "中" }, finds: ["B22"] },
    {
      name: "97分填成“良”",
      form: "project",
      edit: { F3: "", A4: "评价等次", C4: "良", F4: "", G4: "" },
      finds: ["C4"],
    },
    { name: "基本情况表96分填“良”", form: "basic-information", edit: { C37: "良" }, finds: ["C37"] },
    { name: "总分行右边写的等次", form: "project", edit: { I21: "中" }, finds: ["I21"] },
    { name: "汇总表里的等次", form: "summary", edit: { H3: "自评等级", H4: "差", H5: "优" }, finds: ["H4"] },
    { name: "97分填“合格”", form: "project", edit: { A4: "评价等次", C4: "合格", F4: "", G4: "" }, finds: ["C4"] },
    { name: "97分填“优秀”", form: "project", edit: { A4: "评价等次", C4: "优秀", F4: "", G4: "" }, finds: [] },
    { name: "97分填“优”", form: "project", edit: { A4: "评价等次", C4: "优", F4: "", G4: "" }, finds: [] },
  ],
};

/** Words for a grade, and the national grades they stand for; places that grade by 合格 draw its lower bound differently. */
const GRADE_WORDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/不合格|不及格/, ["差"]],
  [/合格|及格|一般/, ["良", "中"]],
  [/优/, ["优"]],
  [/良/, ["良"]],
  [/中/, ["中"]],
  [/差/, ["差"]],
];

/** The grade a text names; `null` where it names none, or lists them all to tick. */
function gradesIn(text: string): { readonly word: string; readonly grades: readonly string[] } | null {
  const label = normalizeLabel(text);
  if (label.includes("优") && label.includes("差")) return null;
  for (const [word, grades] of GRADE_WORDS) {
    const printedGrade = word.exec(label)?.[0];
    if (printedGrade !== undefined) return { word: printedGrade, grades };
  }
  return null;
}

interface GradedScore {
  readonly graded: Slot;
  readonly text: string;
  readonly score: Slot;
}

/** Where a form states a grade beside a score: in a header field, right of the total, in a row of a summary. */
function gradedScores(form: Form): GradedScore[] {
  const total = sectionsOf(form, "total").at(-1);
  const score = total?.score;
  const field = form.fields.grade;
  const stated = field && score ? [{ graded: field.value, text: field.text, score }] : [];
  const beside =
    total && score
      ? gridOn(form, score.sheet)
          .row(total.area.top)
          .filter(
            (slot) => slot.column > score.column && slot !== field?.value && /^(?:优秀?|良好?|中|差)$/.test(slot.label),
          )
      : [];
  const rows = sectionsOf(form, "summary").flatMap((table) => table.rows);
  const inRows = rows.flatMap(({ cells }) =>
    cells.grade && cells.score ? [{ graded: cells.grade, text: cells.grade.text, score: cells.score }] : [],
  );
  return [...stated, ...(score ? beside.map((graded) => ({ graded, text: graded.text, score })) : []), ...inRows];
}
