import { parsePosition } from "../../../sheet/address.ts";
import { cellKey } from "../../../sheet/snapshot.ts";
import { isOurNote } from "../../mark-style.ts";
import type { Package } from "../../ooxml/package.ts";
import { readXml } from "../../ooxml/xml/sax.ts";
import type { Relationship } from "../../ooxml/relationships.ts";

/** A note (批注) or the first line of a threaded comment as the file stores it. */
interface StoredNote {
  readonly key: number;
  readonly author: string;
  readonly text: string;
  readonly threaded: boolean;
}

/** Notes and threaded comments of a sheet, by its relationships. */
export function readNotes(pack: Package, relationships: readonly Relationship[]): StoredNote[] {
  return relationships.flatMap(({ type, target, external }) => {
    if (external || (type !== "comments" && type !== "threadedComment")) return [];
    const xml = pack.text(target);
    return xml === null ? [] : readNotePart(xml, target, type === "threadedComment");
  });
}

/** Keys of the cells that carry another author's note. */
export function foreignNotes(notes: readonly StoredNote[]): Set<number> {
  return new Set(notes.filter(({ text }) => !isOurNote(text)).map(({ key }) => key));
}

/** The notes of one comments part. */
export function readNotePart(xml: string, part: string, threaded: boolean): StoredNote[] {
  const notes: StoredNote[] = [];
  const authors: string[] = [];
  let reference = "";
  let author = "";
  let text = "";
  let inside: "author" | "text" | "phonetic" | null = null;
  readXml(xml, part, {
    open(tag, attributes) {
      if (tag === "s:author") {
        authors.push("");
        inside = "author";
      } else if (tag === "s:comment" || tag === "tc:threadedComment") {
        const { ref = "", authorId } = attributes();
        reference = ref;
        author = authors[Number(authorId)] ?? "";
        text = "";
      } else if (tag === "s:t" || tag === "tc:text") inside = inside === "phonetic" ? inside : "text";
      else if (tag === "s:rPh") inside = "phonetic";
    },
    close(tag) {
      if (tag === "s:author" || tag === "s:t" || tag === "tc:text") inside = inside === "phonetic" ? inside : null;
      else if (tag === "s:rPh") inside = null;
      else if (tag === "s:comment" || tag === "tc:threadedComment") {
        const at = parsePosition(reference);
        if (at) notes.push({ key: cellKey(at.row, at.column), author, text, threaded });
      }
    },
    text(piece) {
      if (inside === "text") text += piece;
      else if (inside === "author") authors.push((authors.pop() ?? "") + piece);
    },
  });
  return notes;
}
