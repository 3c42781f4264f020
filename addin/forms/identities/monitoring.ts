import { readableText } from "../../sheet/label.ts";
import { sectionsOf, type Form } from "../form.ts";
import type { Slot } from "../grid.ts";
import { compareIdentity } from "./compare.ts";
import { cell, over } from "./expression.ts";
import type { Identity } from "./identity.ts";
import { gather } from "../../sheet/gather.ts";

/** 执行率 of a monitoring table by month = executed up to the month ÷ budget. */
export function progressRateIdentities(form: Form): Identity[] {
  return gather(sectionsOf(form, "monitoring"), ({ progress }): Identity[] => {
    if (!progress?.rate || progress.rate === progress.executed) return [];
    const [executed, rate] = [progress.executed, progress.rate];
    const of = (base: Slot): Identity => {
      const [budget, done] = [cell(base, "money"), cell(executed, "money")];
      return {
        rule: "execution-rate", form, target: rate, label: readableText(progress.rateLabel), expression: over(done, budget), measure: "rate", shape: "percent",
        decimals: 2, call: { name: "EXECRATE", arguments: [budget, done] }, derives: progress.initial === null, also: [],
      };
    };
    const whole = of(progress.budget);
    const initial = progress.initial && of(progress.initial);
    return [initial && compareIdentity(initial).state === "agrees" ? initial : whole];
  });
}
