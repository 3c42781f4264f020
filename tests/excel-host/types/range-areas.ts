import type { SheetModel } from "../model.ts";
import type { Rect } from "../rect.ts";
import { ServerObject, type ServerType } from "../server-type.ts";
import { conditionalFormatsObject } from "./conditional-format.ts";
import { formatObject } from "./range-format.ts";
import { fullAddress, rangeObject } from "./range.ts";

interface AreasData {
  readonly sheet: SheetModel;
  readonly rects: readonly Rect[];
}

export function areasObject(sheet: SheetModel, rects: readonly Rect[]): ServerObject {
  return ServerObject.of(areasType, { sheet, rects });
}

const areasType: ServerType<AreasData> = {
  name: "RangeAreas",
  tracked: true,
  scalars: {
    Address: { get: ({ sheet, rects }) => rects.map((rect) => fullAddress({ sheet, rect })).join(",") },
    AreaCount: { get: ({ rects }) => rects.length },
    CellCount: { get: ({ rects }) => rects.reduce((sum, rect) => sum + rect.rows * rect.columns, 0) },
  },
  navigation: {
    Areas: (areas) => ServerObject.of(rangeCollectionType, areas),
    Format: ({ sheet, rects }) => formatObject(sheet, rects),
    ConditionalFormats: ({ sheet, rects }) => conditionalFormatsObject(sheet, rects),
  },
};

const rangeCollectionType: ServerType<AreasData> = {
  name: "RangeCollection",
  items: ({ sheet, rects }) => rects.map((rect) => rangeObject(sheet, rect)),
};
