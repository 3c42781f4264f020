import { pointsMessages } from "../../messages/findings-points.ts";
import { sectionsOf } from "../../forms/form.ts";
import { readTerm } from "../../forms/identities/term.ts";
import { grade } from "../../scoring/grade.ts";
import { normalizeLabel } from "../../sheet/label.ts";
import { found, passed, SCORED, type FormRule } from "../rule.ts";

/** W14 等级与得分不符. */
export const gradeAgainstScore: FormRule = {
  id: "grade-against-score",
  code: "W14",
  family: "points",
  title: "等次与得分",
  severity: "warning",
  scope: "form",
  forms: [...SCORED, "basic-information"],
  basis: "财预〔2020〕10号：优（90分及以上）、良（80–90）、中（60–80）、差（60以下），待与原文核对",
  explanation: "评价等次要与总得分相符：90分及以上为优，80分至90分为良，60分至80分为中，60分以下为差。分档是口径参数，可以更改。",
  check: ({ form, policy }) => {
    const field = form.fields.grade;
    const score = sectionsOf(form, "total").at(-1)?.score;
    const total = score && readTerm(score, "points", form.moneyUnit);
    const printed = field && /优|良|中|差/.exec(normalizeLabel(field.text))?.[0];
    if (!field || !score || !total?.known || !printed) return [];
    const expected = grade(total.value, policy);
    if (expected === printed) return [passed];
    return [found({ cells: [field.value, score], message: pointsMessages.grade(total.text.trim(), expected, printed), found: printed, expected, basis: policy.grades.source })];
  },
  examples: [
    { name: "97分填成“良”", form: "project", edit: { F3: "", A4: "评价等次", C4: "良", F4: "", G4: "" }, finds: ["C4"] },
    { name: "基本情况表96分填“良”", form: "basic-information", edit: { C37: "良" }, finds: ["C37"] },
    { name: "97分填“优”", form: "project", edit: { A4: "评价等次", C4: "优", F4: "", G4: "" }, finds: [] },
  ],
};
