import { describe, expect, it } from "vitest";
import { review } from "../../addin/review/review.ts";
import { exampleSheet } from "../../addin/rules/examples/clean-forms.ts";
import type { BaseForm } from "../../addin/rules/examples/example.ts";
import type { CellValue, SheetSnapshot } from "../../addin/sheet/snapshot.ts";
import { formatCellRef } from "../../addin/sheet/address.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";

const sheet = (name: string, form: BaseForm, edit: Readonly<Record<string, CellValue>> = {}): SheetSnapshot =>
  exampleSheet(name, { form, edit });
const codesOf = (sheets: readonly SheetSnapshot[]): string[] =>
  review(workbookOf(sheets))
    .findings.filter(({ code }) => /^[XSMR]/u.test(code))
    .map(({ code, cells }) => `${code} ${cells.map(formatCellRef).join(" ")}`);

/** One project that is all the project spending of the clean department form. */
const whole = {
  C3: "数字化项目",
  D6: 200,
  D7: 190,
  E6: 219.5,
  E7: 199.5,
  F6: 193.5,
  F7: 175.5,
  H6: "88.15%",
  I6: 8.82,
  H21: 96.82,
};
const department = (name: string, edit: Readonly<Record<string, CellValue>> = {}) => sheet(name, "department", edit);
const lastYear = { A2: "（2023年度）" };

describe("the forms of last year beside those of this year", () => {
  const now = [department("自评表"), sheet("项目表", "project", whole)];
  const before = [
    department("上年自评表", { ...lastYear, F7: "其中：基本支出：386", F8: "项目支出：108", D17: "培训人数" }),
    sheet("上年项目表", "project", { ...lastYear, C3: "数字化项目" }),
  ];

  it("are compared with each other and not with this year's", () => expect(codesOf([...now, ...before])).toEqual([]));
  it("in any order of the sheets", () =>
    expect(codesOf([before[1], now[1], now[0], before[0]].filter((each) => each !== undefined))).toEqual([]));

  it("and a fault of this year is found among this year's forms", () => {
    const wrong = sheet("项目表", "project", { ...whole, F6: 190, F7: 172 });
    expect(codesOf([department("自评表"), wrong, ...before])).toContain("X03 自评表!F8 项目表!F6");
  });

  it("but a single form of another year is a slip", () => {
    expect(codesOf([department("自评表"), sheet("项目表", "project", { ...whole, ...lastYear })])).toEqual([
      "X12 自评表!A1 项目表!A1",
    ]);
  });

  it("forms without a year stand beside the dated ones of last year", () => {
    const undated = now.map((each) => ({
      ...each,
      cells: new Map([...each.cells].filter(([, cell]) => cell.value !== "（2024年度）")),
    }));
    expect(codesOf([...undated, ...before])).toEqual([]);
  });
});

describe("the forms of two units", () => {
  const first = [department("甲自评"), sheet("甲项目", "project", whole)];
  const second = [
    department("乙自评", { C3: "某市农业农村局", F7: "其中：基本支出：386", F8: "项目支出：108" }),
    sheet("乙项目", "project", {
      C4: "某市农业农村局",
      G4: "某市农业农村局",
      D13: "建设大棚",
      D17: "用水下降率",
      D18: "带动农户",
      E18: "≥300户",
      F18: "320户",
      D19: "大棚使用年限",
    }),
  ];
  const base = (unit: string, project: number) =>
    sheet(`基础数据（${unit}）`, "base-data", { D12: project, D15: project - 100 });

  it("are not compared with each other", () => expect(codesOf([...first, ...second])).toEqual([]));

  it("a form that names its unit in the sheet's name alone is compared with that unit's", () => {
    expect(codesOf([...first, ...second, base("农业农村局", 107)])).toEqual([
      "X02 乙自评!F8 基础数据（农业农村局）!D12",
      "X18 基础数据（农业农村局）!D12 乙项目!F6",
    ]);
    expect(codesOf([...first, ...second, base("农业农村局", 108)])).toEqual([]);
  });

  it("a project that nothing attributes leaves the sums undecided", () => {
    expect(
      codesOf([
        ...first,
        ...second,
        sheet("无名项目", "project", { C3: "另一项目", C4: "", G4: "某中心", D13: "建设平台", D18: "平台用户" }),
      ]),
    ).toEqual([]);
  });
});

describe("amounts in different units", () => {
  const inYuan = (name: string, executed: number) =>
    sheet(name, "project", {
      ...whole,
      A5: "项目资金（元）",
      D6: 2_000_000,
      D7: 1_900_000,
      D8: 100_000,
      E6: 2_195_000,
      E7: 1_995_000,
      E8: 100_000,
      E9: 100_000,
      F6: executed,
      F7: executed - 180_000,
      F8: 80_000,
      F9: 100_000,
    });

  it("project forms in 元 add up to a department form in 万元", () =>
    expect(codesOf([department("自评表"), inYuan("项目表", 1_935_000)])).toEqual([]));

  it("and a difference is told in the unit of the department form", () => {
    const [finding] = review(workbookOf([department("自评表"), inYuan("项目表", 1_900_000)])).findings.filter(
      ({ code }) => code === "X03",
    );
    expect(finding?.message).toContain("执行数合计190，部门项目支出193.5");
  });
});

