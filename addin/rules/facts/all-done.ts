import { monitoringMessages as say } from "../../messages/findings-monitoring.ts";
import { normalizeLabel, readableText } from "../../sheet/label.ts";
import { linesOf } from "./indicator-line.ts";
import { finding, passed, type FormContext, type Outcome } from "../rule.ts";
import type { ReadCell } from "./prose-amounts.ts";

const CLAIM = /(?:全部|全面)(?:按期|如期|按时|均|都|已){0,3}(?:完成|达到|达标|实现)/gu;
const SENTENCE_END = /[。；;！!？?]/u;
/** Groups of indicators a claim may name, with the words their labels use. */
const GROUPS = ["数量", "质量", "时效", "成本", "经济效益", "社会效益", "生态效益", "可持续影响", "满意度"] as const;
const WHOLE: readonly (readonly [RegExp, readonly string[]])[] = [
  [/产出/u, ["数量", "质量", "时效", "成本"]],
  [/(?<!经济|社会|生态)效[益果]/u, ["经济效益", "社会效益", "生态效益", "可持续影响"]],
];

/** The words of each sentence in front of 全部完成, from the claim before it on. */
function claimsIn(text: string): string[] {
  return text.split(SENTENCE_END).flatMap((sentence) => {
    const claims = [...sentence.matchAll(CLAIM)];
    const ends = claims.map((claim) => claim.index + claim[0].length);
    return claims.map((claim, index) => sentence.slice(ends[index - 1] ?? 0, claim.index));
  });
}

/** 全部完成目标任务 compared with the project's own form: missed lines of the groups named, and groups without an indicator. */
export function allDoneClaims({ slot }: ReadCell, own: FormContext): Outcome[] {
  return claimsIn(slot.text).flatMap((words): Outcome[] => {
    const named = groupsIn(words);
    if (named.length === 0 && !/指标|目标|任务/u.test(words)) return [];
    const lines = linesOf(own).filter(
      (line) => named.length === 0 || named.some((group) => line.group.includes(group)),
    );
    if (lines.length === 0) return [];
    const missed = lines.find(
      (line) => line.comparison.by === "number" && line.comparison.status === "not-met" && line.row.actual,
    );
    const unset = named.filter((group) => {
      const rows = lines.filter((line) => line.group.includes(group));
      return (
        rows.length > 0 && rows.every((line) => normalizeLabel(line.name) === "" || line.row.name === line.row.level2)
      );
    });
    const outcomes: Outcome[] = [];
    if (missed?.row.actual) {
      outcomes.push(
        finding({
          cells: [slot, missed.row.actual, ...(missed.row.target ? [missed.row.target] : [])],
          message: say.allDone({
            name: missed.name,
            actual: readableText(missed.row.actual.text),
            target: readableText(missed.row.target?.text ?? ""),
          }),
          found: readableText(missed.row.actual.text),
          expected: readableText(missed.row.target?.text ?? ""),
        }),
      );
    }
    if (unset.length > 0) {
      const cells = lines
        .filter((line) => unset.some((group) => line.group.includes(group)))
        .flatMap((line) => line.row.name ?? []);
      outcomes.push(
        finding({ cells: [slot, ...cells], message: say.allDoneUnset(unset.join("、")), severity: "info" }),
      );
    }
    return outcomes.length > 0 ? outcomes : [passed];
  });
}

function groupsIn(words: string): string[] {
  const exact = GROUPS.filter((group) => words.includes(group));
  const whole = exact.length > 0 ? [] : WHOLE.flatMap(([pattern, groups]) => (pattern.test(words) ? groups : []));
  return [...exact, ...whole];
}
