import assert from 'node:assert/strict';
import { test } from 'node:test';

import { disarm, textOf } from '../../www/richtext.js';

const t = (data) => ({ nodeType: 3, nodeName: '#text', data, childNodes: [] });
const h = (name, ...inside) => {
  const attributes = typeof inside[0] === 'object' && !('nodeType' in inside[0]) ? inside.shift() : {};
  return { nodeType: 1, nodeName: name, childNodes: inside.map((node) => (typeof node === 'string' ? t(node) : node)), getAttribute: (key) => attributes[key] ?? null };
};
const read = (...inside) => textOf(h('body', ...inside));

test('paragraphs stand apart, lines break, white space collapses', () => {
  assert.equal(read(h('p', '  One\n two '), '\n', h('p', 'Three', h('br'), 'four')), 'One two\n\nThree\nfour');
});

test('inline elements join, with exactly the space that was there', () => {
  assert.equal(read(h('p', 'The ', h('b', 'mayor'), ' of ', h('a', 'Almen'), ', she said')), 'The mayor of Almen, she said');
});

test('a line break keeps the space out and the words apart', () => {
  assert.equal(read(h('div', 'One '), h('div', ' two')), 'One\ntwo');
});

test('lists and tables keep their lines', () => {
  assert.equal(read(h('ul', h('li', 'Home'), h('li', 'News'))), 'Home\nNews');
  assert.equal(read(h('table', h('tr', h('td', 'Seats'), h('td', '12')), h('tr', h('td', 'Votes'), h('td', '40')))), 'Seats\t12\nVotes\t40');
});

test('preformatted text keeps its white space', () => {
  assert.equal(read(h('pre', 'a  b\n\n c')), 'a  b\n\n c');
});

test('scripts, styles and what is hidden are no text', () => {
  assert.equal(read(h('script', 'x()'), h('p', 'Seen'), h('p', { hidden: '' }, 'no'), h('div', { 'data-style': 'color:red; display: none' }, 'no')), 'Seen');
});

test('empty elements leave no trace, and nothing is more than one empty line', () => {
  assert.equal(read(h('p'), h('div', h('div')), h('p', 'A'), h('p', ' '), h('br'), h('br'), h('br'), h('p', 'B')), 'A\n\nB');
  assert.equal(read(), '');
});

test('markup in text stays text', () => {
  assert.equal(read(h('p', '<script>alert(1)</script>')), '<script>alert(1)</script>');
});

test('styles and handlers are renamed inside tags, and words about them are left alone', () => {
  assert.equal(disarm('<p class="a" style="x:y" onclick=go()>style=1 onclick=2</p>'), '<p class="a" data-style="x:y" data-onclick=go()>style=1 onclick=2</p>');
  assert.equal(disarm('<img src=x/onerror=go()>'), '<img src=x/data-onerror=go()>');
  const started = performance.now();
  disarm('<a '.repeat(500_000));
  assert.ok(performance.now() - started < 2000, 'in linear time');
});
