import type { DocumentPlan } from "../../../compose/document-plan.ts";
import { TRANSITIONAL } from "../../ooxml/namespaces.ts";
import { Package } from "../../ooxml/package.ts";
import { writableXml } from "../../ooxml/xml/text.ts";
import { wordNamespace } from "../comment-parts.ts";
import { bodyXml } from "./body-xml.ts";
import { fontTableXml, STYLE_IDS, stylesXml } from "./look.ts";
import { sectionXml, pageTextWidth } from "./page.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NAMESPACE = wordNamespace(false);
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** A new document as the bytes of a .docx file, in the layout of GB/T 9704-2012. The same plan gives the same bytes. */
export function writeDocument(plan: DocumentPlan): Uint8Array {
  const around: readonly (readonly [kind: string, file: string, type: string, xml: string])[] = [
    ["styles", "styles.xml", "styles", stylesXml(plan.compact === true)],
    ["settings", "settings.xml", "settings", settingsXml()],
    ["fontTable", "fontTable.xml", "fontTable", fontTableXml()],
    ["footer", "footer1.xml", "footer", footerXml("right")],
    ["footer", "footer2.xml", "footer", footerXml("left")],
  ];
  const parts: readonly (readonly [name: string, xml: string])[] = [
    ["[Content_Types].xml", contentTypes(around.map(([, file, type]) => [`word/${file}`, type]))],
    [
      "_rels/.rels",
      relationships([
        [`${TRANSITIONAL.relationships}/officeDocument`, "word/document.xml"],
        [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
      ]),
    ],
    ["word/document.xml", documentXml(plan)],
    [
      "word/_rels/document.xml.rels",
      relationships(around.map(([kind, file]) => [`${TRANSITIONAL.relationships}/${kind}`, file])),
    ],
    ...around.map(([, file, , xml]) => [`word/${file}`, xml] as const),
    ["docProps/core.xml", coreXml(plan.title)],
  ];
  return parts.reduce((pack, [name, xml]) => pack.with(name, xml), Package.empty()).toBytes();
}

function documentXml(plan: DocumentPlan): string {
  return (
    `${HEAD}<w:document xmlns:w="${NAMESPACE}" xmlns:r="${TRANSITIONAL.relationships}"><w:body>` +
    `${bodyXml(plan.blocks, pageTextWidth(plan))}${sectionXml(plan, { odd: "rId4", even: "rId5" })}</w:body></w:document>`
  );
}

/** Page numbers are on the outer side: right on odd pages, left on even ones (GB/T 9704-2012, 7.5). */
function settingsXml(): string {
  return (
    `${HEAD}<w:settings xmlns:w="${NAMESPACE}"><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/>` +
    `<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`
  );
}

/** `— 1 —`, one character in from the edge. */
function footerXml(side: "left" | "right"): string {
  const field = (kind: "begin" | "separate" | "end"): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const words = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const edge = `w:${side}Chars="100" w:${side}="280"`;
  return (
    `${HEAD}<w:ftr xmlns:w="${NAMESPACE}"><w:p><w:pPr><w:pStyle w:val="${STYLE_IDS.footer}"/><w:ind ${edge}/><w:jc w:val="${side}"/></w:pPr>` +
    `${words("— ")}${field("begin")}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field("separate")}${words("1")}${field("end")}${words(" —")}</w:p></w:ftr>`
  );
}

function contentTypes(parts: readonly (readonly [name: string, type: string])[]): string {
  const override = (name: string, type: string): string => `<Override PartName="/${name}" ContentType="${type}"/>`;
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
    override("word/document.xml", `${WORD_TYPE}.document.main+xml`) +
    parts.map(([name, type]) => override(name, `${WORD_TYPE}.${type}+xml`)).join("") +
    override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml") +
    "</Types>"
  );
}

function relationships(links: readonly (readonly [type: string, target: string])[]): string {
  const entries = links.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${entries.join("")}</Relationships>`;
}

function coreXml(title: string): string {
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${writableXml(title)}</dc:title></cp:coreProperties>`;
}
