// Counts of the highlights -> a legend that shows how each kind is marked and switches it off and on.

import { el, emit } from './dom.js';
import { KINDS } from './words.js';

/** @typedef {import('./words.js').Kind} Kind */
/** @typedef {import('./store.js').State} State */

/** @param {HTMLElement} root */
export function createLegend(root) {
  const kinds = /** @type {Kind[]} */ (Object.keys(KINDS));
  const counts = new Map(kinds.map((kind) => [kind, el('span', { class: 'count' })]));
  const buttons = new Map(kinds.map((kind) => [kind, el('button', { type: 'button', 'data-kind': kind, 'aria-pressed': 'true', onclick: () => emit(root, 'toggle-kind', { kind }) },
    el('span', { class: 'letter', 'aria-hidden': 'true' }, KINDS[kind].letter),
    el('span', { class: 'name' }, KINDS[kind].many), ' ', /** @type {HTMLElement} */ (counts.get(kind)))]));
  root.append(...buttons.values());

  return {
    /** @param {State} state @param {State} before */
    render(state, before) {
      if (state.model === before.model && state.hidden === before.hidden) return;
      for (const kind of kinds) {
        const count = state.model?.counts[kind] ?? 0;
        const button = /** @type {HTMLButtonElement} */ (buttons.get(kind));
        /** @type {HTMLElement} */ (counts.get(kind)).textContent = count.toLocaleString('en');
        button.setAttribute('aria-pressed', String(!state.hidden.has(kind)));
        button.disabled = count === 0;
      }
    },
  };
}
