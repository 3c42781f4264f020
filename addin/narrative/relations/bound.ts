import type { Mention, Sentence } from "../mention.ts";
import type { Relation } from "../relation.ts";
import { mentioned } from "../mention-expression.ts";
import { between, sameMeasure } from "./words.ts";

/** What the words behind a result claim: it stays within the bound. */
const WITHIN =
  /^[,，]?(?:均|都|全部|已|实际|严格|成功)?(?:控制在|不超过|未超过|没有超过|不高于|低于|小于|少于|不低于|不少于|高于|达到)(?:了)?(?:年初|年度|预算|目标|计划|规定|概算|标准|的|值|:){0,3}$/u;
/** The result right behind its bound: 控制在4.5%以内，实际3.2%. */
const RESULT = /^(?:年末|年底|全年|当年)?(?:实际|实绩|平均|最终)(?!增|减|超|少|多|低|高)\p{Script=Han}{0,4}$/u;
/** A bound passed openly is no contradiction. */
const OPENLY =
  /[未没]|超过(?!.{0,8}以内)|超出|突破|不达标|不足|差距|偏[高低]|高出|低于目标|高于目标|少于目标|完成率|扣分|原因/u;

/** `户均成本2.28万元，控制在2.5万元以内`, `失业率控制在4.5%以内，实际3.2%`: a result beside the bound it is stated to keep. */
export function bounds(sentence: Sentence): Relation[] {
  return sentence.mentions.flatMap((bound, index): Relation[] => {
    if (!isBound(bound)) return [];
    const [before, after] = [sentence.mentions[index - 1], sentence.mentions[index + 1]];
    const behind = after && RESULT.test(after.before.replace(/_/gu, "")) ? after : null;
    const result = behind ?? (before && claims(sentence, before, bound) ? before : null);
    if (!result || !isPrinted(result) || !sameMeasure(result, bound) || !isClose(sentence, result, bound)) return [];
    const words = clauseAround(sentence, result, bound);
    return [
      {
        kind: "bound",
        target: result,
        readings: [{ term: mentioned(bound) }],
        // 控制在4.5%以内，实际5.2%: the report itself states that the bound was passed.
        certainty: behind || OPENLY.test(words) ? "open" : "inferred",
        open: "words",
        tails: false,
      },
    ];
  });
}

function isBound({ limit, measure, figure }: Mention): boolean {
  return (
    (limit === "≤" || limit === "≥" || limit === "<" || limit === ">") && measure !== "point" && !figure.approximate
  );
}

/** An average may be compared with a bound as well as a value of its own. */
function isPrinted({ limit, figure, after }: Mention): boolean {
  return limit === null && !figure.approximate && !/^(?:左右|多|余|以上|以下)/u.test(after);
}

function claims(sentence: Sentence, result: Mention, bound: Mention): boolean {
  return WITHIN.test(between(sentence, result.until, bound.at).trim());
}

function isClose(sentence: Sentence, one: Mention, other: Mention): boolean {
  const [first, last] = one.at < other.at ? [one, other] : [other, one];
  const gap = between(sentence, first.until, last.at);
  return gap.length <= 16 && !/[;()]/u.test(gap) && one.bracket === other.bracket;
}

/** The words from the clause of the first figure to the end of the clause of the last, the bound's own left out. */
function clauseAround(sentence: Sentence, one: Mention, other: Mention): string {
  const [first, last] = one.at < other.at ? [one, other] : [other, one];
  return (
    first.before.slice(-12).replace(/不超过|未超过|没有超过/gu, "") + last.after.slice(0, 12) + tailOf(sentence, last)
  );
}

function tailOf(sentence: Sentence, last: Mention): string {
  return /^[^;。]{0,24}/u.exec(between(sentence, last.until, sentence.end))?.[0] ?? "";
}
