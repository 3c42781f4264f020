/** The slots of a sentence about a figure that does not follow from the others. */
export interface DisagreementParts {
  readonly label: string;
  readonly found: string;
  readonly expected: string;
  readonly difference: string;
}

/** Sentences shared by all arithmetic checks. */
export const identityMessages = {
  /** Why a disagreement is no 必须修改 here. */
  softened: {
    tail: "只差在四舍五入的尾数内",
    openPart: "有分项空白，差额可能就在里面",
    elsewhere: "也可能是别的格填错，单凭表内的数不能断定是这一格",
    judged: "单凭表内的数不能断定填错，需要核实",
  },
  tail: ({ label, found, expected }: DisagreementParts) =>
    `${label}为${found}，按各项计算为${expected}，差额在四舍五入的范围内（尾差），请核对取位。`,
  exact: (value: string) => `按表上显示的位数算，只有${value}才算一致`,
  within: (least: string, most: string) => `表上的数可能四舍五入过，${least}到${most}之间都算一致`,
  percentagePoints: (difference: string) => `${difference}个百分点`,
} as const;
