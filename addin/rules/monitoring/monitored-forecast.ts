import { monitoredMessages as say } from "../../messages/findings-monitored.ts";
import { sectionsOf } from "../../forms/form.ts";
import type { MonitoredRow } from "../../forms/sections/monitored-section.ts";
import { readableText } from "../../sheet/label.ts";
import { compareValues } from "../../values/compare.ts";
import { readDirection } from "../../values/direction.ts";
import { readBeside, parseIndicatorValue } from "../../values/indicator-value.ts";
import { answerOf, isTicked } from "../facts/monitored-answers.ts";
import { MONITORED } from "../facts/monitored-example.ts";
import { finding, passed, type FormRule, type Outcome } from "../rule.ts";

/** M10 预计与可能性: 确定能 beside a forecast that misses the target. */
export const monitoredForecast: FormRule = {
  id: "monitored-forecast",
  code: "M10",
  family: "monitoring",
  title: "预计与可能性",
  severity: "warning",
  scope: "form",
  forms: ["monitoring"],
  basis: "表内勾稽：全年预计完成情况达不到年度指标值的，不能选“确定能”",
  explanation: "全年预计完成情况达不到年度指标值，却选“确定能”完成目标的，两者矛盾，请核对预计数或可能性。",
  check: ({ form }) =>
    sectionsOf(form, "monitoring").flatMap(({ indicators }) => (indicators?.rows ?? []).flatMap(judge)),
  examples: [
    { name: "预计达不到仍选确定能", form: "monitoring", edit: { ...MONITORED, E14: "15台" }, finds: ["E14"] },
    { name: "预计达到", form: "monitoring", edit: MONITORED, finds: [] },
  ],
};

function judge(row: MonitoredRow): Outcome[] {
  const { target, forecast } = row;
  if (!target || !forecast || answerOf(row) !== "certain") return [];
  const wanted = parseIndicatorValue(target.reading);
  const expected = readBeside(wanted, parseIndicatorValue(forecast.reading));
  const cues = { name: row.name.text, level2: row.level2?.text ?? "", level1: row.level1?.text ?? "" };
  const { direction } = readDirection(wanted, cues);
  const comparison = compareValues(wanted, expected, direction);
  if (comparison.by !== "number") return [];
  if (comparison.status !== "not-met") return [passed];
  const chosen = row.ticks.find(({ slot }) => isTicked(slot))?.slot ?? row.answer;
  return [
    finding({
      cells: [forecast, target, ...(chosen ? [chosen] : [])],
      message: say.missed({
        name: readableText(row.name.text),
        forecast: readableText(forecast.text),
        target: readableText(target.text),
      }),
      found: readableText(forecast.text),
      expected: readableText(target.text),
    }),
  ];
}
