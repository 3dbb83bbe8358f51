// Words to look for -> their places in the article, one after the other. A found place can be marked, which is
// how a selection is made by keyboard alone.

import { el, emit } from './dom.js';
import { firstEndingAfter } from './model.js';

/** @typedef {import('./store.js').State} State */

/**
 * Every place where the words stand, in either case.
 * @param {string} text @param {string} words
 * @returns {[number, number][]}
 */
export function findAll(text, words) {
  if (words.trim() === '') return [];
  // A pattern, not lower case: lower case may be longer than what it stands for, and offsets would shift.
  const pattern = new RegExp(words.trim().replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/\s+/g, '\\s+'), 'giu');
  /** @type {[number, number][]} */
  const places = [];
  for (const match of text.matchAll(pattern)) places.push([match.index, match.index + match[0].length]);
  return places;
}

/** More places at once are no name that was missed. */
const ALIKE = 500;

/**
 * Every place where the words of a span stand as whole words and in no longer name; only the span itself where there are too
 * many of them.
 * @param {Pick<import('./model.js').Model, 'text'|'mentions'>} model @param {[number, number]} span
 * @returns {[number, number][]}
 */
export function placesLike({ text, mentions }, span) {
  const words = text.slice(...span);
  const names = mentions.filter(({ form }) => form === 'name');
  /** @param {number} start @param {number} end */
  const stands = (start, end) => {
    const { utf16: [from, until] } = names[firstEndingAfter(names, start, ({ utf16 }) => utf16[1])] ?? { utf16: [end, end] };
    return start === span[0] || (!/[\p{L}\p{N}]{2}/u.test(text.slice(start - 1, start + 1)) && !/[\p{L}\p{N}]{2}/u.test(text.slice(end - 1, end + 1)) && (from >= end || (from >= start && until <= end)));
  };
  /** @type {[number, number][]} */
  const places = [];
  for (let at = text.indexOf(words); at >= 0 && places.length <= ALIKE; at = text.indexOf(words, at + words.length)) {
    if (stands(at, at + words.length)) places.push([at, at + words.length]);
  }
  return places.length > ALIKE ? [span] : places;
}

/** @param {HTMLElement} root */
export function createSearch(root) {
  const field = el('input', { type: 'search', id: 'search-field', placeholder: 'Search', 'aria-label': 'Search in the article', autocomplete: 'off', spellcheck: 'false' });
  const count = el('span', { class: 'search-count', 'aria-live': 'polite' });
  const previous = el('button', { type: 'button', class: 'icon', 'aria-label': 'Previous place', onclick: () => go(current - 1) }, '↑');
  const next = el('button', { type: 'button', class: 'icon', 'aria-label': 'Next place', onclick: () => go(current + 1) }, '↓');
  const mark = el('button', { type: 'button', onclick: () => emit(root, 'offer-mark', { span: places[current] }) }, 'Mark as…');
  const steps = el('span', { class: 'search-steps', hidden: true }, count, previous, next, mark);
  root.append(field, steps);

  let text = '';
  /** @type {[number, number][]} */
  let places = [];
  let current = -1;

  function look() {
    places = findAll(text, field.value);
    current = -1;
    steps.hidden = field.value === '';
    if (places.length > 0) go(0);
    else show();
  }

  /** @param {number} idx */
  function go(idx) {
    if (places.length === 0) return;
    current = (idx + places.length) % places.length;
    show();
  }

  function show() {
    count.textContent = places.length === 0 ? 'none' : `${current + 1} of ${places.length}`;
    previous.disabled = next.disabled = mark.disabled = places.length === 0;
    emit(root, 'found', { places, current });
  }

  field.addEventListener('input', look);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') go(current + (event.shiftKey ? -1 : 1));
    if (event.key === 'Escape' && field.value !== '') {
      event.stopPropagation();
      field.value = '';
      look();
    }
  });

  return {
    /** @param {State} state @param {State} before */
    render(state, before) {
      if (state.model === before.model || state.model?.text === text) return;
      text = state.model?.text ?? '';
      field.value = '';
      places = [];
      steps.hidden = true;
    },
    focus() {
      field.focus();
      field.select();
    },
  };
}
