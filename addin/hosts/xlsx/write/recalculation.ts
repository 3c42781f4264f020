import type { Package } from "../../ooxml/package.ts";
import { undeclarePart } from "../../ooxml/content-types.ts";
import { removeRelationship } from "../../ooxml/relationships.ts";
import type { WorkbookPart } from "../parts/workbook.ts";
import { rootChildren, insertChild, WORKBOOK_ORDER } from "./children.ts";
import { Splices } from "./splices.ts";
import { setAttribute } from "./tag.ts";

/**
 * `calcId` of the calculation engine that Excel 2019 and later store. A file of an older engine, or of a program that
 * stores none, is calculated again on opening without being notified. Source: MS-OI29500 2.1.1597 (calcPr, calcId).
 */
const CURRENT_ENGINE = 191_029;

/** After values were typed: stored results may no longer fit, so the workbook must calculate when it is opened. */
export function recalculateStale(pack: Package, workbook: WorkbookPart): Package {
  const xml = pack.demand(workbook.part);
  const properties = rootChildren(xml, "workbook", workbook.part).children.find(({ name }) => name === "calcPr");
  const engine =
    properties && /\scalcId\s*=\s*["'](?<id>\d+)["']/.exec(xml.slice(properties.start, properties.end))?.groups?.id;
  return Number(engine ?? 0) < CURRENT_ENGINE ? pack : recalculateOnLoad(pack, workbook);
}

/** The workbook calculates everything again when it is opened. */
export function recalculateOnLoad(pack: Package, { part }: WorkbookPart): Package {
  const xml = pack.demand(part);
  const properties = rootChildren(xml, "workbook", part).children.find(({ name }) => name === "calcPr");
  if (!properties)
    return pack.with(
      part,
      insertChild(xml, "workbook", part, WORKBOOK_ORDER, "calcPr", (prefix) => `<${prefix}calcPr fullCalcOnLoad="1"/>`),
    );
  const element = xml.slice(properties.start, properties.end);
  if (/\sfullCalcOnLoad\s*=\s*["'](?:1|true)["']/.test(element)) return pack;
  const splices = new Splices(xml);
  splices.put(properties.start, properties.end, setAttribute(element, "fullCalcOnLoad", "1"));
  return pack.with(part, splices.apply());
}

/** Drops the calculation chain, which lists the formula cells; every program builds it again. */
export function dropCalculationChain(pack: Package, { part, relationships }: WorkbookPart): Package {
  const chain = relationships.find(({ type }) => type === "calcChain");
  if (!chain) return pack;
  return undeclarePart(removeRelationship(pack, part, chain.id), chain.target).without(chain.target);
}
