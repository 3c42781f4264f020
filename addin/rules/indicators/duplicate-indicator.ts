import { indicatorMessages as say } from "../../messages/findings-indicators.ts";
import type { Slot } from "../../forms/grid.ts";
import { finding, passed, SCORED, type FormRule, type Outcome } from "../rule.ts";
import { linesOf, type Line } from "../facts/indicator-line.ts";

/** I29 三级指标重复: the same indicator twice. */
export const duplicateIndicator: FormRule = {
  id: "duplicate-indicator",
  code: "I29",
  family: "indicators",
  title: "三级指标重复",
  severity: "warning",
  scope: "form",
  forms: SCORED,
  basis: "同一张表里每项指标只考核一次",
  explanation:
    "同一个二级指标下名称相同，或名称、指标值、完成值都相同的指标会重复计分。名称相同而考核内容不同的不提示。",
  check: (context) => {
    const seen = new Map<string, Slot>();
    const outcomes: Outcome[] = [];
    for (const line of linesOf(context)) {
      const { row, name } = line;
      if (
        !row.name ||
        row.name === row.level2 ||
        row.name.reading.kind !== "text" ||
        row.execution ||
        isNumbered(row.name.label)
      )
        continue;
      const first = keysOf(line)
        .map((key) => seen.get(key))
        .find((slot) => slot !== undefined && slot !== row.name);
      for (const key of keysOf(line)) if (!seen.has(key)) seen.set(key, row.name);
      outcomes.push(first ? finding({ cells: [row.name, first], message: say.duplicate(name), found: name }) : passed);
    }
    return outcomes;
  },
  examples: [
    {
      name: "同一二级指标下同名",
      form: "project",
      edit: { C18: "经济效益指标", D18: "维护费用下降率" },
      finds: ["D18"],
    },
    {
      name: "名称和值都相同",
      form: "project",
      edit: { D18: "更新设备数量", E18: "≥20台", F18: "21台" },
      finds: ["D18"],
    },
    { name: "同名而目标不同", form: "project", edit: { D18: "更新设备数量" }, finds: [] },
  ],
};

/** 指标1, 指标2: 空 item names of the template. */
function isNumbered(label: string): boolean {
  return /^(?:指标|目标)\d*[:：]?$/u.test(label);
}

function keysOf({ row, group }: Line): string[] {
  const name = row.name?.label ?? "";
  const values =
    row.target && row.target.label !== "" ? [`值|${name}|${row.target.label}|${row.actual?.label ?? ""}`] : [];
  return [`组|${group}|${name}`, ...values];
}
