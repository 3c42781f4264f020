import { describe, expect, it } from "vitest";
import { statedCounts } from "../../addin/narrative/stated-counts.ts";

const statements = (text: string): string[] =>
  statedCounts(text).map(({ item, value }) => `${item} ${value.toFixed()}`);

describe("plain numbers a report states of its unit", () => {
  it.each([
    ["某市某某局编制40名，年末实有在职人员38人。", ["quota 40", "staff 38"]],
    ["我局共有编制10个，其中行政编制5个，事业编制5个。", ["quota 10"]],
    ["年末共有在职人员29人，其中：行政编制18人，全额财政拨款事业编制11人。", ["staff 29"]],
    ["核定编制数为25人，在职在编人员２４人，退休人员12人。", ["quota 25", "staff 24"]],
    ["我局整体支出绩效自评得分96.5分。", ["score 96.5"]],
    ["综上，本单位2024年部门整体支出绩效自评综合得分为 98 分，等级为“优”。", ["score 98"]],
  ])("%s", (text, expected) => expect(statements(text)).toEqual(expected));

  it.each([
    "局机关行政编制3名，事业编制5名。",
    "该专项保障了全局14名在职人员的生命安全。",
    "上年编制42名。",
    "产出指标自评得分48分。",
    "设备更新项目自评得分95分。",
    "自评满分100分。",
    "培训在职人员120人。",
    "公务用车编制5个。",
    "编制预算12个。",
    "较上年增加在职人员3人。",
  ])("nothing is taken from: %s", (text) => expect(statements(text)).toEqual([]));
});
