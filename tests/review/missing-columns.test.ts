import { describe, expect, it } from "vitest";
import { review } from "../../addin/review/review.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import type { CellValue } from "../../addin/sheet/snapshot.ts";

const missing = (rows: readonly (readonly CellValue[])[]): string[] =>
  review(workbookOf([sheetOf("表", rows)])).notChecked.flatMap(({ code, reason }) => (code === "L06" ? [reason] : []));

describe("a column that a form of its kind must have and has not", () => {
  it.each([
    [
      "results of a self-evaluation",
      [
        ["项目支出绩效自评表"],
        ["项目名称", "泵站建设"],
        ["一级指标", "二级指标", "三级指标", "年度指标值", "分值", "得分"],
        ["产出指标", "数量指标", "新建泵站", "≥3座", 100, 100],
      ],
      "实际完成值",
    ],
    [
      "targets of a goal table",
      [
        ["项目支出绩效目标表"],
        ["项目名称", "泵站建设"],
        ["年度资金总额", 500],
        ["其中：财政拨款", 500],
        ["一级指标", "二级指标", "三级指标", "分值"],
        ["产出指标", "数量指标", "新建泵站", 50],
        ["效益指标", "社会效益指标", "受益人口", 50],
      ],
      "指标值",
    ],
    [
      "budgets of the base data",
      [
        ["部门整体支出绩效评价基础数据表"],
        ["经费控制情况", "2022年决算数", "2023年决算数"],
        ["三公经费", 12, 9.5],
        ["1、公务用车购置和维护经费", 6, 5],
        ["2、出国经费", 0, 0],
        ["3、公务接待", 6, 4.5],
      ],
      "预算数",
    ],
    [
      "parts of a table by unit",
      [
        ["部门整体支出绩效自评基本情况表"],
        ["机构名称", "收入合计"],
        ["本级", 500],
        ["机构名称", "支出合计", "基本支出", "项目支出"],
        ["本级", 490, 300, 190],
      ],
      "收入合计",
    ],
    [
      "forecast of a monitoring form",
      [
        ["项目支出绩效运行监控表"],
        ["项目名称", "水质监测"],
        ["一级指标", "二级指标", "三级指标", "年度指标值", "1—7月执行情况", "完成目标可能性"],
        ["产出指标", "数量指标", "监测点位", "≥36个", "36个", "确定能"],
      ],
      "全年预计完成情况",
    ],
  ])("is named: %s", (_, rows, name) => {
    expect(missing(rows).join()).toContain(`“${name}”`);
  });
});
