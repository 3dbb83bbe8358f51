import assert from 'node:assert/strict';
import { test } from 'node:test';

import { cardOf } from '../../www/cards.js';
import { explain, nextMention } from '../../www/explain.js';
import { anchorOf, claimKey, keyOf } from '../../www/model.js';
import { at, claim, date, mention, modelOf, number } from './support.js';

const TEXT = 'Mayor Ilse Brandt said on Monday that more than 300 homes lost power. A report put it at 280. Brandt denied it.';
const brandt = { id: 'e1', label: 'PERSON', name: 'Ilse Brandt', role: 'Mayor', mentions: ['m-Ilse Brandt', 'm-Brandt'] };
const later = { ...at(TEXT, 'Brandt', 60), id: 'm-Brandt', label: 'PERSON', form: 'name', entity: 'e1', score: 0.8, by: 'rule' };

function model() {
  const said = claim(TEXT, { source: 'Mayor Ilse Brandt', cue: 'said', content: ['more than 300 homes lost power'], id: 'c1', numbers: ['n-more than 300'], saidOn: 'd-Monday', conflictsWith: ['c2'] });
  said.source.entity = 'e1';
  const put = claim(TEXT, { source: 'A report', cue: 'put', content: ['280'], id: 'c2', conflictsWith: ['c1'] });
  put.source.anonymity = 'document';
  const denied = claim(TEXT, { source: 'Brandt', cue: 'denied', content: ['it.'], id: 'c3', polarity: 'denied' });
  denied.source.entity = 'e1';
  return modelOf(TEXT, {
    mentions: [mention(TEXT, 'Ilse Brandt', { entity: 'e1' }), later],
    entities: [brandt],
    numbers: [number(TEXT, 'more than 300', { value: '300', bound: 'more-than', counted: 'homes' })],
    dates: [date(TEXT, 'Monday', { value: 'XXXX-WXX-1' })],
    claims: [said, put, denied],
  });
}

test('a card names the source by its entity and role, and normalises the figures', () => {
  const built = model();
  const card = cardOf(built.claims[0], built);
  assert.deepEqual([card.source, card.role, card.cue], ['Ilse Brandt', 'Mayor', 'said']);
  assert.deepEqual(card.figures.map(({ exact, value }) => [exact, value]), [['more than 300', 'more than 300']]);
  assert.equal(card.saidOn, 'Monday (not settled)');
  assert.deepEqual(card.content, [[{ text: 'more than 300', kind: 'number' }, { text: ' homes lost power', kind: null }]]);
});

test('a card links to the other figure and to the same source, by keys that outlive ids', () => {
  const built = model();
  const card = cardOf(built.claims[0], built);
  assert.deepEqual(card.conflicts.map(({ key }) => key), [claimKey(built.claims[1])]);
  assert.deepEqual(card.sameSource.map(({ key }) => key), [claimKey(built.claims[2])]);
  assert.ok(card.tags.includes('another figure elsewhere'));
});

test('a claim is anchored at its cue, or at its content where it has none', () => {
  const own = claim(TEXT, { content: ['280'] });
  assert.deepEqual(anchorOf(own), at(TEXT, '280').utf16);
  assert.equal(claimKey(own), keyOf('claims', at(TEXT, '280').utf16));
});

test('a detail says kind, value, rule and whether the publication date is wanting', () => {
  const built = model();
  const monday = explain(/** @type {any} */ (built.finds.get(keyOf('dates', at(TEXT, 'Monday').utf16))), built);
  assert.deepEqual([monday.kind, monday.value, monday.needsPublished], ['Date', 'Not resolved', true]);
  assert.ok(monday.rows.some(([term, words]) => term === 'Found by' && words.includes('day-month')));
  const homes = explain(/** @type {any} */ (built.finds.get(keyOf('numbers', at(TEXT, 'more than 300').utf16))), built);
  assert.deepEqual(homes.rows.find(([term]) => term === 'Counts'), ['Counts', 'homes']);
});

test('places are told in both units where they differ', () => {
  const text = '😀 Ilse Brandt spoke.';
  const built = modelOf(text, { mentions: [mention(text, 'Ilse Brandt')] });
  const { rows } = explain(/** @type {any} */ (built.finds.get('mentions@3-14')), built);
  assert.deepEqual(rows.at(-1), ['In the text', 'code points 2 to 13; UTF-16 units 3 to 14']);
});

test('the next mention of the same name goes around', () => {
  const built = model();
  const first = /** @type {any} */ (built.finds.get(keyOf('mentions', at(TEXT, 'Ilse Brandt').utf16)));
  assert.equal(nextMention(first, built), keyOf('mentions', later.utf16));
});
