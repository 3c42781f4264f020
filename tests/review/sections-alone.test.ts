import { describe, expect, it } from "vitest";
import { recognise } from "../../addin/forms/recognise.ts";
import { review } from "../../addin/review/review.ts";
import { formatPosition } from "../../addin/sheet/address.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import type { CellValue, SheetSnapshot } from "../../addin/sheet/snapshot.ts";

type Edits = Readonly<Record<string, CellValue>>;

const codes = (sheet: SheetSnapshot): string[] =>
  review(workbookOf([sheet])).findings.map(
    ({ code, severity, cells }) => `${severity} ${code} ${cells[0] ? formatPosition(cells[0]) : ""}`,
  );
const kinds = (sheet: SheetSnapshot): string[] => recognise(sheet).forms.map(({ kind }) => kind);

/** A section alone, its kind, and faults with the message for each. */
interface Alone {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly kind: string;
  readonly faults: readonly (readonly [edits: Edits, message: string])[];
}

const ALONE: readonly Alone[] = [
  {
    name: "staff under the title of the base data",
    rows: [
      ["部门整体支出绩效评价基础数据表"],
      ["财政供养人员情况（人）", "编制数", "2023年实际在职人数", "控制率"],
      ["", 40, 38, "95%"],
    ],
    kind: "base-data",
    faults: [
      [{ D3: "90%" }, "error B01 D3"],
      [{ C3: 44, D3: "110%" }, "warning B17 C3"],
    ],
  },
  {
    name: "staff in one line with their control rate",
    rows: [["人员基本情况"], ["编制数", 40, "在职人员数", 38, "在职人员控制率", "95%"]],
    kind: "part",
    faults: [[{ F2: "90%" }, "error B01 F2"]],
  },
  {
    name: "expenses under a title of the base data without the words of a self-evaluation",
    rows: [
      ["部门整体支出绩效基础数据表"],
      ["经费控制情况", "2022年决算数", "2023年预算数", "2023年决算数"],
      ["三公经费", 12, 12, 9.5],
      ["1、公务用车购置和维护经费", 6, 6, 5],
      ["2、出国经费", 0, 0, 0],
      ["3、公务接待", 6, 6, 4.5],
    ],
    kind: "base-data",
    faults: [[{ D3: 10.5 }, "error B02 D3"]],
  },
  {
    name: "expenses cut off from their title",
    rows: [
      ["经费控制情况", "2022年决算数", "2023年预算数", "2023年决算数"],
      ["三公经费", 12, 12, 9.5],
      ["1、公务用车购置和维护经费", 6, 6, 5],
      ["2、出国经费", 0, 0, 0],
      ["3、公务接待", 6, 6, 4.5],
    ],
    kind: "part",
    faults: [[{ D2: 10.5 }, "error B02 D2"]],
  },
  {
    name: "tables by unit headed by their own names",
    rows: [
      ["部门整体支出绩效自评基本情况表"],
      ["年度收入情况（万元）", "合计", "其中：上年结转", "公共财政拨款", "其他收入"],
      ["本级", 500, 20, 450, 30],
      ["年度支出和结余情况（万元）", "支出合计", "其中：基本支出", "项目支出", "当年结余"],
      ["本级", 490, 300, 190, -10],
      ["三公经费（万元）", "合计", "公务接待", "公车运行", "因公出国"],
      ["本级", 12, 5, 7, 0],
    ],
    kind: "basic-information",
    faults: [
      [{ D3: 440 }, "error B10 B3"],
      [{ C5: 280 }, "error B11 B5"],
      [{ B7: 13 }, "error B02 B7"],
    ],
  },
  {
    name: "income and spending under one row of headings",
    rows: [
      ["部门整体支出绩效自评收支情况表"],
      ["项目", "年初预算数", "全年预算数", "全年执行数", "执行率"],
      ["收入合计", 800, 900, 900, "100%"],
      ["其中：一般公共预算", 800, 850, 850, "100%"],
      ["政府性基金", 0, 50, 50, "100%"],
      ["支出合计", 800, 900, 882, "98%"],
      ["其中：基本支出", 600, 620, 620, "100%"],
      ["项目支出", 200, 280, 262, "93.57%"],
    ],
    kind: "department-self-evaluation",
    faults: [
      [{ C4: 860 }, "error F06 C3"],
      [{ E6: "99%" }, "error F02 E6"],
    ],
  },
  {
    name: "a budget column called 年初预算数(A) alone",
    rows: [
      ["项目支出绩效自评表"],
      ["项目名称", "泵站建设"],
      ["项目资金（万元）", "年初预算数(A)", "全年执行数(B)", "分值", "执行率(B/A)", "得分"],
      ["年度资金总额", 320, 304, 10, "95%", 9.5],
      ["其中：财政拨款", 320, 304, "—", "95%", "—"],
    ],
    kind: "project-self-evaluation",
    faults: [
      [{ E4: "97%" }, "error F02 E4"],
      [{ F4: 8.5 }, "error F03 F4"],
      [{ C4: 330, C5: 330, E4: "103.13%", E5: "103.13%", F4: 10 }, "error F04 C4"],
    ],
  },
  {
    name: "sub-programmes as columns",
    rows: [
      ["项目支出绩效自评表"],
      ["项目名称", "", "基本公共服务"],
      ["项目资金（万元）", "", "合计", "子项目一：体检", "子项目二：宣传", "子项目三：培训"],
      ["全年预算数", "", 300, 150, 100, 50],
      ["全年执行数", "", 280, 140, 95, 45],
      ["执行率", "", "93.33%", "93.33%", "95%", "90%"],
    ],
    kind: "project-self-evaluation",
    faults: [
      [{ D4: 160 }, "error F06 C4"],
      [{ E6: "99%" }, "error F02 E6"],
      [{ F5: 60, F6: "120%", C5: 295, C6: "98.33%" }, "error F04 F5"],
    ],
  },
  {
    name: "money listed as answers, with the execution below it",
    rows: [
      ["项目绩效自评记录表"],
      ["项目名称", "农村饮水安全"],
      ["评价内容", "自评内容"],
      ["年度预算资金总额（万元）", 620.5],
      ["其中：中央补助（万元）", 400],
      ["省级资金（万元）", 220.5],
      ["全年执行数（万元）", 589.48],
      ["预算执行率", "95%"],
    ],
    kind: "project-self-evaluation",
    faults: [
      [{ B5: 380 }, "error F06 B4"],
      [{ B8: "99%" }, "error F02 B8"],
    ],
  },
  {
    name: "money as lines of the indicator table",
    rows: [
      ["2023年度某市中央财政衔接资金绩效自评表"],
      ["项目名称", "衔接推进乡村振兴补助资金"],
      ["一级指标", "二级指标", "三级指标", "指标值", "完成情况"],
      ["资金投入", "年度预算资金总额", "年度预算资金总额（万元）", 500, 500],
      ["", "其中：中央补助", "中央补助（万元）", 300, 300],
      ["", "市级资金", "市级资金（万元）", 200, 200],
      ["产出指标", "数量指标", "新建道路", "≥12公里", "13公里"],
      ["满意度指标", "满意度指标", "群众满意度", "≥90%", "95%"],
    ],
    kind: "project-self-evaluation",
    faults: [
      [{ E5: 260 }, "error F06 E4"],
      [{ E7: "10公里" }, "warning I09 E7"],
    ],
  },
  {
    name: "the money of a goal table with its sources beside the total",
    rows: [
      ["项目支出绩效目标申报表（2024年度）"],
      ["项目名称", "智慧水利", "主管部门", "水利局"],
      ["资金总额（万元）", 500, "财政拨款", 450],
      ["", "", "其他资金", 50],
      ["年度绩效目标", "建成平台"],
      ["一级指标", "二级指标", "三级指标", "指标值"],
      ["产出指标", "数量指标", "接入站点", "≥30个"],
      ["效益指标", "社会效益指标", "预警及时率", "≥95%"],
      ["满意度指标", "服务对象满意度指标", "群众满意度", "≥90%"],
    ],
    kind: "goals",
    faults: [[{ D3: 400 }, "error G01 B3"]],
  },
  {
    name: "a list of projects with the initial budget",
    rows: [
      ["项目支出绩效自评情况一览表"],
      ["序号", "项目名称", "年初预算", "调整后预算数", "支出决算数", "预算执行率"],
      [1, "河道治理", 100, 120, 114, "95%"],
      [2, "林业补贴", 50, 50, 45, "90%"],
      ["合计", "", 150, 170, 159, "93.53%"],
    ],
    kind: "summary",
    faults: [
      [{ C5: 160 }, "error S01 C5"],
      [{ E4: 55, F4: "110%", E5: 169, F5: "99.41%" }, "error S09 E4"],
    ],
  },
];

