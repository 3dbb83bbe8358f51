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
  if (date.type === 'SET') return formatSet(date);
  return null;
}

/**
 * A recurring time in words: "each year", "every Monday, 17:00", "2 times each week"; what has none stays as it is written.
 * @param {import('./document.d.ts').DateRecord} date
 */
function formatSet({ value, quant, freq }) {
  const often = freq ? `${freq.replace(/^(\d+)X$/, '$1 times')} ` : '';
  const each = quant ? `${quant.toLowerCase()} ` : 'every ';
  const [day, time] = value.split('T');
  const clock = /^\d\d:\d\d$/.test(time ?? '') ? `, ${time}` : '';
  const weekdays = [...day.matchAll(/XXXX-WXX-(\d)/g)].map(([, weekday]) => WEEKDAYS[Number(weekday) % 7]);
  if (/^P/.test(value)) return `${often}${each}${formatDuration(value).replace(/^1 /, '')}`;
  if (weekdays.length > 0 && (time === undefined || clock)) return `${often}${each}${weekdays.join(' to ')}${clock}`;
  return day === 'XXXX-XX-XX' && clock ? `${often}${each}day${clock}` : [quant, freq, value].filter(Boolean).join(' ');
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
  // Before the calendar of today, the weekday of its arithmetic is not the one people lived by.
  if (days === 1 && first.year < 1583) return formatDay(first);
  if (days === 1) return `${WEEKDAYS[(((first.time / DAY + 4) % 7) + 7) % 7]} ${formatDay(first)}`;
  if (first.day === 1 && next.day === 1) {
    const months = (next.year - first.year) * 12 + next.month - first.month;
    if (months === 1) return `${MONTHS[first.month - 1]} ${formatYear(first.year)}`;
    if (months === 12 && first.month === 1) return formatYear(first.year);
    if (months % 12 === 0 && first.month === 1) return `${formatYear(first.year)} to ${formatYear(next.year - 1)}`;
  }
  const day = new Date(next.time - DAY);
  const last = { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
  if (first.year !== last.year) return `${formatDay(first)} to ${formatDay(last)}`;
  return `${first.day}${first.month === last.month ? '' : ` ${MONTHS[first.month - 1]}`} to ${formatDay(last)}`;
}

/** @param {string} from @param {string} until */
function formatTimes(from, until) {
  const [firstDay, firstTime] = formatMoment(from);
  const [lastDay, lastTime] = formatMoment(until);
  // A minute is a moment to a reader.
  if (firstTime && timeOf(until) - timeOf(from) === 1) return `${firstDay}, ${firstTime}`;
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
  return `${day} ${MONTHS[month - 1]} ${formatYear(year)}`;
}

/** ISO 8601 has a year 0, which is 1 BC. @param {number} year */
const formatYear = (year) => (year > 0 ? String(year) : `${1 - year} BC`);

/**
 * An ISO date, with or without a time, as a number that grows with it; only good for putting dates in order.
 * @param {string} iso
 */
export function timeOf(iso) {
  const [, year = '', month = '1', day = '1', hour = '0', minute = '0'] = /^(-?\d+)(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d):(\d\d))?/.exec(iso) ?? [];
  return (((Number(year) * 12 + Number(month)) * 31 + Number(day)) * 24 + Number(hour)) * 60 + Number(minute);
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
  const parts = /^(-?\d{4})-(\d{2})-(\d{2})$/.exec(iso);
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
