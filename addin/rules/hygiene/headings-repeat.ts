import { sectionMessages as say } from "../../messages/findings-sections.ts";
import { sectionsOf } from "../../forms/form.ts";
import { repeatedHeadings } from "../../forms/panels.ts";
import { readableText } from "../../sheet/label.ts";
import { finding, passed, SCORED, type FormRule } from "../rule.ts";

const TWICE = {
  J12: "一级指标",
  K12: "二级指标",
  L12: "年度指标值",
  M12: "实际完成值",
  N12: "得分",
  J13: "产出指标",
  K13: "数量指标",
  L13: "≥10个",
  M13: "10个",
  N13: 10,
} as const;

/** D19 表头重复: the headings of an indicator table come twice in a row and cannot be distinguished. */
export const headingsRepeat: FormRule = {
  id: "headings-repeat",
  code: "D19",
  family: "hygiene",
  title: "表头重复",
  severity: "warning",
  scope: "form",
  forms: [...SCORED, "part"],
  basis: "表格填写规范：并排的表应分开放",
  explanation: "同一行里表头出现两遍，又有合并单元格横跨两边，分不开是几张表时提示：右边的没有核对。",
  check: ({ form }) => {
    if (sectionsOf(form, "indicators").length === 0) return [];
    const [again, ...more] = repeatedHeadings(form.grid);
    if (!again || again.row < form.area.top || again.row > form.area.bottom) return [passed];
    const heading = readableText(again.text);
    return [finding({ cells: [again, ...more], message: say.headingsRepeat(heading, String(more.length + 2)) })];
  },
  examples: [
    { name: "中间的合并单元格横跨两边，分不开", form: "project", edit: TWICE, merges: ["I13:J13"], finds: ["J12"] },
    { name: "并排两张，可以分开", form: "project", edit: TWICE, finds: [] },
    { name: "只有一张表", form: "project", edit: {}, finds: [] },
  ],
};
