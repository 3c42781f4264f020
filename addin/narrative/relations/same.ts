import { stemOf } from "../attributes.ts";
import type { FactItem, MoneyFact } from "../facts.ts";
import type { Mention, Sentence } from "../mention.ts";
import type { RelationCertainty, Relation } from "../relation.ts";
import { mentioned, sumOf, inBaseUnit } from "../mention-expression.ts";
import { isAdjustment, isChange, isPlain } from "./words.ts";

/** The same item of the unit's money stated twice, with stage, year and kind of fund equal. */
export function repeatedFacts(facts: readonly MoneyFact[]): Relation[] {
  const groups = groupedBy(
    facts.filter(({ stage }) => stage !== "budget"),
    ({ item, stage, fund, mention }) => `${item} ${stage} ${fund ?? ""} ${mention.owner.value ?? ""}`,
  );
  return groups.flatMap((group) => {
    const [first, ...others] = group;
    if (!first) return [];
    return others.map((other): Relation => {
      const years = first.year !== null && other.year !== null && first.year !== other.year;
      return {
        kind: "same",
        target: other.mention,
        readings: group
          .filter((each) => each !== other && each.mention.index < other.mention.index)
          .map(({ mention }) => ({ term: mentioned(mention) })),
        certainty: years || others.length > 3 ? "open" : "inferred",
        open: "words",
        tails: true,
      };
    });
  });
}

/** Sums over the items of the unit's money anywhere in the report: 总支出 = 基本支出 + 项目支出, 基本支出 = 人员经费 + 公用经费. */
export function factSums(facts: readonly MoneyFact[]): Relation[] {
  const only = (item: FactItem, stage: MoneyFact["stage"]): MoneyFact | null => {
    const all = facts.filter((fact) => fact.item === item && fact.stage === stage);
    const [first] = all;
    return first &&
      all.every(
        (fact) =>
          inBaseUnit(fact.mention).value.eq(inBaseUnit(first.mention).value) &&
          fact.fund === first.fund &&
          fact.year === first.year,
      )
      ? first
      : null;
  };
  return (["initial", "settled"] as const).flatMap((stage) =>
    SUMS.flatMap(({ whole, parts }): Relation[] => {
      const total = only(whole, stage);
      const addends = parts.map((part) => only(part, stage));
      if (!total || addends.some((each) => each?.fund !== total.fund)) return [];
      const known = addends.filter((each) => each !== null);
      if (known.every(({ mention }) => mention.sentence === total.mention.sentence)) return [];
      const term = sumOf(known.map(({ mention }) => mentioned(mention)));
      return [{ kind: "sum", target: total.mention, readings: [{ term }], certainty: "inferred", tails: true }];
    }),
  );
}

const SUMS: readonly { readonly whole: FactItem; readonly parts: readonly FactItem[] }[] = [
  { whole: "total", parts: ["basic", "project"] },
  { whole: "basic", parts: ["staff", "public"] },
  { whole: "staff", parts: ["wages", "families"] },
];

/** Stages that are one figure for a named thing: what was spent on it. */
const SPENT = new Set(["spent", "settled"]);

interface Named {
  readonly mention: Mention;
  readonly stem: string;
}

/**
 * The same named thing with what was spent on it, stated twice: an item of a list under 项目支出, and its own sentence with
 * 实际支出. Short or general names are left out; a name counts where both figures carry it as their first words.
 */
export function repeatedItems(sentences: readonly Sentence[]): Relation[] {
  const listed = sentences.flatMap(itemsOf);
  const own = sentences.flatMap(ownItems);
  return own.flatMap(({ mention, stem }): Relation[] => {
    const same = listed.filter((other) => other.mention.sentence !== mention.sentence && alike(other.stem, stem));
    const [first] = same;
    return first && same.length === 1 ? [repeated(mention, first.mention, "inferred")] : [];
  });
}

/** Equal, or one begins with the other: 推进新型工业化 and 推进新型工业化工作专项. */
function alike(a: string, b: string): boolean {
  return a === b && a.length >= 3;
}

function repeated(target: Mention, other: Mention, certainty: RelationCertainty): Relation {
  return { kind: "same", target, readings: [{ term: mentioned(other) }], certainty, open: "words", tails: true };
}

/** `项目支出：1. 产业发展资金16.85万元；2. …`: names with an amount each. */
function itemsOf(sentence: Sentence): Named[] {
  const label = /^[\s_]*(?<label>[^:。,;]{2,12}):/u.exec(sentence.text)?.groups?.label ?? "";
  if (!/支出|项目|专项|资金/u.test(label) || /预算|计划|年初/u.test(label)) return [];
  return sentence.mentions.flatMap((mention): Named[] => {
    const stem = stemOf(mention.subject.value ?? "");
    return mention.measure === "money" && isPlain(mention) && mention.stage.value === null && stem.length >= 3
      ? [{ mention, stem }]
      : [];
  });
}

