import { yearMessages as say } from "../../messages/findings-years.ts";
import { statedLastYear, type StatedLastYear } from "../../compare/stated-last-year.ts";
import { figureIn } from "../../identities/expression.ts";
import { acrossUnits, asCarried, inTenThousand, printedIn } from "../../identities/in-ten-thousand.ts";
import { formatCellRef } from "../../sheet/address.ts";
import type { CellValue } from "../../sheet/snapshot.ts";
import { intersects } from "../../values/interval.ts";
import { lastYearPairs, type YearPair } from "../facts/last-year.ts";
import { EVERY_FORM, finding, passed, type BookRule, type Outcome } from "../rule.ts";

/** Last year's 决算数 as the clean base data states them. */
const AS_STATED: Readonly<Record<string, CellValue>> = {
  A2: "2023年度部门整体支出绩效评价基础数据表",
  D6: 9.5,
  D7: 4.5,
  D9: 4.5,
  D11: 5,
  D12: 190,
  D13: 60,
  D14: 40,
  D16: 60,
};

/** Y01 上年数与上年的表: what this year's form states of last year, against last year's own form. */
export const statedYear: BookRule = {
  id: "stated-last-year",
  code: "Y01",
  family: "years",
  title: "上年数与上年的表",
  severity: "error",
  scope: "workbook",
  forms: EVERY_FORM,
  basis: "表间勾稽：上年决算数=上年报送的决算数；上年结转=上年累计结余",
  explanation:
    "打开了上年的表时，今年基础数据表的上年决算数应等于上年表的本年决算数，基本情况表的上年结转应等于上年表的累计结余。一张表以元、一张以万元填列时按换算后的数比较，四舍五入的尾差不算。",
  check: (book) => lastYearPairs(book).flatMap((pair) => statedLastYear(pair).flatMap((stated) => judge(pair, stated))),
  examples: [
    {
      name: "上年决算数与上年表的决算数不同",
      form: "base-data",
      edit: {},
      previous: [{ form: "base-data", edit: { ...AS_STATED, D12: 185 } }],
      finds: ["B12"],
    },
    {
      name: "与上年的表一致",
      form: "base-data",
      edit: {},
      previous: [{ form: "base-data", edit: AS_STATED }],
      finds: [],
    },
    {
      name: "上年的表以元填列，换算后一致",
      form: "base-data",
      edit: {
        A5: "经费控制情况（元）",
        B6: 95000,
        B7: 45000,
        B9: 45000,
        B11: 50000,
        B12: 1900000,
        B13: 600000,
        B14: 400000,
        B16: 600000,
      },
      previous: [{ form: "base-data", edit: AS_STATED }],
      finds: [],
    },
    {
      name: "是前年的表",
      form: "base-data",
      edit: {},
      previous: [{ form: "base-data", edit: { ...AS_STATED, A2: "2022年度部门整体支出绩效评价基础数据表", D12: 185 } }],
      finds: [],
    },
  ],
};

function judge({ current, previous }: YearPair, { label, stated, own }: StatedLastYear): Outcome[] {
  const [statedAmount, ownAmount] = [
    inTenThousand(figureIn(stated, "money"), current.moneyUnit),
    inTenThousand(figureIn(own, "money"), previous.moneyUnit),
  ];
  if (!statedAmount.known || !ownAmount.known) return [];
  const [a, b] = [
    asCarried(statedAmount, current.moneyUnit, previous.moneyUnit),
    asCarried(ownAmount, previous.moneyUnit, current.moneyUnit),
  ];
  if (intersects(a.interval, b.interval)) return [passed];
  const expected = acrossUnits(ownAmount.value, current.moneyUnit, previous.moneyUnit);
  return [
    finding({
      cells: [stated],
      message: say.statedDiffers({
        label,
        stated: printedIn(current.moneyUnit, statedAmount.value),
        own: expected,
        year: say.lastYear(previous.year),
        place: formatCellRef(own),
      }),
      found: printedIn(current.moneyUnit, statedAmount.value),
      expected,
      difference: printedIn(current.moneyUnit, statedAmount.value.minus(ownAmount.value)),
    }),
  ];
}
