import { sectionsOf, type Form } from "../../forms/form.ts";
import { quotesOf, readingOf, slotOf, type ReportReading } from "../../forms/report-reading.ts";
import { narrativeMessages as say } from "../../messages/findings-narrative.ts";
import { withoutEnd } from "../../narrative/attributes.ts";
import type { Mention } from "../../narrative/mention.ts";
import { isExact } from "../../narrative/relations/words.ts";
import { inBaseUnit } from "../../narrative/mention-expression.ts";
import { normalizeLabel, readableText } from "../../sheet/label.ts";
import { hundredthOf } from "../../values/decimal.ts";
import { figureInterval, type Figure } from "../../values/figure.ts";
import { intersects, type Interval } from "../../values/interval.ts";
import { unitParts } from "../../values/unit.ts";
import { linesOf, type Line } from "../facts/indicator-line.ts";
import { onlyForm } from "../facts/rate-input.ts";
import { finding, passed, type BookRule, type FormContext, type Outcome } from "../rule.ts";
import { printedFigure } from "./show-figure.ts";

const SHORTEST_NAME = 5;
/** Words between the name of an indicator and its result. */
const CONNECTOR = /(?:约?为|达到?|是|共|实际|完成|实现|:)$/u;
/** The figure is of another time, a goal, or of a part. */
const OTHER = /目标|计划|任务|上年|去年|同期|季度|上半年|截[止至]|\d月|其中|预计|力争|不[低高少超]|原/u;

/** N10 完成值与自评表: the result of an indicator that the report names in full. */
export const reportIndicatorResult: BookRule = {
  id: "report-indicator-result",
  code: "N10",
  family: "narrative",
  title: "完成值与自评表",
  severity: "warning",
  scope: "workbook",
  by: "filing",
  forms: ["department-self-evaluation", "project-self-evaluation", "report"],
  basis: "表文勾稽：同一指标的完成值，报告与自评表一致",
  explanation:
    "报告用三级指标的全称写出完成值，单位与自评表相同、年度相同，数却不同时提示。写目标、上年、某月止的数，同一名称写了几个数的，自评表的完成值写“以上”“约”的，都不判断。",
  check: ({ forms }) => differences(forms),
  examples: [
    {
      name: "报告的完成值不同",
      form: "department",
      edit: { D14: "举办技能培训期数", F14: "12期" },
      others: [{ form: "report", edit: { A8: "举办技能培训期数达到15期。" } }],
      finds: ["表2!A8"],
    },
    {
      name: "报告的完成值相同",
      form: "department",
      edit: { D14: "举办技能培训期数", F14: "12期" },
      others: [{ form: "report", edit: { A8: "举办技能培训期数达到12期。" } }],
      finds: [],
    },
    {
      name: "报告写的是上半年",
      form: "department",
      edit: { D14: "举办技能培训期数", F14: "12期" },
      others: [{ form: "report", edit: { A8: "上半年，举办技能培训期数达到5期。" } }],
      finds: [],
    },
  ],
};

function differences(forms: readonly FormContext[]): Outcome[] {
  const report = onlyForm(forms, "report");
  const about = report && sectionsOf(report, "report")[0]?.about;
  const kind = about === "project" ? "project-self-evaluation" : "department-self-evaluation";
  const own = onlyForm(forms, kind);
  const context = forms.find(({ form }) => form === own);
  if (!report || !own || !context || about === null || isOtherYear(report, own)) return [];
  const reading = readingOf(report);
  const named = namedResults(reading, own.year);
  const lines = linesOf(context);
  return lines.flatMap((line): Outcome[] => {
    const name = normalizeLabel(line.name);
    const twice = lines.some((other) => other !== line && normalizeLabel(other.name) === name);
    return twice ? [] : compareLine(line, named.get(name) ?? [], reading);
  });
}

function isOtherYear(report: Form, own: Form): boolean {
  return report.year !== null && own.year !== null && report.year !== own.year;
}

/** Exact figures by the words in front of them, as labels. */
function namedResults({ sentences }: ReportReading, year: number | null): ReadonlyMap<string, readonly Mention[]> {
  const named = new Map<string, Mention[]>();
  for (const { text, start, mentions } of sentences)
    for (const mention of mentions) {
      const lead = text.slice(Math.max(0, mention.at - start - 40), mention.at - start);
      if (!isExact(mention) || mention.bracket !== null || OTHER.test(lead.split(/[;。]/u).at(-1) ?? "")) continue;
      if (mention.year.value !== null && year !== null && mention.year.value !== year) continue;
      const name = normalizeLabel(withoutEnd(mention.before, CONNECTOR).replace(/^_{1,40}/u, ""));
      if (name.length < SHORTEST_NAME) continue;
      const known = named.get(name);
      if (known) known.push(mention);
      else named.set(name, [mention]);
    }
  return named;
}

function compareLine({ row, actual, name }: Line, mentions: readonly Mention[], reading: ReportReading): Outcome[] {
  const [mention, ...others] = mentions;
  if (!mention || !row.actual || actual.kind !== "quantity" || actual.operator !== null || actual.label !== "")
    return [];
  const { figure } = actual;
  const slot = slotOf(reading, mention);
  if (others.length > 0 || !slot || figure.approximate || figure.unit === null) return [];
  const { base } = unitParts(figure.unit);
  if (base !== mention.base) return [];
  if (intersects(inBase(figure), inBaseUnit(mention).interval)) return [passed];
  return [
    finding({
      cells: [slot, row.actual],
      message: say.indicator({ name, stated: printedFigure(mention), value: readableText(row.actual.text) }),
      found: printedFigure(mention),
      expected: readableText(row.actual.text),
      quotes: quotesOf(reading, [mention]),
    }),
  ];
}

/** The values a figure of the form stands for, in the unit that figures of the report are compared in. */
function inBase(figure: Figure): Interval {
  const { kind, factor } = unitParts(figure.unit ?? "");
  const { low, high } = figureInterval(figure);
  const scale = kind === "percent" || kind === "point" ? hundredthOf(factor) : factor;
  return { low: low.times(scale), high: high.times(scale) };
}
