import assert from 'node:assert/strict';
import { test } from 'node:test';

import { LISTS, choicesOf, entriesOf, itemsOf } from '../../www/lists.js';
import { claimKey } from '../../www/model.js';
import { rowOf } from '../../www/rows.js';
import { at, claim, date, mention, modelOf, number } from './support.js';

const MENU = 'Comments 12';
const BODY = 'Mayor Ilse Brandt said on Monday that 300 homes and €40 were lost. In 1987 it was 280 homes, over 30 days. Brandt paid €900 on 2 May. Now it is 7.';
const TEXT = `${MENU}\n${BODY}`;

const day = (from, until) => ({ from, until });

/** @param {string|null} published */
function model(published = null) {
  const said = claim(TEXT, { source: 'Mayor Ilse Brandt', cue: 'said', content: ['300 homes and €40 were lost'], id: 'c1', numbers: ['n-300', 'n-€40'], conflictsWith: ['c2'] });
  said.source.entity = 'e1';
  said.review = { status: 'checking', note: '' };
  const own = claim(TEXT, { content: ['In 1987 it was 280 homes'], id: 'c2', numbers: ['n-280'], dates: ['d-1987'], conflictsWith: ['c1'] });
  return modelOf(TEXT, {
    published,
    kinds: { [MENU]: 'boilerplate' },
    mentions: [mention(TEXT, 'Ilse Brandt', { entity: 'e1' }), { ...mention(TEXT, 'Brandt', { entity: 'e1' }), ...at(TEXT, 'Brandt', TEXT.indexOf('Brandt paid')), id: 'm-later' }],
    entities: [{ id: 'e1', label: 'PERSON', name: 'Ilse Brandt', role: 'Mayor', mentions: ['m-Ilse Brandt', 'm-later', 'a pronoun'] }],
    numbers: [
      number(TEXT, '12', { value: '12' }),
      number(TEXT, '300', { value: '300', counted: 'homes' }),
      number(TEXT, '€40', { value: '40', kind: 'money', currency: 'EUR' }),
      number(TEXT, '280', { value: '280', counted: 'Homes' }),
      number(TEXT, '€900', { value: '900', kind: 'money', currency: 'EUR' }),
      { ...number(TEXT, '7', { value: '7', bound: 'about' }), ...at(TEXT, '7', TEXT.indexOf('is 7')) },
    ],
    dates: [
      date(TEXT, 'Monday', published ? { value: '2024-03-11', resolved: day('2024-03-11', '2024-03-12'), anchor: 'published' } : { value: 'XXXX-WXX-1' }),
      date(TEXT, '1987', { value: '1987', resolved: day('1987-01-01', '1988-01-01'), anchor: 'explicit' }),
      date(TEXT, '30 days', { type: 'DURATION', value: 'P30D', anchor: 'explicit' }),
      date(TEXT, '2 May', published ? { value: '2024-05-02', resolved: day('2024-05-02', '2024-05-03'), anchor: 'published' } : { value: 'XXXX-05-02' }),
      date(TEXT, 'Now', { value: 'PRESENT_REF' }),
    ],
    claims: [said, own],
  });
}

/** What a list shows, a line a row: what stands above it, and its words in the text. */
function shown(name, wish, built) {
  const list = LISTS[name];
  return entriesOf(list, built, itemsOf(list, built), wish).map(({ key, heading, published }) => [published && `[${published}]`, heading && `${heading}:`, built.finds.get(key).find.exact].filter(Boolean).join(' '));
}

const row = (name, wish, built, words) => {
  const list = LISTS[name];
  const entry = entriesOf(list, built, itemsOf(list, built), wish).find(({ key }) => built.finds.get(key).find.exact === words);
  return rowOf(entry, built, false);
};

test('figures of the page furniture are apart, and a choice nothing answers to counts none', () => {
  const built = model();
  assert.deepEqual(shown('figures', { which: 'all', order: 'text' }, built), ['300', '€40', '280', '€900', '7']);
  assert.deepEqual(shown('figures', { which: 'furniture', order: 'text' }, built), ['12']);
  const counts = Object.fromEntries(choicesOf(LISTS.figures, built, itemsOf(LISTS.figures, built)).map(({ value, count }) => [value, count]));
  assert.deepEqual(counts, { all: 5, money: 2, shares: 0, counts: 3, measures: 0, ordinals: 0, loose: 1, flagged: 0, conflicts: 3, furniture: 1 });
});

