import { monitoringMessages as say } from "../../messages/findings-monitoring.ts";
import type { Form } from "../../forms/form.ts";
import { showResult } from "../../identities/print-working.ts";
import { Decimal } from "../../values/decimal.ts";
import { addIntervals, exactly, intersects } from "../../values/interval.ts";
import { finding, passed, type FormRule, type Outcome } from "../rule.ts";
import {
  amountIn,
  amountOf,
  goalCells,
  monitoringCells,
  type ProseAmount,
  type ReadCell,
} from "../facts/prose-amounts.ts";

/** M01 到位/使用/分项: 使用 = Σ其中 and 使用 ≤ 到位, in the prose of monitoring forms and of the year's goal. */
export const fundsParts: FormRule = {
  id: "prose-parts",
  code: "M01",
  family: "monitoring",
  title: "到位、使用和分项",
  severity: "error",
  scope: "form",
  forms: ["monitoring", "project-self-evaluation", "department-self-evaluation"],
  basis: "文字与分项勾稽：使用数=其中各项之和，使用数不大于到位数",
  explanation: "文字里写“使用…万元，其中：…”时，各项相加应等于前面的总额；使用资金不能大于拨付到位的资金。",
  check: ({ form }) => [
    ...[...monitoringCells(form), ...goalCells(form)].flatMap((cell) => checkParts(form, cell)),
    ...checkReceived(form),
  ],
  examples: [
    {
      name: "分项之和大于使用数",
      form: "monitoring",
      edit: { B6: "累计拨付到位120万元，使用108万元，其中：设备购置105万元，安装调试7.5万元。" },
      finds: ["B6"],
    },
    {
      name: "分项之和小于使用数",
      form: "monitoring",
      edit: { B6: "累计拨付到位120万元，使用108万元，其中：设备购置10.5万元，安装调试7.5万元。" },
      finds: ["B6"],
    },
    { name: "使用大于到位", form: "monitoring", edit: { B6: "累计拨付到位100万元，使用108万元。" }, finds: ["B6"] },
    { name: "分项相加正确", form: "monitoring", edit: {}, finds: [] },
    {
      name: "只举一项的其中不算分项",
      form: "monitoring",
      edit: { B6: "累计拨付到位120万元，使用108万元，其中设备购置60万元。" },
      finds: [],
    },
    { name: "没有写金额", form: "monitoring", edit: { B6: "资金按进度拨付，专款专用。" }, finds: [] },
    {
      name: "目标完成情况里的分项",
      form: "project",
      edit: { F11: "发放补助50万元，其中：一季度30万元，二季度30万元。" },
      finds: ["F11"],
    },
  ],
};

function checkParts(form: Form, { slot, prose }: ReadCell): Outcome[] {
  return prose.breakdowns.flatMap(({ total, parts }): Outcome[] => {
    const whole = prose.claims[total];
    const amount = whole && amountOf(whole, form);
    const amounts = parts
      .map((index) => prose.claims[index])
      .map((claim) => (claim ? amountOf(claim, form) : null))
      .filter((each): each is ProseAmount => each !== null);
    if (
      !whole ||
      !amount ||
      amounts.length < parts.length ||
      [whole, ...parts.map((index) => prose.claims[index])].some((claim) => claim?.figure.approximate)
    )
      return [];
    const sum = amounts.reduce((all, each) => all.plus(each.value), new Decimal(0));
    const interval = amounts.reduce((all, each) => addIntervals(all, each.interval), exactly(new Decimal(0)));
    if (intersects(interval, amount.interval)) return [passed];
    const over = sum.gt(amount.value);
    if (!over && amounts.length < 2) return [];
    const gap = showResult(sum.minus(amount.value).abs(), "money", 2);
    const [name, shown] = [whole.subject === "" ? say.unnamed : whole.subject, showResult(sum, "money", 2)];
    return [
      finding({
        cells: [slot],
        message: over
          ? say.partsOver({ total: name, found: amount.text, sum: shown, gap })
          : say.partsUnder({ total: name, found: amount.text, sum: shown, gap }),
        found: amount.text,
        expected: shown,
        difference: showResult(amount.value.minus(sum), "money", 2),
        working: `${amounts.map(({ value }) => value.toFixed()).join(" + ")} = ${shown}`,
        ...(over ? {} : { severity: "warning" as const }),
      }),
    ];
  });
}

function checkReceived(form: Form): Outcome[] {
  const cells = monitoringCells(form);
  const [received, used] = [amountIn(cells, "received", form), amountIn(cells, "used", form)];
  if (!received || used?.slot !== received.slot || received.claim.figure.approximate || used.claim.figure.approximate)
    return [];
  if (used.amount.interval.low.lte(received.amount.interval.high)) return [passed];
  const carried = /结转|结余/u.test(used.slot.text);
  return carried
    ? [passed]
    : [
        finding({
          cells: [used.slot],
          message: say.usedOverReceived(used.amount.text, received.amount.text),
          found: used.amount.text,
          expected: received.amount.text,
        }),
      ];
}
