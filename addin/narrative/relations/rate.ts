import { gather } from "../../sheet/gather.ts";
import type { MoneyFact } from "../facts.ts";
import type { Mention, Sentence } from "../mention.ts";
import type { Reading, Relation } from "../relation.ts";
import { minus, mentioned, over, sumOf, type Term } from "../term.ts";
import { isChange, isExact, sameMeasure } from "./words.ts";

const EXECUTION =
  /(?:执行率|支出率|支付率|支付进度|支出进度|执行进度|使用率|到位率|拨付率|资金使用率)(?:约?为|达到?|是)?$/u;
/** 通过率, 合格率, 销号率, 开工率: a count over a count. */
const PLAIN_RATE = /(?<name>\p{Script=Han}{1,6})率(?:约?为|达到?|是|:)?$/u;
const NOT_A_RATE = /完成率|增长率|利率|税率|费率|汇率|满意率|下降率|控制率|贡献率|执行率|支出率|支付率|增速/u;
const SPENT = new Set(["spent", "settled", "disbursed", "received"]);
const BUDGETED = new Set(["initial", "adjusted", "budget", "allocated", "received", "increase", "target", "carry-in"]);

/** `预算b万元，实际支出s万元，执行率r%`. */
export function executionRates(sentences: readonly Sentence[], facts: readonly MoneyFact[]): Relation[] {
  return gather(sentences, (sentence, at) =>
    gather(sentence.mentions, (rate, index): Relation[] => {
      if (rate.measure !== "percent" || !isExact(rate) || !EXECUTION.test(rate.before)) return [];
      const own = sentence.mentions.slice(0, index).filter(isAmount);
      const nearby = gather(sentences.slice(Math.max(0, at - 3), at), (other) =>
        other.paragraph === sentence.paragraph ? other.mentions.filter(isAmount) : [],
      );
      const amounts = [...own, ...nearby];
      const spent = amounts.filter(
        ({ stage, before }) => SPENT.has(stage.value ?? "") || /支出|到位|拨付/u.test(before),
      );
      const budgets = amounts.filter(
        ({ stage, before }) => BUDGETED.has(stage.value ?? "") || /预算|安排|下达|到位|总额|资金/u.test(before),
      );
      const terms: Term[] = [...budgets.map(mentioned), ...adjusted(amounts)];
      const readings: Reading[] = gather(spent, (above) =>
        gather(terms, (below): Reading[] =>
          below.op === "mention" && below.mention === above ? [] : [{ term: over(mentioned(above), below) }],
        ),
      ).slice(0, 80);
      const others = facts.filter(({ stage }) => stage !== "settled").map(({ mention }) => mention);
      const wide: Reading[] = gather(spent, (above) =>
        others.map((below) => ({ term: over(mentioned(above), mentioned(below)) })),
      ).slice(0, 40);
      const plain =
        own.filter((each) => spent.includes(each)).length === 1 &&
        own.filter((each) => budgets.includes(each) && !spent.includes(each)).length === 1 &&
        own.length === 2;
      const unsaid = own.length >= 2 && own.length <= 4 && readings.length > 0 ? "inferred" : "open";
      return [
        {
          kind: "rate",
          target: rate,
          readings: [...readings, ...wide],
          certainty: plain ? "said" : unsaid,
          open: "base",
          tails: false,
        },
      ];
    }),
  );
}

/** 年初预算 ± 调整 as a base. */
function adjusted(amounts: readonly Mention[]): Term[] {
  const base = amounts.find(({ stage }) => stage.value === "initial");
  if (!base) return [];
  return gather(amounts, (mention): Term[] => {
    if (mention.stage.value === "increase") return [sumOf([mentioned(base), mentioned(mention)])];
    return mention.stage.value === "decrease" ? [minus(mentioned(base), mentioned(mention))] : [];
  });
}

function isAmount(mention: Mention): boolean {
  return mention.measure === "money" && isExact(mention) && !isChange(mention);
}

/** Verbs of a result that its rate calls by another name. */
const OTHER_NAMES: Readonly<Record<string, RegExp>> = {
  销号: /整改|消除/u,
  结案: /审结|执结/u,
  化解: /调解成功/u,
};

/** 通过 in 通过评审55家 and in 通过率: the rate speaks of this figure. */
function tells(name: string, before: string): boolean {
  return name.length === 2 && (before.includes(name) || (OTHER_NAMES[name]?.test(before) ?? false));
}

/** `申报57家，通过评审55家，通过率96.5%`: one count over another of the sentence. */
export function countRates(sentence: Sentence): Relation[] {
  return gather(sentence.mentions, (rate, index): Relation[] => {
    if (rate.measure !== "percent" || !isExact(rate) || isChange(rate)) return [];
    const name = PLAIN_RATE.exec(rate.before)?.groups?.name;
    if (name === undefined || NOT_A_RATE.test(rate.before) || EXECUTION.test(rate.before) || rate.before.includes("占"))
      return [];
    const counts = sentence.mentions
      .slice(Math.max(0, index - 2), index)
      .filter((mention) => mention.measure === "count" && mention.base !== "" && isExact(mention));
    const pairs = gather(counts, (above) =>
      gather(counts, (below) => (above !== below && sameMeasure(above, below) ? [{ above, below }] : [])),
    );
    if (pairs.length === 0) return [];
    const [one, two] = counts;
    const telling = counts.filter(({ before }) => tells(name.slice(-2), before));
    const sure =
      counts.length === 2 &&
      one &&
      two &&
      sameMeasure(one, two) &&
      telling.length === 1 &&
      telling[0] === two &&
      one.sentence === rate.sentence;
    return [
      {
        kind: "rate",
        target: rate,
        readings: sure
          ? [{ term: over(mentioned(two), mentioned(one)) }, { term: over(mentioned(one), mentioned(two)) }]
          : pairs.map(({ above, below }) => ({ term: over(mentioned(above), mentioned(below)) })),
        certainty: sure ? "inferred" : "open",
        open: "base",
        tails: false,
      },
    ];
  });
}
