import { parseArea, type Area } from "../../../sheet/address.ts";
import { severityOfMarkFormula } from "../../mark-style.ts";
import { isTrue } from "../parts/workbook.ts";
import { child, children, descendants, type XmlNode } from "../../ooxml/xml/tree.ts";
import type { ColorOf } from "./colors.ts";
import { conditionalStyle } from "./styles.ts";
import type { ConditionalFormatLook, ConditionalStyle, ValidationLook } from "./types.ts";

const TYPES: readonly ValidationLook["type"][] = [
  "none",
  "whole",
  "decimal",
  "list",
  "date",
  "time",
  "textLength",
  "custom",
];
const OPERATORS: readonly ValidationLook["operator"][] = [
  "between",
  "notBetween",
  "equal",
  "notEqual",
  "lessThan",
  "lessThanOrEqual",
  "greaterThan",
  "greaterThanOrEqual",
];
const ERROR_STYLES: readonly ValidationLook["errorStyle"][] = ["stop", "warning", "information"];

/** Data validations (数据有效性) of a sheet, those in Excel's extension included. */
export function readValidations(sheet: XmlNode): ValidationLook[] {
  return [...descendants(sheet, "s:dataValidation"), ...descendants(sheet, "x14:dataValidation")].map((node) => {
    const { attributes } = node;
    const formula = (number: 1 | 2): string =>
      child(node, `s:formula${number}`)?.text ?? child(child(node, `x14:formula${number}`), "xm:f")?.text ?? "";
    return {
      areas: areasOf(attributes.sqref ?? child(node, "xm:sqref")?.text),
      type: TYPES.find((name) => name === attributes.type) ?? "none",
      operator: OPERATORS.find((name) => name === attributes.operator) ?? "between",
      formula1: formula(1),
      formula2: formula(2),
      allowBlank: isTrue(attributes.allowBlank),
      // The attribute says the opposite of its name.
      dropDown: !isTrue(attributes.showDropDown),
      errorStyle: ERROR_STYLES.find((name) => name === attributes.errorStyle) ?? "stop",
      showError: isTrue(attributes.showErrorMessage),
      errorTitle: attributes.errorTitle ?? "",
      error: attributes.error ?? "",
      promptTitle: attributes.promptTitle ?? "",
      prompt: attributes.prompt ?? "",
    };
  });
}

/** Conditional formats (条件格式) of a sheet in order of priority; the marks of this product are left out. */
export function readConditionalFormats(
  sheet: XmlNode,
  styles: readonly ConditionalStyle[],
  colorOf: ColorOf,
): ConditionalFormatLook[] {
  const plain = descendants(sheet, "s:conditionalFormatting").flatMap((block) =>
    children(block, "s:cfRule").map((rule) =>
      readRule(
        rule,
        areasOf(block.attributes.sqref),
        children(rule, "s:formula").map(({ text }) => text),
        styles[Number(rule.attributes.dxfId)] ?? null,
        colorOf,
      ),
    ),
  );
  const extended = descendants(sheet, "x14:conditionalFormatting").flatMap((block) =>
    children(block, "x14:cfRule")
      // A data bar that is here as well only refines the one above.
      .filter((rule) => rule.attributes.type !== "dataBar")
      .map((rule) => {
        const dxf = child(rule, "x14:dxf");
        return readRule(
          rule,
          areasOf(child(block, "xm:sqref")?.text),
          children(rule, "xm:f").map(({ text }) => text),
          dxf ? conditionalStyle(dxf, colorOf) : null,
          colorOf,
        );
      }),
  );
  return [...plain, ...extended]
    .filter(({ formulas }) => !formulas.some((formula) => severityOfMarkFormula(formula) !== null))
    .sort((a, b) => a.priority - b.priority);
}

function readRule(
  rule: XmlNode,
  areas: readonly Area[],
  formulas: readonly string[],
  style: ConditionalStyle | null,
  colorOf: ColorOf,
): ConditionalFormatLook {
  const { type = "", operator = "", priority = "0", stopIfTrue } = rule.attributes;
  const scale = rule.children.find(({ name }) => /:(?:colorScale|dataBar|iconSet)$/.test(name));
  return {
    areas,
    type,
    operator,
    priority: Number(priority),
    stopIfTrue: isTrue(stopIfTrue),
    formulas,
    style,
    colors: scale
      ? scale.children.filter(({ name }) => name.endsWith(":color")).map((node) => colorOf(node) ?? "000000")
      : [],
    points: scale
      ? scale.children
          .filter(({ name }) => name.endsWith(":cfvo"))
          .map((node) => ({
            type: node.attributes.type ?? "",
            value: node.attributes.val ?? child(node, "xm:f")?.text ?? "",
          }))
      : [],
    iconSet: scale?.name.endsWith(":iconSet") ? (scale.attributes.iconSet ?? "3TrafficLights1") : "",
  };
}

function areasOf(references: string | undefined): Area[] {
  return (references ?? "")
    .trim()
    .split(/\s+/)
    .flatMap((reference) => parseArea(reference) ?? []);
}
