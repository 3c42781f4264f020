import { indicatorMessages as say } from "../../messages/findings-indicators.ts";
import { foldText } from "../../values/fold.ts";
import { parsePointsLabel } from "../../values/points-label.ts";
import { finding, passed, SELF_EVALUATION, type FormRule, type Outcome } from "../rule.ts";
import { linesOf, type Line } from "../facts/indicator-line.ts";

const SIGNED = /(?:[≥≤<>=]|不少于|不低于|不超过|大于|小于) ?\d/u;
const COUNTED =
  /(?<!\d)(?<count>\d{1,15}(?:\.\d{1,15})?) ?(?:个|家|次|人次|户次|人|户|件|项|条|名|套|台|亩|公里|吨|场|期|万元|亿元|元|%)(?!\/)/gu;
/** Numbers that belong to names: 2021年, 第3批, 5G, 12345热线, 1号路, 24小时. */
const NAME_PARTS = [
  String.raw`^(?:(?:指标|目标) ?\d{1,4} ?[:.、]?|\(?\d{1,4} ?[)、.])`,
  String.raw`(?:19|20)\d\d ?(?:年度?|-|—)`,
  String.raw`第 ?\d{1,6} ?(?:批|期|届|次|个|季度)`,
  String.raw`[A-Za-z]\d+`,
  String.raw`(?<!\d)\d{1,15}[A-Za-z]`,
  "“[^“”]*”",
  '"[^"]*"',
  "《[^《》]*》",
  String.raw`(?<!\d)\d{1,15} ?(?:小时|天|日|周岁|岁|号|路|楼|层)`,
  String.raw`每 ?\d{0,6} ?(?:个|家|次|人|户|件|项|条|名|套|台|亩)`,
];
const PART_OF_NAME = new RegExp(NAME_PARTS.join("|"), "gu");

/** I19 指标名含目标或完成值: numbers with units inside the indicator's name. */
export const nameHoldsValue: FormRule = {
  id: "name-holds-value",
  code: "I19",
  family: "indicators",
  title: "指标名含数值",
  severity: "warning",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "自评表栏目：三级指标写考核内容，指标值、完成值分列填写",
  explanation:
    "三级指标的名称里写了“≥50次”“14家”，目标值和完成值就没法逐项核对。与指标值相同的数只作提示；全表都这样写的合成一条提示。",
  check: (context) => {
    const lines = linesOf(context).filter(
      ({ row, name }) => row.name !== null && row.name !== row.level2 && name !== "" && !row.execution,
    );
    if (lines.length === 0) return [];
    const holding = lines.filter((line) => numbersIn(line) !== null);
    if (holding.length === 0) return [passed];
    if (holding.length * 2 > lines.length && holding.length > 2) {
      return [
        finding({
          cells: holding.flatMap(({ row }) => row.name ?? []),
          message: say.namesHoldValues(String(holding.length)),
          severity: "info",
        }),
      ];
    }
    return holding.flatMap((line): Outcome[] => {
      if (!line.row.name) return [];
      const repeats = repeatsTarget(line);
      return [
        finding({
          cells: [line.row.name, ...(line.row.target ? [line.row.target] : [])],
          message: say.nameHoldsValue(line.name),
          found: line.name,
          ...(repeats ? { severity: "info" as const } : {}),
        }),
      ];
    });
  },
  examples: [
    {
      name: "名称里写了完成数和任务数",
      form: "project",
      edit: { D18: "服务企业320家（任务数300家）" },
      finds: ["D18"],
    },
    {
      name: "名称里写了目标",
      form: "project",
      edit: { D18: "走访企业≥50次，组织培训≥2次", E18: "100%", F18: "100%" },
      finds: ["D18"],
    },
    { name: "名称里的年份不算", form: "project", edit: { D18: "2024年第3批服务企业数量" }, finds: [] },
    { name: "模板的编号不算", form: "project", edit: { D18: "指标1项目服务企业数" }, finds: [] },
    { name: "5G不算", form: "project", edit: { D18: "5G基站覆盖企业" }, finds: [] },
  ],
};

/** The numbers with a unit or sign in a name; `null` where there are none. */
function numbersIn({ name }: Line): string[] | null {
  const { points } = parsePointsLabel(name);
  const text = foldText(name)
    .replace(points ? /[([]\s*\d+(?:\.\d+)?\s*分\s*[)\]]/u : /$^/u, "")
    .replace(PART_OF_NAME, "");
  const counted = [...text.matchAll(COUNTED)].map(({ groups }) => groups?.count ?? "");
  return SIGNED.test(text) || counted.length > 0 ? counted : null;
}

function repeatsTarget(line: Line): boolean {
  const numbers = numbersIn(line) ?? [];
  const { target } = line;
  return target.kind === "quantity" && numbers.length > 0 && numbers.every((number) => target.figure.value.eq(number));
}
