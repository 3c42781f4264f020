import { reviewMessages } from "../../addin/messages/review.ts";
import { parseCellRef, type CellRef } from "../../addin/sheet/address.ts";
import { cellAt, valueText, type WorkbookSnapshot } from "../../addin/sheet/snapshot.ts";
import { usedMapping } from "../../addin/forms/given-labels.ts";
import { labelDraft } from "../../addin/forms/label-draft.ts";
import { recognise } from "../../addin/forms/recognise.ts";
import type { CellWrite } from "../../addin/sheet/edit.ts";
import type { Finding, NotChecked } from "../../addin/rules/finding.ts";
import type { Steps } from "../../addin/review/steps.ts";
import { lastOf } from "../../addin/sheet/slices.ts";
import type { CheckState, Derivation, Review, ReviewOptions, SheetReview } from "../../addin/review/types.ts";
import type { FixLine } from "../../addin/fill/fix-all.ts";
import { reportPage } from "../../addin/compose/report-page.ts";
import { planReviewReport } from "../../addin/compose/review-report.ts";
import { reportSheets, reportText } from "../../addin/review/export.ts";
import { ruleSheetIn, storedRuleSheet } from "../../addin/review/rule-sheets.ts";
import { fixWrites } from "../../addin/fill/fix.ts";
import type { PaneCore } from "../../taskpane/services.ts";
import { sampleWorkbook } from "./sample-workbook.ts";

/** A cell reference out of `自评表!F3`. */
export function at(address: string): CellRef {
  const cell = parseCellRef(address);
  if (!cell) throw new RangeError(address);
  return cell;
}

function shown(snapshot: WorkbookSnapshot, address: string): string {
  const cell = at(address);
  const sheet = snapshot.sheets.find(({ name }) => name === cell.sheet);
  return sheet ? valueText(cellAt(sheet, cell.row, cell.column).value) : "";
}

const finding = (
  change: Partial<Finding> & Pick<Finding, "rule" | "code" | "severity" | "cells" | "message">,
): Finding => ({
  found: "",
  expected: "",
  difference: "",
  working: "",
  basis: "",
  fix: null,
  ...change,
});

/** Findings of the unchanged sample workbook: the pane is tested against a core whose answers are known by heart. */
function findings(snapshot: WorkbookSnapshot, many: number): Finding[] {
  const rate = shown(snapshot, "自评表!F3");
  const list: Finding[] = [];
  if (rate !== "99.91%" && rate !== "0.9991") {
    list.push(
      finding({
        rule: "execution-rate",
        code: "F02",
        severity: "error",
        cells: [at("自评表!F3"), at("自评表!C3"), at("自评表!D3")],
        found: rate,
        expected: "99.91%",
        difference: "0.09%",
        message: "执行率与“全年执行数 ÷ 全年预算数”不符，请改为 99.91%，或核对两个金额。",
        working: "1451.29 ÷ 1452.61 = 99.91%",
        basis: "财预〔2020〕10号 附件 预算执行率",
        fix: { cell: at("自评表!F3"), value: "99.91%", formula: "ROUND(D3/C3,4)" },
      }),
    );
  }
  if (shown(snapshot, "自评表!G5") !== "100") {
    list.push(
      finding({
        rule: "total-score",
        code: "S01",
        severity: "error",
        cells: [at("自评表!G5"), at("自评表!G3")],
        found: shown(snapshot, "自评表!G5"),
        expected: "100",
        difference: "−1.5",
        message: "总分不等于各项得分之和，请核对得分列。",
        working: "10 + 90 = 100",
        basis: "表内“总分”",
        fix: { cell: at("自评表!G5"), value: 100, formula: null },
      }),
    );
  }
  list.push(
    finding({
      rule: "budget-adjusted",
      code: "F07",
      severity: "warning",
      cells: [at("自评表!C3"), at("自评表!B3")],
      found: "1452.61",
      message: "全年预算数比年初预算数多 52.61 万元，请说明追加的原因。",
      basis: "填表说明第 3 条",
    }),
    finding({
      rule: "text-number",
      code: "N01",
      severity: "info",
      cells: [at("自评表!F3")],
      found: "100%",
      message: "这一格是文本形式的百分数，公式不能直接引用。",
    }),
  );
  for (let index = 0; index < many; index++) {
    list.push(
      finding({
        rule: "bulk",
        code: "B01",
        severity: "info",
        cells: [at(`自评表!A${index + 10}`)],
        found: String(index),
        expected: String(index + 1),
        message: `第 ${index + 1} 条批量提示，用来看长列表是否顺畅。`,
      }),
    );
  }
  return list;
}

const GAPS: readonly NotChecked[] = [
  {
    rule: "goal-reached",
    code: "G02",
    cells: [at("自评表!A6")],
    reason: "年度目标没有写数字，不能核对是否完成；请补上目标值。",
  },
];

function derivations(snapshot: WorkbookSnapshot): Derivation[] {
  const entry = (address: string, label: string, value: number, working: string): Derivation => {
    const current = shown(snapshot, address);
    return {
      cell: at(address),
      label,
      current,
      value,
      formula: `JX.INDICATORSCORE(B6,C6,E6)`,
      nativeFormula: "MIN(1,C6/B6)*E6",
      format: null,
      working,
      state: current === "" ? "blank" : "wrong",
    };
  };
  const all = [
    entry("自评表!G6", "指标一 · 得分", 10, "96% ≥ 95%，得满分 10"),
    entry("自评表!G7", "指标二 · 得分", 10, "25 ≥ 20，得满分 10"),
    entry("自评表!G3", "年度资金总额 · 得分", 9.99, "99.91% × 10 = 9.99"),
  ];
  return all.filter((item) => item.current !== String(item.value));
}

