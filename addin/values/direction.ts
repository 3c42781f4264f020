import { valueMessages as say } from "../messages/values.ts";
import { normalizeLabel } from "../sheet/label.ts";
import type { Target } from "./target.ts";

/** 正向, 反向 or 等于: whether more is better. */
export type Direction = "forward" | "reverse" | "equal";

/** The direction of an indicator, and whether it is printed. */
export interface DirectionReading {
  readonly direction: Direction;
  /** 推定: no sign is printed, the direction is taken from words. A person may know better. */
  readonly presumed: boolean;
  /** Why, in Chinese, for the working shown to the user. */
  readonly reason: string;
}

/** What stands around the target. Texts as in the cells; `""` where nothing does. */
export interface DirectionCues {
  /** 三级指标 name. */
  readonly name: string;
  /** 二级 and 一级 labels. */
  readonly level2?: string;
  readonly level1?: string;
}

/** Less of a bad thing is the activity itself: more is better. */
const ACTIVITY = /淘汰|关闭|整改|下降率?|降低|减少|节约|节能|压减|压降|压缩|削减|化解|消除|清退|脱贫/u;
/** Rates that everybody wants high. */
const WANTED_RATE =
  /满意|完成率|达标率|合格率|及时率|准时率|覆盖率|增长|增速|增幅|执行率|利用率|使用率|达成率|办结率|到位率|保障率|拨付率|支付率|支付进度|处理率|处置率|办理率|回复率|解决率|发放率|参与率|知晓率|就业率|优良率|普及率|通过率|达产率|准确率|完好率|入库率|公开率|公示率|(?:经费|研发|资金|投资)投入(?!控制)|投入总量|投入强度/u;
const UNWANTED =
  /成本|费用|经费|支出控制|控制率|控制数|变动率|结余率|结转率|投诉|故障|事故|死亡|伤亡|失误|差错|能耗|排放|违规|违纪|超支|逾期|流失率|失业率|发病率|退货率|负债率|空置率|返工率|发回|发案率|信访率|投入控制|预算控制|概算控制|调整次数|调整率/u;
const SPENDING_GROWTH = /(?:经费|费用|成本|支出|能耗|三公).{0,40}(?:增长|变动)/u;
/** Work that is counted under 数量指标: less of it is a shortfall. */
const COUNTED_WORK =
  /新建|新增|修建|建设|改造|改建|修缮|维修|养护|整治|清淤|培训|培育|培养|举办|举行|开展|组织|下乡|采购|购置|安装|更新|发放|救助|资助|受益|覆盖|巡查|检查|抽查|检测|监测|宣传|审结|办结|办理|受理|破获|调解|种植|造林|接种|建档|普查|招聘|招引|引进/u;
/** Nobody plans an unwanted rate this high, in %. */
const MOST = 80;
/** Times that should be long. */
const LONG_TIME =
  /年限|寿命|保修|质保|使用期|服务期|服务时[长间]|有效期|持续|可持续|运行|管护|供应|值班|开放|培训|课时|学时|时长/u;

/**
 * Direction of a target: by its printed sign, else presumed from the words around it (activity and wanted rates, then
 * unwanted things, then the cost group, then time limits, then work that is counted), else forward.
 */
export function readDirection(target: Target, cues: DirectionCues): DirectionReading {
  if (target.kind === "quantity" && target.operator !== null && target.operator !== "≈") return bySign(target.operator);
  if (target.kind === "deadline") return presume("reverse", say.directionByTime(say.reverse));
  const name = normalizeLabel(`${cues.name} ${target.kind === "quantity" ? target.label : ""}`);
  const group = normalizeLabel(`${cues.level2 ?? ""} ${cues.level1 ?? ""}`);
  const cue = (pattern: RegExp): string | undefined => pattern.exec(name)?.[0];
  if (target.kind === "duration" && cue(LONG_TIME) === undefined && !group.includes("可持续"))
    return presume("reverse", say.directionByTime(say.reverse));
  const growth = cue(SPENDING_GROWTH);
  if (growth !== undefined) return presume("reverse", say.directionByCue(growth, say.reverse));
  const wanted = cue(ACTIVITY) ?? cue(WANTED_RATE);
  if (wanted !== undefined) return presume("forward", say.directionByCue(wanted, say.forward));
  const unwanted = cue(UNWANTED);
  if (unwanted !== undefined) return presume("reverse", say.directionByCue(unwanted, say.reverse));
  if (group.includes("成本")) return presume("reverse", say.directionByCost(say.reverse));
  const work =
    target.kind === "quantity" &&
    /数量|^产出/u.test(normalizeLabel(cues.level2 ?? "") || normalizeLabel(cues.level1 ?? ""))
      ? cue(COUNTED_WORK)
      : undefined;
  if (work !== undefined) return presume("forward", say.directionByCue(work, say.forward));
  // All or most of something, and nothing speaks against it: less is a shortfall.
  if (target.kind === "quantity" && target.figure.unit === "%" && target.figure.value.gte(MOST))
    return presume("forward", say.directionByHighRate(say.forward));
  return presume("forward", say.directionByDefault(say.forward));
}

function bySign(operator: "≥" | ">" | "≤" | "<" | "="): DirectionReading {
  const direction = operator === "=" ? "equal" : operator === "≥" || operator === ">" ? "forward" : "reverse";
  return { direction, presumed: false, reason: say.directionBySign(operator) };
}

function presume(direction: Direction, reason: string): DirectionReading {
  return { direction, presumed: true, reason };
}
