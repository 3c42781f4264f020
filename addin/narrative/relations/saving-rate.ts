import { gather } from "../../sheet/gather.ts";
import type { Mention, Sentence } from "../mention.ts";
import type { RelationReading, Relation } from "../relation.ts";
import { minus, mentioned, over, sumOf } from "../mention-expression.ts";
import { between, isExact } from "./words.ts";

/** 节约率, 核减率: what was saved over what was planned. */
const SAVING = /(?:节约|核减|审减|压减|结余|结转)率(?:约?为|达到?|是)?$/u;
/** 控制率: what was spent over its budget. */
const CONTROL = /控制率(?:约?为|达到?|是)?$/u;
const SAVED = /(?:节约|核减|审减|压减|结余|结转)[^,;]{0,6}$/u;

/** `预算218万元，实际采购203.6万元，节约14.4万元，节约率6.61%`; `预算6.8万元，实际5.96万元，控制率87.65%`. */
export function savingRates(sentence: Sentence): Relation[] {
  return gather(sentence.mentions, (rate, index): Relation[] => {
    if (rate.measure !== "percent" || !isExact(rate)) return [];
    const saving = SAVING.test(rate.before);
    if (!saving && !CONTROL.test(rate.before)) return [];
    const own = sentence.mentions
      .slice(0, index)
      .filter(
        (mention) =>
          mention.measure === "money" &&
          mention.bracket === null &&
          isExact(mention) &&
          !between(sentence, mention.until, rate.at).includes(";"),
      );
    return own.length < 2 ? [] : [saving ? savingRate(rate, own) : controlRate(rate, own)];
  });
}

function savingRate(rate: Mention, own: readonly Mention[]): Relation {
  const last = own.at(-1);
  const sure = own.length <= 3 && last !== undefined && SAVED.test(last.before);
  const readings = gather([...own].reverse(), (part) =>
    gather(own, (whole): RelationReading[] =>
      part === whole
        ? []
        : [
            { term: over(mentioned(part), mentioned(whole)) },
            { term: over(minus(mentioned(whole), mentioned(part)), mentioned(whole)) },
            // 合同金额116.8万元，比预算节约3.2万元: the budget is the sum of both.
            { term: over(mentioned(part), sumOf([mentioned(whole), mentioned(part)])) },
          ],
    ),
  );
  return { kind: "rate", target: rate, readings, certainty: sure ? "inferred" : "open", open: "base", tails: false };
}

function controlRate(rate: Mention, own: readonly Mention[]): Relation {
  const [budget, spent] = own.slice(-2);
  if (!budget || !spent) return { kind: "rate", target: rate, readings: [], certainty: "open", tails: false };
  const sure = own.length === 2 && budget.before.includes("预算") && !spent.before.includes("预算");
  return {
    kind: "rate",
    target: rate,
    readings: [
      { term: over(mentioned(spent), mentioned(budget)) },
      { term: over(minus(mentioned(budget), mentioned(spent)), mentioned(budget)) },
      { term: over(minus(mentioned(spent), mentioned(budget)), mentioned(budget)) },
    ],
    certainty: sure ? "inferred" : "open",
    open: "base",
    tails: false,
  };
}
