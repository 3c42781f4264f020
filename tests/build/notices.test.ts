import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { bundle } from "../../addin/cli/build/bundle.js";
import { NOTICES, noticesOf, noticesText } from "../../taskpane/build/notices.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jihe-notices-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Lays a package down and returns the path of one of its modules. */
function installed(place: string, statement: object, files: Readonly<Record<string, string>> = {}): string {
  const root = join(folder, "node_modules", place);
  const all = { "package.json": JSON.stringify(statement), "lib/deep/index.js": "", ...files };
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return join(root, "lib/deep/index.js");
}

test("a package is named once with its version, licence and text, wherever its modules lie", () => {
  const plain = installed(
    "plain",
    { name: "plain", version: "1.2.3", license: "MIT" },
    { LICENSE: "Text of plain\r\n" },
  );
  const scoped = installed(
    "@scope/part",
    { name: "@scope/part", version: "2.0.0", license: "Apache-2.0" },
    { "LICENSE.md": "Text of part", NOTICE: "Notice of part", "license-checker.js": "no licence" },
  );
  const inner = installed("plain/node_modules/plain", { name: "plain", version: "0.9.0", licenses: [{ type: "BSD" }] });
  const own = join(folder, "addin/main.ts");
  const text = noticesText(noticesOf([scoped, plain, plain.replace("index", "other"), inner, own]));
  expect(text.match(/^(?:@scope\/)?p\w+ \d\.\d\.\d {2}.+$/gmu)).toEqual([
    "@scope/part 2.0.0  Apache-2.0",
    "plain 0.9.0  BSD",
    "plain 1.2.3  MIT",
  ]);
  expect(text).toContain("plain 1.2.3 (MIT)\n\nText of plain\n");
  expect(text).toContain("@scope/part 2.0.0 (Apache-2.0)\n\nText of part\n\nNotice of part\n");
  expect(text).not.toContain("no licence\n");
});

test("the same packages give the same bytes in any order", () => {
  const paths = ["b", "a", "@s/c"].map((name) =>
    installed(name, { name, version: "1.0.0", license: "ISC" }, { LICENSE: `Text of ${name}` }),
  );
  expect(noticesText(noticesOf(paths.toReversed()))).toBe(noticesText(noticesOf(paths)));
});

test("a text that several packages share stands there once, under all their names", () => {
  const paths = ["a", "b"].map((name) =>
    installed(name, { name, version: "1.0.0", license: "MIT" }, { LICENSE: "Shared" }),
  );
  expect(noticesText(noticesOf(paths))).toContain("a 1.0.0 (MIT)\nb 1.0.0 (MIT)\n\nShared\n");
});

test("what a package leaves out is said, and one of which nothing is known stops the build", () => {
  const bare = installed("bare", { name: "bare", version: "1.0.0", license: "MIT", author: "A. Writer <a@b.example>" });
  expect(noticesText(noticesOf([bare]))).toContain("No licence text in the package; it states MIT (A. Writer).");
  const silent = installed(
    "@univerjs/telemetry",
    { name: "@univerjs/telemetry", version: "1.0.0" },
    { LICENSE: "Apache License" },
  );
  expect(noticesText(noticesOf([silent]))).toMatch(/\(no licence stated\)\n.*states no licence.*\n\nApache License/u);
  const nothing = installed("nothing", { name: "nothing", version: "1.0.0" });
  expect(() => noticesText(noticesOf([bare, nothing]))).toThrow("没有写明许可证的依赖：nothing 1.0.0");
});

test("the bundle of the command line names what stands in it, and nothing else", async () => {
  const output = join(folder, "cli");
  await bundle(output);
  const text = readFileSync(join(output, NOTICES), "utf8");
  const version = (name: string): string => {
    const statement: unknown = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8"));
    return typeof statement === "object" && statement !== null && "version" in statement
      ? String(statement.version)
      : "";
  };
  for (const name of ["decimal.js", "fflate", "saxen"]) expect(text).toContain(`\n${name} ${version(name)}  MIT\n`);
  expect(text).toContain("Copyright (c) 2025 Michael Mclaughlin");
  for (const name of ["react-dom", "vitest", "webpack", "esbuild"]) expect(text).not.toContain(`\n${name} `);
});
