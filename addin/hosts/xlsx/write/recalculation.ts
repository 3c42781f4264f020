import type { Package } from "../package.ts";
import { undeclarePart } from "../parts/content-types.ts";
import { removeRelationship } from "../parts/relationships.ts";
import type { WorkbookPart } from "../parts/workbook.ts";
import { rootChildren, insertChild, WORKBOOK_ORDER } from "./children.ts";
import { Splices } from "./splices.ts";
import { setAttribute } from "./tag.ts";

/** The workbook calculates everything anew when it is opened: stored results may no longer fit. */
export function recalculateOnLoad(pack: Package, { part }: WorkbookPart): Package {
  const xml = pack.demand(part);
  const properties = rootChildren(xml, "workbook", part).children.find(({ name }) => name === "calcPr");
  if (!properties) return pack.with(part, insertChild(xml, "workbook", part, WORKBOOK_ORDER, "calcPr", (prefix) => `<${prefix}calcPr fullCalcOnLoad="1"/>`));
  const element = xml.slice(properties.start, properties.end);
  if (/\sfullCalcOnLoad\s*=\s*["'](?:1|true)["']/.test(element)) return pack;
  const splices = new Splices(xml);
  splices.put(properties.start, properties.end, setAttribute(element, "fullCalcOnLoad", "1"));
  return pack.with(part, splices.apply());
}

/** Drops the calculation chain, which lists the formula cells; every program builds it anew. */
export function dropCalculationChain(pack: Package, { part, relationships }: WorkbookPart): Package {
  const chain = relationships.find(({ type }) => type === "calcChain");
  if (!chain) return pack;
  return undeclarePart(removeRelationship(pack, part, chain.id), chain.target).without(chain.target);
}
