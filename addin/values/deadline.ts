import type { Decimal } from "./decimal.ts";
import { foldText } from "./fold.ts";
import { dateText } from "./number-format.ts";

/**
 * The latest day a deadline (时限) allows. Parts the text does not print are `null`: `12月底前` has no year.
 * `month` 1–12; `day` is the last allowed day, 28–31 resolved for 底 and 末 (31 stands for the end of any month).
 */
export interface Deadline {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

const MONTH_END = 31;

const DATE = "(?:((?:19|20)\\d\\d) ?[年.\\-/] ?)?(1[0-2]|0?[1-9]) ?[月.\\-/] ?(?:([12]\\d|3[01]|0?[1-9]) ?[日号]?)?";
const BEFORE = "(?:之?前|以前|止|为止|内|之内|以内)?";
const VERB = "(?:完成|全部完成|建成|竣工|验收|到位|交付|投入使用|开工|发放|拨付|上线|结束)?";
const HEAD = "^(?:于|在|截至|截止|截止到|不迟于|不晚于|最迟|≤|<)? ?";

const SHAPES = {
  /** 2021年1月至2021年12月, 1-12月: the end counts. */
  period: new RegExp(
    `${HEAD}(?:(?:19|20)\\d\\d ?[年.\\-/])? ?\\d{1,2} ?(?:月|[.\\-/]\\d{1,2})?(?: ?\\d{1,2} ?日)? ?(?:-|—|–|~|至|到){1,4} ?(${DATE})(?:底|末)? ?${BEFORE}${VERB}[。.]?$`,
    "u",
  ),
  date: new RegExp(
    `${HEAD}(?:当年|本年|本年度|年内)? ?${DATE} ?(底|末|上旬|中旬|下旬|初)? ?${BEFORE} ?${VERB}[。.]?$`,
    "u",
  ),
  quarter: new RegExp(
    `${HEAD}((?:19|20)\\d\\d ?年)?(?:第?([一二三四1-4])季度|(上半年|下半年)) ?(?:底|末)?${BEFORE}${VERB}[。.]?$`,
    "u",
  ),
  year: new RegExp(`${HEAD}((?:19|20)\\d\\d) ?年度? ?(?:底|末|年底|年末)? ?${BEFORE}${VERB}[。.]?$`, "u"),
  thisYear: new RegExp(
    `${HEAD}(?:当年度?|本年度?|年度|全年)?(?:年底|年末|年内|年终|当年|本年)(?:底|末)?${BEFORE}${VERB}[。.]?$`,
    "u",
  ),
};

const dated = /[月年日号]|\d[.\-/]\d+[.\-/]\d/u;

/** Reads a deadline or a date; `null` when the text is none. `2023.12` and `3-5` alone are numbers, not dates. */
export function parseDeadline(text: string): Deadline | null {
  const folded = foldText(text);
  const period = SHAPES.period.exec(folded);
  if (period && dated.test(folded))
    return day(period[2] ?? /(?:19|20)\d\d/u.exec(folded)?.[0], period[3], period[4], "");
  const date = SHAPES.date.exec(folded);
  if (date && dated.test(folded)) return day(date[1], date[2], date[3], date[4] ?? "");
  const quarter = SHAPES.quarter.exec(folded);
  if (quarter) return quarterEnd(quarter[1], quarter[2] ?? (quarter[3] === "上半年" ? "2" : "4"));
  const year = SHAPES.year.exec(folded);
  if (year) return { year: Number(year[1]), month: 12, day: MONTH_END };
  return SHAPES.thisYear.test(folded) ? { year: null, month: 12, day: MONTH_END } : null;
}

const COMPACT = /^(?<year>(?:19|20)\d\d)(?<month>0[1-9]|1[0-2])(?<date>0[1-9]|[12]\d|3[01])$/u;
const YEAR_AND_MONTH = /^(?<year>(?:19|20)\d\d)\.(?<month>0[1-9]|1[0-2]|[2-9])$/u;
/** Serials of the days from 2000-01-01 to 2079-12-31: what a date becomes in a cell without a date format. */
const SERIALS = { first: 36_526, last: 65_745 } as const;

/** Whether a bare number may be the serial of a day rather than a count. */
export function isSerial(value: Decimal): boolean {
  return value.isInteger() && value.gte(SERIALS.first) && value.lte(SERIALS.last);
}

/**
 * The date a bare number stands for where a date is expected: 20240115, 2024.01, or the serial of a day (45306).
 * `null` for any other number, and for 2024.1, which may be January or what is left of October.
 */
export function numberedDate(text: string, value: Decimal): Deadline | null {
  const folded = foldText(text).trim();
  const groups = (COMPACT.exec(folded) ?? YEAR_AND_MONTH.exec(folded))?.groups;
  if (groups) return day(groups.year, groups.month, groups.date, "");
  return isSerial(value) ? parseDeadline(dateText(value.toNumber()) ?? "") : null;
}

function day(year: string | undefined, month: string | undefined, date: string | undefined, part: string): Deadline {
  const parts: Readonly<Record<string, number>> = { 初: 5, 上旬: 10, 中旬: 20 };
  return {
    year: year === undefined ? null : Number(year),
    month: Number(month),
    day: date === undefined ? (parts[part] ?? MONTH_END) : Number(date),
  };
}

function quarterEnd(year: string | undefined, quarter: string): Deadline {
  const index = "一二三四".indexOf(quarter);
  const number = index < 0 ? Number(quarter) : index + 1;
  return { year: year === undefined ? null : Number.parseInt(year, 10), month: number * 3, day: MONTH_END };
}

/**
 * Whether `done` is no later than `deadline`. Where one side prints no year, both are taken to be in the same year.
 * `9月前` is read as the end of September, the lenient way. `null` when a month is missing.
 */
export function onTime(deadline: Deadline, done: Deadline): boolean | null {
  if (deadline.month === null || done.month === null) return null;
  if (deadline.year !== null && done.year !== null && deadline.year !== done.year) return done.year < deadline.year;
  if (deadline.month !== done.month) return done.month < deadline.month;
  // 12月 done against 12月25日: the month alone does not give the day.
  if (done.day === MONTH_END && (deadline.day ?? MONTH_END) < 28) return null;
  return deadline.day === MONTH_END || (done.day ?? MONTH_END) <= (deadline.day ?? MONTH_END);
}

const PROMPT = /按时|及时|如期|按期|准时|按计划|按进度|提前|按要求|按规定时间/u;
/** 次年2月: in the year after the one the deadline is about. */
const LATE = /(?:次年|翌年)(?=[\d一二三四五六七八九十初春])|未|不及时|延期|延迟|延后|滞后|逾期|推迟|超期/u;

/** What words say about timeliness: 按时完成 `true`, 延期 `false`, nothing `null`. */
export function timelyWords(text: string): boolean | null {
  const folded = foldText(text);
  if (LATE.test(folded)) return false;
  return PROMPT.test(folded) ? true : null;
}
