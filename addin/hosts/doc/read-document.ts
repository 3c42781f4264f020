import type { CompoundFile } from "../compound-file.ts";
import { fileError } from "../problem.ts";
import type { Block, Paragraph, WordDocument } from "../word/blocks.ts";
import { Fields } from "../word/fields.ts";
import { withListNumber } from "../word/list-counter.ts";
import { Notices } from "../word/notices.ts";
import { ReadLimits } from "../word/read-limits.ts";
import { withSymbols } from "../word/symbols.ts";
import { AT, readHeader, type DocFile } from "./header.ts";
import { DocLists } from "./lists.ts";
import { Nesting } from "./nesting.ts";
import { paragraphMark, type ParagraphMark } from "./paragraph-marks.ts";
import { readPieces, type Piece } from "./pieces.ts";
import { PropertyPages } from "./properties.ts";
import { Signs, tickBox, type Sign } from "./signs.ts";
import { textBoxes, type Stretch } from "./text-boxes.ts";

/** Characters with a meaning of their own ([MS-DOC] 2.4.1). */
const CHAR = {
  picture: 0x01,
  note: 0x02,
  cell: 0x07,
  shape: 0x08,
  tab: 0x09,
  line: 0x0b,
  page: 0x0c,
  paragraph: 0x0d,
  column: 0x0e,
  fieldBegin: 0x13,
  fieldSeparate: 0x14,
  fieldEnd: 0x15,
  hyphen: 0x1e,
  lastControl: 0x1f,
} as const;

/**
 * Reads an old .doc (Word 97–2003, also .wps of WPS) in its final view. Throws a `HostError` with a Chinese reason for other
 * versions, passwords and damaged files.
 */
export function readDocument(compound: CompoundFile): WordDocument {
  try {
    return new DocReader(readHeader(compound)).document();
  } catch (error) {
    if (error instanceof RangeError) throw fileError("structure");
    throw error;
  }
}

class DocReader {
  private readonly pieces: readonly Piece[];
  private readonly paragraphs: PropertyPages;
  private readonly characters: PropertyPages;
  private readonly signs: Signs;
  private readonly lists: DocLists;
  private readonly boxes: ReadonlyMap<number, Stretch>;
  private readonly notices = new Notices();
  private readonly limits = new ReadLimits();
  private readonly narrow = new TextDecoder("windows-1252");

  constructor(private readonly file: DocFile) {
    this.pieces = readPieces(file);
    this.paragraphs = new PropertyPages(file.main, file.structure(AT.paragraphPages), "paragraphs");
    this.characters = new PropertyPages(file.main, file.structure(AT.characterPages), "characters");
    this.signs = new Signs(file);
    this.lists = new DocLists(file);
    this.boxes = textBoxes(file);
  }

  document(): WordDocument {
    const blocks = this.read({ from: 0, to: this.file.length }, true);
    return { blocks, notices: this.notices.list() };
  }

  private read({ from, to }: Stretch, withBoxes: boolean): Block[] {
    const nesting = new Nesting(this.limits);
    const fields = new Fields();
    const boxes: Block[] = [];
    let text = "";
    let pageBreak = false;
    const end = (code: number, offset: number, piece: Piece): void => {
      const run = this.paragraphs.at(offset);
      const mark = paragraphMark([run.list, piece.list], this.file.data);
      const ended = !this.signs.of(this.characters.at(offset).list, piece.list).deleted;
      // Without its end a paragraph goes on in the next one; cells and rows end all the same.
      if (!ended && code === CHAR.paragraph && mark.depth === 0) return;
      fields.close(0, mark.depth === 0);
      const paragraph = this.paragraph(text, mark, run.style, pageBreak);
      nesting.add([...boxes, paragraph], mark, { cellMark: code === CHAR.cell, deleted: !ended });
      boxes.length = 0;
      text = "";
      pageBreak = code === CHAR.page;
    };
    for (const piece of this.pieces) {
      if (piece.to <= from) continue;
      if (piece.from >= to) break;
      const [first, last] = [Math.max(piece.from, from), Math.min(piece.to, to)];
      const codes = this.codesOf(piece, first, last);
      for (let index = 0; index < codes.length; index++) {
        const code = codes.charCodeAt(index);
        const offset = piece.offset + (first + index - piece.from) * piece.width;
        if (code === CHAR.paragraph || code === CHAR.cell || code === CHAR.page) {
          end(code, offset, piece);
          continue;
        }
        const sign = this.signs.of(this.characters.at(offset).list, piece.list);
        if (code === CHAR.shape) {
          const box = withBoxes ? this.boxes.get(first + index) : undefined;
          if (box) boxes.push(...this.read(box, false));
          else this.notices.add("pictures");
        } else text += this.shown(code, sign, fields);
      }
    }
    if (text.trim() !== "")
      nesting.add([...boxes, this.paragraph(text, PLAIN_MARK, 0, pageBreak)], PLAIN_MARK, {
        cellMark: false,
        deleted: false,
      });
    const blocks = nesting.end();
    this.notices.add("cells", nesting.lostCells);
    return blocks;
  }

  private paragraph(text: string, mark: ParagraphMark, style: number, pageBreak: boolean): Paragraph {
    const number = mark.rowEnd ? "" : this.lists.next(mark, style);
    const whole = withListNumber(number, text);
    this.limits.paragraph(whole.length);
    return {
      kind: "paragraph",
      text: whole,
      pageBreak: pageBreak || mark.pageBreak,
      centred: mark.centred,
      span: null,
    };
  }

  /** What a character shows at its place. */
  private shown(code: number, sign: Sign, fields: Fields): string {
    if (sign.deleted || sign.inserted) this.notices.add("tracked");
    if (code === CHAR.fieldBegin) fields.begin();
    else if (code === CHAR.fieldSeparate) fields.separate();
    else if (code === CHAR.fieldEnd) return fields.end();
    else if (sign.deleted) return "";
    else if (sign.hidden) this.notices.add("hidden");
    else if (code === CHAR.picture) this.picture(sign, fields);
    else if (code === CHAR.note) this.notices.add("footnotes");
    else if (sign.symbol !== null) return fields.take(sign.symbol);
    else return fields.take(plainText(code, sign.font));
    return "";
  }

  private picture(sign: Sign, fields: Fields): void {
    const box = sign.field === null ? null : tickBox(this.file.data, sign.field);
    if (box !== null) fields.show(box);
    else if (sign.field === null) this.notices.add(sign.embedded ? "objects" : "pictures");
  }

  private codesOf(piece: Piece, from: number, to: number): string {
    const begin = piece.offset + (from - piece.from) * piece.width;
    const bytes = this.file.main.data.subarray(begin, begin + (to - from) * piece.width);
    return (piece.width === 1 ? this.narrow : wide).decode(bytes);
  }
}

const wide = new TextDecoder("utf-16le", { ignoreBOM: true });

function plainText(code: number, font: string): string {
  if (code === CHAR.line || code === CHAR.column) return "\n";
  if (code === CHAR.tab) return "\t";
  if (code === CHAR.hyphen) return "-";
  return code <= CHAR.lastControl ? "" : withSymbols(String.fromCharCode(code), font);
}

const PLAIN_MARK: ParagraphMark = {
  pageBreak: false,
  centred: false,
  depth: 0,
  rowEnd: false,
  innerCellEnd: false,
  edges: [],
  merges: [],
  list: null,
  level: null,
};
