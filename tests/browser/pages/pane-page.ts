import { formatCellRef } from "../../../addin/sheet/address.ts";
import { MemoryHost, type MemoryOptions } from "../../memory-host/index.ts";
import { paneModel } from "../../../taskpane/model/pane-model.ts";
import { DEFAULT_SETTINGS, settingsData } from "../../../taskpane/model/settings.ts";
import type { PaneServices } from "../../../taskpane/services.ts";
import { mountPane } from "../../../taskpane/mount.tsx";
import { CORE } from "../../../taskpane/core.ts";
import { SAMPLE_FORM } from "../../../taskpane/sample-form.ts";
import { REVIEW_SCORE_TOOLS } from "../../../taskpane/review-score-tools.ts";
import { RULE_SHEET_TOOLS } from "../../../taskpane/rule-sheet-tools.ts";
import { copyText } from "../../../taskpane/clipboard.ts";
import { at, sampleCore } from "../../taskpane/sample-core.ts";
import { sampleWorkbook } from "../../taskpane/sample-workbook.ts";
import { oddForm } from "../../forms/odd-form.ts";
import { sheetOf } from "../../../addin/sheet/build.ts";
import { cellKey, type CellValue, type SheetSnapshot } from "../../../addin/sheet/snapshot.ts";

/** What the tests can ask of the page beside using the pane. */
export interface PanePage {
  value(address: string): CellValue;
  edit(address: string, value: CellValue): void;
  selection(): string | null;
  marked(): number;
  noted(): number;
  /** Names of the result worksheets. */
  sheets(): readonly string[];
  setCondition(condition: "cell-editing" | "busy" | null): void;
  /** 自动重新校验 on or off. */
  setRecheck(on: boolean): Promise<void>;
}

declare global {
  interface Window {
    panePage: PanePage;
  }
}

const query = new URLSearchParams(location.search);
const features: MemoryOptions["features"] = query.has("bare") ? { settings: false, sheets: false, notes: false } : {};
const sample = sampleWorkbook();
const others = [...(query.has("odd") ? [oddForm()] : []), ...ruleSheets(query.get("rules"))];
const host = new MemoryHost({ ...sample, sheets: [...sample.sheets, ...others] }, { features });

/** The worksheet 绩核-口径 of a made-up county, or one with broken rows. */
function ruleSheets(kind: string | null): SheetSnapshot[] {
  if (kind === null) return [];
  return [
    sheetOf("绩核-口径", [
      ["口径名称", "甲县2024年度自评口径"],
      ["制定单位", "甲县财政局"],
      ["日期", "2024-03-01"],
      ["名称", "值", "采用", "依据文件", "条款", "文件日期"],
      ["总分按执行率封顶", "执行率70%—80%的，总分不超过89分；执行率低于70%的，总分不超过79分"],
      ["检查 W06", kind === "broken" ? "不查" : "不检查", "", "甲财绩〔2024〕3号", "第三条", "2024-03-01"],
      ["本地表头（列）", "县级下达数＝全年预算数"],
      ...(kind === "broken" ? [["总分", "一百分左右"]] : []),
    ]),
  ];
}

// Somebody else's settings, stored in the workbook before it is opened.
if (query.has("offered"))
  await host.saveSettings(
    settingsData({
      ...DEFAULT_SETTINGS,
      rules: { "execution-rate": false, "text-number": false },
      ignores: [{ rule: "total-score", cells: ["自评表!H27"], values: "0", reason: "总分按主管部门口径填列" }],
    }),
  );

const services: PaneServices = {
  host,
  core: query.has("sample") ? CORE : sampleCore(Number(query.get("many") ?? 0)),
  version: "0.1.0",
  now: () => "2026-11-21 10:00",
  copyText,
  reviewScores: () => Promise.resolve(REVIEW_SCORE_TOOLS),
  ruleSheets: { files: true, load: () => Promise.resolve(RULE_SHEET_TOOLS) },
  ...(query.has("sample")
    ? { sample: { shelf: host, load: () => Promise.resolve(SAMPLE_FORM) } }
    : { openSample: () => Promise.resolve() }),
};

window.panePage = {
  value(address) {
    const cell = at(address);
    const sheet = host.look().sheets.find(({ base }) => base.name === cell.sheet);
    return sheet?.cells.get(cellKey(cell.row, cell.column))?.value ?? null;
  },
  edit: (address, value) => host.edit(at(address), value),
  selection: () => host.selection && formatCellRef(host.selection),
  marked: () => host.look().sheets.reduce((sum, sheet) => sum + sheet.marks.size, 0),
  noted: () => host.look().sheets.reduce((sum, sheet) => sum + sheet.notes.size, 0),
  sheets: () => host.look().report.map(({ name }) => name),
  setCondition: (condition) => host.setCondition(condition),
  setRecheck: (recheck) => paneModel(services).changeSettings({ recheck }),
};

const element = document.getElementById("pane");
if (element) {
  mountPane(element, services);
}
