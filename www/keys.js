// Keys -> actions, from one table that is also the help a reader sees under "?".

import { append, el, emit } from './dom.js';

/** @typedef {{shown: string, words: string, action?: string, detail?: object, keys?: string[], withControl?: boolean, shift?: boolean}} Key */

/** Rows without an action are handled where they work and stand here to be read. @type {readonly Key[]} */
export const KEYS = [
  { shown: '← →', words: 'In the article: previous, next highlight' },
  { shown: 'Enter', words: 'Open what is chosen; in the claims: show it in the article' },
  { shown: 'Esc', words: 'Close, and back to the article' },
  { shown: 'j  k', words: 'Next, previous claim', action: 'next-claim', keys: ['j'], detail: { step: 1 } },
  { shown: '', words: '', action: 'next-claim', keys: ['k'], detail: { step: -1 } },
  { shown: 'c', words: 'To the claims', action: 'focus-claims', keys: ['c'] },
  { shown: 'a', words: 'To the article', action: 'focus-article', keys: ['a'] },
  { shown: '/', words: 'Search in the article', action: 'focus-search', keys: ['/'] },
  { shown: 'd', words: 'To the publication date', action: 'ask-published', keys: ['d'] },
  { shown: 'x', words: 'Take the chosen highlight or claim away', action: 'reject', keys: ['x', 'Delete'] },
  { shown: 'm', words: 'Mark the selected words as a name', action: 'mark-selection', keys: ['m'] },
  { shown: 'b', words: 'Say what this paragraph is', action: 'block', keys: ['b'] },
  { shown: 'f', words: 'Fold or unfold the page furniture', action: 'fold', keys: ['f'] },
  { shown: 'u  or  Ctrl Z', words: 'Undo', action: 'undo', keys: ['u'] },
  { shown: '', words: '', action: 'undo', keys: ['z'], withControl: true, shift: false },
  { shown: 'Ctrl Shift Z', words: 'Redo', action: 'redo', keys: ['z'], withControl: true, shift: true },
  { shown: 'Ctrl S', words: 'Download JSON', action: 'save', keys: ['s'], withControl: true },
  { shown: 's', words: 'Downloads', action: 'downloads', keys: ['s'] },
  { shown: '?', words: 'These keys', action: 'help', keys: ['?'] },
];

/** @param {HTMLDialogElement} dialog */
export function createKeys(dialog) {
  let lettersOn = true;
  const letters = el('input', { type: 'checkbox', id: 'letters', checked: true, onchange: () => (lettersOn = letters.checked) });
  append(dialog, [
    el('h2', { id: 'help-title' }, 'Keys'),
    el('dl', { class: 'keys' }, ...KEYS.filter(({ shown }) => shown).flatMap(({ shown, words }) => [el('dt', {}, ...shown.split('  ').map((key) => (key === 'or' ? ' or ' : el('kbd', {}, key)))), el('dd', {}, words)])),
    el('p', { class: 'quiet' }, letters, el('label', { for: 'letters' }, 'Single letters are keys')),
    el('p', { class: 'quiet' }, 'The obelus, ÷, is the mark that the scholars of Alexandria set beside a line that wanted checking.'),
    el('form', { method: 'dialog' }, el('button', { class: 'primary' }, 'Close')),
  ]);

  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || dialog.open) return;
    if (event.key === 'Escape') return emit(document, 'dismiss');
    const control = event.ctrlKey || event.metaKey;
    const row = KEYS.find((key) => key.keys?.includes(control ? event.key.toLowerCase() : event.key) && Boolean(key.withControl) === control && (key.shift === undefined || key.shift === event.shiftKey));
    if (!row?.action || event.altKey) return;
    const isTyping = /** @type {HTMLElement} */ (event.target).matches('input:not([type=checkbox], [type=radio]), textarea, select');
    if (isTyping ? row.action !== 'save' : !control && !lettersOn) return;
    event.preventDefault();
    emit(document, row.action, { ...row.detail, byKeyboard: true });
  });

  return { open: () => dialog.showModal() };
}
