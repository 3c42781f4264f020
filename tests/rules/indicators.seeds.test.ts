import { describe, expect, it } from "vitest";
import { review } from "../../addin/review/review.ts";
import { indicatorRules } from "../../addin/rules/indicators/family.ts";
import { formatPosition } from "../../addin/sheet/address.ts";
import { workbookOf } from "../../addin/sheet/build.ts";
import { layouts } from "../fixtures/layouts/load.ts";
import { REGIONS, seedIdOfSheet, seedKind, seedTruths, seedWorkbook, type SeedTruth } from "../fixtures/load.ts";

/** Kinds of audited findings that are about single indicator lines or the overall goal. */
const KINDS = new Set([
  "missing_reason",
  "completion",
  "met_but_deducted",
  "over_fulfilment",
  "indicator_naming",
  "weak_reason",
  "reason_amount",
  "unit_missing",
  "target_equals_actual",
  "compound_indicator",
]);
/** Further ones of mixed kinds. */
const MORE = new Set([
  "HS-13A",
  "HS-13B",
  "HS-13C",
  "HS-13D",
  "HS-14A",
  "HS-14B",
  "HS-14C",
  "HS-23A",
  "HS-23B",
  "HS-23C",
  "LK-09",
  "QY-16",
  "QY-17",
]);

/** Audited findings this family leaves alone on purpose. */
const NOT_REACHED: Readonly<Record<string, string>> = {
  "LK-26": "a cost target that may be read either way: lower is met, higher is missed",
  "LK-27": "one target equal to its actual value is no pattern",
  "LS-29": "the execution row has no reason cell",
  "QY-16": "no form says that a payment rate equals the execution rate",
  "QY-17": "needs the amounts behind the rate",
};

const CODES = new Set(indicatorRules.map((rule) => rule.code));

/** Findings of the family over all filings, with their form. */
const findings = REGIONS.flatMap((region) =>
  review(seedWorkbook(region))
    .findings.filter((finding) => CODES.has(finding.code))
    .map((finding) => ({
      ...finding,
      places: finding.cells.map((cell) => `${seedIdOfSheet(region, cell.sheet)}!${formatPosition(cell)}`),
    })),
);

function places(truth: SeedTruth): string[] {
  return truth.places.flatMap((place) => ("form" in place ? [`${place.form}!${place.address}`] : []));
}

const isSelfEvaluation = (form: string): boolean =>
  !form.endsWith("-report") && !form.endsWith("-text") && seedKind(form).endsWith("self-evaluation");

const truths = seedTruths().filter(
  (truth) => (KINDS.has(truth.kind) || MORE.has(truth.id)) && isSelfEvaluation(truth.form),
);

const reached = (truth: SeedTruth): boolean =>
  findings.some((finding) => finding.places.some((place) => places(truth).includes(place)));

describe("indicator checks on the five filings", () => {
  it.each(truths.filter(({ id }) => !(id in NOT_REACHED)).map((truth) => [truth.id, truth] as const))(
    "find %s",
    (_id, truth) => {
      expect(reached(truth), truth.note).toBe(true);
    },
  );

  it("name what they leave alone", () => {
    expect(
      truths
        .filter((truth) => !reached(truth))
        .map(({ id }) => id)
        .sort(),
    ).toEqual(Object.keys(NOT_REACHED).sort());
  });

  it("report as an error only what the audit calls one", () => {
    const errors = seedTruths()
      .filter(({ certainty }) => certainty === "error")
      .map(places);
    const unfounded = findings.filter(
      ({ severity, places: own }) =>
        severity === "error" && !errors.some((listed) => own.some((place) => listed.includes(place))),
    );
    expect(unfounded.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  });

  it("report the missing reasons as errors", () => {
    const missing = findings
      .filter(({ code, severity }) => code === "I09" && severity === "error")
      .map(({ places: [first] }) => first);
    expect(missing.sort()).toEqual([
      "hengshan-2023-dept-self-eval!I17",
      "hengshan-2023-project-self-eval-1!I16",
      "hengshan-2023-project-self-eval-2!I16",
      "hengshan-2023-project-self-eval-3!I16",
      "qingyunpu-2021-dept-self-eval!I34",
      "qingyunpu-2021-dept-self-eval!I38",
    ]);
  });

  const codesOf = (form: string): string[] =>
    [...new Set(findings.filter((finding) => finding.places[0]?.startsWith(form)).map(({ code }) => code))].sort();
  it.each([
    ["lukou", ["I01", "I02", "I10", "I12", "I13", "I16", "I27", "I31"]],
    ["qingyunpu", ["I06", "I07", "I09", "I10", "I19", "I21", "I24"]],
    ["lusong", ["I02", "I10", "I13"]],
    ["hengshan", ["I07", "I09", "I16", "I19", "I26", "I33", "I35"]],
  ])("fire on %s what the forms show", (county, expected) => {
    expect(codesOf(county)).toEqual(expect.arrayContaining(expected));
  });

  it("never say two things of one score", () => {
    const aboutScore = findings
      .filter(({ code }) => ["I01", "I02", "I06", "I07", "I08"].includes(code))
      .map((finding) => finding.places[0]);
    expect(new Set(aboutScore).size).toBe(aboutScore.length);
    const aboutActual = findings
      .filter(({ code }) => ["I10", "I14", "I21", "I31"].includes(code))
      .map((finding) => finding.places[0]);
    expect(new Set(aboutActual).size).toBe(aboutActual.length);
  });

  it("leave a met amount with 经费 in its name alone", () => {
    expect(
      findings.filter(({ code, places: [first] }) => code === "I08" && first === "lukou-2021-dept-self-eval!H16"),
    ).toEqual([]);
  });
});

describe("indicator checks on forms of other provinces", () => {
  it.each(
    layouts()
      .filter(({ clean }) => clean)
      .map((layout) => [layout.name, layout] as const),
  )("no error on %s", (_name, { snapshot }) => {
    const { findings: own } = review(workbookOf([snapshot]));
    expect(
      own.filter(({ code, severity }) => CODES.has(code) && severity === "error").map(({ message }) => message),
    ).toEqual([]);
  });
});
