import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { functionTable, NAMESPACE } from "../../functions/table.ts";
import type { PaneCommands } from "../../taskpane/commands.ts";
import { deploymentOf } from "../../taskpane/build/deployment.js";
import { excelPolicy } from "../../taskpane/build/excel-policy.js";
import { ADD_IN_IDS, manifestFor } from "../../taskpane/build/manifest.js";
import { CHILD_ORDER, LEAVES, LIMITS, REQUIRED_ICON_SIZES, RESOURCE_KINDS } from "./schema.ts";
import { at, everyElement, parseXml, type Element } from "./xml.ts";

const root = new URL("../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");
const source = read("manifest.xml");
const production = manifestFor(source, deploymentOf({ base: "https://jihe.example.gov.cn/app", environment: "prod" }));

describe.each([
  ["for development", source, "https://localhost:3000/"],
  ["for a deployment", production, "https://jihe.example.gov.cn/app/"],
])("the manifest %s", (_name, text, base) => {
  const manifest = parseXml(text);
  const elements = everyElement(manifest);
  const overrides = at(manifest, "VersionOverrides");
  const resources = at(overrides, "Resources");

  it("has every element in its place and order", () => {
    for (const element of elements) {
      const order = isReference(element)
        ? []
        : (CHILD_ORDER[element.name] ?? (LEAVES.includes(element.name) ? [] : null));
      expect(order, `unknown element ${element.name}`).not.toBeNull();
      expect(orderFault(element, order ?? []), element.name).toBeNull();
    }
  });

  it("resolves every resource id to a resource of the right kind, and uses each", () => {
    const known = new Map(
      resources.children.flatMap((kind) => kind.children.map((resource) => [resource.attributes.id ?? "", kind.name])),
    );
    const used = elements.filter(({ attributes }) => attributes.resid !== undefined);
    for (const { name, attributes } of used)
      expect(known.get(attributes.resid ?? ""), `${name} ${attributes.resid ?? ""}`).toBe(RESOURCE_KINDS[name]);
    expect(new Set(used.map(({ attributes }) => attributes.resid))).toEqual(new Set(known.keys()));
    expect(resources.children.flatMap(({ children }) => children)).toHaveLength(known.size);
  });

  it("keeps to the length limits", () => {
    const within = (value: string, limit: number): void => {
      expect(value.length, value).toBeGreaterThan(0);
      expect(value.length, value).toBeLessThanOrEqual(limit);
    };
    const texts = (element: Element): string[] => [
      element.attributes.DefaultValue ?? "",
      ...element.children.map(({ attributes }) => attributes.Value ?? ""),
    ];
    texts(at(manifest, "DisplayName")).forEach((value) => within(value, LIMITS.shortName));
    texts(at(manifest, "Description")).forEach((value) => within(value, LIMITS.description));
    within(at(manifest, "ProviderName").text, LIMITS.providerName);
    at(resources, "bt:ShortStrings")
      .children.flatMap(texts)
      .forEach((value) => within(value, LIMITS.shortString));
    at(resources, "bt:LongStrings")
      .children.flatMap(texts)
      .forEach((value) => within(value, LIMITS.longString));
    for (const { name, attributes } of elements) {
      if (attributes.resid !== undefined) within(attributes.resid, LIMITS.resid);
      if (attributes.id !== undefined) within(attributes.id, name.startsWith("bt:") ? LIMITS.resid : LIMITS.id);
    }
    expect(new Set(elements.map(({ attributes }) => attributes.id).filter((id) => id !== undefined)).size).toBe(
      elements.filter(({ attributes }) => attributes.id !== undefined).length,
    );
  });

  it("speaks Chinese first and English where Excel is English", () => {
    expect(at(manifest, "DefaultLocale").text).toBe("zh-CN");
    const translated = [
      at(manifest, "DisplayName"),
      at(manifest, "Description"),
      ...at(resources, "bt:ShortStrings").children,
      ...at(resources, "bt:LongStrings").children,
    ];
    for (const { attributes, children } of translated.filter((each) => each.attributes.id !== "Functions.Namespace")) {
      expect(attributes.DefaultValue).toMatch(/\p{Script=Han}/u);
      expect(
        children.map((child) => [child.attributes.Locale, /\p{Script=Han}/u.test(child.attributes.Value ?? "汉")]),
      ).toEqual([["en-US", false]]);
    }
  });

  it("uses https addresses below its base only", () => {
    const values = elements.flatMap(({ attributes, text: inner }) => [
      ...Object.entries(attributes)
        .filter(([key]) => !key.startsWith("xmlns"))
        .map(([, value]) => value),
      inner,
    ]);
    const addresses = values.filter((value) => value.includes("://"));
    expect(addresses.length).toBeGreaterThan(50);
    for (const address of addresses)
      expect(address === new URL(base).origin || address.startsWith(base), address).toBe(true);
    expect(text).not.toContain("http://localhost");
  });

  it("points to icons that exist in exactly the size they stand for", () => {
    const images = new Map(
      at(resources, "bt:Images").children.map(({ attributes }) => [attributes.id, attributes.DefaultValue ?? ""]),
    );
    for (const icon of elements.filter(({ name }) => name === "Icon")) {
      const sizes = icon.children.map(({ attributes }) => Number(attributes.size));
      expect(sizes).toEqual(expect.arrayContaining([...REQUIRED_ICON_SIZES]));
      for (const { attributes } of icon.children)
        expect(pngSize(images.get(attributes.resid ?? "") ?? "", base)).toEqual([
          Number(attributes.size),
          Number(attributes.size),
        ]);
    }
    expect(pngSize(at(manifest, "IconUrl").attributes.DefaultValue ?? "", base)).toEqual([32, 32]);
    expect(pngSize(at(manifest, "HighResolutionIconUrl").attributes.DefaultValue ?? "", base)).toEqual([64, 64]);
  });

  it("asks for the floor and nothing above it, in one shared runtime", () => {
    const sets = at(manifest, "Requirements", "Sets").children.map(
      ({ attributes }) => `${attributes.Name ?? ""} ${attributes.MinVersion ?? ""}`,
    );
    expect(sets).toEqual(["ExcelApi 1.9", "CustomFunctionsRuntime 1.2", "SharedRuntime 1.1"]);
    const host = at(overrides, "Hosts", "Host");
    const page = at(host, "Runtimes", "Runtime").attributes;
    expect(page.lifetime).toBe("long");
    expect(at(host, "DesktopFormFactor", "FunctionFile").attributes.resid).toBe(page.resid);
    expect(at(host, "AllFormFactors", "ExtensionPoint", "Page", "SourceLocation").attributes.resid).toBe(page.resid);
  });
});

