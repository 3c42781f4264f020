import { ExcelHost } from "../../addin/hosts/excel/index.ts";
import type { CellWrite } from "../../addin/sheet/edit.ts";
import { loadOffice } from "../excel-host/node-office.ts";
import { tenSheets } from "../hosts/excel-workbooks.ts";

/** Milliseconds that Excel takes to answer one request. */
const LATENCIES = [0, 20, 100, 300] as const;
const RUNS = 7;

interface Row {
  readonly latency: number;
  readonly read: number;
  readonly fill: number;
  readonly readRequests: number;
  readonly fillRequests: number;
}

/**
 * How much a slow connection to Excel costs: prints the median time of reading a workbook of ten forms (60 × 12 cells
 * each) and of filling 100 cells of it, at several latencies. The host is emulated, office.js is genuine; a real Excel
 * adds its own time per request.
 */
export async function latencyBench(print: (line: string) => void = console.log): Promise<void> {
  const excel = await loadOffice(tenSheets());
  const rows: Row[] = [];
  for (const latency of LATENCIES) {
    excel.options.latency = latency;
    const reads: number[] = [];
    const fills: number[] = [];
    let requests = { read: 0, fill: 0 };
    for (let run = 0; run < RUNS; run++) {
      excel.load(tenSheets());
      const host = new ExcelHost();
      reads.push(await timed(() => host.read()));
      await pause(latency + 20);
      const afterRead = excel.host.dataRequests.length;
      fills.push(await timed(() => host.write(fill(run))));
      await pause(latency + 20);
      requests = { read: afterRead, fill: excel.host.dataRequests.length - afterRead };
    }
    rows.push({
      latency,
      read: median(reads),
      fill: median(fills),
      readRequests: requests.read,
      fillRequests: requests.fill,
    });
  }
  print("| 每次请求延迟 | 校验读取（10 张表） | 请求数 | 填充 100 格（含回读） | 请求数 |");
  print("|---:|---:|---:|---:|---:|");
  for (const { latency, read, fill: written, readRequests, fillRequests } of rows) {
    print(`| ${latency} ms | ${Math.round(read)} ms | ${readRequests} | ${Math.round(written)} ms | ${fillRequests} |`);
  }
}

function fill(run: number): CellWrite[] {
  return Array.from({ length: 100 }, (_, i) => ({
    cell: { sheet: `表${(i % 10) + 1}`, row: 2 + Math.floor(i / 10), column: 3 },
    content: { kind: "value", value: i + run / 10 },
  }));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
