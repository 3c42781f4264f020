import { monitoringMessages as say } from "../../messages/findings-monitoring.ts";
import { sectionsOf } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import { projectTypesOf, type TypeOption } from "../facts/project-types.ts";
import { finding, passed, SELF_EVALUATION, type FormRule, type Outcome } from "../rule.ts";

/** The kinds of project that exclude each other, where a form prints both pairs. */
const PAIRS: readonly RegExp[] = [/^(?:经常|一次性|阶段)/u, /^(?:新增|新建|延续|持续|续建)/u];
/** What the official monitoring form requires. */
const OFFICIAL = "经常性、一次性、新增、延续";

/** M02 类型未勾选: exactly one of the kinds of each group is ticked. */
export const projectType: FormRule = {
  id: "project-type",
  code: "M02",
  family: "monitoring",
  title: "项目类型",
  severity: "warning",
  scope: "form",
  forms: ["monitoring", "goals", ...SELF_EVALUATION],
  basis: "监控表、自评表填报要求：项目类型逐组勾选",
  explanation:
    "表上印有项目类型（项目属性）的选项的，每组要勾选、也只能勾选一项：经常性与一次性，新增（新增性）与延续（持续性）；印“常年性、延续性、一次性”的，三项中选一项。方框在选项前面、后面，或者单独占一格，都可以。",
  check: ({ form }) => {
    const types = projectTypesOf(form);
    if (!types) return sectionsOf(form, "monitoring").flatMap(({ types: slot }) => (slot ? blank(slot) : []));
    const problems = groupsOf(types.options).flatMap((group) => problemOf(group, types.boxed) ?? []);
    return problems.length > 0 ? [finding({ cells: types.cells, message: problems.join("") })] : [passed];
  },
  examples: [
    { name: "一个也没有勾选", form: "monitoring", edit: { C4: "经常性□  一次性□  新增□  延续□" }, finds: ["C4"] },
    { name: "方框丢失", form: "monitoring", edit: { C4: "经常性　一次性□　新  增□　延  续□" }, finds: ["C4"] },
    { name: "两项都勾选", form: "monitoring", edit: { C4: "√经常性  √一次性  √新增  □延续" }, finds: ["C4"] },
    { name: "没有填写", form: "monitoring", edit: { C4: "" }, finds: ["C4"] },
    {
      name: "自评表上三项都没有勾选",
      form: "project",
      edit: { A4: "项目类型", C4: "□常年性 □延续性 □一次性", F4: "", G4: "" },
      finds: ["C4"],
    },
    {
      name: "自评表上选了一项",
      form: "project",
      edit: { A4: "项目类型", C4: "□常年性 ☑延续性 □一次性", F4: "", G4: "" },
      finds: [],
    },
    { name: "勾选在前", form: "monitoring", edit: { C4: "☑经常性 □一次性 □新增 ☑延续" }, finds: [] },
    { name: "直接写文字", form: "monitoring", edit: { C4: "一次性、新增" }, finds: [] },
    { name: "逐项勾选", form: "monitoring", edit: {}, finds: [] },
  ],
};

function blank(slot: Slot): Outcome[] {
  return slot.label === "" ? [finding({ cells: [slot], message: say.typesOpen(OFFICIAL) })] : [];
}

/** The options of each pair; all of them together where a pair is not printed whole: 常年性, 延续性, 一次性. */
function groupsOf(options: readonly TypeOption[]): (readonly TypeOption[])[] {
  const groups = PAIRS.map((pair) => options.filter(({ word }) => pair.test(word))).filter(({ length }) => length > 0);
  const covered = groups.reduce((sum, { length }) => sum + length, 0) === options.length;
  return covered && groups.every(({ length }) => length >= 2) ? groups : [options];
}

function problemOf(group: readonly TypeOption[], boxed: boolean): string | null {
  const words = group.map(({ word }) => word);
  if (!boxed) return group.length === 1 || coversBothPairs(group) ? null : say.typesOpen(words.join("、"));
  const chosen = group.filter(({ mark }) => mark === "ticked");
  if (chosen.length === 1) return null;
  if (chosen.length > 1) return say.typesMany(words.join("/"), chosen.map(({ word }) => word).join("、"));
  const unmarked = group.find(({ mark }) => mark === "none");
  return say.typesOpen(words.join("、")) + (unmarked === undefined ? "" : say.typeBoxesMissing(unmarked.word));
}

/** 一次性、新增 as words: one of each pair. */
function coversBothPairs(group: readonly TypeOption[]): boolean {
  return group.length === 2 && PAIRS.every((pair) => group.filter(({ word }) => pair.test(word)).length === 1);
}