describe.each(ALONE)("$name", ({ rows, kind, faults }) => {
  const form = (edits: Edits): SheetSnapshot => sheetOf("表", rows, { edits });

  it("is recognised, and nothing is wrong with it", () => {
    expect(kinds(form({}))).toEqual([kind]);
    expect(codes(form({})).filter((code) => !code.startsWith("info"))).toEqual([]);
  });

  it.each(faults)("%o is said", (edits, message) => {
    expect(codes(form(edits))).toContain(message);
  });
});

describe("a line of the funds above the indicators of a monitoring form", () => {
  it("is no heading of theirs, however wide its label is", () => {
    const sheet = sheetOf(
      "监控表",
      [
        ["项目支出绩效运行监控表"],
        ["项目名称", "", "水质监测"],
        ["资金（万元）", "", "年初预算数", "1-7月执行数", "1-7月执行率", "全年预计执行数"],
        ["年度资金总额", "", 500, 300, "60%", 500],
        ["其他资金", "", 500, 300, "60%", 500],
        [
          "一级指标",
          "二级指标",
          "三级指标",
          "年度指标值",
          "1—7月执行情况",
          "全年预计完成情况",
          "完成目标可能性",
          "",
          "",
        ],
        ["", "", "", "", "", "", "确定能", "有可能", "完全不可能"],
        ["产出指标", "数量指标", "监测点位", "≥36个", "36个", "36个"],
      ],
      { merges: ["A5:B5", "A6:A7", "B6:B7", "C6:C7", "D6:D7", "E6:E7", "F6:F7", "G6:I6"] },
    );
    expect(codes(sheet)).toContain("warning M07 G8");
  });
});

