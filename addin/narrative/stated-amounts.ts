import type { Claim, Prose } from "./claim.ts";
import { addIntervals, intersects } from "../values/interval.ts";
import { figureInterval, inMoneyUnit, type Figure } from "../values/figure.ts";

/** What part of a unit's money an amount is: `total` 支出总额, `basic` 基本支出, `project` 项目支出, `three-public` 三公经费, `procurement` 政府采购. */
export type MoneyItem = "total" | "basic" | "project" | "three-public" | "procurement";

/** `initial` 年初预算, `settled` 决算 of the year. */
export type MoneyStage = "initial" | "settled";

/** One amount a written report states of the unit's money, determined by the words of its own sentence alone. */
export interface StatedAmount {
  readonly item: MoneyItem;
  readonly stage: MoneyStage;
  /** As printed, with its unit of money (元, 万元, 亿元). */
  readonly figure: Figure;
  /** Year named in front of it in the sentence, `null` where none is. */
  readonly year: number | null;
}

const OWN = "(?:全?(?:本|我)?(?:部门|单位|局|委|办|中心))?";
/** 年初预算安排支出, 年初部门预算支出总额: the initial budget as a whole. */
const INITIAL_TOTAL = new RegExp(
  `^${OWN}年初(?:部门|单位)?(?:批复|下达)?(?:的)?(?:部门|支出|收支)?(?:总)?预算(?:批复|安排)?(?:的)?(?:总?支出|支出总[额计]|支出合计|总额|总数|总计|数|金额|资金总额)?$`,
  "u",
);
const initialPart = (name: string): RegExp =>
  new RegExp(
    `^${OWN}(?:年初(?:部门)?(?:批复|安排)?(?:的)?(?:${name}(?:的)?预算|预算(?:安排|批复)?(?:的)?${name})|${name}(?:的)?年初预算)(?:安排|批复)?(?:数|额|金额|总额)?$`,
    "u",
  );
const INITIAL_PARTS = { basic: initialPart("基本支出"), project: initialPart("项目支出") } as const;
/** 总支出, 整体支出, 决算支出: what was spent as a whole. A kind of fund in front of it is only a part. */
const SETTLED_TOTAL = new RegExp(
  `^${OWN}(?:整体)?(?:年度|决算|实际|全年)*(?:总支出|支出总[额计]|支出合计|整体支出|决算支出|决算总支出|支出决算(?:数|总额|合计)?)(?:数|额)?$`,
  "u",
);
/** Items named by one word of their own, whatever is around them. */
const NAMED: readonly { readonly item: MoneyItem; readonly stage: MoneyStage; readonly pattern: RegExp }[] = [
  {
    item: "three-public",
    stage: "settled",
    pattern: new RegExp(`^${OWN}三公经费(?:支出)?(?:决算|实际支出|实际发生)(?:支出)?(?:数|额|总额|合计)?$`, "u"),
  },
  {
    item: "three-public",
    stage: "initial",
    pattern: new RegExp(`^${OWN}三公经费(?:年初)?预算(?:安排|批复)?(?:数|额|总额|合计)?$`, "u"),
  },
  {
    item: "procurement",
    stage: "settled",
    pattern: new RegExp(`^${OWN}(?:实际)?政府采购(?:决算|实际)?(?:支出|金额)?(?:总额|总金额|合计|决算数)?$`, "u"),
  },
];
const PARTS: Readonly<Record<"basic" | "project", RegExp>> = {
  basic: /^(?:其中)?基本支出(?:预算)?(?:安排)?$/u,
  project: /^(?:其中)?项目支出(?:预算)?(?:安排)?$/u,
};

/**
 * The amounts a report states of 支出总额, 基本支出, 项目支出, 三公经费 and 政府采购, before and after the year. A part counts where its total
 * is in the same sentence and the parts named add up to it, or where its own words say all. Amounts of the year before,
 * of one kind of fund, 约 and 余, and everything that could also mean something else are left out.
 */
