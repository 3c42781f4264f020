/** Why a check could not be decided. One sentence each: what was missing, what to do. */
export const notCheckedMessages = {
  blank: (cell: string) => `${cell}没有填写，无法复算；填写后再校验。`,
  dash: (cell: string) => `${cell}填的是“—”或“无”，无法复算；有数请填数。`,
  text: (cell: string, text: string) => `${cell}填的“${text}”不是数字，无法复算；请改成数字后再校验。`,
  error: (cell: string, text: string) => `${cell}的公式结果是${text}，无法复算；请先改正公式。`,
  uncalculated: (cell: string) => `${cell}的公式还没有计算结果；请在表格软件里打开并保存一次，再校验。`,
  uncalculatedCells: (count: number) =>
    `有${count}格公式还没有计算结果，没有核对；请在表格软件里打开并保存一次，再校验。`,
  unit: (cell: string, text: string) => `${cell}填的“${text}”单位不符，无法复算；请改成本表使用的单位。`,
  zero: (cell: string) => `计算${cell}的分母是0，无法复算；请核对分母。`,
  "all-blank": (cell: string) => `计算${cell}的各项都没有填写，无法复算；填写后再校验。`,
} as const;
