import assert from 'node:assert/strict';
import { test } from 'node:test';

import { findAll, placesLike } from '../../www/search.js';
import { at, mention, modelOf } from './support.js';

test('words are found in either case and over any white space', () => {
  assert.deepEqual(findAll('Ilse  Brandt, ILSE BRANDT', 'ilse brandt'), [[0, 12], [14, 25]]);
  assert.deepEqual(findAll('a.c abc', 'a.c'), [[0, 3]]);
  assert.deepEqual(findAll('abc', ' '), []);
});

test('what a selection says again is found as whole words, and not inside a longer name', () => {
  const text = 'Reus won. Marco Reus, Reusing, \u00c9Reus and Reus.';
  const model = modelOf(text, { mentions: [mention(text, 'Marco Reus')] });
  const { utf16 } = at(text, 'Reus');
  assert.deepEqual(placesLike(model, utf16), [[0, 4], [text.lastIndexOf('Reus'), text.lastIndexOf('Reus') + 4]]);
  // What the reader chose is one of them wherever it stands.
  assert.equal(placesLike(model, at(text, 'Reus', 14).utf16).length, 3);
  assert.deepEqual(placesLike({ text: 'a '.repeat(600), mentions: [] }, [0, 1]), [[0, 1]]);
});
