import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareValues, completionRate } from "../../addin/values/compare.ts";
import { readDirection } from "../../addin/values/direction.ts";
import { readText, readValue } from "../../addin/values/reading.ts";
import { figuresInText } from "../../addin/values/scan.ts";
import { readBeside, parseIndicatorValue, type IndicatorValue } from "../../addin/values/indicator-value.ts";

const read = (value: string | number): IndicatorValue =>
  parseIndicatorValue(typeof value === "number" ? readValue(value) : readText(value));
const seen = (target: IndicatorValue): string => {
  switch (target.kind) {
    case "quantity":
      return `${target.label}${target.operator ?? ""}${target.figure.value.toFixed()}${target.figure.unit ?? ""}`;
    case "duration":
      return `time ${target.figure.value.toFixed()}${target.figure.unit ?? ""}`;
    case "range":
      return `${target.low.value.toFixed()}${target.low.unit ?? ""}..${target.high.value.toFixed()}${target.high.unit ?? ""}`;
    case "deadline":
      return `by ${target.deadline.year ?? "*"}-${target.deadline.month ?? "*"}-${target.deadline.day ?? "*"}`;
    case "yes-no":
      return target.yes ? "yes" : "no";
    default:
      return target.kind;
  }
};

describe("the target grammar", () => {
  it.each([
    // operators in all written forms
    ["≥95%", "≥95%"],
    ["≧95%", "≥95%"],
    [">=95%", "≥95%"],
    ["＞=９５％", "≥95%"],
    ["大于等于95%", "≥95%"],
    ["大于或等于95%", "≥95%"],
    ["不少于5次", "≥5次"],
    ["不低于5次", "≥5次"],
    ["不小于5次", "≥5次"],
    ["至少5次", "≥5次"],
    ["达到95%", "≥95%"],
    ["95%以上", "≥95%"],
    ["95%及以上", "≥95%"],
    ["≥95%以上", "≥95%"],
    ["95%（含）以上", "≥95%"],
    [">5", ">5"],
    ["＞5", ">5"],
    ["大于5个", ">5个"],
    ["超过5个", ">5个"],
    ["高于5%", ">5%"],
    ["≤5%", "≤5%"],
    ["≦5%", "≤5%"],
    ["<=5%", "≤5%"],
    ["小于等于5%", "≤5%"],
    ["不超过100万元", "≤100万元"],
    ["不高于5%", "≤5%"],
    ["5%以内", "≤5%"],
    ["5%以下", "≤5%"],
    ["控制在5%以内", "≤5%"],
    ["控制在56.95万元", "≤56.95万元"],
    ["24小时内", "≤24小时"],
    ["<5%", "<5%"],
    ["＜5%", "<5%"],
    ["小于5%", "<5%"],
    ["低于5%", "<5%"],
    ["=100%", "=100%"],
    ["＝100%", "=100%"],
    ["═100%", "=100%"],
    ["等于100%", "=100%"],
    ["8%左右", "8%"],
    ["增长8%左右", "增长≈8%"],
    // ranges
    ["5%-10%", "5%..10%"],
    ["5-10%", "5%..10%"],
    ["10~20个", "10个..20个"],
    ["10～20个", "10个..20个"],
    ["10至20个", "10个..20个"],
    ["5%≤X≤10%", "5%..10%"],
    ["±5%", "-5%..5%"],
    ["90%（含）-100%", "90%..100%"],
    ["3–5", "3..5"],
    // deadlines
    ["9月前", "by *-9-31"],
    ["12月31日前", "by *-12-31"],
    ["2020年12月底前", "by 2020-12-31"],
    ["2021年底完成", "by 2021-12-31"],
    ["2021年1月至2021年12月", "by 2021-12-31"],
    ["1-12月", "by *-12-31"],
    ["2023-06-30", "by 2023-6-30"],
    ["2023.6.30", "by 2023-6-30"],
    ["6月中旬前", "by *-6-20"],
    ["第三季度前", "by *-9-31"],
    ["上半年", "by *-6-31"],
    ["年底前", "by *-12-31"],
    ["2023年", "by 2023-12-31"],
    ["12月", "by *-12-31"],
    ["截至2023年10月15日", "by 2023-10-15"],
    // the rest
    ["1年", "time 1年"],
    ["12个月", "time 12个月"],
    ["是", "yes"],
    ["否", "no"],
    ["符合标准", "yes"],
    ["不符合", "no"],
    ["按进度拨付", "qualitative"],
    ["清洁", "qualitative"],
    ["—", "dash"],
    ["无", "dash"],
    ["……", "placeholder"],
    ["", "blank"],
    ["　22项", "22项"],
    ["2.8亿", "2.8亿"],
    ["56.95万元", "56.95万元"],
    ["0.5%", "0.5%"],
    ["100％（按实际人数）", "100%"],
    ["指标1：工业投资同比增长30%以上。", "工业投资同比增长≥30%"],
    ["指标2：完成技改投资同比增长100%。", "完成技改投资同比增长100%"],
    ["超于全市平均增速11.8%", "超于全市平均增速11.8%"],
    ["获取银行贷款5000余万元", "获取银行贷款5000万元"],
    ["3个科技项目", "3个"],
    ["培训100人次以上", "培训≥100人次"],
    ["合格率达到100%", "合格率≥100%"],
    // 百分比 and its like, and units no table knows
    ["≥100百分比", "≥100%"],
    ["98百分比", "98%"],
    ["＝100百分号", "=100%"],
    ["大于等于80百分比", "≥80%"],
    ["≥5百分点", "≥5百分点"],
    ["3百分点", "3百分点"],
    ["≥200兆赫", "≥200兆赫"],
    ["≥30帧", "≥30帧"],
    ["≤100元/人·天", "≤100元/人·天"],
    ["样品检测≥10样", "样品检测≥10样"],
    ["30帧", "qualitative"],
    ["3号", "qualitative"],
    ["≥2020年度水平", "qualitative"],
    ["≥3未完成", "qualitative"],
    ["≥90以上水平", "qualitative"],
    ["超过2021水平", "qualitative"],
    ["30分", "30分"],
    ["百万元", "qualitative"],
    ["≥100万株", "≥100万株"],
    ["≥3百万元", "≥3百万元"],
    // several numbers, or a number inside a sentence: prose
    ["帮助10余家企业申报制造强省、新型工业化引导资金等项目。", "qualitative"],
    ["完成14家，任务数34家", "qualitative"],
    ["产能由280万包/天提升至350万包/天", "qualitative"],
    ["成本费用控制在预算内", "qualitative"],
    ["3家未完成", "qualitative"],
  ])("%j → %s", (text, expected) => {
    expect(seen(read(text))).toBe(expected);
  });

  it("reads any operator before any number the same way with or without spaces and width", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("≥", "≤", ">", "<", "="),
        fc.nat(100_000),
        fc.constantFrom("%", "家", "万元", ""),
        fc.constantFrom("", " ", "　", "\n"),
        (sign, number, unit, gap) => {
          expect(seen(read(`${gap}${sign}${gap}${number}${gap}${unit}${gap}`))).toBe(`${sign}${number}${unit}`);
        },
      ),
    );
  });

  it("answers any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(read(text).kind).toBeTypeOf("string");
      }),
    );
  });
});

