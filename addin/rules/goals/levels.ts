import { goalMessages as say } from "../../messages/findings-goals.ts";
import { sectionsOf } from "../../forms/form.ts";
import type { IndicatorGroup, IndicatorSection } from "../../forms/sections/indicator-section.ts";
import { finding, passed, type FormRule, type Outcome } from "../rule.ts";
import { indicatorName } from "./annual.ts";

/** Kinds of benefit and 成本: each project has those that fit it. */
const OPTIONAL = /^(?:经济|社会|生态|可持续|成本|环境|文化)/u;
/** First levels every project needs. Source: 财预〔2021〕101号. */
const NEEDED = [
  ["产出指标", /产出|绩效指标|履职|数量/u],
  ["效益指标", /效[益果]|影响/u],
] as const;

/** G05 指标层级: a level without any indicator, and first levels that are missing. */
export const goalLevels: FormRule = {
  id: "goal-levels",
  code: "G05",
  family: "goals",
  title: "目标表指标层级",
  severity: "warning",
  scope: "form",
  forms: ["goals"],
  basis: "财预〔2021〕101号（中央部门参考试行）：绩效指标包括成本指标、产出指标、效益指标和满意度指标",
  explanation:
    "一级、二级指标下面应当有三级指标。经济、社会、生态等效益和成本按项目情况选设，空着只作提示；产出、数量、质量、时效、满意度下面没有指标，或整张表没有产出、效益指标的，需作说明。",
  check: ({ form }) => {
    const tables = sectionsOf(form, "indicators").filter(({ rows }) => rows.some((row) => indicatorName(row) !== ""));
    return tables.flatMap((table) => [...emptyGroups(table), ...missing(table)]);
  },
  examples: [
    { name: "质量指标下面没有指标", form: "goals", edit: { G12: "", H12: "" }, finds: ["F12"] },
    {
      name: "生态效益没有设，只作提示",
      form: "goals",
      edit: { F15: "生态效益指标", G15: "", H15: "" },
      finds: ["F15"],
    },
    { name: "层级齐全", form: "goals", edit: {}, finds: [] },
  ],
};

function emptyGroups({ groups }: IndicatorSection): Outcome[] {
  const empty = groups.filter((group) => !holdsIndicator(group));
  // Where a first level is empty as a whole, its second levels are not named as well.
  const reported = empty.filter(
    ({ level, rows }) =>
      level === 1 || !empty.some((other) => other.level === 1 && rows.every((row) => other.rows.includes(row))),
  );
  const outcomes: Outcome[] = reported.map(({ slot, name }) =>
    finding({
      cells: [slot],
      message: say.levelEmpty(name),
      found: name,
      ...(OPTIONAL.test(name) ? { severity: "info" as const } : {}),
    }),
  );
  return outcomes.length > 0 ? outcomes : [passed];
}

function holdsIndicator({ rows }: IndicatorGroup): boolean {
  return rows.some((row) => indicatorName(row) !== "" || (row.target !== null && row.target.label !== ""));
}

function missing({ groups, rows }: IndicatorSection): Outcome[] {
  const names = groups.map(({ name }) => name);
  const [first] = rows;
  const slot = first?.level1 ?? first?.name;
  if (!slot || groups.every(({ level }) => level !== 1)) return [];
  const lacking = NEEDED.filter(([, pattern]) => !names.some((name) => pattern.test(name))).map(([name]) => name);
  return lacking.length === 0 ? [] : [finding({ cells: [slot], message: say.groupMissing(lacking.join("、")) })];
}
