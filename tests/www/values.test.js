import assert from 'node:assert/strict';
import { test } from 'node:test';

import { formatDate, formatDuration, formatInterval, formatIsoDay, formatNumber, groupDigits, needsPublished, timeOf } from '../../www/values.js';
import { date, number } from './support.js';

const value = (fields) => formatNumber(number('7', '7', fields));

test('digits are grouped without going through a float', () => {
  assert.equal(groupDigits('1500000000'), '1,500,000,000');
  assert.equal(groupDigits('-1234.5678'), '−1,234.5678');
  assert.equal(groupDigits('999'), '999');
  assert.equal(groupDigits('12345678901234567890123'), '12,345,678,901,234,567,890,123');
});

test('a number says its bound, its unit and its currency', () => {
  assert.equal(value({ value: '70000', bound: 'more-than' }), 'more than 70,000');
  assert.equal(value({ value: '1500000000', kind: 'money', currency: 'EUR', bound: 'at-least' }), 'at least EUR 1,500,000,000');
  assert.equal(value({ value: '5', kind: 'percent' }), '5 %');
  assert.equal(value({ value: '118', kind: 'quantity', unit: { text: 'mm', ucum: 'mm' } }), '118 mm');
  assert.equal(value({ value: '3', kind: 'ordinal' }), 'number 3');
});

test('ranges and vague numbers say both their ends, or the open one', () => {
  assert.equal(value({ low: '20', high: '30', bound: 'range' }), '20 to 30');
  assert.equal(value({ low: '10000', high: '99999', bound: 'vague' }), 'somewhere in 10,000 to 99,999');
  assert.equal(value({ low: '100', bound: 'vague' }), 'somewhere in 100 or more');
});

test('an interval is named by the largest part of the calendar that it fills', () => {
  assert.equal(formatInterval('2022-09-21', '2022-09-22'), 'Wednesday 21 September 2022');
  assert.equal(formatInterval('2024-02-01', '2024-03-01'), 'February 2024');
  assert.equal(formatInterval('2024-01-01', '2025-01-01'), '2024');
  assert.equal(formatInterval('1990-01-01', '2000-01-01'), '1990 to 1999');
  assert.equal(formatInterval('2022-09-26', '2022-10-03'), '26 September to 2 October 2022');
  assert.equal(formatInterval('2022-12-26', '2023-01-02'), '26 December 2022 to 1 January 2023');
  assert.equal(formatInterval('2022-10-10', '2022-10-13'), '10 to 12 October 2022');
  assert.equal(formatInterval('-0043-03-15', '-0043-03-16'), '15 March 44 BC');
  assert.equal(formatInterval('-0145-01-01', '-0144-01-01'), '146 BC');
  assert.equal(formatInterval('0044-03-15', '0044-03-16'), '15 March 44');
  assert.equal(formatInterval('2024-03-14T15:00:00', '2024-03-14T16:00:00'), '14 March 2024, 15:00 to 16:00');
  assert.equal(formatInterval('2024-03-14T07:10', '2024-03-14T07:11'), '14 March 2024, 07:10');
});

test('what cannot be read as a day is shown as it stands', () => {
  assert.equal(formatInterval('BC0146', 'BC0145'), 'BC0146 to before BC0145');
  assert.equal(formatIsoDay('2023-02-30'), '2023-02-30');
  assert.equal(formatIsoDay('2024-02-29'), '29 February 2024');
});

test('durations are words; unknown amounts stay as written', () => {
  assert.equal(formatDuration('P1D'), '1 day');
  assert.equal(formatDuration('P2Y6M'), '2 years 6 months');
  assert.equal(formatDuration('PT36H'), '36 hours');
  assert.equal(formatDuration('PXY'), 'PXY');
});

test('a date without an interval is open, and says whether the publication date would help', () => {
  const open = date('Monday', 'Monday', { value: 'XXXX-WXX-1' });
  assert.equal(formatDate(open), null);
  assert.equal(needsPublished(open, null), true);
  assert.equal(needsPublished(open, '2024-03-14'), false);
  assert.equal(needsPublished(date('now', 'now', { value: 'PRESENT_REF' }), null), false);
  assert.equal(needsPublished(date('30 days', '30 days', { type: 'DURATION', value: 'P30D' }), null), false);
});

test('a recurring time is words; one that has none stays as it is written', () => {
  const set = (fields) => formatDate(date('daily', 'daily', { type: 'SET', ...fields }));
  assert.equal(set({ value: 'P1Y', quant: 'EACH' }), 'each year');
  assert.equal(set({ value: 'P2W', quant: 'EVERY' }), 'every 2 weeks');
  assert.equal(set({ value: 'P1W', freq: '3X' }), '3 times every week');
  assert.equal(set({ value: 'XXXX-WXX-7' }), 'every Sunday');
  assert.equal(set({ value: 'XXXX-WXX-1T17:00', quant: 'EVERY' }), 'every Monday, 17:00');
  assert.equal(set({ value: 'XXXX-WXX-1/XXXX-WXX-5' }), 'every Monday to Friday');
  assert.equal(set({ value: 'XXXX-XX-XXT09:30' }), 'every day, 09:30');
  assert.equal(set({ value: 'XXXX-12-25', quant: 'EVERY' }), 'EVERY XXXX-12-25');
});

test('moments are put in order across the years before Christ, days and hours', () => {
  const inOrder = ['-0145-01-01', '-0043-03-15', '0400', '1987-01-01', '1987-02', '2024-03-14', '2024-03-14T07:10', '2024-03-14T18:00'];
  const times = inOrder.map(timeOf);
  assert.deepEqual(times, [...times].sort((a, b) => a - b));
  assert.equal(new Set(times).size, times.length);
});