describe("direction", () => {
  it.each([
    ["≥34家", "高新技术企业", "数量指标", "forward", false],
    ["≤100%", "“三公经费”控制率", "", "reverse", false],
    ["=100%", "完成率", "", "equal", false],
    ["56.95万元", "办公经费", "成本指标", "reverse", true],
    ["1900", "科技投入", "成本指标", "reverse", true],
    ["100%", "预算控制率", "成本指标", "reverse", true],
    ["20%", "财政科技支出增速", "效益指标", "forward", true],
    ["22项", "科技成果转化", "数量指标", "forward", true],
    ["90%", "服务对象满意度", "满意度指标", "forward", true],
    ["12个月", "项目完成时间", "时效指标", "reverse", true],
    ["10年", "设备使用年限", "可持续影响指标", "forward", true],
    ["12月底前", "完成时间", "时效指标", "reverse", true],
    ["5家", "淘汰落后产能企业", "", "forward", true],
    ["100%", "公用经费保障率", "", "forward", true],
    ["0次", "安全事故次数", "", "reverse", true],
    ["5%", "三公经费增长率", "", "reverse", true],
    ["95%", "教师培训结业率", "质量指标", "forward", true],
    ["85%", "资产负债率", "", "reverse", true],
  ])("%s of %s (%s) is %s", (target, name, level2, direction, presumed) => {
    const reading = readDirection(read(target), { name, level2 });
    expect([reading.direction, reading.presumed]).toEqual([direction, presumed]);
    expect(reading.reason).toMatch(/\p{Script=Han}/u);
  });

  it("of work that is counted is told by its name, of anything else by default", () => {
    const reason = (name: string, level2: string): string => readDirection(read("12场"), { name, level2 }).reason;
    expect(reason("教师培训场次", "数量指标")).toContain("培训");
    expect(reason("教师培训场次", "社会效益指标")).toContain("没有写明方向");
    expect(reason("值守人员", "数量指标")).toContain("没有写明方向");
  });
});

