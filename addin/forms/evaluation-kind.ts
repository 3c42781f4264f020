import { normalizeLabel } from "../sheet/label.ts";
import type { Area } from "../sheet/address.ts";
import type { Field, FormSection } from "./form.ts";
import type { FormGrid, Slot } from "./grid.ts";
import type { FormKind } from "./kind.ts";
import { DEPARTMENT_TITLE, headingOf, PROJECT_TITLE } from "./lexicon.ts";
import type { FieldName } from "./meanings.ts";
import type { FundingSection } from "./sections/funding-section.ts";
import type { IndicatorSection } from "./sections/indicator-section.ts";

/** What is known of a stretch of rows when its kind is decided. */
interface Seen {
  readonly grid: FormGrid;
  readonly area: Area;
  readonly title: Slot | null;
  readonly fields: Readonly<Partial<Record<FieldName, Field>>>;
  readonly sections: readonly FormSection[];
}

/** Titles of other forms of the budget: goals, lists of indicators. */
const OTHER_TITLE = /监控|申报|批复|备案|指标库|指标体系/;
const EVALUATION_TITLE = /自评|评价|评分/;

/** Appraisals of people, not of money. */
const APPRAISAL_TITLE = /员工|个人|岗位|人员|职工|教师|干部|月度/;
/** Words that make it one of money all the same. */
const SPENDING_TITLE = /支出|资金|项目|预算|整体/;

/** What distinguishes the scoring of public money from any other scoring. */
const MONEY_TITLE = /支出|资金|项目|预算|整体|财政|专项/;

/** Labels of levels that only the evaluation of public money has (财预〔2013〕53号, 财预〔2020〕10号). */
const OFFICIAL_LEVEL =
  /^(?:项目|绩效|部门)?(?:产出|效益|效果|满意度|投入|过程|履职|决策|成本|社会效益|经济效益|生态效益|可持续影响|社会公众或服务对象满意度|数量|质量|时效|预算执行|预算管理|预算配置|资产管理)(?:指标|管理|情况|率)?$/;

/**
 * Which form it is, by its sections: `part` where the sections fit several forms; `null` where
 * the table is one of goals without results, or nothing shows that it is about public money.
 */
export function evaluationKind(seen: Seen): FormKind | null {
  const name = seen.title?.label ?? "";
  if (OTHER_TITLE.test(name) && !EVALUATION_TITLE.test(name)) return null;
  if (APPRAISAL_TITLE.test(name) && !SPENDING_TITLE.test(name)) return null;
  const table = seen.sections.find((section) => section.kind === "indicators");
  return table ? kindOfTable(seen, table) : kindWithoutTable(seen);
}

/** What decides about a stretch with an indicator table. */
interface Facts {
  /** The title, `""` without one. */
  readonly name: string;
  readonly has: (column: IndicatorSection["columns"][number]) => boolean;
  /** How many columns of levels the table has. */
  readonly levels: number;
  /** Levels are called as the official tables call them. */
  readonly official: boolean;
  /** Sections beside the table. */
  readonly money: boolean;
  readonly goals: boolean;
  /** A project, a unit or its authority is named. */
  readonly named: boolean;
}

type Kind = Extract<FormKind, "scoring-sheet" | "part"> | "self-evaluation" | "none";

const scoresByStandard = ({ has }: Facts): boolean => !has("actual") && has("standard") && has("score");
const isAboutMoney = ({ levels, name, official }: Facts): boolean => levels >= 2 || MONEY_TITLE.test(name) || official;
const hasScoresAlone = (has: Facts["has"]): boolean => !has("actual") && !has("target") && has("score");
const isBareStandard = ({ has, money, goals }: Facts): boolean =>
  has("standard") && has("score") && !has("target") && !money && !goals;
const isUnanswered = (has: Facts["has"]): boolean =>
  !has("actual") && !has("score") && !(has("target") && has("deduction"));
function isTitled({ name, official, levels }: Facts): boolean {
  return name !== "" && (MONEY_TITLE.test(name) || name.includes("自评") || official || levels === 3);
}

