import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { parse, type AnyNode } from "acorn";
import { Parser } from "saxen";
import { beforeAll, describe, expect, it } from "vitest";
import { NOTICES } from "../../taskpane/build/notices.js";
import { VERSION } from "../../addin/messages/version.ts";
import { BUTTONS } from "../../taskpane/wps/ribbon.ts";
import { builtPackage } from "./built.ts";

const FOLDER = `jihe_${VERSION}`;
const SCRIPTS = ["main.js", "taskpane.js"];

/** Names that would reach out of the page or make code out of text. */
const FORBIDDEN = [
  "fetch",
  "XMLHttpRequest",
  "WebSocket",
  "EventSource",
  "sendBeacon",
  "importScripts",
  "eval",
  "Function",
];

/** Library members newer than Chrome 104, or missing in WPS, that `older-engine.ts` does not add. */
const TOO_NEW = [
  "Object.groupBy",
  "Map.groupBy",
  "Promise.withResolvers",
  "Array.fromAsync",
  "AbortSignal.any",
  "crypto.randomUUID",
];

let dist: string;
const text = (path: string): string => readFileSync(join(dist, path), "utf8");
const bytes = (path: string): Buffer => readFileSync(join(dist, path));

beforeAll(async () => {
  dist = await builtPackage();
});

/** Every node of the syntax tree. */
function visit(node: AnyNode, look: (node: AnyNode) => void): void {
  look(node);
  for (const part of Object.values(node) as unknown[]) {
    for (const child of Array.isArray(part) ? (part as unknown[]) : [part]) {
      if (typeof child === "object" && child !== null && "type" in child && typeof child.type === "string")
        visit(child as AnyNode, look);
    }
  }
}

function elements(xml: string): { readonly name: string; readonly attributes: Readonly<Record<string, string>> }[] {
  const found: { name: string; attributes: Record<string, string> }[] = [];
  const problems: string[] = [];
  const parser = new Parser();
  parser.on(
    "openTag",
    (name: string, attributes: () => Record<string, string>) =>
      void found.push({ name, attributes: { ...attributes() } }),
  );
  parser.on("error", (error: Error) => void problems.push(error.message));
  parser.on("warn", (error: Error) => void problems.push(error.message));
  parser.parse(xml);
  expect(problems).toEqual([]);
  return found;
}

describe("the built WPS package", () => {
  it("is an offline folder beside the installers, and the same for a web server", () => {
    expect(readdirSync(dist).sort()).toEqual(
      [
        NOTICES,
        "WPS使用说明.md",
        "install.bat",
        "install.ps1",
        "install.sh",
        FOLDER,
        "uninstall.bat",
        "uninstall.sh",
        "web",
      ].sort(),
    );
    const list = (folder: string): string[] =>
      (readdirSync(join(dist, folder), { recursive: true }) as string[]).sort();
    expect(list("web")).toEqual(list(FOLDER));
    for (const file of list(FOLDER))
      if (file.includes(".")) expect(bytes(`web/${file}`).equals(bytes(`${FOLDER}/${file}`))).toBe(true);
    expect(
      list(FOLDER)
        .filter((file) => file.endsWith(".js"))
        .sort(),
    ).toEqual([...SCRIPTS, "module-probe.js"].sort());
  });

  it("names the packages in its scripts beside them", () => {
    for (const folder of [".", FOLDER, "web"]) {
      const notices = text(`${folder}/${NOTICES}`);
      for (const name of ["react-dom", "decimal.js", "@fluentui/react-button", "zod"])
        expect(notices).toContain(`\n${name} `);
      expect(notices).not.toContain("@univerjs");
    }
  });

  it.each(SCRIPTS)("%s is a classic ES2018 script that loads nothing and evaluates nothing", (script) => {
    const tree = parse(text(`${FOLDER}/${script}`), { ecmaVersion: 2018, sourceType: "script" });
    const found: string[] = [];
    visit(tree, (node) => {
      if (node.type === "ImportExpression") found.push("import()");
      if (node.type === "Identifier" && FORBIDDEN.includes(node.name)) found.push(node.name);
      if (
        node.type === "MemberExpression" &&
        node.object.type === "Identifier" &&
        node.property.type === "Identifier"
      ) {
        const member = `${node.object.name}.${node.property.name}`;
        if (TOO_NEW.includes(member)) found.push(member);
      }
    });
    expect(found).toEqual([]);
  });

  it("tells the size of its scripts, and the entry page's stays small", () => {
    for (const script of SCRIPTS) {
      const content = bytes(`${FOLDER}/${script}`);
      console.log(
        `${script}: ${(content.length / 1024).toFixed(1)} KB, gzip ${(gzipSync(content).length / 1024).toFixed(1)} KB`,
      );
    }
    // The cell functions with their rule documents; read from the disk or the intranet too.
    expect(gzipSync(bytes(`${FOLDER}/main.js`)).length).toBeLessThan(44 * 1024);
    // One script with every check, the prose, the Word reader and the rule sheets in it; it is read from the disk or the intranet.
    expect(gzipSync(bytes(`${FOLDER}/taskpane.js`)).length).toBeLessThan(560 * 1024);
  });

  it.each(["index.html", "taskpane.html"])(
    "%s holds one classic script beside it and nothing from elsewhere",
    (page) => {
      const html = text(`${FOLDER}/${page}`);
      const scripts = [...html.matchAll(/<script[^>]*>/gu)].map(([tag]) => tag);
      expect(scripts).toEqual([`<script src="./${page === "index.html" ? "main" : "taskpane"}.js">`]);
      expect(html).not.toMatch(/https?:|type="module"|crossorigin/u);
    },
  );

  it("has a ribbon WPS accepts: starts with its element, five buttons, callbacks by global name", () => {
    const xml = text(`${FOLDER}/ribbon.xml`);
    expect(xml.startsWith("<customUI")).toBe(true);
    const all = elements(xml);
    expect(all[0]?.attributes.onLoad).toBe("OnAddinLoad");
    const buttons = all.filter(({ name }) => name === "button").map(({ attributes }) => attributes);
    expect(buttons.map(({ id }) => id).sort()).toEqual(Object.keys(BUTTONS).sort());
    expect(buttons.map(({ label }) => label).sort()).toEqual(
      ["一键校验", "填充派生数据", "打开面板", "提交前清理", "清除标记"].sort(),
    );
    for (const button of buttons) expect([button.onAction, button.getImage]).toEqual(["OnAction", "GetImage"]);
    for (const { image } of Object.values(BUTTONS)) {
      expect(existsSync(join(dist, FOLDER, image))).toBe(true);
      expect(elements(text(`${FOLDER}/${image}`))[0]?.name).toBe("svg");
    }
  });

  it("has a manifest that names the functions file and the namespace", () => {
    const names = elements(text(`${FOLDER}/manifest.xml`)).map(({ name }) => name);
    expect(names).toEqual(["JsPlugin", "ApiVersion", "Name", "Description", "Functions", "Uri", "Namespace"]);
    expect(text(`${FOLDER}/manifest.xml`)).toContain("<Namespace>JX</Namespace>");
    const { functions } = JSON.parse(text(`${FOLDER}/functions.json`)) as {
      functions: { name: string; parameters: { type: string }[] }[];
    };
    expect(functions.length).toBe(12);
    for (const { name, parameters } of functions) {
      expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_]*$/u);
      for (const { type } of parameters) expect(type).toMatch(/^any\[\]\[\]\??$/u);
    }
  });

  it("names the same version everywhere", () => {
    expect(VERSION).toBe((JSON.parse(readFileSync("package.json", "utf8")) as { version: string }).version);
    expect(text("WPS使用说明.md")).toContain(`url="jihe_${VERSION}" version="${VERSION}"`);
  });
});