/** `产业发展资金年中执行调增16.84万元，实际支出16.84万元`: the sentence opens with the name, 实际支出 follows. */
function ownItems(sentence: Sentence): Named[] {
  const [first] = sentence.mentions;
  if (!first || !(isAdjustment(first) || /预算|结转|结余|到位|下达/u.test(first.before))) return [];
  const spent = sentence.mentions.filter(
    (mention) =>
      mention.measure === "money" &&
      SPENT.has(mention.stage.value ?? "") &&
      /^(?:实际)?(?:支出|执行|使用)/u.test(mention.before) &&
      isPlain(mention),
  );
  const name = sentence.text.slice(0, first.at - sentence.start).split(/[,，]/u)[0] ?? "";
  const bare = name.replace(/^[\s_]*(?:[一二三四五六七八九十]是|第[一二三四五六七八九十])?/u, "");
  const staged = bare.search(/上年|年初|年中|年末|预算|执行|调增|追加|下达|到位|结转/u);
  const stem = stemOf(staged < 0 ? bare : bare.slice(0, staged));
  const [only] = spent;
  return only && spent.length === 1 && stem.length >= 3 ? [{ mention: only, stem }] : [];
}

/**
 * The list of all projects, where it is provably complete: `项目支出：1. …2. …` adds up to 项目支出, and so do the sentences
 * that give 实际支出 of as many projects as the report says there are.
 */
export function projectSums(sentences: readonly Sentence[], facts: readonly MoneyFact[]): Relation[] {
  const spent = facts.filter(({ item, stage }) => item === "project" && stage === "settled");
  const [first] = spent;
  if (!first || !spent.every(({ mention }) => inBaseUnit(mention).value.eq(inBaseUnit(first.mention).value))) return [];
  const lists = sentences.flatMap((sentence) => {
    const items =
      /^[\s_]*项目支出[^:。,;\d]{0,6}:/u.test(sentence.text) && !/等|主要|其中|包括/u.test(sentence.text)
        ? itemsOf(sentence)
        : [];
    const money = sentence.mentions.filter(({ measure }) => measure === "money");
    return items.length > 1 && items.length === money.length ? [items] : [];
  });
  const own = sentences.flatMap(ownItems);
  const stated = sentences.flatMap(({ text }) =>
    [...text.matchAll(/项目(?:共|共有|有|为)?(?<count>\d{1,2})个/gu)].map((match) => Number(match.groups?.count)),
  );
  if (own.length > 2 && stated.includes(own.length)) lists.push(own);
  return lists.map((list) => ({
    kind: "sum",
    target: first.mention,
    readings: [{ term: sumOf(list.map(({ mention }) => mentioned(mention))) }],
    certainty: "inferred",
    tails: true,
  }));
}

/** Amounts under one document number: `12号文件下达资金8万元` and `12号文件…9万元`. */
export function repeatedDocuments(sentences: readonly Sentence[]): Relation[] {
  const named = sentences.flatMap((sentence) => {
    const money = sentence.mentions.filter((mention) => mention.measure === "money" && isPlain(mention));
    const [only] = money;
    return only && money.length === 1 && only.document.value !== null && /下达|安排|拨付|到位|资金/u.test(only.before)
      ? [only]
      : [];
  });
  const groups = groupedBy(
    named,
    ({ document, batch, owner }) => `${document.value ?? ""} ${batch.value ?? ""} ${owner.value ?? ""}`,
  );
  return groups.flatMap((group) => {
    const [first, ...others] = group;
    return first && group.length === 2
      ? others.map((other) => repeated(other, first, first.stage.value === other.stage.value ? "inferred" : "open"))
      : [];
  });
}

/** Counts of one thing in one place stated twice: 全区80家规模工业企业. */
export function repeatedCounts(sentences: readonly Sentence[]): Relation[] {
  const named = sentences.flatMap((sentence) =>
    sentence.mentions.flatMap((mention): Named[] => {
      const noun = /^(?<noun>\p{Script=Han}{4,10})(?:中|$)/u.exec(mention.after)?.groups?.noun ?? "";
      const place = /^(?:我|全)[区县市省]$/u.exec(mention.before.replace(/_/gu, ""))?.[0] ?? "";
      return mention.measure === "count" && place !== "" && noun !== "" && isPlain(mention) && !isChange(mention)
        ? [{ mention, stem: `${place.slice(-1)}${noun.replace(/中$/u, "")}` }]
        : [];
    }),
  );
  return groupedBy(named, ({ stem }) => stem).flatMap((group) => {
    const [first, ...others] = group;
    return first ? others.map((other) => repeated(other.mention, first.mention, "inferred")) : [];
  });
}

function groupedBy<Item>(items: readonly Item[], key: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
