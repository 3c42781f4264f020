import type { Form } from "../../forms/form.ts";
import type { FundingSection } from "../../forms/sections/funding-section.ts";
import type { IndicatorRow, IndicatorSection } from "../../forms/sections/indicator-section.ts";
import { sectionsOf } from "../../forms/form.ts";
import { normalizeLabel } from "../../sheet/label.ts";
import { parsePointsLabel } from "../../values/points-label.ts";

const OF_THE_YEAR = /年度|当年|本年/u;
const OTHER_TIME = /中期|长期|实施期|项目期|总体|周期|后续|第[二三四五六七八九\d]+年/u;

/** The tables of targets for the year of the form: of several times beside each other, that of the year alone. */
export function annualTables(form: Form): readonly IndicatorSection[] {
  const tables = sectionsOf(form, "indicators");
  const year = form.year === null ? "" : String(form.year);
  const named = tables.filter(({ period }) => period !== undefined && year !== "" && period.includes(year));
  if (named.length > 0) return named;
  return tables.filter(
    ({ period }) => period === undefined || period === "" || (OF_THE_YEAR.test(period) && !OTHER_TIME.test(period)),
  );
}

/** The money requested the year of the form: of several blocks beside each other, that of the year. */
export function annualFunds(form: Form): FundingSection | null {
  const blocks = sectionsOf(form, "funding");
  const [only, ...others] = blocks;
  if (only && others.length === 0) return OTHER_TIME.test(only.total?.label ?? "") ? null : only;
  return blocks.find(({ total }) => total !== null && OF_THE_YEAR.test(total.label)) ?? null;
}

/** The lines with a name of their own in the tables of the year. */
export function annualRows(form: Form): readonly IndicatorRow[] {
  return annualTables(form)
    .flatMap(({ rows }) => rows)
    .filter((row) => indicatorName(row) !== "");
}

/** `指标1：更新设备数量（台）` → `更新设备数量`: names as two tables are compared; `""` where the line has none of its own. */
export function indicatorName({ name, level2 }: Pick<IndicatorRow, "name" | "level2">): string {
  if (!name || name === level2 || name.reading.kind !== "text") return "";
  const bare = normalizeLabel(parsePointsLabel(name.text).name)
    .replace(/^(?:指标|目标)?\d{0,2}[:：、.]/u, "")
    .replace(/\([^()]*\)$/u, "");
  return /^(?:指标|目标)?\d*$/u.test(bare) || /^[.…]+$/u.test(bare) ? "" : bare;
}
