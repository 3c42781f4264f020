import type { Form } from "../forms/form.ts";
import type { FundingRow, FundingSection } from "../forms/sections/funding-section.ts";
import { part, sum } from "./expression.ts";
import { AMOUNT_COLUMNS, fundingLabel } from "./funding.ts";
import { moneyIdentity, type Identity } from "./identity.ts";

/** 财政拨款 = the levels of government listed behind its own 其中, for each amount column: 其中：中央资金, 省级资金, 县级资金. */
export function nestedIdentities(form: Form, section: FundingSection): Identity[] {
  return section.rows.flatMap((row, index) => {
    const parts = row.role === "fiscal" ? levelsBelow(section.rows, index) : [];
    if (parts.length < 2) return [];
    return AMOUNT_COLUMNS.flatMap((column) => {
      const target = row.cells[column];
      const slots = parts.flatMap(({ cells }) => cells[column] ?? []);
      if (!target || slots.length === 0) return [];
      return [
        moneyIdentity({
          form,
          target,
          label: fundingLabel(row, column, section.headings),
          expression: sum(slots.map((slot) => part(slot, "money"))),
          derives: false,
        }),
      ];
    });
  });
}

/** The levels right below the row, the first of which opens with 其中: without it they may stand beside the row. */
function levelsBelow(rows: readonly FundingRow[], index: number): readonly FundingRow[] {
  const below = rows.slice(index + 1);
  const end = below.findIndex(({ role }) => role !== "level");
  const levels = end < 0 ? below : below.slice(0, end);
  return /^[\s\u3000]*其中/u.test(levels[0]?.label ?? "") ? levels : [];
}
