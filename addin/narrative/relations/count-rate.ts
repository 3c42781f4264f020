import type { Mention, Sentence } from "../mention.ts";
import type { Relation } from "../relation.ts";
import { mentioned, over, sumOf } from "../mention-expression.ts";
import { between, isChange, isExact, isPlain, sameMeasure } from "./words.ts";

/** 通过率, 合格率, 销号率, 开工率, 满意度: a count over a count. */
const PLAIN_RATE = /(?<name>\p{Script=Han}{1,6})(?:率|(?<=满意)度)(?:约?为|达到?|是|:)?$/u;
const NOT_A_RATE =
  /完成率|增长率|利率|税率|费率|汇率|下降率|控制率|贡献率|执行率|支出率|支付率|使用率|到位率|拨付率|支付进度|增速/u;

/** Verbs of a result that its rate calls by another name. */
const OTHER_NAMES: Readonly<Record<string, RegExp>> = {
  销号: /整改|消除/u,
  结案: /审结|执结/u,
  化解: /调解成功/u,
  成功: /成功/u,
  回收: /收回/u,
};
const MOST_COUNTS = 6;

/** 通过 in 通过评审55家 and in 通过率: the rate is about this figure. */
function tells(name: string, before: string): boolean {
  const at = before.lastIndexOf(name);
  if (name.length !== 2) return false;
  if (OTHER_NAMES[name]?.test(before)) return true;
  return at >= 0 && !/[不未基较]$|基本$/u.test(before.slice(0, at)) && !before.slice(at + 2).startsWith("率");
}

/** `申报57家，通过评审55家，通过率96.5%`: one count over another of the sentence. */
export function countRates(sentence: Sentence): Relation[] {
  return sentence.mentions.flatMap((rate, index): Relation[] => {
    if (rate.measure !== "percent" || !isExact(rate) || isChange(rate)) return [];
    const name = PLAIN_RATE.exec(rate.before)?.groups?.name;
    if (name === undefined || NOT_A_RATE.test(rate.before) || rate.before.includes("占")) return [];
    const counts = sentence.mentions
      .slice(0, index)
      .filter((mention) => mention.measure === "count" && mention.base !== "" && isExact(mention))
      .slice(-MOST_COUNTS);
    return countRate({ rate, name: name.slice(-2), counts, sentence });
  });
}

interface Counted {
  readonly rate: Mention;
  /** The last two words of the rate without 率. */
  readonly name: string;
  readonly counts: readonly Mention[];
  readonly sentence: Sentence;
}

function countRate({ rate, name, counts, sentence }: Counted): Relation[] {
  const part = counts.findLast(({ before }) => tells(name, before));
  // Behind a ； only 合格4048批次 itself leans on what is before; 高血压规范管理3126人 does not.
  const isOfOne = (whole: Mention, own: Mention): boolean =>
    own.before.startsWith(name) || !between(sentence, whole.until, own.at).includes(";");
  const wholes = part
    ? counts.filter(
        (each) => each.at < part.at && sameMeasure(each, part) && !tells(name, each.before) && isOfOne(each, part),
      )
    : [];
  const pairs = counts.flatMap((above) =>
    counts.flatMap((below) => (above !== below && sameMeasure(above, below) ? [{ above, below }] : [])),
  );
  if (pairs.length === 0) return [];
  const sums = (part ? wholes : []).flatMap((first, at) =>
    wholes
      .slice(at + 1)
      .flatMap((second) =>
        part ? [{ term: over(mentioned(part), sumOf([mentioned(first), mentioned(second)])) }] : [],
      ),
  );
  // 非常满意a户、满意b户，满意率: the degrees of one answer are counted together.
  const degrees = part ? counts.filter((each) => each.before.endsWith(name) && !/[不未]/u.test(each.before)) : [];
  const together = (degrees.length > 1 ? counts : []).flatMap((whole) =>
    degrees.includes(whole) ? [] : [{ term: over(sumOf(degrees.map(mentioned)), mentioned(whole)) }],
  );
  const sure = part !== undefined && wholes.length > 0 && isPlain(part) && nearest(part, rate, counts);
  return [
    {
      kind: "rate",
      target: rate,
      readings: [
        ...(part && sure ? wholes : []).flatMap((whole) =>
          part ? [{ term: over(mentioned(part), mentioned(whole)) }] : [],
        ),
        ...pairs
          .filter(({ above, below }) => !(sure && below === part && wholes.includes(above)))
          .map(({ above, below }) => ({ term: over(mentioned(above), mentioned(below)) })),
        ...sums,
        ...together,
      ],
      certainty: sure ? "inferred" : "open",
      open: "base",
      tails: false,
    },
  ];
}

/** The count the rate is determined by is among the last before it. */
function nearest(part: Mention, rate: Mention, counts: readonly Mention[]): boolean {
  return part.sentence === rate.sentence && counts.indexOf(part) >= counts.length - 3;
}
