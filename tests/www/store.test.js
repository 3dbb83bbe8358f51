import assert from 'node:assert/strict';
import { test } from 'node:test';

import { add, addFind, describe, reject, relabel, review, setBlock, setValue } from '../../www/edits.js';
import { EMPTY, Store, newArticle, redo, undo, withStep } from '../../www/store.js';

test('a change is told once with the state before it; the same values are no change', () => {
  const store = new Store();
  const seen = [];
  store.addEventListener('change', (event) => seen.push([event.detail, store.state]));
  store.update({ saved: true });
  assert.equal(seen.length, 0);
  store.update({ saved: false, claim: 'claims@1-2' });
  assert.equal(seen.length, 1);
  assert.equal(seen[0][0], EMPTY);
  assert.equal(seen[0][1].claim, 'claims@1-2');
  assert.throws(() => (store.state.saved = true), TypeError);
});

test('undo drops the last step, however many edits it has, redo does it again, a new step forgets what was undone', () => {
  const [first, second] = [[reject('dates', [0, 4])], [relabel([5, 9], 'ORG'), relabel([15, 19], 'ORG')]];
  const article = withStep(withStep(newArticle('Some text'), first), second);
  const back = undo(article);
  assert.deepEqual(back?.steps, [first]);
  assert.deepEqual(redo(back)?.steps, [first, second]);
  assert.equal(redo(withStep(back, second)), null);
  assert.equal(undo(newArticle('')), null);
});

test('every kind of edit names its layer and its place, and says in words what it did', () => {
  const edits = [reject('mentions', [0, 1]), relabel([0, 1], 'GPE'), add([0, 1], 'LAW'), addFind('dates', [0, 1]), setBlock([0, 1], 'boilerplate'), review([0, 1], 'disputed', ''), review([0, 1], 'unreviewed', 'Ask them'), setValue('numbers', [0, 1], '40')];
  assert.deepEqual(edits.map(({ layer }) => layer), ['mentions', 'mentions', 'mentions', 'dates', 'blocks', 'claims', 'claims', 'numbers']);
  assert.ok(edits.every(({ utf16 }) => utf16?.join() === '0,1'));
  assert.deepEqual(edits.map((edit) => describe([edit])), ['take a name away', 'call it country, city or state', 'mark as law or treaty', 'mark as date', 'make it page furniture', 'disputed', 'note on a claim', 'set the value 40']);
  assert.equal(describe([edits[0], edits[0]]), 'take a name away, in 2 places');
});
