import { sectionsOf, type Form } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import { readingOf, slotOf, type ReportReading } from "../../forms/report-reading.ts";
import { projectName } from "../../forms/rows.ts";
import { withoutEnd } from "../../narrative/attributes.ts";
import type { Mention, Sentence } from "../../narrative/mention.ts";
import { between, isExact } from "../../narrative/relations/words.ts";
import { normalizeLabel } from "../../sheet/label.ts";
import type { FormContext } from "../rule.ts";

/** What the report of a project states of the whole project, as its form does. */
export type ProjectItem = "initial" | "budget" | "executed" | "rate" | "score";

/** A figure of a clause of its own: `本项目年初预算2,400万元`, `执行率95%`, `项目绩效自评得分98.9分`. */
interface ProjectFigure {
  readonly item: ProjectItem;
  readonly mention: Mention;
  readonly slot: Slot;
}

/** The report of one project beside the form of that project. */
export interface ProjectPair {
  readonly report: Form;
  readonly reading: ReportReading;
  readonly form: Form;
}

/**
 * The only report of a project, and the form of the project that its title names; where the workbook has one project form only, its
 * text may name it as well. `null` where it is not certain whose form is meant, or the years differ.
 */
export function projectPair(forms: readonly FormContext[]): ProjectPair | null {
  const reports = forms.filter(({ form }) => sectionsOf(form, "report").some(({ about }) => about === "project"));
  const [report, second] = reports;
  if (!report || second) return null;
  const projects = forms.filter(({ form }) => form.kind === "project-self-evaluation").map(({ form }) => form);
  const title = normalizeLabel(report.form.title?.text ?? report.form.grid.sheet.name);
  const titled = projects.filter((form) => isNamed(form, title));
  const text = projects.length === 1 ? normalizeLabel(openingOf(report.form)) : "";
  const named = titled.length > 0 ? titled : projects.filter((form) => isNamed(form, text));
  const [form, other] = named;
  if (!form || other || (form.year !== null && report.form.year !== null && form.year !== report.form.year))
    return null;
  return { report: report.form, reading: readingOf(report.form), form };
}

const SHORTEST_NAME = 4;

/** The name of the project, without its year and the word 项目 at its end, occurs in the words. */
function isNamed(form: Form, words: string): boolean {
  const name = withoutEnd(projectName(form).replace(/^20\d\d年度?/u, ""), /(?:项目|专项|资金|经费)$/u);
  return name.length >= SHORTEST_NAME && words.includes(name);
}

/** Paragraphs in which a report says what it is about. */
const OPENING = 8;

function openingOf(report: Form): string {
  return sectionsOf(report, "report")
    .flatMap(({ paragraphs }) => paragraphs.slice(0, OPENING))
    .map(({ text }) => text.slice(0, 500))
    .join("");
}

/** What may stand in front of the name of the figure: the project, the year, nothing of a part. */
const LEAD = "(?:_|本|该|此|项目|专项|资金|经费|支出|的|总|全部|共)*";
const END = "(?:数|额|总额|金额|资金|资金总额)?(?:安排)?(?:共计?|合计)?(?:为|是|:)?";
const ITEMS: readonly (readonly [ProjectItem, RegExp])[] = [
  ["initial", new RegExp(`^${LEAD}年初(?:批复|安排|下达)?(?:的)?预算${END}$`, "u")],
  ["budget", new RegExp(`^${LEAD}(?:全年|调整后(?:的)?(?:全年)?)预算${END}$`, "u")],
  ["executed", new RegExp(`^${LEAD}(?:全年|年度)(?:预算)?(?:实际)?(?:执行|支出)${END}$`, "u")],
  ["executed", new RegExp(`^${LEAD}(?:实际)(?:执行|支出)${END}$`, "u")],
  ["rate", new RegExp(`^${LEAD}(?:全年|预算|资金|预算资金|全年预算)?执行率${END}$`, "u")],
  [
    "score",
    new RegExp(
      `^${LEAD}(?:支出)?(?:整体|综合|最终)?(?:绩效)?(?:自评|自我评价|综合评价|评价)(?:综合|最终|总体|总)?(?:得分|总分|评分|分数|分)${END}$`,
      "u",
    ),
  ],
];

