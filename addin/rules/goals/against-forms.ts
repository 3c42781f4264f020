import { goalMessages as say } from "../../messages/findings-goals.ts";
import type { Form } from "../../forms/form.ts";
import type { IndicatorRow } from "../../forms/sections/indicator-section.ts";
import type { Slot } from "../../forms/grid.ts";
import { comparedRows, type ComparedRow } from "../../forms/rows.ts";
import { normalizeLabel, readableText } from "../../sheet/label.ts";
import { foldText } from "../../values/fold.ts";
import { finding, passed, SELF_EVALUATION, type BookRule, type Outcome } from "../rule.ts";
import { annualRows, indicatorName } from "./annual.ts";
import { carriedTargets } from "./carry.ts";
import { pairsOf, type Pair } from "./matching.ts";

/** G10 目标与自评、监控: the indicators and targets of the goal table are those of the forms that answer for it. */
export const goalsAgainstForms: BookRule = {
  id: "goals-against-forms",
  code: "G10",
  family: "goals",
  title: "目标与自评、监控",
  severity: "warning",
  scope: "workbook",
  by: "filing",
  forms: ["goals", "monitoring", ...SELF_EVALUATION],
  basis: "表间勾稽：自评以年初设定的绩效目标和指标值为准",
  explanation:
    "同一项目的自评表、监控表应当使用绩效目标表里的指标和指标值。指标值事后改过的，列出两边的值；目标表有而自评表没有、自评表有而目标表没有的指标，请说明。填充可以把目标表的指标和指标值带进空白的自评表。",
  check: ({ forms }) => pairsOf(forms).flatMap(compareIndicators),
  derivations: carriedTargets,
  examples: [
    {
      name: "自评表改了指标值",
      form: "goals",
      edit: {},
      others: [{ form: "project", edit: { E13: "≥18台" } }],
      finds: ["表2!E13"],
    },
    {
      name: "自评表少了一项指标",
      form: "goals",
      edit: { G16: "服务企业和群众数量" },
      others: [{ form: "project", edit: {} }],
      finds: ["G16", "表2!D18"],
    },
    {
      name: "别的项目",
      form: "goals",
      edit: {},
      others: [{ form: "project", edit: { C3: "另一项目", E13: "≥18台" } }],
      finds: [],
    },
    { name: "指标和指标值相同", form: "goals", edit: {}, others: [{ form: "project", edit: {} }], finds: [] },
  ],
};

function compareIndicators({ goals, other }: Pair): Outcome[] {
  const goalRows = annualRows(goals.form);
  const reportedRows = comparedRows(other.form).filter((row) => indicatorName(row) !== "" && !row.execution);
  const [first] = reportedRows;
  if (goalRows.length === 0 || !first?.name) return [];
  const place = placeOf(other.form);
  const rest = new Set(reportedRows);
  const pairs = goalRows.map((goal) => {
    const answer = reportedRows.find((row) => rest.has(row) && isSameIndicator(goal, row)) ?? null;
    if (answer) rest.delete(answer);
    return { goal, answer };
  });
  if (pairs.every(({ answer }) => answer === null))
    return [finding({ cells: [first.name], message: say.allOther(place) })];
  const compared = pairs.flatMap(({ goal, answer }): Outcome[] => {
    const name = readableText(goal.name?.text ?? "");
    if (answer) return compareTargets(goal, answer, name, place);
    return goal.name ? [finding({ cells: [goal.name], message: say.dropped(name, place), found: name })] : [];
  });
  const added = [...rest].flatMap(({ name }): Outcome[] =>
    name
      ? [finding({ cells: [name], message: say.added(readableText(name.text), place), found: readableText(name.text) })]
      : [],
  );
  return [...compared, ...added];
}

/** The same name; of two indicators so called, those of one group first. */
function isSameIndicator(goal: IndicatorRow, row: ComparedRow): boolean {
  return indicatorName(goal) === indicatorName(row);
}

function compareTargets(goal: IndicatorRow, answer: ComparedRow, name: string, place: string): Outcome[] {
  const [a, b] = [goal.target, answer.target];
  if (!a || !b || a.label === "" || b.label === "") return [];
  const [wanted, used] = [whole(goal, a), whole(answer, b)];
  if (isSameTarget(wanted, used)) return [passed];
  return [
    finding({
      cells: [b, a],
      message: say.changed({ name, goal: readableText(wanted), evaluation: readableText(used), place }),
      found: readableText(used),
      expected: readableText(wanted),
    }),
  ];
}

/** The target with the sign and the unit that are in columns of their own. */
function whole({ sign, unit }: ComparedRow, target: Slot): string {
  const own = readableText(target.text);
  const before = sign && /^[≥≤<>=＝＞＜≧≦]/u.test(sign.label) && !/^[≥≤<>=＝＞＜≧≦]/u.test(own) ? sign.label : "";
  const after =
    unit && unit.label !== "" && unit.label !== "/" && !own.endsWith(readableText(unit.text)) ? unit.label : "";
  return before + own + after;
}

/** Equal but for spaces, full stops, the sign = and 大于等于 for ≥; a sign or a unit that only one side prints. */
function isSameTarget(a: string, b: string): boolean {
  const [x, y] = [plain(a), plain(b)];
  if (x === y) return true;
  const [p, q] = [SIGNED.exec(x), SIGNED.exec(y)];
  if (!p?.groups || !q?.groups) return false;
  const same = (key: "sign" | "unit"): boolean =>
    p.groups?.[key] === q.groups?.[key] || p.groups?.[key] === "" || q.groups?.[key] === "";
  return Number(p.groups.number) === Number(q.groups.number) && same("sign") && same("unit");
}

const SIGNED = /^(?<sign>[≥≤<>]?)(?<number>\d+(?:\.\d+)?)(?<unit>\D{0,6})$/u;

function plain(text: string): string {
  return normalizeLabel(foldText(text))
    .replace(/(?:大于等于|大于或等于|不少于|不低于|>=|≧)/gu, "≥")
    .replace(/(?:小于等于|小于或等于|不超过|不高于|<=|≦)/gu, "≤")
    .replace(/^=|[。.;；,，]$|^(?:指标|目标)\d*[:：]/gu, "")
    .replace(/^(?<value>\d[^以]*)以上$/u, "≥$<value>")
    .replace(/^(?<value>\d[^以]*)以[内下]$/u, "≤$<value>");
}

function placeOf({ kind, grid }: Form): string {
  return kind === "monitoring" ? say.monitoring(grid.sheet.name) : say.evaluation(grid.sheet.name);
}
