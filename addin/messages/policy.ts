/** Why a policy (口径) was chosen, and how sure its figures are. */
export const policyMessages = {
  platform: (sign: string, unit: string) => `表头有“${sign}”“${unit}”两列，按预算管理一体化系统的规则校验`,
  groups: (printed: string, name: string) => `一级指标是${printed}，与${name}一致`,
  cost: (printed: string) => `一级指标里有成本指标（${printed}），按财预〔2021〕101号校验`,
  cited: (document: string) => `表上引用了${document}`,
  fallback: "表上没有写明依据的口径，按财预〔2020〕10号校验，可以改选",
  toBeConfirmed: "常见口径",
  chosenByUser: "由使用者选定",
} as const;
