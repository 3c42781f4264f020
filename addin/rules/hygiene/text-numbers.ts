import { hygieneMessages } from "../../messages/findings-hygiene.ts";
import { figureSlots } from "../facts/figure-slots.ts";
import { finding, passed, RATED, type FormRule } from "../rule.ts";

/** D06 文本型数字/全角/不可见字符: figures that SUM would skip, in the amount, points and score columns. */
export const textNumbers: FormRule = {
  id: "text-numbers",
  code: "D06",
  family: "hygiene",
  title: "文本型数字",
  severity: "info",
  scope: "form",
  forms: [...RATED, "summary", "part"],
  basis: "数据规范：金额、人数、分值、得分应为数值",
  explanation:
    "金额、人数、分值和得分存成文本（前面或中间有空格、全角字符或绿色小三角）时，公式求和会漏掉它们。校验时已按数值参加计算。",
  check: ({ form }) => {
    // In a document every figure is text.
    if (form.grid.sheet.word) return [];
    const slots = figureSlots(form);
    const texts = slots.filter((slot) => slot.reading.kind === "figure" && slot.reading.stored === "text");
    if (slots.length === 0) return [];
    return [
      texts.length === 0
        ? passed
        : finding({
            cells: texts,
            message: hygieneMessages.textNumbers(String(texts.length)),
            found: texts[0]?.text ?? "",
          }),
    ];
  },
  examples: [
    { name: "两个文本型数字合成一条", form: "project", edit: { E6: "　120", G13: "２０" }, finds: ["E6"] },
    { name: "千分位用了空格", form: "base-data", edit: { D12: "193 .5", D16: "1 058" }, finds: ["D16"] },
    { name: "都是数值", form: "project", edit: {}, finds: [] },
  ],
};
