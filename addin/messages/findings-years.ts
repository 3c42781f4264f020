/** What an amount or a count did from one year to the next. */
export interface ChangeParts {
  readonly label: string;
  /** With unit. */
  readonly previous: string;
  readonly current: string;
  /** With a sign, in %, or the reason why there is none. */
  readonly rate: string;
}

/** Sentences of the checks of two years (Y), in catalogue order. */
export const yearMessages = {
  statedDiffers: (parts: {
    readonly label: string;
    readonly stated: string;
    readonly own: string;
    readonly year: string;
    readonly place: string;
  }) =>
    `${parts.label}填${parts.stated}，${parts.year}的表（${parts.place}）里当年的数为${parts.own}；请核对，上年数应按上年报送的决算数填列。`,
  lastYear: (year: number | null) => (year === null ? "上年" : `上年（${year}年）`),
  changed: (changes: readonly ChangeParts[]) =>
    `与上年相比变动较大：${changes.map(({ label, previous, current, rate }) => `${label}由${previous}变为${current}（${rate}）`).join("，")}；请核对并说明原因。`,
  unitSlip: (change: ChangeParts) =>
    `${change.label}今年为${change.current}，上年为${change.previous}，相差约一万倍；请核对金额单位是“元”还是“万元”。`,
  amount: (value: string, unit: string) => `${value}${unit}`,
  persons: (value: string) => `${value}人`,
  lowered: (parts: {
    readonly name: string;
    readonly target: string;
    readonly previous: string;
    readonly result: string;
    readonly formerly: string;
  }) =>
    `“${parts.name}”的年度指标值${parts.target}，上年为${parts.previous}、实际完成${parts.result}${parts.formerly}：指标值比上年放宽，且未达到上年已经做到的水平；请说明调整原因。`,
  formerly: (name: string) => `（上年名称“${name}”）`,
  droppedMany: ({ dropped, all, names }: { readonly dropped: number; readonly all: number; readonly names: string }) =>
    `上年的${all}项指标中有${dropped}项今年没有：${names}；指标变动较多，请说明调整原因。`,
  dropped: (dropped: number, names: string) => `上年有、今年没有的指标${dropped}项：${names}；请确认是否按要求调整。`,
  namesCut: (names: string, more: number) => `${names}等，另有${more}项`,
  copied: {
    achieved: "年度总体目标的实际完成情况与上年一字不差；请按今年的完成情况填写。",
    reason: "偏差原因及改进措施与上年一字不差；请按今年的情况说明，并说明上年的措施为什么没有见效。",
    monitoring: "监控表的文字与上年一字不差；请按今年的情况填写。",
    report: (count: number) => `自评报告有${count}段写到当年数字的文字与上年一字不差；请按今年的情况改写。`,
  },
  sameResults: (same: number, all: number) =>
    `${all}项用数字表示的实际完成值中有${same}项与上年完全相同；请核对是否沿用了上年的表没有更新。`,
} as const;
