import { describe, expect, it } from "vitest";
import { MemoryHost, type MemoryOptions } from "../../addin/hosts/memory/index.ts";
import { workbookOf } from "../../addin/sheet/build.ts";
import { CORE } from "../../taskpane/core.ts";
import { SAMPLE_FORM } from "../../taskpane/sample-form.ts";
import { ODD_LABELS, oddForm } from "../forms/odd-form.ts";
import { reviewInSteps } from "../../addin/review/review.ts";
import { formatCellRef } from "../../addin/sheet/address.ts";
import { cellKey } from "../../addin/sheet/snapshot.ts";
import { lazyCore } from "../../taskpane/lazy-core.ts";
import { paneCommands } from "../../taskpane/commands.ts";
import { paneModel, type PaneModel } from "../../taskpane/model/pane-model.ts";
import type { PaneServices } from "../../taskpane/services.ts";
import { at, sampleCore } from "./sample-core.ts";
import { sampleWorkbook } from "./sample-workbook.ts";

interface Bench {
  readonly host: MemoryHost;
  readonly model: PaneModel;
  readonly services: PaneServices;
  readonly copied: string[];
}

async function bench(options: MemoryOptions = {}, change: Partial<PaneServices> = {}): Promise<Bench> {
  const host = new MemoryHost(sampleWorkbook(), options);
  const copied: string[] = [];
  const copyText = (text: string): Promise<boolean> => Promise.resolve(copied.push(text) > 0);
  const services: PaneServices = { host, core: sampleCore(), version: "1", now: () => "2026-11-21 10:00", copyText, ...change };
  const model = paneModel(services);
  await model.start();
  return { host, model, services, copied };
}

const valueOf = (host: MemoryHost, address: string): unknown => {
  const cell = at(address);
  return host.look().sheets.find(({ base }) => base.name === cell.sheet)?.cells.get(cellKey(cell.row, cell.column))?.value ?? null;
};

