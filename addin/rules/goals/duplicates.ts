import { goalMessages as say } from "../../messages/findings-goals.ts";
import { sectionsOf } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import { readableText } from "../../sheet/label.ts";
import { finding, passed, type FormRule, type Outcome } from "../rule.ts";
import { indicatorName } from "./annual.ts";

/** G08 指标重复: one table requires the same indicator twice. */
export const goalDuplicates: FormRule = {
  id: "goal-duplicates",
  code: "G08",
  family: "goals",
  title: "目标表指标重复",
  severity: "warning",
  scope: "form",
  forms: ["goals"],
  basis: "同一张表里每项指标只设置一次",
  explanation: "同一个二级指标下名称相同，或名称、指标值都相同的指标是重复设置；中期、年度两栏里同名的不算。",
  check: ({ form }) =>
    sectionsOf(form, "indicators").flatMap(({ rows }) => {
      const seen = new Map<string, Slot>();
      return rows.flatMap((row): Outcome[] => {
        const name = indicatorName(row);
        if (name === "" || !row.name) return [];
        const keys = [`组|${row.level2?.label ?? ""}|${name}`, `值|${name}|${row.target?.label ?? ""}`];
        const first = keys.map((key) => seen.get(key)).find((slot) => slot !== undefined && slot !== row.name);
        for (const key of keys) if (!seen.has(key)) seen.set(key, row.name);
        return [
          first
            ? finding({ cells: [row.name, first], message: say.duplicate(readableText(row.name.text)), found: name })
            : passed,
        ];
      });
    }),
  examples: [
    { name: "同一指标设置两次", form: "goals", edit: { G16: "更新设备数量", H16: "≥20台" }, finds: ["G16"] },
    { name: "中期、年度同名", form: "goals", edit: {}, finds: [] },
  ],
};
