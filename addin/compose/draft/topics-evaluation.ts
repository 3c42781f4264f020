import { sectionsOf, type Form } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import { indicatorRows } from "../../forms/rows.ts";
import type { IndicatorRow } from "../../forms/sections/indicator-section.ts";
import { readOperand } from "../../identities/operand.ts";
import { DRAFT } from "../../messages/draft.ts";
import type { DraftTopic } from "../../messages/draft-outlines.ts";
import { readableText } from "../../sheet/label.ts";
import { parseIndicatorValue } from "../../values/indicator-value.ts";
import { isDashText } from "../../values/reading.ts";
import { parsePointsLabel } from "../../values/points-label.ts";
import type { TextBlock } from "../document-plan.ts";
import type { FilingParts } from "./filing-parts.ts";
import { body } from "./paragraph.ts";
import { sentence, type Clause, type Pen } from "./pen.ts";
import type { WriteTopic } from "./write-topic.ts";

const { open, say, names } = DRAFT;

type EvaluationTopic = Extract<DraftTopic, "goals" | "indicators" | "score" | "problems">;

/** Goals, indicators, score, and why points were lost. */
export const evaluationTopics: Readonly<Record<EvaluationTopic, WriteTopic>> = { goals, indicators, score, problems };

/** The forms that carry goals and indicators, the first that has any. */
function evaluated({ main, scoring, basic }: FilingParts): readonly Form[] {
  return [main, scoring, basic].filter((form) => form !== null);
}

function goals(parts: FilingParts, pen: Pen): TextBlock[] {
  for (const form of evaluated(parts))
    for (const { expected, actual } of sectionsOf(form, "goals")) {
      if (!pen.has(form, "words", expected) && !pen.has(form, "words", actual)) continue;
      return [
        body(closed(pen.clause(say.goal([pen.figure(form, "words", [expected], names.goal)])))),
        body(closed(pen.clause(say.result([pen.figure(form, "words", [actual], names.result)])))),
      ];
    }
  return [body([pen.open(open.goals)])];
}

/** Typed text may end with a stop of its own. */
function closed(clause: Clause): Clause {
  return /[。！；;.]$/u.test(clause.at(-1)?.text ?? "") ? clause : [...clause, { text: "。" }];
}

/** A heading for each first level, a line for each indicator. */
function indicators(parts: FilingParts, pen: Pen): TextBlock[] {
  const form = evaluated(parts).find((each) => linesOf(each).length > 0);
  if (!form) return [body([pen.open(open.indicators)])];
  const lines = linesOf(form);
  const groups = [...new Set(lines.map(groupOf))];
  return [
    ...groups.flatMap((group, index): TextBlock[] => [
      {
        kind: "text",
        style: "heading3",
        runs: [{ text: `${index + 1}.${group === "" ? DRAFT.groups.other : group}` }],
      },
      ...lines
        .filter((row) => groupOf(row) === group)
        .map((row, number) =>
          body([{ text: say.indicator(number + 1, nameOf(row)) }, ...sentence(indicatorClauses(form, row, pen))]),
        ),
    ]),
    body([pen.open(open.effects)]),
  ];
}

/** The lines that were filled in; 预算执行率 inside the table is described with the money. */
function linesOf(form: Form): IndicatorRow[] {
  return indicatorRows(form).filter(
    ({ name, execution }) => name && name.label !== "" && !isDashText(name.label) && !execution,
  );
}

function groupOf({ level1 }: IndicatorRow): string {
  return level1 ? plainName(level1.text) : "";
}

/** A label without its points and white space. */
function plainName(text: string): string {
  const words = readableText(text).replace(/\s+/gu, "");
  const { name } = parsePointsLabel(words);
  // A full stop or dots that were typed behind a name would be inside the sentence.
  return (name === "" ? words : name).replace(/[。.…]{1,12}$/u, "");
}

function nameOf({ name, level2 }: IndicatorRow): string {
  const own = name ? plainName(name.text) : "";
  const group = level2 ? plainName(level2.text) : "";
  return group === "" || group === own ? own : say.quoted(group, own);
}

function indicatorClauses(form: Form, row: IndicatorRow, pen: Pen): Clause[] {
  const repeatsName = row.target !== null && row.target.row === row.name?.row && row.target.column === row.name.column;
  const sign = row.sign?.text ?? "";
  const unit = row.unit?.text ?? unitOf(row.target);
  const value = (slot: IndicatorRow["target"], what: string, before = ""): Clause => {
    const run = pen.figure(form, "words", [slot], what);
    const bare = slot?.reading.kind === "figure" && slot.reading.figure.unit === null && run.highlight === undefined;
    return [...(before === "" ? [] : [{ text: before }]), run, ...(bare && unit !== "" ? [{ text: unit }] : [])];
  };
  const name = nameOf(row);
  return [
    ...(repeatsName || !row.target ? [] : [pen.clause(say.target(value(row.target, `${name}${names.target}`, sign)))]),
    ...(row.actual ? [pen.clause(say.actual(value(row.actual, `${name}${names.actual}`)))] : []),
    ...(row.points
      ? [pen.clause(say.points([pen.figure(form, "number", [row.points], `${name}${names.points}`)]))]
      : []),
    ...(row.score ? [pen.clause(say.scored([pen.figure(form, "number", [row.score], `${name}${names.score}`)]))] : []),
  ];
}

/** The unit a target names, for a result without one; a bare 0.95 beside 90% may be a fraction. */
function unitOf(target: IndicatorRow["target"]): string {
  const number = target && parseIndicatorValue(target.reading);
  const unit = number?.kind === "quantity" ? number.figure.unit : null;
  return unit === null || unit === "%" || unit === "‰" ? "" : unit;
}

/** Total and grade. */
function score(parts: FilingParts, pen: Pen): TextBlock[] {
  for (const form of evaluated(parts)) {
    const total = sectionsOf(form, "total").at(-1);
    if (!total?.score) continue;
    const grade = form.fields.grade;
    const clauses = [
      pen.clause(say.total([pen.figure(form, "number", [total.score], names.total)])),
      pen.clause(say.grade([grade ? pen.figure(form, "words", [grade.value], open.grade) : pen.open(open.grade)])),
    ];
    return [body(sentence(clauses))];
  }
  return [body([pen.open(open.score)])];
}

/** One line for each indicator that lost points, with the form's own reason; then what only the user can say. */
function problems(parts: FilingParts, pen: Pen): TextBlock[] {
  const { main } = parts;
  const total = main && sectionsOf(main, "funding")[0]?.total;
  const rate =
    main && total && lostPoints(main, total.cells.points, total.cells.score)
      ? [body(closed(pen.clause(say.deviation(names.rate, [pen.open(open.reason(names.rate))]))))]
      : [];
  const lines = evaluated(parts).flatMap((form) =>
    indicatorRows(form).flatMap((row) => {
      if (!row.name || !lostPoints(form, row.points, row.score)) return [];
      const reason = pen.has(form, "words", row.reason)
        ? pen.figure(form, "words", [row.reason], names.reason)
        : pen.open(open.reason(nameOf(row)), row.reason);
      return [body(closed(pen.clause(say.deviation(nameOf(row), [reason]))))];
    }),
  );
  return [...rate, ...lines, body([pen.open(open.problems)])];
}

function lostPoints(form: Form, points: Slot | null | undefined, own: Slot | null | undefined): boolean {
  const [most, got] = [points, own].map((slot) => slot && readOperand(slot, "points", form.moneyUnit));
  return most?.known === true && got?.known === true && got.value.lt(most.value);
}
