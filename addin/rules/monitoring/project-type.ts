import { monitoringMessages as say } from "../../messages/findings-monitoring.ts";
import { sectionsOf } from "../../forms/form.ts";
import { gather } from "../../sheet/gather.ts";
import { found, passed, type FormRule, type Outcome } from "../rule.ts";

/** The options printed on the form; exactly one of each pair applies. */
const PAIRS = [
  ["经常性", "一次性"],
  ["新增", "延续"],
] as const;
const TICKED = "☑✓✔√■☒▣●◉🗹";
const BOXES = `${TICKED}□☐○◯`;

/** M02 类型未勾选: exactly one of 经常性/一次性 and one of 新增/延续. */
export const projectType: FormRule = {
  id: "project-type",
  code: "M02",
  family: "monitoring",
  title: "项目类型",
  severity: "warning",
  scope: "form",
  forms: ["monitoring"],
  basis: "监控表填报要求：项目类型逐组勾选",
  explanation: "监控表的项目类型要在经常性、一次性中勾选一项，在新增、延续中勾选一项。",
  check: ({ form }) =>
    gather(sectionsOf(form, "monitoring"), (section): Outcome[] => {
      const slot = section.types;
      if (!slot || slot.label === "")
        return slot ? [found({ cells: [slot], message: say.typesOpen(PAIRS.flat().join("、")) })] : [];
      const problems = gather(PAIRS, (pair) => problemOf(slot.text.replace(/\s/gu, ""), pair) ?? []);
      return problems.length > 0 ? [found({ cells: [slot], message: problems.join("") })] : [passed];
    }),
  examples: [
    { name: "一个也没有勾选", form: "monitoring", edit: { C4: "经常性□  一次性□  新增□  延续□" }, finds: ["C4"] },
    { name: "方框丢失", form: "monitoring", edit: { C4: "经常性　一次性□　新  增□　延  续□" }, finds: ["C4"] },
    { name: "两项都勾选", form: "monitoring", edit: { C4: "√经常性  √一次性  √新增  □延续" }, finds: ["C4"] },
    { name: "勾选在前", form: "monitoring", edit: { C4: "☑经常性 □一次性 □新增 ☑延续" }, finds: [] },
    { name: "直接写文字", form: "monitoring", edit: { C4: "一次性、新增" }, finds: [] },
    { name: "逐项勾选", form: "monitoring", edit: {}, finds: [] },
  ],
};

function problemOf(text: string, pair: readonly [string, string]): string | null {
  const printed = pair.filter((option) => text.includes(option));
  if (printed.length === 0) return null;
  const boxed = new RegExp(`[${BOXES}]`, "u").test(text);
  if (!boxed) return printed.length === 1 ? null : say.typesOpen(pair.join("、"));
  const chosen = printed.filter((option) => markOf(text, option) === "ticked");
  if (chosen.length === 1) return null;
  if (chosen.length > 1) return say.typesMany(pair.join("/"), chosen.join("、"));
  const lost = printed.find((option) => markOf(text, option) === "none");
  return say.typesOpen(pair.join("、")) + (lost === undefined ? "" : say.typesLost(lost));
}

/** The box beside an option: boxes stand in front of all options or behind all of them. */
function markOf(text: string, option: string): "ticked" | "empty" | "none" {
  const front = new RegExp(`^[${BOXES}]`, "u").test(text);
  const box = `(?<box>[${BOXES}]?)`;
  const beside = new RegExp(front ? `${box}[(（]?${option}` : `${option}[)）]?[(（]?${box}`, "u");
  const mark = beside.exec(text)?.groups?.box ?? "";
  if (mark === "") return "none";
  return TICKED.includes(mark) ? "ticked" : "empty";
}
