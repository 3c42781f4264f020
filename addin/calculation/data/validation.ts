import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import type { ValidationLook } from "../../hosts/xlsx/look/types.ts";
import { gridRange } from "./range.ts";

const TYPES: Readonly<Record<ValidationLook["type"], DataValidationType>> = {
  none: DataValidationType.ANY,
  whole: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  list: DataValidationType.LIST,
  date: DataValidationType.DATE,
  time: DataValidationType.TIME,
  textLength: DataValidationType.TEXT_LENGTH,
  custom: DataValidationType.CUSTOM,
};

const OPERATORS: Readonly<Record<ValidationLook["operator"], DataValidationOperator>> = {
  between: DataValidationOperator.BETWEEN,
  notBetween: DataValidationOperator.NOT_BETWEEN,
  equal: DataValidationOperator.EQUAL,
  notEqual: DataValidationOperator.NOT_EQUAL,
  lessThan: DataValidationOperator.LESS_THAN,
  lessThanOrEqual: DataValidationOperator.LESS_THAN_OR_EQUAL,
  greaterThan: DataValidationOperator.GREATER_THAN,
  greaterThanOrEqual: DataValidationOperator.GREATER_THAN_OR_EQUAL,
};

const STYLES: Readonly<Record<ValidationLook["errorStyle"], DataValidationErrorStyle>> = {
  stop: DataValidationErrorStyle.STOP,
  warning: DataValidationErrorStyle.WARNING,
  information: DataValidationErrorStyle.INFO,
};

/** Data validation rules (数据有效性) of one sheet as the grid keeps them. */
export function validationRules(looks: readonly ValidationLook[], sheetId: string): ISheetDataValidationRule[] {
  return looks.map((look, index) => ({
    uid: `${sheetId}-validation-${index}`,
    ranges: look.areas.map(gridRange),
    type: TYPES[look.type],
    operator: OPERATORS[look.operator],
    formula1: formulaText(look, look.formula1),
    formula2: formulaText(look, look.formula2),
    allowBlank: look.allowBlank,
    showDropDown: look.dropDown,
    renderMode: look.dropDown ? DataValidationRenderMode.ARROW : DataValidationRenderMode.TEXT,
    showErrorMessage: look.showError,
    errorStyle: STYLES[look.errorStyle],
    errorTitle: look.errorTitle,
    error: look.error,
    showInputMessage: look.prompt !== "",
    promptTitle: look.promptTitle,
    prompt: look.prompt,
  }));
}

/** The file writes `"是,否"` for typed lists and bare formulas otherwise; the grid wants `是,否` and `=…`. */
function formulaText(look: ValidationLook, formula: string): string {
  if (formula === "") return "";
  const list = /^"(?<list>.*)"$/s.exec(formula)?.groups?.list;
  if (look.type === "list" && list !== undefined) return list.replaceAll('""', '"');
  return Number.isFinite(Number(formula)) ? formula : `=${formula.replace(/^=/, "")}`;
}
