import { describe, expect, it } from "vitest";
import { MemoryHost } from "../memory-host/index.ts";
import { workbookOf } from "../../addin/sheet/build.ts";
import { CORE } from "../../taskpane/core.ts";
import { SAMPLE_FORM } from "../../taskpane/sample-form.ts";
import { ODD_LABELS, oddForm } from "../forms/odd-form.ts";
import { reviewInSteps } from "../../addin/review/review.ts";
import { lazyCore } from "../../taskpane/lazy-core.ts";
import { paneModel } from "../../taskpane/model/pane-model.ts";
import { at, sampleCore } from "./sample-core.ts";
import { sampleWorkbook } from "./sample-workbook.ts";
import { bench, findingKey } from "./pane-bench.ts";

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
    const model = paneModel({
      host,
      core: CORE,
      version: "1",
      now: () => "2026-11-21 10:00",
      copyText: () => Promise.resolve(true),
    });
    await model.start();
    await model.check();
    expect(model.get().run?.review.sheets[0]?.form).toBeNull();
    expect(
      await model.giveMapping({ sheet: "登记", form: "project-self-evaluation", labels: ODD_LABELS.slice(3) }),
    ).toContain("没有三级指标");
    expect(model.get().settings.mappings).toEqual([]);
    const mapping = { sheet: "登记", form: "project-self-evaluation", labels: ODD_LABELS } as const;
    expect(await model.giveMapping(mapping)).toBeNull();
    expect(model.get().run?.review.sheets[0]).toMatchObject({
      form: "project-self-evaluation",
      mapping: expect.stringContaining("按您指定的对应关系识别") as string,
    });
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
    const model = paneModel({
      host,
      core: CORE,
      version: "1",
      now: () => "2026-11-21 10:00",
      copyText: () => Promise.resolve(true),
      sample: { shelf: host, load: () => Promise.resolve(SAMPLE_FORM) },
    });
    await model.start();
    expect(await model.insertSample()).toBe(true);
    const { run } = model.get();
    expect(run?.review.sheets.map(({ sheet, form, year }) => [sheet, form, year])).toEqual([
      ["绩核示例", "department-self-evaluation", 2023],
    ]);
    expect(run?.review.findings.filter(({ severity }) => severity === "error").length).toBeGreaterThan(0);
    expect(run?.plan.items.length).toBeGreaterThan(0);
    await model.explain(findingKey(model, 0), "先看看怎么写说明");
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
    expect(model.get().notice).toMatchObject({
      tone: "problem",
      text: expect.stringContaining("按回车键") as string,
      detail: expect.stringContaining("cell-editing") as string,
    });
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

  it("turns stale at an edit where it does not check again by itself, and fresh at the next run", async () => {
    const { host, model } = await bench();
    await model.changeSettings({ recheck: false });
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

describe("a core that is loaded later", () => {
  it("is fetched once, and asked for again after a failure", async () => {
    let prompts = 0;
    const core = lazyCore(() => {
      prompts += 1;
      return prompts === 1 ? Promise.reject(new Error("offline")) : Promise.resolve(sampleCore());
    });
    const { model } = await bench({}, { core });
    expect(await model.check()).toBe(false);
    expect(model.get().notice?.detail).toContain("offline");
    expect(core.policies).toEqual([]);
    expect(await model.check()).toBe(true);
    await model.fill();
    expect(model.get().receipt?.written).toHaveLength(2);
    expect([prompts, core.policies.length]).toEqual([2, 2]);
  });
});