describe("check", () => {
  it("reads, reviews, marks and announces in one sentence", async () => {
    const { host, model } = await bench();
    expect(await model.check()).toBe(true);
    const { run, announcement, busy, stale } = model.get();
    expect(run?.review.findings).toHaveLength(4);
    expect(host.look().sheets[0]?.marks.size).toBe(3);
    expect(announcement).toBe("校验完成：有 2 处需修改。必须修改 2 处，需作说明 1 处，未能检查 1 项。");
    expect([busy, stale]).toEqual([null, null]);
  });

  it("can be cancelled; the former result stays and nothing is marked", async () => {
    const { host, model } = await bench();
    const running = model.check();
    model.cancel();
    expect(await running).toBe(false);
    expect(model.get().run).toBeNull();
    expect(model.get().notice?.text).toContain("已取消");
    expect(host.look().sheets[0]?.marks.size).toBe(0);
  });

  it("can be cancelled while it checks: the partial result is shown, marked as such and never a pass", async () => {
    const { model, copied } = await bench({}, { core: { ...sampleCore(), review: reviewInSteps } });
    const texts: string[] = [];
    model.subscribe(() => {
      const { busy } = model.get();
      if (busy?.progress) texts.push(busy.progress.text);
      if (busy?.progress?.text.startsWith("正在识别")) model.cancel();
    });
    expect(await model.check()).toBe(true);
    expect(texts).toContain("正在识别 自评表");
    const { run, notice, announcement } = model.get();
    expect(run?.review).toMatchObject({ partial: true, verdict: "incomplete" });
    expect(run?.review.sheets.map(({ reason }) => reason)).toContain("校验中途取消，没有看这张表。");
    expect(notice?.text).toContain("部分结果");
    expect(announcement).toContain("部分结果");
    await model.copyReport();
    expect(copied[0]).toContain("部分结果：有");
    await model.check();
  });

  it("reads a sheet as a person says, keeps that in the workbook, and forgets it when told", async () => {
    const host = new MemoryHost(workbookOf([oddForm()]));
    const model = paneModel({ host, core: CORE, version: "1", now: () => "2026-11-21 10:00", copyText: () => Promise.resolve(true) });
    await model.start();
    await model.check();
    expect(model.get().run?.review.sheets[0]?.form).toBeNull();
    expect(await model.giveMapping({ sheet: "登记", form: "project-self-evaluation", labels: ODD_LABELS.slice(3) })).toContain("没有三级指标");
    expect(model.get().settings.mappings).toEqual([]);
    const mapping = { sheet: "登记", form: "project-self-evaluation", labels: ODD_LABELS } as const;
    expect(await model.giveMapping(mapping)).toBeNull();
    expect(model.get().run?.review.sheets[0]).toMatchObject({ form: "project-self-evaluation", mapping: expect.stringContaining("按您指定的对应关系识别") as string });
    expect(model.get().stale).toBeNull();
    const again = paneModel({ ...model.services });
    await again.start();
    expect(again.get().settings.mappings).toEqual([mapping]);
    await model.removeMapping("登记");
    expect(model.get().run?.review.sheets[0]).toMatchObject({ form: null, mapping: "" });
    await model.giveMapping(mapping);
    await model.cleanUp("value");
    expect([model.get().settings.mappings, await host.loadSettings()]).toEqual([[], null]);
  });

  it("shows a first result on a sample, checks nothing else meanwhile, and leaves nothing of it behind", async () => {
    const host = new MemoryHost(sampleWorkbook());
    const before = host.look();
    const model = paneModel({ host, core: CORE, version: "1", now: () => "2026-11-21 10:00", copyText: () => Promise.resolve(true), sample: { shelf: host, load: () => Promise.resolve(SAMPLE_FORM) } });
    await model.start();
    expect(await model.insertSample()).toBe(true);
    const { run } = model.get();
    expect(run?.review.sheets.map(({ sheet, form, year }) => [sheet, form, year])).toEqual([["绩核示例", "department-self-evaluation", 2023]]);
    expect(run?.review.findings.filter(({ severity }) => severity === "error").length).toBeGreaterThan(0);
    expect(run?.plan.items.length).toBeGreaterThan(0);
    await model.explain("f0", "先看看怎么写说明");
    expect(await model.removeSample()).toBe(true);
    expect([model.get().run, model.get().settings.ignores]).toEqual([null, []]);
    await model.clearMarks();
    expect({ ...host.look(), settings: null }).toEqual(before);
    await model.insertSample();
    await model.cleanUp("value");
    expect([model.get().run, host.look().sheets.length]).toEqual([null, 2]);
  });

  it("shows a host's trouble in plain words with the code in small print", async () => {
    const { host, model } = await bench();
    host.setCondition("cell-editing");
    expect(await model.check()).toBe(false);
    expect(model.get().notice).toMatchObject({ tone: "problem", text: expect.stringContaining("按回车键") as string, detail: expect.stringContaining("cell-editing") as string });
  });

  it("marks without notes, or not at all, when the user wants it so", async () => {
    const { host, model } = await bench();
    await model.changeSettings({ notes: false });
    await model.check();
    expect([host.look().sheets[0]?.marks.size, host.look().sheets[0]?.notes.size]).toEqual([3, 0]);
    await model.clearMarks();
    await model.changeSettings({ marks: false });
    await model.check();
    expect(host.look().sheets[0]?.marks.size).toBe(0);
  });

  it("turns stale at an edit, not at our own writes to other sheets, and fresh at the next run", async () => {
    const { host, model } = await bench();
    await model.check();
    host.edit(at("自评表!B3"), 1);
    expect(model.get().stale).toBe("edited");
    await model.check();
    expect(model.get().stale).toBeNull();
  });

  it("refuses a second action meanwhile", async () => {
    const { model } = await bench();
    const running = model.check();
    expect(await model.clearMarks()).toBe(false);
    expect(model.get().notice?.text).toContain("还没有完成");
    expect(await running).toBe(true);
  });
});

