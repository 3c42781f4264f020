import { readingOf, slotOf } from "../../forms/report-reading.ts";
import { narrativeMessages as say } from "../../messages/findings-narrative.ts";
import { grade } from "../../scoring/grade.ts";
import { finding, passed, type FormRule, type Outcome } from "../rule.ts";

const SCORE = /(?:自评|自我评价|综合|评价)[^,;。]{0,12}(?:得分|总分|评分)?[^,;。\d]{0,4}$/u;
const GRADE =
  /(?:等[级次]|评[为价定]|结果)(?:结果|等级)?(?:为|是|:)?["“]?(?<grade>优秀?|良好?|中|差)["”]?(?=[,;。)]|$)/u;

/** N08 得分等级一致: the grade beside a score, by the bands of the policy. */
export const reportGrade: FormRule = {
  id: "report-grade",
  code: "N08",
  family: "narrative",
  title: "得分等级一致",
  severity: "error",
  scope: "form",
  forms: ["report"],
  basis: "评价等级按得分划分，分档见所用口径",
  explanation: "报告在同一句写自评得分和等级时，等级应与得分所在的分档一致。分档因地区不同，按所用口径判断。",
  check: ({ form, policy }) => {
    const reading = readingOf(form);
    return reading.sentences.flatMap((sentence): Outcome[] => {
      const stated = GRADE.exec(sentence.text)?.groups?.grade;
      const scores = sentence.mentions.filter(({ measure, before }) => measure === "score" && SCORE.test(before));
      const [score] = scores;
      if (stated === undefined || !score || scores.length > 1 || score.figure.value.gt(100)) return [];
      const expected = grade(score.figure.value, policy);
      const slot = slotOf(reading, score);
      if (expected === "" || !slot) return [];
      if (expected.startsWith(stated.charAt(0))) return [passed];
      return [
        finding({
          cells: [slot],
          message: say.grade({ score: score.figure.value.toFixed(), expected, found: stated }),
          found: stated,
          expected,
        }),
      ];
    });
  },
  examples: [
    {
      name: "等级与得分不符",
      form: "report",
      edit: { A9: "我局整体支出绩效自评得分96.5分，等级为良。" },
      finds: ["A9"],
    },
    { name: "等级相符", form: "report", edit: { A9: "我局整体支出绩效自评得分96.5分，等级为优。" }, finds: [] },
  ],
};
