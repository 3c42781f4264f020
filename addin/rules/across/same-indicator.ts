import { acrossMessages } from "../../messages/findings-across.ts";
import type { IndicatorRow } from "../../forms/sections/indicator-section.ts";
import type { Slot } from "../../forms/grid.ts";
import { readOperand } from "../../identities/operand.ts";
import { indicatorRows, projectName } from "../../forms/rows.ts";
import { formatPosition } from "../../sheet/address.ts";
import { readableText } from "../../sheet/label.ts";
import { memoizeByObject } from "../../sheet/memoize.ts";
import { parsePointsLabel } from "../../values/points-label.ts";
import { finding, passed, SELF_EVALUATION, type BookRule, type FormContext, type Outcome } from "../rule.ts";

interface NamedRow {
  readonly context: FormContext;
  readonly row: IndicatorRow;
  readonly name: string;
}

/** Names that any project may use for something of its own. */
const GENERIC = /满意度|及时|时间|时限|时效|期限|工期|完成率|合格率|达标率|控制|成本|质量|数量|效益|资金|支出|预算/u;

/** X06 同名指标跨表不一致: one indicator with two targets, two results or two scoring scales. */
export const sameIndicator: BookRule = {
  id: "same-indicator",
  code: "X06",
  family: "across",
  title: "同名指标跨表一致",
  severity: "warning",
  scope: "workbook",
  by: "filing",
  forms: SELF_EVALUATION,
  basis: "表间勾稽：同一指标在各表的指标值、完成值、评分尺度一致",
  explanation:
    "名称相同的指标在不同的表里，指标值、完成值应当一致；指标值、完成值都相同时，得分率也应一致。通用名称（满意度、完成率等）只比较评分尺度。",
  check: ({ forms }) => {
    const byName = new Map<string, NamedRow[]>();
    for (const context of forms) {
      for (const row of indicatorRows(context.form)) {
        const name = row.name && row.name !== row.level2 ? parsePointsLabel(row.name.text).name : "";
        if (name.length >= 3 && row.name?.reading.kind === "text")
          byName.set(name, [...(byName.get(name) ?? []), { context, row, name }]);
      }
    }
    return [...byName.values()].flatMap((rows) => {
      const [first, ...others] = rows;
      return first
        ? others
            .filter((other) => other.context !== first.context && !areStages(first, other))
            .map((other) => compareRows(first, other))
        : [];
    });
  },
  examples: [
    {
      name: "两张表的完成值不同",
      form: "project",
      edit: { D19: "高新技术产业增加值占比" },
      others: [{ form: "project", edit: { C3: "另一项目", D19: "高新技术产业增加值占比", F19: "24年" } }],
      finds: ["F19"],
    },
    {
      name: "值相同而得分率不同",
      form: "project",
      edit: {},
      others: [{ form: "project", edit: { H17: 6 } }],
      finds: ["H17"],
    },
    {
      name: "通用名称各说各的项目",
      form: "project",
      edit: {},
      others: [{ form: "project", edit: { C3: "另一项目", F20: "96%" } }],
      finds: [],
    },
    {
      name: "只差一个单位",
      form: "project",
      edit: { D19: "高新技术企业", E19: "8年", F19: "9年" },
      others: [{ form: "project", edit: { C3: "另一项目", D19: "高新技术企业", E19: 8, F19: 9 } }],
      finds: [],
    },
    { name: "完全一致", form: "project", edit: {}, others: [{ form: "project", edit: { C3: "另一项目" } }], finds: [] },
  ],
};

/** The words that distinguish one stage of a project from the next: 一期, 第二批, 2023年. */
const STAGE = /20\d{2}(?:年度?)?|第?[一二三四五六七八九十\d]{1,6}(?:期|批次?|阶段|标段|轮)|\([^()]*\)/gu;

/** Stages of one project: each counts its own work under the same names. A share of the whole is the same for all. */
function areStages(a: NamedRow, b: NamedRow): boolean {
  const [x, y] = [a, b].map(({ context }) => projectName(context.form));
  if (!x || !y || x === y || x.replace(STAGE, "") !== y.replace(STAGE, "")) return false;
  return ![a.row.target, b.row.target].every((slot) => slot?.label.endsWith("%"));
}

function compareRows(a: NamedRow, b: NamedRow): Outcome {
  const generic = GENERIC.test(a.name);
  const different = (column: "target" | "actual"): { a: Slot; b: Slot } | null => {
    const [x, y] = [a.row[column], b.row[column]];
    return x && y && x.label !== "" && y.label !== "" && x.label !== y.label && !isSameFigure(x, y)
      ? { a: x, b: y }
      : null;
  };
  const target = different("target");
  const actual = different("actual");
  const label = readableText(a.row.name?.text ?? a.name);
  const say = (slot: Slot): string => acrossMessages.at(placeOf(slot, a, b), readableText(slot.text));
  if (!generic && target)
    return finding({
      cells: [target.a, target.b],
      message: acrossMessages.sameNameTarget({ name: label, a: say(target.a), b: say(target.b) }),
      found: readableText(target.a.text),
      expected: readableText(target.b.text),
    });
  if (!generic && actual)
    return finding({
      cells: [actual.a, actual.b],
      message: acrossMessages.sameNameActual({ name: label, a: say(actual.a), b: say(actual.b) }),
      found: readableText(actual.a.text),
      expected: readableText(actual.b.text),
    });
  return target || actual ? passed : compareScores(a, b, label);
}

/** The sheet, or the cell where both forms are on one sheet. */
function placeOf(slot: Slot, a: NamedRow, b: NamedRow): string {
  return a.context.form.grid.sheet.name === b.context.form.grid.sheet.name ? formatPosition(slot) : slot.sheet;
}

/** 0 and 0次: one figure, its unit left out once. */
function isSameFigure({ reading: a }: Slot, { reading: b }: Slot): boolean {
  return (
    a.kind === "figure" &&
    b.kind === "figure" &&
    (a.figure.unit === null) !== (b.figure.unit === null) &&
    a.figure.value.eq(b.figure.value)
  );
}

function compareScores(a: NamedRow, b: NamedRow, label: string): Outcome {
  const [x, y] = [shareOf(a), shareOf(b)];
  if (!x || !y || x.share === y.share) return passed;
  return finding({
    cells: [x.slot, y.slot],
    message: acrossMessages.sameNameScore({
      name: label,
      a: acrossMessages.at(placeOf(x.slot, a, b), x.text),
      b: acrossMessages.at(placeOf(y.slot, a, b), y.text),
    }),
    found: x.text,
    expected: y.text,
  });
}

/** The shares of the rows of a form, computed once for all forms they are compared with. */
const sharesOf = memoizeByObject<FormContext, Map<IndicatorRow, ReturnType<typeof readShare>>>(() => new Map());

function shareOf({ row, context }: NamedRow): ReturnType<typeof readShare> {
  const known = sharesOf(context);
  const before = known.get(row);
  if (before !== undefined) return before;
  const share = readShare(row, context);
  known.set(row, share);
  return share;
}

/** 得分 ÷ 分值 to four places. */
function readShare(row: IndicatorRow, context: FormContext) {
  if (!row.score || !row.points || row.points.area.bottom > row.points.area.top) return null;
  const score = readOperand(row.score, "points", context.form.moneyUnit);
  const points = readOperand(row.points, "points", context.form.moneyUnit);
  if (!score.known || !points.known || points.value.lte(0)) return null;
  return {
    slot: row.score,
    share: score.value.div(points.value).toFixed(4),
    text: acrossMessages.scoreOf(score.value.toFixed(), points.value.toFixed()),
  };
}
