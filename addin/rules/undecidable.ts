/** A check of the catalogue that no workbook can decide. The help page lists these beside the checks. */
export interface UndecidableCheck {
  /** Catalogue code, e.g. `N07`. */
  readonly code: string;
  /** 名称. */
  readonly title: string;
  /** What would have to be known, and where a person finds it. Chinese, one sentence. */
  readonly reason: string;
}

/** In catalogue order. The families of single forms (F, W, I) have none: each of their checks looks at cells that are there. */
export const undecidableChecks: readonly UndecidableCheck[] = [];
