const DAY = 86_400;
const MILLISECONDS = 86_400_000;

const DATE = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?:T(?<time>.+))?$/;
const TIME = /^T?(?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d(?:\.\d{1,9})?))?(?<zone>Z|[+-]\d\d:\d\d)?$/;
const DURATION =
  /^(?<sign>-?)P(?:(?<days>\d{1,7})D)?(?:T(?:(?<hours>\d{1,9})H)?(?:(?<minutes>\d{1,9})M)?(?:(?<seconds>\d{1,9}(?:\.\d{1,9})?)S)?)?$/;

/**
 * Serial number of an ISO 8601 date, time of day or duration, as the strict variant of the format stores them in cells of
 * type `d` (ECMA-376 Part 1, 18.18.11); `null` for anything else. Times and durations are fractions of a day.
 */
export function isoSerial(text: string, date1904: boolean): number | null {
  return timeOfDay(text) ?? duration(text) ?? date(text, date1904);
}

function date(text: string, date1904: boolean): number | null {
  const { year, month, day, time } = DATE.exec(text)?.groups ?? {};
  if (year === undefined) return null;
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (moment.getUTCMonth() !== Number(month) - 1 || moment.getUTCDate() !== Number(day)) return null;
  const part = time === undefined ? 0 : timeOfDay(time);
  if (part === null) return null;
  const serial = (moment.getTime() - Date.UTC(1899, 11, 30)) / MILLISECONDS - (date1904 ? 1462 : 0);
  // Serial numbers before March 1900 count a day that never was.
  return (!date1904 && serial < 61 ? serial - 1 : serial) + part;
}

/** The part of a day; the zone is passed over, for what counts is the time the sheet showed. */
function timeOfDay(text: string): number | null {
  const { hour, minute, second = "0" } = TIME.exec(text)?.groups ?? {};
  if (hour === undefined || Number(hour) > 24 || Number(minute) > 59 || Number(second) >= 61) return null;
  return (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / DAY;
}

function duration(text: string): number | null {
  const { sign, days, hours, minutes, seconds } = DURATION.exec(text)?.groups ?? {};
  const parts = [days, hours, minutes, seconds];
  if (sign === undefined || parts.every((part) => part === undefined)) return null;
  const [d, h, m, s] = parts.map((part) => Number(part ?? 0));
  const whole = (d ?? 0) + ((h ?? 0) * 3600 + (m ?? 0) * 60 + (s ?? 0)) / DAY;
  return sign === "-" ? -whole : whole;
}
