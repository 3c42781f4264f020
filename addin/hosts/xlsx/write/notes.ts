import { formatPosition, parsePosition } from "../../../sheet/address.ts";
import { cellKey } from "../../../sheet/snapshot.ts";
import { isOurNote, NOTE_AUTHOR } from "../../mark-style.ts";
import type { Package } from "../../ooxml/package.ts";
import { declareExtension, declarePart, undeclarePart } from "../../ooxml/content-types.ts";
import { readNotePart } from "../parts/notes.ts";
import {
  addRelationship,
  OFFICE_RELATIONSHIPS,
  readRelationships,
  removeRelationship,
} from "../../ooxml/relationships.ts";
import { problem } from "../../problem.ts";
import { CLOSE, EMPTY, END, OPEN, XmlScanner } from "../../ooxml/xml/scanner.ts";
import { decodeXml, encodeCellText } from "../../ooxml/xml/text.ts";
import { insertChild, rootChildren, WORKSHEET_ORDER } from "./children.ts";
import { BLANK_DRAWING, noteShape, shapeNumber, stripShapes, type SheetNote } from "./note-shapes.ts";
import { Splices } from "./splices.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const BLANK_COMMENTS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${MAIN}"><authors></authors><commentList></commentList></comments>`;
const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/** Adds our notes to a sheet; existing notes, their shapes and their authors stay as they are. */
export function addNotes(pack: Package, sheetPart: string, notes: readonly SheetNote[]): Package {
  if (notes.length === 0) return pack;
  const withComments = commentsPart(pack, sheetPart);
  const withDrawing = drawingPart(withComments.pack, sheetPart);
  const comments = appendComments(withDrawing.pack.demand(withComments.part), withComments.part, notes);
  const drawing = appendShapes(withDrawing.pack.demand(withDrawing.part), withDrawing.part, notes);
  return withDrawing.pack.with(withComments.part, comments).with(withDrawing.part, drawing);
}

/** Takes our notes out of a sheet. Parts that were only there for them go too. */
export function stripNotes(pack: Package, sheetPart: string): Package {
  const relationships = readRelationships(pack, sheetPart);
  const comments = relationships.find(({ type }) => type === "comments");
  const xml = comments ? pack.text(comments.target) : null;
  if (!comments || xml === null) return pack;
  const notes = readNotePart(xml, comments.target, false);
  const ours = new Set(notes.filter(({ text }) => isOurNote(text)).map(({ key }) => key));
  if (ours.size === 0) return pack;
  const drawing = relationships.find(({ type }) => type === "vmlDrawing");
  const shapes = drawing && stripShapes(pack.demand(drawing.target), ours);
  let next = pack;
  if (ours.size < notes.length) next = next.with(comments.target, withoutComments(xml, comments.target, ours));
  else next = undeclarePart(removeRelationship(next, sheetPart, comments.id), comments.target).without(comments.target);
  if (!drawing || !shapes) return next;
  if (shapes.left > 0) return next.with(drawing.target, shapes.xml);
  next = undeclarePart(removeRelationship(next, sheetPart, drawing.id), drawing.target).without(drawing.target);
  return next.with(sheetPart, withoutLegacyDrawing(next.demand(sheetPart), sheetPart));
}

function commentsPart(pack: Package, sheetPart: string): { readonly pack: Package; readonly part: string } {
  const existing = readRelationships(pack, sheetPart).find(({ type }) => type === "comments");
  if (existing) return { pack, part: existing.target };
  const part = freshPart(pack, (number) => `xl/comments${number}.xml`);
  const declared = declarePart(pack.with(part, BLANK_COMMENTS), part, COMMENTS_TYPE);
  return { pack: addRelationship(declared, sheetPart, "comments", part).pack, part };
}

function drawingPart(pack: Package, sheetPart: string): { readonly pack: Package; readonly part: string } {
  const existing = readRelationships(pack, sheetPart).find(({ type }) => type === "vmlDrawing");
  const sheet = pack.demand(sheetPart);
  const hasElement = rootChildren(sheet, "worksheet", sheetPart).children.some(({ name }) => name === "legacyDrawing");
  if (existing && hasElement) return { pack, part: existing.target };
  // A header picture is a VML drawing as well, and one without the other is something this writer does not know.
  if (hasElement) throw problem("structure", sheetPart);
  const part = freshPart(pack, (number) => `xl/drawings/vmlDrawing${number}.vml`);
  const declared = declareExtension(pack.with(part, BLANK_DRAWING), "vml", VML_TYPE);
  const related = addRelationship(declared, sheetPart, "vmlDrawing", part);
  const element = (prefix: string): string =>
    `<${prefix}legacyDrawing xmlns:r="${OFFICE_RELATIONSHIPS}" r:id="${related.id}"/>`;
  return {
    pack: related.pack.with(
      sheetPart,
      insertChild(sheet, "worksheet", sheetPart, WORKSHEET_ORDER, "legacyDrawing", element),
    ),
    part,
  };
}

function appendComments(xml: string, part: string, notes: readonly SheetNote[]): string {
  const root = rootChildren(xml, "comments", part);
  const p = root.prefix;
  const authors = root.children.find(({ name }) => name === "authors");
  const list = root.children.find(({ name }) => name === "commentList");
  if (!authors) throw problem("structure", part);
  const splices = new Splices(xml);
  const names = authorNames(xml.slice(...authors.inner), part);
  let author = names.indexOf(NOTE_AUTHOR);
  if (author < 0) {
    author = names.length;
    const element = `<${p}author>${NOTE_AUTHOR}</${p}author>`;
    if (authors.inner[0] === authors.end)
      splices.put(authors.start, authors.end, `<${p}authors>${element}</${p}authors>`);
    else splices.put(authors.inner[1], authors.inner[1], element);
  }
  const comments = notes
    .map(
      (note) =>
        `<${p}comment ref="${formatPosition(note)}" authorId="${author}"><${p}text><${p}t xml:space="preserve">${encodeCellText(note.text)}</${p}t></${p}text></${p}comment>`,
    )
    .join("");
  if (!list) splices.put(authors.end, authors.end, `<${p}commentList>${comments}</${p}commentList>`);
  else if (list.inner[0] === list.end)
    splices.put(list.start, list.end, `<${p}commentList>${comments}</${p}commentList>`);
  else splices.put(list.inner[1], list.inner[1], comments);
  return splices.apply();
}

function appendShapes(xml: string, part: string, notes: readonly SheetNote[]): string {
  const close = xml.lastIndexOf("</xml>");
  if (close < 0 || xml.slice(close + 6).trim() !== "") throw problem("structure", part);
  const first = shapeNumber(xml) + 1;
  return xml.slice(0, close) + notes.map((note, index) => noteShape(note, first + index)).join("") + xml.slice(close);
}

function authorNames(fragment: string, part: string): string[] {
  const scanner = new XmlScanner(fragment, part);
  const names: string[] = [];
  for (let kind = scanner.next(); kind !== END; kind = scanner.next()) {
    if (kind === EMPTY) names.push("");
    else if (kind === OPEN) {
      const from = scanner.end;
      scanner.next();
      names.push(decodeXml(fragment.slice(from, scanner.start)));
    }
  }
  return names;
}

/** Removes our comments, and our author where it stands last and nobody uses it any more. */
function withoutComments(xml: string, part: string, ours: ReadonlySet<number>): string {
  const splices = new Splices(xml);
  const root = rootChildren(xml, "comments", part);
  const list = root.children.find(({ name }) => name === "commentList");
  if (!list) return xml;
  const scanner = new XmlScanner(xml.slice(...list.inner), part);
  let start = -1;
  for (let kind = scanner.next(); kind !== END; kind = scanner.next()) {
    if (kind === OPEN && scanner.depth === 1) {
      const at = parsePosition(scanner.attribute("ref") ?? "");
      start = at && ours.has(cellKey(at.row, at.column)) ? scanner.start : -1;
    } else if (kind === CLOSE && scanner.depth === 0 && start >= 0)
      splices.put(list.inner[0] + start, list.inner[0] + scanner.end, "");
  }
  const without = splices.apply();
  return without.replace(
    new RegExp(`<((?:[\\w.-]+:)?)author>${NOTE_AUTHOR}</\\1author>(?=\\s*</\\1authors>)`),
    (element: string) => {
      const index =
        authorNames(
          without.slice(
            ...(rootChildren(without, "comments", part).children.find(({ name }) => name === "authors")?.inner ?? [
              0, 0,
            ]),
          ),
          part,
        ).length - 1;
      return new RegExp(`authorId\\s*=\\s*["']${index}["']`).test(without) ? element : "";
    },
  );
}

function withoutLegacyDrawing(xml: string, part: string): string {
  const element = rootChildren(xml, "worksheet", part).children.find(({ name }) => name === "legacyDrawing");
  return element ? xml.slice(0, element.start) + xml.slice(element.end) : xml;
}

function freshPart(pack: Package, name: (number: number) => string): string {
  let number = 1;
  while (pack.has(name(number))) number++;
  return name(number);
}
