// The paragraph under the pointer -> a small ¶ beside it, by which a reader says what part it plays. One button serves all
// paragraphs; by keyboard it is "b".

import { el, emit } from './dom.js';

/** @param {HTMLElement} root the article */
export function createPilcrow(root) {
  const button = el('button', { type: 'button', class: 'pilcrow', tabindex: -1, title: 'What is this paragraph?', 'aria-label': 'What is this paragraph?' });
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    emit(root, 'choose', { key: button.parentElement?.dataset.key });
  });
  root.addEventListener('pointerover', (event) => {
    const piece = /** @type {Element} */ (event.target).closest('[data-start]:not([data-kind=boilerplate])');
    if (piece && piece !== button.parentElement) piece.append(button);
  });
}
