import type { Mention, Sentence } from "./mention.ts";
import { between, isAdjustment, isPlain } from "./relations/words.ts";

/** What part of a unit's money an amount is. */
export type FactItem =
  | "income"
  | "total"
  | "basic"
  | "project"
  | "staff"
  | "public"
  | "three-public"
  | "abroad"
  | "vehicles"
  | "reception"
  | "procurement"
  | "goods"
  | "works"
  | "services"
  | "wages"
  | "goods-and-services"
  | "families";

/** An amount of the unit's money determined by its own words, its total's or its sentence's. */
export interface MoneyFact {
  readonly mention: Mention;
  readonly item: FactItem;
  /** `initial` 年初预算, `adjusted` 全年预算, `budget` a budget of either kind, `settled` 决算 or spent. */
  readonly stage: "initial" | "adjusted" | "budget" | "settled";
  /** The stage was stated with the figure itself. */
  readonly stated: boolean;
  readonly year: number | null;
  /** Kind of fund the words or the heading limit it to; `null` for all money. */
  readonly fund: string | null;
  /** Only the heading limits it, the sentence does not. */
  readonly byHeading: boolean;
}

const ITEMS: readonly (readonly [FactItem, RegExp])[] = [
  ["abroad", /因公出[国境]|出国境?(?:经费|费)/u],
  ["vehicles", /公务?用?车(?:购置及?)?(?:运行|购置)?(?:维护)?(?:费|经费)|公务车购置及运行维护费/u],
  ["reception", /公务接待(?:费|经费)?/u],
  ["three-public", /["“]?三公["”]?(?:两费|经费)/u],
  ["goods", /^(?:采购)?货物(?:类|支出|采购)*$/u],
  ["works", /^(?:采购)?工程(?:类|支出|采购)*$/u],
  ["services", /^(?:采购)?服务(?:类|支出|采购)*$/u],
  ["procurement", /政府采购(?:支出|金额|预算|总额|合计|执行|实际|年初|决算|规模|总)*$/u],
  ["wages", /工资福利支出/u],
  ["goods-and-services", /商品和?服务支出/u],
  ["families", /对个人和家庭的?补助(?:支出)?/u],
  ["staff", /^(?:基本支出(?:中|的))?人员(?:经费|支出)(?:支出)?(?:为)?$/u],
  ["public", /^(?:基本支出(?:中|的))?(?:日常)?公用(?:经费|支出)(?:支出)?(?:为)?$/u],
  ["basic", /基本支出(?:预算|决算|年初|安排|实际|执行|数|额|总额|为|合计|共|完成)*$/u],
  ["project", /项目支出(?:预算|决算|年初|安排|实际|执行|数|额|总额|为|合计|共|完成|发生|支出)*$/u],
  [
    "total",
    /(?:总支出|支出总[额计]|支出合计|整体支出|决算支出|支出决算(?:数|总额)?|部门支出|本年支出|全年支出|支出预算(?:数|总额)?|预算支出|安排支出|财政拨款支出|预算总?支出|执行金额|执行数|预算金额|预算资金|预算数|决算数|预算总额|总预算)(?:为|合计|共计?|总额|数|安排|完成)*$/u,
  ],
  [
    "income",
    /(?:总收入|收入总[额计]|收入合计|收入决算|决算收入|本年收入|全年收入|收入预算|预算收入|安排收入|拨款收入)(?:为|合计|共计?|总额|数|安排|完成)*$/u,
  ],
];

/** Words in front of an amount that make it another thing than the unit's own money. */
const FOREIGN =
  /全[区县市省国]|财政科技|财政支出|企业(?!改制|补|扶)|增速|产值|税|上年|去年|同期|20\d\d年(?=末)|每|其他|上级|下级|所属|二级/u;

/** The amounts of the unit's own money a report of a department states, with item and stage. */
export function moneyFacts(sentences: readonly Sentence[]): MoneyFact[] {
  let opened: { readonly paragraph: number; readonly stage: MoneyFact["stage"] } | null = null;
  return sentences.flatMap((sentence) => {
    const label = openingStage(sentence);
    if (label) opened = { paragraph: sentence.paragraph, stage: label };
    return factsIn(sentence, opened?.paragraph === sentence.paragraph ? opened.stage : null);
  });
}

/** `（一）年初预算：1256.8万元。其中：项目支出390万元。`: the label states the stage of the paragraph. */
function openingStage({ text }: Sentence): MoneyFact["stage"] | null {
  const label = /^[_\s]*(?:[(][^()]{1,4}[)])?(?<label>[^:。,;]{2,16}):/u.exec(text)?.groups?.label ?? "";
  return /年初|预算(?:安排|批复|编制)/u.test(label) && !/执行|决算/u.test(label) ? "initial" : null;
}

interface Named {
  readonly item: FactItem | null;
  readonly until: number;
}

/** 执行数, 决算数 alone: the stage of what was named before, and no name of its own. */
const BARE =
  /^[_,:]*(?:年初|全年|当年|调整后?|实际|支出|预算|的)*(?:(?:预算|决算|执行|完成)(?:数|金额|额)?|实际支出(?:数|额)?)(?:为|是|共|安排)?$/u;

