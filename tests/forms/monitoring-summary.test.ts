import { describe, expect, it } from "vitest";
import { sectionsOf } from "../../addin/forms/form.ts";
import { recognise } from "../../addin/forms/recognise.ts";
import { review } from "../../addin/review/review.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import type { CellValue, SheetSnapshot } from "../../addin/sheet/snapshot.ts";

type Rows = readonly (readonly CellValue[])[];
const sheet = (rows: Rows, merges: readonly string[] = []): SheetSnapshot => sheetOf("表", rows, { merges });
const found = (...sheets: readonly SheetSnapshot[]): string[] =>
  review(workbookOf(sheets.map((each, index) => ({ ...each, name: `表${index + 1}` }))))
    .findings.map(({ code }) => code)
    .sort();

const MOVED = sheet(
  [
    ["", "附件3"],
    ["", "2022年度民生资金绩效监控表"],
    ["", "项目名称：", "", "老年食堂补助", "", ""],
    ["", "实施单位", "", "某区民政局", "项目类别", "☑经常性 □一次性 □新增 ☑延续"],
    ["", "项目起止日期", "", "2022.01-2022.12", "", ""],
    [
      "",
      "一、资金到位及使用情况",
      "",
      "资金到位86.5万元，支出86.5万元（其中：运营补助60万元，就餐补贴26.5万元）。",
      "",
      "",
    ],
    ["", "二、组织实施情况", "", "按月考核后拨付。", "", ""],
    ["", "三、项目产出及效益情况", "", "开办食堂12家；就餐老人1.2万人次；满意度96%。", "", ""],
  ],
  ["B2:F2", "B3:C3", "D3:F3", "B4:C4", "B5:C5", "B6:C6", "D6:F6", "B7:C7", "D7:F7", "B8:C8", "D8:F8"],
);

const BELOW = sheet(
  [
    ["项目资金绩效监控表"],
    ["项目名称", "校舍维修", "实施单位", "某县教育局"],
    ["截止目前资金投入和使用情况"],
    ["截至6月底，到位资金200万元，使用资金60万元。年度预算200万元。"],
    ["项目组织实施情况"],
    ["已完成招标，进场施工。"],
    ["截止当前项目产出和效果"],
    ["维修校舍2栋。"],
  ],
  ["A1:D1", "A3:D3", "A4:D4", "A5:D5", "A6:D6", "A7:D7", "A8:D8"],
);

const BY_MONTH = sheet(
  [
    ["2023年度项目支出绩效运行监控表"],
    ["项目名称", "水质监测", "", "实施单位", "市监测站"],
    ["项目资金（万元）", "", "全年预算数", "1-7月执行数", "执行率"],
    ["", "年度资金总额", 180, 40, "22.22%"],
    ["绩效指标", "三级指标", "年度指标值", "1-7月完成情况", "全年预计完成情况"],
    ["", "监测点位", "≥36个", "12个", "36个"],
  ],
  ["A1:E1", "A3:A4", "A5:A6"],
);

const BLANK = sheet(
  [
    ["项目（民生）资金绩效监控表"],
    ["填报单位（盖章）："],
    ["基本情况", "项目    名称", "", "项目实施单位", ""],
    ["", "项目    类型", "经常性□    一次性□\n新  增□    延  续□", "项目起止时间", ""],
    ["截止目前资金投入和使用情况", "", "", "", ""],
    ["项目组织实施情况", "", "", "", ""],
    ["截止当前项目产出和效果", "", "", "", ""],
  ],
  ["A1:E1", "A2:E2", "A3:A4", "B5:E5", "B6:E6", "B7:E7"],
);

