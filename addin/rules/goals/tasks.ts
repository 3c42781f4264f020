import { goalMessages as say } from "../../messages/findings-goals.ts";
import { sectionsOf, type Form } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import type { TaskSection } from "../../forms/sections/task-section.ts";
import { part, sum } from "../../identities/expression.ts";
import { moneyIdentity, type Identity } from "../../identities/identity.ts";
import { readableText } from "../../sheet/label.ts";
import type { IdentityRule } from "../rule.ts";

/** 年度主要任务 in the place of the money of the clean form. */
const TASKS = {
  A5: "年度主要任务",
  C5: "任务名称",
  D5: "预算总额",
  F5: "财政拨款",
  G5: "其他资金",
  C6: "更新设备",
  D6: 80,
  F6: 75,
  G6: 5,
  C7: "金额合计",
  D7: 80,
  F7: 75,
  G7: 5,
} as const;

/** G02 主要任务金额: 金额合计 is the sum of the tasks, and the amount of each task the sum of its sources. */
export const goalTasks: IdentityRule = {
  id: "goal-tasks",
  code: "G02",
  family: "goals",
  title: "主要任务金额",
  severity: "error",
  scope: "identity",
  forms: ["goals"],
  basis: "表内勾稽：金额合计=各任务预算金额之和，任务预算金额=财政拨款+其他资金",
  explanation:
    "部门整体支出绩效目标表的年度主要任务，各任务的金额相加等于金额合计，每项任务的总额等于财政拨款与其他资金之和。",
  message: say.tasks,
  identities: ({ form }) =>
    sectionsOf(form, "tasks").flatMap((section) => [...sourcesOf(form, section), ...totalsOf(form, section)]),
  examples: [
    { name: "金额合计不等于各任务之和", form: "goals", edit: { ...TASKS, D7: 90, F7: 85 }, finds: ["D7", "F7"] },
    { name: "任务总额不等于资金来源之和", form: "goals", edit: { ...TASKS, F6: 70, F7: 70 }, finds: ["D6", "D7"] },
    { name: "相符", form: "goals", edit: TASKS, finds: [] },
  ],
};

/** The amount of each line is the sum of its sources, where two at least are printed. */
function sourcesOf(form: Form, { lines, total }: TaskSection): Identity[] {
  return [...lines, ...(total ? [total] : [])].flatMap(({ label, amount, sources }) =>
    amount && sources.length >= 2 && sources.some(({ reading }) => reading.kind === "figure")
      ? [sumOf(form, amount, say.taskAmount(label), sources)]
      : [],
  );
}

/** 金额合计, column by column. */
function totalsOf(form: Form, { lines, total }: TaskSection): Identity[] {
  if (!total || lines.length === 0) return [];
  const columns: readonly (readonly [Slot | null, readonly (Slot | null)[]])[] = [
    [total.amount, lines.map(({ amount }) => amount)],
    ...total.sources.map((slot, index) => [slot, lines.map(({ sources }) => sources[index] ?? null)] as const),
  ];
  return columns.flatMap(([target, cells]) => {
    const slots = cells.flatMap((slot) => slot ?? []);
    return target && slots.length > 0 ? [sumOf(form, target, say.taskTotal(readableText(total.label)), slots)] : [];
  });
}

function sumOf(form: Form, target: Slot, label: string, slots: readonly Slot[]): Identity {
  return moneyIdentity({
    form,
    target,
    label,
    expression: sum(slots.map((slot) => part(slot, "money"))),
  });
}
