import assert from 'node:assert/strict';
import { test } from 'node:test';

import { PIECE_LIMIT, SECTION_LIMIT, cutPieces, cutRuns, groupSections, pieceAt, quote, signatureOf } from '../../www/segments.js';
import { claim, mention, modelOf, number } from './support.js';

const TEXT = 'Ada Byron said that 40 ships were lost at Cape Rhun.\n\nHarbour staff counted 12.';

const written = (model, piece) => cutRuns(piece).flatMap(({ segments }) => segments).map(({ start, end }) => model.text.slice(start, end)).join('');

test('a piece is covered by its segments without gap or overlap', () => {
  const model = modelOf(TEXT, {
    mentions: [mention(TEXT, 'Ada Byron'), mention(TEXT, 'Cape Rhun', { label: 'LOC' })],
    numbers: [number(TEXT, '40')],
    claims: [claim(TEXT, { source: 'Ada Byron', cue: 'said', content: ['40 ships were lost at Cape Rhun'] })],
  });
  const pieces = cutPieces(model);
  assert.deepEqual(pieces.map((piece) => written(model, piece)), TEXT.split('\n\n'));
});

test('a claim that begins inside a highlight cuts it, and only the first part shows the letter', () => {
  const text = 'Northern Line trains stop, drivers say.';
  const model = modelOf(text, {
    mentions: [mention(text, 'Northern Line')],
    claims: [claim(text, { source: 'drivers', cue: 'say', content: ['Line trains stop'] })],
  });
  const [piece] = cutPieces(model);
  const marked = cutRuns(piece).flatMap(({ segments }) => segments).filter(({ highlight }) => highlight?.kind === 'person');
  assert.deepEqual(marked.map(({ start, end, first }) => [text.slice(start, end), first]), [['Northern ', true], ['Line', false]]);
});

test('nested claims share a run, each with its part', () => {
  const text = 'Officials said the mayor had denied that the bridge was closed.';
  const model = modelOf(text, {
    claims: [
      claim(text, { source: 'Officials', cue: 'said', content: ['the mayor had denied that the bridge was closed'] }),
      claim(text, { source: 'the mayor', cue: 'had denied', content: ['the bridge was closed'] }),
    ],
  });
  const [piece] = cutPieces(model);
  const runs = cutRuns(piece).map(({ parts, segments }) => [text.slice(segments[0].start, segments.at(-1).end), parts.map(({ part }) => part).sort()]);
  assert.deepEqual(runs.find(([words]) => words === 'the mayor')?.[1], ['content', 'source']);
  assert.deepEqual(runs.find(([words]) => words === 'had denied')?.[1], ['content', 'cue']);
  assert.deepEqual(runs.find(([words]) => words === 'the bridge was closed')?.[1], ['content', 'content']);
});

test('an overlong line is cut into bounded pieces that add up to it', () => {
  for (const text of ['x'.repeat(50_000), 'word '.repeat(9_000).trim(), '\u{1f600}'.repeat(20_001)]) {
    const pieces = cutPieces(modelOf(text));
    assert.equal(pieces.map(({ start, end }) => text.slice(start, end)).join(''), text);
    assert.ok(pieces.every(({ start, end }) => end > start && end - start <= PIECE_LIMIT + 1));
    assert.ok(pieces.every(({ start }) => !/[\udc00-\udfff]/.test(text[start])), 'no piece begins inside a surrogate pair');
    assert.deepEqual(pieces.map(({ continued }) => continued), pieces.map((_, idx) => idx > 0));
  }
});

test('sections keep furniture and article apart, in order, and bounded', () => {
  const lines = Array.from({ length: 90 }, (_, idx) => (idx % 30 < 5 ? `Menu ${idx}` : `Line ${idx} ${'of some length '.repeat(40)}`.trim()));
  const text = lines.join('\n');
  const kinds = Object.fromEntries(lines.filter((line) => line.startsWith('Menu')).map((line) => [line, 'boilerplate']));
  const sections = groupSections(cutPieces(modelOf(text, { kinds })));
  assert.ok(sections.every(({ furniture, pieces }) => pieces.every(({ block }) => (block.kind === 'boilerplate') === furniture)));
  assert.ok(sections.every(({ size, pieces }) => size <= SECTION_LIMIT || pieces.length === 1));
  assert.deepEqual(sections.flatMap(({ pieces }) => pieces.map(({ start, end }) => text.slice(start, end))), lines);
  assert.equal(new Set(sections.map(({ key }) => key)).size, sections.length);
});

test('a very long text has no more than some hundreds of sections', () => {
  const text = Array.from({ length: 50_000 }, (_, idx) => `Line ${idx} of a text without an end.`).join('\n');
  assert.ok(groupSections(cutPieces(modelOf(text))).length < 1200);
});

test('an edit changes the signature of its own section only', () => {
  const text = Array.from({ length: 60 }, (_, idx) => `Person${idx} spoke.`).join('\n');
  const mentions = Array.from({ length: 60 }, (_, idx) => mention(text, `Person${idx} `.trim(), {}));
  const signatures = (some) => groupSections(cutPieces(modelOf(text, { mentions: some }))).map(signatureOf);
  const [before, after] = [signatures(mentions), signatures(mentions.slice(1))];
  assert.equal(before.filter((signature, idx) => signature !== after[idx]).length, 1);
});

test('the piece at an offset is the one that holds it, or the next one', () => {
  const pieces = cutPieces(modelOf(TEXT));
  assert.equal(pieceAt(pieces, 0), pieces[0]);
  assert.equal(pieceAt(pieces, TEXT.indexOf('\n')), pieces[1]);
  assert.equal(pieceAt(pieces, TEXT.length), undefined);
});

test('a quoted stretch is cut at its highlights and nothing else', () => {
  const model = modelOf(TEXT, { numbers: [number(TEXT, '40'), number(TEXT, '12')] });
  const cut = quote(model, TEXT.indexOf('that'), TEXT.indexOf('lost'));
  assert.deepEqual(cut.map(({ start, end, highlight }) => [TEXT.slice(start, end), highlight?.kind ?? null]), [['that ', null], ['40', 'number'], [' ships were ', null]]);
});