describe("fix, fill and restore", () => {
  it("writes a percentage fix as a number that shows as a percentage", async () => {
    const { host, model } = await bench();
    await model.check();
    expect(await model.fix("f0")).toBe(true);
    expect(valueOf(host, "自评表!F3")).toBe(0.9991);
    expect(host.look().sheets[0]?.cells.get(cellKey(2, 5))?.format).toBe("0.00%");
    expect(model.get().fixed.has("f0")).toBe(true);
    expect(await model.restore()).toBe(true);
    expect(valueOf(host, "自评表!F3")).toBe("100%");
  });

  it("ticks blanks only, writes what is ticked, reads it back and restores it", async () => {
    const { host, model } = await bench();
    await model.check();
    expect([...model.get().ticked]).toEqual(["自评表!G6", "自评表!G7"]);
    await model.fill();
    expect(model.get().receipt?.written.map(({ cell, value }) => [formatCellRef(cell), value])).toEqual([["自评表!G6", 10], ["自评表!G7", 10]]);
    expect(valueOf(host, "自评表!G3")).toBe(10);
    await model.restore();
    expect(valueOf(host, "自评表!G6")).toBeNull();
    expect(model.get().undo).toEqual([]);
  });

  it("keeps what somebody typed after the fill when restoring", async () => {
    const { host, model } = await bench();
    await model.check();
    await model.fill();
    host.edit(at("自评表!G6"), 7);
    await model.restore();
    expect(valueOf(host, "自评表!G6")).toBe(7);
    expect(model.get().notice?.text).toContain("1 格之后又改动过");
  });

  it("leaves the workbook alone when the write breaks off midway", async () => {
    const { host, model } = await bench();
    await model.check();
    const before = host.look();
    host.failAfter(1);
    expect(await model.fill()).toBe(false);
    expect(host.look().sheets[0]?.cells).toEqual(before.sheets[0]?.cells);
    expect(model.get().notice?.text).toContain("恢复原样");
  });

  it("writes nothing when nothing is ticked", async () => {
    const { model } = await bench();
    await model.check();
    model.setTicked([]);
    await model.fill();
    expect(model.get().notice?.text).toContain("没有勾选");
  });
});

describe("a core that is loaded later", () => {
  it("is fetched once, and asked for again after a failure", async () => {
    let asked = 0;
    const core = lazyCore(() => {
      asked += 1;
      return asked === 1 ? Promise.reject(new Error("offline")) : Promise.resolve(sampleCore());
    });
    const { model } = await bench({}, { core });
    expect(await model.check()).toBe(false);
    expect(model.get().notice?.detail).toContain("offline");
    expect(core.policies).toEqual([]);
    expect(await model.check()).toBe(true);
    await model.fill();
    expect(model.get().receipt?.written).toHaveLength(2);
    expect([asked, core.policies.length]).toEqual([2, 2]);
  });
});

describe("explanations and settings", () => {
  it("count a finding as explained, store the reason in the workbook, and take it back", async () => {
    const { host, model } = await bench();
    await model.check();
    await model.explain("f2", "上级追加资金 12 月到账");
    expect(model.get().run?.explained.size).toBe(1);
    expect(JSON.stringify(host.look().settings)).toContain("上级追加资金");
    await model.unexplain("f2");
    expect(model.get().run?.explained.size).toBe(0);
    expect(JSON.stringify(host.look().settings)).not.toContain("上级追加资金");
  });

  it("are void after the value changed, and say so", async () => {
    const { host, model } = await bench();
    await model.check();
    await model.explain("f2", "上级追加资金 12 月到账");
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
    expect(host.look().report.map(({ name }) => name)).toEqual(["摘要", "明细", "检查清单", "运行信息"]);
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
    await model.explain("f2", "上级追加资金 12 月到账");
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

describe("ribbon commands", () => {
  it("check, show the fill plan without writing, clear, and ask before cleaning", async () => {
    const shown: string[] = [];
    const { host, model, services } = await bench({}, { showPane: () => Promise.resolve(void shown.push("pane")) });
    const commands = paneCommands(services);
    await commands.runFill();
    expect([model.get().page, model.get().run === null]).toEqual(["fill", false]);
    expect(valueOf(host, "自评表!G6")).toBeNull();
    await commands.runCheck();
    expect(model.get().page).toBe("check");
    await commands.clearMarks();
    expect(host.look().sheets[0]?.marks.size).toBe(0);
    await commands.cleanUp();
    expect([model.get().page, model.get().section]).toEqual(["more", "clean"]);
    expect(shown).toHaveLength(3);
  });

  it("report a pane that does not open instead of failing", async () => {
    const { model, services } = await bench({}, { showPane: () => Promise.reject(new Error("no pane")) });
    await paneCommands(services).openPane();
    expect(model.get().notice?.detail).toContain("no pane");
  });
});
