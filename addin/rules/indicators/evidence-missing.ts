import { indicatorMessages as say } from "../../messages/findings-indicators.ts";
import { gridOn, sectionsOf } from "../../forms/form.ts";
import { slotUnder } from "../../forms/sections/header-band.ts";
import { finding, passed, SELF_EVALUATION, type FormRule, type Outcome } from "../rule.ts";

const EVIDENCE_COLUMN = /^(?:指标)?(?:佐证|证明|印证|支撑)(?:材料|资料|依据)|^(?:佐证|附件)(?:名称|上传)?$/u;

/** I34 佐证缺失: the form has a column for evidence, and it is blank. */
export const evidenceMissing: FormRule = {
  id: "evidence-missing",
  code: "I34",
  family: "indicators",
  title: "佐证材料",
  severity: "info",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "预算管理一体化绩效模块：指标完成情况应附佐证材料",
  explanation: "表上设有佐证材料栏的，有得分的指标应填写材料名称。没有这一栏的表不看。",
  check: ({ form }) =>
    sectionsOf(form, "indicators").flatMap((table): Outcome[] => {
      const grid = gridOn(form, table.rows[0]?.name?.sheet ?? form.grid.sheet.name);
      const heading = grid.row(table.headerRow).find((slot) => EVIDENCE_COLUMN.test(slot.label));
      if (!heading) return [];
      const scored = table.rows.filter((row) => row.score?.reading.kind === "figure");
      const blank = scored.map((row) => slotUnder(grid, row.row, heading.area)).filter((slot) => slot.label === "");
      if (scored.length === 0) return [];
      return [
        blank.length === 0
          ? passed
          : finding({ cells: [...new Set(blank)], message: say.noEvidence(String(blank.length)) }),
      ];
    }),
  examples: [
    {
      name: "佐证材料栏空白",
      form: "project",
      edit: {
        J12: "佐证材料",
        J13: "验收单",
        J14: "检测报告",
        J15: "合同",
        J16: "发票",
        J17: "台账",
        J19: "资产卡片",
        J20: "问卷汇总",
      },
      finds: ["J18"],
    },
    { name: "没有佐证材料栏", form: "project", edit: {}, finds: [] },
  ],
};
