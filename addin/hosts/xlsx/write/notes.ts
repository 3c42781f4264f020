import { formatPosition, parsePosition } from "../../../sheet/address.ts";
import { cellKey } from "../../../sheet/snapshot.ts";
import { isOurNote, NOTE_AUTHOR } from "../../mark-style.ts";
import type { Package } from "../../ooxml/package.ts";
import { declareByExtension, declarePart, undeclarePart } from "../../ooxml/content-types.ts";
import { readNotePart } from "../parts/notes.ts";
import {
  addRelationship,
  readRelationships,
  removeRelationship,
  type Relationship,
} from "../../ooxml/relationships.ts";
import { dialectOf } from "../../ooxml/namespaces.ts";
import { fileError } from "../../problem.ts";
import { appendToRoot } from "../../ooxml/xml/append.ts";
import { CLOSE, EMPTY, END, OPEN, XmlScanner } from "../../ooxml/xml/scanner.ts";
import { decodeXml, encodeCellText } from "../../ooxml/xml/text.ts";
import { insertChild, rootChildren, WORKSHEET_ORDER, type ChildSpan } from "./children.ts";
import { BLANK_DRAWING, noteShape, SHAPE_TYPE, shapeNumber, stripShapes, type SheetNote } from "./note-shapes.ts";
import { Splices } from "./splices.ts";

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
  const comments = readRelationships(pack, sheetPart).find(({ type }) => type === "comments");
  const xml = comments ? pack.text(comments.target) : null;
  if (!comments || xml === null) return pack;
  const notes = readNotePart(xml, comments.target, false);
  const ours = new Set(notes.filter(({ text }) => isOurNote(text)).map(({ key }) => key));
  if (ours.size === 0) return pack;
  const cleared = stripDrawing(pack, sheetPart, ours);
  return ours.size < notes.length
    ? cleared.with(comments.target, withoutComments(xml, comments.target, ours))
    : dropPart(cleared, sheetPart, comments);
}

function stripDrawing(pack: Package, sheetPart: string, ours: ReadonlySet<number>): Package {
  const { legacy, drawing } = noteDrawing(pack, sheetPart);
  const xml = drawing ? pack.text(drawing.target) : null;
  if (!legacy || !drawing || xml === null) return pack;
  const shapes = stripShapes(xml, ours);
  if (!shapes.isEmpty || usedElsewhere(pack, sheetPart, drawing)) return pack.with(drawing.target, shapes.xml);
  const sheet = pack.demand(sheetPart);
  return dropPart(pack, sheetPart, drawing).with(sheetPart, sheet.slice(0, legacy.start) + sheet.slice(legacy.end));
}

/** The sheet's header picture (`legacyDrawingHF`) may point at the same drawing. */
function usedElsewhere(pack: Package, sheetPart: string, { id, target }: Relationship): boolean {
  const header = childOf(pack.demand(sheetPart), sheetPart, "legacyDrawingHF");
  const headerId = header && idOf(pack.demand(sheetPart).slice(header.start, header.end), sheetPart);
  const others = readRelationships(pack, sheetPart).filter((other) => other.target === target && other.id !== id);
  return headerId === id || others.length > 0;
}

function dropPart(pack: Package, sheetPart: string, { id, target }: Relationship): Package {
  return undeclarePart(removeRelationship(pack, sheetPart, id), target).without(target);
}

function commentsPart(pack: Package, sheetPart: string): { readonly pack: Package; readonly part: string } {
  const existing = readRelationships(pack, sheetPart).find(({ type, external }) => type === "comments" && !external);
  if (existing && pack.has(existing.target)) return { pack, part: existing.target };
  const part = existing?.target ?? freshPart(pack, (number) => `xl/comments${number}.xml`);
  const { main } = dialectOf(pack.demand(sheetPart));
  const blank = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${main}"><authors></authors><commentList></commentList></comments>`;
  const declared = declarePart(pack.with(part, blank), part, COMMENTS_TYPE);
  return { pack: existing ? declared : addRelationship(declared, sheetPart, "comments", part).pack, part };
}

/** The `legacyDrawing` of a sheet and the drawing its id names. A header picture is a VML drawing as well, but not this one. */
function noteDrawing(
  pack: Package,
  sheetPart: string,
): { readonly legacy: ChildSpan | undefined; readonly id: string | null; readonly drawing: Relationship | undefined } {
  const sheet = pack.demand(sheetPart);
  const legacy = childOf(sheet, sheetPart, "legacyDrawing");
  const id = legacy ? idOf(sheet.slice(legacy.start, legacy.end), sheetPart) : null;
  const drawing = id === null ? undefined : readRelationships(pack, sheetPart).find((each) => each.id === id);
  return { legacy, id, drawing };
}

function drawingPart(pack: Package, sheetPart: string): { readonly pack: Package; readonly part: string } {
  const { legacy, id, drawing } = noteDrawing(pack, sheetPart);
  if (legacy && (id === null || id === "" || drawing?.external || (drawing && drawing.type !== "vmlDrawing")))
    throw fileError("structure", sheetPart);
  if (drawing && pack.has(drawing.target)) return { pack, part: drawing.target };
  const part = drawing?.target ?? freshPart(pack, (number) => `xl/drawings/vmlDrawing${number}.vml`);
  const declared = declareByExtension(pack.with(part, BLANK_DRAWING), part, VML_TYPE);
  if (drawing) return { pack: declared, part };
  const related = addRelationship(declared, sheetPart, "vmlDrawing", part, id ?? undefined);
  if (legacy) return { pack: related.pack, part };
  const sheet = pack.demand(sheetPart);
  const { relationships } = dialectOf(sheet);
  const element = (prefix: string): string =>
    `<${prefix}legacyDrawing xmlns:r="${relationships}" r:id="${related.id}"/>`;
  const listed = insertChild(sheet, "worksheet", sheetPart, WORKSHEET_ORDER, "legacyDrawing", element);
  return { pack: related.pack.with(sheetPart, listed), part };
}

function childOf(xml: string, part: string, name: string): ChildSpan | undefined {
  return rootChildren(xml, "worksheet", part).children.find((child) => child.name === name);
}

/** The `r:id` of an element, whatever its prefix: no other attribute of these elements is called `id`. */
function idOf(element: string, part: string): string | null {
  const scanner = new XmlScanner(element, part);
  scanner.next();
  const found = [...scanner.attributes()].find(([name]) => /^(?:[^:]+:)?id$/.test(name));
  return found ? decodeXml(found[1]) : null;
}

function appendComments(xml: string, part: string, notes: readonly SheetNote[]): string {
  const root = rootChildren(xml, "comments", part);
  const p = root.prefix;
  const authors = root.children.find(({ name }) => name === "authors");
  const list = root.children.find(({ name }) => name === "commentList");
  if (!authors) throw fileError("structure", part);
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
  if (!/<xml[\s/>]/.test(xml)) throw fileError("structure", part);
  const first = shapeNumber(xml) + 1;
  const shapes = notes.map((note, index) => noteShape(note, first + index)).join("");
  return appendToRoot(xml, xml.includes('id="_x0000_t202"') ? shapes : SHAPE_TYPE + shapes, part);
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

/** Removes our comments, and our author where it is last and no longer used. */
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

function freshPart(pack: Package, name: (number: number) => string): string {
  let number = 1;
  while (pack.has(name(number))) number++;
  return name(number);
}
