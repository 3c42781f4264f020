import type { Block } from "../word/blocks.ts";
import { tableBlocks } from "../word/layout-tables.ts";
import type { StoredCell } from "../word/table-grid.ts";
import type { Element } from "./element-reader.ts";
import { childElement, childElements, propertyCount, isOn } from "./elements.ts";
import { WRAPPERS, type DocxReading } from "./reading.ts";

/** As many columns as Word allows, and room for files that count them wrong. */
const MOST_COLUMNS = 1_000;
/** Width in twips of columns without a stated width: far enough apart that no edge is taken for a dragged one. */
const PLAIN_WIDTH = 1_440;
/** Keeps edges of one place apart in their order. */
const LEAST_WIDTH = 0.01;

/** Reads a table: its grid, or what it frames. */
export function readTable(table: Element, reading: DocxReading): readonly Block[] {
  reading.limits.table(++reading.tableDepth);
  const edge = edgesOf(table);
  const rows = inside(table, "tr").flatMap((row) => {
    const properties = childElement(row, "trPr");
    if (childElement(properties, "del")) reading.notices.add("tracked");
    else if (isOn(properties, "hidden")) reading.notices.add("hidden");
    else return [readRow(row, edge, reading)];
    return [];
  });
  reading.tableDepth--;
  return tableBlocks(rows);
}

function readRow(row: Element, edge: (index: number) => number, reading: DocxReading): StoredCell[] {
  let column = propertyCount(childElement(row, "trPr"), "gridBefore", 0, MOST_COLUMNS);
  const cells: StoredCell[] = [];
  for (const cell of inside(row, "tc")) {
    const properties = childElement(cell, "tcPr");
    if (childElement(properties, "cellDel")) {
      reading.notices.add("tracked");
      continue;
    }
    reading.limits.cell();
    const span = Math.max(1, propertyCount(properties, "gridSpan", 1, MOST_COLUMNS));
    const vertical = verticalMerge(properties);
    const joinsLeft = mergeValue(properties, "hMerge") === "continue" && cells.length > 0;
    // What a merged area covers is not shown, and not counted in lists.
    const covered = joinsLeft || vertical === "continue";
    const depth = reading.fields.depth;
    const blocks = covered && !hasText(cell) ? [] : reading.blocks(cell);
    reading.fields.close(depth);
    const right = Math.min(column + span, MOST_COLUMNS * 2);
    cells.push({ left: edge(Math.min(column, right - 1)), right: edge(right), vertical, joinsLeft, blocks });
    column = right;
  }
  return cells;
}

function verticalMerge(properties: Element | undefined): StoredCell["vertical"] {
  const merged = mergeValue(properties, "vMerge");
  if (merged !== null) return merged;
  // A merge that is itself a tracked change.
  const tracked = childElement(properties, "cellMerge")?.attributes.get("vMerge");
  if (tracked === "cont") return "continue";
  return tracked === "rest" ? "start" : null;
}

function mergeValue(properties: Element | undefined, name: "vMerge" | "hMerge"): "start" | "continue" | null {
  const merge = childElement(properties, name);
  if (!merge) return null;
  return merge.attributes.get("val") === "restart" ? "start" : "continue";
}

function hasText(element: Element): boolean {
  return element.children.some((child) => (typeof child === "string" ? child.trim() !== "" : hasText(child)));
}

/** The edges of the grid in twips, ascending. */
function edgesOf(table: Element): (index: number) => number {
  const columns = childElements(childElement(table, "tblGrid"), "gridCol").slice(0, MOST_COLUMNS);
  const widths = columns.map((column) => {
    const width = Number(column.attributes.get("w"));
    return Number.isFinite(width) && width > 0 && width < 100_000 ? width : 0;
  });
  const known = widths.some((width) => width > 0);
  const edges = [0];
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + (known ? Math.max(width, LEAST_WIDTH) : PLAIN_WIDTH));
  return (index) => edges[index] ?? (edges.at(-1) ?? 0) + (index - edges.length + 1) * PLAIN_WIDTH;
}

/** Rows of a table or cells of a row, content controls and the like looked through. */
function inside(parent: Element, name: "tr" | "tc"): Element[] {
  return childElements(parent).flatMap((child) => {
    if (child.name === name) return [child];
    if (child.name === "sdt") return inside(childElement(child, "sdtContent") ?? child, name);
    return WRAPPERS.has(child.name) ? inside(child, name) : [];
  });
}
