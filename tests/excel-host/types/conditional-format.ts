import { FAULTS } from "../fault.ts";
import { newId, type ConditionalFormatModel, type SheetModel } from "../model.ts";
import { intersect, type Rect } from "../rect.ts";
import { ServerObject, textArgument, type Property, type ServerType } from "../server-type.ts";
import { areasObject } from "./range-areas.ts";
import { requireFormatting } from "./range-format.ts";

interface CollectionData {
  readonly sheet: SheetModel;
  readonly rects: readonly Rect[];
}

interface FormatData {
  readonly sheet: SheetModel;
  readonly format: ConditionalFormatModel;
}

export function conditionalFormatsObject(sheet: SheetModel, rects: readonly Rect[]): ServerObject {
  return ServerObject.of(collectionType, { sheet, rects });
}

/** The formats that meet any of the ranges, as Excel lists them. */
function meeting({ sheet, rects }: CollectionData): ConditionalFormatModel[] {
  return sheet.conditionalFormats.filter((format) =>
    format.rects.some((own) => rects.some((rect) => intersect(own, rect))),
  );
}

const collectionType: ServerType<CollectionData> = {
  name: "ConditionalFormatCollection",
  items: (data) => meeting(data).map((format) => ServerObject.of(formatType, { sheet: data.sheet, format })),
  item({ sheet }, id) {
    const format = sheet.conditionalFormats.find((known) => known.id === id);
    if (!format) throw FAULTS.notFound();
    return ServerObject.of(formatType, { sheet, format });
  },
  methods: {
    GetCount: (data) => meeting(data).length,
    Add({ sheet, rects }, [type]) {
      requireFormatting(sheet);
      const format: ConditionalFormatModel = {
        id: newId(),
        type: textArgument(type),
        rects,
        formula: "",
        fill: "",
        fontColor: "",
        stopIfTrue: false,
      };
      sheet.conditionalFormats.unshift(format);
      return ServerObject.of(formatType, { sheet, format });
    },
  },
};

/** A text property of the rule or its look. */
function text(name: "formula" | "fill" | "fontColor"): Property<FormatData> {
  return {
    get: ({ format }) => format[name],
    set({ format }, value) {
      format[name] = textArgument(value);
    },
  };
}

const formatType: ServerType<FormatData> = {
  name: "ConditionalFormat",
  id: ({ format }) => format.id,
  scalars: {
    Id: { get: ({ format }) => format.id },
    Type: { get: ({ format }) => format.type },
    Priority: {
      get: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
      set({ sheet, format }, value) {
        const others = sheet.conditionalFormats.filter((other) => other !== format);
        others.splice(Number(value), 0, format);
        sheet.conditionalFormats = others;
      },
    },
    StopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set({ format }, value) {
        format.stopIfTrue = value === true;
      },
    },
  },
  navigation: {
    Custom: (data) => ServerObject.of(customType, data),
    CustomOrNullObject: (data) => (data.format.type === "Custom" ? ServerObject.of(customType, data) : null),
  },
  methods: {
    Delete({ sheet, format }) {
      requireFormatting(sheet);
      sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
    },
    GetRanges: ({ sheet, format }) => areasObject(sheet, format.rects),
  },
};

const customType: ServerType<FormatData> = {
  name: "CustomConditionalFormat",
  navigation: { Rule: (data) => ServerObject.of(ruleType, data), Format: (data) => ServerObject.of(lookType, data) },
};
const ruleType: ServerType<FormatData> = { name: "ConditionalFormatRule", scalars: { Formula: text("formula") } };
const lookType: ServerType<FormatData> = {
  name: "ConditionalRangeFormat",
  navigation: { Fill: (data) => ServerObject.of(fillType, data), Font: (data) => ServerObject.of(fontType, data) },
};
const fillType: ServerType<FormatData> = { name: "ConditionalRangeFill", scalars: { Color: text("fill") } };
const fontType: ServerType<FormatData> = { name: "ConditionalRangeFont", scalars: { Color: text("fontColor") } };
