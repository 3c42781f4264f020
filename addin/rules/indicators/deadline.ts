import { indicatorMessages as say } from "../../messages/findings-indicators.ts";
import { finding, passed, SELF_EVALUATION, type FormRule, type Outcome } from "../rule.ts";
import { existingCells, linesOf, scoredCells, textOf } from "../facts/indicator-line.ts";

/** I05 时限逾期: done later than the deadline without a deduction. */
export const deadlineMissed: FormRule = {
  id: "deadline-missed",
  code: "I05",
  family: "indicators",
  title: "完成时限",
  severity: "warning",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "表内勾稽：完成时间不晚于目标时限；逾期扣分办法由当地规定",
  parameters: ["lateShare"],
  explanation: "目标是时限的，完成时间晚于目标又得满分时提示。没有得分栏的表，逾期又没有写原因时提示。",
  check: (context) =>
    linesOf(context).flatMap((line): Outcome[] => {
      const { target, comparison, name, row } = line;
      if (target.kind !== "deadline" || comparison.status === "undecided") return [];
      const scored = row.score !== null;
      if (comparison.status === "met" || (scored ? !line.full : line.reason === "given")) return [passed];
      return [
        finding({
          cells: scored ? scoredCells(line) : existingCells(row.actual, row.target),
          message: (scored ? say.late : say.lateUnscored)({
            name,
            actual: textOf(line.actual),
            target: textOf(target),
          }),
          found: textOf(line.actual),
          expected: textOf(target),
        }),
      ];
    }),
  examples: [
    { name: "要求6月底前，11月完成，得满分", form: "project", edit: { E15: "6月底前" }, finds: ["H15"] },
    { name: "写明延期却得满分", form: "project", edit: { F15: "延期完成" }, finds: ["H15"] },
    { name: "写成2023.12和2024.02", form: "project", edit: { E15: "2023.12", F15: "2024.02" }, finds: ["H15"] },
    { name: "写的是次年", form: "project", edit: { F15: "次年2月" }, finds: ["H15"] },
    {
      name: "没有得分栏的表，逾期没有写原因",
      form: "project",
      edit: { G12: "", H12: "", E15: "6月底前", I15: "" },
      finds: ["F15"],
    },
    { name: "按期完成", form: "project", edit: {}, finds: [] },
    {
      name: "逾期已扣分",
      form: "project",
      edit: { E15: "6月底前", H15: 6, I15: "招标流标一次，完成时间推后。" },
      finds: [],
    },
  ],
};
