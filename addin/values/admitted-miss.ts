import { foldText } from "./fold.ts";

/** 无未完成事项, 不存在未达标情况: that nothing was missed. */
const NOTHING_MISSED =
  /(?:无|没有|未发现|不存在|零)[^,。;、]{0,4}(?:未|没有|不)(?:完成|达标|达到|达成|通过|实现|落实)/gu;
const MISSED =
  /(?:未能?|尚未|没有|没能?)(?:按时|按期|全部|全面|如期)?(?:完成|达标|达到|达成|通过|实现|落实|开展|实施)(?!率|数|比例|前|时)|不达标(?!率|数|比例)|只完成|仅完成/u;
/** Longer results are prose about more than the one target. */
const LONGEST = 80;

/** Whether a result says of itself that the target was missed: 未完成; 已完成80%，未达标; 仅完成3次. `false` for longer prose. */
export function admitsMiss(text: string): boolean {
  if (text.length > LONGEST) return false;
  return MISSED.test(foldText(text).replace(NOTHING_MISSED, ""));
}
