import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CORE } from "../../taskpane/core.ts";
import { openItems } from "../../taskpane/model/finding-view.ts";
import { readiness, walkProgress } from "../../taskpane/model/walk.ts";
import { lastWrite } from "../../taskpane/model/history.ts";
import { SAMPLE_FORM } from "../../taskpane/sample-form.ts";
import { cellKey } from "../../addin/sheet/snapshot.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import { MemoryHost } from "../memory-host/index.ts";
import { paneModel, type PaneModel } from "../../taskpane/model/pane-model.ts";
import { at } from "./sample-core.ts";
import { bench, findingKey, valueOf } from "./pane-bench.ts";

const rules = (model: PaneModel): string[] => model.get().run?.review.findings.map(({ rule }) => rule) ?? [];
const settled = async (milliseconds = 700): Promise<void> => {
  await vi.advanceTimersByTimeAsync(milliseconds);
  await vi.advanceTimersByTimeAsync(0);
};

const markAt = (host: MemoryHost, address: string): unknown => {
  const { row, column } = at(address);
  return host.look().sheets[0]?.marks.get(cellKey(row, column));
};

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

describe("checking again by itself", () => {
  it("follows a fix at once: the card leaves, the cell loses its mark, what comes next is current", async () => {
    const { host, model } = await bench();
    await model.check();
    const key = findingKey(model, 0);
    expect(model.get().current).toBe(key);
    await model.fix(key);
    expect([model.get().stale, rules(model).includes("execution-rate")]).toEqual([null, false]);
    expect(model.get().leaving.map((gone) => gone.key)).toEqual([key]);
    expect(model.get().current).toBe(findingKey(model, 0));
    expect(markAt(host, "自评表!F3")).not.toBe("error");
    await settled(1300);
    expect(model.get().leaving).toEqual([]);
  });

  it("brings a finding back when its cell is put back, by the pane or by hand", async () => {
    const { host, model } = await bench();
    await model.check();
    const key = findingKey(model, 0);
    await model.fix(key);
    await model.restore();
    expect([rules(model)[0], markAt(host, "自评表!F3")]).toEqual(["execution-rate", "error"]);
    await model.fix(key);
    host.edit(at("自评表!F3"), "100%");
    await settled();
    expect([rules(model)[0], model.get().stale]).toEqual(["execution-rate", null]);
  });

  it("waits for a pause, then reads once however many edits there were", async () => {
    const { host, model } = await bench();
    await model.check();
    const read = vi.spyOn(host, "read");
    for (const value of [1, 2, 3]) {
      host.edit(at("自评表!B3"), value);
      await settled(300);
    }
    expect([read.mock.calls.length, model.get().stale]).toEqual([0, "edited"]);
    await settled();
    expect([read.mock.calls.length, model.get().stale]).toEqual([1, null]);
  });

  it("does not write equal marks a second time", async () => {
    const { host, model } = await bench();
    await model.check();
    const mark = vi.spyOn(host, "mark");
    host.edit(at("说明!A1"), "改过");
    await settled();
    expect([model.get().stale, mark.mock.calls.length]).toEqual([null, 0]);
  });

  it("says nothing while a cell is being edited, and follows once it is not", async () => {
    const { host, model } = await bench();
    await model.check();
    host.edit(at("自评表!F3"), "99.91%");
    host.setCondition("cell-editing");
    await settled();
    expect([model.get().stale, model.get().notice]).toEqual(["edited", null]);
    host.setCondition(null);
    await settled(2000);
    expect([model.get().stale, rules(model).includes("execution-rate")]).toEqual([null, false]);
  });

  it("keeps what somebody is about: the open form with its text, open details, ticks, the page", async () => {
    const { host, model } = await bench();
    await model.check();
    const [first, second] = [findingKey(model, 0), findingKey(model, 1)];
    model.setPanel({ key: second, kind: "ignore", draft: "上级追加资" });
    model.toggleOpen(second);
    model.setTicked(["自评表!G6"]);
    await model.fix(first);
    expect(model.get().panel?.draft).toBe("上级追加资");
    expect([model.get().open.has(second), [...model.get().ticked]]).toEqual([true, ["自评表!G6"]]);
    host.edit(at("自评表!G5"), 100);
    await settled();
    expect(model.get().panel).toBeNull();
  });

  it("gives way to what a person starts and catches up afterwards", async () => {
    const { host, model } = await bench();
    await model.check();
    host.edit(at("自评表!F3"), "99.91%");
    await vi.advanceTimersByTimeAsync(500);
    expect(await model.select(at("自评表!B3"))).toBe(true);
    expect(model.get().notice).toBeNull();
    await settled(3000);
    expect([model.get().stale, rules(model).includes("execution-rate")]).toEqual([null, false]);
  });

  it("brings no mark back that was cleared on purpose, until somebody asks for a check", async () => {
    const { host, model } = await bench();
    await model.check();
    await model.clearMarks();
    host.edit(at("自评表!B3"), 2);
    await settled();
    expect([model.get().stale, host.look().sheets[0]?.marks.size]).toEqual([null, 0]);
    await model.check();
    expect(host.look().sheets[0]?.marks.size).toBeGreaterThan(0);
  });

  it("stays off when switched off", async () => {
    const { host, model } = await bench();
    await model.changeSettings({ recheck: false });
    await model.check();
    await model.fix(findingKey(model, 0));
    expect([model.get().stale, model.get().fixed.size]).toEqual(["written", 1]);
    host.edit(at("自评表!B3"), 2);
    await settled(3000);
    expect([model.get().stale, rules(model)[0]]).toEqual(["edited", "execution-rate"]);
  });
});

