import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { asScript } from "../../addin/cli/build/scripts.js";

const folder = mkdtempSync(join(tmpdir(), "jihe-parts-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MODULES = {
  entry: `#!/usr/bin/env node
import { sep as separator } from "node:path";
import * as system from "node:os";
import { counted, count as start } from "./parts/counter.mjs";
const later = await0 => import("./parts/later.mjs").then(await0);
counted(); counted();
later(({ twice }) => console.log(JSON.stringify([start, twice(), separator.length, typeof system.cpus, import.meta.url.slice(-14), typeof this])));`,
  counter: `let seen = 0;
const count = 40;
function counted() { return (seen += 1); }
export { count, counted };`,
  later: `import { counted } from "./counter.mjs";
var twice = () => counted() * 2;
export { twice };`,
};

function run(): string {
  writeFileSync(join(folder, "run.mjs"), 'import{start}from"./load-parts.mjs";start("entry");');
  return execFileSync(process.execPath, [join(folder, "run.mjs")], { encoding: "utf8" }).trim();
}

test("parts share what they import, load others when asked, and run with or without code compiled before", () => {
  mkdirSync(join(folder, "parts/entry"), { recursive: true });
  copyFileSync("addin/cli/build/load-parts.js", join(folder, "load-parts.mjs"));
  for (const [name, code] of Object.entries(MODULES))
    writeFileSync(join(folder, "parts", `${name}.js`), asScript(code));
  const expected = '[40,6,1,"function","load-parts.mjs","undefined"]';
  expect(run()).toBe(expected);
  execFileSync(process.execPath, ["addin/cli/build/warm-up.js", folder, "entry"]);
  expect(readFileSync(join(folder, "parts/entry/counter.cache")).length).toBeGreaterThan(0);
  expect(run()).toBe(expected);
  writeFileSync(join(folder, "parts/entry/counter.cache"), "of another engine");
  expect(run()).toBe(expected);
});

test("an export that changes later is refused: who imported it would not see the change", () => {
  expect(() => asScript("let a = 1; function next() { a += 1; } export { a, next };")).toThrow("a is exported");
  expect(() => asScript("let a; a = 1; export { a };")).not.toThrow();
});
