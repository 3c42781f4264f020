import { indicatorMessages as say } from "../../messages/findings-indicators.ts";
import { gridOn, sectionsOf, type Form } from "../../forms/form.ts";
import type { IndicatorRow, IndicatorSection } from "../../forms/sections/indicator-section.ts";
import type { Slot } from "../../forms/grid.ts";
import { readableText } from "../../sheet/label.ts";
import { finding, passed, SELF_EVALUATION, type FormRule, type Outcome } from "../rule.ts";
import { isGuessed, looksMisplaced } from "../facts/indicator-judgement.ts";
import { existingCells, linesOf, reasonState, textOf, type Line } from "../facts/indicator-line.ts";
import { scalesDiffer, scoreBlocks, type ScoreBlock } from "../facts/score-block.ts";

/** I09 扣分未写偏差原因: a score below its points, and the reason cell blank. */
export const reasonMissing: FormRule = {
  id: "reason-missing",
  code: "I09",
  family: "indicators",
  title: "扣分未写原因",
  severity: "error",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "自评表栏目：未完成的指标须填写偏差原因分析及改进措施",
  explanation:
    "得分低于分值的指标必须写偏差原因和改进措施，一体化系统不写不能保存。填“无”或0的、只有“备注”栏的列为需作说明。",
  check: (context) => [
    ...sectionsOf(context.form, "indicators").flatMap((section) => {
      const blocks = scoreBlocks(context.form, section);
      if (scalesDiffer(blocks)) return [];
      return blocks.flatMap((block) => checkBlock(context.form, section, block));
    }),
    ...linesOf(context).flatMap(unscored),
  ],
  examples: [
    { name: "扣2分没有写原因", form: "project", edit: { I17: "" }, finds: ["I17"] },
    { name: "原因填“无”", form: "project", edit: { I17: "无" }, finds: ["I17"] },
    { name: "写了原因", form: "project", edit: {}, finds: [] },
    {
      name: "合并的分值按得分合计比较",
      form: "project",
      edit: { G18: "", G19: "", G17: 30, H17: 10, I17: "" },
      merges: ["G17:G19"],
      finds: [],
    },
    {
      name: "分值只写在一组的第一行",
      form: "project",
      edit: { G17: 30, H17: 10, G18: "", G19: "", I17: "" },
      finds: [],
    },
    {
      name: "没有得分栏的表，未完成的指标没有写原因",
      form: "project",
      edit: { G12: "", H12: "", F13: "18台" },
      finds: ["I13"],
    },
    {
      name: "没有得分栏、也没有原因栏的表，指标没有完成",
      form: "project",
      edit: { G12: "", H12: "", I12: "", F13: "18台" },
      finds: ["F13", "F17"],
    },
    { name: "小计行不算", form: "project", edit: { D19: "小计", E19: "", F19: "", G19: 20, H19: 18 }, finds: [] },
    { name: "得分空白不算扣分", form: "project", edit: { H18: "" }, finds: [] },
  ],
};

/** On forms without scores (转移支付): a target missed by the figures or by the result's own words, and no reason given. */
function unscored(line: Line): Outcome[] {
  const { section, row, reason, name } = line;
  if (section.columns.includes("score") || !isMissed(line)) return [];
  if (!row.reason) return reason === "no-column" ? [unexplained(line)] : [];
  if (!isReasonColumn(line.form, section, row.reason)) return [];
  if (reason !== "blank") return [passed];
  return [
    finding({
      cells: existingCells(row.reason, row.actual, row.target),
      message: say.reasonBlankUnscored({ name, actual: textOf(line.actual), target: textOf(line.target) }),
      severity: "warning",
    }),
  ];
}

function isMissed(line: Line): boolean {
  const { by, status } = line.comparison;
  if (status !== "not-met" || line.target.kind === "deadline" || looksMisplaced(line)) return false;
  return by === "words" || (by === "number" && !isGuessed(line));
}

/** The form has no place for a reason: the miss itself is reported. */
function unexplained({ row, name, actual, target }: Line): Outcome {
  return finding({
    cells: existingCells(row.actual, row.target),
    message: say.missedUnexplained({ name, actual: textOf(actual), target: textOf(target) }),
    severity: "warning",
  });
}

function checkBlock(form: Form, section: IndicatorSection, block: ScoreBlock): Outcome[] {
  const { rows, points, score, scoreSlots, pointSlots } = block;
  const reasons = [...new Set(rows.flatMap((row) => row.reason ?? []))];
  const [first] = reasons;
  if (!points || !score || !first || rows.some(isSubtotal)) return [];
  if (score.gte(points) || reasons.some((slot) => reasonState(slot) === "given")) return [passed];
  const name = readableText(rows.find((row) => row.name?.label !== "")?.name?.text ?? "");
  const filler = reasons.find((slot) => reasonState(slot) === "filler");
  if (filler) {
    const text = readableText(filler.text);
    return [
      finding({
        cells: [filler, ...scoreSlots, ...pointSlots],
        message: say.reasonFiller({ name, score: score.toFixed(), text }),
        found: text,
        severity: "warning",
      }),
    ];
  }
  const judged = rows.some((row) => row.execution) || !isReasonColumn(form, section, first);
  return [
    finding({
      cells: [...reasons, ...scoreSlots, ...pointSlots],
      message: say.reasonBlank({ name, points: points.toFixed(), score: score.toFixed() }),
      found: "",
      ...(judged ? { severity: "warning" as const } : {}),
    }),
  ];
}

/** 小计 inside the table: the deductions are explained above it. */
function isSubtotal({ level1, level2, name }: IndicatorRow): boolean {
  return [level1, level2, name].some((slot) => slot !== null && /^(?:小计|合计|总计|得分小计)/u.test(slot.label));
}

/** The heading requires a reason; a bare 备注 does not. */
function isReasonColumn(form: Form, section: IndicatorSection, reason: Slot): boolean {
  const top = section.rows[0]?.row ?? section.headerRow + 1;
  for (let row = section.headerRow; row < top; row++) {
    if (/原因|措施|偏差|改进/u.test(gridOn(form, reason.sheet).at(row, reason.column).label)) return true;
  }
  return false;
}
