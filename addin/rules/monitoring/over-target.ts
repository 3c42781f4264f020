import { monitoringMessages as say } from "../../messages/findings-monitoring.ts";
import type { Claim, Prose } from "../../narrative/claim.ts";
import { Decimal, roundHalfUp } from "../../values/decimal.ts";
import { figureInterval, formatFigure, type Figure } from "../../values/figure.ts";
import {
  divideIntervals,
  exactly,
  intersects,
  multiplyIntervals,
  subtractIntervals,
  type Interval,
} from "../../values/interval.ts";
import { relateUnits, unitParts } from "../../values/unit.ts";
import { finding, passed, SELF_EVALUATION, type BookRule, type FormContext, type Outcome } from "../rule.ts";
import type { Slot } from "../../forms/grid.ts";
import { matchesOf } from "../facts/indicator-matching.ts";
import { goalCells, monitoringCells, ownProjectForm, type ReadCell } from "../facts/prose-amounts.ts";

/** M04 超目标比例: (B−A)÷A, against the target of the text or of the self-evaluation form. */
export const overTarget: BookRule = {
  id: "over-target-rate",
  code: "M04",
  family: "monitoring",
  title: "超目标比例",
  severity: "error",
  scope: "workbook",
  by: "filing",
  forms: ["monitoring", ...SELF_EVALUATION],
  basis: "文字与表格勾稽：超目标比例=（完成值－目标值）÷目标值",
  explanation: "文字里写“完成…，超…%”时，用文中的完成值和文中（或自评表同名指标）的目标值复算超出的比例。",
  check: ({ forms }) =>
    forms.flatMap((context) => {
      const own = context.form.kind === "monitoring" ? ownProjectForm(context, forms) : context;
      const cells = context.form.kind === "monitoring" ? monitoringCells(context.form) : goalCells(context.form);
      return cells.flatMap((cell) => checkCell(cell, own, forms));
    }),
  examples: [
    {
      name: "按自评表的目标复算不符",
      form: "monitoring",
      edit: { B8: "更新设备数量21台，比目标任务超15%。" },
      others: [{ form: "project", edit: {} }],
      finds: ["B8"],
    },
    {
      name: "按文中的目标复算不符",
      form: "monitoring",
      edit: { B8: "培训人数目标50人，完成60人，超30%。" },
      finds: ["B8"],
    },
    {
      name: "完成值写错，比例对不上",
      form: "monitoring",
      edit: { B8: "更新设备数量24台，超5%。" },
      others: [{ form: "project", edit: {} }],
      finds: ["B8"],
    },
    {
      name: "比例正确",
      form: "monitoring",
      edit: { B8: "更新设备数量21台，比目标任务超5%。" },
      others: [{ form: "project", edit: {} }],
      finds: [],
    },
    {
      name: "找不到目标时不判断",
      form: "monitoring",
      edit: { B8: "走访企业40家，超60%。" },
      others: [{ form: "project", edit: {} }],
      finds: [],
    },
  ],
};

interface Goal {
  readonly figure: Figure;
  readonly slots: readonly Slot[];
  /** The goal is of the same text, or of the project's own form. */
  readonly own: boolean;
}

function checkCell({ slot, prose }: ReadCell, own: FormContext | null, forms: readonly FormContext[]): Outcome[] {
  return prose.claims.flatMap((claim): Outcome[] => {
    const result = claim.of === null ? undefined : prose.claims[claim.of];
    if (claim.kind !== "over-target" || !result || result.figure.approximate || claim.figure.approximate) return [];
    const goals = [...goalsInText(prose, result), ...goalsInForms(result, own, forms)];
    const checked = goals.flatMap((goal) => {
      const expected = excess(claim.figure, result.figure, goal.figure);
      // A result that passed its goal lies below that of another form only where the two are not the same thing.
      const other = !goal.own && expected?.value.times(claim.figure.value).isNegative() === true;
      return expected && !other ? [{ goal, expected }] : [];
    });
    const [first] = checked;
    if (!first) return [];
    if (checked.some(({ expected }) => intersects(expected.interval, figureInterval(claim.figure)))) return [passed];
    const unit = claim.figure.unit ?? "";
    const shown = roundHalfUp(first.expected.value, 2).toFixed() + unit;
    const printed = formatFigure(claim.figure);
    return [
      finding({
        cells: [slot, ...first.goal.slots],
        message: say.overTarget({
          subject: result.subject,
          actual: formatFigure(result.figure),
          target: formatFigure(first.goal.figure),
          expected: shown,
          found: printed,
        }),
        found: printed,
        expected: shown,
        difference: roundHalfUp(claim.figure.value.minus(first.expected.value), 2).toFixed(),
        working:
          unit === "%"
            ? `(${result.figure.value.toFixed()} - ${first.goal.figure.value.toFixed()}) ÷ ${first.goal.figure.value.toFixed()} = ${shown}`
            : `${result.figure.value.toFixed()} - ${first.goal.figure.value.toFixed()} = ${shown}`,
      }),
    ];
  });
}

/** A goal named in the same sentence for the same thing. */
function goalsInText({ claims }: Prose, result: Claim): Goal[] {
  return claims
    .filter(
      (claim) =>
        claim.kind === "target" &&
        claim.sentence === result.sentence &&
        (claims[claim.of ?? -1] === result ||
          claim.subject === result.subject ||
          result.subject === "" ||
          isOpening(claims, claim, result)),
    )
    .map(({ figure }) => ({ figure, slots: [], own: true }));
}

/** 目标任务600人次，实际服务群众684人次: a goal without a name in front of the only result of its sentence. */
function isOpening(claims: readonly Claim[], goal: Claim, result: Claim): boolean {
  const own = claims.filter(({ sentence, kind }) => sentence === goal.sentence && kind !== "over-target");
  return goal.subject === "" && goal.of === null && own.length === 2 && own[0] === goal && own[1] === result;
}

function goalsInForms(result: Claim, own: FormContext | null, forms: readonly FormContext[]): Goal[] {
  return matchesOf(result, own, forms).flatMap(({ context, line }) =>
    line.target.kind === "quantity" && !line.target.figure.approximate && line.row.target
      ? [{ figure: line.target.figure, slots: [line.row.target], own: context === own }]
      : [],
  );
}

/** (B−A)÷A in %, or B−A in 百分点 and counts. */
function excess(
  claimed: Figure,
  result: Figure,
  goal: Figure,
): { readonly value: Decimal; readonly interval: Interval } | null {
  const { relation, factor } = relateUnits(result.unit, goal.unit);
  if (relation === "incompatible") return null;
  const target = goal.value.times(factor);
  const done = { value: result.value, interval: figureInterval(result) };
  const over = { value: done.value.minus(target), interval: subtractIntervals(done.interval, exactly(target)) };
  if (claimed.unit !== "%")
    return (claimed.unit !== null && unitParts(claimed.unit).kind === "point") || claimed.unit === result.unit
      ? over
      : null;
  const share = target.isZero() ? null : divideIntervals(over.interval, exactly(target));
  return share
    ? { value: over.value.div(target).times(100), interval: multiplyIntervals(share, exactly(new Decimal(100))) }
    : null;
}
