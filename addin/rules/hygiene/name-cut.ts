import { hygieneMessages } from "../../messages/findings-hygiene.ts";
import type { Form } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import { indicatorRows } from "../../forms/rows.ts";
import { proseOf } from "../../forms/prose.ts";
import { normalizeLabel } from "../../sheet/label.ts";
import { memoizeByObject } from "../../sheet/memoize.ts";
import type { Figure } from "../../values/figure.ts";
import { parsePointsLabel } from "../../values/points-label.ts";
import { parseIndicatorValue } from "../../values/indicator-value.ts";
import { unitParts } from "../../values/unit.ts";
import { finding, passed, SCORED, type BookRule, type FormContext, type Outcome } from "../rule.ts";
import { proseCells } from "../facts/prose-cells.ts";

/** Names shorter than this begin too many words. */
const SHORTEST = 4;
/** Characters that follow a whole name: words of counting, doing and comparing. */
const FOLLOWS =
  /[数量率额度值费项家个名次人户件条份场套台元分共约达为是有到已均也将了的等完实目任比较同增超减下上中内后前及和与在按经支收总合全]/u;
/** Words of measuring that are not words any more without their first or second character. */
const MEASURES = [
  "满意度",
  "完成率",
  "合格率",
  "增长率",
  "覆盖率",
  "及时率",
  "达标率",
  "利用率",
  "增加值",
  "执行率",
  "控制率",
] as const;

/** D10 名称截断: an indicator's name, or a word of its answer, that lost a character. */
export const nameCut: BookRule = {
  id: "name-cut",
  code: "D10",
  family: "hygiene",
  title: "名称截断或漏字",
  severity: "info",
  scope: "workbook",
  forms: [...SCORED, "basic-information", "monitoring", "report"],
  basis: "数据规范：指标名称写全",
  explanation:
    "同一工作簿的总体目标、监控表或自评报告里，同一个数值前面写的名称比三级指标名称多一个字（如“科技成果转”与“科技成果转化”）时提示；完成值里的“满意度”“完成率”等比指标值少一个字时也提示。工作簿里没有可对照的文字时，名称是否写全请人工核对。",
  check: ({ forms }) => [...cutNames(forms), ...forms.flatMap(({ form }) => cutWords(form))],
  examples: [
    {
      name: "名称少了末尾一个字",
      form: "department",
      edit: { D14: "组织技能培", E14: "≥12期", F14: "12期" },
      others: [{ form: "report", edit: { A8: "组织技能培训12期，群众满意度94%。" } }],
      finds: ["D14"],
    },
    {
      name: "报告里后面接的是别的词",
      form: "department",
      edit: {},
      others: [{ form: "report", edit: { A8: "组织技能培训共12期，群众满意度94%。" } }],
      finds: [],
    },
    { name: "完成值漏了字", form: "project", edit: { E20: "企业满意度90%以上", F20: "企业满度93%" }, finds: ["F20"] },
    { name: "名称写全", form: "project", edit: { E20: "企业满意度90%以上", F20: "企业满意度93%" }, finds: [] },
  ],
};

interface Named {
  readonly slot: Slot;
  readonly name: string;
  readonly figures: readonly Figure[];
}

const namedRows = memoizeByObject((form: Form): readonly Named[] =>
  indicatorRows(form).flatMap((row) => {
    const name = normalizeLabel(parsePointsLabel(row.name?.text ?? "").name);
    const figures = [row.target, row.actual].flatMap((slot) => {
      const value = slot && parseIndicatorValue(slot.reading);
      return value?.kind === "quantity" ? [value.figure] : [];
    });
    return row.name && name.length >= SHORTEST && /\p{Script=Han}$/u.test(name) && figures.length > 0
      ? [{ row, slot: row.name, name, figures }]
      : [];
  }),
);

/** The same figure with the same unit under a name one character longer, and nowhere under the name as printed. */
function cutNames(forms: readonly FormContext[]): Outcome[] {
  const prose = forms.flatMap(({ form }) => proseCells(form));
  const proseFigures = prose.flatMap((slot) =>
    proseOf(slot).claims.map(({ subject, figure }) => ({ slot, subject: normalizeLabel(subject), figure })),
  );
  if (proseFigures.length === 0) return [];
  const named = forms.flatMap(({ form }) => namedRows(form));
  return named.flatMap((named): Outcome[] => {
    const about = proseFigures.filter(
      ({ subject, figure }) => subject.includes(named.name) && named.figures.some((own) => sameFigure(own, figure)),
    );
    if (about.length === 0) return [];
    const longer = about.find(({ subject }) =>
      /^\p{Script=Han}$/u.test(subject.slice(subject.lastIndexOf(named.name) + named.name.length)),
    );
    const extra = longer?.subject.at(-1) ?? "";
    if (!longer || FOLLOWS.test(extra) || about.some(({ subject }) => subject.endsWith(named.name))) return [passed];
    return [
      finding({
        cells: [named.slot, longer.slot],
        message: hygieneMessages.nameCut({ name: named.name, whole: named.name + extra, place: longer.slot.sheet }),
        found: named.name,
        expected: named.name + extra,
      }),
    ];
  });
}

function sameFigure(a: Figure, b: Figure): boolean {
  const kind = ({ unit }: Figure): string => (unit === null ? "" : unitParts(unit).kind);
  return a.value.eq(b.value) && (a.unit === b.unit || kind(a) === "" || kind(b) === "");
}

/** 企业满度96% beside 企业满意度90%以上. */
const cutWords = memoizeByObject((form: Form): readonly Outcome[] =>
  indicatorRows(form).flatMap((row): Outcome[] => {
    const targetText = normalizeLabel(`${row.name?.text ?? ""}；${row.target?.text ?? ""}`);
    const actualText = row.actual?.label ?? "";
    return MEASURES.flatMap((word): Outcome[] => {
      const at = row.actual ? targetText.indexOf(word) : -1;
      const before = targetText.slice(Math.max(0, at - 2), Math.max(0, at));
      if (!row.actual || !/^\p{Script=Han}{2}$/u.test(before) || actualText.includes(word)) return [];
      const cut = [word.slice(1), word.slice(0, 1) + word.slice(2)]
        .map((rest) => before + rest)
        .find((rest) => actualText.includes(rest));
      return cut === undefined
        ? []
        : [
            finding({
              cells: [row.actual],
              message: hygieneMessages.wordCut(cut, before + word),
              found: cut,
              expected: before + word,
            }),
          ];
    });
  }),
);
