import { factNames } from "../../messages/findings-across.ts";
import type { BookRule, RuleMeta } from "../rule.ts";
import { compareStatements, type Fact } from "../facts/stated-fact.ts";

/** What one comparison of statements says of itself; the rest is the same for all. */
interface StatementCheck extends Omit<RuleMeta, "family"> {
  /** The figures that every form of the unit and year must state alike. */
  readonly facts: readonly Fact[];
}

/** Makes a check that several forms of one unit and year state the same figure. */
export function statementCheck({ facts, ...meta }: StatementCheck): BookRule {
  return {
    ...meta,
    family: "across",
    scope: "workbook",
    by: "filing",
    check: ({ forms }) => facts.flatMap((fact) => compareStatements(fact, factNames[fact], forms)),
  };
}
