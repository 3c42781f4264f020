import { figureOfValue, indicatorValueOf } from "../../compare/indicator-figures.ts";
import { indicatorChanges, type Indicator } from "../../compare/indicator-pairs.ts";
import { yearMessages as say } from "../../messages/findings-years.ts";
import { Decimal } from "../../values/decimal.ts";
import { lastYearPairs, type YearPair } from "../facts/last-year.ts";
import { EVERY_FORM, finding, passed, type BookRule, type Outcome } from "../rule.ts";

/** Fewer results are no evidence. */
const FEWEST = 4;

/** Y08 完成值照抄上年: nearly all results in figures are those of last year. */
export const resultsCopied: BookRule = {
  id: "results-copied",
  code: "Y08",
  family: "years",
  title: "完成值照抄上年",
  severity: "warning",
  scope: "workbook",
  forms: EVERY_FORM,
  basis: "提示：实际完成值应反映当年情况",
  explanation:
    "打开了上年的表时，用数字表示的实际完成值绝大多数与上年完全相同的，提示核对是否沿用了上年的表。100%和正好等于指标值的完成值年年可以相同，不算在内。",
  check: (book) => lastYearPairs(book).flatMap(judge),
  examples: [
    {
      name: "完成值都与上年相同",
      form: "project",
      edit: {},
      previous: [{ form: "project", edit: { A2: "（2023年度）" } }],
      finds: ["F13"],
    },
    {
      name: "完成值各年不同",
      form: "project",
      edit: {},
      previous: [
        {
          form: "project",
          edit: { A2: "（2023年度）", F13: "20台", F14: "98.2%", F16: "4.8万元", F17: "9%", F18: "305家", F20: "91%" },
        },
      ],
      finds: [],
    },
  ],
};

function judge(pair: YearPair): Outcome[] {
  const comparable = indicatorChanges(pair).kept.flatMap(({ now, before }) => {
    const [own, former] = [resultOf(now), resultOf(before)];
    return now.actual && own !== null && former !== null ? [{ slot: now.actual, same: own === former }] : [];
  });
  const same = comparable.filter((each) => each.same);
  if (comparable.length < FEWEST) return [];
  const share = new Decimal(same.length).div(comparable.length);
  if (share.lt(pair.policy.yearOnYearSame.value)) return [passed];
  return [
    finding({
      cells: same.map(({ slot }) => slot),
      message: say.sameResults(same.length, comparable.length),
      found: String(same.length),
    }),
  ];
}

/** A result in figures as text; `null` for words, 100 % and a result that repeats its target. */
function resultOf(indicator: Indicator): string | null {
  const figure = figureOfValue(indicatorValueOf(indicator, "actual"));
  if (!figure || (figure.unit === "%" && figure.value.eq(100))) return null;
  const target = figureOfValue(indicatorValueOf(indicator, "target"));
  return target?.value.eq(figure.value) ? null : `${figure.value.toFixed()}${figure.unit ?? ""}`;
}
