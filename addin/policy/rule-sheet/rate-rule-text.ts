import type { RateRule, Step, StepRule } from "../parameter-values.ts";
import { digits, N } from "./number-text.ts";

const HEAD = new RegExp(
  `^(?<indicator>[^\\d:()]{1,40})(?:\\(又名(?<aliases>[^()]{1,400})\\))?(?<points>${N})分:(?<rule>.{1,600})$`,
  "u",
);
const DEDUCT = new RegExp(
  `^(?<side>超过|低于)(?<limit>${N})%,?每(?:1|一)?个?百分点扣(?<deduct>${N})分(?:,?扣完为止)?$`,
  "u",
);
const STEP = new RegExp(`^(?<rate>${N})%(?<side>以上|以下)(?<score>${N})分$`, "u");

/** How the rule of one rate indicator (比率指标) is in a cell, e.g. `三公经费控制率6分：超过100%，每个百分点扣1分`. */
export const RATE_RULE = {
  print: ({ indicator, aliases, points, rule }: RateRule): string =>
    `${indicator}${aliases.length > 0 ? `（又名${aliases.join("、")}）` : ""}${digits(points)}分：${printRule(rule)}`,
  read: (text: string): readonly RateRule[] | null => {
    const groups = HEAD.exec(text)?.groups;
    const rule = groups ? readRule(groups.rule ?? "") : null;
    if (!groups || !rule) return null;
    const aliases = (groups.aliases ?? "").split("、").filter((alias) => alias !== "");
    return [{ indicator: groups.indicator ?? "", aliases, points: Number(groups.points), rule }];
  },
  example: "三公经费控制率6分：超过100%，每个百分点扣1分；重点支出安排率5分：90%以上5分、80%以上4分",
};

function printRule(rule: StepRule): string {
  switch (rule.kind) {
    case "over":
      return `超过${digits(rule.limit)}%，每个百分点扣${digits(rule.deduct)}分`;
    case "below":
      return `低于${digits(rule.limit)}%，每个百分点扣${digits(rule.deduct)}分`;
    case "at-least":
      return rule.steps.map(({ rate, score }) => `${digits(rate)}%以上${digits(score)}分`).join("、");
    case "at-most":
      return rule.steps.map(({ rate, score }) => `${digits(rate)}%以下${digits(score)}分`).join("、");
  }
}

function readRule(text: string): StepRule | null {
  const deduct = DEDUCT.exec(text)?.groups;
  if (deduct)
    return {
      kind: deduct.side === "超过" ? "over" : "below",
      limit: Number(deduct.limit),
      deduct: Number(deduct.deduct),
    };
  const steps: Step[] = [];
  const sides = new Set<string>();
  for (const part of text.split("、")) {
    const groups = STEP.exec(part)?.groups;
    if (!groups) return null;
    sides.add(groups.side ?? "");
    steps.push({ rate: Number(groups.rate), score: Number(groups.score) });
  }
  if (sides.size !== 1) return null;
  return { kind: sides.has("以上") ? "at-least" : "at-most", steps };
}