describe("the Windows installer", () => {
  it("is text Windows reads as it is meant: CRLF, ASCII batch files, PowerShell with byte-order mark", () => {
    for (const file of ["install.bat", "uninstall.bat", "install.ps1"]) {
      const content = bytes(file).toString("utf8");
      expect(content.replace(/\r\n/gu, "")).not.toMatch(/[\r\n]/u);
      expect(content.includes("\r\n")).toBe(true);
    }
    for (const file of ["install.bat", "uninstall.bat"]) {
      expect(bytes(file).every((byte) => byte < 128)).toBe(true);
      expect(text(file)).toContain(`-File "%~dp0install.ps1"`);
    }
    expect(text("uninstall.bat")).toContain("-Uninstall");
    expect(bytes("install.ps1").subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  });

  it("uses no curly quotes, which PowerShell takes for string ends, and balances its braces", () => {
    const script = text("install.ps1");
    expect(script).not.toMatch(/[\u2018\u2019\u201a\u201b\u201c\u201d\u201e]/u);
    const code = script.replace(/#.*$/gmu, "").replace(/"(?:[^"`]|`.|"")*"|'(?:[^']|'')*'/gu, "");
    for (const [open, close] of [
      ["{", "}"],
      ["(", ")"],
      ["[", "]"],
    ] as const)
      expect(code.split(open).length).toBe(code.split(close).length);
  });

  it("keeps to what PowerShell 2.0 of Windows 7 knows", () => {
    expect(text("install.ps1")).not.toMatch(
      /-Directory\b|-File\b(?!\s*")|\.Clear\(\)|\[pscustomobject\]|-NoNewline|-Raw\b|::new\(|\?\?|\s-in\s/u,
    );
  });

  it("writes the same line and says the same things as the shell script", () => {
    const shell = text("install.sh");
    const power = text("install.ps1");
    const says = (script: string): Set<string> =>
      new Set(
        [...script.matchAll(/(?:加载项清单|没有找到|这里有不止|WPS 正在运行|原来的加载项)[^。$（]*/gu)].map(
          ([sentence]) => sentence.replace(/[“”「」"\\].*$/u, "").trim(),
        ),
      );
    for (const sentence of says(power)) expect([...says(shell)]).toContain(sentence);
    expect(power).toContain(`enable="enable_dev" install="null" customDomain=""/>`);
    expect(shell).toContain(`enable=\\"enable_dev\\" install=\\"null\\" customDomain=\\"\\"/>`);
  });
});
