import type { Claim } from "../../narrative/claim.ts";
import { normalizeLabel } from "../../sheet/label.ts";
import { parsePointsLabel } from "../../values/points-label.ts";
import { unitParts } from "../../values/unit.ts";
import type { Figure } from "../../values/figure.ts";
import { SELF_EVALUATION, type FormContext } from "../rule.ts";
import { linesOf, type Line } from "./indicator-line.ts";

/** An indicator line a claim of prose is about. */
export interface Match {
  readonly context: FormContext;
  readonly line: Line;
  /** The names are equal but for 增速, 增长率. */
  readonly exact: boolean;
}

/** Names that every project uses for something of its own. */
const GENERIC = /满意|及时|完成率|合格率|达标率|控制|成本|质量|资金|预算/u;
const GROWTH = /(?:同比)?(?:增长率?|增速|增幅|增加率|下降率?|降幅)$/u;
/** Share of a name's characters a shortened form must keep. */
const KEPT = 0.5;
const SHORTEST = 4;

/**
 * The indicator lines of the workbook a claim is about: those of the project's own form first, then those of the department,
 * then lines of the same name elsewhere. A shortened name (高新增加值占GDP) counts where its characters are in the
 * indicator's name in the same order, from the same beginning.
 */
export function matchesOf(claim: Claim, own: FormContext | null, forms: readonly FormContext[]): Match[] {
  const subject = normalizeLabel(claim.subject);
  if (subject.length < 3) return [];
  const growth = claim.kind === "growth";
  const all = forms
    .filter(({ form }) => SELF_EVALUATION.includes(form.kind))
    .flatMap((context) =>
      linesOf(context).flatMap((line): Match[] => {
        const name = normalizeLabel(parsePointsLabel(line.name).name);
        if (name.length < 3 || (GROWTH.test(name) !== growth && !(growth && GROWTH.test(subject) && name === subject)))
          return [];
        const [claimed, printed] = growth ? [subject.replace(GROWTH, ""), name.replace(GROWTH, "")] : [subject, name];
        if (context !== own && GENERIC.test(name)) return [];
        const exact = claimed === printed;
        const near =
          exact ||
          ((context === own || context.form.kind === "department-self-evaluation") && isShortened(claimed, printed));
        return near && comparable(claim.figure, line) ? [{ context, line, exact }] : [];
      }),
    );
  const ofOwn = all.filter(({ context }) => context === own);
  if (ofOwn.length > 0) return ofOwn;
  const ofDepartment = all.filter(({ context }) => context.form.kind === "department-self-evaluation");
  return ofDepartment.length > 0 ? ofDepartment : all;
}

function isShortened(claimed: string, name: string): boolean {
  if (claimed.length < SHORTEST || claimed.length < name.length * KEPT || claimed.slice(0, 2) !== name.slice(0, 2))
    return false;
  let at = 0;
  for (const char of name) if (char === claimed.charAt(at)) at++;
  return at === claimed.length;
}

/** A percentage is compared with percentages, money with money, a count with a count. */
function comparable(figure: Figure, line: Line): boolean {
  const quantity = [line.actual, line.target].find((value) => value.kind === "quantity");
  if (!quantity) return false;
  const other = quantity.figure;
  const kind = (each: Figure): string => (each.unit === null ? "" : unitParts(each.unit).kind);
  return kind(figure) === kind(other) || kind(figure) === "" || kind(other) === "";
}
