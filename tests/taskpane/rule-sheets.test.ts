import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DOCUMENTS } from "../../addin/policy/built-in/documents.ts";
import type { PolicyDocument } from "../../addin/policy/document.ts";
import { writeRuleSheet } from "../../addin/policy/rule-sheet/write.ts";
import { reportText } from "../../addin/review/export.ts";
import { ruleSheetFromText } from "../../addin/review/rule-sheets.ts";
import { exampleSheet } from "../../addin/rules/examples/clean-forms.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import type { ImportedSheet } from "../../addin/sheet/imported-sheet.ts";
import type { CellValue, SheetSnapshot } from "../../addin/sheet/snapshot.ts";
import { CORE } from "../../taskpane/core.ts";
import { paneModel, type PaneModel } from "../../taskpane/model/pane-model.ts";
import { foundRuleSheet } from "../../taskpane/model/rule-sheets.ts";
import { RULE_SHEET_TOOLS } from "../../taskpane/rule-sheet-tools.ts";
import type { PaneServices } from "../../taskpane/services.ts";
import type { Report } from "../../addin/cli/report-schema.ts";
import { runInProcess } from "../cli/run-in-process.ts";
import { fileOf } from "../cli/workbook-file.ts";
import { ODD_LABELS, ODD_ROWS, oddForm } from "../forms/odd-form.ts";
import { MemoryHost } from "../memory-host/index.ts";

/** A rule sheet of its own for each test, so that using one accepts no other. */
function county(): PolicyDocument {
  const name = `甲县口径${String(Math.random()).slice(2, 8)}`;
  const reading = ruleSheetFromText(
    JSON.stringify({
      version: 1,
      name,
      authority: "甲县财政局",
      checks: [{ code: "W06", use: "off", basis: { document: "甲财绩〔2024〕3号", clause: "第三条" } }],
    }),
  );
  if (!reading.document) throw new Error(JSON.stringify(reading.problems));
  return reading.document;
}

function asSheet(document: PolicyDocument, edit: (row: readonly CellValue[]) => readonly CellValue[] = (row) => row) {
  const { name, rows } = writeRuleSheet(document);
  return sheetOf(
    name,
    rows.map((row) => edit(row.map(({ value }) => value))),
  );
}

/** A form whose total is not the sum of its scores, with other worksheets behind it. */
function pane(...sheets: readonly SheetSnapshot[]) {
  const host = new MemoryHost(workbookOf([exampleSheet("自评表", { form: "project", edit: { H21: 90 } }), ...sheets]));
  const added: (readonly ImportedSheet[])[] = [];
  const services: PaneServices = {
    host,
    core: CORE,
    version: "0",
    now: () => "2026-11-21 10:00",
    copyText: () => Promise.resolve(true),
    ruleSheets: { files: false, load: () => Promise.resolve(RULE_SHEET_TOOLS) },
    importing: {
      read: () => Promise.reject(new Error("not asked for")),
      shelf: {
        addForms: (given) => {
          added.push(given);
          return Promise.resolve(given.map(({ name }) => name));
        },
        removeForms: (names) => Promise.resolve(names.length),
      },
    },
  };
  return { host, services, added, model: paneModel(services) };
}

const codes = (model: PaneModel): readonly string[] => model.get().run?.review.findings.map(({ code }) => code) ?? [];

describe("a rule sheet on a worksheet of the open workbook", () => {
  it("counts only once it is accepted, stays with the workbook, and signs what is copied", async () => {
    const document = county();
    const { services, model } = pane(asSheet(document));
    await model.start();
    await model.check();
    expect(codes(model)).toContain("W06");
    const found = foundRuleSheet(model.get());
    expect(found?.name).toBe(document.name);
    await model.useRuleSheet(found);
    expect(codes(model)).not.toContain("W06");
    expect(foundRuleSheet(model.get())).toBeNull();
    const { run } = model.get();
    if (!run) throw new Error("no run");
    expect(reportText({ review: run.review, explained: run.explained, facts: [] })).toContain(
      `口径表“${document.name}”，制定单位甲县财政局`,
    );
    const again = paneModel({ ...services });
    await again.start();
    await again.check();
    expect(again.get().offered).toBeNull();
    expect(codes(again)).not.toContain("W06");
    await again.useRuleSheet(null);
    expect(codes(again)).toContain("W06");
  });

  it("is left alone when it is refused, and asked about again once it says something else", async () => {
    const document = county();
    const { model } = pane(asSheet(document));
    await model.check();
    model.refuseRuleSheet();
    await model.check();
    expect(foundRuleSheet(model.get())).toBeNull();
    expect(codes(model)).toContain("W06");
    const other = pane(asSheet({ ...document, edition: "2" })).model;
    await other.check();
    expect(foundRuleSheet(other.get())).not.toBeNull();
  });

  it("with a broken row is not used by halves: each row has its sentence", async () => {
    const { model } = pane(asSheet(county(), (row) => (row[0] === "检查 W06" ? ["检查 W06", "不查"] : row)));
    await model.check();
    const problems = model.get().run?.ruleSheet?.problems ?? [];
    expect(problems).toHaveLength(1);
    expect(problems[0]?.text).toContain("不查");
    expect(foundRuleSheet(model.get())).toBeNull();
    expect(codes(model)).toContain("W06");
  });

  it("cannot hide a form under its name", async () => {
    const { model } = pane({ ...exampleSheet("x", { form: "project", edit: { H21: 80 } }), name: "绩核-口径" });
    await model.check();
    expect(model.get().run?.review.findings.filter(({ code }) => code === "W06")).toHaveLength(2);
    expect(model.get().run?.ruleSheet?.problems).not.toBeNull();
  });
});

