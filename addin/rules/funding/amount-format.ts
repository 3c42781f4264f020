import { fundingMessages } from "../../messages/findings-funding.ts";
import { sectionsOf, type Form } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import type { FundingSection } from "../../forms/sections/funding-section.ts";
import { compareIdentity } from "../../identities/compare.ts";
import { slotsOf } from "../../identities/expression.ts";
import { FUNDING_COLUMN_NAMES, totalIdentities } from "../../identities/funding.ts";
import { readableText } from "../../sheet/label.ts";
import { finding, passed, SELF_EVALUATION, type FormRule, type Outcome } from "../rule.ts";

/** Digits a typed amount may have after the point; one province requires six. Source: 项目绩效目标申报表填报要求. */
const MOST_DECIMALS = 6;
/** The columns that hold amounts. */
const AMOUNTS = ["initial", "budget", "executed"] as const;

/** F16 金额格式异常: an amount cell holds words, a negative amount, or far too many decimals. */
export const amountFormat: FormRule = {
  id: "amount-format",
  code: "F16",
  family: "funding",
  title: "金额格式",
  severity: "warning",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "自评表栏目：金额单位万元，以数字填列",
  explanation: "预算数和执行数只填数字，不写文字；不应为负数，小数不超过6位。",
  check: ({ form }) =>
    sectionsOf(form, "funding").flatMap((section) => {
      const meant = partsThatAgree(form, section);
      return section.rows.flatMap(({ cells }) =>
        AMOUNTS.flatMap((column) => (cells[column] ? judge(cells[column], FUNDING_COLUMN_NAMES[column], meant) : [])),
      );
    }),
  examples: [
    { name: "金额栏写了文字", form: "project", edit: { F6: "已全部支付" }, finds: ["F6"] },
    { name: "负数", form: "project", edit: { E8: -10 }, finds: ["E8"] },
    { name: "负数使合计相符的只作提示", form: "project", edit: { E8: -10, E9: 30 }, finds: ["E8"] },
    { name: "小数过多", form: "project", edit: { F8: 8.12345678 }, finds: ["F8"] },
    { name: "数字带单位也认得", form: "project", edit: { F6: "108万元" }, finds: [] },
  ],
};

/** The parts of totals that agree: a negative one among them is meant, such as money taken back. */
function partsThatAgree(form: Form, section: FundingSection): ReadonlySet<Slot> {
  const agreeing = totalIdentities(form, section).filter((identity) => compareIdentity(identity).state === "agrees");
  return new Set(agreeing.flatMap(({ expression }) => slotsOf(expression)));
}

function judge(slot: Slot, name: string, meant: ReadonlySet<Slot>): Outcome[] {
  const { reading } = slot;
  if (reading.kind === "text")
    return [
      finding({
        cells: [slot],
        message: fundingMessages.amountText(name, readableText(slot.text)),
        found: readableText(slot.text),
      }),
    ];
  if (reading.kind !== "figure") return [];
  const { value, decimals } = reading.figure;
  const text = reading.figure.text.trim();
  if (value.lt(0)) {
    const message = fundingMessages.amountNegative(name, text);
    return [finding({ cells: [slot], message, found: text, ...(meant.has(slot) ? { severity: "info" } : {}) })];
  }
  if (decimals <= MOST_DECIMALS || slot.cell.formula !== null) return [passed];
  return [
    finding({ cells: [slot], message: fundingMessages.amountDecimals(name, text), found: text, severity: "info" }),
  ];
}
