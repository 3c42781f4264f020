import { readingOf } from "../../forms/report-reading.ts";
import { narrativeMessages as say } from "../../messages/findings-narrative.ts";
import { finding, passed, type FormRule, type Outcome } from "../rule.ts";

/** Words addressed to the writer of the report, never to its reader. */
const INSTRUCTIONS: readonly RegExp[] = [
  /[(（【[]\s?(?:请|此处|填写|简要(?:说明|概述|描述|介绍)|简述|注明|说明[:：])[^()（）【】[\]]{1,160}[)）】\]]/gu,
  /(?:请填写|请在此|请根据[^。]{2,40}填写|此处(?:填写|应填|简要|请)|(?:填报|填写)说明[:：])[^。；;\n]{0,60}/gu,
  /(?:[xX]{2,6}|[×＊*]{2,6}|_{3,20}|＿{2,20})(?=\s?(?:万元|亿元|元|个百分点|%|％))/gu,
];
const LONGEST_SHOWN = 40;

/** N17 模板提示语残留: words of the printed outline that should have been replaced. */
export const reportInstruction: FormRule = {
  id: "report-instruction",
  code: "N17",
  family: "narrative",
  title: "模板提示语残留",
  severity: "warning",
  scope: "form",
  forms: ["report"],
  basis: "自评报告应当按提纲填写，提纲的填报说明不属于报告",
  explanation:
    "只报告写给填报人看的话：括号里以“请”“填写”“简要说明”开头的文字、“请填写”“此处填写”、没有填数的“××万元”；说明与正文分不清的不判断。",
  check: ({ form }) =>
    readingOf(form).slots.flatMap((slot): Outcome[] => {
      const left = INSTRUCTIONS.flatMap((pattern) => [...slot.text.matchAll(pattern)]);
      const [first] = left;
      if (!first) return [passed];
      const text = first[0].length > LONGEST_SHOWN ? `${first[0].slice(0, LONGEST_SHOWN)}…` : first[0];
      const marks = left.map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
      return [
        finding({
          cells: [slot],
          message: say.template(text),
          found: text,
          quotes: [{ slot, text: slot.text, marks }],
        }),
      ];
    }),
  examples: [
    {
      name: "提纲的说明没有删",
      form: "report",
      edit: { A3: "（简要说明部门职能、机构设置和人员情况）某局编制40名。" },
      finds: ["A3"],
    },
    { name: "没有填数", form: "report", edit: { A3: "某局编制40名，全年培训支出XX万元。" }, finds: ["A3"] },
    { name: "请填写", form: "report", edit: { A3: "此处填写机构设置情况。" }, finds: ["A3"] },
    {
      name: "正文里的括号",
      form: "report",
      edit: { A3: "某局（含下属单位）编制40名，办理请示事项（建议类）12件。" },
      finds: [],
    },
  ],
};
