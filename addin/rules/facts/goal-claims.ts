import { monitoringMessages as say } from "../../messages/findings-monitoring.ts";
import { sectionsOf, type Form } from "../../forms/form.ts";
import { evaluate } from "../../identities/evaluate.ts";
import { figureIn, over } from "../../identities/expression.ts";
import { showResult } from "../../identities/print-working.ts";
import type { Claim } from "../../narrative/claim.ts";
import { normalizeLabel, readableText } from "../../sheet/label.ts";
import { Decimal } from "../../values/decimal.ts";
import { figureInterval, formatFigure } from "../../values/figure.ts";
import { divideIntervals, exactly, intersects, multiplyIntervals } from "../../values/interval.ts";
import { parsePointsLabel } from "../../values/points-label.ts";
import { relateUnits } from "../../values/unit.ts";
import { linesOf, type Line } from "./indicator-line.ts";
import { finding, passed, type FormContext, type Outcome } from "../rule.ts";
import { amountOf, roleOf, type ProseAmount, type ReadCell } from "./prose-amounts.ts";

const RESULTS: readonly Claim["kind"][] = ["quantity", "level"];
/** What a name may say more than the prose does. */
const COUNTED = /(?:的)?(?:数量|个数|人数|家数|次数|总数|数)$/u;
/** An execution rate of the whole year's money, not of one part of it. */
const WHOLE = /^(?:(?:部门|单位|项目|全年|年度|预算|资金|支出|整体|财政)*)$/u;

/** Results in the prose of the year's goal against the same form's indicator of the same name. */
export function goalClaims(context: FormContext, { slot, prose }: ReadCell): Outcome[] {
  return prose.claims.flatMap((claim): Outcome[] => {
    if (
      !RESULTS.includes(claim.kind) ||
      claim.bracketed ||
      claim.among !== null ||
      claim.figure.approximate ||
      claim.operator !== null
    )
      return [];
    const subject = plain(claim.subject);
    const lines =
      subject.length < 3
        ? []
        : linesOf(context).filter(
            (line) =>
              plain(line.name) === subject && line.actual.kind === "quantity" && !line.actual.figure.approximate,
          );
    const [line, ...others] = lines;
    if (line?.actual.kind !== "quantity" || others.length > 0 || !line.row.actual) return [];
    // A goal repeated in the result is no result.
    if (
      agrees(claim, line) !== false ||
      (line.target.kind === "quantity" && claim.figure.value.eq(line.target.figure.value))
    )
      return agrees(claim, line) === true ? [passed] : [];
    const actual = readableText(line.row.actual.text);
    return [
      finding({
        cells: [slot, line.row.actual],
        message: say.goalDiffers({ subject: claim.subject, stated: formatFigure(claim.figure), actual }),
        found: formatFigure(claim.figure),
        expected: actual,
      }),
    ];
  });
}

function plain(name: string): string {
  return normalizeLabel(parsePointsLabel(name).name).replace(COUNTED, "");
}

/** Whether they are the same figure; `null` where the units cannot be compared. */
function agrees(claim: Claim, { actual }: Line): boolean | null {
  if (actual.kind !== "quantity") return null;
  const { relation, factor } = relateUnits(claim.figure.unit, actual.figure.unit);
  return relation === "same" || relation === "converted"
    ? intersects(figureInterval(claim.figure), multiplyIntervals(figureInterval(actual.figure), exactly(factor)))
    : null;
}

/** One printed execution rate of the year's money as a whole. */
function isWholeExecution({ kind, figure, operator, subject }: Claim): boolean {
  return kind === "execution" && figure.unit === "%" && !figure.approximate && operator === null && WHOLE.test(subject);
}

/** 执行率 of a sentence against the budget and the spending the same sentence names. */
export function statedExecution({ slot, prose }: ReadCell, form: Form): Outcome[] {
  return prose.claims.flatMap((claim): Outcome[] => {
    if (!isWholeExecution(claim)) return [];
    const amounts = (role: "initial" | "budget" | "used"): ProseAmount[] =>
      prose.claims.flatMap((other) =>
        other.sentence === claim.sentence && roleOf(other) === role && !other.figure.approximate
          ? (amountOf(other, form) ?? [])
          : [],
      );
    const [budgets, spent] = [[...amounts("budget"), ...amounts("initial")], amounts("used")];
    const [budget, used] = [budgets[0], spent[0]];
    if (!budget || !used || budgets.length > 1 || spent.length > 1) return [];
    const rate = divideIntervals(used.interval, budget.interval);
    if (!rate) return [];
    if (intersects(figureInterval(claim.figure), multiplyIntervals(rate, exactly(new Decimal(100))))) return [passed];
    const expected = showResult(used.value.div(budget.value), "rate", 2);
    return [
      finding({
        cells: [slot],
        message: say.statedExecution({
          stated: formatFigure(claim.figure),
          budget: budget.text,
          used: used.text,
          expected,
        }),
        found: formatFigure(claim.figure),
        expected,
        working: `${used.value.toFixed()} ÷ ${budget.value.toFixed()} = ${expected}`,
      }),
    ];
  });
}

/** 执行率 in prose against the funding block of the form it is about. */
export function executionClaims({ slot, prose }: ReadCell, { form }: FormContext): Outcome[] {
  const total = sectionsOf(form, "funding")[0]?.total?.cells;
  if (!total?.budget || !total.executed) return [];
  const rate = evaluate(over(figureIn(total.executed, "money"), figureIn(total.budget, "money")), form.moneyUnit);
  if (!rate.known) return [];
  return prose.claims.flatMap((claim): Outcome[] => {
    if (!isWholeExecution(claim)) return [];
    if (intersects(figureInterval(claim.figure), multiplyIntervals(rate.interval, exactly(new Decimal(100)))))
      return [passed];
    const expected = showResult(rate.value, "rate", 2);
    return [
      finding({
        cells: [slot, ...[total.rate, total.executed, total.budget].filter((each) => each !== undefined)],
        message: say.executionDiffers({ stated: formatFigure(claim.figure), sheet: form.grid.sheet.name, expected }),
        found: formatFigure(claim.figure),
        expected,
      }),
    ];
  });
}
