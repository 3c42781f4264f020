import type { Form } from "../../forms/form.ts";
import { quotesOf, readingOf, slotOf } from "../../forms/report-reading.ts";
import { fundingRow, projectName } from "../../forms/rows.ts";
import { readOperand } from "../../identities/operand.ts";
import { narrativeMessages as say } from "../../messages/findings-narrative.ts";
import { stemOf } from "../../narrative/attributes.ts";
import { isPlain } from "../../narrative/relations/words.ts";
import { inBaseUnit } from "../../narrative/mention-expression.ts";
import type { Decimal } from "../../values/decimal.ts";
import { inYuan } from "../../identities/in-ten-thousand.ts";
import { finding, passed, type BookRule, type FormContext, type Outcome } from "../rule.ts";
import { printedFigure } from "./show-figure.ts";

interface Project {
  readonly form: Form;
  readonly name: string;
  readonly stem: string;
  /** 全年执行数 in 元. */
  readonly executed: Decimal;
}

const SHORTEST = 4;

/** N16 套用其他项目文字: the amount of one project under the name of another. */
export const reportLeftover: BookRule = {
  id: "report-leftover",
  code: "N16",
  family: "narrative",
  title: "套用其他项目文字",
  severity: "error",
  scope: "workbook",
  by: "filing",
  forms: ["project-self-evaluation", "report"],
  basis: "表文勾稽：项目名称与金额和各项目自评表一致",
  explanation:
    "报告写“甲项目支出”的金额，与甲项目自评表的执行数不同，却正好是另一项目自评表的执行数时报告。两张自评表都要写明项目名称和执行数。",
  check: ({ forms }) => wrongNames(forms),
  examples: [
    {
      name: "写了另一项目的名称",
      form: "project",
      edit: {},
      others: [
        { form: "project", edit: { C3: "技能培训专项经费", D6: 60, E6: 60, F6: 60 } },
        { form: "report", edit: { A8: "决算技能培训专项支出108万元，按进度拨付。" } },
      ],
      finds: ["表3!A8"],
    },
    {
      name: "名称与金额相符",
      form: "project",
      edit: {},
      others: [
        { form: "project", edit: { C3: "技能培训专项经费", D6: 60, E6: 60, F6: 60 } },
        { form: "report", edit: { A8: "决算技能培训专项支出60万元，按进度拨付。" } },
      ],
      finds: [],
    },
  ],
};

function projectsIn(forms: readonly FormContext[]): Project[] {
  return forms.flatMap(({ form }): Project[] => {
    const slot = form.kind === "project-self-evaluation" ? fundingRow(form, "total")?.cells.executed : undefined;
    const term = slot && readOperand(slot, "money", form.moneyUnit);
    const name = projectName(form);
    const stem = stemOf(name.replace(/(?:经费|资金|支出|费用)$/u, ""));
    return term?.known && stem.length >= SHORTEST
      ? [
          {
            form,
            name,
            stem: name.replace(/(?:经费|资金|支出|费用)$/u, ""),
            executed: inYuan(term, form.moneyUnit).value,
          },
        ]
      : [];
  });
}

function wrongNames(forms: readonly FormContext[]): Outcome[] {
  const projects = projectsIn(forms);
  if (projects.length < 2) return [];
  const reports = forms.filter(({ form }) => form.kind === "report");
  return reports.flatMap(({ form }) => {
    const reading = readingOf(form);
    return reading.mentions.flatMap((mention): Outcome[] => {
      if (mention.measure !== "money" || !isPlain(mention) || !/决算|实际|执行/u.test(mention.before)) return [];
      const named = projects.filter(({ stem }) => isNamedAt(mention.before, stem));
      const [project] = named;
      const slot = slotOf(reading, mention);
      if (!project || named.length !== 1 || !slot) return [];
      const { value } = inBaseUnit(mention);
      if (value.eq(project.executed)) return [passed];
      const other = projects.find((each) => each !== project && each.executed.eq(value));
      const own = fundingRow(project.form, "total")?.cells.executed;
      if (!other || !own || value.isZero()) return [];
      return [
        finding({
          cells: [slot, own],
          message: say.wrongProject({
            project: project.name,
            amount: printedFigure(mention),
            value: `${project.executed.div(10000).toFixed()}万元`,
          }),
          found: printedFigure(mention),
          expected: `${project.executed.div(10000).toFixed()}万元`,
          quotes: quotesOf(reading, [mention]),
        }),
      ];
    });
  });
}

/** The name right in front of 支出: 决算科技专项支出. */
function isNamedAt(before: string, stem: string): boolean {
  const at = before.lastIndexOf(stem);
  return (
    at >= 0 &&
    /^(?:经费|资金|项目|专项)?(?:实际)?(?:支出|经费|资金)?(?:为|共|合计)?$/u.test(before.slice(at + stem.length))
  );
}
