/** A check of the catalogue that no workbook can decide. The help page lists these beside the checks. */
interface UndecidableCheck {
  /** Catalogue code, e.g. `N07`. */
  readonly code: string;
  /** 名称. */
  readonly title: string;
  /** What would have to be known, and where the user finds it. Chinese, one sentence. */
  readonly reason: string;
}

/** In catalogue order. Only the family of the written report (N) is left: each other check looks at cells that are there. */
export const undecidableChecks: readonly UndecidableCheck[] = [
  {
    code: "N02",
    title: "占比之和",
    reason:
      "占比按金额逐个复算（N01），总额没有写明的几个占比按金额互相核对；没有写明金额的占比不能确定是同一总额的各部分，请人工核对。",
  },
  { code: "N18", title: "必备章节", reason: "报告应有的章节由各地通知规定，工作簿里没有，请按通知核对。" },
  { code: "N19", title: "“无”与表冲突", reason: "“无”与自评表金额的对照见X17。" },
  { code: "N24", title: "标题与内容不符", reason: "要读懂段落的意思，请人工核对。" },
  { code: "N25", title: "增减未写原因", reason: "增减的原因可以写在别处，是否需要写由当地通知规定，请人工核对。" },
  { code: "N26", title: "重复词、错字", reason: "重复词、错字要读懂文意，请人工核对。" },
];
