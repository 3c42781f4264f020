import { readingOf } from "../../forms/report-reading.ts";
import { narrativeMessages as say } from "../../messages/findings-narrative.ts";
import { finding, passed, type FormRule, type Outcome } from "../rule.ts";

/** N13 数量声明: the stated number and the list behind it. */
export const reportCountCheck: FormRule = {
  id: "report-count",
  code: "N13",
  family: "narrative",
  title: "数量声明",
  severity: "warning",
  scope: "form",
  forms: ["report"],
  basis: "文内勾稽：所写个数=列出的个数",
  explanation:
    "“内设3个科室：甲、乙、丙”这样写明个数又逐个列出的，个数应与列出的一致；“和”“与”可以连接两个名称，也可以是一个名称的一部分，两种读法都不相符才报告；写“等”的不判断。",
  check: ({ form }) => {
    const reading = readingOf(form);
    return reading.counts.flatMap(({ paragraph, at, until, stated, listed, state }): Outcome[] => {
      const place = reading.paragraphs[paragraph];
      const slot = place && reading.slots[place.cell];
      if (!slot || state === "undecided") return [];
      if (state === "holds") return [passed];
      return [
        finding({
          cells: [slot],
          message: say.count(String(stated), listed.join("或")),
          found: String(stated),
          expected: listed.join("或"),
          quotes: [{ slot, text: slot.text, marks: [place.origin(at, until)] }],
        }),
      ];
    });
  },
  examples: [
    { name: "少列一个", form: "report", edit: { A3: "我局内设4个科室：办公室、财务科、业务科。" }, finds: ["A3"] },
    { name: "和字连接", form: "report", edit: { A3: "我局内设4个科室：办公室、财务科、业务科和监察室。" }, finds: [] },
    { name: "写等的", form: "report", edit: { A3: "我局内设6个科室：办公室、财务科、业务科等。" }, finds: [] },
  ],
};
