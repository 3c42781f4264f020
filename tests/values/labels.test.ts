import { describe, expect, it } from "vitest";
import { parseLabelledAmount, withAmount } from "../../addin/values/labelled-amount.ts";
import { parsePointsLabel } from "../../addin/values/points-label.ts";

describe("amounts inside labels", () => {
  it.each([
    ["其中：  一般公共预算：2978.02", "一般公共预算", "2978.02", "其中：  一般公共预算："],
    ["按收入性质分：4511.35", "按收入性质分", "4511.35", "按收入性质分："],
    ["按支出性质分：", "按支出性质分", null, "按支出性质分："],
    ["（1）基本支出 859.81万元", "基本支出", "859.81", "（1）基本支出 "],
    ["其中：基本支出：８５９．８１", "基本支出", "859.81", "其中：基本支出："],
    ["纳入专户管理的非税收入拨款：—", "纳入专户管理的非税收入拨款", null, "纳入专户管理的非税收入拨款："],
    ["其他资金：99.23 万元", "其他资金", "99.23", "其他资金："],
    ["2、项目支出：1,195.53", "项目支出", "1195.53", "2、项目支出："],
    ["         （2）项目支出：6076.06", "项目支出", "6076.06", "         （2）项目支出："],
  ])("%j", (text, label, value, head) => {
    const read = parseLabelledAmount(text);
    expect(read && { label: read.label, value: read.figure?.value.toFixed() ?? null, head: read.head }).toEqual({
      label,
      value,
      head,
    });
  });

  it.each([
    "单位：万元",
    "基本支出",
    "3077.25",
    "2023年度单位整体支出绩效自评表",
    "完成投资30亿元，增长5%",
    "填表人：甲",
    "（2021年度）",
    "",
  ])("%j holds none", (text) => {
    expect(parseLabelledAmount(text)).toBeNull();
  });

  it("writes another amount into the same text", () => {
    const write = (text: string, amount: string): string | null => {
      const read = parseLabelledAmount(text);
      return read && withAmount(read, amount);
    };
    expect(write("其中：  一般公共预算：2978.02", "1.50")).toBe("其中：  一般公共预算：1.50");
    expect(write("按支出性质分：", "3077.25")).toBe("按支出性质分：3077.25");
    expect(write("（1）基本支出 859.81万元", "860")).toBe("（1）基本支出 860万元");
  });
});

describe("points inside labels", () => {
  it.each([
    ["产出指标\n(50 分)", "产出指标", "50"],
    ["数量指标（10分）", "数量指标", "10"],
    ["产出指标：50分", "产出指标", "50"],
    ["产出指标50分", "产出指标", "50"],
    ["（10分）", "", "10"],
    ["效益指标\n\n（20分）\n　", "效益指标", "20"],
    ["投  入\n（15分）", "投入", "15"],
    ["满意度指标（2.5分）", "满意度指标", "2.5"],
    ["成本指标", "成本指标", null],
    ["新认定高新技术企业14家（任务数34家）（2分）", "新认定高新技术企业14家(任务数34家)", "2"],
    ["得分", "得分", null],
    ["满意度90分以上", "满意度90分以上", null],
  ])("%j", (text, name, points) => {
    const read = parsePointsLabel(text);
    expect([read.name, read.points?.value.toFixed() ?? null]).toEqual([name, points]);
  });
});
