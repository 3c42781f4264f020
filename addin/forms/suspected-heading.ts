import type { Slot } from "./grid.ts";

/** The printed headings (财预〔2020〕10号附件 and the forms of the provinces) a misspelt one is measured against. */
const PRINTED: readonly string[] = [
  "一级指标",
  "二级指标",
  "三级指标",
  "指标名称",
  "年度指标值",
  "指标值",
  "目标值",
  "实际完成值",
  "全年完成值",
  "实际完成情况",
  "完成情况",
  "完成值",
  "完成率",
  "分值",
  "权重",
  "得分",
  "自评得分",
  "扣分",
  "评分标准",
  "偏差原因分析及改进措施",
  "年初预算数",
  "全年预算数",
  "预算数",
  "全年执行数",
  "执行数",
  "执行率",
  "上年决算数",
  "本年预算数",
  "本年决算数",
  "决算数",
];

/**
 * The printed heading that a heading without a meaning differs from by one character, typed wrongly, left out or added;
 * `null` where none or several do. It only names a suspicion: the column is never read by it.
 */
export function suspectedHeading({ heading }: Slot): string | null {
  const near = PRINTED.filter((word) => isOneOff(heading, word));
  const [only, ...others] = near;
  return others.length === 0 ? (only ?? null) : null;
}

function isOneOff(typed: string, word: string): boolean {
  const [short, long] = typed.length < word.length ? [typed, word] : [word, typed];
  if (long.length - short.length > 1 || short === long || (short.length < 3 && short.length !== long.length))
    return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  const rest = long.slice(same + 1);
  return rest === short.slice(same + (short.length === long.length ? 1 : 0));
}
