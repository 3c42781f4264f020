import { formatArea, type Area } from "../../../sheet/address.ts";
import { escapeXml } from "../../ooxml/xml/text.ts";
import { insertChild, rootChildren, WORKSHEET_ORDER } from "./children.ts";
import { Splices } from "./splices.ts";
import { setAttribute } from "./tag.ts";

/** One rule of data validation (数据有效性): a number between two bounds, and the sentence on anything else. */
export interface NumberValidation {
  readonly areas: readonly Area[];
  readonly low: number;
  readonly high: number;
  /** Anything else is refused, or needs a confirmation. */
  readonly refuses: boolean;
  readonly title: string;
  readonly message: string;
}

/** Protects a worksheet without a password; rows, columns and cells may still be formatted. A protected one stays as it is. */
export function withProtection(xml: string, part: string): string {
  if (rootChildren(xml, "worksheet", part).children.some(({ name }) => name === "sheetProtection")) return xml;
  return insertChild(
    xml,
    "worksheet",
    part,
    WORKSHEET_ORDER,
    "sheetProtection",
    (prefix) =>
      `<${prefix}sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0"/>`,
  );
}

/** Adds rules of data validation behind those of the sheet (CT_DataValidations, ECMA-376 Part 1, 18.3.1.33). */
export function withValidations(xml: string, part: string, rules: readonly NumberValidation[]): string {
  const used = rules.filter(({ areas }) => areas.length > 0);
  if (used.length === 0) return xml;
  const { prefix, children } = rootChildren(xml, "worksheet", part);
  const elements = used.map((rule) => ruleXml(rule, prefix)).join("");
  const own = children.find(({ name }) => name === "dataValidations");
  const tag = `${prefix}dataValidations`;
  if (!own || own.inner[0] === own.end) {
    const whole = `<${tag} count="${used.length}">${elements}</${tag}>`;
    if (!own) return insertChild(xml, "worksheet", part, WORKSHEET_ORDER, "dataValidations", () => whole);
    return xml.slice(0, own.start) + whole + xml.slice(own.end);
  }
  const splices = new Splices(xml);
  const head = xml.slice(own.start, own.inner[0]);
  const count = Number(/\scount\s*=\s*["'](?<count>\d{1,6})["']/.exec(head)?.groups?.count ?? 0) + used.length;
  splices.put(own.start, own.inner[0], setAttribute(head, "count", String(count)));
  splices.put(own.inner[1], own.inner[1], elements);
  return splices.apply();
}

function ruleXml({ areas, low, high, refuses, title, message }: NumberValidation, p: string): string {
  const sqref = areas.map(formatArea).join(" ");
  return (
    `<${p}dataValidation type="decimal"${refuses ? "" : ' errorStyle="warning"'} allowBlank="1" showErrorMessage="1"` +
    ` errorTitle="${escapeXml(title)}" error="${escapeXml(message)}" sqref="${sqref}">` +
    `<${p}formula1>${low}</${p}formula1><${p}formula2>${high}</${p}formula2></${p}dataValidation>`
  );
}
