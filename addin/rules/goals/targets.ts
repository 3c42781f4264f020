import { goalMessages as say } from "../../messages/findings-goals.ts";
import { normalizeLabel, readableText } from "../../sheet/label.ts";
import { linesOf, type Line } from "../facts/indicator-line.ts";
import { finding, passed, type FormRule, type Outcome } from "../rule.ts";
import { indicatorName } from "./annual.ts";
import type { Slot } from "../../forms/grid.ts";

/** Things whose number may well be zero: accidents, complaints, growth. */
const MAY_BE_ZERO =
  /增长|增速|增幅|变动|提高|提升|下降|减少|事故|投诉|违[纪规法]|差错|案件|死亡|伤亡|舆情|上访|信访|超[支标]|逾期|拖欠|发生|污染|缺陷|损失|失误|调整率|结余|零/u;
/** Words that ask for something to hold up against: 符合标准, 按时, a document. */
const STANDARD =
  /标准|要求|规定|规范|文件|方案|合同|办法|计划|按|及时|合格|验收|以前|之前|无|不|零|完成|达到|达标|覆盖|全部/u;

/** G06 指标值可考核: targets that are missing, ask for nothing, or cannot be measured. */
export const goalTargets: FormRule = {
  id: "goal-targets",
  code: "G06",
  family: "goals",
  title: "指标值可考核",
  severity: "warning",
  scope: "form",
  forms: ["goals"],
  basis: "财预〔2021〕101号（中央部门参考试行）：绩效指标应细化量化、可衡量",
  explanation:
    "每项指标都要有指标值；数量指标没有数、目标是0件0次（事故、投诉一类除外）的无法考核。效益、质量指标只写“提高”“良好”这样一个词的，合成一条提示。",
  check: (context) => {
    const lines = linesOf(context);
    const outcomes = lines.flatMap((line): Outcome[] => judge(line));
    const bare = lines.filter(isBareWord);
    const [first] = bare;
    const cells = bare.flatMap(({ row }) => row.target ?? []);
    if (first?.row.target)
      outcomes.push(
        finding({
          cells,
          message: say.unmeasurable(first.name, readableText(first.row.target.text)),
          found: readableText(first.row.target.text),
          severity: "info",
        }),
      );
    return outcomes;
  },
  examples: [
    { name: "没有填指标值", form: "goals", edit: { H12: "" }, finds: ["H12"] },
    { name: "目标值是0", form: "goals", edit: { H16: "0家" }, finds: ["H16"] },
    { name: "数量指标没有数", form: "goals", edit: { H11: "按需更新" }, finds: ["H11"] },
    { name: "有指标值没有名称", form: "goals", edit: { G12: "" }, finds: ["H12"] },
    { name: "事故数为0", form: "goals", edit: { G16: "安全事故数", H16: "0起" }, finds: [] },
    { name: "都可以考核", form: "goals", edit: {}, finds: [] },
  ],
};

function judgeNameless(target: Slot, name: Slot | null): Outcome[] {
  if (target.label === "" || target.reading.kind === "placeholder" || name?.reading.kind === "placeholder") return [];
  const text = readableText(target.text);
  return [finding({ cells: [target], message: say.targetOnly(text), found: text })];
}

function judge({ row, target, name }: Line): Outcome[] {
  const { target: slot, name: label } = row;
  if (!slot) return [];
  if (indicatorName(row) === "") return judgeNameless(slot, label);
  if (target.kind === "blank" || target.kind === "dash")
    return [
      finding({ cells: label ? [slot, label] : [slot], message: say.targetBlank(name), found: slot.text.trim() }),
    ];
  if (target.kind === "quantity" && target.figure.value.isZero() && expectsNothing({ target, name }))
    return [
      finding({
        cells: [slot],
        message: say.zeroTarget(name, readableText(slot.text)),
        found: readableText(slot.text),
      }),
    ];
  if (target.kind === "qualitative" && isQuantity(row) && hasNoNumber(target.text))
    return [
      finding({
        cells: [slot],
        message: say.unmeasurable(name, readableText(slot.text)),
        found: readableText(slot.text),
      }),
    ];
  return [passed];
}

function expectsNothing({ target, name }: Pick<Line, "target" | "name">): boolean {
  return target.kind === "quantity" && target.operator !== "≤" && target.operator !== "<" && !MAY_BE_ZERO.test(name);
}

function isQuantity({ level2 }: Line["row"]): boolean {
  return level2?.label.startsWith("数量") ?? false;
}

/** No figure in it, not even in Chinese numerals. */
function hasNoNumber(text: string): boolean {
  return !/[\d零〇一二两双三四五六七八九十百千万半全]/u.test(text);
}

/** Characters of a target that names no more than a state: 提高, 良好, 有所改善. */
const BARE = 4;

function isBareWord({ target, row }: Line): boolean {
  if (target.kind !== "qualitative" || isQuantity(row) || indicatorName(row) === "") return false;
  const word = normalizeLabel(target.text);
  return word.length <= BARE && hasNoNumber(word) && !STANDARD.test(word);
}
