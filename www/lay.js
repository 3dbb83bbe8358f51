// Pieces and sections -> elements. The article is hostile text: it goes in by `append`, never as markup.

import { el } from './dom.js';
import { keyOf } from './model.js';
import { cutRuns } from './segments.js';
import { BLOCKS, KINDS } from './words.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./segments.js').Piece} Piece */
/** @typedef {import('./segments.js').Section} Section */
/** @typedef {import('./segments.js').Segment} Segment */

/** @type {Readonly<Record<string, 'h2'|'h3'>>} */
const HEADINGS = { title: 'h2', subheading: 'h3' };
/** A rough height for what is not laid yet: characters a line, and pixels a line. */
const [LINE_CHARS, LINE_HEIGHT] = [64, 30];

/**
 * An empty section, as high as its text will be by and large, so that the scroll bar tells the truth.
 * @param {Section} section
 */
export function placeholder(section) {
  const lines = section.pieces.reduce((sum, piece) => sum + Math.ceil((piece.end - piece.start) / LINE_CHARS) + 1, 0);
  const element = section.furniture ? furniture(section) : el('div', { class: 'section' });
  element.style.minHeight = section.furniture ? '' : `${lines * LINE_HEIGHT}px`;
  element.style.setProperty('--lines', String(lines));
  return element;
}

/** @param {Section} section */
function furniture(section) {
  const count = section.pieces.length;
  return el('details', { class: 'section furniture', open: true },
    el('summary', {}, el('span', {}, BLOCKS.boilerplate), ` · ${count} ${count === 1 ? 'line' : 'lines'}`),
    el('div', { class: 'furniture-body' }),
  );
}

/** Fills a section with its pieces. @param {HTMLElement} element @param {Section} section @param {Model} model */
export function fill(element, section, model) {
  element.style.minHeight = '';
  const body = section.furniture ? element.querySelector('.furniture-body') : element;
  body?.replaceChildren(...section.pieces.map((piece) => layPiece(piece, model)));
}

/** @param {Piece} piece @param {Model} model */
function layPiece(piece, model) {
  const { kind, utf16 } = piece.block;
  const heading = piece.continued ? undefined : HEADINGS[kind];
  const columns = !piece.continued && hasColumns(model.text.slice(piece.start, piece.end), kind);
  const element = el(heading ?? 'p', { class: piece.continued ? 'continued' : columns ? 'row' : null, 'data-kind': kind, 'data-start': piece.start, 'data-key': keyOf('blocks', utf16) });
  if (kind === 'boilerplate') element.tabIndex = -1;
  let begun = 0;
  for (const run of cutRuns(piece)) {
    for (; begun < piece.obeli.length && piece.obeli[begun].at <= run.segments[0].start; begun += 1) {
      if (piece.obeli[begun].at !== piece.obeli[begun - 1]?.at) element.append(obelus(piece.obeli[begun].claim, model));
    }
    const segments = run.segments.map((segment) => laySegment(segment, model.text));
    if (run.parts.length === 0) element.append(...segments);
    else element.append(el('span', { 'data-claims': run.parts.map(({ claim, part }) => `${claim}:${part}`).join(' ') }, ...segments));
  }
  return element;
}

/** Whether a line has columns: a gap that no sentence ends at, before a figure; or more than one, where it is no menu. @param {string} line @param {import('./document.d.ts').BlockKind} kind */
function hasColumns(line, kind) {
  if (line.length > 300) return false;
  const gaps = line.match(/[^\s.!?](\t| {2,})(?=\S)/g) ?? [];
  return /[^\s.!?](\t| {2,})\S{0,3}\d/.test(line) || (gaps.length > 1 && kind !== 'boilerplate');
}

/** @param {Segment} segment @param {string} text */
function laySegment({ start, end, highlight, first }, text) {
  const words = text.slice(start, end);
  if (!highlight) return words;
  const { letter, one } = KINDS[highlight.kind];
  return el('mark', { 'data-key': highlight.key, 'data-kind': highlight.kind, 'data-letter': first ? letter : null, 'aria-description': one, tabindex: -1 }, words);
}

/** The sign in the margin, beside the line in which a claim begins. @param {string} key @param {Model} model */
function obelus(key, model) {
  const source = model.claimsByKey.get(key)?.source?.exact;
  const label = source ? `Claim by ${source}` : 'Claim in the outlet’s own voice';
  return el('button', { type: 'button', class: 'obelus-mark', 'data-key': key, 'aria-label': label, tabindex: -1 });
}