describe("a goal table", () => {
  const tasks = [
    ["部门整体支出绩效目标表"],
    ["部门名称", "", "县水利局"],
    ["年度主要任务", "任务名称", "主要内容", "预算金额（万元）", "", ""],
    ["", "", "", "总额", "财政拨款", "其他资金"],
    ["", "泵站", "建泵站", 300, 280, 20],
    ["", "堤防", "修堤防", 200, 170, 30],
    ["", "金额合计", "", 500, 450, 50],
    ["一级指标", "二级指标", "三级指标", "指标值"],
    ["产出指标", "数量指标", "新建泵站", "≥3座"],
  ];
  const withTasks = (edits: Edits): SheetSnapshot => sheetOf("目标表", tasks, { edits, merges: ["D3:F3"] });

  it("reads its tasks with a label down the side in the header", () => {
    expect(codes(withTasks({})).filter((code) => code.startsWith("error"))).toEqual([]);
    expect(codes(withTasks({ D7: 520 })).join()).toMatch(/error G\d\d D7/u);
  });

  it("reads times printed over the headings of its tables, with levels shared", () => {
    const rows = [
      ["项目绩效目标表"],
      ["项目名称", "泵站建设"],
      ["", "中期目标", "", "", "年度目标", "", ""],
      ["一级指标", "二级指标", "三级指标", "指标值", "二级指标", "三级指标", "指标值"],
      ["产出指标", "数量指标", "新建泵站", "≥9座", "数量指标", "新建泵站", "若干"],
    ];
    const sheet = sheetOf("目标表", rows, { merges: ["B3:D3", "E3:G3"] });
    expect(kinds(sheet)).toEqual(["goals"]);
    expect(codes(sheet).join()).toContain("G5");
  });
});

describe("the money of a monitoring form", () => {
  it("asks for 全年预计执行数 beside what was spent", () => {
    const sheet = sheetOf("监控表", [
      ["项目支出绩效运行监控表"],
      ["项目名称", "水质监测"],
      ["资金（万元）", "年初预算数", "1-7月执行数", "全年预计执行数"],
      ["年度资金总额", 500, 300, ""],
      ["其中：财政拨款", 500, 300, 500],
    ]);
    expect(codes(sheet)).toContain("warning M09 D4");
  });
});

describe("two funding blocks side by side, without indicator tables", () => {
  const half = (executed: number): CellValue[][] => [
    ["项目支出绩效自评表", "", "", "", ""],
    ["项目名称", "某项目", "", "", ""],
    ["项目资金（万元）", "全年预算数", "全年执行数", "分值", "执行率"],
    ["年度资金总额", 320, 304, 10, "95%"],
    ["其中：财政拨款", 300, executed, "—", "—"],
    ["其他资金", 20, 20, "—", "100%"],
  ];
  const beside = (gap: readonly CellValue[], left: number, right: number): SheetSnapshot =>
    sheetOf(
      "两张表",
      half(left).map((row, index) => [...row, ...gap, ...(half(right)[index] ?? [])]),
    );

  it.each([
    ["without a gap", [], "H4"],
    ["with a blank column", [""], "I4"],
  ] as const)("are two forms %s", (_, gap, total) => {
    expect(kinds(beside(gap, 284, 284))).toEqual(["project-self-evaluation", "project-self-evaluation"]);
    expect(codes(beside(gap, 284, 284)).filter((code) => code.startsWith("error"))).toEqual([]);
    expect(codes(beside(gap, 284, 294))).toContain(`error F06 ${total}`);
    expect(codes(beside(gap, 294, 284))).toContain("error F06 C4");
  });
});
