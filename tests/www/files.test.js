import assert from 'node:assert/strict';
import { test } from 'node:test';

import { decode, downloadName, isExport, refusal, sniff } from '../../www/files.js';
import { findAll } from '../../www/search.js';

const bytes = (...values) => new Uint8Array(values).buffer;

test('bytes are read by their mark, as UTF-8, or as old Western text', () => {
  assert.equal(decode(new TextEncoder().encode('Zürich – “ja”').buffer), 'Zürich – “ja”');
  assert.equal(decode(bytes(0xff, 0xfe, 0x41, 0x00)), 'A');
  assert.equal(decode(bytes(0xfe, 0xff, 0x00, 0x41)), 'A');
  assert.equal(decode(bytes(0x5a, 0xfc, 0x72)), 'Zür');
  assert.equal(decode(bytes()), '');
});

test('what is no text is refused in words', () => {
  const of = (words) => new TextEncoder().encode(words).buffer;
  assert.match(refusal('application/pdf', of('%PDF-1.7')) ?? '', /PDF/);
  assert.match(refusal('', of('PK\u0003\u0004xxxx')) ?? '', /word processor/);
  assert.match(refusal('image/png', of('x')) ?? '', /image\/png/);
  assert.equal(refusal('text/plain', of('Per cent (%PDF)')), null);
  assert.equal(refusal('', of('')), null);
});

test('a file is known by its name or its first words', () => {
  assert.equal(sniff('a.json', '{}'), 'export');
  assert.equal(sniff('a.txt', '{\n  "format": "obelus",'), 'export');
  assert.equal(sniff('a.HTM', 'x'), 'html');
  assert.equal(sniff('page', '\n<!DOCTYPE html><p>x'), 'html');
  assert.equal(sniff('a.txt', 'He wrote <html> on the board'), 'text');
  assert.equal(isExport('The "format": "obelus" is new'), false);
});

test('a download is named after the article, in any script', () => {
  assert.equal(downloadName('Governor Says 12,400 Homes…', 'json'), 'governor-says-12-400-homes.json');
  assert.equal(downloadName('Élysée / Zürich', 'csv'), 'elysee-zurich.csv');
  assert.equal(downloadName(null, 'json'), 'article.json');
  assert.equal(downloadName('÷÷÷', 'json'), 'article.json');
  assert.ok(downloadName('word '.repeat(100), 'json').length < 70);
});

test('search finds words in either case, as they stand, at offsets of the text itself', () => {
  const text = 'İstanbul: THE  river. The River (north).';
  assert.deepEqual(findAll(text, 'the river').map(([start, end]) => text.slice(start, end)), ['THE  river', 'The River']);
  assert.deepEqual(findAll(text, '(NORTH)').map(([start, end]) => text.slice(start, end)), ['(north)']);
  assert.deepEqual(findAll(text, ' '), []);
});
