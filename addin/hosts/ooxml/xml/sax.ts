import { Parser, type Attributes } from "saxen";
import { fileError } from "../../problem.ts";

/**
 * Prefixes under which elements and attributes are reported, whatever the file calls them.
 * The `purl.oclc.org` names are those of the strict variant of the format.
 */
const NAMESPACES: Readonly<Record<string, string>> = {
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "s",
  "http://purl.oclc.org/ooxml/spreadsheetml/main": "s",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
  "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
  "http://schemas.openxmlformats.org/package/2006/relationships": "p",
  "http://schemas.openxmlformats.org/package/2006/content-types": "t",
  "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
  "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments": "tc",
  "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main": "x14",
  "http://schemas.microsoft.com/office/excel/2006/main": "xm",
};

interface XmlListener {
  /** Names come as `s:row`; attributes without namespace under their bare name, others as `r:id`. */
  readonly open: (name: string, attributes: () => Attributes, selfClosing: boolean) => void;
  readonly close?: (name: string) => void;
  /** Text with entities resolved; may come in pieces. */
  readonly text?: (text: string) => void;
}

/** Reads an XML part by events, namespaces normalised. Throws a `structure` problem on malformed XML. */
export function readXml(xml: string, part: string, { open, close, text }: XmlListener): void {
  const parser = new Parser().ns(NAMESPACES);
  const fail = (): never => {
    throw fileError("structure", part);
  };
  parser.on("openTag", (name, attributes, decode, selfClosing) => {
    open(name, () => decoded(attributes(), decode), selfClosing);
  });
  if (close) parser.on("closeTag", close);
  if (text) parser.on("text", (raw, decode) => text(decode(raw))).on("cdata", text);
  parser.on("attention", fail).on("error", fail);
  parser.parse(xml);
}

function decoded(attributes: Attributes, decode: (text: string) => string): Attributes {
  const result: Record<string, string> = {};
  for (const name of Object.keys(attributes)) {
    const value = attributes[name] ?? "";
    result[name] = value.includes("&") ? decode(value) : value;
  }
  return result;
}
