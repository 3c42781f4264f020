import { reviewMessages } from "../../../addin/messages/review.ts";
import { formatPosition } from "../../../addin/sheet/address.ts";
import { review } from "../../../addin/review/review.ts";
import { workbookOf } from "../../../addin/sheet/build.ts";
import { EMPTY_CELL, keyPosition, valueText, type SheetSnapshot } from "../../../addin/sheet/snapshot.ts";
import { seedForm, seedForms, seedReportSheet, REGIONS } from "../../fixtures/load.ts";
import { Random } from "../mutants/random.ts";
import { hostileText } from "./texts.ts";

const TEXTS = 10_000;
const SEED = 20_240_601;
/** Milliseconds of the processor that one hostile cell may cost. */
const LIMIT = 200;
/** What the review says where a check has thrown. */
const [THROWN = ""] = reviewMessages.failed("\n").split("\n");
/** Primes that walk over all cells in an order of no pattern. */
const STEP = 7_919;

/** A cell of a form, and the form without it. */
interface Place {
  readonly sheet: SheetSnapshot;
  readonly key: number;
}

interface Trial {
  readonly place: Place;
  readonly text: string;
  readonly milliseconds: number;
}

/** Reviews whole forms with one hostile text each, in every cell of every form in turn; prints the slowest and what threw. */
export function benchFuzz(texts = TEXTS): void {
  const sheets = [...seedForms().map(({ id }) => seedForm(id)), ...REGIONS.map(seedReportSheet)];
  const places = sheets.flatMap((sheet) => [...sheet.cells.keys()].map((key): Place => ({ sheet, key })));
  const random = new Random(SEED);
  const thrown: string[] = [];
  const trials: Trial[] = [];
  for (let turn = 0; turn < texts; turn++) {
    const place = places[(turn * STEP) % places.length];
    if (!place) break;
    const text = hostileText(random, valueText((place.sheet.cells.get(place.key) ?? EMPTY_CELL).value));
    const { milliseconds, problem } = reviewed(place, text);
    if (problem !== "") thrown.push(`${placeName(place)}: ${problem} ${shown(text)}`);
    trials.push({ place, text, milliseconds });
  }
  trials.sort((a, b) => b.milliseconds - a.milliseconds);
  // The machine does other things too: the slowest are measured again, and their least counts.
  const slowest = trials
    .slice(0, 40)
    .map((trial) => ({ ...trial, milliseconds: Math.min(...[1, 2, 3].map(() => again(trial))) }))
    .sort((a, b) => b.milliseconds - a.milliseconds);
  const over = slowest.filter(({ milliseconds }) => milliseconds > LIMIT).length;
  const median = trials[Math.floor(trials.length / 2)]?.milliseconds ?? 0;
  console.log(
    `${trials.length} texts in ${places.length} cells of ${sheets.length} sheets: whole review median ${median.toFixed(1)} ms, ` +
      `slowest ${(slowest[0]?.milliseconds ?? 0).toFixed(0)} ms; over ${LIMIT} ms: ${over} (goal 0), thrown: ${thrown.length} (goal 0)`,
  );
  for (const { place, text, milliseconds } of slowest.slice(0, 8))
    console.log(
      `  ${milliseconds.toFixed(0).padStart(5)} ms ${placeName(place)}, ${text.length} characters: ${shown(text)}`,
    );
  for (const line of thrown.slice(0, 8)) console.log(`  thrown ${line}`);
}

function reviewed({ sheet, key }: Place, text: string): { milliseconds: number; problem: string } {
  const cells = new Map(sheet.cells).set(key, { ...EMPTY_CELL, value: text });
  const workbook = workbookOf([{ ...sheet, cells }]);
  const start = process.cpuUsage();
  let problem = "";
  try {
    const { notChecked } = review(workbook);
    problem = notChecked.find(({ reason }) => reason.startsWith(THROWN))?.reason ?? "";
  } catch (error) {
    problem = error instanceof Error ? error.message : String(error);
  }
  const { user, system } = process.cpuUsage(start);
  return { milliseconds: (user + system) / 1000, problem };
}

const again = ({ place, text }: Trial): number => reviewed(place, text).milliseconds;

function placeName({ sheet, key }: Place): string {
  return `${sheet.name}!${formatPosition(keyPosition(key))}`;
}

/** The start of a text, readable. */
function shown(text: string): string {
  return JSON.stringify(text.slice(0, 60));
}
