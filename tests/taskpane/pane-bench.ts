import { MemoryHost, type MemoryOptions } from "../memory-host/index.ts";
import { cellKey } from "../../addin/sheet/snapshot.ts";
import { paneModel, type PaneModel } from "../../taskpane/model/pane-model.ts";
import { keysOf } from "../../taskpane/model/finding-keys.ts";
import type { PaneServices } from "../../taskpane/services.ts";
import { at, sampleCore } from "./sample-core.ts";
import { sampleWorkbook } from "./sample-workbook.ts";

/** A pane over a sample workbook in memory, with what it copied. */
export interface Bench {
  readonly host: MemoryHost;
  readonly model: PaneModel;
  readonly services: PaneServices;
  readonly copied: string[];
}

/** Starts a pane; `change` replaces single services. */
export async function bench(options: MemoryOptions = {}, change: Partial<PaneServices> = {}): Promise<Bench> {
  const host = new MemoryHost(sampleWorkbook(), options);
  const copied: string[] = [];
  const copyText = (text: string): Promise<boolean> => Promise.resolve(copied.push(text) > 0);
  const services: PaneServices = {
    host,
    core: sampleCore(),
    version: "1",
    now: () => "2026-11-21 10:00",
    copyText,
    ...change,
  };
  const model = paneModel(services);
  await model.start();
  return { host, model, services, copied };
}

/** What a cell of the workbook holds, by its printed address. */
export const valueOf = (host: MemoryHost, address: string): unknown => {
  const cell = at(address);
  return (
    host
      .look()
      .sheets.find(({ base }) => base.name === cell.sheet)
      ?.cells.get(cellKey(cell.row, cell.column))?.value ?? null
  );
};

/** The key of a finding of the last run, by its place among them. */
export function findingKey(model: PaneModel, index: number): string {
  const { run } = model.get();
  const finding = run?.review.findings[index];
  return (run && finding && keysOf(run.review).keyOf.get(finding)) ?? "";
}
