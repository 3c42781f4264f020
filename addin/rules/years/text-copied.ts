import { copiedTexts, type TextRole } from "../../compare/copied-texts.ts";
import { yearMessages as say } from "../../messages/findings-years.ts";
import { lastYearPairs, type YearPair } from "../facts/last-year.ts";
import { EVERY_FORM, finding, passed, type BookRule, type Outcome } from "../rule.ts";

const ROLES: readonly TextRole[] = ["achieved", "reason", "monitoring", "report"];

/** Y07 文字照抄上年: results, reasons and reports that say word for word what last year's say. */
export const textCopied: BookRule = {
  id: "text-copied",
  code: "Y07",
  family: "years",
  title: "文字照抄上年",
  severity: "warning",
  scope: "workbook",
  forms: EVERY_FORM,
  basis: "提示：完成情况、偏差原因和自评报告应反映当年情况",
  explanation:
    "打开了上年的表时，总体目标的实际完成情况、偏差原因、监控表的文字、自评报告里写到数字的段落与上年一字不差的，提示改写。目标、职责这类每年可以相同的文字不看，很短的套话也不看。",
  check: (book) => lastYearPairs(book).flatMap(judge),
  examples: [
    {
      name: "偏差原因与上年相同",
      form: "project",
      edit: {},
      previous: [{ form: "project", edit: { A2: "（2023年度）", F11: "全年更新设备19台，均已验收。" } }],
      finds: ["I17"],
    },
    {
      name: "都改写过",
      form: "project",
      edit: {},
      previous: [
        {
          form: "project",
          edit: { A2: "（2023年度）", F11: "全年更新设备19台，均已验收。", I17: "设备到货较晚，维护费用下降不足。" },
        },
      ],
      finds: [],
    },
  ],
};

function judge(pair: YearPair): Outcome[] {
  const copied = copiedTexts(pair);
  if (copied.length === 0) return [passed];
  return ROLES.flatMap((role) => {
    const cells = copied.filter((text) => text.role === role).map(({ slot }) => slot);
    if (cells.length === 0) return [];
    const message = role === "report" ? say.copied.report(cells.length) : say.copied[role];
    return [finding({ cells, message, found: String(cells.length) })];
  });
}