/** One look tells that a report states none of these. */
const ANY = /预算|执行|支出|分/u;

/** The figures of the whole project that the report states in clauses of their own. */
export function projectFigures({ reading, form }: ProjectPair): ProjectFigure[] {
  const name = projectName(form);
  return reading.sentences.flatMap((sentence): ProjectFigure[] => {
    if (sentence.mentions.length === 0 || !ANY.test(sentence.text)) return [];
    if (isOfPart(sentence) || isOfOtherTime(sentence, reading)) return [];
    // Behind a figure of anything else only a clause that says 项目 itself speaks of all of it.
    let ofProject = true;
    return sentence.mentions.flatMap((mention, index): ProjectFigure[] => {
      const item = itemOf(mention, name);
      ofProject = item !== null && (ofProject || mention.before.includes("项目")) && standsAlone(sentence, index, name);
      const slot = ofProject ? slotOf(reading, mention) : null;
      const isOther = mention.year.value !== null && form.year !== null && mention.year.value !== form.year;
      return item && slot && !isOther ? [{ item, mention, slot }] : [];
    });
  });
}

function itemOf(mention: Mention, name: string): ProjectItem | null {
  const { measure, bracket, before, figure } = mention;
  if (bracket !== null || !isExact(mention) || (measure === "money" && figure.unit === null)) return null;
  const words = before.replace(/["“”《》]/gu, "").replace(name, "");
  const item = ITEMS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
  if (item === "rate") return measure === "percent" ? item : null;
  if (item === "score") return measure === "score" ? item : null;
  return measure === "money" ? item : null;
}

/** 截至年底, 根据…通知: words in front that speak of no part. */
const SETTING =
  /^(?:[_\s,、。]|(?:[(][^()]{1,4}[)])|截[止至]|到|底|年[末底]|日|根据[^,]{0,60}|按照[^,]{0,60}|经[^,]{0,40}|(?:本|该)?项目|资金|(?:情况|安排|来源|使用|执行|到位|投入|分析)+[:.。])*$/u;

/** Nothing between the figure before, or the start of the sentence, and the clause names a part; and no list of parts is open. */
function standsAlone(sentence: Sentence, index: number, name: string): boolean {
  const mention = sentence.mentions[index];
  if (!mention) return false;
  const earlier = sentence.mentions[index - 1];
  if (earlier && (!/[,;:。!?]/u.test(between(sentence, earlier.until, mention.at)) || earlier.bracket !== null))
    return false;
  const from = earlier?.until ?? sentence.start;
  const lead = between(sentence, from, mention.at);
  const words = lead.replace(/\s/gu, "").replace(name, "");
  const setting = words.slice(0, Math.max(0, words.length - mention.before.replace(name, "").length));
  const isOpen =
    between(sentence, sentence.start, mention.at).includes("其中") && !/全年|年初|项目/u.test(mention.before);
  return SETTING.test(setting) && !isOpen && /^(?:$|[,;。!?_])/u.test(mention.after);
}

/** `道路工程：年初预算…`, `1.某专项，…`: the sentence opens with the name of a part. */
function isOfPart({ text }: Sentence): boolean {
  const label = /^[_\s]*(?<label>[^:。,;_\s]{2,40}):/u.exec(text)?.groups?.label;
  return label !== undefined && !/(?:情况|如下|方面|总体|项目|资金|概况|结论|得分|安排|结果)$/u.test(label);
}

const OTHER_TIME = /上年|去年|往年|以前年度|上半年|季度|下年|明年|中期|(?<!\d)(?:[1-9]|1[01])月(?:底|末|份|\d)/u;

function isOfOtherTime(sentence: Sentence, { paragraphs }: ReportReading): boolean {
  const paragraph = paragraphs[sentence.paragraph];
  return (
    OTHER_TIME.test(paragraph?.text.slice(sentence.start, sentence.end) ?? "") ||
    OTHER_TIME.test(paragraph?.path.join() ?? "")
  );
}
