import { monitoredMessages as say } from "../../messages/findings-monitored.ts";
import { sectionsOf } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import { likelihoodOf } from "../../forms/sections/monitored.ts";
import type { MonitoredRow } from "../../forms/sections/monitored-section.ts";
import { readableText } from "../../sheet/label.ts";
import { finding, passed, type FormRule, type Outcome } from "../rule.ts";
import { isTicked, likelihoodsIn } from "../facts/monitored-answers.ts";
import { MONITORED } from "../facts/monitored-example.ts";

/** M07 完成目标可能性: exactly one of 确定能, 有可能, 完全不可能 is chosen for each indicator. */
export const monitoredLikelihood: FormRule = {
  id: "monitored-likelihood",
  code: "M07",
  family: "monitoring",
  title: "完成目标可能性",
  severity: "warning",
  scope: "form",
  forms: ["monitoring"],
  basis: "财预〔2019〕136号附件：完成目标可能性在确定能、有可能、完全不可能中选一项",
  explanation: "监控表每项指标的完成目标可能性只能、也必须选一项；没有选、选了几项，或填的不是这三种回答的，请改正。",
  check: ({ form }) =>
    sectionsOf(form, "monitoring").flatMap(({ indicators }) =>
      indicators?.asksForLikelihood ? indicators.rows.flatMap(judge) : [],
    ),
  examples: [
    { name: "没有选", form: "monitoring", edit: { ...MONITORED, F14: "" }, finds: ["F14"] },
    { name: "答非所问", form: "monitoring", edit: { ...MONITORED, F14: "正在推进" }, finds: ["F14"] },
    {
      name: "勾了两项",
      form: "monitoring",
      edit: { ...MONITORED, F14: "☑确定能 ☑有可能 □完全不可能" },
      finds: ["F14"],
    },
    { name: "选了一项", form: "monitoring", edit: MONITORED, finds: [] },
  ],
};

function judge(row: MonitoredRow): Outcome[] {
  const name = readableText(row.name.text);
  const { answer } = row;
  if (row.ticks.length > 0) {
    const [first] = row.ticks;
    const ticked = row.ticks.filter(({ slot }) => isTicked(slot));
    if (!first) return [];
    if (ticked.length === 0) return [finding({ cells: row.ticks.map(({ slot }) => slot), message: say.none(name) })];
    if (ticked.length > 1) return [finding({ cells: ticked.map(({ slot }) => slot), message: say.several(name) })];
    return [passed];
  }
  return answer ? judgeAnswer(answer, name) : [];
}

function judgeAnswer(answer: Slot, name: string): Outcome[] {
  const { reading } = answer;
  const text = readableText(answer.text);
  if (reading.kind === "blank" || reading.kind === "dash")
    return [finding({ cells: [answer], message: say.none(name) })];
  const chosen = likelihoodsIn(answer.label);
  if (chosen.length > 1) return [finding({ cells: [answer], message: say.several(name), found: text })];
  if (chosen.length === 1 || likelihoodOf(answer.label) !== null) return [passed];
  return [finding({ cells: [answer], message: say.noAnswer(name, text), found: text })];
}
