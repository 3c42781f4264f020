import type { Area } from "../../sheet/address.ts";
import type { Slot } from "../grid.ts";

/** The text of 绩效自评报告, one cell a paragraph or several. */
export interface ReportSection {
  readonly kind: "report";
  readonly area: Area;
  /** Whose performance the title is about; `null` where it does not say. */
  readonly about: "department" | "project" | null;
  /** Cells of prose from top to bottom; headings are among them. */
  readonly paragraphs: readonly Slot[];
  /** Cells of prose that are not read any more, since the report is longer than any that is filed. */
  readonly beyond: readonly Slot[];
}
