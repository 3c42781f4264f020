/**
 * 100,000 calls of EXECRATE and INDICATORSCORE beside the same arithmetic in plain floats, and in formulas LibreOffice
 * evaluates where it is installed.
 */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { functionCalls } from "../../functions/calls.ts";
import { libreOffice } from "./libre-office.ts";

const CALLS = 100_000;
const run = promisify(execFile);

interface Row {
  readonly budget: number;
  readonly executed: number;
  /** Target as forms print it, and as a number. */
  readonly target: string;
  readonly wanted: number;
  readonly actual: number;
  readonly points: number;
}

/** Rows as an accountant's sheet holds them: amounts with two decimals, whole targets with a sign and a unit. */
function rows(): readonly Row[] {
  return Array.from({ length: CALLS }, (_, index) => {
    const wanted = 10 + (index % 490);
    return {
      budget: (100_000 + ((index * 7919) % 900_000)) / 100,
      executed: (90_000 + ((index * 104_729) % 900_000)) / 100,
      target: `≥${wanted}家`,
      wanted,
      actual: 5 + ((index * 31) % 500),
      points: 2 + (index % 14),
    };
  });
}

/**
 * Prints the table. Our arms are processor time (medians of five rounds), so a busy machine does not change them; the
 * LibreOffice arms are elapsed time.
 */
export async function benchFunctions(): Promise<void> {
  const data = rows();
  const { EXECRATE, INDICATORSCORE } = functionCalls;
  const plainScore = ({ wanted, actual, points }: Row): number =>
    actual >= wanted ? points : Math.round((actual / wanted) * points * 100) / 100;
  print(
    "plain floats, executed / budget",
    median(() => sum(data, ({ budget, executed }) => executed / budget)),
  );
  print(
    "EXECRATE, numbers",
    median(() => sum(data, ({ budget, executed }) => EXECRATE.call([budget, executed]))),
  );
  print(
    "EXECRATE, one range of all rows",
    median(() => EXECRATE.call([data.map(({ budget }) => [budget]), data.map(({ executed }) => [executed])])),
  );
  print(
    "EXECRATE, text with units",
    median(() =>
      sum(data, ({ budget, executed }) => EXECRATE.call([`${budget.toFixed(2)}万元`, `${executed.toFixed(2)}万元`])),
    ),
  );
  print(
    "plain floats, score of a numeric target",
    median(() => sum(data, plainScore)),
  );
  print(
    "INDICATORSCORE, numbers",
    median(() => sum(data, ({ wanted, actual, points }) => INDICATORSCORE.call([wanted, actual, points]))),
  );
  print(
    "INDICATORSCORE, target ≥ n家",
    median(() => sum(data, ({ target, actual, points }) => INDICATORSCORE.call([target, `${actual}家`, points]))),
  );
  const office = libreOffice();
  if (office === null) console.log("LibreOffice is not installed: its arm was skipped.");
  else await benchOffice(office, data);
}

/** The same two formulas in a sheet of 100,000 rows: conversion to CSV with formulas, less the same without them. */
async function benchOffice(office: string, data: readonly Row[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "jihe-bench-"));
  try {
    const time = async (name: string, formulas: readonly string[]): Promise<number> => {
      const path = join(folder, `${name}.fods`);
      writeFileSync(path, flatSheet(data, formulas));
      const start = performance.now();
      await run(office, [
        "--headless",
        `-env:UserInstallation=file://${folder}/profile`,
        "--convert-to",
        "csv",
        "--outdir",
        folder,
        path,
      ]);
      return performance.now() - start;
    };
    await time("warm-up", []);
    const bare = await time("bare", []);
    print(
      "LibreOffice, F/E (load + calculate + write, less the same without formulas)",
      (await time("rate", ["of:=[.B{n}]/[.A{n}]"])) - bare,
    );
    print(
      "LibreOffice, IF(E>=D,G,ROUND(E/D*G,2))",
      (await time("score", ["of:=IF([.D{n}]>=[.C{n}];[.E{n}];ROUND([.D{n}]/[.C{n}]*[.E{n}];2))"])) - bare,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function flatSheet(data: readonly Row[], formulas: readonly string[]): string {
  const number = (value: number): string => `<table:table-cell office:value-type="float" office:value="${value}"/>`;
  const body = data.map((row, index) => {
    const cells = [row.budget, row.executed, row.wanted, row.actual, row.points].map(number).join("");
    const computed = formulas
      .map(
        (formula) =>
          `<table:table-cell table:formula="${formula.replaceAll("{n}", String(index + 1)).replaceAll(">", "&gt;")}"/>`,
      )
      .join("");
    return `<table:table-row>${cells}${computed}</table:table-row>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">',
    '<office:body><office:spreadsheet><table:table table:name="数据">',
    ...body,
    "</table:table></office:spreadsheet></office:body></office:document>",
  ].join("");
}

function sum(data: readonly Row[], compute: (row: Row) => unknown): number {
  let total = 0;
  for (const row of data) {
    const value = compute(row);
    if (typeof value !== "number") throw new Error(`No number: ${JSON.stringify(value)}`);
    total += value;
  }
  return total;
}

function median(body: () => unknown): number {
  body();
  const times = Array.from({ length: 5 }, () => {
    const start = process.cpuUsage();
    body();
    return process.cpuUsage(start).user / 1000;
  });
  return times.sort((a, b) => a - b)[2] ?? 0;
}

function print(label: string, milliseconds: number): void {
  console.log(
    `${milliseconds.toFixed(1).padStart(9)} ms  ${((milliseconds * 1000) / CALLS).toFixed(2).padStart(7)} µs/call  ${label}`,
  );
}
