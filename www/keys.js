// Keys -> actions, from one table that is also the help a reader sees under "?".

import { append, el, emit } from './dom.js';

/** @typedef {{key: string, action: string, detail?: object, control?: true, shift?: boolean}} Stroke */

/** What a reader sees of each, and the strokes that do it; one without strokes is handled where it works. @type {readonly {shown: string[], words: string, strokes?: Stroke[]}[]} */
const KEYS = [
  { shown: ['←', '→'], words: 'In the article: the highlight before, the next' },
  { shown: ['Enter'], words: 'Open what is chosen; in a list: show it in the article' },
  { shown: ['Esc'], words: 'Close, and back to the article', strokes: [{ key: 'Escape', action: 'dismiss' }] },
  { shown: ['j', 'k'], words: 'The next in the list, the one before', strokes: [{ key: 'j', action: 'next-card', detail: { step: 1 } }, { key: 'k', action: 'next-card', detail: { step: -1 } }] },
  { shown: ['c'], words: 'To the claims', strokes: [{ key: 'c', action: 'focus-list', detail: { view: 'claims' } }] },
  { shown: ['g'], words: 'To the figures', strokes: [{ key: 'g', action: 'focus-list', detail: { view: 'figures' } }] },
  { shown: ['t'], words: 'To the dates, in order of time', strokes: [{ key: 't', action: 'focus-list', detail: { view: 'dates' } }] },
  { shown: ['n'], words: 'To the names', strokes: [{ key: 'n', action: 'focus-list', detail: { view: 'names' } }] },
  { shown: ['a'], words: 'To the article', strokes: [{ key: 'a', action: 'focus-article' }] },
  { shown: ['/'], words: 'Search in the article', strokes: [{ key: '/', action: 'focus-search' }] },
  { shown: ['d'], words: 'To the day of publication', strokes: [{ key: 'd', action: 'ask-published' }] },
  { shown: ['x'], words: 'Take the chosen highlight or claim away', strokes: [{ key: 'x', action: 'reject' }, { key: 'Delete', action: 'reject' }] },
  { shown: ['m'], words: 'Say what the selected words are', strokes: [{ key: 'm', action: 'mark-selection' }] },
  { shown: ['b'], words: 'Say what this paragraph is', strokes: [{ key: 'b', action: 'block' }] },
  { shown: ['f'], words: 'Fold or unfold the page furniture', strokes: [{ key: 'f', action: 'fold' }] },
  { shown: ['u', 'Ctrl Z'], words: 'Undo', strokes: [{ key: 'u', action: 'undo' }, { key: 'z', action: 'undo', control: true, shift: false }] },
  { shown: ['Ctrl Shift Z'], words: 'Redo', strokes: [{ key: 'z', action: 'redo', control: true, shift: true }] },
  { shown: ['Ctrl S'], words: 'Download JSON', strokes: [{ key: 's', action: 'save', control: true }] },
  { shown: ['s'], words: 'All downloads', strokes: [{ key: 's', action: 'downloads' }] },
  { shown: ['?'], words: 'These keys', strokes: [{ key: '?', action: 'help' }] },
];

const STROKES = KEYS.flatMap(({ strokes = [] }) => strokes);
/** What works in a field too, where letters are text. */
const ANYWHERE = new Set(['save', 'dismiss']);

/** @param {KeyboardEvent} event */
function strokeOf(event) {
  const control = event.ctrlKey || event.metaKey;
  const key = control ? event.key.toLowerCase() : event.key;
  return STROKES.find((stroke) => stroke.key === key && Boolean(stroke.control) === control && (stroke.shift ?? event.shiftKey) === event.shiftKey);
}

/** @param {HTMLDialogElement} dialog */
export function createKeys(dialog) {
  let lettersOn = true;
  const letters = el('input', { type: 'checkbox', id: 'letters', checked: true, onchange: () => (lettersOn = letters.checked) });
  append(dialog, [
    el('h2', { id: 'help-title' }, 'Keys'),
    el('dl', { class: 'keys' }, ...KEYS.flatMap(({ shown, words }) => [el('dt', {}, ...shown.map((key) => el('kbd', {}, key))), el('dd', {}, words)])),
    el('p', { class: 'quiet' }, letters, el('label', { for: 'letters' }, 'Single letters are keys')),
    el('p', { class: 'quiet' }, 'The obelus, ÷, is the mark that the scholars of Alexandria set beside a line that wanted checking.'),
    el('form', { method: 'dialog' }, el('button', { class: 'primary' }, 'Close')),
  ]);

  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.altKey || dialog.open) return;
    const stroke = strokeOf(event);
    if (!stroke) return;
    const isTyping = /** @type {HTMLElement} */ (event.target).matches('input:not([type=checkbox]), textarea, select');
    const isLetter = !stroke.control && stroke.key.length === 1;
    if ((isTyping && !ANYWHERE.has(stroke.action)) || (isLetter && !lettersOn)) return;
    event.preventDefault();
    emit(document, stroke.action, { ...stroke.detail, byKeyboard: true });
  });

  return { open: () => dialog.showModal() };
}
