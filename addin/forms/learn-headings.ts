import type { Heading } from "../policy/document.ts";
import { normalizeLabel, readableText } from "../sheet/label.ts";
import { keyPosition, valueText, type SheetSnapshot } from "../sheet/snapshot.ts";
import { knownLabel } from "./form-labels.ts";
import { rolesOf } from "./accounts.ts";
import type { Form } from "./form.ts";
import type { Slot } from "./grid.ts";
import type { GivenLabel, SheetMapping } from "./given-labels.ts";
import { localMapping } from "./local-headings.ts";
import { recognise } from "./recognise.ts";
import { unitName } from "./unit-name.ts";

/** Longest word a rule sheet takes. */
const LONGEST = 60;
/** A title is within so many rows from the top. */
const TITLE_ROWS = 6;
/** Shorter texts above a table are no titles. */
const SHORTEST_TITLE = 5;

/**
 * What a mapping (对应关系) says of the words of a form, as 本地表头: words the vocabulary does not know, and the title without year
 * and unit. Tried out on the sheet itself: `null` where the words alone do not identify the form, as where a heading is blank.
 */
export function learnHeadings(sheet: SheetSnapshot, mapping: SheetMapping): readonly Heading[] | null {
  const all = distinct(mapping.labels.flatMap((label) => headingOf(label, mapping.labels)));
  const title = titleOf(sheet, mapping);
  const unknown = all.filter(
    (heading) =>
      heading.place === "title" || knownLabel(mapping.form, normalizeLabel(heading.word)) !== heading.meaning,
  );
  // The standard headings are left out where the form is recognised without them.
  return [unknown, all].map((words) => [...title, ...words]).find((words) => tells(sheet, mapping, words)) ?? null;
}

/** Headings of a rule sheet with these among them; a word that was there in the same place has its new meaning. */
export function withHeadings(former: readonly Heading[], learnt: readonly Heading[]): readonly Heading[] {
  const keys = new Set(learnt.map(keyOf));
  return [...former.filter((heading) => !keys.has(keyOf(heading))), ...learnt];
}

function keyOf({ place, word }: Heading): string {
  return `${place === "title" ? "title" : "label"} ${normalizeLabel(word)}`;
}

function distinct(headings: readonly Heading[]): readonly Heading[] {
  return [...new Map(headings.map((heading) => [keyOf(heading), heading])).values()];
}

function headingOf({ row, text, as }: GivenLabel, labels: readonly GivenLabel[]): Heading[] {
  const word = readableText(text);
  if (word === "" || word.length > LONGEST) return [];
  const beside = labels.filter((label) => label.row === row).length;
  return [{ place: beside > 1 ? "column" : "row", word, meaning: as }];
}

/** The longest text above the first given label, without the year in front and the unit that fills the form in. */
function titleOf(sheet: SheetSnapshot, mapping: SheetMapping): Heading[] {
  const below = Math.min(TITLE_ROWS, ...mapping.labels.map(({ row }) => row));
  const texts = [...sheet.cells].flatMap(([key, { value, formula }]) => {
    if (typeof value !== "string" || formula !== null || keyPosition(key).row >= below) return [];
    const word = readableText(valueText(value));
    return word.length >= SHORTEST_TITLE && word.length <= LONGEST ? [word] : [];
  });
  const longest = texts.reduce((found, word) => (word.length > found.length ? word : found), "");
  const form = recognise(sheet, mapping).forms.find(({ kind }) => kind === mapping.form);
  const unit = form ? unitName(form) : "";
  const word = behindUnit(behindYear(unit === "" ? longest : longest.replace(unit, "")));
  return word.length < SHORTEST_TITLE ? [] : [{ place: "title", word, kind: mapping.form }];
}

function behindYear(title: string): string {
  const rest = /^.{0,40}?\d{4}年?度?(?<rest>.{5,60})$/u.exec(title)?.groups?.rest;
  return (rest ?? title).trim();
}

/** 某县某局项目绩效登记表 → 项目绩效登记表. */
function behindUnit(title: string): string {
  const rest =
    /^[^()（）]{1,20}?(?:局|委员会|中心|单位|人民政府|办公室|办事处|学校|医院|公司)(?<rest>\p{Script=Han}.{4,})$/u.exec(
      title,
    )?.groups?.rest;
  return rest ?? title;
}

/** Whether the words make the sheet the form the mapping makes of it. */
function tells(sheet: SheetSnapshot, mapping: SheetMapping, headings: readonly Heading[]): boolean {
  const local = localMapping(sheet, headings);
  if (local?.form !== mapping.form) return false;
  const wanted = recognise(sheet, mapping);
  const found = recognise(sheet, local);
  return found.mapping?.used === true && extent(found.forms) === extent(wanted.forms);
}

/** What was recognised, in brief: the kinds, and which cells of them are read as what. */
function extent(forms: readonly Form[]): string {
  return forms
    .map((form) => `${form.kind} ${[...rolesOf(form)].map(([slot, role]) => placeOf(slot, role)).join()}`)
    .join();
}

function placeOf({ row, column }: Slot, role: string): string {
  return `${row},${column} ${role}`;
}
