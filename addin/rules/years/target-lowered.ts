import type { Slot } from "../../forms/grid.ts";
import type { Decimal } from "../../values/decimal.ts";
import type { IndicatorValue } from "../../values/indicator-value.ts";
import { figureOfValue, inOneUnit, indicatorValueOf } from "../../compare/indicator-figures.ts";
import { indicatorChanges, type IndicatorPair } from "../../compare/indicator-pairs.ts";
import { yearMessages as say } from "../../messages/findings-years.ts";
import { readableText } from "../../sheet/label.ts";
import { readDirection, type Direction } from "../../values/direction.ts";
import { lastYearPairs } from "../facts/last-year.ts";
import { EVERY_FORM, finding, passed, type BookRule, type Outcome } from "../rule.ts";

/** Y05 指标值低于上年实际: a target that was lowered, to below last year's result. */
export const targetLowered: BookRule = {
  id: "target-lowered",
  code: "Y05",
  family: "years",
  title: "指标值低于上年实际",
  severity: "warning",
  scope: "workbook",
  forms: EVERY_FORM,
  basis: "提示：绩效目标应参考历年实际完成情况，无统一规定",
  explanation:
    "打开了上年的表时，同一指标的年度指标值比上年放宽，而且低于上年已经完成的值（越少越好的指标则高于上年完成值），就提示说明原因。指标值与上年相同、或上年没有完成的，不提示。",
  check: (book) =>
    lastYearPairs(book).flatMap((pair) =>
      indicatorChanges(pair).kept.flatMap((kept) => {
        const outcome = judge(kept);
        return outcome ? [outcome] : [];
      }),
    ),
  examples: [
    {
      name: "上年完成21台，今年指标值降为15台",
      form: "project",
      edit: { E13: "≥15台" },
      previous: [{ form: "project", edit: { A2: "（2023年度）" } }],
      finds: ["E13"],
    },
    {
      name: "成本上限比上年放宽",
      form: "project",
      edit: { E16: "≤6万元" },
      previous: [{ form: "project", edit: { A2: "（2023年度）", E16: "≤50000元", F16: "45000元" } }],
      finds: ["E16"],
    },
    {
      name: "改了名称也认得",
      form: "project",
      edit: { D13: "设备更新数量", E13: "≥15台" },
      previous: [{ form: "project", edit: { A2: "（2023年度）" } }],
      finds: ["E13"],
    },
    {
      name: "上年没有完成，今年调低到上年实际",
      form: "project",
      edit: { E17: "≥8%" },
      previous: [{ form: "project", edit: { A2: "（2023年度）" } }],
      finds: [],
    },
    {
      name: "指标值与上年相同",
      form: "project",
      edit: {},
      previous: [{ form: "project", edit: { A2: "（2023年度）" } }],
      finds: [],
    },
  ],
};

function judge(pair: IndicatorPair): Outcome | null {
  const { now, before } = pair;
  const target = indicatorValueOf(now, "target");
  const [own, former, done] = [target, indicatorValueOf(before, "target"), indicatorValueOf(before, "actual")].map(
    figureOfValue,
  );
  if (!now.target || !own || !former || !done || [own, former, done].some(({ approximate }) => approximate))
    return null;
  const [targets, results] = [inOneUnit(own, former), inOneUnit(own, done)];
  if (!targets || !results) return null;
  const { direction, reason } = directionOf(now, target);
  if (reason === "" && direction === "equal") return null;
  const easier = [targets, results].every((each) => isEasier(direction, each));
  return easier ? lowered(now.target, pair) : passed;
}

function directionOf(
  { name, level1, level2, sign }: IndicatorPair["now"],
  target: IndicatorValue,
): ReturnType<typeof readDirection> {
  return readDirection(target, {
    name,
    level2: level2?.text ?? "",
    level1: level1?.text ?? "",
    printed: sign?.text ?? "",
  });
}

function isEasier(direction: Direction, { now, then }: { readonly now: Decimal; readonly then: Decimal }): boolean {
  if (direction === "reverse") return now.gt(then);
  return direction === "forward" && now.lt(then);
}

function lowered(target: Slot, { now, before, renamed }: IndicatorPair): Outcome {
  return finding({
    cells: [target],
    message: say.lowered({
      name: now.name,
      target: readableText(target.text),
      previous: readableText(before.target?.text ?? ""),
      result: readableText(before.actual?.text ?? ""),
      formerly: renamed ? say.formerly(before.name) : "",
    }),
    found: readableText(target.text),
    expected: "",
  });
}
