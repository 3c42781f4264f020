import { indicatorMessages as say } from "../../messages/findings-indicators.ts";
import { readableText } from "../../sheet/label.ts";
import { finding, passed, SCORED, type FormRule, type Outcome } from "../rule.ts";
import { existingCells, linesOf } from "../facts/indicator-line.ts";

const EXCUSE =
  /未(?:能)?(?:全部|全面|按时|按期|及时)?(?:完成|达到|达标|实现|到位)|没有(?:完成|达到)|尚未|进度滞后|延期|逾期|不达标|完成率低/u;
const DENIAL = /(?:无|不存在|没有)[^，。；,;]{0,4}未|未(?:发生|出现|发现|存在)/u;

/** I25 满分却写未完成原因: full marks beside a reason that says something was not done. */
export const fullWithExcuse: FormRule = {
  id: "full-with-excuse",
  code: "I25",
  family: "indicators",
  title: "满分却写未完成",
  severity: "info",
  scope: "form",
  forms: SCORED,
  basis: "得分与偏差原因应相符",
  explanation: "得了满分，偏差原因里却写“未完成”“进度滞后”，请核对是得分还是原因写错。",
  check: (context) =>
    linesOf(context).flatMap((line): Outcome[] => {
      const { row, name } = line;
      if (!line.full || line.reason !== "given" || !row.reason) return [];
      const { label } = row.reason;
      if (!EXCUSE.test(label) || DENIAL.test(label)) return [passed];
      return [
        finding({
          cells: existingCells(row.reason, row.score, row.points),
          message: say.fullWithExcuse(name, readableText(row.reason.text)),
          found: readableText(row.reason.text),
        }),
      ];
    }),
  examples: [
    { name: "满分却写尚未完成", form: "project", edit: { I18: "部分企业尚未完成走访" }, finds: ["I18"] },
    { name: "扣了分的", form: "project", edit: { H18: 8, I18: "部分企业尚未完成走访" }, finds: [] },
    { name: "没有未完成事项", form: "project", edit: { I18: "不存在未完成事项" }, finds: [] },
  ],
};
