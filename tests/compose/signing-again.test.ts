import { describe, expect, it } from "vitest";
import { signedAgain } from "../../addin/compose/next-year/signing-again.ts";

describe("what is signed each year", () => {
  it.each([
    ["填报日期：2024年3月15日", "填报日期："],
    ["填报时间:2024-03-15 联系电话：", "填报时间: 联系电话："],
    ["填表人：某某 填报日期：二〇二四年三月", "填表人：某某 填报日期："],
    ["2024年3月15日", "年 月 日"],
    ["（二〇二四年三月十五日）", "年 月 日"],
    ["填表人：某某 联系电话： 单位负责人（签字）：", "填表人：某某 联系电话： 单位负责人（签字）："],
  ])("%s", (text, blank) => {
    expect(signedAgain(text)?.replace(/\s+/gu, " ").trim()).toBe(blank);
  });

  it.each(["（2023年度）", "2024年12月31日前完成验收", "2023年决算数", "负责人意见", "2024年3月"])(
    "%s is none of it",
    (text) => {
      expect(signedAgain(text)).toBeNull();
    },
  );
});