export function statedAmounts({ text, claims, breakdowns }: Prose): StatedAmount[] {
  const stated: StatedAmount[] = [];
  const add = (item: MoneyItem, stage: MoneyStage, index: number, whole = index): void => {
    const claim = claims[index];
    if (claim && isPlain(claim))
      stated.push({ item, stage, figure: claim.figure, year: yearBefore(text, claims, whole) });
  };
  claims.forEach((claim, index) => {
    if (!isPlain(claim) || claim.among !== null || isOtherTime(text, claims, index)) return;
    const subject = claim.subject.replace(/["'“”‘’]/gu, "");
    for (const { item, stage, pattern } of NAMED) if (pattern.test(subject)) add(item, stage, index);
    for (const item of ["basic", "project"] as const)
      if (INITIAL_PARTS[item].test(claim.subject)) add(item, "initial", index);
    const stage = totalStage(claim);
    const parts = breakdowns.find(({ total }) => total === index)?.parts ?? [];
    const [basic, project] = (["basic", "project"] as const).map((item) => onlyPart(item, parts, claims));
    if (!stage || basic === undefined || project === undefined || !addUp(claim, claims[basic], claims[project])) return;
    add("total", stage, index);
    add("basic", stage, basic, index);
    add("project", stage, project, index);
  });
  return stated;
}

function totalStage({ subject }: Claim): MoneyStage | null {
  if (INITIAL_TOTAL.test(subject)) return "initial";
  return SETTLED_TOTAL.test(subject) ? "settled" : null;
}

/** The one part of this name. */
function onlyPart(item: keyof typeof PARTS, parts: readonly number[], claims: readonly Claim[]): number | undefined {
  const named = parts.filter((part) => PARTS[item].test(claims[part]?.subject ?? ""));
  return named.length === 1 ? named[0] : undefined;
}

/** One printed amount of money, no rounded one. */
function isPlain({ kind, figure, bracketed, operator }: Claim): boolean {
  return (
    kind === "amount" &&
    !bracketed &&
    operator === null &&
    !figure.approximate &&
    figure.unit !== null &&
    inMoneyUnit(figure, "万元", "万元") !== null
  );
}

function addUp(whole: Claim, a: Claim | undefined, b: Claim | undefined): boolean {
  const [total, first, second] = [whole, a, b].map((claim) => {
    const amount = claim && inMoneyUnit(claim.figure, "万元", "万元");
    return amount ? figureInterval(amount) : null;
  });
  return total !== null && total !== undefined && !!first && !!second && intersects(total, addIntervals(first, second));
}

/** Characters of a sentence that are looked at in front of a claim. */
const LONGEST_LEAD = 500;

/** The words of the sentence in front of a claim. */
function lead(text: string, claims: readonly Claim[], index: number): string {
  const claim = claims[index];
  const start = claim?.start ?? 0;
  const before = text.slice(Math.max(0, start - LONGEST_LEAD), start);
  return before.slice(Math.max(...["。", "；", ";", "！", "？", "\n"].map((mark) => before.lastIndexOf(mark))) + 1);
}

const YEAR = /(?<!\d)20\d\d(?=\s*年)/gu;

function yearBefore(text: string, claims: readonly Claim[], index: number): number | null {
  const years = [...lead(text, claims, index).normalize("NFKC").matchAll(YEAR)];
  const last = years.at(-1)?.[0];
  return last === undefined ? null : Number(last);
}

/** 上年, 去年: of another year than the report's. */
function isOtherTime(text: string, claims: readonly Claim[], index: number): boolean {
  return /上年|去年|往年|上一年|下年|明年|下一年/u.test(lead(text, claims, index));
}

/** Kinds of fund a report may say it has none of. */
export type Fund = "government-fund" | "state-capital" | "social-insurance";

const NONE = "(?:本(?:部门|单位|局|年度?)|我(?:局|单位|委|办)|\\d{4}年度?)*(?:无|没有)";

/** The words of a kind of fund, and the patterns that state it as none: below its heading, or in a sentence of its own. */
const fundOf = (
  fund: Fund,
  words: string,
): { readonly fund: Fund; readonly underHeading: RegExp; readonly unprompted: RegExp } => {
  const headingWords = `${words}(?:预算)?(?:收入|支出|收支)?(?:安排)?(?:的)?情况`;
  return {
    fund,
    underHeading: new RegExp(
      `(?:^|[、.)\\d])${headingWords}[:。,]?${NONE}(?:${words}(?:预算)?(?:收入|支出|收支)?)?[。;]?$`,
      "u",
    ),
    unprompted: new RegExp(
      `(?:^|[。;,])${NONE}(?:安排|发生)?${words}(?:预算)?(?:收入|支出|收支)?(?:安排)?(?:情况)?(?:[。;,]|$)`,
      "u",
    ),
  };
};
const FUNDS = [
  fundOf("government-fund", "政府性基金"),
  fundOf("state-capital", "国有资本(?:经营)?"),
  fundOf("social-insurance", "社会?保(?:险)?基金"),
];

/**
 * The kinds of fund the text says the unit has no spending of: `政府性基金预算支出情况：无`, `本单位没有政府性基金预算支出`. `heading`
 * is the paragraph above, for an answer that is alone: `无`.
 */
export function fundsStatedAsNone(text: string, heading = ""): Fund[] {
  const plain = (words: string): string => words.normalize("NFKC").replace(/\s+/gu, "");
  const own = plain(text);
  const whole = /^[^:]{0,6}无/u.test(own) ? `${plain(heading).replace(/[:。]$/u, "")}:${own}` : own;
  return FUNDS.filter(({ underHeading, unprompted }) => underHeading.test(whole) || unprompted.test(own)).map(
    ({ fund }) => fund,
  );
}
