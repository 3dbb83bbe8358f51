// What a row says -> its elements: a head to choose it by and, once it is open, the same as the popover in the article shows.

import { factRow, link } from './card.js';
import { el, emit } from './dom.js';
import { findBody } from './find.js';
import { STATUSES } from './words.js';

/** @typedef {import('./rows.js').Row} Row */
/** @typedef {import('./model.js').Model} Model */

/** @param {Row} row @param {Model} model @param {boolean} open */
export function rowElements(row, model, open) {
  const above = [row.published ? marker(row.published) : null, row.heading ? el('h3', { class: 'card-heading' }, row.heading) : null];
  return [
    // The publication stands before what comes after it; where it is not known, under what needs it.
    ...(model.published ? above : above.reverse()),
    el('button', { type: 'button', class: 'card-head', 'aria-expanded': String(open), 'data-focus': 'head', tabindex: open ? 0 : -1 },
      row.value || row.beside || row.status !== 'unreviewed' ? top(row) : null,
      row.words.length === 0 ? null : el('span', { class: 'card-words' }, ...row.words.map(({ text, kind }) => (kind ? el('span', { class: 'hl', 'data-kind': kind }, text) : text))),
      row.tags.length > 0 ? el('span', { class: 'card-tags' }, row.tags.join(' · ')) : null),
    open ? el('div', { class: 'card-body' }, ...body(row, model)) : null,
  ];
}

/** @param {Row} row */
function top({ value, beside, count, status }) {
  return el('span', { class: 'card-source' },
    value ? el('b', {}, value) : null,
    beside ? el('span', { class: 'card-role' }, beside) : null,
    count ? el('span', { class: 'card-count' }, count) : null,
    status === 'unreviewed' ? null : el('span', { class: `status ${status}` }, STATUSES[status]));
}

/** @param {string} words */
function marker(words) {
  const button = el('button', { type: 'button', class: 'published-mark', 'data-focus': 'published', onclick: () => emit(button, 'ask-published') }, words);
  return button;
}

/** @param {Row} row @param {Model} model */
function body(row, model) {
  const found = model.finds.get(row.key);
  const claims = factRow('Claim', row.claims.map((to) => el('span', {}, link(to), to.value ? ` · ${to.value}` : '')));
  return found ? findBody(found, model, [...claims, ...factRow('Mentions', row.mentions.length > 1 ? row.mentions.map(link) : [])]) : [];
}
