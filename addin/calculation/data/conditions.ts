import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFValueType,
  type IConditionFormattingRule,
  type IIconSet,
  type IValueConfig,
} from "@univerjs/sheets-conditional-formatting";
import { z } from "zod/mini";
import { formatPosition } from "../../sheet/address.ts";
import type { ConditionalFormatLook } from "../../hosts/xlsx/look/types.ts";
import { gridRange } from "./range.ts";
import { conditionalStyleData } from "./style.ts";

type Rule = IConditionFormattingRule["rule"];

/** Comparison of `cellIs` rules as a formula over the cell and the rule's one or two operands. */
const COMPARISONS: Readonly<Record<string, (cell: string, first: string, second: string) => string>> = {
  equal: (cell, first) => `${cell}=${first}`,
  notEqual: (cell, first) => `${cell}<>${first}`,
  greaterThan: (cell, first) => `${cell}>${first}`,
  greaterThanOrEqual: (cell, first) => `${cell}>=${first}`,
  lessThan: (cell, first) => `${cell}<${first}`,
  lessThanOrEqual: (cell, first) => `${cell}<=${first}`,
  between: (cell, first, second) => `AND(${cell}>=${first},${cell}<=${second})`,
  notBetween: (cell, first, second) => `OR(${cell}<${first},${cell}>${second})`,
};

/** Icon sets the grid draws; their names start with the number of icons. */
const ICON_SETS: readonly unknown[] = [
  "3Arrows",
  "3ArrowsGray",
  "4Arrows",
  "4ArrowsGray",
  "5Arrows",
  "5ArrowsGray",
  "3Triangles",
  "3TrafficLights1",
  "3Signs",
  "3TrafficLights2",
  "4RedToBlack",
  "4TrafficLights",
  "3Symbols",
  "3Symbols2",
  "3Flags",
  "4Rating",
  "5Rating",
  "5Quarters",
  "3Stars",
];
const iconSetName = z.custom<IIconSet["config"][number]["iconType"]>((name: unknown) => ICON_SETS.includes(name));

/** Conditional formats of one sheet as the grid keeps them, most important first. Kinds the grid lacks are left out. */
export function conditionRules(looks: readonly ConditionalFormatLook[], sheetId: string): IConditionFormattingRule[] {
  return [...looks]
    .sort((a, b) => a.priority - b.priority)
    .flatMap((look, index) => {
      const rule = ruleOf(look);
      return rule
        ? [
            {
              cfId: `${sheetId}-condition-${index}`,
              ranges: look.areas.map(gridRange),
              stopIfTrue: look.stopIfTrue,
              rule,
            },
          ]
        : [];
    });
}

function ruleOf(look: ConditionalFormatLook): Rule | null {
  switch (look.type) {
    case "colorScale":
      return colorScale(look);
    case "dataBar":
      return dataBar(look);
    case "iconSet":
      return iconSet(look);
    default:
      return look.style ? highlight(look) : null;
  }
}

function highlight(look: ConditionalFormatLook): Rule | null {
  const style = look.style ? conditionalStyleData(look.style) : {};
  const base = { type: CFRuleType.highlightCell, style } as const;
  if (look.type === "duplicateValues") return { ...base, subType: CFSubRuleType.duplicateValues };
  if (look.type === "uniqueValues") return { ...base, subType: CFSubRuleType.uniqueValues };
  const formula = conditionFormula(look);
  return formula === null ? null : { ...base, subType: CFSubRuleType.formula, value: `=${formula}` };
}

/** The rule as a formula relative to the first cell of its areas, or `null` where no formula can express it. */
function conditionFormula(look: ConditionalFormatLook): string | null {
  const [area] = look.areas;
  const [first = "", second = ""] = look.formulas.map((formula) => formula.replace(/^=/, ""));
  if (!area) return null;
  const cell = formatPosition({ row: area.top, column: area.left });
  if (look.type === "cellIs") return first === "" ? null : (COMPARISONS[look.operator]?.(cell, first, second) ?? null);
  return first === "" ? null : first;
}

function colorScale(look: ConditionalFormatLook): Rule | null {
  const config = look.points.flatMap((point, index) => {
    const color = look.colors[index];
    return color === undefined ? [] : [{ index, color: `#${color}`, value: threshold(point) }];
  });
  return config.length < 2 ? null : { type: CFRuleType.colorScale, config };
}

function dataBar(look: ConditionalFormatLook): Rule | null {
  const [min, max] = look.points;
  const [color = "638EC6"] = look.colors;
  if (!min || !max) return null;
  return {
    type: CFRuleType.dataBar,
    isShowValue: true,
    config: {
      min: threshold(min),
      max: threshold(max),
      isGradient: true,
      positiveColor: `#${color}`,
      nativeColor: "#FF555A",
    },
  };
}

/** The grid lists icons from the best down and compares each with its own threshold. */
function iconSet(look: ConditionalFormatLook): Rule | null {
  const name = iconSetName.safeParse(look.iconSet === "" ? "3TrafficLights1" : look.iconSet);
  const count = Number(look.iconSet.slice(0, 1)) || 3;
  if (!name.success || look.points.length < count) return null;
  const config = look.points
    .slice(0, count)
    .reverse()
    .map((point, index) => ({
      operator: CFNumberOperator.greaterThanOrEqual,
      value: threshold(point),
      iconType: name.data,
      iconId: String(index),
    }));
  return { type: CFRuleType.iconSet, isShowValue: true, config };
}

function threshold(point: { readonly type: string; readonly value: string }): IValueConfig {
  switch (point.type) {
    case "min":
    case "autoMin":
      return { type: CFValueType.min };
    case "max":
    case "autoMax":
      return { type: CFValueType.max };
    case "percent":
      return { type: CFValueType.percent, value: Number(point.value) };
    case "percentile":
      return { type: CFValueType.percentile, value: Number(point.value) };
    case "formula":
      return { type: CFValueType.formula, value: `=${point.value.replace(/^=/, "")}` };
    default:
      return { type: CFValueType.num, value: Number(point.value) };
  }
}