describe("monitoring forms of other layouts", () => {
  it.each([
    ["moved columns, brackets, other words", MOVED],
    ["answers below their labels", BELOW],
    ["a table by month", BY_MONTH],
    ["blank", BLANK],
  ] as const)("%s", (_, form) => {
    expect(recognise(form).forms.map(({ kind }) => kind)).toEqual(["monitoring"]);
  });

  it("reads the cells wherever they stand", () => {
    const [form] = recognise(MOVED).forms;
    const [section] = form ? sectionsOf(form, "monitoring") : [];
    expect([form?.year, form?.fields.project?.text, form?.fields.implementer?.text]).toEqual([
      2022,
      "老年食堂补助",
      "某区民政局",
    ]);
    expect([section?.types?.text, section?.period?.text, section?.output?.text.slice(0, 4)]).toEqual([
      "☑经常性 □一次性 □新增 ☑延续",
      "2022.01-2022.12",
      "开办食堂",
    ]);
    const [below] = recognise(BELOW).forms;
    expect(below && sectionsOf(below, "monitoring")[0]?.organization?.text).toBe("已完成招标，进场施工。");
  });

  it("a consistent form and a blank one stay silent", () => {
    expect(found(MOVED)).toEqual([]);
    expect(found(BLANK)).toEqual([]);
  });

  it("slow execution is a warning, in prose and in a table", () => {
    expect(found(BELOW)).toEqual(["M05"]);
    expect(found(BY_MONTH)).toEqual(["M05"]);
  });

  it("the rate of a table by month is worked out again", () => {
    const rows = (rate: string): Rows => [
      ["2023年度项目支出绩效运行监控表"],
      ["项目名称", "水质监测", "", "实施单位", "市监测站"],
      ["项目资金（万元）", "", "全年预算数", "1-7月执行数", "1-7月执行率"],
      ["", "年度资金总额", 180, 99, rate],
      ["绩效指标", "三级指标", "年度指标值", "1-7月完成情况", "全年预计完成情况"],
      ["", "监测点位", "≥36个", "20个", "36个"],
    ];
    expect(found(sheet(rows("55%")))).toEqual([]);
    expect(found(sheet(rows("50%")))).toEqual(["F02"]);
    const [blank] = review(workbookOf([sheet(rows(""))])).derivations;
    expect([blank?.label, blank?.value]).toEqual(["年度资金总额 · 1-7月执行率", "55%"]);
  });

  it("the rate of a table by month may be of the initial budget", () => {
    const rows = (rate: string): Rows => [
      ["2023年度项目支出绩效运行监控表"],
      ["项目名称", "水质监测", "", "实施单位", "市监测站"],
      ["项目资金（万元）", "", "年初预算数", "全年预算数", "1-7月执行数", "执行率"],
      ["", "年度资金总额", 200, 180, 110, rate],
      ["绩效指标", "三级指标", "年度指标值", "1-7月完成情况", "全年预计完成情况"],
      ["", "监测点位", "≥36个", "20个", "36个"],
    ];
    expect([found(sheet(rows("55%"))), found(sheet(rows("61.11%"))), found(sheet(rows("58%")))]).toEqual([
      [],
      [],
      ["F02"],
    ]);
  });

  it("a project's count is no part-result of the department's indicator of nearly the same name", () => {
    const output = (text: string): SheetSnapshot =>
      sheet([
        ["项目（民生）资金绩效监控表"],
        ["项目名称", "法律援助"],
        ["资金投入和使用情况", "全年共到位资金20万元，使用20万元。"],
        ["项目组织实施情况", "按合同组织实施。"],
        ["项目产出和效果", text],
      ]);
    const department = sheet([
      ["2023年度部门整体支出绩效自评表"],
      ["部门名称", "某区司法局"],
      ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析"],
      ["效益指标", "社会效益指标", "服务群众人次", "≥5000人次", "5120人次", 100, 100, ""],
      ["总分", "", "", "", "", 100, 100],
    ]);
    const monitoringCodes = (text: string): string[] =>
      found(output(text), department).filter((code) => code.startsWith("M"));
    expect(monitoringCodes("服务群众434人次，超目标任务350人次的24%。")).toEqual([]);
    expect(monitoringCodes("目标任务350人次，实际服务群众434人次，比目标任务超24%。")).toEqual([]);
    expect(monitoringCodes("目标任务350人次，实际服务群众434人次，比目标任务超30%。")).toEqual(["M04"]);
  });

  it("two forms below each other are two forms", () => {
    const rows: Rows = [
      ["项目资金绩效监控表"],
      ["资金使用情况", "使用1万元"],
      ["组织实施情况", "好"],
      ["项目产出和效果", "好"],
      ["项目资金绩效监控表"],
      ["资金使用情况", "使用2万元"],
      ["组织实施情况", "好"],
      ["项目产出和效果", "好"],
    ];
    expect(recognise(sheet(rows)).forms.map(({ kind }) => kind)).toEqual(["monitoring", "monitoring"]);
  });
});

const OTHER_SUMMARY = sheet(
  [
    ["附件5", "", "", "", "", "", ""],
    ["2022年部门（单位）整体支出绩效自评结果汇总表"],
    ["单位名称", "全年预算数（万元）", "全年执行数（万元）", "预算执行率", "自评得分", "自评等级", "主管部门复核得分"],
    ["某县农业农村局", 1200.5, 1180.25, "98.31%", 96, "优", 95],
    ["某县种子站", 80, 80, "100%", 94.5, "优", 94.5],
    ["合 计", 1280.5, 1260.25, "98.42%", "", "", ""],
  ],
  ["A2:G2"],
);

const PROJECTS = sheet(
  [
    ["2022年度项目支出绩效自评汇总表", "", "", "", "", ""],
    ["序号", "项目名称", "预算数", "执行数", "执行率", "自评得分"],
    [1, "森林防火", 85, 80.75, "95%", 99.5],
    ["", "合计", 85, 80.75, "95%", ""],
  ],
  ["A1:F1"],
);