describe("history", () => {
  it("names every write and takes each back alone", async () => {
    const { host, model } = await bench();
    await model.check();
    await model.fix(findingKey(model, 0));
    await model.fill();
    expect(model.get().history.map(({ label }) => label)).toEqual(["修正 自评表!F3：100% → 99.91%", "填充 2 格"]);
    expect(lastWrite(model.get())?.label).toBe("填充 2 格");
    await model.takeBack(model.get().history[0]?.id ?? 0);
    expect([valueOf(host, "自评表!F3"), valueOf(host, "自评表!G6")]).toEqual(["100%", 10]);
    expect(lastWrite(model.get())?.label).toBe("填充 2 格");
    await model.restore();
    expect(valueOf(host, "自评表!G6")).toBeNull();
    expect(lastWrite(model.get())).toBeNull();
  });
});

describe("from findings to 可以报送", () => {
  const started = async (): Promise<{ host: MemoryHost; model: PaneModel }> => {
    const host = new MemoryHost(workbookOf([sheetOf("自评表", SAMPLE_FORM.rows, { merges: SAMPLE_FORM.merges })]));
    const model = paneModel({
      host,
      core: CORE,
      version: "1",
      now: () => "2026-11-21 10:00",
      copyText: () => Promise.resolve(true),
    });
    await model.start();
    await model.check();
    return { host, model };
  };

  it("fixes all that can be worked out after a preview, a total to the sum of what its parts will be, and takes it back as one", async () => {
    const { host, model } = await started();
    const before = host.look();
    await model.previewFixes();
    expect(model.get().fixPlan?.lines.length).toBeGreaterThan(0);
    expect(host.look()).toEqual(before);
    await model.fixAll();
    const left = model.get().run?.review.findings.filter(({ severity, fix }) => severity === "error" && fix);
    expect(left).toEqual([]);
    expect(model.get().history).toHaveLength(1);
    await model.restore();
    expect(host.look().sheets[0]?.cells).toEqual(before.sheets[0]?.cells);
  });

  it("counts what was settled, asks for reasons, and says at the end that it can be filed and what remains", async () => {
    const { model } = await started();
    const all = (): { done: number; all: number } => {
      const { run, mended } = model.get();
      return run ? walkProgress(run, mended) : { done: 0, all: 0 };
    };
    const total = all().all;
    expect([all().done, readiness(model.get())?.ready]).toEqual([0, false]);
    for (let turn = 0; turn < 80; turn++) {
      const { run } = model.get();
      const [item] = run ? openItems(run) : [];
      if (!item) break;
      if (item.kind === "finding" && item.finding.fix && item.category === "error") await model.fix(item.key);
      else await model.explain(item.key, "上级追加资金 12 月到账", "check");
    }
    expect(all().done).toBe(all().all);
    expect(all().all).toBeGreaterThanOrEqual(total);
    const state = readiness(model.get());
    expect([state?.ready, state?.remains.some((line) => line.includes("已作说明"))]).toEqual([true, true]);
  });

  it("turns a check off from a card", async () => {
    const { model } = await bench();
    await model.check();
    await model.silence(findingKey(model, 0));
    await settled(100);
    expect(rules(model)).not.toContain("execution-rate");
    expect(readiness(model.get())?.remains).toContain("关闭的检查 1 项");
  });
});