const TITLES: readonly (readonly [string, string, string, Finding["severity"]])[] = [
  ["execution-rate", "F02", "执行率等于执行数除以预算数", "error"],
  ["total-score", "S01", "总分等于各项得分之和", "error"],
  ["budget-adjusted", "F07", "预算调整要说明原因", "warning"],
  ["text-number", "N01", "数字以文本形式存放", "info"],
  ["goal-reached", "G02", "年度目标与实际完成相符", "warning"],
  ["points-sum", "S02", "分值合计为 100", "error"],
  ["bulk", "B01", "批量提示", "info"],
];

function checks(found: readonly Finding[], rules: Readonly<Record<string, boolean>>): CheckState[] {
  return TITLES.map(([rule, code, title, severity]) => {
    const count = found.filter((one) => one.rule === rule).length;
    const gap = GAPS.find((one) => one.rule === rule);
    if (rules[rule] === false)
      return { rule, code, title, severity, state: "off", findings: 0, reason: reviewMessages.switchedOff };
    if (gap) return { rule, code, title, severity, state: "not-checked", findings: 0, reason: gap.reason };
    return {
      rule,
      code,
      title,
      severity,
      state: count > 0 ? "found" : rule === "bulk" ? "not-applicable" : "passed",
      findings: count,
      reason: "",
    };
  });
}

function sheetReview(name: string, { policy, mappings }: ReviewOptions): SheetReview {
  const given = mappings?.find(({ sheet }) => sheet === name);
  const form = name === "自评表" || given !== undefined;
  return {
    sheet: name,
    form: form ? "project-self-evaluation" : null,
    title: form ? "项目支出绩效自评表" : "",
    year: form ? 2023 : null,
    subject: form ? "义务教育保障项目" : "",
    policy: form ? (policy ?? "cn-2020") : null,
    policyReason: form ? (policy ? "按您的选择。" : "表头为 2020 年通用格式。") : "",
    sections: form ? ["funding", "indicators", "total"] : [],
    reason: form ? "" : "找过“绩效自评表”“预算执行情况”等标题，只找到“填表说明”。",
    mapping: given ? usedMapping(given) : "",
    totalScore: form ? "98.5" : null,
    executionRate: form ? "99.91%" : null,
    budget: form ? "1452.61" : null,
    executed: form ? "1451.29" : null,
    coverage: form ? { figures: 30, checked: 30, undecided: 0, unread: 0 } : null,
  };
}

/** What the sample core says of the sample workbook. */
export function sampleReview(): Review {
  return lastOf(reviewSample(sampleWorkbook(), {}, 0));
}

function* reviewSample(snapshot: WorkbookSnapshot, options: ReviewOptions, many: number): Steps<Review> {
  for (const [done, { name }] of snapshot.sheets.entries())
    yield { part: "forms", sheet: name, check: "", done, all: snapshot.sheets.length };
  const rules = options.rules ?? {};
  const found = findings(snapshot, many).filter((one) => rules[one.rule] !== false);
  return {
    verdict: "findings",
    partial: false,
    sheets: snapshot.sheets.map(({ name }) => sheetReview(name, options)),
    findings: found,
    derivations: derivations(snapshot),
    notChecked: GAPS,
    checks: checks(found, rules),
    ruleSheet: null,
    policySets: "规则 2026.11 · cn-2020 (2020-02-25)",
  };
}

/** @param many further findings, for long lists. */
export function sampleCore(many = 0): PaneCore {
  return {
    policies: [
      { id: "cn-2020", name: "项目支出绩效评价管理办法", effective: "2020-02-25" },
      { id: "platform", name: "预算管理一体化平台", effective: "" },
    ],
    review: (snapshot, options = {}) => reviewSample(snapshot, options, many),
    labelDraft,
    ruleSheetIn,
    storedRuleSheet,
    tryMapping: (sheet, mapping) => recognise(sheet, mapping).mapping ?? { used: false, text: "" },
    planFill: (_, review) => ({
      items: review.derivations.map((derivation) => ({
        derivation,
        ticked: derivation.state === "blank",
        group: "derived",
      })),
      skipped: [{ cell: at("自评表!F4"), label: "其中：当年财政拨款 · 执行率", reason: "locked" }],
    }),
    fillWrites: (items, style) =>
      items.map(({ derivation }): CellWrite => ({
        cell: derivation.cell,
        content:
          style === "value"
            ? { kind: "value", value: derivation.value }
            : { kind: "formula", formula: (style === "jx" ? derivation.formula : derivation.nativeFormula) ?? "" },
      })),
    fixWrites,
    resultSheets: (input, source) => [reportPage(planReviewReport(source)), ...reportSheets(input)],
    resultText: reportText,
    planFixes: (snapshot, review, _options, _ignores, style) => ({
      lines: review.findings.flatMap((finding): FixLine[] => {
        const { fix, code, severity, found } = finding;
        const [write] = fix ? fixWrites(fix, review, snapshot, style) : [];
        if (!fix || !write) return [];
        const line = { cell: fix.cell, code, severity, before: found, after: String(fix.value), write };
        return [{ ...line, ticked: severity === "error" }];
      }),
      left: [],
    }),
    formulaReplacements: (snapshot) =>
      snapshot.sheets.flatMap((sheet) =>
        [...sheet.cells].flatMap(([key, cell]): CellWrite[] =>
          cell.formula?.startsWith("JX.")
            ? [
                {
                  cell: { sheet: sheet.name, row: Math.floor(key / 16_384), column: key % 16_384 },
                  content: { kind: "value", value: typeof cell.value === "number" ? cell.value : 0 },
                },
              ]
            : [],
        ),
      ),
  };
}
