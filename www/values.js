// Normalised values of numbers and dates -> words for a reader. Pure; calendar arithmetic is proleptic Gregorian in UTC,
// so that no time zone can move a day.

import { BOUNDS } from './words.js';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const DAY = 86_400_000;

/**
 * A decimal string with its thousands set apart: "1500000.25" is "1,500,000.25".
 * @param {string} decimal
 */
export function groupDigits(decimal) {
  const [whole, fraction] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',').replace('-', '\u2212');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/**
 * A number's value in words: "more than 70,000", "EUR 1,500,000", "10,000 to 99,999".
 * @param {import('./document.d.ts').NumberRecord} number
 */
export function formatNumber(number) {
  const figure = number.value === null ? formatRange(number.low, number.high) : groupDigits(number.value);
  return BOUNDS[number.bound] + withUnit(figure, number);
}

/** @param {string|null} low @param {string|null} high */
function formatRange(low, high) {
  if (low !== null && high !== null) return `${groupDigits(low)} to ${groupDigits(high)}`;
  if (low !== null) return `${groupDigits(low)} or more`;
  if (high !== null) return `up to ${groupDigits(high)}`;
  return 'not settled';
}

/** @param {string} figure @param {import('./document.d.ts').NumberRecord} number */
function withUnit(figure, number) {
  if (number.currency) return `${number.currency} ${figure}`;
  if (number.kind === 'percent') return `${figure} %`;
  if (number.kind === 'percentage-point') return `${figure} percentage points`;
  if (number.kind === 'basis-point') return `${figure} basis points`;
  if (number.kind === 'ordinal') return `number ${figure}`;
  if (number.unit) return `${figure} ${number.unit.text}`;
  return figure;
}

/**
 * What a date stands for, or null where it stays open.
 * @param {import('./document.d.ts').DateRecord} date
 */
export function formatDate(date) {
  if (date.resolved) return formatInterval(date.resolved.from, date.resolved.until);
  if (date.type === 'DURATION') return formatDuration(date.value);
  if (date.type === 'SET') return date.quant || date.freq ? [date.quant, date.freq, date.value].filter(Boolean).join(' ') : date.value;
  return null;
}

/**
 * Whether only the publication date keeps this date from being settled, as far as the page can know.
 * @param {import('./document.d.ts').DateRecord} date
 * @param {string|null} published
 */
export function needsPublished(date, published) {
  return published === null && date.resolved === null && date.anchor === 'none' && (date.type === 'DATE' || date.type === 'TIME') && !date.value.endsWith('_REF');
}

/**
 * A half-open interval of ISO dates in words: a day, a month, a year, or both its ends.
 * @param {string} from
 * @param {string} until
 */
export function formatInterval(from, until) {
  const first = parseDay(from);
  const next = parseDay(until);
  if (!first || !next) return formatTimes(from, until);
  const days = (next.time - first.time) / DAY;
  if (days === 1) return `${WEEKDAYS[(((first.time / DAY + 4) % 7) + 7) % 7]} ${formatDay(first)}`;
  if (first.day === 1 && next.day === 1) {
    const months = (next.year - first.year) * 12 + next.month - first.month;
    if (months === 1) return `${MONTHS[first.month - 1]} ${first.year}`;
    if (months === 12 && first.month === 1) return `${first.year}`;
    if (months % 12 === 0 && first.month === 1) return `${first.year} to ${next.year - 1}`;
  }
  const last = new Date(next.time - DAY);
  return `${formatDay(first)} to ${formatDay({ year: last.getUTCFullYear(), month: last.getUTCMonth() + 1, day: last.getUTCDate() })}`;
}

/** @param {string} from @param {string} until */
function formatTimes(from, until) {
  const [firstDay, firstTime] = formatMoment(from);
  const [lastDay, lastTime] = formatMoment(until);
  if (firstTime && lastTime) return firstDay === lastDay ? `${firstDay}, ${firstTime} to ${lastTime}` : `${firstDay}, ${firstTime} to ${lastDay}, ${lastTime}`;
  return `${from} to before ${until}`;
}

/** @param {string} moment @returns {[string, string]} */
function formatMoment(moment) {
  const [date, time = ''] = moment.split('T');
  const day = parseDay(date);
  return [day ? formatDay(day) : date, time.replace(/^(\d\d:\d\d):00$/, '$1')];
}

/** @param {{year: number, month: number, day: number}} day */
function formatDay({ year, month, day }) {
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/**
 * One ISO day as the reader's words, or the string itself where it is no day.
 * @param {string} iso
 */
export function formatIsoDay(iso) {
  const day = parseDay(iso);
  return day ? formatDay(day) : iso;
}

/** @param {string} iso */
function parseDay(iso) {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!parts) return null;
  const [year, month, day] = parts.slice(1).map(Number);
  // Date.UTC takes years below 100 for those of the last century.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 ? { year, month, day, time: date.getTime() } : null;
}

/** @type {Readonly<Record<string, string>>} */
const UNITS = { Y: 'year', M: 'month', W: 'week', D: 'day', E: 'decade', C: 'century' };
/** @type {Readonly<Record<string, string>>} */
const CLOCK_UNITS = { H: 'hour', M: 'minute', S: 'second' };

/**
 * An ISO 8601 duration in words ("P2Y6M" is "2 years 6 months"); one with an X is left as it is written.
 * @param {string} value
 */
export function formatDuration(value) {
  const [, calendar = '', clock = ''] = /^P([^T]*)(?:T(.*))?$/.exec(value) ?? [];
  const parts = [...words(calendar, UNITS), ...words(clock, CLOCK_UNITS)];
  return parts.length > 0 ? parts.join(' ') : value;
}

/** @param {string} part @param {Readonly<Record<string, string>>} units */
function words(part, units) {
  return [...part.matchAll(/([\d.]+)([A-Z])/g)].map(([, count, unit]) => {
    const name = units[unit] ?? unit;
    const plural = name === 'century' ? 'centuries' : `${name}s`;
    return `${count} ${count === '1' ? name : plural}`;
  });
}
