import { XL, type WpsSheet, type WpsWorkbook } from "./object-model.ts";

/** Prefix of everything this product stores in a workbook: hidden names, or one very hidden sheet. */
const PREFIX = "_jihe_";
const SHEET = `${PREFIX}settings`;
/** Characters of text per name: a text constant in a formula holds 255, quotes count twice. */
const NAME_CHUNK = 120;
/** Characters of text per cell of the fallback sheet. */
const CELL_CHUNK = 8000;

/** Whether a worksheet bears the name of our store; one that anybody can see is none. */
export function isStoreSheet(name: string): boolean {
  return name === SHEET;
}

/** Whether a defined name is our store. Names may carry a sheet in front. */
export function isOurStore(name: string): boolean {
  return name
    .slice(name.lastIndexOf("!") + 1)
    .toLowerCase()
    .startsWith(PREFIX);
}

/** The stored text of a workbook, or `null`. */
export function loadText(book: WpsWorkbook): string | null {
  return loadFromNames(book) ?? loadFromSheet(book);
}

/**
 * Stores text in the workbook, `null` removes it. Hidden names first, they are what is known to work; where they do not
 * take, a very hidden sheet. Returns whether it took; if not, what was stored before is stored again.
 */
export function saveText(book: WpsWorkbook, text: string | null, unasked: (work: () => unknown) => unknown): boolean {
  const former = loadText(book);
  clear(book, unasked);
  if (text === null || store(book, text, unasked)) return true;
  if (former !== null) store(book, former, unasked);
  return false;
}

function store(book: WpsWorkbook, text: string, unasked: (work: () => unknown) => unknown): boolean {
  for (const save of [saveToNames, saveToSheet]) {
    if (attempt(() => save(book, text)) && loadText(book) === text) return true;
    attempt(() => clear(book, unasked));
  }
  return false;
}

function clear(book: WpsWorkbook, unasked: (work: () => unknown) => unknown): void {
  removeNames(book);
  const sheet = findSheet(book);
  if (sheet) unasked(() => sheet.Delete());
}

function saveToNames(book: WpsWorkbook, text: string): void {
  chunks(text, NAME_CHUNK).forEach((part, index) => {
    book.Names.Add(`${PREFIX}${String(index + 1).padStart(4, "0")}`, `="${part.replace(/"/gu, '""')}"`, false);
  });
}

function loadFromNames(book: WpsWorkbook): string | null {
  const parts = new Map<string, string>();
  const names = book.Names;
  for (let index = 1, count = names.Count; index <= count; index++) {
    const item = names.Item(index);
    const refersTo = isOurStore(item.Name) ? item.RefersTo : null;
    const literal = typeof refersTo === "string" ? /^=?"(?<text>[\s\S]*)"$/u.exec(refersTo) : null;
    if (literal) parts.set(item.Name, (literal.groups?.text ?? "").replace(/""/gu, '"'));
  }
  return parts.size === 0
    ? null
    : [...parts]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, part]) => part)
        .join("");
}

function removeNames(book: WpsWorkbook): void {
  const names = book.Names;
  for (let index = names.Count; index >= 1; index--) {
    const item = names.Item(index);
    if (isOurStore(item.Name)) item.Delete();
  }
}

function saveToSheet(book: WpsWorkbook, text: string): void {
  const front = book.ActiveSheet;
  const sheets = book.Worksheets;
  const sheet = sheets.Add(undefined, sheets.Item(sheets.Count));
  sheet.Name = SHEET;
  // The apostrophe keeps every chunk text, whatever it begins with.
  chunks(text, CELL_CHUNK).forEach((part, index) => {
    sheet.Range(`A${index + 1}`).Value2 = `'${part}`;
  });
  sheet.Visible = XL.sheetVeryHidden;
  front?.Activate();
}

function loadFromSheet(book: WpsWorkbook): string | null {
  const sheet = findSheet(book);
  if (!sheet) return null;
  const parts: string[] = [];
  for (let row = 1; ; row++) {
    const value = sheet.Range(`A${row}`).Value2;
    if (typeof value !== "string" || value === "") break;
    parts.push(value);
  }
  return parts.length === 0 ? null : parts.join("");
}

function findSheet(book: WpsWorkbook): WpsSheet | null {
  const sheets = book.Worksheets;
  for (let index = sheets.Count; index >= 1; index--) {
    const sheet = sheets.Item(index);
    if (sheet.Name === SHEET) return sheet;
  }
  return null;
}

function chunks(text: string, size: number): string[] {
  return Array.from({ length: Math.ceil(text.length / size) }, (_, index) =>
    text.slice(index * size, (index + 1) * size),
  );
}

function attempt(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
