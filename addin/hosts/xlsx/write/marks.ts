import { formatArea, parseArea, type Position } from "../../../sheet/address.ts";
import type { SheetSnapshot } from "../../../sheet/snapshot.ts";
import { mergeIndex } from "../../../sheet/merges.ts";
import type { Severity } from "../../../rules/finding.ts";
import { MARK_FILL, markFormula, SEVERITIES, severityOfMarkFormula } from "../../mark-style.ts";
import { rootPrefix } from "../../ooxml/xml/prefix.ts";
import { CLOSE, EMPTY, END, OPEN, XmlScanner } from "../../ooxml/xml/scanner.ts";
import { decodeXml, escapeXml } from "../../ooxml/xml/text.ts";
import { insertionPoint, rootChildren, WORKSHEET_ORDER } from "./children.ts";
import { Splices } from "./splices.ts";

/**
 * Marks are conditional formats with a constant formula: they lie over the cells, so the cells' own styles stay as they
 * are and taking the marks away is exact, even after another program saved the file.
 */
interface SheetMark extends Position {
  readonly severity: Severity;
}

/** The differential style of a severity, for the style sheet. */
export function markStyle(prefix: string, severity: Severity): string {
  return `<${prefix}dxf><${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}bgColor rgb="FF${MARK_FILL[severity]}"/></${prefix}patternFill></${prefix}fill></${prefix}dxf>`;
}

/** Adds marks to a worksheet part. They come before the sheet's own conditional formats, whose order among themselves stays. */
export function addMarks(
  xml: string,
  part: string,
  sheet: SheetSnapshot,
  marks: readonly SheetMark[],
  styleOf: (severity: Severity) => number,
): string {
  const groups = SEVERITIES.map((severity) => ({
    severity,
    cells: marks.filter((mark) => mark.severity === severity),
  })).filter(({ cells }) => cells.length > 0);
  const root = rootChildren(xml, "worksheet", part);
  const p = root.prefix;
  const merges = mergeIndex(sheet);
  const blocks = groups.map(({ severity, cells }, index) => {
    const areas = cells.map(({ row, column }) =>
      formatArea(merges.areaAt(row, column) ?? { top: row, left: column, bottom: row, right: column }),
    );
    return `<${p}conditionalFormatting sqref="${areas.join(" ")}"><${p}cfRule type="expression" dxfId="${styleOf(severity)}" priority="${index + 1}"><${p}formula>${escapeXml(markFormula(severity))}</${p}formula></${p}cfRule></${p}conditionalFormatting>`;
  });
  const splices = new Splices(xml);
  shiftPriorities(xml, part, groups.length, splices);
  const existing = root.children.find(({ name }) => name === "conditionalFormatting");
  const at = existing?.start ?? insertionPoint(root, WORKSHEET_ORDER, "conditionalFormatting");
  splices.put(at, at, blocks.join(""));
  return splices.apply();
}

/** Takes our marks out of a worksheet part. Returns the part and the number of cells cleared. */
export function stripMarks(xml: string, part: string): { readonly xml: string; readonly cleared: number } {
  if (!/JX-(?:error|warning|info)/.test(xml)) return { xml, cleared: 0 };
  const splices = new Splices(xml);
  let cleared = 0;
  let rules = 0;
  for (const block of markBlocks(xml, part)) {
    const ours = block.rules.filter(({ ours: isOurs }) => isOurs);
    if (ours.length === 0) continue;
    cleared += block.areas;
    rules += ours.length;
    if (ours.length === block.rules.length) splices.put(block.start, block.end, "");
    else for (const rule of ours) splices.put(rule.start, rule.end, "");
  }
  const stripped = splices.apply();
  const shifted = new Splices(stripped);
  shiftPriorities(stripped, part, -rules, shifted);
  return { xml: shifted.apply(), cleared };
}

interface Block {
  readonly start: number;
  end: number;
  readonly areas: number;
  readonly rules: { start: number; end: number; ours: boolean }[];
}

function markBlocks(xml: string, part: string): Block[] {
  const scanner = new XmlScanner(xml, part);
  rootPrefix(scanner, "worksheet", part);
  const blocks: Block[] = [];
  for (let kind = scanner.next(); kind !== END; kind = scanner.next()) {
    const name = scanner.local;
    const block = blocks.at(-1);
    const rule = block?.rules.at(-1);
    if (name === "conditionalFormatting") {
      if (kind === CLOSE && block) block.end = scanner.end;
      else
        blocks.push({
          start: scanner.start,
          end: scanner.end,
          areas: (scanner.attribute("sqref") ?? "").split(/\s+/).filter((area) => parseArea(area)).length,
          rules: [],
        });
    } else if (name === "cfRule" && block) {
      if (kind === CLOSE && rule) rule.end = scanner.end;
      else block.rules.push({ start: scanner.start, end: scanner.end, ours: false });
    } else if (name === "formula" && kind === OPEN && rule) {
      const from = scanner.end;
      scanner.next();
      if (severityOfMarkFormula(decodeXml(xml.slice(from, scanner.start)))) rule.ours = true;
    }
  }
  return blocks;
}

/** Moves the priorities of all conditional formats; moving down only where room is left. */
function shiftPriorities(xml: string, part: string, by: number, splices: Splices): void {
  if (by === 0 || !xml.includes("cfRule")) return;
  const scanner = new XmlScanner(xml, part);
  const spans: { readonly span: readonly [number, number]; readonly priority: number }[] = [];
  for (let kind = scanner.next(); kind !== END; kind = scanner.next()) {
    if ((kind !== OPEN && kind !== EMPTY) || !/(?:^|:)cfRule$/.test(scanner.name)) continue;
    const span = scanner.attributeSpan("priority");
    if (span) spans.push({ span, priority: Number(xml.slice(...span)) });
  }
  if (spans.some(({ priority }) => !Number.isInteger(priority) || priority + by < 1)) return;
  for (const { span, priority } of spans) splices.put(...span, String(priority + by));
}
