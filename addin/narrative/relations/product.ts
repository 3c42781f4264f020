import type { Mention, Sentence } from "../mention.ts";
import type { Relation } from "../relation.ts";
import { mentioned, times } from "../mention-expression.ts";
import { between } from "./words.ts";

/** An average or a cap is no price. */
const NO_PRICE = /不超过|最高|平均|[人户年月日]均|每[月年天日周季]|以内|以上|左右|约|不低于|起/u;

/** `320户，每户500元，共16万元`; `按每亩120元的标准，补助1000亩，12万元`: count × price = money. */
export function products(sentence: Sentence): Relation[] {
  return sentence.mentions.flatMap((price, index): Relation[] => {
    const unit = perUnit(price);
    if (unit === null || NO_PRICE.test(between(sentence, price.at - 14, price.until + 4))) return [];
    const around = sentence.mentions.slice(Math.max(0, index - 2), index + 3).filter((mention) => mention !== price);
    const counts = around.filter(
      ({ base, measure }) => measure === "count" && (base === unit || (unit === "人" && base === "名")),
    );
    const [count] = counts;
    const totals = around.filter(
      (mention) => mention.measure === "money" && perUnit(mention) === null && mention.limit === null,
    );
    const [total] = totals;
    const others = sentence.mentions.filter((mention) => perUnit(mention) !== null).length;
    if (
      !count ||
      !total ||
      counts.length > 1 ||
      totals.length > 1 ||
      others > 1 ||
      total.at < Math.min(count.at, price.at)
    )
      return [];
    return [
      {
        kind: "product",
        target: total,
        readings: [{ term: times(mentioned(count), mentioned(price)) }],
        certainty:
          /标准|每|\//u.test(between(sentence, price.at - 14, price.until + 4)) &&
          !/年|月|天|次|期|批/u.test(between(sentence, price.until, price.until + 3)) &&
          sentence.mentions.length <= 4
            ? "inferred"
            : "open",
        open: "words",
        tails: true,
      },
    ];
  });
}

/** The thing a price is for: 500元/户, 每户500元, 500元每户; `null` where it is no price. */
function perUnit(mention: Mention): string | null {
  if (mention.measure !== "money" && !mention.figure.unit?.includes("/")) return null;
  const slash = /^(?:万|百|千)?元\/(?<unit>.+)$/u.exec(mention.figure.unit ?? "")?.groups?.unit;
  if (slash !== undefined) return slash;
  const front =
    /每(?<unit>户|人|名|亩|个|家|套|台|公里|米|村|次|项|场|期|座|辆|栋|盏|棵|头|只|份|张|册|吨|平方米)[^,;]{0,4}$/u.exec(
      mention.before,
    )?.groups?.unit;
  const behind =
    /^(?:每|\/)(?<unit>户|人|名|亩|个|家|套|台|公里|米|村|次|项|场|期|座|辆|栋|盏|棵|头|只|份|张|册|吨|平方米)/u.exec(
      mention.after,
    )?.groups?.unit;
  return front ?? behind ?? null;
}
