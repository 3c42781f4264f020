import { monitoringMessages as say } from "../../messages/findings-monitoring.ts";
import { sectionsOf } from "../../forms/form.ts";
import { FUNDING_COLUMN_NAMES } from "../../identities/funding.ts";
import { figureIn } from "../../identities/expression.ts";
import { normalizeLabel } from "../../sheet/label.ts";
import { Decimal } from "../../values/decimal.ts";
import { intersects } from "../../values/interval.ts";
import { acrossUnits, inTenThousand, printedIn, scaled } from "../../identities/in-ten-thousand.ts";
import { amountIn, amountOf, goalCells, monitoringCells, ownProjectForm } from "../facts/prose-amounts.ts";
import { finding, passed, type BookRule, type FormContext, type Outcome } from "../rule.ts";

/** Two amounts this close (as a share) are the same money. */
const NEAR = 0.001;

/** X05 监控与项目表资金一致: the money of the monitoring form's prose against the project's self-evaluation form. */
export const monitoringFunds: BookRule = {
  id: "monitoring-funds",
  code: "X05",
  family: "across",
  title: "监控表与项目表资金",
  severity: "error",
  scope: "workbook",
  by: "filing",
  forms: ["monitoring", "project-self-evaluation"],
  basis: "表间勾稽：监控表年初预算、使用资金与项目支出绩效自评表一致",
  explanation:
    "同一项目的监控表写的年初预算应等于自评表年初预算数；累计使用资金不能大于自评表全年执行数。自评表完成情况里的金额与监控表分项只差一点时，提示核对。",
  check: ({ forms }) =>
    forms
      .filter(({ form }) => form.kind === "monitoring")
      .flatMap((context) => {
        const own = ownProjectForm(context, forms);
        return own
          ? [
              ...columns(context, own),
              ...(own.form.moneyUnit === context.form.moneyUnit ? nearAmounts(context, own) : []),
            ]
          : [];
      }),
  examples: [
    {
      name: "使用资金大于全年执行数",
      form: "monitoring",
      edit: { B6: "累计拨付到位120万元，使用118万元。", B7: "按计划实施。" },
      others: [{ form: "project", edit: {} }],
      finds: ["B6"],
    },
    {
      name: "年初预算不同",
      form: "monitoring",
      edit: { B7: "年初预算100万元，实际支出108万元。" },
      others: [{ form: "project", edit: {} }],
      finds: ["B7"],
    },
    {
      name: "完成情况里的金额差一点",
      form: "monitoring",
      edit: {},
      others: [{ form: "project", edit: { F11: "设备购置100.45万元，已验收。" } }],
      finds: ["表2!F11"],
    },
    {
      name: "年中使用较少",
      form: "monitoring",
      edit: { B6: "累计拨付到位60万元，使用50万元。", B7: "按计划实施。" },
      others: [{ form: "project", edit: {} }],
      finds: [],
    },
    { name: "一致", form: "monitoring", edit: {}, others: [{ form: "project", edit: {} }], finds: [] },
  ],
};

function columns({ form }: FormContext, own: FormContext): Outcome[] {
  const cells = monitoringCells(form);
  return (
    [
      ["initial", "initial"],
      ["used", "executed"],
    ] as const
  ).flatMap(([role, column]): Outcome[] => {
    const stated = amountIn(cells, role, form);
    const slot = sectionsOf(own.form, "funding")[0]?.total?.cells[column];
    const term = slot && inTenThousand(figureIn(slot, "money"), own.form.moneyUnit);
    if (!stated || !slot || !term?.known || stated.claim.figure.approximate) return [];
    const written = scaled(stated.amount, form.moneyUnit);
    // Up to the middle of the year less has been used; more than the whole year's execution cannot have been.
    if (intersects(written.interval, term.interval) || (role === "used" && written.value.lt(term.value)))
      return [passed];
    const parts = {
      found: stated.amount.text,
      expected: acrossUnits(term.value, form.moneyUnit, own.form.moneyUnit),
    };
    const sheet = own.form.grid.sheet.name;
    const message =
      role === "initial"
        ? say.initialDiffers({ stated: parts.found, sheet, value: parts.expected })
        : say.fundsDiffer({
            what: say.used,
            stated: parts.found,
            sheet,
            column: FUNDING_COLUMN_NAMES[column],
            value: parts.expected,
          });
    return [
      finding({
        cells: [stated.slot, slot],
        message,
        ...parts,
        difference: printedIn(form.moneyUnit, written.value.minus(term.value)),
      }),
    ];
  });
}

/** An amount of the project form's 完成情况 that almost is a part of the monitoring form's total, which only adds up with the part. */
function nearAmounts({ form }: FormContext, own: FormContext): Outcome[] {
  const parts = monitoringCells(form).flatMap(({ slot, prose }) =>
    prose.claims.flatMap((claim) => {
      const total = claim.among === null ? undefined : prose.claims[claim.among];
      const [amount, whole] = [amountOf(claim, form), total && amountOf(total, form)];
      const siblings = prose.claims
        .filter((other) => other.among === claim.among)
        .map((other) => amountOf(other, form));
      const adds = siblings.reduce((sum, each) => sum.plus(each?.value ?? 0), new Decimal(0)).eq(whole?.value ?? 0);
      return amount && whole && adds && !claim.figure.approximate ? [{ slot, claim, amount, whole }] : [];
    }),
  );
  return goalCells(own.form).flatMap(({ slot, prose }) =>
    prose.claims.flatMap((claim): Outcome[] => {
      const amount = claim.kind === "amount" && !claim.figure.approximate ? amountOf(claim, own.form) : null;
      const near =
        amount &&
        parts.find(
          (part) =>
            !intersects(part.amount.interval, amount.interval) &&
            part.amount.value.minus(amount.value).abs().lte(part.amount.value.times(NEAR)) &&
            shareWord(part.claim.subject, claim.subject),
        );
      if (!amount || !near) return [];
      return [
        finding({
          cells: [slot, near.slot],
          severity: "warning",
          found: amount.text,
          expected: near.amount.text,
          difference: amount.value.minus(near.amount.value).toFixed(),
          message: say.nearAmounts({
            a: amount.text,
            subject: near.claim.subject,
            b: near.amount.text,
            total: near.whole.text,
          }),
        }),
      ];
    }),
  );
}

/** Some character beside the common ones of 资金, 支出, 项目 is in both names. */
function shareWord(a: string, b: string): boolean {
  const plain = (text: string): string =>
    normalizeLabel(text).replace(/资金|支出|项目|发放|使用|相关|企业|的|费/gu, "");
  const other = plain(b);
  return Array.from(plain(a)).some((char) => other.includes(char));
}
