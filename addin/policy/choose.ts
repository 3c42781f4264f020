import { policyMessages as say } from "../messages/policy.ts";
import { normalizeLabel } from "../sheet/label.ts";
import type { PolicyId } from "./id.ts";

/** The texts of a form that decide its policy, as in the cells. */
export interface PolicyCues {
  /** Level-1 labels in order, with the points printed beside them, or `null`. */
  readonly groups: readonly { readonly label: string; readonly points: number | null }[];
  /** Column headers of the indicator table. */
  readonly headers: readonly string[];
  /** Title and notes. */
  readonly texts: readonly string[];
  /** Points printed for the execution rate, or `null`. */
  readonly executionPoints: number | null;
}

/** The policy chosen, with the reason shown to the user. */
export interface PolicyChoice {
  readonly policy: PolicyId;
  /** Why, in one Chinese sentence. */
  readonly reason: string;
}

/** A label without the bracket that ends it: 产出指标(50分) → 产出指标. */
function withoutBracket(label: string): string {
  const open = label.indexOf("(");
  return open >= 0 && label.endsWith(")") ? label.slice(0, open) : label;
}

/**
 * The policy a form was made for, by what is printed on it: platform columns, then the set of level-1 groups, then the
 * cost group, else the national one of 2020. The user may choose another.
 */
export function choosePolicy(cues: PolicyCues): PolicyChoice {
  const headers = cues.headers.map(normalizeLabel);
  const sign = headers.find((header) => header.includes("计算符号"));
  const unit = headers.find((header) => header.includes("度量单位") || header.includes("计量单位"));
  if (sign !== undefined && unit !== undefined) return { policy: "platform", reason: say.platform(sign, unit) };
  const labels = cues.groups.map(({ label }) => normalizeLabel(label));
  const has = (word: string): boolean => labels.some((label) => label.startsWith(word));
  const printed = cues.groups
    .map(({ label, points }) => withoutBracket(normalizeLabel(label)) + (points === null ? "" : String(points)))
    .join("、");
  if (has("投入") && has("过程") && has("产出") && has("效果"))
    return { policy: "yueyang-scoring", reason: say.groups(printed, "岳阳市部门整体支出绩效评价评分表") };
  if (has("管理") && has("产出") && (has("效果") || has("效益")))
    return { policy: "jiangxi-qingyunpu", reason: say.groups(printed, "江西部门整体支出绩效自评表") };
  if (has("成本")) return { policy: "cn-2021-cost", reason: say.cost(printed) };
  const cited = cues.texts.map(normalizeLabel).find((text) => /2021.101号/u.test(text));
  if (cited !== undefined) return { policy: "cn-2021-cost", reason: say.cited("财预〔2021〕101号") };
  if (has("产出") && has("效益")) return { policy: "cn-2020", reason: say.groups(printed, "财预〔2020〕10号的自评表") };
  return { policy: "cn-2020", reason: say.fallback };
}
