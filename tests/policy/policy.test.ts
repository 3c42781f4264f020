import { describe, expect, it } from "vitest";
import { choosePolicy, type PolicyCues } from "../../addin/policy/choose.ts";
import { POLICY_IDS } from "../../addin/policy/id.ts";
import type { Parameter, Policy } from "../../addin/policy/policy.ts";
import { parsePolicyId } from "../../addin/policy/id.ts";
import { policyOf, policySets, RULE_SET_VERSION } from "../../addin/policy/registry.ts";
import { policyDocumentSchema } from "../../addin/policy/schema.ts";
import { DOCUMENTS } from "../../addin/policy/built-in/documents.ts";
import { normalizeLabel } from "../../addin/sheet/label.ts";

const policies = POLICY_IDS.map(policyOf);
const parameters = (policy: Policy): [string, Parameter<unknown>][] =>
  Object.entries(policy).filter(
    (entry): entry is [string, Parameter<unknown>] =>
      typeof entry[1] === "object" && entry[1] !== null && "certainty" in entry[1],
  );
const descending = (values: readonly number[]): boolean =>
  values.every((value, index) => index === 0 || value < (values[index - 1] ?? 0));

describe.each(policies)("policy $id", (policy) => {
  it("fits the schema exactly", () => {
    const document = DOCUMENTS[policy.id];
    expect(policyDocumentSchema.safeParse(document).error).toBeUndefined();
    expect(policyDocumentSchema.safeParse({ ...document, extra: 1 }).success).toBe(false);
    const scoreDecimals = { ...DOCUMENTS["cn-2020"].parameters.scoreDecimals, value: -1 };
    expect(policyDocumentSchema.safeParse({ ...document, parameters: { scoreDecimals } }).success).toBe(false);
  });

  it("adds up to its total, or weights its groups freely", () => {
    if (policy.levelWeights.value.length === 0) return;
    const sum = policy.levelWeights.value.reduce(
      (total, { points }) => total + points,
      policy.executionPoints.value ?? 0,
    );
    expect(sum).toBe(policy.totalPoints.value);
  });

  it("covers the whole scale with grades and bands, best first", () => {
    const froms = policy.grades.value.map(({ from }) => from);
    expect(descending(froms) && froms.at(-1) === 0).toBe(true);
    const bands = policy.qualitativeBands.value;
    expect([bands[0]?.high, bands.at(-1)?.low]).toEqual([1, 0]);
    bands.forEach((band, index) => expect(band.high).toBe(index === 0 ? 1 : bands[index - 1]?.low));
    expect(descending(policy.satisfactionSteps.value.map(({ from }) => from))).toBe(true);
  });

  it("orders its steps so that the first that applies is the right one", () => {
    for (const { rule, points } of policy.rateRules.value) {
      if (rule.kind === "over" || rule.kind === "below") continue;
      const rates = rule.steps.map(({ rate }) => rate);
      expect(descending(rule.kind === "at-least" ? rates : [...rates].reverse())).toBe(true);
      expect(rule.steps[0]?.score).toBe(points);
    }
    const caps = policy.executionCaps.value.map(({ below }) => below);
    expect(descending([...caps].reverse())).toBe(true);
  });

  it("cites a source for every parameter and names indicators normalised", () => {
    for (const [name, { source }] of parameters(policy)) {
      expect(source, name).toMatch(/\p{Script=Han}{2}/u);
      expect(source, name).not.toContain("待核");
    }
    for (const { indicator, aliases } of policy.rateRules.value)
      for (const name of [indicator, ...aliases]) expect(normalizeLabel(name)).toBe(name);
  });

  it("ships rules of unknown locality switched off", () => {
    for (const name of [
      "completionDeductions",
      "executionCaps",
      "costScoreCap",
      "bonusPoints",
      "reviewDeduction",
    ] as const)
      expect(policy[name].on, name).toBe(false);
  });
});

describe("choosing a policy", () => {
  const cues = (groups: readonly (readonly [string, number | null])[], more: Partial<PolicyCues> = {}): PolicyCues => ({
    groups: groups.map(([label, points]) => ({ label, points })),
    headers: [],
    texts: [],
    executionPoints: null,
    ...more,
  });

  it.each([
    [
      "cn-2020",
      cues([
        ["产出指标\n(50分)", 50],
        ["效益指标（30分）", 30],
        ["满意度指标", 10],
      ]),
    ],
    [
      "cn-2021-cost",
      cues([
        ["产出指标", 40],
        ["效益指标", 20],
        ["满意度指标", 10],
        ["成本指标\n（20分）", 20],
      ]),
    ],
    [
      "yueyang-scoring",
      cues([
        ["投  入（15分）", 15],
        ["过  程", 40],
        ["产  出", 25],
        ["效  果", 20],
      ]),
    ],
    [
      "jiangxi-qingyunpu",
      cues([
        ["管理指标", 30],
        ["产出指标", 25],
        ["效果指标", 35],
        ["满意度指标", 10],
      ]),
    ],
    ["platform", cues([["产出指标", 50]], { headers: ["计算符号", "指标值", "度量单位"] })],
    ["cn-2021-cost", cues([["产出指标", 50]], { texts: ["根据财预〔2021〕101号文件"] })],
    ["cn-2020", cues([])],
  ])("%s", (policy, given) => {
    const choice = choosePolicy(given);
    expect(choice.policy).toBe(policy);
    expect(choice.reason).toMatch(/\p{Script=Han}{4}/u);
  });

  it("knows ids and states what a report was made with", () => {
    expect(parsePolicyId(" CN-2020 ")).toBe("cn-2020");
    expect(parsePolicyId("cn-1999")).toBeNull();
    expect(policySets(["platform", "cn-2020", "cn-2020"])).toBe(
      `规则 ${RULE_SET_VERSION} · cn-2020 (2020-02-25) · platform (2022)`,
    );
  });
});
