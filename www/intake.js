// The empty sheet: a paste, a file or the sample -> one action with its text. Works on the whole page, so that a paste or a
// drop lands wherever the reader aims.

import { el, emit } from './dom.js';
import { isExport } from './files.js';

/** @param {HTMLElement} root */
export function createIntake(root) {
  const field = el('textarea', {
    id: 'paste', class: 'paste', rows: 5, spellcheck: 'false', autocomplete: 'off', placeholder: 'Paste an article here', 'aria-describedby': 'promise',
  });
  const file = el('input', { type: 'file', class: 'hidden-visually', tabindex: -1, 'aria-label': 'File to open', accept: '.txt,.md,.html,.htm,.json,text/plain,text/html,application/json' });
  const read = el('button', { type: 'button', class: 'primary', disabled: true, onclick: () => emit(root, 'open-text', { text: field.value }) }, 'Read it');

  field.addEventListener('input', () => (read.disabled = field.value.trim() === ''));
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !read.disabled) read.click();
  });
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (chosen) emit(root, 'open-file', { file: chosen });
    file.value = '';
  });

  root.append(
    el('div', { class: 'sheet' },
      el('p', { class: 'ornament', 'aria-hidden': 'true' }, '÷'),
      el('h1', { id: 'intake-title' }, 'Who claims what?'),
      el('p', { class: 'lede' }, 'Obelus reads an article and marks its names, numbers and dates, and who says what about them.'),
      el('label', { for: 'paste', class: 'hidden-visually' }, 'Article text'),
      field,
      el('div', { class: 'choices' },
        read,
        el('button', { type: 'button', onclick: () => file.click() }, 'Open a file…'),
        el('button', { type: 'button', onclick: () => emit(root, 'open-sample') }, 'Try a sample'),
        file,
      ),
      el('p', { id: 'promise', class: 'promise' }, 'Nothing leaves this page. The article is read inside your browser; nothing is sent, stored or counted anywhere.'),
    ),
  );
  listenEverywhere(root);
  field.focus();

  return {
    /** @param {import('./store.js').State} state @param {import('./store.js').State} before */
    render(state, before) {
      if (Boolean(state.model) === Boolean(before.model)) return;
      field.value = '';
      read.disabled = true;
      if (!state.model) field.focus();
    },
  };
}

/** Pastes and drops anywhere on the page, but for a paste into another field. @param {HTMLElement} root */
function listenEverywhere(root) {
  document.addEventListener('paste', (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (target.matches?.('input, textarea, select') && target.id !== 'paste') return;
    if (take(root, event.clipboardData)) event.preventDefault();
  });
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    document.body.classList.add('dropping');
  });
  document.addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) document.body.classList.remove('dropping');
  });
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    document.body.classList.remove('dropping');
    take(root, event.dataTransfer);
  });
}

/** A rich paste above this is taken as its plain text: parsing it would hold up the page. */
const RICH_LIMIT = 1_500_000;

/**
 * Takes what a paste or drop carries, before the browser lays it into the field: that alone would block it for a long text.
 * @param {HTMLElement} root @param {DataTransfer|null} data
 */
function take(root, data) {
  const [file] = data?.files ?? [];
  if (file) return emit(root, 'open-file', { file }), true;
  const text = data?.getData('text/plain') ?? '';
  const html = isExport(text) ? '' : (data?.getData('text/html') ?? '');
  if (html !== '' && html.length <= RICH_LIMIT) return emit(root, 'open-html', { html }), true;
  if (text !== '') return emit(root, 'open-text', { text }), true;
  emit(root, 'tell', { text: 'There was no text in that paste.' });
  return false;
}
