import { readableText } from "../sheet/label.ts";
import type { Form } from "./form.ts";

/** 单位：万元 above a table names no unit. */
const MONEY_UNIT = /^[（(]?(?:人民币)?[百千万亿]?元[）)]?$/u;

/** The unit (单位) that fills the form in, as printed: who carries the project out, or whom the form is about; `""` where none is named. */
export function unitName({ fields }: Form): string {
  const names = [fields.implementer, fields.unit].map((slot) => readableText(slot?.text ?? ""));
  return names.find((name) => name !== "" && !MONEY_UNIT.test(name)) ?? "";
}
