import { acrossMessages } from "../../messages/findings-across.ts";
import { sectionsOf, type Form } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import { lineOf } from "../../identities/base-data.ts";
import { figureIn } from "../../identities/expression.ts";
import { unitTable } from "../../identities/unit-table.ts";
import type { AmountRole } from "../../forms/sections/amounts-section.ts";
import { intersects } from "../../values/interval.ts";
import { acrossUnits, asCarried, inTenThousand, printedIn } from "../../identities/in-ten-thousand.ts";
import { finding, passed, type BookRule, type FormContext, type Outcome } from "../rule.ts";

/** Lines that occur once on the base data of every year. */
const LINES: readonly AmountRole[] = [
  "three-public",
  "vehicles",
  "vehicle-purchase",
  "vehicle-running",
  "abroad",
  "reception",
  "project",
  "public",
];

/** X14 上年数一致: the figures of last year against last year's own form, where both are in the workbook. */
export const sameLastYear: BookRule = {
  id: "same-last-year",
  code: "X14",
  family: "across",
  title: "上年数一致",
  severity: "warning",
  scope: "workbook",
  forms: ["base-data", "basic-information"],
  basis: "表间勾稽：上年决算数=上年度报表的决算数；上年结转=上年度报表的累计结余",
  explanation:
    "上年度的同一种表也放在工作簿里（标题年度正好早一年）时，基础数据表的上年决算数应等于上年表的决算数，基本情况表的上年结转应等于上年表的累计结余。没有上年的表时请打开上年报表人工核对。",
  check: ({ forms }) =>
    (["base-data", "basic-information"] as const).flatMap((kind) =>
      pairOf(forms, kind).flatMap(([older, newer]) => compareYears(older, newer)),
    ),
  examples: [
    {
      name: "上年决算数与上年的表不同",
      form: "base-data",
      edit: {},
      others: [
        {
          form: "base-data",
          edit: {
            A2: "2023年度部门整体支出绩效评价基础数据表",
            A5: "经费控制情况（万元）",
            B5: "2022年决算数",
            C5: "2023年预算数",
            D5: "2023年决算数",
            D6: 9.5,
            D7: 4.5,
            D9: 4.5,
            D11: 5,
            D12: 185,
            D15: 85,
            D16: 60,
            D17: 20,
            D18: 15,
            D19: 5,
          },
        },
      ],
      finds: ["B12"],
    },
    {
      name: "与上年的表一致",
      form: "base-data",
      edit: {},
      others: [
        {
          form: "base-data",
          edit: {
            A2: "2023年度部门整体支出绩效评价基础数据表",
            B5: "2022年决算数",
            C5: "2023年预算数",
            D5: "2023年决算数",
            D6: 9.5,
            D7: 4.5,
            D9: 4.5,
            D11: 5,
            D12: 190,
            D15: 90,
            D16: 60,
            D17: 20,
            D18: 15,
            D19: 5,
          },
        },
      ],
      finds: [],
    },
    {
      name: "同年的两张表是两个单位",
      form: "base-data",
      edit: {},
      others: [{ form: "base-data", edit: { D6: 9.4 } }],
      finds: [],
    },
  ],
};

/** The only two forms of a kind, of two years that follow each other: the older first. */
function pairOf(forms: readonly FormContext[], kind: "base-data" | "basic-information"): (readonly [Form, Form])[] {
  const [a, b, ...more] = forms
    .map(({ form }) => form)
    .filter((form) => form.kind === kind)
    .toSorted((x, y) => (x.year ?? 0) - (y.year ?? 0));
  return a && b && more.length === 0 && a.year !== null && b.year === a.year + 1 ? [[a, b]] : [];
}

function compareYears(older: Form, newer: Form): Outcome[] {
  const [before, after] = [older, newer].map((form) => sectionsOf(form, "amounts")[0]);
  const lines = LINES.flatMap((role) => {
    const [own, stated] = [before && lineOf(before, role), after && lineOf(after, role)];
    return own && stated ? [judge(stated.name, stated.cells.previous, newer, own.cells.actual, older)] : [];
  });
  const [carried, left] = [
    unitTable(newer, "income")?.rows[0]?.cells["carry-over"],
    unitTable(older, "expenditure")?.rows[0]?.cells.balance,
  ];
  return [
    ...lines,
    judge(unitTable(newer, "income")?.headings["carry-over"]?.text.trim() ?? "", carried, newer, left, older),
  ].flatMap((outcome) => outcome ?? []);
}

function judge(
  name: string,
  stated: Slot | undefined,
  newer: Form,
  own: Slot | undefined,
  older: Form,
): Outcome | null {
  if (!stated || !own) return null;
  const [a, b] = [
    inTenThousand(figureIn(stated, "money"), newer.moneyUnit),
    inTenThousand(figureIn(own, "money"), older.moneyUnit),
  ];
  if (!a.known || !b.known) return null;
  if (
    intersects(
      asCarried(a, newer.moneyUnit, older.moneyUnit).interval,
      asCarried(b, older.moneyUnit, newer.moneyUnit).interval,
    )
  )
    return passed;
  const [found, expected] = [
    printedIn(newer.moneyUnit, a.value),
    acrossUnits(b.value, newer.moneyUnit, older.moneyUnit),
  ];
  return finding({
    cells: [stated, own],
    message: acrossMessages.lastYear({
      name,
      year: String(older.year ?? ""),
      stated: found,
      sheet: older.grid.sheet.name,
      own: expected,
    }),
    found: found,
    expected,
    difference: printedIn(newer.moneyUnit, a.value.minus(b.value)),
  });
}
