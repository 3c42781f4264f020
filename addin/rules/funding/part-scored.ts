import { fundingMessages } from "../../messages/findings-funding.ts";
import { sectionsOf } from "../../forms/form.ts";
import { hasFigure } from "../../identities/funding.ts";
import { readOperand } from "../../identities/operand.ts";
import { finding, passed, SELF_EVALUATION, type FormRule } from "../rule.ts";

/** F10 分项行重复计分: a part of the funds carries points or a score beside the total row. */
export const partScored: FormRule = {
  id: "part-scored",
  code: "F10",
  family: "funding",
  title: "分项行重复计分",
  severity: "warning",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "公开的自评表：只有年度资金总额一行设分值、计得分",
  explanation: "预算执行率只在“年度资金总额”一行计分，分项行的分值和得分应为“—”或空白，否则逐行相加会重复计分。",
  check: ({ form }) =>
    sectionsOf(form, "funding").flatMap((section) => {
      const { total } = section;
      if (!total || !hasFigure(form, total.cells.points, "points")) return [];
      const scored = section.rows.filter(
        (row) =>
          row !== total &&
          [row.cells.points, row.cells.score].some((slot) => {
            const term =
              slot && slot !== total.cells.points && slot !== total.cells.score
                ? readOperand(slot, "points", form.moneyUnit)
                : null;
            return term?.known === true && term.value.gt(0);
          }),
      );
      if (scored.length === 0) return [passed];
      return scored.map((row) => {
        const cells = [row.cells.points, row.cells.score, total.cells.points, total.cells.score].filter(
          (slot) => slot !== undefined,
        );
        return finding({
          cells,
          message: fundingMessages.partScored(row.label.replace(/^其中[:：]?/, "")),
          found: row.cells.points?.text.trim() ?? "",
        });
      });
    }),
  examples: [
    { name: "财政拨款行又填了10分", form: "project", edit: { G7: 10, I7: 9 }, finds: ["G7"] },
    { name: "分项行是横线", form: "project", edit: {}, finds: [] },
    { name: "分项行填0不算", form: "project", edit: { G7: 0, I7: 0 }, finds: [] },
  ],
};
