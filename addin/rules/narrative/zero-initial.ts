import { quotesOf, readingOf, slotOf } from "../../forms/report-reading.ts";
import { narrativeMessages as say } from "../../messages/findings-narrative.ts";
import { finding, passed, type FormRule, type Outcome } from "../rule.ts";
import { printedFigure } from "./show-figure.ts";

const OF_INITIAL = /完成(?:了)?年初(?:部门)?预算(?:数)?的$|年初预算(?:完成率|执行率)(?:为|达到?)?$/u;
const NO_INITIAL = /年初(?:没有|无|未安排|未列)(?:安排)?预算|没有年初预算/u;

/** N09 年初为0的完成率: nothing can be completed of an initial budget of 0. */
export const reportZeroInitial: FormRule = {
  id: "report-zero-initial",
  code: "N09",
  family: "narrative",
  title: "年初为0的完成率",
  severity: "error",
  scope: "form",
  forms: ["report"],
  basis: "文内勾稽：年初预算为0时没有完成年初预算的比率",
  explanation:
    "同一段里写年初预算为0（没有年初预算），又写“完成年初预算的百分之几”时报告；应写完成全年（调整后）预算的比率。",
  check: ({ form }) => {
    const reading = readingOf(form);
    return reading.mentions.flatMap((rate): Outcome[] => {
      const slot = slotOf(reading, rate);
      if (rate.measure !== "percent" || !OF_INITIAL.test(rate.before) || !slot) return [];
      const near = reading.sentences.filter(
        ({ paragraph, index }) => paragraph === rate.paragraph && index >= rate.sentence - 1 && index <= rate.sentence,
      );
      const none = near.some(
        ({ text, mentions }) =>
          NO_INITIAL.test(text) ||
          mentions.some(
            ({ stage, figure, measure }) => measure === "money" && stage.value === "initial" && figure.value.isZero(),
          ),
      );
      if (!none) return [passed];
      return [
        finding({
          cells: [slot],
          message: say.zeroInitial(printedFigure(rate)),
          found: printedFigure(rate),
          quotes: quotesOf(reading, [rate]),
        }),
      ];
    });
  },
  examples: [
    {
      name: "年初预算为0",
      form: "report",
      edit: { A8: "专项年初预算0万元，支出30万元，完成年初预算的100%。" },
      finds: ["A8"],
    },
    {
      name: "年初有预算",
      form: "report",
      edit: { A8: "专项年初预算30万元，支出30万元，完成年初预算的100%。" },
      finds: [],
    },
  ],
};
