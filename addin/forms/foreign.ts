import type { Area } from "../sheet/address.ts";
import type { FormGrid } from "./grid.ts";

const FOREIGN_LABELS = [
  "考核周期",
  "考评周期",
  "汇报对象",
  "直[属接]上级",
  "直属领导",
  "上级评[分价]",
  "上级领导评[分价]",
  "主管评[分价]",
  "同事评[分价]",
  "被(?:考核|考评|评价|评估|测评)(?:人|者|人员|对象)(?:姓名)?",
  "受评人",
  "述职人",
  "员工(?:姓名|编号|签[名字]|自评|工号)",
  "工号",
  "入职(?:日期|时间)",
  "转正日期",
  "试用期",
  "考核等第",
  "应发工资",
  "实发(?:工资|数|金额)",
  "基本工资",
  "岗位工资",
  "绩效工资",
  "个人所得税",
  "学号",
  "班级",
  "学生姓名",
  "任课教师",
  "班主任",
  "投标人",
  "投标报价",
  "供应商名称",
  "评标委员会",
  "评委签[名字]",
  "磋商小组",
  "货币资金",
  "流动资产合计",
  "资产总计",
  "负债合计",
  "所有者权益合计",
];
/** Words that only staff appraisals, payrolls, schools or tenders print. */
const STRONG = new RegExp(String.raw`^(?:${FOREIGN_LABELS.join("|")})(?:\(.*\))?$`, "u");
/** Two of these side by side also mark the appraisal of a member of staff. */
const NAME = /^(?:姓名|员工|职工姓名|考核对象|被考核人姓名)$/u;
const POST = /^(?:岗位|职位|职务|职级|岗位名称|职称|工种|所属部门|考核人|考核得分|考核结果|奖金系数)$/u;
/** Words of a title about public money: such a form is a budget form whatever signatures it has. */
const MONEY = /支出|预算|资金|项目|财政|专项/u;
/** Rows that may hold the title. */
const HEAD = 4;
const LONGEST = 12;

/**
 * Whether a stretch of rows is marked as something that is no form of the budget: the appraisal of a person (考核周期, 汇报对象,
 * 上级评分), a payroll, a balance sheet, marks of a school, the scoring of bids.
 */
export function isForeign(grid: FormGrid, area: Area): boolean {
  const rows = grid.filledRows.filter((row) => row >= area.top && row <= area.bottom);
  let name = false;
  let post = false;
  let strong = false;
  for (const row of rows) {
    for (const slot of grid.row(row)) {
      if (slot.label.length > LONGEST) continue;
      const word = slot.label.replace(/:$/u, "");
      strong ||= STRONG.test(word);
      name ||= NAME.test(word);
      post ||= POST.test(word);
    }
  }
  if (!strong && !(name && post)) return false;
  return !rows.slice(0, HEAD).some((row) => grid.row(row).some(({ label }) => MONEY.test(label)));
}
