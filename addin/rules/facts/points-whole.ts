import { pointsMessages } from "../../messages/findings-points.ts";
import type { Form } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import { evaluate } from "../../identities/evaluate.ts";
import { part, sum } from "../../identities/expression.ts";
import { finding, passed, type Outcome } from "../rule.ts";

/** Points of all indicators: 100 with those of the execution rate, 90 or 80 without. Source: 财预〔2020〕10号附件1; HB-DEPT scores execution 20. */
const WHOLES: readonly string[] = ["100", "90", "80"];

/** Whether the points of a table without scores make a whole; nothing where fewer than two are printed, or as shares. */
export function pointsMakeWhole(form: Form, points: readonly Slot[]): Outcome[] {
  const slots = points.filter(({ reading }) => reading.kind === "figure");
  if (slots.length < 2 || slots.some(({ label }) => label.endsWith("%"))) return [];
  const whole = evaluate(sum(slots.map((slot) => part(slot, "points"))), form.moneyUnit);
  if (!whole.known) return [];
  const shown = whole.value.toFixed();
  return [
    WHOLES.includes(shown) || shown === "1"
      ? passed
      : finding({ cells: slots, message: pointsMessages.noWhole(shown), found: shown, expected: WHOLES[0] ?? "" }),
  ];
}