describe("actual against target", () => {
  it.each<[string | number, string | number, "forward" | "reverse", string, string]>([
    ["　22项", "　25", "forward", "met", "missing"],
    ["2.8亿", "2.98亿", "forward", "met", "same"],
    ["1年", "1年", "reverse", "met", "same"],
    ["56.95万元", 79.91, "reverse", "not-met", "missing"],
    ["≥7%", "16%", "forward", "met", "same"],
    ["0.5%", "24.9%", "forward", "met", "same"],
    ["≥15%", "4.5%", "forward", "not-met", "same"],
    ["按进度拨付", "按进度拨付到位", "forward", "met", "same"],
    ["清洁", "清洁", "forward", "met", "same"],
    ["指标1：工业投资同比增长30%以上。", "超于全市平均增速11.8%", "forward", "undecided", "same"],
    ["≥34家", "14家", "forward", "not-met", "same"],
    ["≥90%", "80%", "forward", "not-met", "same"],
    ["≥95%", "96%", "forward", "met", "same"],
    ["符合标准", "符合标准", "forward", "met", "same"],
    ["57亿元", "118.8", "forward", "met", "missing"],
    ["8%", "6%", "forward", "not-met", "same"],
    ["183.31", "257.08", "reverse", "not-met", "same"],
    ["12个月", "12个月", "reverse", "met", "same"],
    ["≤100%", "86.67%", "forward", "met", "same"],
    ["20家", "5个", "forward", "not-met", "words"],
    ["≥5个百分点", "6%", "forward", "undecided", "incompatible"],
    ["1.5亿元", "12000万元", "forward", "not-met", "converted"],
    ["≥95%", 0.96, "forward", "undecided", "missing"],
    ["≥95%", 0.5, "forward", "not-met", "missing"],
    ["≥95%", 96, "forward", "met", "missing"],
    ["≥100家", "100余家", "forward", "met", "same"],
    ["≥150家", "100余家", "forward", "undecided", "same"],
    ["5%-10%", "7%", "forward", "met", "same"],
    ["5%-10%", "12%", "forward", "not-met", "same"],
    ["12月底前", "11月30日", "reverse", "met", "same"],
    ["2021年9月30日前", "2021年10月", "reverse", "not-met", "same"],
    ["12月底前", "按时完成", "reverse", "met", "same"],
    ["12月底前", "延期完成", "reverse", "not-met", "same"],
    ["12月底前", "100%", "reverse", "undecided", "same"],
    ["符合标准", "不符合", "forward", "not-met", "same"],
    ["是", "是", "forward", "met", "same"],
    ["提高", "明显提高", "forward", "undecided", "same"],
    ["稳定", "稳定性不足", "forward", "undecided", "same"],
    ["≥5次", "—", "forward", "undecided", "same"],
    ["≥5次", "", "forward", "undecided", "same"],
    ["……", "5次", "forward", "undecided", "same"],
    ["≥100百分比", "98百分比", "forward", "not-met", "same"],
    ["≥100百分比", "98%", "forward", "not-met", "same"],
    ["≥30帧", "31帧", "forward", "met", "same"],
    ["≥30帧", "29 帧", "forward", "not-met", "same"],
    ["≥30帧", "29", "forward", "not-met", "missing"],
    ["≥30帧", "约30张画面", "forward", "undecided", "words"],
    ["≥30帧", "达成预期指标", "forward", "undecided", "same"],
  ])("%j → %j (%s): %s", (target, actual, direction, status, units) => {
    const wanted = read(target);
    const result = compareValues(wanted, readBeside(wanted, read(actual)), direction);
    expect([result.status, result.units]).toEqual([status, units]);
    expect(result.reason === "").toBe(status !== "undecided");
  });

  it("states the completion rate where both are figures of one unit and the target is not zero", () => {
    const rate = (target: string, actual: string): string | undefined =>
      completionRate(compareValues(read(target), read(actual), "forward"))?.toFixed(4);
    expect(rate("≥7%", "16%")).toBe("2.2857");
    expect(rate("≥34家", "14家")).toBe("0.4118");
    expect([rate("0", "3"), rate("5个", "3%"), rate("清洁", "清洁")]).toEqual([undefined, undefined, undefined]);
  });
});

describe("figures inside names", () => {
  it.each([
    ["足额保障率=100%", "=100%"],
    ["科目调整次数≤10次", "≤10次"],
    ["结余率(结余数/预算数)≤5%", "≤5%"],
    ["新认定高新技术企业14家（任务数34家）", "14家 34家"],
    ["指导企业安全生产≥50次，检查≥2次", "≥50次 ≥2次"],
    ["2021年12月完成30%", "30%"],
    ["财预〔2020〕10号", ""],
    ["1、公务接待", ""],
    ["指标1：加大企业产业培育力度", ""],
    ["2021年12月31日前", ""],
    ["培育3年以上企业", "≥3年"],
  ])("%j", (text, expected) => {
    expect(
      figuresInText(text)
        .map(({ operator, figure }) => `${operator ?? ""}${figure.value.toFixed()}${figure.unit ?? ""}`)
        .join(" "),
    ).toBe(expected);
  });
});