describe("the name of a project", () => {
  it("that holds a year does not date its form", () => {
    const named = sheet("项目表", "project", { ...whole, C3: "2023年数字化项目", A2: "" });
    expect(codesOf([department("自评表"), named])).toEqual([]);
  });

  it("stages of one project count their own work under the same names", () => {
    const stage = (name: string, edit: Readonly<Record<string, CellValue>>) =>
      sheet(name, "project", { D18: "新增路灯", E18: "≥300盏", F18: "320盏", ...edit });
    const sheets = [
      stage("一期", { C3: "路灯改造一期项目" }),
      stage("二期", {
        C3: "路灯改造二期项目",
        D13: "更换灯具",
        E18: "≥400盏",
        F18: "410盏",
        E13: "≥30台",
        F13: "31台",
      }),
    ];
    expect(codesOf(sheets)).toEqual([]);
  });
});

describe("a summary table by project", () => {
  const summary = (rows: CellValue[][], unit = "万元"): SheetSnapshot =>
    sheetOf("汇总表", [
      ["2024年度项目支出绩效自评情况汇总表"],
      ["", "", "", "", "", `单位：${unit}`],
      ["序号", "项目名称", "全年预算数", "全年执行数", "执行率", "自评得分"],
      ...rows,
    ]);

  it("is compared with a form in 元, both amounts named", () => {
    const project = sheet("项目表", "project", {
      A5: "项目资金（元）",
      D6: 1_100_000,
      D7: 1_000_000,
      D8: 100_000,
      E6: 1_200_000,
      E7: 1_000_000,
      E8: 100_000,
      E9: 100_000,
      F6: 1_080_000,
      F7: 900_000,
      F8: 80_000,
      F9: 100_000,
    });
    expect(codesOf([project, summary([[1, "设备更新项目", 120, 108, "90%", 97]])])).toEqual([]);
    const [finding] = review(
      workbookOf([project, summary([[1, "设备更新项目", 120, 106.8, "89%", 97]])]),
    ).findings.filter(({ code }) => code === "S08");
    expect(finding?.message).toContain("汇总表填106.8，自评表为108（1080000元）");
  });

  it("tells projects of one name in two years apart", () => {
    const rows = [
      [1, "设备更新项目", 120, 108, "90%", 97],
      [2, "2023年设备更新项目", 50, 50, "100%", 98],
    ];
    expect(codesOf([sheet("项目表", "project"), summary(rows)])).toEqual([]);
    expect(codesOf([sheet("项目表", "project", { C3: "2023年设备更新项目" }), summary(rows.slice(0, 1))])).toEqual([]);
  });
});

describe("many forms of which one is of another year", () => {
  it("the odd one is named, and the others are counted", () => {
    const projects = Array.from({ length: 5 }, (_, index) =>
      sheet(`项目${index + 1}`, "project", {
        C3: `第${index + 1}项目`,
        ...(index === 3 ? { A2: "（2022年度）" } : {}),
      }),
    );
    const [finding] = review(workbookOf(projects)).findings.filter(({ code }) => code === "X12");
    expect(finding?.message).toBe("各表的年度不一致：“项目4”为2022，其余4张表为2024；请核对是否混入了其他年度的表。");
    expect(finding?.cells.map(formatCellRef)[0]).toBe("项目4!A1");
  });
});

describe("one project with two forms, as where a sheet was copied", () => {
  const once = sheet("项目表", "project", whole);

  it("is told as that, and its money is not counted twice", () => {
    const { findings } = review(workbookOf([department("自评表"), once, sheet("项目表 (2)", "project", whole)]));
    expect(findings.filter(({ code }) => code.startsWith("X")).map(({ message }) => message)).toEqual([
      "“数字化项目”有2张几乎相同的自评表；请留下报送的一张，删去多余的。",
    ]);
  });

  it("but two that carry it out each have their own", () => {
    const half = { ...whole, D6: 100, D7: 90, E6: 120, E7: 100, F6: 96, F7: 78, H6: "80%", I6: 8, H21: 96 };
    const other = {
      ...half,
      G4: "某市第二中心",
      F6: 97.5,
      F7: 79.5,
      D13: "建设平台",
      D18: "平台用户",
      D17: "平台能耗下降率",
      D19: "平台年限",
    };
    expect(
      codesOf([department("自评表"), sheet("项目表", "project", half), sheet("项目表二", "project", other)]),
    ).toEqual([]);
  });
});

describe("the report of a project whose name holds a year", () => {
  it("is of no year that its title does not say", () => {
    const report = sheetOf("报告", [
      ["2023年设备更新项目支出绩效自评报告"],
      ["项目年初预算110万元，全年执行108万元，按计划完成全部任务。"],
      ["下一步继续加强管理，提高资金使用效益，按时完成各项任务，确保项目发挥长期效益。"],
    ]);
    expect(review(workbookOf([report])).sheets[0]).toMatchObject({ form: "report", year: null });
    expect(codesOf([sheet("项目表", "project"), report])).toEqual([]);
  });
});
