/** What the ledger (交代) could not account for. One sentence each: what is there, what to do. */

/** The causes under which unaccounted cells are listed, each with its code and its title. */
export const LEDGER_CAUSES = {
  "unread-heading": { code: "L01", title: "标题没有读懂" },
  "unread-figure": { code: "L02", title: "数字没有读懂" },
  "no-figure": { code: "L03", title: "该填数的格子不是数" },
  "line-not-compared": { code: "L04", title: "指标没有可比的数" },
  "hidden-under-merge": { code: "L05", title: "合并单元格底下还有数" },
  "column-missing": { code: "L06", title: "缺少必有的栏" },
  "undecided-figure": { code: "L07", title: "没有可以核对的数" },
} as const;

/** The same as a list, for the headings of a list of entries. */
export const LEDGER_TITLES = Object.entries(LEDGER_CAUSES).map(([rule, { code, title }]) => ({ rule, code, title }));

/** 等 5 个数 behind the places of the first three. */
const several = (count: number): string => (count > 3 ? `等 ${count} 个数` : "");

export const ledgerMessages = {
  heading: ({
    heading,
    count,
    suspected,
  }: {
    readonly heading: string;
    readonly count: number;
    readonly suspected: string;
  }) =>
    `标题“${heading}”没有读懂${suspected === "" ? "" : `，疑似“${suspected}”写错`}，其下 ${count} 个单元格没有核对；请改用规定的名称，或在“对应关系”里说明。`,
  table: (count: number) => `表内有 ${count} 个数不在任何标题之下，没有核对；请补上标题，或移到对应的栏里。`,
  block: (labels: string, count: number) =>
    labels === ""
      ? `有 ${count} 个数不在读懂的表内，没有核对；请写明它们的标题。`
      : `“${labels}”所在的 ${count} 个数没有读懂，没有核对；请改用规定的名称，或自行核对。`,
  unrecognised: (count: number) => `这张工作表像绩效表却没有认出，${count} 个数没有核对；请核对表名和各栏标题。`,
  noFigure: ({ place, text, count }: { readonly place: string; readonly text: string; readonly count: number }) =>
    `${place}显示“${text}”，这里应当是数${count > 1 ? `（同样的共 ${count} 处）` : ""}，没有核对；请改成数字后再校验。`,
  lines: (names: string, count: number) =>
    `有 ${count} 项指标的指标值与完成值不能比较（${names}），没有核对是否达标；请写成可比的数，或自行核对。`,
  hidden: (place: string, merged: string) =>
    `${place}被合并单元格${merged}盖住，底下还存着数，求和会把它算进去；请取消合并看清后删去。`,
  reference: (places: string, count: number) =>
    `${places}${several(count)}是参考数（如上年数、调整前的数、偏离度），表内没有算式用到它们，没有核对；请自行核对。`,
  alone: (places: string, count: number) =>
    `${places}${several(count)}在表内没有可以与之核对的数（没有分项或合计，或另一方没有填数），没有核对；请自行核对。`,
  noExecuted: "没有找到“全年执行数”一栏，执行率和执行得分没有核对；请核对标题。",
  noBudget: "没有找到“全年预算数”一栏，执行率和执行得分没有核对；请核对标题。",
  noScore: "有分值，但没有找到“得分”一栏，得分没有核对；请核对标题。",
  noActual: "没有找到“实际完成值”一栏，完成情况没有核对；请核对标题。",
  noTarget: "没有找到“指标值”一栏，指标值没有核对；请核对标题。",
  noPlanned: "没有找到“预算数”一栏，是否超过预算没有核对；请核对标题。",
  noParts: (total: string) => `“${total}”没有找到分项的栏，合计没有核对；请核对标题。`,
  noExecutedSoFar: "没有找到截至监控时点的“执行情况”一栏，进展没有核对；请核对标题。",
  noForecast: "没有找到“全年预计完成情况”一栏，能否完成目标没有核对；请核对标题。",
  /** 96 个数：核对 91 个，3 个没有可比的数，2 个没有读懂 */
  coverage: ({
    figures,
    checked,
    undecided,
    unread,
  }: Readonly<Record<"figures" | "checked" | "undecided" | "unread", number>>) =>
    [
      `${figures} 个数：核对 ${checked} 个`,
      ...(undecided > 0 ? [`${undecided} 个没有可比的数`] : []),
      ...(unread > 0 ? [`${unread} 个没有读懂`] : []),
    ].join("，"),
} as const;