it("a rule sheet kept by somebody else waits for 采用", async () => {
  const document = county();
  const { host, services, model } = pane();
  await model.changeSettings({ marks: false });
  const stored = (await host.loadSettings()) as object;
  await host.saveSettings({ ...stored, ruleSheet: document });
  const opened = paneModel({ ...services });
  await opened.start();
  await opened.check();
  expect(opened.get().offered?.ruleSheet?.name).toBe(document.name);
  expect(codes(opened)).toContain("W06");
  await opened.acceptOffered();
  expect(codes(opened)).not.toContain("W06");
  await host.saveSettings({ ...stored, ruleSheet: { ...document, parameters: { totalPoints: { value: "=1+1" } } } });
  const broken = paneModel({ ...services });
  await broken.start();
  expect(broken.get().offered).toBeNull();
  expect(broken.get().notice?.text).toContain("没有采用");
});

describe("新建口径表", () => {
  it.each(Object.keys(DOCUMENTS))(
    "from %s lists what differs, and reads back from worksheets and workbook",
    async (id) => {
      const base = RULE_SHEET_TOOLS.policies.find((policy) => policy.id === id)?.id;
      if (!base) throw new Error(id);
      const document = RULE_SHEET_TOOLS.start(base);
      const { added, model } = pane();
      expect(await model.addRuleSheet(document)).toBe(true);
      expect(added[0]?.map(({ name }) => name)).toEqual(["绩核-口径", "绩核-口径参数"]);
      const listed = Object.keys(document.parameters);
      expect(listed).toEqual(id === "cn-2020" ? [] : Object.keys(DOCUMENTS[base].parameters));
      const reading = await RULE_SHEET_TOOLS.read("口径.xlsx", RULE_SHEET_TOOLS.workbook(document));
      expect(reading?.problems).toBeNull();
      expect(Object.keys(reading?.document?.parameters ?? {}).sort()).toEqual([...listed].sort());
      const text = RULE_SHEET_TOOLS.text(reading?.document ?? document);
      expect(await RULE_SHEET_TOOLS.read("口径.jihe.json", new TextEncoder().encode(text))).toEqual({
        document,
        problems: null,
      });
    },
  );

  it("leaves the list of parameters out of the check", async () => {
    const sheets = RULE_SHEET_TOOLS.sheets(RULE_SHEET_TOOLS.start("yueyang-scoring"));
    const { model } = pane(...sheets.map(({ name, rows }) => sheetOf(name, rows)));
    await model.check();
    expect(model.get().run?.review.sheets.map(({ sheet }) => sheet)).toEqual(["自评表"]);
  });
});

describe("存进口径表", () => {
  it("takes the place of the mapping, and recognises another file by the exported text", async () => {
    const { model } = pane(oddForm());
    await model.check();
    expect(await model.giveMapping({ sheet: "登记", form: "project-self-evaluation", labels: ODD_LABELS })).toBeNull();
    const before = codes(model);
    await model.learnMapping("登记");
    expect(model.get().settings.mappings).toEqual([]);
    expect(codes(model)).toEqual(before);
    const { ruleSheet } = model.get().settings;
    if (!ruleSheet) throw new Error("no rule sheet");
    const folder = mkdtempSync(join(tmpdir(), "jihe-learn-"));
    writeFileSync(join(folder, "口径.jihe.json"), RULE_SHEET_TOOLS.text(ruleSheet));
    writeFileSync(join(folder, "乙单位.xlsx"), fileOf(workbookOf([oddForm()])));
    const { out } = await runInProcess([
      "--format",
      "json",
      "--policy-file",
      join(folder, "口径.jihe.json"),
      join(folder, "乙单位.xlsx"),
    ]);
    rmSync(folder, { recursive: true });
    const { files } = JSON.parse(out) as Report;
    expect(files[0]?.sheets.map(({ form }) => form)).toEqual(["project-self-evaluation"]);
    expect(files[0]?.findings.map(({ code }) => code)).toContain("W06");
  });

  it("says so where the words alone do not tell the form, and keeps the mapping", async () => {
    const rows = ODD_ROWS.map((row, index) => (index === 1 ? row.map(() => "") : row));
    const labels = ODD_LABELS.map((label) => ({ ...label, text: "" }));
    const { model } = pane(sheetOf("登记", rows));
    await model.check();
    expect(await model.giveMapping({ sheet: "登记", form: "project-self-evaluation", labels })).toBeNull();
    await model.learnMapping("登记");
    expect(model.get().notice?.text).toContain("没有存进口径表");
    expect(model.get().settings.mappings).toHaveLength(1);
  });
});
