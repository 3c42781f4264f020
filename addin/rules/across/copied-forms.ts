import { acrossMessages } from "../../messages/findings-across.ts";
import { sectionsOf } from "../../forms/form.ts";
import type { IndicatorRow } from "../../forms/sections/indicator-section.ts";
import type { Slot } from "../../forms/grid.ts";
import { indicatorRows, projectName } from "../../forms/rows.ts";
import { projectOf } from "../facts/project-funds.ts";
import { copiedProse } from "../facts/copied-prose.ts";
import { finding, passed, type BookRule, type FormContext } from "../rule.ts";

/** Share of rows that must be equal for two forms to count as copies of each other. */
const ALIKE = 0.9;
/** Forms with fewer rows than this are too short for a comparison. */
const FEWEST_ROWS = 4;

/** X11 项目表雷同: project forms whose rows are nearly all equal. */
export const copiedForms: BookRule = {
  id: "copied-forms",
  code: "X11",
  family: "across",
  title: "项目表雷同",
  severity: "warning",
  scope: "workbook",
  forms: ["project-self-evaluation", "monitoring"],
  basis: "提示：不同项目的指标应有区别，无统一规定",
  explanation:
    "几张项目表的指标、指标值、完成值和得分有九成以上逐行相同时，多半是复制后没有修改；监控表的产出和效果逐句相同也一样。",
  check: ({ forms }) => {
    const projects = forms.filter(({ form }) => form.kind === "project-self-evaluation");
    const prose = copiedProse(forms);
    if (projects.length < 2) return prose;
    const groups: FormContext[][] = [];
    for (const context of projects) {
      const group = groups.find(([first]) => first && alike(first, context));
      if (group) group.push(context);
      else groups.push([context]);
    }
    return [
      ...prose,
      ...groups.map((group) => {
        if (group.length < 2) return passed;
        const slots = group.map((context) => firstName(context)).filter((slot) => slot !== null);
        const [name, ...others] = new Set(group.map(projectOf));
        const message =
          name !== "" && others.length === 0
            ? acrossMessages.formTwice(group[0]?.form.fields.project?.text ?? "", String(group.length))
            : acrossMessages.copied(String(group.length));
        return finding({ cells: slots, message, found: String(group.length) });
      }),
    ];
  },
  examples: [
    {
      name: "两张监控表的产出和效果照抄",
      form: "monitoring",
      edit: {},
      others: [{ form: "monitoring", edit: { C3: "另一项目" } }],
      finds: ["B8"],
    },
    {
      name: "两张监控表各写各的",
      form: "monitoring",
      edit: {},
      others: [
        { form: "monitoring", edit: { C3: "另一项目", B8: "培训120人次，结业率98%；新增就业35人，满意度96%。" } },
      ],
      finds: [],
    },
    {
      name: "两张项目表完全相同",
      form: "project",
      edit: {},
      others: [{ form: "project", edit: { C3: "另一项目" } }],
      finds: ["D13"],
    },
    {
      name: "指标不同",
      form: "project",
      edit: {},
      others: [
        {
          form: "project",
          edit: { D13: "建设平台", E13: "≥1个", F13: "1个", D14: "平台可用率", F14: "99%", D18: "注册企业" },
        },
      ],
      finds: [],
    },
  ],
};

function rowsOf({ form }: FormContext): string[] {
  const text = (slot: Slot | null): string => slot?.label ?? "";
  return indicatorRows(form)
    .filter((row: IndicatorRow) => text(row.target) !== "" || text(row.actual) !== "")
    .map((row) => [text(row.name), text(row.target), text(row.actual), text(row.score)].join("|"));
}

function alike(a: FormContext, b: FormContext): boolean {
  // Last year's form of the same project says much the same.
  if (a.form.year !== b.form.year && (sameProject(a, b) || (a.form.year !== null && b.form.year !== null)))
    return false;
  const [x, y] = [rowsOf(a), rowsOf(b)];
  if (Math.min(x.length, y.length) < FEWEST_ROWS) return false;
  const same = x.filter((row) => y.includes(row)).length;
  return same >= ALIKE * Math.max(x.length, y.length);
}

function sameProject(a: FormContext, b: FormContext): boolean {
  const name = projectName(a.form);
  return name !== "" && name === projectName(b.form);
}

function firstName({ form }: FormContext): Slot | null {
  return sectionsOf(form, "indicators")[0]?.rows.find((row) => row.name)?.name ?? form.title;
}
