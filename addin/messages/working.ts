/** Words inside workings (计算过程). */
export const workingMessages = {
  /** The right side of a minimum holds: a score capped at its points, a rate at 100 %. */
  capped: "（封顶）",
} as const;
