import { describe, expect, it } from "vitest";
import { review } from "../../addin/review/review.ts";
import { exampleSheet } from "../../addin/rules/examples/clean-forms.ts";
import { formatPosition } from "../../addin/sheet/address.ts";
import { workbookOf } from "../../addin/sheet/build.ts";

/** The total row of the funds, those below it, and the total row of the scores. */
const FORMS = {
  "a project": {
    form: "project",
    title: {},
    funds: ["E6", "F6", "H6", "I6"],
    points: "G6",
    initial: "D6",
    parts: ["D7", "E7", "F7", "H7", "D8", "E8", "F8", "H8", "D9", "E9", "F9", "H9"],
  },
  "a policy": {
    form: "project",
    title: { A1: "政策支出绩效自评表", A3: "政策名称" },
    funds: ["E6", "F6", "H6", "I6"],
    points: "G6",
    initial: "D6",
    parts: ["D7", "E7", "F7", "H7", "D8", "E8", "F8", "H8", "D9", "E9", "F9", "H9"],
  },
  "a department": {
    form: "department",
    title: {},
    funds: ["E5", "F5", "H5", "I5"],
    points: "G5",
    initial: "D5",
    parts: [],
  },
} as const;

function reviewOf(form: "project" | "department", edit: Readonly<Record<string, string>>) {
  const { findings, notChecked, derivations } = review(workbookOf([exampleSheet("表", { form, edit })]));
  return {
    findings: findings.map(({ code, severity, cells }) => `${code} ${severity} ${cells.map(formatPosition).join(" ")}`),
    notChecked: notChecked.map(({ code, cells }) => `${code} ${cells.map(formatPosition).join(" ")}`),
    messages: findings.map(({ message }) => message),
    fills: derivations.map(({ cell, value }) => `${formatPosition(cell)} ${value}`),
  };
}

const blank = (cells: readonly string[]): Record<string, string> => Object.fromEntries(cells.map((cell) => [cell, ""]));

describe.each(Object.entries(FORMS))("%s", (_, { form, title, funds, points, initial, parts }) => {
  it.each([
    ["with its printed points", funds, []],
    ["without points", [...funds, points], [initial]],
    ["and nothing below it", [...funds, points], [initial, ...parts]],
  ] as const)("a wholly blank total row of the funds is one finding that names its cells, %s", (_name, row, others) => {
    const { findings, notChecked } = reviewOf(form, { ...title, ...blank([...row, ...others]) });
    expect(findings).toEqual([`F01 warning ${row.join(" ")}`]);
    expect(notChecked).toEqual([]);
  });

  it("a wholly blank total row of the scores is one finding that says what Fill puts there", () => {
    const { findings, notChecked, messages, fills } = reviewOf(form, { ...title, ...blank(["G21", "H21"]) });
    expect(findings).toEqual(["W09 warning H21 G21"]);
    expect(notChecked).toEqual([]);
    const score = form === "project" ? "97" : "96.5";
    expect(messages[0]).toContain(`分值100、得分${score}`);
    expect(fills).toEqual(["G21 100", `H21 ${score}`]);
  });

  it("both are one finding each, and no total is proposed without the funds", () => {
    const { findings, notChecked, fills } = reviewOf(form, { ...title, ...blank([...funds, points, "G21", "H21"]) });
    expect(findings).toEqual([`F01 warning ${[...funds, points].join(" ")}`, "W09 warning H21 G21"]);
    expect(notChecked).toEqual([]);
    expect(fills.filter((fill) => fill.startsWith("G21") || fill.startsWith("H21"))).toEqual([]);
  });

  it("a form whose money is not scored keeps its total of the indicators alone", () => {
    const score = form === "project" ? 88 : 87;
    const { findings } = reviewOf(form, { ...title, ...blank([...funds, points]), G21: "90", H21: String(score) });
    expect(findings.filter((finding) => finding.includes("W0"))).toEqual([]);
  });
});
