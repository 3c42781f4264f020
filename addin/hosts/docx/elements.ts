import type { Element } from "./element-reader.ts";

/** The elements directly below, of one name or of all. */
export function childElements(element: Element | undefined, name?: string): Element[] {
  const found: Element[] = [];
  for (const child of element?.children ?? [])
    if (typeof child !== "string" && (name === undefined || child.name === name)) found.push(child);
  return found;
}

/** The first element of a name directly below. */
export function childElement(element: Element | undefined, name: string): Element | undefined {
  for (const child of element?.children ?? []) if (typeof child !== "string" && child.name === name) return child;
  return undefined;
}

/** The `val` attribute of a property. */
export function propertyValue(properties: Element | undefined, name: string): string | undefined {
  return childElement(properties, name)?.attributes.get("val");
}

/** The same as a whole number from 0 to `most`; `otherwise` where there is none or no such number. */
export function propertyCount(properties: Element | undefined, name: string, otherwise: number, most: number): number {
  const text = propertyValue(properties, name);
  const value = text === undefined || text.trim() === "" ? Number.NaN : Number(text);
  return Number.isInteger(value) && value >= 0 && value <= most ? value : otherwise;
}

/** Whether an on/off property is there and not switched off. */
export function isOn(properties: Element | undefined, name: string): boolean {
  const property = childElement(properties, name);
  return property !== undefined && !/^(?:0|false|off|none)$/.test(property.attributes.get("val") ?? "1");
}
