import { FAULTS } from "../fault.ts";
import type { SheetModel } from "../model.ts";
import type { Rect } from "../rect.ts";
import { ServerObject, type Property, type ServerType } from "../server-type.ts";

interface FormatData {
  readonly sheet: SheetModel;
  readonly rects: readonly Rect[];
}

/** Formatting, conditional formats included, needs "format cells" on a protected sheet. */
export function requireFormatting(sheet: SheetModel): void {
  if (sheet.protection && sheet.protection.allowFormatCells !== true) throw FAULTS.denied();
}

export function formatObject(sheet: SheetModel, rects: readonly Rect[]): ServerObject {
  return ServerObject.of(formatType, { sheet, rects });
}

function cellsOf({ sheet, rects }: FormatData): ReturnType<SheetModel["cell"]>[] {
  return rects.flatMap(({ top, left, rows, columns }) =>
    Array.from({ length: rows * columns }, (_, i) => sheet.cell(top + Math.floor(i / columns), left + (i % columns))),
  );
}

/** A style property: the common value of all cells, or `null` where they differ. */
function style(name: string, standard: unknown): Property<FormatData> {
  return {
    get(data) {
      const values = new Set(cellsOf(data).map((cell) => cell.style[name] ?? standard));
      return values.size === 1 ? [...values][0] : null;
    },
    set(data, value) {
      requireFormatting(data.sheet);
      for (const cell of cellsOf(data)) cell.style[name] = value;
    },
  };
}

const formatType: ServerType<FormatData> = {
  name: "RangeFormat",
  scalars: {
    WrapText: style("wrapText", false),
    HorizontalAlignment: style("horizontalAlignment", "General"),
    VerticalAlignment: style("verticalAlignment", "Bottom"),
    ColumnWidth: {
      get: ({ sheet, rects }) => sheet.columnWidths.get(rects[0]?.left ?? 0) ?? 48,
      set({ sheet, rects }, value) {
        if (typeof value !== "number") throw FAULTS.badArgument();
        for (const { left, columns } of rects)
          for (let i = 0; i < columns; i++) sheet.columnWidths.set(left + i, value);
      },
    },
    RowHeight: {
      get: ({ sheet, rects }) => sheet.rowHeights.get(rects[0]?.top ?? 0) ?? 15,
      set({ sheet, rects }, value) {
        if (typeof value !== "number" || value > 409) throw FAULTS.badArgument();
        for (const { top, rows } of rects) for (let i = 0; i < rows; i++) sheet.rowHeights.set(top + i, value);
      },
    },
  },
  navigation: {
    Borders: (data) => ServerObject.of(bordersType, data),
    Fill: (data) => ServerObject.of(fillType, data),
    Font: (data) => ServerObject.of(fontType, data),
    Protection: (data) => ServerObject.of(protectionType, data),
  },
};

const BORDERS = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"];

const bordersType: ServerType<FormatData> = {
  name: "RangeBorderCollection",
  item(data, key) {
    if (!BORDERS.includes(String(key))) throw FAULTS.badArgument();
    return ServerObject.of(borderType, { ...data, edge: String(key) });
  },
};

/** Kept with the cells the setting goes over; which of their sides it draws follows from its name. */
const borderType: ServerType<FormatData & { readonly edge: string }> = {
  name: "RangeBorder",
  scalars: {
    Style: {
      get: (data, session) => style(data.edge, "None").get(data, session),
      set(data, value, session) {
        style(data.edge, "None").set?.(data, value, session);
      },
    },
  },
};

const fillType: ServerType<FormatData> = { name: "RangeFill", scalars: { Color: style("fill", "#FFFFFF") } };

const fontType: ServerType<FormatData> = {
  name: "RangeFont",
  scalars: {
    Bold: style("bold", false),
    Color: style("fontColor", "#000000"),
    Size: style("fontSize", 11),
    Underline: style("underline", "None"),
  },
};

const protectionType: ServerType<FormatData> = { name: "FormatProtection", scalars: { Locked: style("locked", true) } };
