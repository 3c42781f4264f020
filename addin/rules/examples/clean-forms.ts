import { sheetOf } from "../../sheet/build.ts";
import type { SheetSnapshot } from "../../sheet/snapshot.ts";
import { cleanBaseData } from "./clean-base-data.ts";
import { cleanBasicInformation } from "./clean-basic-information.ts";
import { cleanGoals } from "./clean-goals.ts";
import { cleanMonitoring } from "./clean-monitoring.ts";
import { cleanReport } from "./clean-report.ts";
import { cleanScoringSheet } from "./clean-scoring-sheet.ts";
import { cleanSummary } from "./clean-summary.ts";
import type { CleanForm } from "./clean-form.ts";
import type { BaseForm, Example } from "./example.ts";

/** 项目支出绩效自评表 in the national layout of 2020 (财预〔2020〕10号附件1), consistent in every cell. */
const project: CleanForm = {
  rows: [
    ["项目支出绩效自评表"],
    ["（2024年度）"],
    ["项目名称", "", "设备更新项目"],
    ["主管部门", "", "某市某某局", "", "", "实施单位", "某市某某中心"],
    ["项目资金（万元）", "", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["", "年度资金总额", "", 110, 120, 108, 10, "90%", 9],
    ["", "其中：当年财政拨款", "", 100, 100, 90, "—", "90%", "—"],
    ["", "      上年结转资金", "", 10, 10, 8, "—", "80%", "—"],
    ["", "      其他资金", "", 0, 10, 10, "—", "100%", "—"],
    ["年度总体目标", "预期目标", "", "", "", "实际完成情况"],
    ["", "更新设备20台，验收合格后投入使用。", "", "", "", "全年更新设备21台，均已验收并投入使用。"],
    [
      "绩效指标",
      "一级指标",
      "二级指标",
      "三级指标",
      "年度指标值",
      "实际完成值",
      "分值",
      "得分",
      "偏差原因分析及改进措施",
    ],
    ["", "产出指标（50分）", "数量指标", "更新设备数量", "≥20台", "21台", 20, 20, ""],
    ["", "", "质量指标", "设备验收合格率", "≥98%", "99.5%", 15, 15, ""],
    ["", "", "时效指标", "采购完成时间", "12月底前", "11月", 10, 10, ""],
    ["", "", "成本指标", "单台设备成本", "≤5万元", "4.5万元", 5, 5, ""],
    [
      "",
      "效益指标（30分）",
      "经济效益指标",
      "维护费用下降率",
      "≥10%",
      "8%",
      10,
      8,
      "下半年两台旧设备延期报废，维护费用偏高；已列入明年一季度处置。",
    ],
    ["", "", "社会效益指标", "服务企业数量", "≥300家", "320家", 10, 10, ""],
    ["", "", "可持续影响指标", "设备使用年限", "≥8年", "9年", 10, 10, ""],
    ["", "满意度指标（10分）", "服务对象满意度指标", "企业满意度", "≥90%", "93%", 10, 10, ""],
    ["总分", "", "", "", "", "", 100, 97, ""],
  ],
  merges: [
    "A1:I1",
    "A2:I2",
    "A3:B3",
    "C3:I3",
    "A4:B4",
    "C4:E4",
    "G4:I4",
    "A5:A9",
    "B5:C5",
    "B6:C6",
    "B7:C7",
    "B8:C8",
    "B9:C9",
    "A10:A11",
    "B10:E10",
    "F10:I10",
    "B11:E11",
    "F11:I11",
    "A12:A20",
    "B13:B16",
    "B17:B19",
    "A21:F21",
  ],
};

/** 部门整体支出绩效自评表 with the breakdown written inside label cells, consistent in every cell. */
const department: CleanForm = {
  rows: [
    ["部门整体支出绩效自评表"],
    ["（2024年度）"],
    ["预算部门名称", "", "某市某某局"],
    ["年度预算申请（万元）", "", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["", "年度资金总额", "", 500, 520, 494, 10, "95%", 9.5],
    ["", "按收入性质分：520", "", "", "", "按支出性质分：494"],
    ["", "其中：一般公共预算：480", "", "", "", "其中：基本支出：300.5"],
    ["", "政府性基金拨款：30", "", "", "", "项目支出：193.5"],
    ["", "纳入专户管理的非税收入拨款：0"],
    ["", "其他资金：10"],
    ["年度总体目标", "预期目标", "", "", "", "实际完成情况"],
    ["", "完成年度重点工作任务。", "", "", "", "年度重点工作任务已经完成，重点项目按期建成。"],
    [
      "绩效指标",
      "一级指标",
      "二级指标",
      "三级指标",
      "年度指标值",
      "实际完成值",
      "分值",
      "得分",
      "偏差原因分析及改进措施",
    ],
    ["", "产出指标（50分）", "数量指标", "组织技能培训", "≥12期", "12期", 20, 20, ""],
    ["", "", "质量指标", "培训结业率", "≥95%", "97%", 15, 15, ""],
    ["", "", "时效指标", "任务完成及时率", "≥98%", "98.5%", 10, 10, ""],
    ["", "", "成本指标", "人均培训费用", "≤400元", "380元", 5, 5, ""],
    ["", "效益指标（30分）", "社会效益指标", "新增就业人数", "≥2000人", "2150人", 15, 15, ""],
    [
      "",
      "",
      "生态效益指标",
      "能耗下降率",
      "≥3%",
      "2.4%",
      15,
      12,
      "三季度检修停炉，能耗下降未达预期；明年调整检修时间。",
    ],
    ["", "满意度指标（10分）", "服务对象满意度指标", "群众满意度", "≥90%", "94%", 10, 10, ""],
    ["总分", "", "", "", "", "", 100, 96.5, ""],
  ],
  merges: [
    "A1:I1",
    "A2:I2",
    "A3:B3",
    "C3:I3",
    "A4:A10",
    "B4:C4",
    "B5:C5",
    "B6:E6",
    "F6:I6",
    "B7:E7",
    "F7:I7",
    "B8:E8",
    "F8:I8",
    "B9:E9",
    "F9:I9",
    "B10:E10",
    "F10:I10",
    "A11:A12",
    "B11:E11",
    "F11:I11",
    "B12:E12",
    "F12:I12",
    "A13:A20",
    "B14:B17",
    "B18:B19",
    "A21:F21",
  ],
};

const CLEAN: Readonly<Record<BaseForm, CleanForm>> = {
  project,
  department,
  "base-data": cleanBaseData,
  "scoring-sheet": cleanScoringSheet,
  "basic-information": cleanBasicInformation,
  monitoring: cleanMonitoring,
  goals: cleanGoals,
  summary: cleanSummary,
  report: cleanReport,
};

/** What an example changes of its clean form. */
export type FormChange = Pick<Example, "form" | "edit"> & Partial<Pick<Example, "formulas" | "merges" | "hiddenRows">>;

/** A clean form as a sheet, with the example's changes. */
export function exampleSheet(
  name: string,
  { form, edit, formulas = {}, merges = [], hiddenRows = [] }: FormChange,
): SheetSnapshot {
  const clean = CLEAN[form];
  const sheet = sheetOf(name, clean.rows, { merges: [...clean.merges, ...merges], edits: edit, formulas });
  return { ...sheet, hiddenRows: new Set(hiddenRows.map((row) => row - 1)) };
}