describe("what the manifest promises exists", () => {
  const manifest = parseXml(source);

  it("namespace and functions are those of functions.json", () => {
    const strings = at(manifest, "VersionOverrides", "Resources", "bt:ShortStrings").children;
    expect(strings.find(({ attributes }) => attributes.id === "Functions.Namespace")?.attributes.DefaultValue).toBe(
      NAMESPACE,
    );
    const { functions } = JSON.parse(read("functions/functions.json")) as { functions: { id: string }[] };
    expect(functions.map(({ id }) => id)).toEqual(functionTable.map(({ id }) => id));
    for (const { id } of functions) expect(id).toMatch(/^[A-Z][A-Z0-9._]{2,}$/);
  });

  it("every ribbon button starts a command of the pane, and one opens the pane without any script", () => {
    const actions = everyElement(manifest).filter(({ name }) => name === "Action");
    const started = actions.map((action) =>
      action.attributes["xsi:type"] === "ExecuteFunction" ? at(action, "FunctionName").text : "openPane",
    );
    expect(started.sort()).toEqual(Object.keys(COMMANDS).sort());
    const shown = actions.filter(({ attributes }) => attributes["xsi:type"] === "ShowTaskpane");
    expect(shown.map((action) => at(action, "SourceLocation").attributes.resid)).toEqual(["Pane.Url"]);
  });
});

describe("the build options", () => {
  it("separate development from production", () => {
    expect(ADD_IN_IDS.dev).not.toBe(ADD_IN_IDS.prod);
    expect(at(parseXml(source), "Id").text).toBe(ADD_IN_IDS.dev);
    expect(at(parseXml(production), "Id").text).toBe(ADD_IN_IDS.prod);
    expect(at(parseXml(production), "DisplayName").attributes.DefaultValue).toBe("绩核");
    expect(production).not.toMatch(/localhost|开发|\(dev\)/);
  });

  it("take an address with or without the last slash, and office.js from the intranet", () => {
    expect(deploymentOf({})).toMatchObject({ base: "https://localhost:3000/", environment: "dev" });
    expect(deploymentOf({ base: "https://a.cn/x", office: "office/office.js" })).toEqual({
      base: "https://a.cn/x/",
      office: "office/office.js",
      environment: "prod",
    });
    expect(excelPolicy("office/office.js")).toContain("script-src 'self';");
  });

  it.each([
    { base: "http://a.cn" },
    { base: "a.cn" },
    { base: "https://a.cn/?x=1" },
    { office: "office.exe" },
    { environment: "test" },
    { base: true },
  ])("refuse %j with a sentence", (env) => {
    expect(() => deploymentOf(env)).toThrow(/\p{Script=Han}/u);
  });
});

/** The commands by name; the compiler sees to it that these are all the pane has. */
const COMMANDS: Readonly<Record<keyof PaneCommands, true>> = {
  runCheck: true,
  runFill: true,
  clearMarks: true,
  openPane: true,
  cleanUp: true,
};

/** Titles, descriptions and images that only refer to a resource have no children, whatever their name allows elsewhere. */
function isReference({ attributes }: Element): boolean {
  return attributes.resid !== undefined;
}

/** The first child that is unknown, repeated or out of order, or a missing one; `null` when all is well. */
function orderFault({ children }: Element, order: readonly string[]): string | null {
  let next = 0;
  for (const { name } of children) {
    while (next < order.length && order[next]?.replace(/[*?]$/, "") !== name) {
      if (!/[?*]$/.test(order[next] ?? "")) return `${order[next] ?? ""} missing before ${name}`;
      next += 1;
    }
    if (next === order.length) return `${name} out of place`;
    if (!order[next]?.endsWith("*")) next += 1;
  }
  const missing = order.slice(next).find((name) => !/[?*]$/.test(name));
  return missing === undefined ? null : `${missing} missing`;
}

/** Width and height out of the header of the PNG file an address stands for. */
function pngSize(address: string, base: string): [number, number] {
  const file = new URL(`assets/${address.slice(base.length)}`, root);
  if (!address.startsWith(base) || !existsSync(file)) throw new Error(`no file for ${address}`);
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
