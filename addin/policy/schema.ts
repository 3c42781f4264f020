import * as z from "zod/mini";
import { POLICY_IDS } from "./id.ts";

const parameter = <Value extends z.ZodMiniType>(value: Value) =>
  z.strictObject({
    value,
    unit: z.string(),
    source: z.string().check(z.minLength(2)),
    certainty: z.enum(["certain", "to-be-confirmed"]),
    on: z.boolean(),
  });

const points = z.number().check(z.gte(0), z.lte(1000));
const share = z.number().check(z.gte(0), z.lte(1));
const multiple = z.number().check(z.gt(0), z.lte(100));
const percent = z.number().check(z.gte(0), z.lte(1000));
const step = z.strictObject({ rate: percent, score: points });

const stepRule = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("over"), limit: percent, deduct: points }),
  z.strictObject({ kind: z.literal("below"), limit: percent, deduct: points }),
  z.strictObject({ kind: z.literal("at-least"), steps: z.array(step).check(z.minLength(1)) }),
  z.strictObject({ kind: z.literal("at-most"), steps: z.array(step).check(z.minLength(1)) }),
]);

/** Shape and bounds of a policy; for policy data that comes from outside the program, and for the tests of our own. */
export const policySchema = z.strictObject({
  id: z.enum(POLICY_IDS),
  name: z.string().check(z.minLength(2)),
  date: z.string().check(z.regex(/^\d{4}(-\d\d-\d\d)?$/)),
  totalPoints: parameter(points),
  executionPoints: parameter(z.nullable(points)),
  levelWeights: parameter(
    z.array(z.strictObject({ group: z.string().check(z.minLength(2)), points })).check(z.minLength(2)),
  ),
  executionDenominator: parameter(z.enum(["annual-budget", "initial-budget"])),
  reverseFormula: parameter(z.enum(["linear", "ratio", "either"])),
  equalRule: parameter(z.enum(["at-least", "strict"])),
  lateShare: parameter(z.nullable(share)),
  qualitativeBands: parameter(
    z.array(z.strictObject({ level: z.string(), low: share, high: share })).check(z.minLength(2)),
  ),
  overFulfilmentReason: parameter(multiple),
  overFulfilmentDeduction: parameter(z.strictObject({ from: multiple, points })),
  grades: parameter(z.array(z.strictObject({ grade: z.string(), from: points })).check(z.minLength(2))),
  satisfactionSteps: parameter(z.array(z.strictObject({ from: share, share })).check(z.minLength(1))),
  stepRounding: parameter(z.enum(["whole-points-up", "proportional"])),
  scoreDecimals: parameter(z.int().check(z.gte(0), z.lte(6))),
  executionCaps: parameter(z.array(z.strictObject({ below: share, cap: points }))),
  scoreAheadOfExecution: parameter(share),
  adjustmentReason: parameter(multiple),
  reducedBudget: parameter(share),
  unexecutedReason: parameter(share),
  heavyIndicator: parameter(share),
  costScoreCap: parameter(points),
  equalPairsShare: parameter(share),
  allHundredShare: parameter(share),
  itemsShare: parameter(share),
  completionCeiling: parameter(multiple),
  extremeRate: parameter(multiple),
  monitoring: parameter(z.strictObject({ red: share, yellow: share })),
  yearOnYearChange: parameter(multiple),
  yearOnYearFloor: parameter(z.number().check(z.gte(0), z.lte(1_000_000))),
  yearOnYearStaff: parameter(multiple),
  yearOnYearDropped: parameter(share),
  yearOnYearSame: parameter(share),
  rateRules: parameter(
    z.array(z.strictObject({ indicator: z.string(), aliases: z.array(z.string()), points, rule: stepRule })),
  ),
  hardStops: parameter(z.boolean()),
});
