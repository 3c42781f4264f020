import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Name of the file with the notices, in every folder that is handed out. */
export const NOTICES = "THIRD-PARTY.txt";

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:-\w+)*(?:\.(?:md|markdown|txt|rst|mit|apache|bsd))?$/i;
/** The folder of a package within a path: up to its name, or its scope and name, behind the last `node_modules`. */
const PACKAGE = /^(?<folder>.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;

/** What has to be said of packages whose own statements have a gap. */
const REMARKS = {
  "@univerjs/telemetry":
    "Its package.json states no licence. It comes from the repository of Univer, whose licence it carries: the text below.",
  "@univerjs/protocol":
    "It states the licence Apache-2.0 and brings no text. It is by the authors of Univer; the text of Apache-2.0 stands in this file.",
};

/**
 * A package as it is named in the notices.
 *
 * @typedef {object} Notice
 * @property {string} name
 * @property {string} version
 * @property {string} licence SPDX expression of its package.json, empty where none is stated
 * @property {string} author as its package.json states it, empty where it does not
 * @property {string} text texts of its licence and notice files, empty where it brings none
 * @property {string} [remark] why something is missing
 */

/**
 * The packages that modules of a bundle were taken from, each once, by name and version.
 *
 * @param {Iterable<string>} paths absolute paths of the modules; those outside of `node_modules` are the product's own
 * @returns {Notice[]}
 */
export function noticesOf(paths) {
  const folders = new Set([...paths].flatMap((path) => PACKAGE.exec(path)?.groups?.folder ?? []));
  const notices = new Map([...folders].map(noticeOf).map((notice) => [keyOf(notice), notice]));
  return [...notices.values()].sort((a, b) => compare(keyOf(a), keyOf(b)));
}

/** @param {string} folder @returns {Notice} */
function noticeOf(folder) {
  const { name, version, license, licenses, author } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const stated = [license ?? licenses ?? []].flat().map((one) => (typeof one === "string" ? one : one.type));
  const files = readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .sort(compare);
  const text = files.map((file) => tidy(readFileSync(join(folder, file), "utf8"))).join("\n\n");
  return { name, version, licence: stated.join(" OR "), author: nameOf(author), text, remark: REMARKS[name] };
}

/** The author without the address. */
function nameOf(author) {
  const stated = typeof author === "object" ? author?.name : author;
  return (stated ?? "").split(/[<(]/)[0].trim();
}

/**
 * The text of the notices: a list of all packages, then every licence text once with the packages it belongs to. The same
 * packages give the same bytes. Throws where neither a licence nor a text nor a remark is known of a package.
 *
 * @param {readonly Notice[]} notices
 * @returns {string}
 */
export function noticesText(notices) {
  const unknown = notices.filter(({ licence, text, remark }) => [licence, text, remark].every((part) => !part));
  if (unknown.length > 0) throw new Error(`没有写明许可证的依赖：${unknown.map(keyOf).join("、")}`);
  const sorted = [...notices].sort((a, b) => compare(keyOf(a), keyOf(b)));
  /** @type {Map<string, Notice[]>} */
  const byText = new Map();
  for (const notice of sorted) byText.set(textOf(notice), [...(byText.get(textOf(notice)) ?? []), notice]);
  const list = sorted.map((notice) => `${keyOf(notice)}  ${notice.licence || "no licence stated"}`);
  const sections = [...byText].map(([text, own]) => `${RULE}\n${own.map(titleOf).join("\n")}\n\n${text}\n`);
  return `${HEAD}\n${list.join("\n")}\n\n${sections.join("\n")}`;
}

const RULE = "-".repeat(80);
const HEAD = `第三方组件声明 / Third-party notices

绩核 JiHe 的这一部分包含下列软件包，各按其许可证使用。
This part of JiHe contains the packages below, each under its own licence.
`;

/** @param {Notice} notice */
function titleOf(notice) {
  const title = `${keyOf(notice)} (${notice.licence || "no licence stated"})`;
  return notice.remark ? `${title}\n${notice.remark}` : title;
}

/** @param {Notice} notice */
function textOf({ licence, author, text, remark }) {
  if (text !== "") return text;
  const by = author ? ` (${author})` : "";
  return remark ? "No licence text in the package." : `No licence text in the package; it states ${licence}${by}.`;
}

/** @param {Notice} notice */
const keyOf = ({ name, version }) => `${name} ${version}`;

/** Line ends and blanks at the ends of lines differ between otherwise equal texts. @param {string} text */
function tidy(text) {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
  return lines
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/^\n+/, "")
    .trimEnd();
}

/** By code units, the same on every machine. @param {string} a @param {string} b */
function compare(a, b) {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
