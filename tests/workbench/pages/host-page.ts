import { createScreenEngine } from "../../../addin/calculation/engine/screen.ts";
import { cellFunctions } from "../../../addin/calculation/engine/table.ts";
import { HostError } from "../../../addin/hosts/port.ts";
import type { CellRef } from "../../../addin/sheet/address.ts";
import type { CellValue, WorkbookSnapshot } from "../../../addin/sheet/snapshot.ts";
import { failNextChange, stageIn, type Staged } from "../../hosts/workbench/staged.ts";
import { pack, unpack } from "../wire.ts";

/** What the test calls in the page: everything goes as text over {@link pack}. */
export interface HostPage {
  open(workbook: string): number;
  close(id: number): void;
  call(id: number, method: string, args: string): Promise<string>;
  look(id: number): string;
  type(id: number, cell: string, value: string): Promise<void>;
  failNext(id: number): void;
  watch(id: number): Promise<void>;
  unwatch(id: number): Promise<void>;
}

declare global {
  interface Window {
    hostPage: HostPage;
    /** Put there by the test: receives the events of a watch. */
    heard(id: number, cells: string): void;
  }
}

const open = new Map<number, Staged & { readonly place: HTMLElement; stop?: () => Promise<void> }>();
let count = 0;

function staged(id: number) {
  const found = open.get(id);
  if (!found) throw new Error(`No workbook ${id}`);
  return found;
}

window.hostPage = {
  open(workbook) {
    const place = document.createElement("div");
    place.style.cssText = "position:absolute;inset:0;background:#fff";
    document.body.append(place);
    const engine = createScreenEngine(place, cellFunctions);
    const id = ++count;
    open.set(id, {
      ...stageIn(engine, unpack(workbook) as WorkbookSnapshot, { redraw: () => engine.redraw() }),
      place,
    });
    return id;
  },
  close(id) {
    const workbook = staged(id);
    workbook.dispose();
    workbook.place.remove();
    open.delete(id);
  },
  async call(id, method, args) {
    const { host } = staged(id);
    const work = (host as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>)[method];
    try {
      return pack({ value: await work?.apply(host, unpack(args) as unknown[]) });
    } catch (error) {
      return error instanceof HostError
        ? pack({ code: error.code, detail: error.detail })
        : pack({ code: "failed", detail: String(error), foreign: true });
    }
  },
  look: (id) => pack(staged(id).look()),
  type: (id, cell, value) => staged(id).type(unpack(cell) as CellRef, unpack(value) as CellValue),
  failNext: (id) => failNextChange(staged(id).engine),
  async watch(id) {
    staged(id).stop = await staged(id).host.watch((cells) => window.heard(id, pack(cells)));
  },
  async unwatch(id) {
    await staged(id).stop?.();
  },
};