test('figures that can be compared stand together, the largest first', () => {
  assert.deepEqual(shown('figures', { which: 'all', order: 'measure' }, model()), ['Money in EUR: €900', '€40', 'Homes: 300', '280', 'Counts of something not named: 7']);
});

test('a figure says what it counts, in which sentence, and whose claim it is', () => {
  const built = model();
  const homes = row('figures', { which: 'all', order: 'text' }, built, '300');
  assert.deepEqual([homes.value, homes.beside, homes.status], ['300', 'homes', 'checking']);
  assert.deepEqual(homes.tags, ['claimed by Ilse Brandt', 'another figure elsewhere']);
  assert.deepEqual(homes.claims, [{ key: claimKey(built.claims[0]), label: 'Ilse Brandt', value: 'Checking' }]);
  assert.deepEqual(homes.words[1], { text: '300', kind: 'number' });
  assert.equal(homes.words.map(({ text }) => text).join('').startsWith('Mayor Ilse Brandt said on Monday that 300 homes'), true);
  const late = row('figures', { which: 'all', order: 'text' }, built, '7');
  assert.match(late.words[0].text, /^… \S/);
  assert.deepEqual(row('figures', { which: 'furniture', order: 'text' }, built, '12').words, [{ text: 'Comments ', kind: null }, { text: '12', kind: 'number' }]);
});

test('settled dates stand in order of time, the others apart with what they lack', () => {
  const wish = { which: 'all', order: 'time' };
  assert.deepEqual(shown('dates', wish, model()), ['1987: 1987', '[Enter it] They need the day of publication: Monday', '2 May', 'Not settled by the text: Now', 'Lengths of time: 30 days']);
  assert.deepEqual([row('dates', wish, model(), 'Monday').beside, row('dates', wish, model(), '2 May').beside], ['which week is open', 'which year is open']);
  assert.equal(row('dates', wish, model(), '30 days').value, '30 days');
});

test('the publication stands in the order of time, and what was counted from it says so', () => {
  const built = model('2024-03-14');
  const wish = { which: 'all', order: 'time' };
  assert.deepEqual(shown('dates', wish, built), ['1987: 1987', 'Monday 11 March 2024: Monday', '[Published 14 March 2024] Thursday 2 May 2024: 2 May', 'Not settled by the text: Now', 'Lengths of time: 30 days']);
  assert.equal(row('dates', wish, built, 'Monday').beside, 'from the publication date');
  // Under its heading a date need not be said again; elsewhere it has to be.
  assert.deepEqual([row('dates', wish, built, '2 May').value, row('dates', { which: 'all', order: 'text' }, built, '2 May').value], ['', 'Thursday 2 May 2024']);
  assert.deepEqual(shown('dates', { which: 'ahead', order: 'text' }, built), ['2 May']);
});

test('words without a space are cut where they must be, never inside a character', () => {
  const text = `${'\u{1f600}'.repeat(99)}a 7 b${'\u{1f600}'.repeat(99)}`;
  const built = modelOf(text, { numbers: [number(text, '7', { value: '7' })] });
  const { words } = row('figures', { which: 'all', order: 'text' }, built, '7');
  assert.ok(words.every(({ text: part }) => part.isWellFormed?.() ?? true));
  assert.ok(words.length === 3 && words[0].text.length < 70 && words[2].text.length < 150);
});

test('a name has one row with its role and the ways in which it is written', () => {
  const built = model();
  const brandt = row('names', { which: 'all', order: 'alphabet' }, built, 'Ilse Brandt');
  assert.deepEqual([brandt.value, brandt.beside, brandt.count, brandt.tags], ['Ilse Brandt', 'Mayor', 'twice', ['“Brandt”']]);
  const [entry] = entriesOf(LISTS.names, built, itemsOf(LISTS.names, built), { which: 'variants', order: 'text' });
  assert.deepEqual(rowOf(entry, built, true).mentions.map(({ label }) => label), ['Mayor Ilse Brandt said on Monday …', '… 30 days. Brandt paid €900 on 2 …']);
});
