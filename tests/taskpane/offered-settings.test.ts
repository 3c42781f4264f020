import { describe, expect, it } from "vitest";
import { countReview } from "../../addin/review/counts.ts";
import { reportText } from "../../addin/review/export.ts";
import { verdictText } from "../../addin/messages/report.ts";
import { paneModel, type PaneModel } from "../../taskpane/model/pane-model.ts";
import { DEFAULT_SETTINGS, parseSettings, settingsData, type PaneSettings } from "../../taskpane/model/settings.ts";
import { bench, findingKey } from "./pane-bench.ts";

const verdictOf = (model: PaneModel): string => {
  const { run } = model.get();
  return run ? verdictText(countReview(run.review, run.explained)) : "";
};

/** Settings as a sender could store them: every check that found something off. */
async function senders(): Promise<PaneSettings> {
  const { model } = await bench();
  await model.check();
  const found = model.get().run?.review.findings.map(({ rule }) => [rule, false] as const) ?? [];
  // Each test has a sender of its own, so that accepting one accepts no other.
  return {
    ...DEFAULT_SETTINGS,
    rules: Object.fromEntries([...found, [`sender-${String(Math.random())}`, false] as const]),
  };
}

describe("settings that come with a workbook", () => {
  it("change nothing until they are accepted", async () => {
    const { host, model, services } = await bench();
    await model.check();
    const before = verdictOf(model);
    await host.saveSettings(settingsData(await senders()));
    const opened = paneModel({ ...services });
    await opened.start();
    await opened.check();
    expect(opened.get().offered).not.toBeNull();
    expect(verdictOf(opened)).toBe(before);
    opened.refuseOffered();
    await opened.check();
    expect(opened.get().offered).toBeNull();
    expect(verdictOf(opened)).toBe(before);
  });

  it("apply once accepted, are counted beside the verdict, and are not asked about again", async () => {
    const { host, model, services } = await bench();
    await model.check();
    await host.saveSettings(settingsData(await senders()));
    const opened = paneModel({ ...services });
    await opened.start();
    await opened.check();
    await opened.acceptOffered();
    expect(verdictOf(opened)).toMatch(/关闭了 \d+ 项检查/u);
    expect(verdictOf(opened)).not.toMatch(/^通过/u);
    const { run } = opened.get();
    if (!run) throw new Error("no run");
    expect(run.review.verdict).not.toBe("passed");
    expect(reportText({ review: run.review, explained: run.explained, facts: [] })).toMatch(/已关闭的检查 [1-9]/u);
    const again = paneModel({ ...services });
    await again.start();
    expect(again.get().offered).toBeNull();
    expect(again.get().settings.rules).toEqual(opened.get().settings.rules);
  });

  it("of which one word was changed are asked about again", async () => {
    const { host, services } = await bench();
    const settings = await senders();
    await host.saveSettings(settingsData(settings));
    const opened = paneModel({ ...services });
    await opened.start();
    await opened.acceptOffered();
    await host.saveSettings(settingsData({ ...settings, policy: "cn-2020" }));
    const again = paneModel({ ...services });
    await again.start();
    expect(again.get().offered?.policy).toBe("cn-2020");
    expect(again.get().settings.policy).toBeNull();
  });

  it("made on this machine come back without a question", async () => {
    const { model, services } = await bench();
    await model.check();
    await model.explain(findingKey(model, 2), "上级追加资金 12 月到账");
    await model.changeSettings({ rules: { "total-score": false } });
    const again = paneModel({ ...services });
    await again.start();
    expect(again.get().offered).toBeNull();
    expect(again.get().settings.ignores).toHaveLength(1);
  });

  it("keep what was set here when they are accepted later", async () => {
    const { host, services } = await bench();
    await host.saveSettings(settingsData(await senders()));
    const opened = paneModel({ ...services });
    await opened.start();
    await opened.check();
    await opened.explain(findingKey(opened, 0), "上级追加资金 12 月到账");
    await opened.acceptOffered();
    expect(opened.get().settings.ignores).toHaveLength(1);
    expect(Object.keys(opened.get().settings.rules).length).toBeGreaterThan(0);
  });
});

describe("the size of stored settings", () => {
  const decision = { rule: "total-score", cells: ["自评表!C3"], values: "0".repeat(16), reason: "上级追加资金" };
  it.each([
    ["explanations", { ignores: Array.from({ length: 100_000 }, () => decision) }],
    ["a reason", { ignores: [{ ...decision, reason: "字".repeat(100_000) }] }],
    ["cells of a finding", { ignores: [{ ...decision, cells: Array.from({ length: 10_000 }, () => "A1") }] }],
    ["checks", { rules: Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`r${index}`, false])) }],
  ])("has a limit for %s", (_what, change) => {
    expect(parseSettings(settingsData({ ...DEFAULT_SETTINGS, ...change }))).toBeNull();
    expect(parseSettings(settingsData({ ...DEFAULT_SETTINGS, ignores: [decision] }))?.ignores).toHaveLength(1);
  });
});