describe("summary tables of other layouts", () => {
  it("other headings, no number column", () => {
    const [form] = recognise(OTHER_SUMMARY).forms;
    const [section] = form ? sectionsOf(form, "summary") : [];
    expect([form?.kind, form?.year, section?.rows.map(({ name }) => name), section?.total?.row]).toEqual([
      "summary",
      2022,
      ["某县农业农村局", "某县种子站"],
      5,
    ]);
    expect(found(OTHER_SUMMARY)).toEqual([]);
  });

  it("a list of projects", () => {
    const [form] = recognise(PROJECTS).forms;
    expect([form?.kind, form && sectionsOf(form, "summary")[0]?.byProject]).toEqual(["summary", true]);
    expect(found(PROJECTS)).toEqual([]);
  });

  it("a wrong total, rate and repeated review are found", () => {
    const edited = sheetOf("表1", [
      ["2022年整体支出自评情况汇总表"],
      ["预算单位", "全年预算数", "全年执行数", "执行率", "自评分数", "复核分数"],
      ["甲局", 100, 90, "95%", 90, 90],
      ["乙站", 50, 45, "90%", 92, 92],
      ["合计", 160, 135, "84.38%", "", ""],
    ]);
    expect(found(edited)).toEqual(["S01", "S02", "S05"]);
  });

  it("合计 above the rows does not hide them", () => {
    const rows = (executed: number): Rows => [
      ["2023年度项目支出绩效自评结果汇总表"],
      ["项目名称", "全年预算数", "全年执行数", "执行率（B/A）", "自评得分"],
      ["合 计", 150, 135, "90%", ""],
      ["河道保洁", 100, executed, `${executed}%`, 98],
      ["水库加固", 50, 45, "90%", 96],
    ];
    const [form] = recognise(sheet(rows(90))).forms;
    const [section] = form ? sectionsOf(form, "summary") : [];
    expect([section?.total?.row, section?.rows.map(({ row }) => row)]).toEqual([2, [3, 4]]);
    expect(found(sheet(rows(90)))).toEqual([]);
    expect(found(sheet(rows(80)))).toEqual(["S01"]);
  });

  it("one blank amount is the rest of a typed total, and nothing under a formula", () => {
    const rows: Rows = [
      ["2023年度整体支出自评情况汇总表"],
      ["预算单位", "全年预算数", "全年执行数", "执行率", "自评分数"],
      ["甲局", 100, "", "90%", 90],
      ["乙站", 50, 45, "90%", 92],
      ["合计", 150, 135, "90%", ""],
    ];
    const derived = (formulas: Record<string, string>): unknown =>
      review(workbookOf([sheetOf("表", rows, { formulas })]))
        .derivations.filter(({ cell }) => cell.row === 2)
        .map(({ value }) => value);
    expect(derived({})).toEqual([90]);
    expect(derived({ C5: "SUM(C3:C4)" })).toEqual([]);
  });

  it("a blank table stays silent", () => {
    expect(
      found(
        sheetOf("表", [
          ["2024年度整体支出自评情况汇总表"],
          ["序号", "预算单位", "全年预算数", "全年执行数", "执行率", "自评分数", "复核分数"],
          [1],
          [2],
          ["合计"],
        ]),
      ),
    ).toEqual([]);
  });
});

describe("the indicators of a monitoring form with points", () => {
  const form = (points: readonly number[]): SheetSnapshot =>
    sheet(
      [
        ["部门预算项目支出绩效目标执行监控表"],
        ["（2024年1-7月）"],
        ["项目名称", "河道保洁", "", "", "主管部门", "某县水利局", "", ""],
        [
          "预算执行情况（万元）",
          "资金来源",
          "",
          "全年预算数",
          "1-7月执行数",
          "1-7月执行率",
          "全年预计执行数",
          "全年预计执行率",
        ],
        ["", "资金总额", "", 120, 66, "55%", 120, "100%"],
        ["", "财政拨款", "", 100, 55, "55%", 100, "100%"],
        ["", "其他资金", "", 20, 11, "55%", 20, "100%"],
        ["绩效指标", "一级指标", "二级指标", "三级指标", "分值", "年度指标值", "1-7月完成值", "全年预计完成值"],
        ["", "产出指标", "数量指标", "保洁河长", points[0] ?? "", "≥80公里", "80公里", "80公里"],
        ["", "效益指标", "生态效益指标", "水质达标率", points[1] ?? "", "≥95%", "96%", "96%"],
        ["", "满意度指标", "服务对象满意度", "居民满意度", points[2] ?? "", "≥90%", "91%", "91%"],
      ],
      ["A1:H1", "A2:H2", "A4:A7", "B4:C4", "B5:C5", "B6:C6", "B7:C7", "A8:A11"],
    );

  it("are read whole: their headings are no figures that nobody read", () => {
    const { notChecked, findings } = review(workbookOf([form([50, 30, 10])]));
    expect(notChecked.filter(({ code }) => code.startsWith("L"))).toEqual([]);
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  it("must make a whole", () => expect(found(form([60, 30, 15]))).toContain("M11"));
});
