import assert from 'node:assert/strict';
import { test } from 'node:test';

import { claims, reasonsOf } from '../../www/claims.js';
import { entriesOf, itemsOf, ownersOf } from '../../www/lists.js';
import { at, claim, date, modelOf, number } from './support.js';

const TEXT = 'The mayor hopes for rain. A report put the loss at 280 homes on 3 May 2021. Police said 300 homes. An aide said so on Monday. Keep out, it read.';

function model() {
  const hopes = claim(TEXT, { source: 'The mayor', cue: 'hopes', content: ['rain'], id: 'c1', modality: 'predicted' });
  const put = claim(TEXT, { source: 'A report', cue: 'put', content: ['the loss at 280 homes'], id: 'c2', numbers: ['n-280'], dates: ['d-3 May 2021'], conflictsWith: ['c3'] });
  put.source.anonymity = 'document';
  const police = claim(TEXT, { source: 'Police', cue: 'said', content: ['300 homes'], id: 'c3', numbers: ['n-300'], conflictsWith: ['c2'] });
  const aide = claim(TEXT, { source: 'An aide', cue: 'said', content: ['so on Monday'], id: 'c4', dates: ['d-Monday'] });
  aide.cue = { ...aide.cue, ...at(TEXT, 'said', TEXT.indexOf('An aide')) };
  aide.source.anonymity = 'anonymous';
  const own = claim(TEXT, { content: ['Keep out'], id: 'c5', kind: 'unattributed' });
  return modelOf(TEXT, {
    numbers: [number(TEXT, '280', { value: '280' }), number(TEXT, '300', { value: '300' })],
    dates: [date(TEXT, '3 May 2021', { value: '2021-05-03', resolved: { from: '2021-05-03', until: '2021-05-04' } }), date(TEXT, 'Monday', { value: 'XXXX-WXX-1', resolved: null })],
    claims: [hopes, put, police, aide, own],
  });
}

/** The ids of the claims that are shown. @param {any} built @param {{which: string, owner?: string, order: string}} wish */
const shown = (built, wish) => entriesOf(claims, built, itemsOf(claims, built), wish).map(({ record }) => `c${record + 1}`);

test('filters keep what they say', () => {
  const kept = (/** @type {string} */ which) => shown(model(), { which, order: 'text' });
  assert.deepEqual(kept('all'), ['c1', 'c2', 'c3', 'c4', 'c5']);
  assert.deepEqual(kept('figures'), ['c2', 'c3', 'c4']);
  assert.deepEqual(kept('conflicts'), ['c2', 'c3']);
  assert.deepEqual(kept('unnamed'), ['c4']);
  assert.deepEqual(kept('own'), ['c5']);
  assert.deepEqual(kept('reviewed'), []);
  assert.equal(kept('unreviewed').length, 5);
  assert.ok(Object.values(claims.filters).every(({ words }) => words !== ''));
});

test('the order by what there is to check says its reasons and leaves equals as they stand', () => {
  const built = model();
  assert.deepEqual(shown(built, { which: 'all', order: 'checkable' }), ['c2', 'c3', 'c4', 'c5', 'c1']);
  const why = (/** @type {string} */ id) => reasonsOf(built.byId.get(id), built).map(({ words }) => words);
  assert.deepEqual(why('c2'), ['another figure elsewhere', 'has a figure', 'has a settled date', 'a source that can be asked']);
  assert.deepEqual(why('c4'), ['has an open date', 'nobody to ask']);
});

test('an order leaves the claims of the model as they were', () => {
  const built = model();
  const items = itemsOf(claims, built);
  entriesOf(claims, built, items, { which: 'all', order: 'checkable' });
  assert.deepEqual(items.article.map(({ id }) => id), ['c1', 'c2', 'c3', 'c4', 'c5']);
});

test('a claim belongs to who says it, whose claims can be asked for', () => {
  const built = modelOf(TEXT, {
    entities: [{ id: 'e1', label: 'ORG', name: 'Police', role: null, mentions: [] }],
    claims: [{ ...claim(TEXT, { source: 'Police', cue: 'said', content: ['300 homes'], id: 'c1' }) }, claim(TEXT, { content: ['Keep out'], id: 'c2' })].map((one) => ({ ...one, source: one.source && { ...one.source, entity: 'e1' } })),
  });
  assert.deepEqual(ownersOf(claims, built, itemsOf(claims, built)), [{ value: '', words: 'All sources' }, { value: 'Police', words: 'Police', count: 1 }]);
  assert.deepEqual(shown(built, { which: 'all', owner: 'Police', order: 'text' }), ['c1']);
});
