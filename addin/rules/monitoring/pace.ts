import { monitoringMessages as say } from "../../messages/findings-monitoring.ts";
import { sectionsOf, type Form } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import { fundingLabel } from "../../identities/funding.ts";
import { showResult } from "../../identities/print-working.ts";
import { readOperand } from "../../identities/operand.ts";
import { PROGRESS_BASES } from "../../forms/sections/progress.ts";
import type { Policy } from "../../policy/policy.ts";
import { foldText } from "../../values/fold.ts";
import { Decimal } from "../../values/decimal.ts";
import { finding, passed, type FormRule, type Outcome } from "../rule.ts";
import { amountIn, monitoringCells } from "../facts/prose-amounts.ts";
import type { MonitoringSection } from "../../forms/sections/monitoring-section.ts";

/** M05 进度预警: the execution rate against the share of the year that has passed. */
export const pace: FormRule = {
  id: "execution-pace",
  code: "M05",
  family: "monitoring",
  title: "执行进度",
  severity: "warning",
  scope: "form",
  forms: ["monitoring"],
  basis: "预算管理一体化绩效监控：执行率÷（月份÷12）低于80%黄灯、低于60%红灯",
  parameters: ["monitoring"],
  explanation:
    "监控表写明截至几月时，用累计执行率除以时间进度：低于80%为黄灯，低于60%为红灯。界限由口径规定。按月填报的监控表，全年预计执行数不应小于已经执行的数。",
  check: ({ form, policy }) => [...forecasts(form), ...paceOf(form, policy)],
  examples: [
    {
      name: "截至6月只执行了20%",
      form: "monitoring",
      edit: { B6: "截至6月底，累计拨付到位120万元，使用24万元。", B7: "全年预算120万元。" },
      finds: ["B6"],
    },
    {
      name: "截至6月执行了50%",
      form: "monitoring",
      edit: { B6: "截至6月底，累计拨付到位120万元，使用60万元。", B7: "全年预算120万元。" },
      finds: [],
    },
    { name: "没有写截至几月", form: "monitoring", edit: {}, finds: [] },
  ],
};

function paceOf(form: Form, policy: Policy): Outcome[] {
  const progress = progressOf(form);
  if (!progress) return [];
  const { month, budget, executed, slots } = progress;
  const rate = executed.div(budget);
  const share = rate.div(new Decimal(month).div(12));
  const { red, yellow } = policy.monitoring.value;
  if (share.gte(yellow)) return [passed];
  return [
    finding({
      cells: slots,
      message: say.pace({
        rate: showResult(rate, "rate", 2),
        month: String(month),
        share: showResult(share, "rate", 2),
        light: share.lt(red) ? say.red : say.yellow,
      }),
      found: showResult(rate, "rate", 2),
      expected: showResult(new Decimal(month).div(12), "rate", 2),
    }),
  ];
}

/** 全年预计执行数 below what was spent by the month already. */
function forecasts(form: Form): Outcome[] {
  const table = sectionsOf(form, "monitoring")[0]?.progress?.table;
  return (table?.rows ?? []).flatMap((row): Outcome[] => {
    const { executed, forecast } = row.cells;
    if (!executed || !forecast || executed === forecast) return [];
    const [done, whole] = [
      readOperand(executed, "money", form.moneyUnit),
      readOperand(forecast, "money", form.moneyUnit),
    ];
    if (!done.known || !whole.known) return [];
    if (whole.interval.high.gte(done.interval.low)) return [passed];
    return [
      finding({
        cells: [forecast, executed],
        message: say.forecastBelow({
          label: fundingLabel(row, "forecast", table?.headings),
          forecast: whole.text,
          executed: done.text,
        }),
        found: whole.text,
        expected: `≥${done.text}`,
      }),
    ];
  });
}

interface Progress {
  readonly month: number;
  readonly budget: Decimal;
  readonly executed: Decimal;
  readonly slots: readonly Slot[];
}

function progressOf(form: Form): Progress | null {
  const [section] = sectionsOf(form, "monitoring");
  return section?.progress ? progressInTable(form, section.progress) : progressInProse(form);
}

function progressInTable(form: Form, { month, table }: NonNullable<MonitoringSection["progress"]>): Progress | null {
  const cells = table.total?.cells ?? {};
  const { executed } = cells;
  const budget = PROGRESS_BASES.map((base) => cells[base]).find(
    (slot) => slot !== undefined && readOperand(slot, "money", form.moneyUnit).known,
  );
  if (!budget || !executed) return null;
  const [whole, done] = [readOperand(budget, "money", form.moneyUnit), readOperand(executed, "money", form.moneyUnit)];
  return whole.known && done.known && whole.value.gt(0)
    ? { month, budget: whole.value, executed: done.value, slots: [executed, budget] }
    : null;
}

function progressInProse(form: Form): Progress | null {
  const cells = monitoringCells(form);
  const budget = amountIn(cells, "budget", form) ?? amountIn(cells, "initial", form);
  const used = amountIn(cells, "used", form);
  const month = used ? monthIn(used.slot.text) : null;
  if (!budget || !used || month === null || budget.amount.value.lte(0)) return null;
  return {
    month,
    budget: budget.amount.value,
    executed: used.amount.value,
    slots: [...new Set([used.slot, budget.slot])],
  };
}

/** 截至6月底, 1-6月 → 6. */
const UNTIL_MONTH = /截[至止]到? ?(?:20\d\d年)? ?(?<until>\d{1,2})月|1 ?月? ?[-—~至到] ?(?<last>\d{1,2})月/u;

function monthIn(text: string): number | null {
  const parts = UNTIL_MONTH.exec(foldText(text))?.groups;
  const month = Number(parts?.until ?? parts?.last ?? 0);
  return month >= 1 && month <= 12 ? month : null;
}
