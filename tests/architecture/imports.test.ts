import { existsSync, readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The source files of the product and, for each, the files it imports, as paths from the root. */
function importGraph(): ReadonlyMap<string, readonly string[]> {
  const graph = new Map<string, readonly string[]>();
  for (const room of ["addin", "functions", "taskpane"]) {
    for (const name of readdirSync(ROOT + room, { recursive: true, encoding: "utf8" })) {
      const file = posix.join(room, name);
      if (!/\.tsx?$/u.test(name) || name.endsWith(".d.ts")) continue;
      const { importedFiles } = ts.preProcessFile(readFileSync(ROOT + file, "utf8"), true, true);
      const imported = importedFiles
        .filter(({ fileName }) => fileName.startsWith("."))
        .map(({ fileName }) => posix.join(posix.dirname(file), fileName))
        .filter((path) => existsSync(ROOT + path));
      graph.set(file, imported);
    }
  }
  return graph;
}

/** The first circle met, as the files it runs through; empty where there is none. */
function circleIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): readonly string[] => {
    const start = path.indexOf(file);
    if (start >= 0) return [...path.slice(start), file];
    if (done.has(file)) return [];
    for (const next of graph.get(file) ?? []) {
      const circle = walk(next, [...path, file]);
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  for (const file of graph.keys()) {
    const circle = walk(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

it("no file imports itself through others", () => {
  const graph = importGraph();
  expect(graph.size).toBeGreaterThan(500);
  expect(circleIn(graph)).toEqual([]);
});

it("a circle would be noticed", () => {
  expect(
    circleIn(
      new Map([
        ["a", ["b"]],
        ["b", ["c"]],
        ["c", ["b"]],
      ]),
    ),
  ).toEqual(["b", "c", "b"]);
});
