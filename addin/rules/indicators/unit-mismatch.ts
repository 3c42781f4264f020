import { indicatorMessages as say } from "../../messages/findings-indicators.ts";
import { isKnownUnit } from "../../values/unit.ts";
import { finding, passed, SELF_EVALUATION, type FormRule, type Outcome } from "../rule.ts";
import { existingCells, linesOf, textOf, type Line } from "../facts/indicator-line.ts";

/** 12期期, 95%%: the unit of a figure typed twice. */
const TWICE = /^[^\d]{0,12}-?[\d,.]+(?<unit>%|\p{Script=Han}{1,3})\k<unit>$/u;

/** I13 单位缺失或不一致: one of target and actual prints a unit, or they print units of different things. */
export const unitMismatch: FormRule = {
  id: "unit-mismatch",
  code: "I13",
  family: "indicators",
  title: "指标单位",
  severity: "warning",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "指标值与完成值应使用同一单位",
  explanation:
    "指标值写“57亿元”，完成值只写“118.8”，别人看不出单位；%与百分点、家与元混用则无法比较。两处都不写单位、或单位单独成列的不提示。单位写了两遍（“12期期”）的提示删去一个。",
  check: (context) => {
    const lines = linesOf(context).filter(
      ({ target, actual }) => target.kind === "quantity" && actual.kind === "quantity",
    );
    if (lines.length === 0) return [];
    const twice = lines.flatMap(unitsTwice);
    const wrong = lines.filter(mismatch);
    const differing = wrong.filter(({ comparison }) => comparison.units === "incompatible");
    const missing = wrong.filter((line) => !differing.includes(line));
    const findings = [...twice, ...differing.map(unitsDiffer), ...unitsMissing(missing)];
    return findings.length > 0 ? findings : [passed];
  },
  examples: [
    { name: "完成值没有单位", form: "project", edit: { F18: 320 }, finds: ["F18"] },
    { name: "百分数与百分点", form: "project", edit: { F17: "8个百分点" }, finds: ["F17"] },
    { name: "指标值数台，完成值数人", form: "project", edit: { F13: "20人" }, finds: ["F13"] },
    { name: "单位写了两遍", form: "project", edit: { F18: "320家家" }, finds: ["F18"] },
    {
      name: "六项都没有单位合成一条",
      form: "project",
      edit: { F13: 21, F14: 99.5, F16: 4.5, F17: 8, F18: 320, F20: 93 },
      finds: ["F13"],
    },
    { name: "表上少见的单位，说不清能不能换算", form: "project", edit: { E18: "≥300兆赫", F18: "320千瓦" }, finds: [] },
    {
      name: "一处多写了“/台”",
      form: "project",
      edit: { D16: "设备平均成本", E16: "≤500元", F16: "450元/台" },
      finds: [],
    },
    { name: "家和户都是数量单位", form: "project", edit: { F18: "320户" }, finds: [] },
    { name: "两处都没有单位", form: "project", edit: { E18: 300, F18: 320 }, finds: [] },
  ],
};

function unitsDiffer({ name, target, actual, row }: Line): Outcome {
  return finding({
    cells: existingCells(row.actual, row.target),
    message: say.unitDiffers({ name, target: textOf(target), actual: textOf(actual) }),
    found: textOf(actual),
  });
}

/** A unit on one side only is a habit of writing, and one hint for the whole form. */
function unitsMissing(lines: readonly Line[]): Outcome[] {
  const [first, ...others] = lines;
  if (!first) return [];
  return [
    finding({
      cells: lines.flatMap(({ row }) => existingCells(row.actual, row.target)),
      message:
        others.length === 0
          ? say.unitMissing({ name: first.name, target: textOf(first.target), actual: textOf(first.actual) })
          : say.unitsMany(String(lines.length)),
      found: others.length === 0 ? textOf(first.actual) : String(lines.length),
      severity: "info",
    }),
  ];
}

function mismatch({ comparison, target, actual }: Line): boolean {
  if (target.kind !== "quantity" || actual.kind !== "quantity") return false;
  const [a, b] = [target.figure.unit, actual.figure.unit];
  // 元 beside 元/人: the name says for whom (人均成本), one of the cells repeats it.
  if (a !== null && b !== null && (a.startsWith(`${b}/`) || b.startsWith(`${a}/`))) return false;
  if (comparison.units === "incompatible") return a !== null && b !== null && isKnownUnit(a) && isKnownUnit(b);
  // Nought needs no unit.
  if ((a === null && target.figure.value.isZero()) || (b === null && actual.figure.value.isZero())) return false;
  return (a === null) !== (b === null);
}

function unitsTwice({ name, row }: Line): Outcome[] {
  return [row.target, row.actual].flatMap((slot) => {
    if (!slot || !TWICE.test(slot.label)) return [];
    return [
      finding({
        cells: [slot],
        message: say.unitTwice(name, slot.text.trim()),
        found: slot.text.trim(),
        severity: "info",
      }),
    ];
  });
}
