import { parsePolicyId } from "../../../addin/policy/id.ts";
import { DEFAULT_POLICY, policyOf } from "../../../addin/policy/registry.ts";
import { yearIn } from "../../../addin/forms/sections/title.ts";
import { isReportTitle } from "../../../addin/forms/report-title.ts";
import {
  DEPARTMENT_TITLE,
  FIELDS,
  FUNDING_HEADINGS,
  FUNDING_ROWS,
  GOAL_ACTUAL,
  GOAL_EXPECTED,
  GOAL_SIDE,
  headingOf,
  INDICATOR_HEADINGS,
  NOTE_LABEL,
  PROJECT_TITLE,
  SELF_EVALUATION_TITLE,
  TOTAL_LABEL,
} from "../../../addin/forms/lexicon.ts";
import { likelihoodOf } from "../../../addin/forms/sections/monitored.ts";
import { setAside, withoutCircled } from "../../../addin/narrative/asides.ts";
import { fundIn, ownerIn, stageIn, subjectIn } from "../../../addin/narrative/attributes.ts";
import { counted, phraseOf, subjectOf } from "../../../addin/narrative/phrases.ts";
import { readProse } from "../../../addin/narrative/read-prose.ts";
import { readReportText } from "../../../addin/narrative/read-report.ts";
import { fundsStatedAsNone, statedAmounts } from "../../../addin/narrative/stated-amounts.ts";
import { statedCounts } from "../../../addin/narrative/stated-counts.ts";
import { likelihoodsIn } from "../../../addin/rules/facts/monitored-answers.ts";
import { levelOf } from "../../../addin/scoring/qualitative.ts";
import { functionCalls } from "../../../functions/calls.ts";
import { deducts, deduction } from "../../../addin/scoring/standard-deduction.ts";
import { balance, clauseStandard, items, perCase, shareStandard } from "../../../addin/scoring/standard-cases.ts";
import { steps } from "../../../addin/scoring/standard-steps.ts";
import { parseScoringStandard } from "../../../addin/scoring/standard-text.ts";
import { areasRead } from "../../../addin/sheet/cycles.ts";
import { parseArea, parseCellRef } from "../../../addin/sheet/address.ts";
import { isBlankText, normalizeLabel, readableText } from "../../../addin/sheet/label.ts";
import { simplified } from "../../../addin/sheet/traditional.ts";
import { admitsMiss } from "../../../addin/values/admitted-miss.ts";
import { chineseInteger, withDigits } from "../../../addin/values/chinese-number.ts";
import { parseDeadline, timelyWords } from "../../../addin/values/deadline.ts";
import { parseFigure } from "../../../addin/values/figure.ts";
import { foldText } from "../../../addin/values/fold.ts";
import { parseLabelledAmount } from "../../../addin/values/labelled-amount.ts";
import { displayNumber, isDateFormat } from "../../../addin/values/number-format.ts";
import { parsePointsLabel } from "../../../addin/values/points-label.ts";
import { figuresInText } from "../../../addin/values/scan.ts";
import { parseWords } from "../../../addin/values/indicator-value.ts";
import { isDashText, isPlaceholderText, readText } from "../../../addin/values/text-reading.ts";
import { readUnit } from "../../../addin/values/unit.ts";
import { reportSheetName } from "../../../addin/hosts/mark-style.ts";
import { isoSerial } from "../../../addin/hosts/xlsx/read/iso-date.ts";
import { shiftFormula } from "../../../addin/hosts/xlsx/read/formula-shift.ts";

const POLICY = policyOf(DEFAULT_POLICY);
const TITLES = [
  TOTAL_LABEL,
  NOTE_LABEL,
  SELF_EVALUATION_TITLE,
  DEPARTMENT_TITLE,
  PROJECT_TITLE,
  GOAL_EXPECTED,
  GOAL_ACTUAL,
  GOAL_SIDE,
];
const VOCABULARIES = [INDICATOR_HEADINGS, FUNDING_HEADINGS, FUNDING_ROWS, FIELDS];

/** Every cell function with the text in its first place. */
const FUNCTIONS = Object.fromEntries(
  Object.entries(functionCalls).map(([id, { call, most }]) => [
    `JX.${id}`,
    (text: string) => call([text, ...Array<number>(most - 1).fill(10)]),
  ]),
);

/** Parsers of prose: they get the part of a cell that is read. */
export const PROSE_PARSERS: ReadonlySet<string> = new Set([
  "readProse",
  "readReportText",
  "readReportLines",
  "statedAmounts",
]);

/** Everything that reads text of a workbook or a report, each by itself. */
export const PARSERS: Readonly<Record<string, (text: string) => unknown>> = {
  ...FUNCTIONS,
  admitsMiss,
  areasRead,
  balance,
  chineseInteger,
  clauseStandard,
  counted,
  deduction,
  deducts,
  displayNumber: (text) => displayNumber(1, text),
  figuresInText,
  foldText,
  fundIn,
  fundsStatedAsNone,
  headingOf,
  isBlankText,
  isDashText,
  isDateFormat,
  isoSerial: (text) => isoSerial(text, false),
  isPlaceholderText,
  isReportTitle,
  items,
  levelOf: (text) => levelOf(text, POLICY),
  lexicon: (text) => VOCABULARIES.map(({ meaningOf }) => meaningOf(text)),
  likelihoodOf,
  likelihoodsIn,
  normalizeLabel,
  ownerIn,
  parseArea,
  parseCellRef,
  parseDeadline,
  parseFigure,
  parseLabelledAmount,
  parsePointsLabel,
  parsePolicyId,
  parseScoringStandard,
  parseWords,
  perCase: (text) => perCase(text, text),
  phraseOf: (text) => [phraseOf("money", text, ""), phraseOf("percent", "", text), phraseOf("count", text, text)],
  readableText,
  readProse,
  readReportText: (text) => readReportText([text]),
  readReportLines: (text) => readReportText(text.split("\n")),
  readText,
  readUnit,
  reportSheetName,
  setAside,
  shareStandard,
  shiftFormula: (text) => shiftFormula(text, 1, 1),
  simplified,
  stageIn,
  statedAmounts: (text) => statedAmounts(readProse(text)),
  statedCounts,
  steps,
  subjectIn,
  subjectOf,
  timelyWords,
  titles: (text) => TITLES.map((pattern) => pattern.test(text)),
  withDigits,
  withoutCircled,
  yearIn,
};
