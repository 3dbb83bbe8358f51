// How far a long text is, and what went wrong -> one line at the top.

import { el, emit } from './dom.js';
import { STAGES } from './words.js';

/** @typedef {import('./store.js').State} State */

/** What is done before this many milliseconds needs no progress line. */
const PATIENCE = 300;

/** @param {HTMLElement} bar @param {HTMLElement} notice */
export function createStatus(bar, notice) {
  const words = el('span', { role: 'status' });
  const meter = el('progress', { max: 1, 'aria-label': 'How far the article is read' });
  bar.append(meter, words, el('button', { type: 'button', class: 'link', onclick: () => emit(bar, 'cancel') }, 'Cancel'));
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let timer;

  return {
    /** @param {State} state @param {State} before */
    render(state, before) {
      if (state.progress !== before.progress) {
        if (!state.progress) {
          clearTimeout(timer);
          bar.hidden = true;
        } else {
          if (!before.progress) timer = setTimeout(() => (bar.hidden = false), PATIENCE);
          const { stage, index, count } = state.progress;
          words.textContent = STAGES[stage] ?? stage;
          meter.value = count > 0 ? index / count : 0;
        }
      }
      if (state.notice !== before.notice) {
        notice.replaceChildren();
        notice.classList.toggle('error', state.notice?.tone === 'error');
        if (state.notice) {
          notice.append(el('p', {}, state.notice.text), el('button', { type: 'button', class: 'close', 'aria-label': 'Dismiss', onclick: () => emit(notice, 'tell', { text: null }) }, '×'));
        }
      }
    },
  };
}
