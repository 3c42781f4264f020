import { describe, expect, it } from "vitest";
import { review } from "../../addin/review/review.ts";
import { formatPosition } from "../../addin/sheet/address.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import type { CellValue } from "../../addin/sheet/snapshot.ts";

type Rows = readonly (readonly CellValue[])[];
const reviewed = (rows: Rows) => review(workbookOf([sheetOf("表", rows)]));
const found = (rows: Rows): string[] =>
  reviewed(rows)
    .findings.filter(({ severity }) => severity !== "info")
    .map(({ code, cells }) => `${code} ${cells[0] ? formatPosition(cells[0]) : ""}`);
const derived = (rows: Rows): string[] => reviewed(rows).derivations.map(({ cell }) => formatPosition(cell));

describe("base data as people really fill it in", () => {
  const base = (special: number): Rows => [
    ["部门整体支出绩效评价基础数据表"],
    ["经费控制情况（万元）", "2022年决算数", "2023年预算数", "2023年决算数"],
    ["三公经费", 10, 10, 9],
    ["1、公务用车购置和维护经费", 6, 6, 5],
    ["2、出国经费", 0, 0, 0],
    ["3、公务接待", 4, 4, 4],
    ["项目支出", 2356, 2500, 2488],
    ["1、业务工作经费", 356, 400, 388],
    ["2、县级专项资金（一个专项一行）", 2000, 2100, 2100],
    ["耕地保护专项", 1200, 1300, 1300],
    ["不动产登记专项", 800, 800, special],
    ["公用经费", 210, 220, 215],
  ];
  it("the 专项 below their own sum are not counted twice", () => {
    expect(found(base(800))).toEqual([]);
    expect(reviewed(base(800)).derivations).toEqual([]);
  });

  it("amounts of last year's budget between label and figures", () => {
    const rows = (total: number): Rows => [
      ["2024年度部门整体支出绩效评价基础数据表"],
      ["项目", "2023年预算数", "2023年决算数", "2024年预算数", "2024年决算数", "增减", "增减率"],
      ["“三公”经费合计", 8, 7.5, 7.8, total, -1.5, "-20%"],
      ["其中：公务用车购置及运行费", 5, 4.8, 5, 4, -0.8, "-16.67%"],
      ["因公出国（境）费", 0, 0, 0, 0, 0, "—"],
      ["公务接待费", 3, 2.7, 2.8, 2, -0.7, "-25.93%"],
      ["项目支出", 200, 195, 210, 205, 10, "5.13%"],
      ["公用经费", 60, 58, 61, 59, 1, "1.72%"],
    ];
    expect(found(rows(6))).toEqual([]);
    expect(found(rows(7))).toEqual(["B02 E3"]);
  });
});

describe("summary tables as people really fill them in", () => {
  it("the rate is of 全年预算数 where 年初预算数 stands beside it", () => {
    const rows = (rate: string): Rows => [
      ["2023年度项目支出绩效自评汇总表"],
      ["序号", "项目名称", "年初预算数", "全年预算数", "全年执行数", "执行率", "自评得分"],
      [1, "河道保洁", 10, 12, 9.6, rate, 98],
      [2, "水库加固", 0, 5, 5, "100%", 98],
      ["合计", "", 10, 17, 14.6, "85.88%", ""],
    ];
    expect(found(rows("80%"))).toEqual([]);
    expect(found(rows("96%"))).toEqual(["S02 F3"]);
  });
  it("年初预算数 alone is the budget", () => {
    expect(
      found([
        ["2023年度项目支出绩效自评汇总表"],
        ["项目名称", "年初预算数", "全年执行数", "执行率", "自评得分"],
        ["河道保洁", 10, 9, "96%", 98],
      ]),
    ).toEqual(["S02 D3"]);
  });
  it("captions of groups are no units", () => {
    const rows: Rows = [
      ["2023年度项目支出绩效自评汇总表"],
      ["序号", "项目名称", "全年预算数", "全年执行数", "执行率", "自评得分"],
      ["一、", "学前教育"],
      [1, "保教补助", 300, 300, "100%", 99],
      ["", "（二）义务教育"],
      [2, "校舍维修", 800, 640, "80%", 85.2],
      ["合计", "", 1100, 940, "85.45%", ""],
    ];
    expect([found(rows), derived(rows)]).toEqual([[], []]);
  });
});

