import { goalMessages as say } from "../../messages/findings-goals.ts";
import { sectionsOf } from "../../forms/form.ts";
import type { IndicatorRow } from "../../forms/sections/indicator-section.ts";
import type { Slot } from "../../forms/grid.ts";
import { indicatorRows } from "../../forms/rows.ts";
import { readableText } from "../../sheet/label.ts";
import { finding, type FormRule } from "../rule.ts";

/** Filler of the template: 指标1：, ……, ×××, 目标1：, 待定. */
const FILLER =
  /(?:\.{6}|…{1,3}|\.\.\.)$|(?<![A-Z×*])(?:×{2,}|X{2,}|\*{2,})(?=[\p{Script=Han}%]|$)|待补充|待填|^(?:指标|目标)\d{0,2}[:：]?$|^待定$/u;

/** G07 目标表占位文字: the template's 指标1：, ……, ×× or 待定 was not replaced. */
export const goalPlaceholders: FormRule = {
  id: "goal-placeholders",
  code: "G07",
  family: "goals",
  title: "目标表占位文字",
  severity: "warning",
  scope: "form",
  forms: ["goals"],
  basis: "报送的表不应留有模板占位符",
  explanation: "“指标1：”“……”“××”“待定”是模板里等待填写的地方，报送前应填写或删除。整行没有填写的模板行合成一条提示。",
  check: ({ form }) => {
    const rows = indicatorRows(form);
    const goals = sectionsOf(form, "goals").flatMap(({ expected }) =>
      expected && isFiller(expected) ? [expected] : [],
    );
    const used = rows.filter((row) => !isUnused(row)).flatMap(fillersOf);
    const unused = [...new Set(rows.filter(isUnused).flatMap(fillersOf))];
    const [first] = unused;
    return [
      ...[...new Set([...used, ...goals])].map((slot) =>
        finding({ cells: [slot], message: say.placeholder(readableText(slot.text)), found: readableText(slot.text) }),
      ),
      ...(first
        ? [
            finding({
              cells: unused,
              message: say.placeholder(readableText(first.text)),
              found: readableText(first.text),
              severity: "info" as const,
            }),
          ]
        : []),
    ];
  },
  examples: [
    { name: "指标值还是××", form: "goals", edit: { H11: "≥××台" }, finds: ["H11"] },
    { name: "模板行没有删", form: "goals", edit: { G12: "指标1：", H12: "" }, finds: ["G12"] },
    { name: "没有占位文字", form: "goals", edit: {}, finds: [] },
  ],
};

function isFiller(slot: Slot): boolean {
  return slot.reading.kind === "placeholder" || (slot.label !== "" && FILLER.test(slot.label));
}

function fillersOf({ name, target, level2 }: IndicatorRow): Slot[] {
  return [name, target].flatMap((slot) => (slot && slot !== level2 && isFiller(slot) ? [slot] : []));
}

/** An unused line of the template: neither a name nor a target of its own. */
function isUnused({ name, target }: IndicatorRow): boolean {
  return (!name || isFiller(name)) && (!target || target.label === "" || isFiller(target));
}
