import { Decimal } from "./decimal.ts";

/**
 * A unit of measure as canonical text: `%`, `百分点`, `元`, `万元`, `亿元`, `分`, `个`, `万人`, `元/人` …
 * Only texts that {@link readUnit} knows become units.
 */
export type Unit = string;

/** What a unit measures. `magnitude` is a bare 万 or 亿: money or a count, the text does not say. */
type UnitKind = "money" | "percent" | "point" | "score" | "count" | "time" | "size" | "magnitude" | "compound";

/** A unit taken apart: `万元` is 10 000 of the base `元`. */
interface UnitParts {
  readonly kind: UnitKind;
  /** Units with the same base convert into each other. */
  readonly base: string;
  readonly factor: Decimal;
}

/** 量词: words that count things. They are distinguished in texts but never converted. */
const COUNT_WORDS = (
  "个 项 次 家 人 人次 户 件 条 份 场 套 台 篇 名 位 座 处 所 支 只 张 本 册 期 批 例 起 宗 栋 幢 间 辆 艘 架 门 面 根 株 棵 头 匹 羽 尾 " +
  "粒 袋 箱 包 瓶 片 块 幅 届 轮 班 村 镇 乡 县 市 区 社区 学时 课时 课 节 人天 人日 人年 人月 户次 车次 班次 " +
  "场次 批次 件次 家次 台套 台次 架次 人户 字 部 首 集 盏 口 眼 组 队 团 类 种 款 级 星 倍 页 版 对 双 案 岗 床 卡 " +
  "站 库 线 路 桩 杆 亩次 宗地 图斑 标段 车 把 顶 盘 把次 股 只次 头次"
).split(" ");

/** Units of size and time: name → base and factor. Only exact conversions. */
const SIZED: readonly (readonly [name: string, base: string, factor: string, kind: UnitKind])[] = [
  ["元", "元", "1", "money"],
  ["%", "%", "1", "percent"],
  ["‰", "%", "0.1", "percent"],
  ["百分点", "百分点", "1", "point"],
  ["分", "分", "1", "score"],
  ["年", "个月", "12", "time"],
  ["个月", "个月", "1", "time"],
  ["季度", "个月", "3", "time"],
  ["天", "天", "1", "time"],
  ["周", "天", "7", "time"],
  ["工作日", "工作日", "1", "time"],
  ["小时", "分钟", "60", "time"],
  ["分钟", "分钟", "1", "time"],
  ["秒", "分钟", "0.016666666666666666666666666666666666667", "time"],
  ["平方米", "平方米", "1", "size"],
  ["亩", "亩", "1", "size"],
  ["公顷", "亩", "15", "size"],
  ["平方公里", "亩", "1500", "size"],
  ["米", "米", "1", "size"],
  ["公里", "米", "1000", "size"],
  ["延米", "延米", "1", "size"],
  ["厘米", "米", "0.01", "size"],
  ["立方米", "立方米", "1", "size"],
  ["升", "立方米", "0.001", "size"],
  ["吨", "吨", "1", "size"],
  ["公斤", "吨", "0.001", "size"],
  ["克", "吨", "0.000001", "size"],
  ["吨标准煤", "吨标准煤", "1", "size"],
  ["千瓦", "千瓦", "1", "size"],
  ["兆瓦", "千瓦", "1000", "size"],
  ["千瓦时", "千瓦时", "1", "size"],
  ["度", "千瓦时", "1", "size"],
  ["℃", "℃", "1", "size"],
  ["分贝", "分贝", "1", "size"],
  ["GB", "GB", "1", "size"],
  ["TB", "GB", "1024", "size"],
];

/** Other spellings → canonical name. */
const ALIASES: Readonly<Record<string, string>> = {
  个百分点: "百分点",
  百分比: "%",
  百分号: "%",
  百分率: "%",
  百分之: "%",
  圆: "元",
  元人民币: "元",
  月: "个月",
  日: "天",
  周年: "年",
  个季度: "季度",
  个工作日: "工作日",
  个小时: "小时",
  时: "小时",
  个年: "年",
  星期: "周",
  m2: "平方米",
  平米: "平方米",
  平方: "平方米",
  m3: "立方米",
  立方: "立方米",
  方: "立方米",
  km2: "平方公里",
  平方千米: "平方公里",
  km: "公里",
  千米: "公里",
  m: "米",
  cm: "厘米",
  kg: "公斤",
  千克: "公斤",
  t: "吨",
  L: "升",
  kWh: "千瓦时",
  KWH: "千瓦时",
  KW: "千瓦",
  kW: "千瓦",
  MW: "兆瓦",
  "°C": "℃",
  个人: "人",
  个项目: "个",
  个村: "个",
  个镇: "个",
  个乡镇: "个",
  个社区: "个",
  个单位: "个",
  家企业: "家",
  家单位: "家",
  名学生: "名",
  个企业: "个",
  人份: "份",
  dB: "分贝",
  台件: "台套",
};

/** 数量级 before a base unit: `万人`, `百万元`. */
const MAGNITUDES: Readonly<Record<string, string>> = {
  十: "10",
  百: "100",
  千: "1000",
  万: "10000",
  十万: "100000",
  百万: "1000000",
  千万: "10000000",
  亿: "100000000",
  十亿: "1000000000",
  百亿: "10000000000",
  千亿: "100000000000",
  万亿: "1000000000000",
};

