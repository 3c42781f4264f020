import type {
  BonusLimit,
  CompletionDeduction,
  ExecutionCap,
  GradeBound,
  LevelWeight,
  MonitoringBounds,
  QualitativeBand,
  ReviewDeduction,
  ShareStep,
} from "../parameter-values.ts";
import { exactPercentText, fractionOfPercent } from "../../values/percent-text.ts";
import { digits, N } from "./number-text.ts";
import type { ValueText } from "./value-text.ts";

interface ItemText<Item> {
  readonly print: (item: Item) => string;
  readonly read: (text: string) => readonly Item[] | null;
  readonly example: string;
  readonly order?: (a: Item, b: Item) => number;
}

/** Signs between two ends: 70%—80%, as they are after normalising. */
const TO = "[-—–~至到]{1,2}";

/** Reads an item by its named groups. */
function by<Item>(pattern: RegExp, item: (groups: Readonly<Record<string, string | undefined>>) => readonly Item[]) {
  return (text: string): readonly Item[] | null => {
    const groups = pattern.exec(text)?.groups;
    return groups ? item(groups) : null;
  };
}

export const WEIGHT: ItemText<LevelWeight> = {
  print: ({ group, points }) => `${group}${digits(points)}分`,
  read: by(new RegExp(`^(?<group>[^\\d:]{1,40}):?(?<points>${N})分?$`, "u"), ({ group = "", points }) => [
    { group, points: Number(points) },
  ]),
  example: "产出指标50分；效益指标30分；满意度指标10分",
};

export const BAND: ItemText<QualitativeBand> = {
  print: ({ level, low, high }) => `${level}：${exactPercentText(high)}—${exactPercentText(low)}`,
  read: by(
    new RegExp(`^(?<level>[^\\d:]{1,40}):?(?<one>${N})%?(?:\\(含\\))?${TO}(?<other>${N})%?(?:\\(含\\))?$`, "u"),
    ({ level = "", one = "", other = "" }) => {
      const ends = [fractionOfPercent(one), fractionOfPercent(other)];
      return [{ level, low: Math.min(...ends), high: Math.max(...ends) }];
    },
  ),
  example: "达成年度指标：100%—80%；部分达成年度指标：80%—60%；未达成年度指标：60%—0%",
};

export const GRADE: ItemText<GradeBound> = {
  print: ({ grade, from }) => `${grade}：${digits(from)}分以上`,
  read: by(
    new RegExp(`^(?<grade>[^\\d:]{1,40}):?(?<from>${N})分?(?:\\(含\\))?(?:以上|及以上|起)?$`, "u"),
    ({ grade = "", from }) => [{ grade, from: Number(from) }],
  ),
  example: "优：90分以上；良：80分以上；中：60分以上；差：0分以上",
};

export const SHARE_STEP: ItemText<ShareStep> = {
  print: ({ from, share }) => `${exactPercentText(from)}以上得分值的${exactPercentText(share)}`,
  read: by(
    new RegExp(
      `^(?:执行率)?(?<from>${N})%(?:\\(含\\))?(?:以上|及以上|起)?的?得(?:分值的?)?(?<share>${N})%(?:的?分值)?$`,
      "u",
    ),
    ({ from = "", share = "" }) => [{ from: fractionOfPercent(from), share: fractionOfPercent(share) }],
  ),
  example: "95%以上得分值的100%；85%以上得分值的80%",
  order: (a, b) => b.from - a.from,
};

export const CAP: ItemText<ExecutionCap> = {
  print: ({ below, cap }) => `执行率低于${exactPercentText(below)}的，总分不超过${digits(cap)}分`,
  read: by(
    new RegExp(
      `^(?:执行率)?(?:(?:低于|不到|不足|<)(?<below>${N})%|(?:${N})%?(?:\\(含\\))?${TO}(?<high>${N})%|(?<under>${N})%以下)的?,?总?分?(?:不超过|不高于|最高|≤)(?<cap>${N})分?$`,
      "u",
    ),
    ({ below, high, under, cap }) => [{ below: fractionOfPercent(below ?? high ?? under ?? ""), cap: Number(cap) }],
  ),
  example: "执行率低于50%的，总分不超过59分；执行率50%—60%的，总分不超过69分",
  order: (a, b) => a.below - b.below,
};

export const DEDUCTION: ItemText<CompletionDeduction> = {
  print: ({ side, at, points }) =>
    side === "over"
      ? `完成值达到指标值${exactPercentText(at)}的，扣${digits(points)}分`
      : `完成值低于指标值${exactPercentText(at)}的，扣${digits(points)}分`,
  read: (text) => readSide(text) ?? readBoth(text),
  example: "完成值达到指标值130%的，扣2分；完成值低于指标值70%的，扣2分（或：偏离±30%的，扣2分）",
};

const readSide = by<CompletionDeduction>(
  new RegExp(
    `^完成(?:值|率)(?<side>达到|超过|高于|低于|不足|不到)(?:指标值)?的?(?<at>${N})%(?:及以上|以上|以下)?的?,?[扣减](?<points>${N})分$`,
    "u",
  ),
  ({ side = "", at = "", points }) => [
    { side: /^[达超高]/u.test(side) ? "over" : "under", at: fractionOfPercent(at), points: Number(points) },
  ],
);

/** 偏离±30%的，扣2分: both sides at once. */
const readBoth = by<CompletionDeduction>(
  new RegExp(`^偏离(?:达到|超过)?±?(?<by>${N})%(?:及以上|以上)?的?,?[扣减](?<points>${N})分$`, "u"),
  ({ by: apart = "", points }) => [
    { side: "over", at: fractionOfPercent(String(100 + Number(apart))), points: Number(points) },
    { side: "under", at: fractionOfPercent(String(Math.max(0, 100 - Number(apart)))), points: Number(points) },
  ],
);

export const BONUS: ValueText<BonusLimit> = single(
  ({ most, totalMost }) => `加分最多${digits(most)}分，总分不超过${digits(totalMost)}分`,
  new RegExp(`^(?:加分)?(?:最多|不超过)(?<most>${N})分,?(?:加分后)?总分(?:最高|最多|不超过)(?<whole>${N})分$`, "u"),
  ({ most, whole }) => ({ most: Number(most), totalMost: Number(whole) }),
  "加分最多5分，总分不超过100分",
);

export const REVIEW: ValueText<ReviewDeduction> = single(
  ({ points, most }) => `每处必须修改扣${digits(points)}分，最多扣${digits(most)}分`,
  new RegExp(`^每处(?:必须修改|错误)?扣(?<points>${N})分,?最多扣(?<most>${N})分$`, "u"),
  ({ points, most }) => ({ points: Number(points), most: Number(most) }),
  "每处必须修改扣1分，最多扣10分",
);

export const MONITORING: ValueText<MonitoringBounds> = single(
  ({ red, yellow }) => `低于${exactPercentText(red)}为红，低于${exactPercentText(yellow)}为黄`,
  new RegExp(`^低于(?<red>${N})%为红,?低于(?<yellow>${N})%为黄$`, "u"),
  ({ red = "", yellow = "" }) => ({ red: fractionOfPercent(red), yellow: fractionOfPercent(yellow) }),
  "低于60%为红，低于80%为黄",
);

function single<Value>(
  print: (value: Value) => string,
  pattern: RegExp,
  read: (groups: Readonly<Record<string, string | undefined>>) => Value,
  example: string,
): ValueText<Value> {
  return {
    print,
    read: (text) => {
      const groups = pattern.exec(text)?.groups;
      return groups ? read(groups) : null;
    },
    example,
  };
}
