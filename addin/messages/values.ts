/** Why a direction was taken, and why two values could not be compared. Shown in findings and on function errors. */
export const valueMessages = {
  /** 方向 */
  directionBySign: (sign: string) => `指标值带有“${sign}”`,
  directionByColumn: (word: string) => `表上写明指标性质是“${word}”`,
  directionByCue: (cue: string, direction: string) => `名称含“${cue}”，推定为${direction}`,
  directionByCost: (direction: string) => `属于成本指标，推定为${direction}`,
  directionByHighRate: (direction: string) => `指标值是较高的百分比，推定为${direction}`,
  directionByTime: (direction: string) => `指标值是时限，推定为${direction}`,
  directionByDefault: (direction: string) => `没有写明方向，推定为${direction}`,
  forward: "正向指标（越大越好）",
  reverse: "反向指标（越小越好）",
  equal: "等于指标",

  /** 无法比较的原因 */
  targetBlank: "指标值没有填写",
  actualBlank: "实际完成值没有填写",
  targetFiller: "指标值是模板占位符，还没有填写",
  actualFiller: "实际完成值是模板占位符，还没有填写",
  targetDash: "指标值写的是“不适用”，没有可比的目标",
  actualDash: "实际完成值写的是“无”或“—”，无法与指标值比较",
  unreadable: "单元格里是公式错误或还没有计算的公式",
  qualitative: "是定性描述，需要人工判断达成程度",
  kinds: (target: string, actual: string) => `完成值“${actual}”没有对照指标值“${target}”，无法比较`,
  units: (target: string, actual: string) => `单位不同：指标值是“${target}”，完成值是“${actual}”`,
  fractionOrPercent: (actual: string) => `完成值“${actual}”没有写%，看不出是比例还是百分数，请写成带%的数`,
  relative: (actual: string) => `完成值“${actual}”是与别处相比的说法，没有写出本指标的数值`,
  zeroNeedsSign: (target: string) => `指标值“${target}”没有写≤或=，不知道是越少越好还是至少达到，无法判断是否达标`,
  approximate: (actual: string) => `“${actual}”是约数，无法判断是否达标`,
  timing: (actual: string) => `完成值“${actual}”没有写明完成时间`,
} as const;
