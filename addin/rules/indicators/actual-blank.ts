import { indicatorMessages as say } from "../../messages/findings-indicators.ts";
import { finding, passed, SELF_EVALUATION, type FormRule, type Outcome } from "../rule.ts";
import { existingCells, linesOf, type Line, shownScore } from "../facts/indicator-line.ts";

/** I17 完成值空白: a target without an actual value. */
export const actualBlank: FormRule = {
  id: "actual-blank",
  code: "I17",
  family: "indicators",
  title: "完成值空白",
  severity: "error",
  scope: "form",
  forms: [...SELF_EVALUATION, "basic-information"],
  basis: "自评表栏目：每项指标须填写实际完成值",
  explanation:
    "有指标值、已经打了分，却没有填实际完成值，得分没有依据。还没有打分的、没有得分栏而只漏填几项的列为需作说明；整列都没有填的，合成一条提示。",
  check: (context) => {
    const lines = linesOf(context).filter((line) => line.row.actual !== null && isTargeted(line));
    if (lines.length === 0) return [];
    const blank = lines.filter((line) => line.actual.kind === "blank" && line.row.actual?.reading.kind === "blank");
    if (blank.length === 0) return [passed];
    // Nothing filled at all: the form is not finished, or the values are elsewhere.
    const started = lines.some((line) => line.row.score?.reading.kind === "figure");
    if (blank.length === lines.length) {
      return started
        ? [
            finding({
              cells: blank.flatMap(({ row }) => existingCells(row.actual)),
              message: say.actualsMissing(String(blank.length)),
              severity: "warning",
            }),
          ]
        : [];
    }
    const few = blank.length * 2 < lines.length;
    return blank.map((line) => blankFinding(line, few));
  },
  examples: [
    { name: "得了分，完成值空白", form: "project", edit: { F18: "" }, finds: ["F18"] },
    { name: "得分和完成值都空白", form: "project", edit: { F18: "", H18: "" }, finds: ["F18"] },
    { name: "基本情况表的完成情况空白", form: "basic-information", edit: { G34: "" }, finds: ["G34"] },
    { name: "整行没有指标", form: "project", edit: { E18: "", F18: "" }, finds: [] },
    { name: "完成值写“无”不算空白", form: "project", edit: { F18: "无" }, finds: [] },
  ],
};

/** The line sets a target of its own. */
function isTargeted({ target, row }: Line): boolean {
  return (
    row.target !== null &&
    target.kind !== "blank" &&
    target.kind !== "dash" &&
    target.kind !== "placeholder" &&
    target.kind !== "unreadable" &&
    !row.execution
  );
}

/** Without a column of scores, one of a few blanks is left out; of many, the form may not ask for them. */
function blankFinding(line: Line, few: boolean): Outcome {
  const { row, name, section } = line;
  if (row.score === null)
    return finding({
      cells: existingCells(row.actual, row.target),
      message: say.actualMissing(name),
      severity: few && line.target.kind !== "qualitative" ? "warning" : "info",
    });
  const shared = section.rows.some((other) => other !== row && other.target === row.target);
  const scored =
    !shared &&
    name !== "" &&
    line.score?.gt(0) === true &&
    line.target.kind !== "qualitative" &&
    !section.columns.includes("completion");
  return finding({
    cells: existingCells(row.actual, row.target, row.score),
    message: line.score?.gt(0) ? say.actualBlank(name, shownScore(line)) : say.actualMissing(name),
    severity: scored ? "error" : "warning",
  });
}
