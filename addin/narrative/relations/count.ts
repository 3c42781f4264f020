import { chineseInteger } from "../../values/chinese-number.ts";
import type { ReportParagraph, Sentence } from "../mention.ts";

/** A stated number and the list behind it: 内设3个职能科室：办公室、科技科、财务科. */
export interface StatedCount {
  readonly paragraph: number;
  /** Offsets of the number in the folded text of the paragraph. */
  readonly at: number;
  readonly until: number;
  readonly stated: number;
  /** Names the list holds; several where 和 may divide two of them or belong to one. */
  readonly listed: readonly number[];
  /** `holds`, `contradicts`, or `undecided` where the list is open. */
  readonly state: "holds" | "contradicts" | "undecided";
}

const UNITS = "个|项|类|家|大|方面|条|所|处|名";
const NUMBER = "\\d{1,2}|十[一二三四五六七八九]?|[一两二三四五六七八九]";
/** `下设3个股室：`, `共5个项目，分别为`. */
const STATED = new RegExp(
  `(?<![\\d.第])(?<number>${NUMBER})(?<unit>${UNITS})(?<noun>[\\p{Script=Han}“”"()]{0,14}?)(?<intro>[,，]?(?:分别为|分别是|具体为|具体是|即|包括)[:]?|:)(?<list>[^。;!?]{2,400})`,
  "gu",
);
const OPEN = /等(?:[\d一两二三四五六七八九十]{0,3}个?[^、,]{0,12})?$|等[,、]|主要|其中/u;

/** Names of parts of an organisation: each ends with what it is. */
const BODY = /(?:科|股|室|处|部|站|队|中心|所|馆|局|院|园|团|厂|校|学|办|组|会|委|课|大厅|公司)$/u;
/** `内设办公室、人事股、财务股3个股室`: the number behind its list. */
const CLOSED = new RegExp(
  `(?:内设|下设|下辖|设有|设立|(?<=[局委会联院校办站心门位])设)(?:了|有)?(?<list>[^,;:。!?\\d]{5,300}?)(?<open>等)?(?:共计?|合计)?(?<number>${NUMBER})(?<unit>个)(?:职能|内设|业务|二级|直属|下属|所属|事业)*(?:科室|股室|处室|科|股|部室|部门|机构|单位|分局|站所)(?![^,;。]{0,3}(?:${NUMBER})个)`,
  "gu",
);

/** `内设甲股、乙股、丙股3个股室`: only where every name is the name of a part of the organisation. */
function closedCounts(sentence: Sentence, paragraph: ReportParagraph): StatedCount[] {
  if (!sentence.text.includes("设") && !sentence.text.includes("下辖")) return [];
  return [...sentence.text.matchAll(CLOSED)].flatMap((match): StatedCount[] => {
    const { number = "", list = "", open } = match.groups ?? {};
    const stated = chineseInteger(number) ?? Number(number);
    const names = list.replace(/\([^()]{0,80}\)/gu, "");
    const listed = names.includes("、") ? lengthsOf(names) : null;
    if (!listed || stated < 2 || !names.split(/、|(?<=\p{Script=Han})(?:和|及|以及)(?=\p{Script=Han})/u).every(isBody))
      return [];
    const at = sentence.start + match.index + match[0].lastIndexOf(number + "个");
    return [
      {
        paragraph: paragraph.index,
        at,
        until: at + number.length + 1,
        stated,
        listed: [...new Set(listed)],
        state: stateOf(stated, listed, open !== undefined && stated > Math.max(...listed)),
      },
    ];
  });
}

function isBody(name: string): boolean {
  return BODY.test(name.trim()) && !/^[一二两三四五六七八九十]/u.test(name.trim());
}

/** Stated numbers with the list behind or before them in the same sentence. */
export function countsWithLists(sentence: Sentence, paragraph: ReportParagraph): StatedCount[] {
  return [...openedCounts(sentence, paragraph), ...closedCounts(sentence, paragraph)];
}

function openedCounts(sentence: Sentence, paragraph: ReportParagraph): StatedCount[] {
  return [...sentence.text.matchAll(STATED)].flatMap((match): StatedCount[] => {
    const { number = "", list = "", unit = "", intro = "" } = match.groups ?? {};
    const stated = chineseInteger(number) ?? Number(number);
    const plain = list.replace(/\([^()]{0,80}\)/gu, "").replace(/["“][^"”]{0,60}["”]/gu, "“”");
    if (!isCounted(stated, unit) || list.replace(/^_+/u, "").includes("_") || !isListOfNames(plain)) return [];
    const [names = "", tail = ""] = plain.split(/[,，]/u);
    const listed = lengthsOf(names);
    if (!listed) return [];
    const open = OPEN.test(names) || tail.includes("、") || intro.includes("包括");
    const at = sentence.start + match.index;
    return [
      {
        paragraph: paragraph.index,
        at,
        until: at + number.length + unit.length,
        stated,
        listed: [...new Set(listed)],
        state: stateOf(stated, listed, open),
      },
    ];
  });
}

function isCounted(stated: number, unit: string): boolean {
  return stated >= 2 && stated <= 40 && unit !== "名";
}

/** Figures, clauses and nested lists make it a sentence and no list of names. */
function isListOfNames(plain: string): boolean {
  return !/\d|:/u.test(plain) && plain.includes("、");
}

function stateOf(stated: number, listed: readonly number[], open: boolean): StatedCount["state"] {
  if (stated >= Math.min(...listed) && stated <= Math.max(...listed)) return "holds";
  return open ? "undecided" : "contradicts";
}

const JOINED = /(?<=\p{Script=Han}{2})(?:和|与|及|以及)(?=\p{Script=Han}{2})/gu;

/** How many names a list may hold: 和 may divide two names or belong to one; `null` where an item is too long for a name. */
function lengthsOf(names: string): readonly number[] | null {
  const items = names.split("、").filter((item) => item.trim() !== "");
  if (items.some((item) => item.length > 16)) return null;
  const joined = [...(items.at(-1) ?? "").matchAll(JOINED)].length;
  const inner = items.slice(0, -1).flatMap((item) => [...item.matchAll(JOINED)]).length;
  return [items.length, items.length + joined, items.length + joined + inner];
}
