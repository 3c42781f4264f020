import type { Parts } from "./parts.ts";

/** Sentences of the checks of monitoring forms (M) and of amounts in prose, in catalogue order. */
export const monitoringMessages = {
  partsOver: ({ total, found, sum, gap }: Parts<"total" | "found" | "sum" | "gap">) =>
    `“其中”各项相加为${sum}，大于“${total}”${found}，多${gap}；请核对总额和分项。`,
  partsUnder: ({ total, found, sum, gap }: Parts<"total" | "found" | "sum" | "gap">) =>
    `“其中”各项相加为${sum}，与“${total}”${found}相差${gap}；如果分项没有列全，请写明其余用途，否则请核对。`,
  usedOverReceived: (used: string, received: string) =>
    `使用资金${used}大于拨付到位资金${received}；请核对，如动用了上年结转请写明。`,
  unnamed: "总额",
  typesOpen: (group: string) => `项目类型没有勾选（${group}）；请在对应的方框里打“√”。`,
  typesMany: (group: string, chosen: string) => `项目类型“${group}”同时勾选了${chosen}，只能选一项；请核对。`,
  typeBoxesMissing: (option: string) => `“${option}”前后没有方框，可能是勾选的方框在转换时丢失了；请重新勾选。`,
  periodOpen: (text: string) => `项目起止时间“${text}”写得不完整；请写到月，例如“2024年1月至2024年12月”。`,
  periodReversed: (text: string) => `项目起止时间“${text}”的结束时间早于开始时间；请核对。`,
  overTarget: ({
    subject,
    actual,
    target,
    expected,
    found,
  }: Parts<"subject" | "actual" | "target" | "expected" | "found">) =>
    `“${subject}”完成${actual}、目标${target}，应为超目标${expected}，文中写${found}；请核对完成值和比例。`,
  pace: ({ rate, month, share, light }: Parts<"rate" | "month" | "share" | "light">) =>
    `截至${month}月执行率${rate}，为时序进度的${share}，${light}；请说明原因并加快执行。`,
  red: "红灯",
  yellow: "黄灯",
  actualDiffers: ({ subject, stated, places }: Parts<"subject" | "stated" | "places">) =>
    `“${subject}”监控表写${stated}，${places}；请核实后统一。`,
  goalDiffers: ({ subject, stated, actual }: Parts<"subject" | "stated" | "actual">) =>
    `总体目标完成情况写“${subject}”${stated}，指标表的实际完成值为${actual}；请核实后统一。`,
  executionDiffers: ({ stated, sheet, expected }: Parts<"stated" | "sheet" | "expected">) =>
    `文中写执行率${stated}，按“${sheet}”的全年预算数和执行数计算为${expected}；请核对口径和数字。`,
  statedExecution: ({ stated, budget, used, expected }: Parts<"stated" | "budget" | "used" | "expected">) =>
    `文中写执行率${stated}，按文中的预算${budget}、支出${used}计算为${expected}；请核对口径和数字。`,
  actualAt: ({ sheet, name, value }: Parts<"sheet" | "name" | "value">) => `“${sheet}”的“${name}”为${value}`,
  corroborated: (percent: string, value: string) => `文中的超目标${percent}正好是按${value}算出来的`,
  allDone: ({ name, actual, target }: Parts<"name" | "actual" | "target">) =>
    `监控表写指标全部完成，但自评表“${name}”完成${actual}，没有达到${target}；请改正文字或说明原因。`,
  allDoneUnset: (groups: string) => `监控表写${groups}指标完成，但自评表没有设这些指标；请核对。`,
  adjustment: ({ initial, adjustment, expected, found }: Parts<"initial" | "adjustment" | "expected" | "found">) =>
    `年初预算${initial}${adjustment}应为${expected}，与全年预算${found}不符；请核对年初数、调整数和全年数。`,
  raised: (amount: string) => `加调增${amount}`,
  cut: (amount: string) => `减调减${amount}`,
  initialDiffers: ({ stated, sheet, value }: Parts<"stated" | "sheet" | "value">) =>
    `文中写年初预算${stated}，“${sheet}”的年初预算数为${value}；请核对。`,
  fundsDiffer: ({ what, stated, sheet, column, value }: Parts<"what" | "stated" | "sheet" | "column" | "value">) =>
    `监控表${what}${stated}，“${sheet}”的${column}为${value}；请核对后改成一致。`,
  nearAmounts: ({ a, subject, b, total }: Parts<"a" | "subject" | "b" | "total">) =>
    `这里写${a}，监控表的“${subject}”写${b}；按${b}分项相加才等于总额${total}，请核实后统一。`,
  forecastBelow: ({ label, forecast, executed }: Parts<"label" | "forecast" | "executed">) =>
    `${label}填${forecast}，比已经执行的${executed}还少；请核对两处的数。`,
  used: "使用资金",
  copiedProse: (count: string) =>
    `${count}张监控表的产出和效果几乎逐句相同，没有写出各项目自己的完成情况；请按项目实际填写。`,
} as const;