/** The kinds of stretches with an indicator table, by what shows them; the first that holds counts. */
const KINDS: readonly (readonly [kind: Kind, when: (facts: Facts) => boolean])[] = [
  ["scoring-sheet", (facts) => scoresByStandard(facts) && isAboutMoney(facts)],
  ["none", scoresByStandard],
  ["scoring-sheet", ({ has, name }) => hasScoresAlone(has) && /[得评打计]分/.test(name)],
  // A scoring sheet may print the results it scores; targets, money or goals make it a self-evaluation.
  ["scoring-sheet", (facts) => isBareStandard(facts) && /[评打]分表/.test(facts.name)],
  ["self-evaluation", ({ has, name, money }) => isUnanswered(has) && money && name.includes("自评")],
  ["none", ({ has }) => isUnanswered(has)],
  ["self-evaluation", ({ money, goals, named }) => money || goals || named],
  ["self-evaluation", isTitled],
  // Three levels with targets and results are called so nowhere else.
  ["part", ({ has, levels }) => levels === 3 && has("target") && has("actual")],
  ["part", ({ official, levels }) => official && levels >= 2],
];

function kindOfTable(seen: Seen, table: IndicatorSection): FormKind | null {
  const { title, fields, sections } = seen;
  const has: Facts["has"] = (column) => table.columns.includes(column);
  const facts: Facts = {
    name: title?.label ?? "",
    has,
    levels: (["level1", "level2", "level3"] as const).filter(has).length,
    official: isOfficial(table),
    money: sections.some((section) => section.kind === "funding"),
    goals: sections.some((section) => section.kind === "goals"),
    named: (fields.project ?? fields.unit ?? fields.authority) !== undefined,
  };
  const [kind = "none"] = KINDS.find(([, when]) => when(facts)) ?? [];
  if (kind === "none") return null;
  return kind === "self-evaluation" ? selfEvaluation(seen) : kind;
}

/** A funding block, goals or a breakdown alone. */
function kindWithoutTable(seen: Seen): FormKind | null {
  const { title, fields, sections } = seen;
  const name = title?.label ?? "";
  const funding = sections.filter((section) => section.kind === "funding");
  const filled =
    funding.some(({ rows }) => rows.some(({ role }) => role !== "part")) ||
    sections.some(({ kind }) => kind === "breakdown");
  const answers = sections.some((section) => section.kind === "goals" && section.expected !== null);
  const isReport = /报告(?:\([^()]*\))?$/.test(name);
  if (
    /自评|绩效/.test(name) &&
    !isReport &&
    (filled || (answers && fields.project !== undefined) || funding.some(({ rows }) => rows.length === 0))
  )
    return selfEvaluation(seen);
  return funding.some(isOfficialBlock) ? "part" : null;
}

/** The official block: a total with its sources below, and the points of the execution rate or the words 年度资金总额, which no list of budgets has. */
function isOfficialBlock({ columns, rows, total }: FundingSection): boolean {
  const sources = new Set(rows.map(({ role }) => role));
  const has = (column: FundingSection["columns"][number]): boolean => columns.includes(column);
  const scored = has("score") || has("points");
  // Of a block with rate and score one heading may be misspelt.
  if (!sources.has("total") || !(has("executed") || (has("budget") && has("rate") && scored))) return false;
  const divided = (["fiscal", "level", "carry-over", "other", "basic"] as const).some((role) => sources.has(role));
  const named = normalizeLabel(total?.label ?? "").includes("资金总额");
  return (scored && has("rate")) || (divided && (scored || named));
}

/** At least one first or second level is called as the official tables call it. */
function isOfficial({ rows, groups }: IndicatorSection): boolean {
  const names = [
    ...groups.map(({ name }) => name),
    ...rows.flatMap(({ level1, level2 }) => [level1, level2].map((slot) => slot?.label ?? "")),
  ];
  return names.some((name) => OFFICIAL_LEVEL.test(headingOf(normalizeLabel(name))));
}

function selfEvaluation({ grid, title, fields, sections }: Seen): FormKind {
  return isDepartment(title?.label ?? normalizeLabel(grid.sheet.name), fields, sections)
    ? "department-self-evaluation"
    : "project-self-evaluation";
}

function isDepartment(
  title: string,
  fields: Partial<Record<FieldName, Field>>,
  sections: readonly FormSection[],
): boolean {
  if (title.includes("整体")) return true;
  if (PROJECT_TITLE.test(title)) return false;
  if (fields.project) return false;
  if (DEPARTMENT_TITLE.test(title)) return true;
  return (
    sections.some(
      (section) =>
        section.kind === "breakdown" ||
        (section.kind === "funding" && section.rows.some((row) => row.role === "basic" || row.role === "project")),
    ) || fields.unit !== undefined
  );
}