const bases = new Map<string, UnitParts>(
  SIZED.map(([name, base, factor, kind]) => [name, { kind, base, factor: new Decimal(factor) }]),
);
for (const word of COUNT_WORDS)
  if (!bases.has(word)) bases.set(word, { kind: "count", base: word, factor: new Decimal(1) });

const byLength = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join("|");
const BASE_PATTERN = byLength([...bases.keys(), ...Object.keys(ALIASES)]);
const MAGNITUDE_PATTERN = byLength(Object.keys(MAGNITUDES));

/**
 * No unit begins with white space. A look ahead keeps the engine from compiling the list of units behind it once for every way
 * that leads there, up to ten times: patterns with units compile several times faster.
 */
const ONCE = "(?=\\S)";

/**
 * Regular-expression source of one unit in folded text, without groups that capture. A unit that begins with a magnitude
 * (百分点) comes before the magnitude: the list of units, long to compile, is here no more often than it must.
 */
export const UNIT_PATTERN = `${ONCE}(?:(?:${MAGNITUDE_PATTERN})??${ONCE}(?:${BASE_PATTERN})(?:/${ONCE}(?:${BASE_PATTERN}))?|(?:万亿|千亿|百亿|千万|百万|万|亿))`;

const UNIT_SHAPE = new RegExp(`^(${MAGNITUDE_PATTERN})?${ONCE}(${BASE_PATTERN})(?:/${ONCE}(${BASE_PATTERN}))?$`, "u");

const canonical = (name: string): string => ALIASES[name] ?? name;

/** Canonical unit of a folded text such as `个百分点` or `㎡` (folded to `m2`); `null` when it is no known unit. */
export function readUnit(text: string): Unit | null {
  if (bases.has(text)) return text;
  const alias = ALIASES[text];
  if (alias !== undefined) return alias;
  if (text in MAGNITUDES) return text;
  const match = UNIT_SHAPE.exec(text);
  if (!match?.[2]) return null;
  return (match[1] ?? "") + canonical(match[2]) + (match[3] === undefined ? "" : `/${canonical(match[3])}`);
}

const parts = new Map<Unit, UnitParts>();

/** Kind, base and factor of a unit. A unit this module does not know is its own base of kind `count`. */
export function unitParts(unit: Unit): UnitParts {
  const known = bases.get(unit) ?? parts.get(unit);
  if (known) return known;
  const made = takeApart(unit);
  parts.set(unit, made);
  return made;
}

function takeApart(unit: Unit): UnitParts {
  const magnitude = MAGNITUDES[unit];
  if (magnitude !== undefined) return { kind: "magnitude", base: "", factor: new Decimal(magnitude) };
  const match = UNIT_SHAPE.exec(unit);
  const base = match?.[2] === undefined ? undefined : bases.get(canonical(match[2]));
  if (!base) return { kind: "count", base: unit, factor: new Decimal(1) };
  const factor = base.factor.times(MAGNITUDES[match?.[1] ?? ""] ?? "1");
  return match?.[3] === undefined
    ? { kind: base.kind, base: base.base, factor }
    : { kind: "compound", base: `${base.base}/${canonical(match[3])}`, factor };
}

/** Whether a table knows the unit; it is not known what any other unit measures. */
export function isKnownUnit(unit: Unit): boolean {
  return unit in MAGNITUDES || UNIT_SHAPE.test(unit);
}

/**
 * How the units of two figures relate.
 *
 * - `same`, or both without a unit
 * - `converted`: the same quantity in another size (亿元 and 万元)
 * - `missing`: one side prints no unit; taken as equal, but worth saying
 * - `words`: two different counting words (家 and 个); taken as equal
 * - `incompatible`: % against 百分点, 元 against 个, persons against things (12人 and 12期) … nothing can be compared
 */
export type UnitRelation = "same" | "converted" | "missing" | "words" | "incompatible";

/** Relation of two units and the factor that turns an amount in `b` into `a` (1 where nothing is converted). */
export function relateUnits(
  a: Unit | null,
  b: Unit | null,
): { readonly relation: UnitRelation; readonly factor: Decimal } {
  const one = new Decimal(1);
  if (a === b) return { relation: "same", factor: one };
  if (a === null || b === null) return { relation: "missing", factor: one };
  const [from, to] = [unitParts(b), unitParts(a)];
  if (from.base === to.base) return { relation: "converted", factor: from.factor.div(to.factor) };
  if (from.kind === "magnitude" || to.kind === "magnitude") {
    const other = from.kind === "magnitude" ? to.kind : from.kind;
    return other === "money" || other === "count"
      ? { relation: from.factor.eq(to.factor) ? "missing" : "converted", factor: from.factor.div(to.factor) }
      : { relation: "incompatible", factor: one };
  }
  return from.kind === "count" && to.kind === "count" && !personsAndThings(from.base, to.base)
    ? { relation: "words", factor: from.factor.div(to.factor) }
    : { relation: "incompatible", factor: one };
}

/** Words that count persons, and words that never do. All others (个, 户, 家, 次, 项, 批 …) are used for both. */
const PERSONS: ReadonlySet<string> = new Set("人 名 位 人次".split(" "));
const THINGS: ReadonlySet<string> = new Set(
  "期 场 座 台 套 辆 艘 架 栋 幢 间 本 册 篇 份 件 条 株 棵 头 只 张 幅 台套 场次 班次 台次 架次 宗 标段".split(" "),
);

function personsAndThings(a: string, b: string): boolean {
  return (PERSONS.has(a) && THINGS.has(b)) || (THINGS.has(a) && PERSONS.has(b));
}
