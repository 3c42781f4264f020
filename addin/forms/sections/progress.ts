import { foldText } from "../../values/fold.ts";
import type { FundingColumn } from "../meanings.ts";
import type { FundingSection } from "./funding-section.ts";
import type { FormGrid, Slot } from "../grid.ts";
import { vocabulary } from "../lexicon.ts";
import { readFunding } from "./funding.ts";
import { readHeaderBand, type HeaderColumn } from "./header-band.ts";

/** Budget and execution up to a month, as the tabular 绩效运行监控表 prints them. */
export interface MonthlyProgress {
  /** Last month the execution covers, 1–12. */
  readonly month: number;
  /** The headings as cells. */
  readonly headings: readonly Slot[];
  /** Its rows by source; `executed` and `rate` are those up to the month. */
  readonly table: FundingSection;
}

/** The amount of a table by month that its rates are measured against: 全年预算数, or 年初预算数 where only that is printed. */
export const PROGRESS_BASES: readonly FundingColumn[] = ["budget", "initial"];

const PERIOD = "(?:\\d{1,2}月|上半年|季度)";
const SPENT = "(?:执行|支出|支付|使用|拨付|完成)";
const AMOUNT = "(?:数|金额|额|总额|资金)";

const HEADINGS = vocabulary<FundingColumn>([
  { meaning: "forecast-rate", pattern: new RegExp(`预计.{0,40}${SPENT}(?:率|进度|比例)%?$`, "u") },
  { meaning: "forecast", pattern: new RegExp(`预计.{0,40}${SPENT}${AMOUNT}$`, "u") },
  { meaning: "rate", pattern: new RegExp(`^(?!.*(?:全年|年度|完成目标)).*${SPENT}(?:率|进度|比例)%?$`, "u") },
  { meaning: "executed", pattern: new RegExp(`${PERIOD}.{0,40}${SPENT}${AMOUNT}$`, "u") },
  { meaning: "initial", pattern: /年初.{0,40}预算(?:数|金额|额|安排|批复){0,3}$/u },
  {
    meaning: "budget",
    pattern: /^(?:全年|年度|本年|本年度|当年|调整后|现|资金|项目|批复)*预算(?:数|金额|额|总额|安排|批复)*$/u,
  },
]);

const MONTHS: readonly (readonly [RegExp, number])[] = [
  [/前三(?:个)?季度|三季度/u, 9],
  [/上半年|前二季度|前两季度|二季度/u, 6],
  [/一季度/u, 3],
];

/** The month a heading such as `1—7月执行数`, 截至8月底执行数 or 上半年执行数 runs up to; `null` without one. */
function monthOf(label: string): number | null {
  const last = Number(
    /\d{1,2}(?=月)/u.exec(foldText(label).replace(/\d{1,2}月?(?:份)?(?:-|—|–|~|至|到)(?=\d)/gu, ""))?.[0] ?? 0,
  );
  if (last >= 1 && last <= 12) return last;
  return MONTHS.find(([pattern]) => pattern.test(label))?.[1] ?? null;
}

/** The table of funds by month among the rows, or `null`: budget, execution up to a month, and what else its headings name. */
export function readProgress(grid: FormGrid, rows: readonly number[], limit: number): MonthlyProgress | null {
  for (const row of rows) {
    const band = readHeaderBand(grid, row, HEADINGS);
    const executed = band?.columns.find((column) => column.meaning === "executed");
    const month = executed && monthOf(executed.slot.label);
    if (!band || !month) continue;
    const columns = firstOfEach(band.columns);
    if (!columns.some((column) => PROGRESS_BASES.includes(column.meaning))) continue;
    const table = readFunding(grid, { ...band, columns }, limit);
    if (!table || table.rows.length === 0) continue;
    return {
      month,
      headings: columns.map(({ slot }) => slot),
      table: { ...table, headings: Object.fromEntries(columns.map(({ meaning, slot }) => [meaning, slot.heading])) },
    };
  }
  return null;
}

function firstOfEach(columns: readonly HeaderColumn<FundingColumn>[]): HeaderColumn<FundingColumn>[] {
  return columns.filter((column, index) => columns.findIndex((other) => other.meaning === column.meaning) === index);
}
