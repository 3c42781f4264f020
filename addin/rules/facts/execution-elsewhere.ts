import { sectionsOf, type Form } from "../../forms/form.ts";
import type { Identity } from "../../identities/identity.ts";
import { readOperand } from "../../identities/operand.ts";
import { Decimal } from "../../values/decimal.ts";

/** Most points any of the weights in force gives the execution of the budget (预算执行率). Source: 财预〔2020〕10号 10分; 省直部门自评 20分. */
const EXECUTION = new Decimal(20);

/**
 * Whether a total of points or scores may hold those of the execution rate that no section shows: the form is only a part
 * (`part`) without a funding block, or the block prints points and the heading of its scores was not read, and the total is
 * more by no more than they can be.
 */
export function executionIsElsewhere({ form }: Identity, target: Decimal, expected: Decimal): boolean {
  const more = target.minus(expected);
  const most = unseenPoints(form);
  return most !== null && more.gt(0) && more.lte(most);
}

/** The most points of the execution rate that a total may hold unseen; `null` where the form shows them, or has none. */
function unseenPoints(form: Form): Decimal | null {
  const [block] = sectionsOf(form, "funding");
  if (!block) return form.kind === "part" ? EXECUTION : null;
  const points = block.total?.cells.points;
  if (!points || block.columns.includes("score")) return null;
  const term = readOperand(points, "points", form.moneyUnit);
  return term.known ? term.value : null;
}
