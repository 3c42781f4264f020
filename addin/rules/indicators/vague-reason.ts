import { indicatorMessages as say } from "../../messages/findings-indicators.ts";
import { sectionsOf } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import { readableText } from "../../sheet/label.ts";
import { finding, passed, SCORED, type FormRule, type Outcome } from "../rule.ts";
import { reasonState } from "../facts/indicator-line.ts";
import { scalesDiffer, scoreBlocks } from "../facts/score-block.ts";

/** Phrases that name no reason, alone in the cell. */
const EMPTY_PHRASE =
  /^(?:(?:属于?)?长期(?:性)?工作|工作需要|正常|按规定|按要求|客观原因|主观原因|其他|其他原因|特殊原因|实际情况|根据实际情况|据实|不可控(?:因素)?|工作原因|历史原因|自评扣分|酌情扣分|扣分|有待提高|有待加强|有待完善|待提高|已完成|完成|部分完成|基本完成|存在偏差|有偏差|未完成|未达标|未达到目标)[。.]?$/u;
/** Opens with a measure; a reason would name a cause. */
const MEASURE = /^(?:合理|加强|加大|进一步|继续|不断|完善|提高|强化|加快|严格|优化|规范)/u;
const CAUSE =
  /因|由于|受|导致|造成|影响|未|不足|不够|不高|不到|缺|滞后|推迟|延期|延迟|延后|下滑|下降|减少|上涨|超|疫情|存在|较|偏|尚|困难|变化|调整|紧/u;
/** A sentence shorter than this can hardly hold both measure and cause. */
const SHORT = 16;

/** I24 偏差原因空泛: a deduction explained by a phrase that explains nothing. */
export const vagueReason: FormRule = {
  id: "vague-reason",
  code: "I24",
  family: "indicators",
  title: "偏差原因空泛",
  severity: "warning",
  scope: "form",
  forms: SCORED,
  basis: "自评表栏目：未完成的指标应分析偏差原因并提出改进措施",
  explanation:
    "扣了分的指标，偏差原因要写清为什么没有完成。只写“长期工作”“客观原因”，或只写改进措施没有原因的，会提示。",
  check: ({ form }) =>
    sectionsOf(form, "indicators").flatMap((section) => {
      const blocks = scoreBlocks(form, section);
      if (scalesDiffer(blocks)) return [];
      return blocks.flatMap(({ rows, points, score, scoreSlots }): Outcome[] => {
        if (!points || !score?.lt(points)) return [];
        const reasons = [...new Set(rows.flatMap((row) => row.reason ?? []))].filter(
          (slot) => reasonState(slot) === "given",
        );
        return reasons.map((slot) =>
          isVague(slot)
            ? finding({
                cells: [slot, ...scoreSlots],
                message: say.vagueReason(readableText(rows[0]?.name?.text ?? ""), readableText(slot.text)),
                found: readableText(slot.text),
              })
            : passed,
        );
      });
    }),
  examples: [
    { name: "只写长期工作", form: "project", edit: { I17: "长期工作" }, finds: ["I17"] },
    { name: "只写改进措施", form: "project", edit: { I17: "合理编制预算" }, finds: ["I17"] },
    { name: "写明了原因", form: "project", edit: { I17: "受市场价格上涨影响，费用降幅小于预期。" }, finds: [] },
    { name: "得满分的不看原因", form: "project", edit: { I18: "长期工作" }, finds: [] },
  ],
};

/** Whether a filled reason cell names no reason. */
export function isVague(slot: Slot | null): boolean {
  const label = slot?.label ?? "";
  return EMPTY_PHRASE.test(label) || (label.length < SHORT && MEASURE.test(label) && !CAUSE.test(label));
}