function factsIn(sentence: Sentence, opened: MoneyFact["stage"] | null): MoneyFact[] {
  if (/上年|去年|往年|下年|下一年|明年/u.test(sentence.text.slice(0, 12))) return [];
  const facts: MoneyFact[] = [];
  const ofOther = isOfOther(sentence);
  let stage: MoneyFact["stage"] | null = opened;
  let named: Named | null = null;
  let ownFund: string | null = null;
  const headingFund = sentence.mentions.find(({ fund }) => fund.from === "inferred")?.fund.value ?? null;
  for (const mention of sentence.mentions) {
    if (mention.measure !== "money" || !isPlain(mention) || mention.figure.unit === null) continue;
    const words = mention.before
      .replace(/_/gu, "")
      .replace(/["“”'‘’]/gu, "")
      .replace(/^.{0,80}其中:?/u, "");
    const item: FactItem | null =
      named && BARE.test(words) && !between(sentence, named.until, mention.at).includes(";")
        ? named.item
        : itemOf(words);
    const ownStage = statedStage(words);
    if (!isAdjustment(mention)) named = { item, until: mention.until };
    if (item === "vehicles" && isPurchase(words, sentence)) continue;
    const top = item === "total" || item === "income" || item === "three-public" || item === "procurement";
    if (top || ownStage !== null) {
      const carried = ownStage ?? (top ? plainStage(item, words, sentence, mention) : null);
      if (top) stage = carried;
      else if (ownStage !== null && item !== null) stage = ownStage;
      if (top) ownFund = mention.fund.from === "stated" ? mention.fund.value : null;
    }
    // 收入合计X万元，其中财政拨款收入Y万元: a part of the total, not the total again.
    const divided =
      (item === "income" || item === "total") &&
      facts.some(
        (fact) =>
          fact.item === item &&
          fact.mention.sentence === mention.sentence &&
          dividedBetween(sentence, fact.mention, mention),
      );
    if (item === null || divided || (ofOther && GENERAL.has(item)) || FOREIGN.test(words) || mention.bracket !== null)
      continue;
    const known = ownStage ?? stage ?? (BUDGETING.test(sentence.text) ? null : ("settled" as const));
    if (known === null) continue;
    facts.push({
      mention,
      item,
      stage: known,
      stated: ownStage !== null,
      year: mention.year.value,
      fund: (mention.fund.from === "stated" ? mention.fund.value : null) ?? ownFund ?? headingFund,
      byHeading: mention.fund.from !== "stated" && ownFund === null && headingFund !== null,
    });
  }
  return facts;
}

/** 购置费 is a part of 购置及运行维护费; where the report states it, it also states 运行维护费. */
function isPurchase(words: string, { text }: Sentence): boolean {
  return !/购置(?:及|和|与)/u.test(words) && /购置(?!及|和|与)/u.test(text);
}

/** `1.某专项经费：年初预算…`, `基本支出：全年预算…`: the amounts are of what the sentence opens with, none of the whole. */
function isOfOther({ text }: Sentence): boolean {
  const { mark = "", label = "" } = /^(?<mark>[_\s]*)(?<label>[^:。,;_\s][^:。,;_]{1,40}):/u.exec(text)?.groups ?? {};
  if (label === "" || /(?:情况|如下|方面|总体|整体|部门|单位|年度?)$/u.test(label)) return false;
  const item = itemOf(label);
  return item === null ? mark.includes("_") : item !== "total" && item !== "income";
}

function dividedBetween(sentence: Sentence, from: Mention, to: Mention): boolean {
  return /其中|[(]/u.test(between(sentence, from.until, to.at));
}

/** Words of a sentence about a plan: an amount without a stage may be planned. */
const BUDGETING = /预算(?!支出情况|收支|法|管理|绩效)|年初|安排|计划|标准|申报|拟/u;

/** What may precede 总支出 and similar totals: the unit, the year, the stage. A name of something else makes it another amount. */
const OWN =
  /^(?:[\p{Script=Han}]{0,16}(?:局|委|办|院|校|中心|馆|站|所|部门|单位|学校|街道|镇|乡|队|会|本级))?(?:全年|年度|年终|年末|年底|本年|当年|整体|财政拨款|财政|一般公共预算|公共|年初|部门|单位|收支|决算|实际|批复|下达|安排|总|的|度|共|完成|预算|发生|用于|基本支出(?:中|的))*$/u;

/** The part of the unit's money that some words name at their end, or `null`. */
export function itemOf(words: string): FactItem | null {
  for (const [item, pattern] of ITEMS) {
    const match = pattern.exec(words);
    if (match) return GENERAL.has(item) && !OWN.test(words.slice(0, match.index)) ? null : item;
  }
  return null;
}

const GENERAL = new Set<FactItem>(["total", "income", "basic", "project"]);

function statedStage(words: string): MoneyFact["stage"] | null {
  if (words.includes("年初") && /预算|安排|批复/u.test(words)) return "initial";
  if (/(?:全年|调整后?|年度)的?(?:部门|支出)?预算/u.test(words)) return "adjusted";
  if (/决算|实际(?:支出|执行|使用|完成)|执行(?:数|金额)|总支出/u.test(words) && !words.includes("预算"))
    return "settled";
  if (words.includes("预算") && !/公共预算|基金预算|预算内/u.test(words)) return "budget";
  return null;
}

/** A total without a word of its stage: 支出 is what was spent; 三公经费支出 as well. */
function plainStage(item: FactItem, words: string, sentence: Sentence, mention: Mention): MoneyFact["stage"] | null {
  const lead = sentence.text.slice(0, mention.at - sentence.start);
  if (/预算(?:安排|批复|编制|数)/u.test(lead) && !/决算|实际/u.test(lead)) return null;
  return /支出|收入|采购|经费/u.test(words) || item === "total" ? "settled" : null;
}
