import type { Parts } from "./parts.ts";

/** Sentences of the proposal for 复核分数, in the pane and on the command line. */
export const REVIEW_SCORE = {
  self: (score: string): string => `自评${score}分`,
  total: (cell: string, value: string): string => `总分按明细合计应为${value}分（${cell}）`,
  score: ({ cell, found, expected, code }: Parts<"cell" | "found" | "expected" | "code">): string =>
    `${cell}得分${found}→${expected}（${code}）`,
  over: ({ cell, found, most, code }: Parts<"cell" | "found" | "most" | "code">): string =>
    `${cell}得分${found}超过分值${most}（${code}）`,
  cap: (cap: string): string => `按执行率封顶，不超过${cap}分`,
  deduction: ({ count, points, most }: { readonly count: number } & Parts<"points" | "most">): string =>
    `${count}处必须修改，每处扣${points}分，最多扣${most}分`,
  nothing: "没有影响分数的必须修改",
  floor: "扣到0分为止",
  working: ({ parts, result }: { readonly parts: readonly string[] } & Parts<"result">): string =>
    `${parts.join("；")}；复核建议${result}分`,
  change: (text: string, change: string): string => `${text}，${change}`,
  noTotal: "没有读到自评总分，不能提出复核分数。",
  open: (count: number): string => `另有${count}处需作说明，没有计入，由复核人判断。`,
  line: ({ sheet, subject, working }: Parts<"sheet" | "subject" | "working">): string =>
    `复核分数建议：${sheet}${subject === "" ? "" : `（${subject}）`}：${working}`,
  /** All of a proposal in one line. */
  full: ({
    sheet,
    unit,
    project,
    working,
    basis,
    open,
  }: { readonly open: number } & Parts<"sheet" | "unit" | "project" | "working" | "basis">): string =>
    [
      REVIEW_SCORE.line({ sheet, subject: project === "" ? unit : project, working }),
      basis,
      open > 0 ? REVIEW_SCORE.open(open) : "",
    ]
      .filter((text) => text !== "")
      .map((text) => text.replace(/。$/u, ""))
      .join("。"),
  // The pane.
  pane: {
    intro:
      "供主管部门复核参考：自评分数减去能证明的错误，再按口径表扣分（口径表里写“复核扣分”）。说明过的问题也计入；需作说明的不计入。",
    none: "没有认出已填写、有总分的自评表。",
    noRun: "先校验一次，再提出复核分数。",
    columns: { form: "表", self: "自评", proposal: "复核建议", working: "怎样得出" },
    fill: (count: number): string => `填入汇总表的复核分数（${count} 格）`,
    noPlace: "工作簿里的汇总表没有空着的“复核分数”可填，或单位名称对不上。",
    label: (count: number): string => `复核分数：${count} 格`,
    filled: (written: number, skipped: number): string =>
      `已填入 ${written} 个复核分数${skipped > 0 ? `，跳过 ${skipped} 格` : ""}，可以还原。`,
  },
} as const;
