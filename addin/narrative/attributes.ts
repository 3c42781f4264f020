import type { Stage } from "./mention.ts";

/** Words that show the stage of an amount, the most specific first. */
const STAGES: readonly (readonly [Stage, RegExp])[] = [
  ["used-carry", /(?:使用|动用|消化|盘活)(?:上年|以前年度|历年|上)?(?:结转|结余)/u],
  ["carry-in", /(?:上年|上年度|以前年度|年初|期初|历年)(?:末)?(?:财政|资金|专项|项目|累计)*(?:结转|结余)/u],
  ["carry-out", /结转|结余|未使用|尚未支付|剩余/u],
  ["increase", /调增|追加|核增|增拨/u],
  ["decrease", /调减|核减|压减|追减|收回/u],
  [
    "initial",
    /年初(?:部门|单位|财政|批复|安排|下达|申报|专项|支出|收入)*预算|年初(?:安排|批复|下达)|预算批复|批复预算|年初数/u,
  ],
  ["adjusted", /(?:全年|年度|调整后?|变更后|最终)(?:的)?(?:部门|支出|收入|资金|总)*预算|预算调整(?:数|为|后)/u],
  ["settled", /决算/u],
  ["allocated", /下达/u],
  ["received", /到位/u],
  ["disbursed", /拨付|发放|兑付|划拨/u],
  ["target", /目标|任务|计划(?!生育)|指标值/u],
  ["spent", /支出(?!预算)(?!的?计划)|执行|使用|支付|列支|发生|花费|开支|用于/u],
  ["budget", /预算/u],
  ["result", /完成|达到|实现|实有|现有|达/u],
];

/** The stage stated in the words in front of a figure, or `null`. */
export function stageIn(words: string): Stage | null {
  return words === "" ? null : (STAGES.find(([, pattern]) => pattern.test(words))?.[0] ?? null);
}

const OWNERS: readonly (readonly [string, RegExp])[] = [
  ["中央", /中央|国家级?财政/u],
  ["省", /省级|省财政|自治区|省(?:补|配套)/u],
  ["市", /市级|市财政|市本级|市(?:补|配套)/u],
  ["县", /县级|区级|县财政|区财政|本级|县本级|区本级|镇级|乡级/u],
];

/** Most amounts name no authority: one test finds that out. */
const ANY_OWNER = /中央|国家|自治区|[省市县区镇乡本][级财补配本]/u;

/** The authority named in front of an amount, or `null`. Two of them (省级及以上) name none. */
export function ownerIn(words: string): string | null {
  if (!ANY_OWNER.test(words)) return null;
  const found = OWNERS.filter(([, pattern]) => pattern.test(words));
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
}

const FUNDS: readonly (readonly [string, RegExp])[] = [
  ["一般公共预算", /一般公共(?:预算|服务)?(?:财政)?/u],
  ["政府性基金", /政府性基金/u],
  ["国有资本经营", /国有资本/u],
  ["社会保险基金", /社会?保(?:险)?基金/u],
  ["专户", /财政专户|专户管理/u],
  ["其他资金", /其他(?:资金|收入)|自有资金|自筹/u],
];

const ANY_FUND = /公共|基金|国有资本|专户|其他[资收]|自[有筹]/u;

/** The kind of fund named in some words, or `null`. */
export function fundIn(words: string): string | null {
  if (!ANY_FUND.test(words)) return null;
  return FUNDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** Lead-in words before a subject, one pattern each. */
const LEADS = [
  // When.
  "截[止至]",
  ..."目前 当前 今年".split(" "),
  "本年度?",
  ..."当年 全年 年度".split(" "),
  "年(?=[末初中底])",
  "_+",
  // Conjunctions.
  ..."其中 因此 同时 此外 另外 主要".split(" "),
  "共计?",
  // Whose.
  "我[区县市局办委校院]",
  "我单位",
  "本(?:部门|单位|局|级)",
  "该(?:项目|专项|资金)",
  ..."累计 实际".split(" "),
  // The number of an item.
  ..."一是 二是 三是 四是 五是".split(" "),
  "[一二三四五六七八九十]是",
  // Particles and punctuation.
  ..."用于 给予 对于 为 的 是 并 且 和 与 及 已 均".split(" "),
  "[:、,;\"“”'‘’《》。.·-]",
];
const LEAD = new RegExp(`^(?:${LEADS.join("|")})+`, "u");

/** Closing verbs and stage words behind a subject, one pattern each. */
const TAILS = [
  // Sums and verbs.
  ..."分别 合计 共计 总计 累计 总共 共".split(" "),
  "约?为",
  ..."达到 达 是 有 计 完成 实现 安排 实际".split(" "),
  // When, and at what stage.
  ..."年初 年中 年末 全年 年度 预算 决算 批复 下达 到位 拨付 发放 执行".split(" "),
  ..."调增 调减 追加 支付 使用 收入 支出 发生 列支".split(" "),
  // Money.
  ..."资金 经费 金额 数额 总额 总数 数 额 费用".split(" "),
  // Particles and punctuation.
  ..."大约 近 了 等 的 到 至 由 从".split(" "),
  "[:、,;\"“”'‘’()《》。_-]",
];
const TAIL = new RegExp(`(?:${TAILS.join("|")})$`, "u");

/** Head noun and modifiers of the words in front of a figure; `""` where nothing is left. */
export function subjectIn(words: string): string {
  return withoutEnd(words.replace(/^.{0,200}其中:?/u, "").replace(LEAD, ""), TAIL);
}

/** Characters of the longest closing word. */
const LONGEST_CLOSING = 4;

/** Takes off one closing word after the other. */
export function withoutEnd(text: string, closing: RegExp): string {
  let rest = text;
  for (;;) {
    const match = closing.exec(rest.slice(-LONGEST_CLOSING));
    if (match === null || match[0] === "") return rest;
    rest = rest.slice(0, -match[0].length);
  }
}

/** 专项, 项目, 工作 … behind a name: words that come and go between two mentions of one thing. */
const LOOSE = /(?:工作|专项|项目|补助|补贴|资金|经费|费用|费|支出|款)$/u;

const SHORTEST_STEM = 3;

/** The name of a thing without the words that come and go; used to find that two figures are of one thing. */
export function stemOf(subject: string): string {
  const name = subject.replace(/[()"“”'‘’《》、]/gu, "");
  const bare = withoutEnd(name, LOOSE);
  return bare.length >= SHORTEST_STEM ? bare : name;
}
