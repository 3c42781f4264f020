import type { Package } from "../ooxml/package.ts";
import { ListCounter, type ListLevel, type NumberedList } from "../word/list-counter.ts";
import { partText, type DocumentParts } from "./document-parts.ts";
import { ElementReader, type Element } from "./element-reader.ts";
import { childElement, childElements, propertyCount, isOn, propertyValue } from "./elements.ts";

interface Style {
  readonly basedOn: string | undefined;
  readonly list: string | undefined;
  readonly level: string | undefined;
}

interface Definition {
  readonly levels: readonly (ListLevel | undefined)[];
  /** Levels by the paragraph style they belong to. */
  readonly styleLevels: ReadonlyMap<string, number>;
  /** A style that holds the levels instead. */
  readonly link: string | undefined;
}

const LEVELS = 9;
const LONGEST_NUMBER = 32_767;
/** Styles based on styles: no document has longer chains. */
const LONGEST_CHAIN = 20;

/** The automatic numbers of a document (自动编号), counted in reading order. */
export class Numbering {
  private readonly definitions = new Map<string, Definition>();
  private readonly lists = new Map<string, NumberedList>();
  private readonly styles = new Map<string, Style>();
  private readonly counter = new ListCounter();

  constructor(pack: Package, parts: DocumentParts) {
    if (parts.numbering === null) return;
    if (parts.styles !== null) this.readStyles(pack, parts.styles);
    this.readLists(pack, parts.numbering);
  }

  /** The number in front of the next paragraph with these properties; `""` where it has none. */
  next(properties: Element | undefined): string {
    if (this.lists.size === 0) return "";
    const own = childElement(properties, "numPr");
    const style = propertyValue(properties, "pStyle");
    const found = this.listOf(propertyValue(own, "numId"), style);
    const list = found === undefined ? undefined : this.lists.get(found.list);
    if (!found || !list) return "";
    const written = propertyValue(own, "ilvl") ?? found.level;
    const level = written === undefined ? this.levelOfStyle(list, style) : Number(written);
    return this.counter.next(list, level);
  }

  private listOf(
    own: string | undefined,
    style: string | undefined,
  ): { list: string; level: string | undefined } | undefined {
    if (own !== undefined) return { list: own, level: undefined };
    let name = style;
    let level: string | undefined;
    for (let step = 0; name !== undefined && step < LONGEST_CHAIN; step++) {
      const known = this.styles.get(name);
      level ??= known?.level;
      if (known?.list !== undefined) return { list: known.list, level };
      name = known?.basedOn;
    }
    return undefined;
  }

  private levelOfStyle(list: NumberedList, style: string | undefined): number {
    return (style === undefined ? undefined : this.definitions.get(list.definition)?.styleLevels.get(style)) ?? 0;
  }

  private readStyles(pack: Package, part: string): void {
    const reader = new ElementReader(partText(pack, part), part);
    reader.root("styles");
    for (const style of reader.children()) {
      const id = style.attributes.get("styleId");
      if (style.name !== "style" || id === undefined) continue;
      const list = childElement(childElement(style, "pPr"), "numPr");
      this.styles.set(id, {
        basedOn: propertyValue(style, "basedOn"),
        list: propertyValue(list, "numId"),
        level: propertyValue(list, "ilvl"),
      });
    }
  }

  private readLists(pack: Package, part: string): void {
    const reader = new ElementReader(partText(pack, part), part);
    reader.root("numbering");
    const stored: Element[] = [];
    for (const element of reader.children()) {
      const id = element.attributes.get("abstractNumId");
      if (element.name === "abstractNum" && id !== undefined) this.definitions.set(id, definitionOf(element));
      else if (element.name === "num") stored.push(element);
    }
    const definitionIds = new Map(
      stored.map((element) => [element.attributes.get("numId") ?? "", propertyValue(element, "abstractNumId") ?? ""]),
    );
    for (const element of stored) {
      const id = element.attributes.get("numId") ?? "";
      // 0 takes a paragraph out of its list.
      if (id === "" || id === "0") continue;
      const definition = this.linked(definitionIds.get(id) ?? "", definitionIds);
      const levels = [...(this.definitions.get(definition)?.levels ?? [])];
      const restarts = overrideLevels(levels, element);
      this.lists.set(id, { id, definition, levels, restarts });
    }
  }

  /** The definition that holds the levels: a definition may point to a style, the style to a list. */
  private linked(definition: string, lists: ReadonlyMap<string, string>): string {
    const link = this.definitions.get(definition)?.link;
    const list = link === undefined ? undefined : this.styles.get(link)?.list;
    return (list === undefined ? undefined : lists.get(list)) ?? definition;
  }
}

/** Puts the levels that a list has of its own in place of those of its definition; returns the starts it sets again. */
function overrideLevels(levels: (ListLevel | undefined)[], list: Element): Map<number, number> {
  const restarts = new Map<number, number>();
  for (const override of childElements(list, "lvlOverride")) {
    const level = Number(override.attributes.get("ilvl"));
    if (!Number.isInteger(level) || level < 0 || level >= LEVELS) continue;
    const own = childElement(override, "lvl");
    if (own) levels[level] = levelOf(own);
    const start = propertyCount(override, "startOverride", -1, LONGEST_NUMBER);
    if (start >= 0) restarts.set(level, start);
  }
  return restarts;
}

function definitionOf(element: Element): Definition {
  const levels: (ListLevel | undefined)[] = [];
  const styleLevels = new Map<string, number>();
  for (const stored of childElements(element, "lvl")) {
    const level = Number(stored.attributes.get("ilvl"));
    if (!Number.isInteger(level) || level < 0 || level >= LEVELS) continue;
    levels[level] = levelOf(stored);
    const style = propertyValue(stored, "pStyle");
    if (style !== undefined) styleLevels.set(style, level);
  }
  return { levels, styleLevels, link: propertyValue(element, "numStyleLink") };
}

function levelOf(stored: Element): ListLevel {
  const restart = propertyCount(stored, "lvlRestart", -1, LEVELS);
  return {
    start: propertyCount(stored, "start", 1, LONGEST_NUMBER),
    format: propertyValue(stored, "numFmt") ?? "decimal",
    text: propertyValue(stored, "lvlText") ?? "",
    decimals: isOn(stored, "isLgl"),
    restartAfter: restart < 0 ? null : restart,
  };
}
