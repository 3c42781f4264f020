import type { Policy, QualitativeBand } from "../policy/policy.ts";
import { normalizeLabel } from "../sheet/label.ts";

/** Words that open each of the three official levels (达成, 部分达成, 未达成), worst first: 未达成 contains 达成. */
const OPENINGS: readonly (readonly [pattern: RegExp, index: number])[] = [
  [/^未(?:能)?(?:达成|达到|完成)(?:年度|预期)?(?:指标|目标)/u, 2],
  [/^(?:部分|基本)(?:达成|达到|完成)(?:年度|预期)?(?:指标|目标)/u, 1],
  [/^(?:全部|已|全面)?(?:达成|达到|完成)(?:年度|预期)(?:指标|目标)/u, 0],
];

/** The qualitative level (定性档次) an actual value names, e.g. 部分达成年度指标并具有一定效果; `null` for any other words. */
export function levelOf(text: string, policy: Policy): QualitativeBand | null {
  const label = normalizeLabel(text);
  const index = OPENINGS.find(([pattern]) => pattern.test(label))?.[1];
  return index === undefined ? null : (policy.qualitativeBands.value[index] ?? null);
}
