import { ExcelHost } from "../../addin/hosts/excel/index.ts";
import { workbookOf } from "../../addin/sheet/build.ts";
import { CORE } from "../../taskpane/core.ts";
import { paneModel, type PaneModel } from "../../taskpane/model/pane-model.ts";
import { loadOffice } from "../excel-host/node-office.ts";
import { workbookData } from "../excel-host/workbook-data.ts";
import { form } from "./review.ts";
import { columns } from "./timing.ts";

const SHEETS = 10;
const ROUNDS = 12;
/** Milliseconds without an edit that the pane waits for. */
const PAUSE = 500;

/**
 * From an edit in Excel to a pane that is current, on ten forms: requests with data, the time beyond the pause, and what
 * of it is not the emulated Excel's answering. There is no latency, office.js is genuine.
 */
export async function benchEditToFresh(print: (line: string) => void = console.log): Promise<void> {
  print(columns(["lines a sheet", 14], ["requests", 10], ["median ms", 12], ["of it ours", 12], ["at best", 10]));
  let excel: Awaited<ReturnType<typeof loadOffice>> | null = null;
  for (const lines of [14, 60]) {
    const book = workbookOf(Array.from({ length: SHEETS }, (_, index) => ({ ...form(lines), name: `表${index + 1}` })));
    const data = workbookData(book);
    if (excel) excel.load(data);
    else excel = await loadOffice(data);
    const { host } = excel;
    const pane = new ExcelHost();
    const watch = pane.watch.bind(pane);
    let unwatch = (): Promise<void> => Promise.resolve();
    pane.watch = async (listener) => (unwatch = await watch(listener));
    const model = paneModel({
      host: pane,
      core: CORE,
      version: "1",
      now: () => "",
      copyText: () => Promise.resolve(true),
    });
    await model.start();
    await model.check();
    const times: number[] = [];
    const own: number[] = [];
    let [requests, answering] = [0, 0];
    const execute = host.execute.bind(host);
    host.execute = (...request) => {
      const begun = performance.now();
      const answer = execute(...request);
      answering += performance.now() - begun;
      return answer;
    };
    for (let round = 0; round < ROUNDS; round++) {
      const before = host.dataRequests.length;
      const fresh = nextRun(model);
      answering = 0;
      const start = performance.now();
      excel.edit(`表${(round % SHEETS) + 1}!F12`, `${21 + round}台`);
      await fresh;
      const time = performance.now() - start - PAUSE;
      times.push(time);
      own.push(time - answering);
      requests = Math.max(requests, host.dataRequests.length - before);
    }
    host.execute = execute;
    // The next workbook is watched by its own pane alone.
    await unwatch();
    const [all, ours] = [times.toSorted((a, b) => a - b), own.toSorted((a, b) => a - b)];
    print(
      columns([lines, 14], [requests, 10], [all[ROUNDS / 2] ?? 0, 12], [ours[ROUNDS / 2] ?? 0, 12], [ours[0] ?? 0, 10]),
    );
  }
}

/** Resolves once another run is finished and nothing is running. */
function nextRun(model: PaneModel): Promise<void> {
  const { run } = model.get();
  return new Promise((resolve) => {
    const stop = model.subscribe(() => {
      const now = model.get();
      if (now.run === run || now.stale !== null || now.rechecking || now.busy) return;
      stop();
      resolve();
    });
  });
}
