import { NUMBER_PATTERN, parseFigure, type Figure } from "./figure.ts";
import { foldText } from "./fold.ts";
import { OPERATOR_AFTER, OPERATOR_BEFORE, readOperator, type Operator } from "./operator.ts";
import { UNIT_PATTERN } from "./unit.ts";

/** A figure found inside words. Offsets count in the folded text (`foldText`). */
export interface FoundFigure {
  readonly figure: Figure;
  readonly operator: Operator | null;
  /** Where the operator or number starts, and where the unit or closing words end. */
  readonly start: number;
  readonly end: number;
}

/** Quantities written in Latin letters; a figure may follow them directly: 占GDP24.9%. After other letters it is part of a name (PM2.5). */
const LETTERED = "GDP|R&D|CPI|PPI";

const FOUND = new RegExp(
  `(?<![\\d.])(?:(?<![A-Za-z])|(?<=${LETTERED}))(${OPERATOR_BEFORE}?) ?((?:${NUMBER_PATTERN}) ?[余多]? ?(?:${UNIT_PATTERN})? ?[余多]?)(${OPERATOR_AFTER}?)(?![\\dA-Za-z])`,
  "gu",
);
const CALENDAR = /^(?:[年月日号]|年度)/u;

/**
 * Every figure inside a text in order, with the sign around it: `科目调整次数≤10次`, `新认定高新技术企业14家（任务数34家）`.
 * Dates (`2021年`, `12月底`), list numbers (`1、`, `指标1：`) and document numbers (`〔2020〕10号`) are left out.
 */
export function figuresInText(text: string): readonly FoundFigure[] {
  const folded = foldText(text);
  if (!/\d/.test(folded)) return [];
  const found: FoundFigure[] = [];
  for (const match of folded.matchAll(FOUND)) {
    const [whole, front = "", number = "", behind = ""] = match;
    const figure = parseFigure(number.trim());
    const end = match.index + whole.length;
    if (!figure || isNumbering(folded, match.index, end, figure) || isCalendar(folded, match.index, end, figure))
      continue;
    found.push({ figure, operator: readOperator(front, behind), start: match.index, end });
  }
  return found;
}

/** The words in front of a number that make it one of a list: 附件, 指标. */
const LONGEST_LEAD = 8;

/** The end of what is in front of a place, without blanks. */
function before(text: string, place: number): string {
  return text.slice(Math.max(0, place - LONGEST_LEAD), place).trimEnd();
}

function isNumbering(text: string, start: number, end: number, figure: Figure): boolean {
  if (figure.unit !== null || figure.decimals > 0) return false;
  const next = text.charAt(end);
  const previous = before(text, start);
  return (
    next === "、" ||
    (next === ")" && /[(]$/u.test(previous)) ||
    (next === ":" && /(?:指标|目标|附件|表)$/u.test(previous)) ||
    /[〔[]$/u.test(previous) ||
    next === "号" ||
    /(?:附件|第|表)$/u.test(previous)
  );
}

function isCalendar(text: string, start: number, end: number, figure: Figure): boolean {
  const unit = figure.unit;
  if (unit === "年") return figure.decimals === 0 && figure.value.gte(1900) && figure.value.lt(2100);
  const printed = text.slice(start, end);
  if (unit === "个月") return /\d\s*月$/u.test(printed);
  if (unit === "天") return /\d\s*日$/u.test(printed) && before(text, start).endsWith("月");
  return unit === null && CALENDAR.test(text.slice(end)) && (figure.value.gte(1900) || CALENDAR.test(text.slice(end)));
}
