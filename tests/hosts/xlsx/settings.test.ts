import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { XlsxHost } from "../../../addin/hosts/xlsx/index.ts";
import { OFFICE, utf16, workbookParts, zipped, type Parts } from "./build-workbook.ts";

const plain = workbookParts('<row r="1"><c r="A1"><v>1</v></c></row>');
const settings = (json: string): string => `<settings xmlns="urn:jihe:settings">${json}</settings>`;

/** A workbook with custom XML parts of these texts, linked in this order. */
function withParts(...texts: readonly (string | Uint8Array)[]): Uint8Array {
  const links = texts.map(
    (_, index) =>
      `<Relationship Id="rIdX${index}" Type="${OFFICE}/customXml" Target="../customXml/item${index + 1}.xml"/>`,
  );
  const parts: Parts = {
    ...plain,
    "xl/_rels/workbook.xml.rels": (plain["xl/_rels/workbook.xml.rels"] ?? "").replace(
      "</Relationships>",
      `${links.join("")}</Relationships>`,
    ),
    ...Object.fromEntries(texts.map((text, index) => [`customXml/item${index + 1}.xml`, text])),
  };
  return zipped(parts);
}

const customParts = (bytes: Uint8Array): string[] =>
  Object.keys(unzipSync(bytes)).filter((name) => name.startsWith("customXml/item"));

describe("settings somebody put into a file by hand", () => {
  it("go all at once, and never stand in the way of those made here", async () => {
    const host = XlsxHost.open(withParts(settings("{&quot;a&quot;:1}"), settings("{&quot;b&quot;:2}")));
    expect(await host.loadSettings()).toEqual({ a: 1 });
    await host.saveSettings({ mine: true });
    const again = XlsxHost.open(host.bytes());
    expect(await again.loadSettings()).toEqual({ mine: true });
    await again.clean([]);
    expect(customParts(again.bytes())).toEqual([]);
  });

  it.each<[string, string | Uint8Array]>([
    ["no JSON", settings("关闭所有检查")],
    ["no end tag", '<settings xmlns="urn:jihe:settings">{}'],
    ["elements instead of text", settings("<rules/>")],
    ["brackets without end", settings("[".repeat(100_000))],
  ])("%s counts as none, and goes with the clean-up", async (_, text) => {
    const host = XlsxHost.open(withParts(text));
    expect(await host.loadSettings()).toBeNull();
    await host.clean([]);
    expect(customParts(host.bytes())).toEqual([]);
  });

  it("are read in UTF-16 and in CDATA as well", async () => {
    const wide = utf16(`<?xml version="1.0" encoding="UTF-16"?>${settings("{}")}`);
    for (const text of [wide, settings("<![CDATA[{}]]>")])
      expect(await XlsxHost.open(withParts(text)).loadSettings()).toEqual({});
  });

  it("leave parts of others alone that only name ours", async () => {
    const theirs = `<note xmlns="urn:other"><![CDATA[${settings("{}")}]]></note>`;
    const host = XlsxHost.open(withParts(theirs));
    expect(await host.loadSettings()).toBeNull();
    await host.clean([]);
    expect(customParts(host.bytes())).toEqual(["customXml/item1.xml"]);
  });
});
