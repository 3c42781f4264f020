import { indicatorMessages as say } from "../../messages/findings-indicators.ts";
import { sectionsOf } from "../../forms/form.ts";
import type { IndicatorRow } from "../../forms/sections/indicator-section.ts";
import type { Slot } from "../../forms/grid.ts";
import { indicatorRows } from "../../forms/rows.ts";
import { readableText } from "../../sheet/label.ts";
import { finding, SCORED, type FormRule, type Outcome } from "../rule.ts";

/** Filler at the end of a filled cell, or crosses standing for a name or a number between Chinese characters. */
const LEFT_OVER = /(?:\.{6}|…{1,3}|\.\.\.)$|(?<![A-Z×*])(?:×{2,}|X{2,}|\*{2,})(?=[\p{Script=Han}%])|待补充|待填/u;

/** What the sample form tells the unit to do before scoring (岳阳样表: 部门单位应根据部门实际进行调整，并将其细化成相应的个性化指标). */
const INSTRUCTION = /(?:部门单位|各?部门|各?单位)应当?(?:根据|结合)/u;
const REFINED = /(?:调整|设置)[^。；]{0,12}细化[^。；]{0,10}指标/u;
/** Characters such a sentence may have behind its opening words. */
const LONGEST_INSTRUCTION = 80;

/** I35 占位符残留: the template's ……, ×× or 待定 was not replaced. */
export const placeholderLeft: FormRule = {
  id: "placeholder-left",
  code: "I35",
  family: "indicators",
  title: "占位符残留",
  severity: "warning",
  scope: "form",
  forms: SCORED,
  basis: "报送的表不应留有模板占位符",
  explanation:
    "“……”“××”“待定”是模板里等待填写的地方，报送前应填写或删除。整行没有填写的模板行，和评分标准一栏原样保留、没有细化的样表说明，只作提示。",
  check: ({ form }) => {
    const rows = indicatorRows(form);
    const empty = rows.filter(isTemplateRow).flatMap(placeholders);
    const used = rows.filter((row) => !isTemplateRow(row)).flatMap(placeholders);
    const goals = sectionsOf(form, "goals").flatMap(({ expected, actual }) => fillersAmong([expected, actual]));
    // The same filler in ten lines is one thing to do.
    const byText = new Map<string, Slot[]>();
    for (const slot of new Set([...used, ...goals])) {
      const text = readableText(slot.text);
      byText.set(text, [...(byText.get(text) ?? []), slot]);
    }
    const findings: Outcome[] = [...byText].map(([text, cells]) =>
      finding({ cells, message: say.placeholder(text), found: text }),
    );
    const standards = new Set(
      rows.flatMap((row) => (row.standard && row.score?.reading.kind === "figure" ? [row.standard] : [])),
    );
    for (const slot of standards) {
      const instruction = instructionIn(readableText(slot.text));
      if (instruction !== undefined)
        findings.push(
          finding({ cells: [slot], message: say.instructionLeft(instruction), found: instruction, severity: "info" }),
        );
    }
    if (empty.length > 0)
      findings.push(
        finding({
          cells: [...new Set(empty)],
          message: say.placeholderRows,
          found: readableText(empty[0]?.text ?? ""),
          severity: "info",
        }),
      );
    return findings;
  },
  examples: [
    { name: "指标名称后面留着省略号", form: "project", edit: { D20: "企业满意度\n\n……" }, finds: ["D20"] },
    { name: "几行留着同样的占位符，合成一条", form: "project", edit: { F18: "××家", F13: "××家" }, finds: ["F13"] },
    { name: "完成值写着××", form: "project", edit: { F18: "××家" }, finds: ["F18"] },
    {
      name: "没有填写的模板行",
      form: "project",
      edit: { D19: "……", E19: "", F19: "", G19: "", H19: "" },
      finds: ["D19"],
    },
    {
      name: "评分标准还是样表的说明",
      form: "scoring-sheet",
      edit: { D5: "部门单位应根据部门实际进行调整，并将其细化成相应的个性化指标。" },
      finds: ["D5"],
    },
    { name: "没有占位符", form: "project", edit: {}, finds: [] },
  ],
};

/** A row of the unused template: no value, no points, no score. */
function isTemplateRow(row: IndicatorRow): boolean {
  return [row.target, row.actual, row.points, row.score].every(
    (slot) =>
      slot === null ||
      slot.reading.kind === "blank" ||
      slot.reading.kind === "placeholder" ||
      slot.reading.kind === "dash",
  );
}

function placeholders(row: IndicatorRow): Slot[] {
  return fillersAmong([row.name, row.target, row.actual, row.reason]);
}

function fillersAmong(slots: readonly (Slot | null)[]): Slot[] {
  return slots.filter((slot) => slot !== null).filter(isFiller);
}

function isFiller(slot: Slot): boolean {
  if (slot.reading.kind === "placeholder") return true;
  return slot.reading.kind === "text" && slot.label.length < MAX_LENGTH && LEFT_OVER.test(slot.label);
}

/** In long prose an ellipsis is a figure of speech. */
const MAX_LENGTH = 60;

/** The instruction as printed, up to the word 指标; `undefined` where the text has none. */
function instructionIn(text: string): string | undefined {
  const opening = INSTRUCTION.exec(text);
  if (!opening) return undefined;
  const from = opening.index + opening[0].length;
  const [rest = ""] = text.slice(from, from + LONGEST_INSTRUCTION).split(/[。；]/u, 1);
  const refined = REFINED.exec(rest);
  return refined ? text.slice(opening.index, from + refined.index + refined[0].length) : undefined;
}
