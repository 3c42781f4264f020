import { cellAt, valueText, type WorkbookSnapshot } from "../sheet/snapshot.ts";
import { mergeIndex } from "../sheet/merges.ts";
import { readableText } from "../sheet/label.ts";
import { formatCellRef, type CellRef } from "../sheet/address.ts";
import { IGNORE_PROBLEMS } from "../messages/ignore.ts";
import type { Finding, NotChecked } from "../rules/finding.ts";

/**
 * 出错说明: the user's written reason why a finding is as it is. It holds for one rule, the cells the finding
 * names and the values in them; when any of these changes the decision is void. Plain JSON data.
 */
export interface IgnoreDecision {
  readonly rule: string;
  /** Sheet-qualified addresses, in the finding's order. */
  readonly cells: readonly string[];
  /** Fingerprint of the values, so no figures are stored a second time. */
  readonly values: string;
  readonly reason: string;
}

/** What a reason can be given for: a finding, or something that could not be checked. */
export type Explainable = Finding | NotChecked;

/** Findings of one run, distinguished by the decisions that still hold. */
interface IgnoreOutcome {
  /** Reason by finding, for the findings a decision covers. */
  readonly explained: ReadonlyMap<Explainable, string>;
  /** Decisions whose finding is gone or whose values changed. */
  readonly void: readonly IgnoreDecision[];
}

const SHORTEST = 4;
const LONGEST = 200;

/** What is wrong with a reason, as a Chinese sentence, or `null` when it will do. */
export function reasonProblem(reason: string): string | null {
  const text = readableText(reason);
  if (text === "") return IGNORE_PROBLEMS.empty;
  if (text.length < SHORTEST) return IGNORE_PROBLEMS.short;
  if (text.length > LONGEST) return IGNORE_PROBLEMS.long;
  const digits = text.normalize("NFKC").replace(/[\s-]/gu, "");
  return /(?<!\d)(?:1[3-9]\d{9}|\d{17}[\dXx])(?![\d.])/u.test(digits) ? IGNORE_PROBLEMS.personal : null;
}

/** The decision for a finding of a run over `snapshot`. The reason is trimmed; check it with {@link reasonProblem} first. */
export function decideIgnore(finding: Explainable, snapshot: WorkbookSnapshot, reason: string): IgnoreDecision {
  return {
    rule: finding.rule,
    cells: finding.cells.map(formatCellRef),
    values: valuesOf(finding, snapshot),
    reason: readableText(reason),
  };
}

/** Which findings the decisions cover now, and which decisions are void. One decision covers one finding. */
export function applyIgnores(
  findings: readonly Explainable[],
  decisions: readonly IgnoreDecision[],
  snapshot: WorkbookSnapshot,
): IgnoreOutcome {
  const waiting = new Map<string, IgnoreDecision[]>();
  for (const decision of decisions) {
    const key = decisionKey(decision.rule, decision.cells, decision.values);
    const same = waiting.get(key);
    if (same) same.push(decision);
    else waiting.set(key, [decision]);
  }
  const explained = new Map<Explainable, string>();
  if (waiting.size > 0) {
    for (const finding of findings) {
      const key = decisionKey(finding.rule, finding.cells.map(formatCellRef), valuesOf(finding, snapshot));
      const decision = waiting.get(key)?.pop();
      if (decision) explained.set(finding, decision.reason);
    }
  }
  return { explained, void: [...waiting.values()].flat() };
}

/** Whether the decision was made for this finding, with the values it has now. */
export function covers(decision: IgnoreDecision, finding: Explainable, snapshot: WorkbookSnapshot): boolean {
  const key = decisionKey(finding.rule, finding.cells.map(formatCellRef), valuesOf(finding, snapshot));
  return decisionKey(decision.rule, decision.cells, decision.values) === key;
}

function decisionKey(rule: string, cells: readonly string[], values: string): string {
  return [rule, ...cells, values].join("\n");
}

function valuesOf(finding: Explainable, snapshot: WorkbookSnapshot): string {
  const texts = finding.cells.map((cell) => textAt(snapshot, cell));
  const content = "reason" in finding ? [finding.reason] : [finding.found, finding.expected];
  return fingerprint(JSON.stringify([...content, ...texts]));
}

function textAt(snapshot: WorkbookSnapshot, cell: CellRef): string {
  const sheet = snapshot.sheets.find((candidate) => candidate.name === cell.sheet);
  if (!sheet) return "";
  const anchor = mergeIndex(sheet).anchorOf(cell.row, cell.column);
  return valueText(cellAt(sheet, anchor.row, anchor.column).value);
}

/** 64-bit FNV-1a over UTF-16 code units as 16 hexadecimal digits: short and stable, not for security. */
function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, "0");
}
