import { indicatorMessages as say } from "../../messages/findings-indicators.ts";
import { normalizeLabel } from "../../sheet/label.ts";
import { finding, passed, SELF_EVALUATION, type FormRule, type Outcome } from "../rule.ts";
import { existingCells, linesOf, textOf, type Line } from "../facts/indicator-line.ts";

/** A bare word this short names a state, not a standard: 清洁, 稳定, 良好. */
const BARE = 4;
/** Things that are no rate: 100% of 成效 means nothing. */
const NO_RATE = /(?:成效|效果|效益|影响|水平|作用)$/u;
const NO_TARGET: ReadonlySet<Line["target"]["kind"]> = new Set(["blank", "dash", "placeholder", "unreadable"]);

/** I16 指标不可衡量: a quantity without a number, or a target that only repeats a word. */
export const unmeasurableTarget: FormRule = {
  id: "unmeasurable-target",
  code: "I16",
  family: "indicators",
  title: "指标不可衡量",
  severity: "warning",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "财预〔2021〕101号（中央部门参考试行）：绩效指标应细化量化、可衡量",
  explanation:
    "数量指标没有数、或把“成效”“水平”的目标写成100%，都无法考核。效益、质量指标的指标值和完成值只是“稳定”“清洁”这样的同一个词时，合成一条提示。整句的定性要求不提示。",
  check: (context) => {
    const lines = linesOf(context).filter(({ target }) => !NO_TARGET.has(target.kind));
    const outcomes = lines.map((line): Outcome => {
      const { row, name, target } = line;
      if (isQuantityOfWords(line))
        return finding({
          cells: existingCells(row.target, row.actual),
          message: say.unmeasurable(name, textOf(target)),
          found: textOf(target),
        });
      if (isHundredOfNothing(line))
        return finding({
          cells: existingCells(row.target, row.actual),
          message: say.hundredForQuality(name),
          found: textOf(target),
        });
      return passed;
    });
    const bare = lines.filter(isBareWord);
    const [first] = bare;
    if (first) {
      outcomes.push(
        finding({
          cells: bare.flatMap(({ row }) => existingCells(row.target, row.actual)),
          message:
            bare.length === 1
              ? say.unmeasurable(first.name, textOf(first.target))
              : say.unmeasurableMany(String(bare.length), textOf(first.target)),
          found: textOf(first.target),
          severity: "info",
        }),
      );
    }
    return outcomes;
  },
  examples: [
    { name: "数量指标没有数", form: "project", edit: { E13: "大幅增加", F13: "大幅增加" }, finds: ["E13"] },
    { name: "数量写成汉字", form: "project", edit: { E13: "两期", F13: "2期" }, finds: [] },
    { name: "只写“稳定”", form: "project", edit: { E19: "稳定", F19: "稳定" }, finds: ["E19"] },
    { name: "成效写100%", form: "project", edit: { D18: "企业发展成效", E18: "100%", F18: "100%" }, finds: ["E18"] },
    {
      name: "有标准的定性要求",
      form: "project",
      edit: { E14: "符合国家验收标准", F14: "全部符合国家验收标准" },
      finds: [],
    },
  ],
};

/** No figure in it, not even in Chinese numerals. */
function hasNoNumber(text: string): boolean {
  return !/[\d零〇一二两双三四五六七八九十百千万半]/u.test(text);
}

function isQuantityOfWords({ target, row }: Line): boolean {
  return (
    target.kind === "qualitative" &&
    hasNoNumber(normalizeLabel(target.text)) &&
    (row.level2?.label.startsWith("数量") ?? false)
  );
}

function isBareWord({ target, actual, group, row }: Line): boolean {
  if (
    target.kind !== "qualitative" ||
    (row.level2?.label.startsWith("数量") ?? false) ||
    !/效益|效果|影响|质量/u.test(group)
  )
    return false;
  const wanted = normalizeLabel(target.text);
  return wanted.length <= BARE && hasNoNumber(wanted) && wanted === normalizeLabel(textOf(actual));
}

function isHundredOfNothing({ target, name }: Line): boolean {
  return (
    target.kind === "quantity" &&
    target.figure.unit === "%" &&
    target.figure.value.eq(100) &&
    NO_RATE.test(normalizeLabel(name))
  );
}
