import { monitoringMessages as say } from "../../messages/findings-monitoring.ts";
import { sectionsOf } from "../../forms/form.ts";
import { figureIn } from "../../identities/expression.ts";
import type { Claim, Prose } from "../../narrative/claim.ts";
import { normalizeLabel, readableText } from "../../sheet/label.ts";
import { figureInterval, formatFigure } from "../../values/figure.ts";
import { exactly, intersects, multiplyIntervals } from "../../values/interval.ts";
import { relateUnits, unitParts } from "../../values/unit.ts";
import { finding, passed, SELF_EVALUATION, type BookRule, type FormContext, type Outcome } from "../rule.ts";
import { inTenThousand, scaled } from "../../identities/in-ten-thousand.ts";
import { allDoneClaims } from "../facts/all-done.ts";
import { matchesOf, type Match } from "../facts/indicator-matching.ts";
import { executionClaims, goalClaims, statedExecution } from "../facts/goal-claims.ts";
import { amountIn, goalCells, monitoringCells, ownProjectForm, type ReadCell } from "../facts/prose-amounts.ts";

/** M06 与自评表完成值不一致: results in the prose of a year-end monitoring form against the self-evaluation forms. */
export const againstSelfEvaluation: BookRule = {
  id: "monitoring-actuals",
  code: "M06",
  family: "monitoring",
  title: "文字与完成值、执行率",
  severity: "warning",
  scope: "workbook",
  by: "filing",
  forms: ["monitoring", ...SELF_EVALUATION],
  basis: "文字与表格勾稽：年末监控表、总体目标完成情况的文字=自评表实际完成值和执行率",
  explanation:
    "监控表反映全年情况时（使用资金等于自评表全年执行数，或文字写明全年、年终），文字里的完成值应与自评表同名指标一致；写“全部完成”时，自评表不应有未达标的指标。自评表总体目标的实际完成情况也与本表的完成值核对；文字里的执行率与全年预算数、执行数核对；没有自评表可对时，与同一句里的预算和支出核对。",
  check: ({ forms }) =>
    forms.flatMap((context) =>
      context.form.kind === "monitoring"
        ? checkMonitoring(context, forms)
        : goalCells(context.form).flatMap((cell) => [...goalClaims(context, cell), ...executionClaims(cell, context)]),
    ),
  examples: [
    {
      name: "完成值不同",
      form: "monitoring",
      edit: { B8: "更新设备数量25台；企业满意度93%。" },
      others: [{ form: "project", edit: {} }],
      finds: ["B8"],
    },
    {
      name: "写全部完成，自评表有未达标指标",
      form: "monitoring",
      edit: { B8: "经济效益、社会效益指标全部完成目标任务。" },
      others: [{ form: "project", edit: {} }],
      finds: ["B8"],
    },
    {
      name: "写生态效益完成，自评表没有设指标",
      form: "monitoring",
      edit: { B8: "社会效益、生态效益指标全部完成目标任务。" },
      others: [{ form: "project", edit: { C18: "生态效益指标", D18: "", E18: "", F18: "", G18: "", H18: "" } }],
      finds: ["B8"],
    },
    {
      name: "年中监控时完成值较小",
      form: "monitoring",
      edit: { B6: "累计拨付到位60万元，使用50万元。", B7: "按计划推进。", B8: "更新设备数量10台。" },
      others: [{ form: "project", edit: {} }],
      finds: [],
    },
    {
      name: "文中的执行率算错",
      form: "monitoring",
      edit: { B7: "年初预算110万元，年中调增预算10万元，全年预算120万元，实际支出108万元，执行率95%。" },
      others: [{ form: "project", edit: {} }],
      finds: ["B7"],
    },
    {
      name: "没有自评表时，按文中的预算和支出复算执行率",
      form: "monitoring",
      edit: { B7: "全年预算120万元，实际支出108万元，执行率95%。" },
      finds: ["B7"],
    },
    {
      name: "总体目标写的完成值与指标表不同",
      form: "project",
      edit: { F11: "全年更新设备25台，均已验收并投入使用。" },
      finds: ["F11"],
    },
    {
      name: "总体目标写的执行率与资金不符",
      form: "department",
      edit: { F12: "重点工作已经完成，全年预算执行率97%。" },
      finds: ["F12"],
    },
    {
      name: "总体目标写的与表相符",
      form: "project",
      edit: { F11: "全年更新设备21台，执行率90%，企业满意度93%，其中一季度执行率20%。" },
      finds: [],
    },
    { name: "一致", form: "monitoring", edit: {}, others: [{ form: "project", edit: {} }], finds: [] },
    {
      name: "未达标的写明了原因",
      form: "monitoring",
      edit: { B8: "产出指标全部完成目标任务；维护费用下降8%，未达目标。" },
      others: [{ form: "project", edit: {} }],
      finds: [],
    },
  ],
};

