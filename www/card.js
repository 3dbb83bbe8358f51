// What a card says -> its elements: a head to choose it by and, once it is open, what can be checked and the reader's verdict.

import { el, emit } from './dom.js';
import { reject, review } from './edits.js';
import { STATUSES } from './words.js';

/** @typedef {import('./cards.js').Card} Card */
/** @typedef {import('./cards.js').Link} Link */

/** @param {Card} card @param {boolean} ranked whether it stands where its reasons put it */
export function closedCard(card, ranked) {
  return [head(card, false, ranked)];
}

/** @param {Card} card @param {boolean} ranked */
export function openCard(card, ranked) {
  return [head(card, true, ranked), el('div', { class: 'card-body' }, facts(card), verdict(card))];
}

/** @param {Card} card @param {boolean} open @param {boolean} ranked */
function head(card, open, ranked) {
  const status = card.review.status === 'unreviewed' ? null : el('span', { class: `status ${card.review.status}` }, STATUSES[card.review.status]);
  return el('button', { type: 'button', class: 'card-head', 'aria-expanded': String(open), 'data-focus': 'head', tabindex: open ? 0 : -1 },
    el('span', { class: 'card-source' }, el('b', {}, card.source), card.role ? el('span', { class: 'card-role' }, card.role) : null, status),
    el('span', { class: 'card-words' }, card.cue ? el('i', { class: 'card-cue' }, card.cue) : null, card.cue ? ' ' : null, ...content(card)),
    card.tags.length > 0 ? el('span', { class: 'card-tags' }, card.tags.join(' · ')) : null,
    ranked ? el('span', { class: 'card-reasons' }, card.reasons.join(', ') || 'nothing to hold on to') : null,
  );
}

/** @param {Card} card */
function content(card) {
  return card.content.flatMap((piece, idx) => [
    idx > 0 ? ' … ' : null,
    ...piece.map(({ text, kind }) => (kind ? el('span', { class: 'hl', 'data-kind': kind }, text) : text)),
  ]);
}

/** @param {Card} card */
function facts(card) {
  return el('dl', { class: 'facts-list' },
    ...factRow('Said', card.manner.length > 0 ? [card.manner.join(', ')] : []),
    ...factRow('On', card.saidOn ? [card.saidOn] : []),
    ...factRow('Figures', card.figures.map(({ exact, value, key }) => el('span', { class: 'figure' }, link({ key, label: exact }), ' ', el('span', { class: 'value' }, value)))),
    ...factRow('Beware', card.flags),
    ...factRow('Elsewhere', card.conflicts.map(link)),
    ...factRow('See also', card.related.map(link)),
    ...factRow('Same source', card.sameSource.map(link)),
  );
}

/** A term and what is said under it; nothing where there is nothing. @param {string} term @param {(string|Node)[]} values */
export function factRow(term, values) {
  return values.length === 0 ? [] : [el('dt', {}, term), ...values.map((value) => el('dd', {}, value))];
}

/** A way to a claim or find. @param {Link} to */
export function link({ key, label }) {
  return el('button', { type: 'button', class: 'link', 'data-to': key, 'data-focus': key }, label);
}

/** @param {Card} card */
function verdict(card) {
  const note = el('textarea', { rows: 2, 'data-focus': 'note', placeholder: 'Note', 'aria-label': 'Your note on this claim' });
  note.value = card.review.note;
  /** @param {import('./document.d.ts').ReviewStatus} status */
  const save = (status) => emit(note, 'edit', { edits: [review(card.anchor, status, note.value)] });
  note.addEventListener('change', () => save(card.review.status));
  const statuses = /** @type {import('./document.d.ts').ReviewStatus[]} */ (Object.keys(STATUSES));
  const choices = statuses.map((status) => el('button', {
    type: 'button', class: `choice ${status}`, 'aria-pressed': String(status === card.review.status), 'data-focus': status, onclick: () => save(status),
  }, STATUSES[status]));
  return el('div', { class: 'verdict' },
    el('div', { class: 'choices-row', role: 'group', 'aria-label': 'Your check of this claim' }, ...choices),
    note,
    el('button', { type: 'button', class: 'quiet-button', 'data-focus': 'reject', onclick: () => emit(note, 'edit', { edits: [reject('claims', card.anchor)] }) }, 'Not a claim'),
  );
}
