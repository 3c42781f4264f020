import { nodeInflater } from "../../../addin/hosts/ooxml/node-inflater.ts";
import { HostError } from "../../../addin/hosts/port.ts";
import { openWorkbookFile, openXlsx, XlsxHost } from "../../../addin/hosts/xlsx/index.ts";
import { fillWrites, planFill } from "../../../addin/fill/plan.ts";
import { review } from "../../../addin/review/review.ts";
import { EMPTY_CELL, type WorkbookSnapshot } from "../../../addin/sheet/snapshot.ts";

/** What became of one mutant. */
export interface Fate {
  readonly read: "checked" | "refused";
  /** The copies were made, or refused with a reason, or there are none for the kind of file. */
  readonly copies: "written" | "refused" | "none";
  /** What must never happen, in words; empty where all is well. */
  readonly faults: readonly string[];
  /** The marked and filled copy, for a look by the validator. */
  readonly output: Uint8Array | null;
}

const OPTIONS = { inflater: nodeInflater };

/** Reads, checks, marks, fills, clears and reads again, as a user might; the file given must stay as it is. */
export async function live(bytes: Uint8Array): Promise<Fate> {
  const before = bytes.slice();
  const fate = await liveOn(bytes).catch((error: unknown): Fate => ({
    read: "refused",
    copies: "none",
    faults: error instanceof HostError ? foreignWords(error) : [`uncaught ${describe(error)}`],
    output: null,
  }));
  const isSame = bytes.length === before.length && bytes.every((byte, index) => byte === before[index]);
  return isSame ? fate : { ...fate, faults: [...fate.faults, "source changed"] };
}

async function liveOn(bytes: Uint8Array): Promise<Fate> {
  const { snapshot, readOnly } = await openWorkbookFile(bytes, OPTIONS);
  const result = review(snapshot);
  if (readOnly) return { read: "checked", copies: "none", faults: [], output: null };
  const [sheet] = snapshot.sheets;
  try {
    const host = XlsxHost.open(bytes, OPTIONS);
    const found = result.findings.flatMap(({ cells, severity, message }) =>
      cells.slice(0, 1).map((cell) => ({ cell, severity, note: message })),
    );
    const free = sheet ? [{ sheet: sheet.name, row: sheet.rowCount + 1, column: 0 }] : [];
    await host.mark([...found, ...free.map((cell) => ({ cell, severity: "info" as const, note: "看。" }))]);
    await host.write([
      ...free.map((cell) => ({ cell, content: { kind: "value" as const, value: 0.5 }, format: "0.00%" })),
      ...fillWrites(
        planFill(snapshot, result).items.filter(({ ticked }) => ticked),
        "value",
      ),
    ]);
    const output = host.bytes();
    const faults = reread(output, "marked and filled", null);
    const again = XlsxHost.open(output, OPTIONS);
    await again.clearMarks();
    faults.push(...reread(again.bytes(), "cleared", null));
    const cleared = XlsxHost.open(bytes, OPTIONS);
    await cleared.mark(found);
    const marked = XlsxHost.open(cleared.bytes(), OPTIONS);
    await marked.clearMarks();
    faults.push(...reread(marked.bytes(), "marked and cleared", snapshot));
    return { read: "checked", copies: "written", faults, output };
  } catch (error) {
    const faults = error instanceof HostError ? foreignWords(error) : [`uncaught in copy ${describe(error)}`];
    return { read: "checked", copies: "refused", faults, output: null };
  }
}

/** A file of ours must open; where nothing but marks came and went, with the cells it had. */
function reread(bytes: Uint8Array, step: string, same: WorkbookSnapshot | null): string[] {
  try {
    const { snapshot } = openXlsx(bytes, OPTIONS);
    if (!same) return [];
    return snapshot.sheets.every((sheet, index) => equalCells(sheet, same.sheets[index]))
      ? []
      : [`${step}: other cells`];
  } catch (error) {
    return [`${step}: no longer opens: ${describe(error)}`];
  }
}

function equalCells(a: WorkbookSnapshot["sheets"][number], b: WorkbookSnapshot["sheets"][number] | undefined): boolean {
  return (
    a.cells.size === b?.cells.size &&
    [...a.cells].every(([key, cell]) => {
      const other = b.cells.get(key) ?? EMPTY_CELL;
      return (
        JSON.stringify([cell.value, cell.formula, cell.format]) ===
        JSON.stringify([other.value, other.formula, other.format])
      );
    })
  );
}

/** Words of a refusal that are not Chinese; names of parts and of programs are let pass. */
function foreignWords({ detail }: HostError): string[] {
  const [reason = ""] = detail.split("：");
  const rest = reason
    .replace(/\S+ 解压后/, "")
    .replace(/Excel|WPS|LibreOffice|Office|DOCTYPE|ZIP64|HTML|XML|MHT|CSV|MB|\.xls[xb]?/g, "");
  return /[A-Za-z]{3,}/.test(rest) ? [`foreign words: ${detail}`] : [];
}

function describe(error: unknown): string {
  return error instanceof Error
    ? `${error.name}: ${error.message} ${(error.stack ?? "").split("\n")[1]?.trim() ?? ""}`
    : String(error);
}
