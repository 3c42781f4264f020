import type { DisagreementParts } from "./findings-identity.ts";
import type { Parts } from "./parts.ts";

/** Sentences of the points and total checks (W), in catalogue order. */
export const pointsMessages = {
  pointsOf: (name: string) => `${name} · 分值`,
  groupPoints: ({ label, found, expected }: DisagreementParts) =>
    `“${label}”标注${found}分，下面各项分值合计${expected}分；请调整标注或各项分值，使两者一致。`,
  indicatorPoints: ({ label, found, expected }: DisagreementParts) =>
    `指标“${label}”名称里标注${found}分，分值栏为${expected}分；请改成一致。`,
  noWhole: (sum: string) => `各指标分值合计为${sum}分，不是100分，也不是扣除预算执行率分值后的90分或80分；请核对。`,
  notHundred: (total: string) => `分值合计为${total}分，不是100分；请核对各项分值，单独计分的预算执行率也要计入。`,
  /** What stands in the total row under the points of a level. */
  levelTotal: { 1: "一级指标的分值", 2: "二级指标的分值" },
  totalPoints: ({ label, found, expected, difference }: DisagreementParts) =>
    Object.values<string>(pointsMessages.levelTotal).includes(label)
      ? `总分行里${label}为${found}，上面各项${label}合计为${expected}，相差${difference}；请核对。`
      : `总分行的分值为${found}，各项分值（连同单独计分的预算执行率）合计为${expected}，相差${difference}；请核对。`,
  totalPointsWithoutExecution: ({ printed, sum, execution }: Parts<"printed" | "sum" | "execution">) =>
    `总分行的分值为${printed}，没有包含预算执行率的${execution}分；加上后应为${sum}分。`,
  overPointsByBonus: (score: string, points: string) =>
    `得分${score}大于分值${points}；评分标准写有加分，请说明加了几分、依据是什么。`,
  tablePoints: ({ label, found, expected }: DisagreementParts) =>
    `“${label}”标注${found}分，下面各项分值合计${expected}分；请调整标注或各项分值，使两者一致。`,
  overPoints: (score: string, points: string) => `得分${score}大于分值${points}，得分不能超过分值。`,
  totalScore: ({ found, expected, difference }: DisagreementParts) =>
    `总得分应为${expected}，表中为${found}，相差${difference}；请按各项得分重新合计，单独计分的预算执行率也要计入。`,
  totalOverPoints: (score: string, points: string) =>
    `总得分${score}大于总分值${points}；请检查总分行的分值和得分是不是按同样的各项合计的，例如是否都包含预算执行率。`,
  executionWeight: (printed: string, wanted: string) =>
    `预算执行率的分值是${printed}分，口径表规定${wanted}分；请核对分值。`,
  weights: (found: string, expected: string) => `一级指标权重为${found}，与${expected}不一致；请确认当地的要求。`,
  scoreBlank: (points: string) => `分值为${points}，得分没有填写，请补填。`,
  pointsBlank: (score: string) => `得分为${score}，分值没有填写，请补填。`,
  /** `points` is `null` where the points of the row are filled; an empty figure is one the lines do not give. */
  totalBlank: ({ score, points }: { readonly score: string; readonly points: string | null }) => {
    const names = points === null ? "得分" : "分值、得分";
    const figures = [points ? `分值${points}` : "", score ? `得分${score}` : ""].filter((each) => each !== "");
    const offer = figures.length > 0 ? `可用“填充”填入${figures.join("、")}` : "各项得分填齐后可用“填充”推算";
    return `各项已有得分，总分行的${names}没有填写；请补填，${offer}。`;
  },
  pointsNotPositive: (points: string) => `分值为${points}，分值应大于0。`,
  noCost: "没有设置成本指标；财预〔2021〕101号要求设置成本指标的项目请补充。",
  emptyIndicator: (level: string, points: string) =>
    `“${level}”没有指标内容（填的是“无”或空白），却占${points}分；不适用的指标应删除并重新分配分值。`,
  unscoredLabel: (label: string, points: string) =>
    `“${label}”标注${points}分，却没有分值和得分；请补填指标，或重新分配这${points}分。`,
  grade: ({ score, expected, found }: Parts<"score" | "expected" | "found">) =>
    `${score}分对应的等次是“${expected}”，填报为“${found}”；请改成一致。`,
  scoreDecimals: (score: string) => `得分${score}超过两位小数；得分请保留两位小数。`,
  heavy: ({ name, points, share }: Parts<"name" | "points" | "share">) =>
    `指标“${name}”占${points}分，是总分的${share}，权重偏大；请确认是否需要拆分。`,
  sharedPoints: (points: string, rows: string) =>
    `${rows}个指标共用一个合并的分值${points}分；请逐项列出分值，便于核对每项得分。`,
  allFull: "所有指标都得满分；请核实自评是否客观，并留存依据。",
  scoreOf: (name: string) => `${name} · 得分`,
  deductionTotal: "总分行 · 扣分",
  scoreArithmetic: ({ label, found, expected, difference }: DisagreementParts) =>
    `${label}应为${expected}，表中为${found}，相差${difference}；请与分值、扣分（得分系数）核对。`,
  subtotalOf: (column: "points" | "score") => (column === "points" ? "分值小计" : "得分小计"),
  subtotal: ({ label, found, expected, difference }: DisagreementParts) =>
    `${label}应为${expected}，表中为${found}，相差${difference}；请按本组各项重新合计。`,
  blockOverPoints: ({ label, score, points }: Parts<"label" | "score" | "points">) =>
    `“${label}”标注${points}分，各项得分合计${score}分，超过了标注的分值；请核对。`,
  scaleUnknown: "多数得分大于分值，看起来得分和分值不是同一种分制，无法逐项比较。",
} as const;