describe("monitoring forms as people really fill them in", () => {
  const prose = (funds: string): Rows => [
    ["项目（民生）资金绩效监控表"],
    ["资金投入和使用情况", funds],
    ["项目组织实施情况", "按月发放。"],
    ["项目产出和效果", "救助1200人。"],
  ];
  it("其中 may open a sentence of its own", () => {
    expect(
      found(prose("到位资金350万元，使用350万元。其中：城市低保160万元，农村低保140万元，临时救助50万元。")),
    ).toEqual([]);
    expect(
      found(prose("到位资金350万元，使用350万元。其中：城市低保160万元，农村低保140万元，临时救助60万元。")),
    ).toEqual(["M01 B2"]);
  });
  it("nothing follows where the sentence before names several amounts", () => {
    expect(found(prose("到位资金450万元，使用350万元。其中：省级资金300万元，县级资金150万元。"))).toEqual([]);
  });
  it("a list of projects names the project", () => {
    const rows: Rows = [
      ["2024年上半年绩效运行监控汇总表"],
      ["序号", "项目名称", "全年预算数", "1-6月执行数", "执行率"],
      [1, "道路养护", 100, 55, "55%"],
      [2, "桥梁维修", 50, 26, ""],
      ["合计", "", 150, 81, "54%"],
    ];
    expect([found(rows), reviewed(rows).derivations.map(({ label, value }) => [label, value])]).toEqual([
      [],
      [["桥梁维修 · 执行率", "52%"]],
    ]);
  });
});

describe("scoring sheets as people really fill them in", () => {
  it("a deduction for each case fits the score with or without a list", () => {
    const rows = (score: number): Rows => [
      ["2022年度部门整体支出绩效评价评分表"],
      ["一级指标", "二级指标", "三级指标", "评分标准", "分值", "自评分", "扣分原因"],
      ["过程", "管理", "资产管理", "每发现一处账实不符扣2分，扣完为止", 30, score, "一处不符"],
      ["产出", "职责", "重点工作", "酌情", 70, 70, ""],
      ["合计", "", "", "", 100, 70 + score],
    ];
    expect(found(rows(28))).toEqual([]);
    expect(found(rows(25))).toEqual(["R15 F3"]);
  });
  it("a begun step may count whole, in proportion or not at all, and a cut is no negative adjustment", () => {
    const rows = (name: string, standard: string, rate: string, score: number): Rows => [
      ["2022年度部门整体支出绩效评价评分表"],
      ["一级指标", "二级指标", "三级指标", "评分标准", "分值", "完成情况", "自评分", "扣分原因"],
      ["投入", "配置", name, standard, 5, rate, score, "见说明"],
      ["产出", "职责", "重点工作", "酌情", 95, "", 95, ""],
      ["合计", "", "", "", 100, "", 95 + score],
    ];
    const control = (score: number): string[] =>
      found(rows("公用经费控制率", "≤100%得满分，每超过5%扣1分", "103%", score));
    expect([control(4), control(4.4), control(5), control(3)]).toEqual([[], [], [], ["R09 G3", "X07 G5"]]);
    expect(
      found(
        rows("预算调整率", "预算调整率=0，得5分；0-10%（含），得3分；10%-20%（含），得1分；大于20%不得分", "-7%", 3),
      ),
    ).toEqual([]);
    expect(found(rows("预算调整率", "绝对值≤5%得满分，每增加1个百分点扣0.2分", "-7%", 4.6))).toEqual([]);
  });
  it("a standard for other points than the row's is left to a person", () => {
    const rows: Rows = [
      ["2022年度部门整体支出绩效评价评分表"],
      ["一级指标", "二级指标", "三级指标", "评分标准", "分值", "完成情况", "自评分", "扣分原因"],
      [
        "投入",
        "配置",
        "在职人员控制率",
        "≤100%得3分，每超过1个百分点扣0.5分；人员信息准确、及时更新",
        5,
        "98%",
        4,
        "更新不及时",
      ],
      ["产出", "职责", "重点工作", "酌情", 95, "", 95, ""],
      ["合计", "", "", "", 100, "", 99],
    ];
    const { notChecked } = reviewed(rows);
    expect([found(rows), JSON.stringify(notChecked).includes("评分标准写满分3分，分值填5分")]).toEqual([[], true]);
  });
});
