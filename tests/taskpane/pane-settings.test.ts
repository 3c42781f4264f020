import { describe, expect, it } from "vitest";
import { cellKey } from "../../addin/sheet/snapshot.ts";
import { paneModel } from "../../taskpane/model/pane-model.ts";
import { at } from "./sample-core.ts";
import { bench, findingKey } from "./pane-bench.ts";

describe("explanations and settings", () => {
  it("count a finding as explained, store the reason in the workbook, and take it back", async () => {
    const { host, model } = await bench();
    await model.check();
    await model.explain(findingKey(model, 2), "上级追加资金 12 月到账");
    expect(model.get().run?.explained.size).toBe(1);
    expect(JSON.stringify(host.look().settings)).toContain("上级追加资金");
    await model.unexplain(findingKey(model, 2));
    expect(model.get().run?.explained.size).toBe(0);
    expect(JSON.stringify(host.look().settings)).not.toContain("上级追加资金");
  });

  it("are void after the value changed, and say so", async () => {
    const { host, model } = await bench();
    await model.check();
    await model.explain(findingKey(model, 2), "上级追加资金 12 月到账");
    host.edit(at("自评表!C3"), 1500);
    await model.check();
    expect(model.get().run?.explained.size).toBe(0);
    expect(model.get().run?.voided).toHaveLength(1);
  });

  it("come back with the workbook", async () => {
    const { host, model, services } = await bench();
    await model.changeSettings({ fillStyle: "native" });
    const second = paneModel({ ...services });
    await second.start();
    expect(second.get().settings.fillStyle).toBe("native");
    await host.saveSettings({ version: 99 });
    const third = paneModel({ ...services });
    await third.start();
    expect(third.get().settings.fillStyle).toBe("value");
  });

  it("make the results stale when checks or policy change, and apply at the next run", async () => {
    const { model } = await bench();
    await model.check();
    await model.changeSettings({ rules: { "total-score": false } });
    expect(model.get().stale).toBe("settings");
    await model.check();
    expect(model.get().run?.review.checks.find(({ rule }) => rule === "total-score")?.state).toBe("off");
  });

  it("say that they are not kept where the host has no settings", async () => {
    const { model } = await bench({ features: { settings: false } });
    await model.changeSettings({ marks: false });
    expect(model.get().settings.marks).toBe(false);
    expect(model.get().notice?.text).toContain("本次打开期间");
  });
});

describe("results and clean-up", () => {
  it("go to worksheets and to the clipboard", async () => {
    const { host, model, copied } = await bench();
    await model.check();
    await model.exportReport();
    expect(host.look().report.map(({ name }) => name)).toEqual(["校验报告", "摘要", "明细", "检查清单", "运行信息"]);
    expect(await model.copyReport()).toBeNull();
    expect(copied[0]).toContain("绩效自评表校验结果");
  });

  it("are handed over for copying by hand where the clipboard is blocked", async () => {
    const { model } = await bench({}, { copyText: () => Promise.resolve(false) });
    await model.check();
    expect(await model.copyReport()).toContain("绩效自评表校验结果");
    expect(model.get().notice?.tone).toBe("problem");
  });

  it("leave no trace after 提交前清理, and the replaced formulas can be restored", async () => {
    const { host, model } = await bench();
    host.edit(at("自评表!G6"), "=JX.INDICATORSCORE(B6,C6,E6)");
    await model.check();
    await model.explain(findingKey(model, 2), "上级追加资金 12 月到账");
    await model.exportReport();
    await model.cleanUp("value");
    const { sheets, report, settings } = host.look();
    expect([sheets[0]?.marks.size, sheets[0]?.notes.size, report.length, settings]).toEqual([0, 0, 0, null]);
    expect(sheets[0]?.cells.get(cellKey(5, 6))?.formula).toBeNull();
    expect(model.get().settings.ignores).toEqual([]);
    await model.restore();
    expect(host.look().sheets[0]?.cells.get(cellKey(5, 6))?.formula).toBe("JX.INDICATORSCORE(B6,C6,E6)");
  });
});
