import type { Decimal } from "../../values/decimal.ts";
import type { Mention } from "../mention.ts";
import type { RelationCertainty } from "../relation.ts";
import { isNeighbourSwap } from "../swapped.ts";
import { evaluateTerm, mentioned, sumOf, inBaseUnit } from "../mention-expression.ts";
import { divisionOf } from "./partition.ts";
import { isExact } from "./words.ts";

/** Words that leave a list open. */
export const OPEN_LIST = /等(?!级|次|于|额|值|奖|学|院)|主要|包括(?!:)|包含(?!:)|如:|例如|不含|除|左右|仅/u;
/** A list may be cut or partial: a sum this far below its total proves nothing. */
const SMALL_GAP = 0.1;
/** Three and more parts that come this near to their total are all of them. */
export const NEAR = 0.03;
/** People are counted under several heads at once: these may overlap. */
const OVERLAPPING =
  /党员|女|少数民族|研究生|硕士|博士|本科|大专|学历|职称|岁|高级|中级|初级|脱贫|监测|残疾|聘用|借调|实习|正科|副科|正处|副处|领导|骨干|双师|省级以上|合格|优秀/u;
/** Counts under these heads leave nothing out and overlap nowhere. */
const POSTS = "编制";

/** The context of a list that decides how it is meant. */
export interface ListWording {
  /** The words from the total to the end of the list. */
  readonly words: string;
  readonly colon: boolean;
  readonly nested: boolean;
}

/** How sure it is that the parts are all the parts, and parts of this total. */
export function sureness(whole: Mention, parts: readonly Mention[], signs: ListWording): RelationCertainty {
  const sum = evaluateTerm(sumOf(parts.map(mentioned)))?.value;
  const total = inBaseUnit(whole).value;
  const { family, complete, mixed } = divisionOf(parts);
  if (!sum || mixed || total.lte(0) || !isList(whole, parts) || isLeftOpen(signs, sum.lt(total), family)) return "open";
  // Two neighbouring digits exchanged make the list add up: no list of other things does that by chance.
  if (repairedBySwap(whole, parts, sum)) return "inferred";
  if (whole.measure === "count" && family === null) return countSureness({ whole, parts, total, sum });
  if (whole.measure === "count" || complete) return isStated(family, complete && !signs.nested) ? "stated" : "inferred";
  return amountSureness({ family, gap: total.minus(sum).div(total), signs, many: parts.length > 2 });
}

/** 等, 主要: a list that stays below its total may be shorter than all there is. */
function isLeftOpen({ words }: ListWording, short: boolean, family: string | null): boolean {
  return OPEN_LIST.test(words) && (short || family === null);
}

function isStated(family: string | null, complete: boolean): boolean {
  return complete && family !== "owner";
}

/** Two and more exact figures with names of their own, under an exact total. */
function isList(whole: Mention, parts: readonly Mention[]): boolean {
  return parts.length >= 2 && isExact(whole) && parts.every((part) => isExact(part) && part.before !== "");
}

/** More than the whole: the parts of one list cannot exceed it, unless the list divides it twice. */
function longSureness(gap: Decimal, stated: boolean): RelationCertainty {
  if (gap.lt(-0.9)) return "open";
  return stated ? "stated" : "inferred";
}

/** Posts by kind, and things of one kind that come near their number. */
function countSureness(list: {
  readonly whole: Mention;
  readonly parts: readonly Mention[];
  readonly total: Decimal;
  readonly sum: Decimal;
}): RelationCertainty {
  const { whole, parts, total, sum } = list;
  if (parts.every(({ before }) => before.includes(POSTS)) && whole.before.includes(POSTS)) return "inferred";
  if (parts.some(({ before }) => OVERLAPPING.test(before))) return "open";
  const gap = total.minus(sum).div(total).abs();
  return gap.lte(parts.length > 2 ? SMALL_GAP : NEAR) ? "inferred" : "open";
}

/** Money: how far the parts stay below their total (of it, a fraction), or pass it. */
function amountSureness(list: {
  readonly family: string | null;
  readonly gap: Decimal;
  readonly signs: ListWording;
  readonly many: boolean;
}): RelationCertainty {
  const { family, gap, signs, many } = list;
  const { colon, nested } = signs;
  if (gap.lte(0)) return longSureness(gap, family !== null && !nested);
  if (family === "owner" || family === "economic") return gap.lte(0.5) ? "inferred" : "open";
  if (many && gap.lte(NEAR)) return "inferred";
  return colon && gap.lte(SMALL_GAP) ? "inferred" : "open";
}

/** Whether two neighbouring digits of one of the figures, exchanged back, make the sum hold. */
export function repairedBySwap(whole: Mention, parts: readonly Mention[], sum: Decimal): boolean {
  const total = inBaseUnit(whole).value;
  if (isNeighbourSwap(whole, sum)) return true;
  return parts.some((part) => isNeighbourSwap(part, inBaseUnit(part).value.plus(total).minus(sum)));
}

/** All parts are of the same kind: none is a stage of another. */
export function isSibling(parts: readonly Mention[]): boolean {
  const stages = new Set(parts.map(({ stage }) => stage.value));
  return (
    !(stages.has("target") || stages.has("carry-out") || stages.has("carry-in") || stages.has("initial")) &&
    new Set(parts.map(({ subject }) => subject.value)).size === parts.length
  );
}