function checkMonitoring(context: FormContext, forms: readonly FormContext[]): Outcome[] {
  const own = ownProjectForm(context, forms);
  const full = coversYear(context, own);
  const stated =
    full && own ? [] : monitoringCells(context.form).flatMap((cell) => statedExecution(cell, context.form));
  if (!full) return stated;
  const { output, organization } = sectionsOf(context.form, "monitoring")[0] ?? {};
  const cells = monitoringCells(context.form).filter(({ slot }) => slot === output || slot === organization);
  const compared = cells.flatMap((cell) => [
    ...cell.prose.claims.flatMap((claim) => checkClaim(cell, claim, own, forms)),
    ...(own ? [...allDoneClaims(cell, own), ...executionClaims(cell, own)] : []),
  ]);
  return [...stated, ...compared];
}

/** The form is about the whole year: its money is the whole year's, or its words say so. */
function coversYear(monitoring: FormContext, own: FormContext | null): boolean {
  const cells = monitoringCells(monitoring.form);
  const used = amountIn(cells, "used", monitoring.form);
  const executed = own && sectionsOf(own.form, "funding")[0]?.total?.cells.executed;
  const whole = own && executed ? inTenThousand(figureIn(executed, "money"), own.form.moneyUnit) : null;
  if (used && whole?.known && intersects(scaled(used.amount, monitoring.form.moneyUnit).interval, whole.interval))
    return true;
  return cells.some(({ slot }) =>
    /年终|年末|全年(?:共|累计|完成|实现)|截[至止](?:\d{4}年)?12月|1[-—至]12月/u.test(normalizeLabel(slot.text)),
  );
}

const RESULTS: readonly Claim["kind"][] = ["quantity", "level", "growth", "amount"];

function checkClaim(
  { slot, prose }: ReadCell,
  claim: Claim,
  own: FormContext | null,
  forms: readonly FormContext[],
): Outcome[] {
  if (
    !RESULTS.includes(claim.kind) ||
    claim.bracketed ||
    claim.among !== null ||
    claim.figure.approximate ||
    claim.operator !== null
  )
    return [];
  const matches = matchesOf(claim, own, forms).filter(
    ({ line }) => line.actual.kind === "quantity" && !line.actual.figure.approximate && line.row.actual,
  );
  if (matches.length === 0) return [];
  const differing = matches.filter((match) => !agrees(claim, match) && !isPart(claim, match, own));
  if (differing.length < matches.length) return [passed];
  const proof = differing.map((match) => corroboration(prose, claim, match)).find((text) => text !== null) ?? null;
  const places = differing
    .map(({ line }) =>
      say.actualAt({
        sheet: line.form.grid.sheet.name,
        name: line.name,
        value: readableText(line.row.actual?.text ?? ""),
      }),
    )
    .join("，");
  const certain = proof !== null || differing.some(({ exact, context }) => exact && context === own);
  const [first] = differing;
  return [
    finding({
      cells: [slot, ...differing.flatMap(({ line }) => line.row.actual ?? [])],
      message: say.actualDiffers({
        subject: claim.subject,
        stated: formatFigure(claim.figure),
        places: proof === null ? places : `${places}，${proof}`,
      }),
      found: formatFigure(claim.figure),
      expected: readableText(first?.line.row.actual?.text ?? ""),
      ...(certain ? { severity: "error" as const } : {}),
    }),
  ];
}

/** A project's count or amount below that of the whole department, which counts all its projects. */
function isPart(claim: Claim, { context, line }: Match, own: FormContext | null): boolean {
  if (context === own || context.form.kind !== "department-self-evaluation" || line.actual.kind !== "quantity")
    return false;
  const { unit, value } = line.actual.figure;
  const { relation, factor } = relateUnits(claim.figure.unit, unit);
  const counted = unit === null || !["percent", "point"].includes(unitParts(unit).kind);
  return counted && relation !== "incompatible" && claim.figure.value.lt(value.times(factor));
}

function agrees(claim: Claim, { line }: Match): boolean {
  if (line.actual.kind !== "quantity") return true;
  const other = line.actual.figure;
  const { relation, factor } = relateUnits(claim.figure.unit, other.unit);
  // 下降8% is −8 % as growth and 8 % as 下降率.
  const declines = /下降|降低|减少|降幅/u.test(line.name) && claim.figure.value.lt(0);
  const claimed = declines ? { ...claim.figure, value: claim.figure.value.neg() } : claim.figure;
  return (
    relation === "incompatible" ||
    intersects(figureInterval(claimed), multiplyIntervals(figureInterval(other), exactly(factor)))
  );
}

/** The text's own 超…% is what the form's value gives, not the text's: the text's value is the wrong one. */
function corroboration(prose: Prose, claim: Claim, { line }: Match): string | null {
  const index = prose.claims.indexOf(claim);
  const over = prose.claims.find(
    (other) => other.kind === "over-target" && other.of === index && other.figure.unit === "%",
  );
  if (!over || line.target.kind !== "quantity" || line.actual.kind !== "quantity" || line.target.figure.value.isZero())
    return null;
  const [target, actual] = [line.target.figure.value, line.actual.figure.value];
  const percent = actual.minus(target).div(target).times(100);
  return intersects(figureInterval(over.figure), exactly(percent))
    ? say.corroborated(formatFigure(over.figure), formatFigure(line.actual.figure))
    : null;
}
