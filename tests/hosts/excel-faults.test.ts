import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { at, codeOf, excel, host, mark, open, put, startExcel } from "./excel-floor.ts";
import { smallBook } from "./excel-workbooks.ts";

beforeAll(startExcel);

describe("faults", () => {
  beforeEach(() => open(smallBook()));

  const writes = [put("表!A1", 10), put("表!A2", 30), put("表!A3", "新")];

  it("takes back what was written before a request broke off, and says so", async () => {
    await host.read();
    const before = excel.look();
    excel.failAt(/^set .*\.Formulas/, { after: 2 });
    expect(await codeOf(host.write(writes))).toBe("rolled-back");
    expect(excel.look()).toEqual(before);
  });

  it("says plainly when even taking back is refused", async () => {
    await host.read();
    excel.failAt(/^set .*\.Formulas/, { after: 1, times: 2 });
    expect(await codeOf(host.write(writes))).toBe("half-done");
  });

  it("takes the writes back when they cannot be read back", async () => {
    await host.read();
    const before = excel.look();
    excel.failAt(/^load/, { after: writes.length });
    expect(await codeOf(host.write(writes))).toBe("rolled-back");
    expect(excel.look()).toEqual(before);
  });

  it("takes back half the marks and keeps the former ones", async () => {
    await host.read();
    await host.mark([mark("表!A1"), mark("表!B1", "info")]);
    const before = excel.look();
    excel.failAt(/^set .*Fill\.Color/, { after: 1 });
    expect(await codeOf(host.mark([mark("表!A2"), mark("表!A3", "warning")]))).toBe("rolled-back");
    expect(sorted(excel.look())).toEqual(sorted(before));
    expect(await host.clearMarks()).toBe(2);
  });

  it("says so when half the marks cannot be taken back", async () => {
    await host.read();
    excel.host.faults = (line) => {
      if (!/^set .*Fill\.Color/.test(line)) return null;
      excel.host.cellEditing = true;
      excel.host.faults = null;
      return excel.fault("GeneralException");
    };
    expect(await codeOf(host.mark([mark("表!A2"), mark("表!A3", "warning")]))).toBe("half-done");
    excel.host.cellEditing = false;
    await host.clearMarks();
    expect(excel.workbook.find("表")?.conditionalFormats).toEqual([]);
  });

  it("marks again although somebody deleted a mark by hand", async () => {
    await host.read();
    const before = excel.look();
    await host.mark([mark("表!A1"), mark("表!B1", "info")]);
    excel.workbook.find("表")?.conditionalFormats.pop();
    expect((await host.mark([mark("表!A2")])).marked).toBe(1);
    expect(await host.clearMarks()).toBe(1);
    expect(excel.look()).toEqual(before);
  });

  it("reads the workbook although its conditional formats cannot be looked at, and says that old marks were not seen", async () => {
    await host.mark([mark("表!A1")]);
    const whole = await host.read();
    excel.host.faults = (line) => (/ConditionalFormats/i.test(line) ? excel.fault("GeneralException") : null);
    let unseen = 0;
    expect(await host.read({ onUnseenMarks: () => unseen++ })).toEqual(whole);
    expect(unseen).toBe(1);
    excel.host.faults = null;
    await host.read({ onUnseenMarks: () => unseen++ });
    expect([unseen, await host.clearMarks()]).toEqual([1, 1]);
  });

  it("maps what keeps Excel from working to a sentence each", async () => {
    excel.host.cellEditing = true;
    expect(await codeOf(host.read())).toBe("cell-editing");
    expect(await codeOf(host.write(writes))).toBe("cell-editing");
    expect(await codeOf(host.saveSettings({ a: 1 }))).toBe("cell-editing");
    excel.host.cellEditing = false;
    excel.options.busy = true;
    expect(await codeOf(host.read())).toBe("busy");
    excel.options.busy = false;
    excel.host.otherWorkbookInFront = true;
    expect(await codeOf(host.select(at("表!A1")))).toBe("other-workbook");
    expect(
      await codeOf(host.writeReport([{ name: "摘要", rows: [[{ value: "甲" }]], widths: [9], landscape: false }])),
    ).toBe("other-workbook");
    excel.host.otherWorkbookInFront = false;
    await host.read();
    excel.options.payloadLimit = 3000;
    expect(await codeOf(host.write(writes))).toBe("too-large");
  });

  it("takes a sample half built away again, and adds none where no sheet can be added", async () => {
    const sample = {
      rows: [
        ["自评表", ""],
        ["总分", 90],
      ],
      merges: ["A1:B1"],
      widths: [10, 10],
    };
    await host.read();
    const before = excel.look();
    excel.failAt(/^call .*Merge/);
    expect(await codeOf(host.addSample(sample))).toBe("failed");
    expect(excel.look()).toEqual(before);
    excel.host.otherWorkbookInFront = true;
    expect(await codeOf(host.addSample(sample))).toBe("other-workbook");
    excel.host.otherWorkbookInFront = false;
    expect(excel.look()).toEqual(before);
  });

  it("works on after a refusal", async () => {
    excel.host.cellEditing = true;
    await host.read().catch(() => null);
    excel.host.cellEditing = false;
    expect((await host.write(writes)).written).toHaveLength(3);
  });
});

describe("clean before submission", () => {
  const report = [{ name: "摘要", rows: [[{ value: "甲" }]], widths: [9], landscape: false }];

  it("changes nothing when marks lie on a sheet that was protected since", async () => {
    await open(smallBook());
    await host.mark([mark("表!A1")]);
    await host.saveSettings({ policy: "cn-2020" });
    const sheet = excel.workbook.find("表");
    if (sheet) sheet.protection = {};
    const before = excel.look();
    await expect(host.clean([put("表!A1", 5)])).rejects.toMatchObject({ code: "protected", detail: "表" });
    expect(excel.look()).toEqual(before);
  });

  it("puts the formulas back when a result sheet cannot be deleted", async () => {
    await open(smallBook());
    await host.mark([mark("表!A1")]);
    await host.writeReport(report);
    const before = excel.look();
    excel.failAt(/^call .*Delete/, { code: "InvalidSelection" });
    expect(await codeOf(host.clean([put("表!C1", 3)]))).toBe("other-workbook");
    expect(excel.look()).toEqual(before);
    expect(await host.clean([put("表!C1", 3)])).toMatchObject({ marks: 1, sheets: 1, settings: false });
  });
});

/** The order of conditional formats is free: they never overlap. */
function sorted(look: unknown): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(look), (key, value: unknown) =>
    key === "conditionalFormats" && Array.isArray(value) ? value.map((each) => JSON.stringify(each)).sort() : value,
  );
  return copy;
}
