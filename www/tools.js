// The buttons at the top: undo and redo, download, a new article, light or dark, the keys.

import { describe } from './edits.js';
import { el, emit } from './dom.js';

/** @typedef {import('./store.js').State} State */

/** @param {HTMLElement} root @param {() => {format: string, records: readonly number[], words: string}} table the list that is shown, as a table */
export function createTools(root, table) {
  const undo = el('button', { type: 'button', onclick: () => emit(root, 'undo') }, 'Undo');
  const redo = el('button', { type: 'button', onclick: () => emit(root, 'redo') }, 'Redo');
  const list = el('div', { class: 'menu-list', id: 'download-menu', hidden: true });
  const download = el('button', { type: 'button', class: 'menu-button', 'aria-expanded': 'false', 'aria-controls': 'download-menu', onclick: () => toggle() }, 'Download');
  const menu = el('div', { class: 'menu' }, download, list);
  const unsaved = el('span', { class: 'unsaved', hidden: true }, 'not downloaded');
  const fresh = el('button', { type: 'button', onclick: () => emit(root, 'new') }, 'New');
  const theme = el('button', { type: 'button', class: 'icon', 'aria-label': 'Light or dark', onclick: () => emit(root, 'theme') }, '◐');
  const help = el('button', { type: 'button', class: 'icon', 'aria-label': 'Keys and help', onclick: () => emit(root, 'help') }, '?');
  const work = el('div', { class: 'work' }, unsaved, undo, redo, menu, fresh);
  root.append(work, theme, help);

  /** @type {State['formats']} */
  let formats = [];

  function toggle(open = Boolean(list.hidden)) {
    if (open) list.replaceChildren(...offered());
    list.hidden = !open;
    download.setAttribute('aria-expanded', String(open));
  }

  /** Of the tables only that of the list that is shown, as it is shown. */
  function offered() {
    const { format, records, words } = table();
    return formats.filter(({ id, mediaType }) => !mediaType.startsWith('text/csv') || (id === format && records.length > 0)).map(({ id, name, extension }) => el('button', {
      type: 'button', 'data-format': id,
      onclick: () => {
        toggle(false);
        emit(root, 'download', { format: id });
      },
    }, el('span', {}, id === format ? `${words} as a table (CSV)` : name), el('span', { class: 'extension' }, `.${extension}`)));
  }

  document.addEventListener('click', (event) => {
    if (!menu.contains(/** @type {Node} */ (event.target))) toggle(false);
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || list.hidden) return;
    event.stopPropagation();
    toggle(false);
    download.focus();
  });

  return {
    /** @param {State} state @param {State} before */
    render(state, before) {
      formats = state.formats;
      work.hidden = state.model === null;
      const [last, back] = [state.article?.steps.at(-1), state.article?.undone.at(-1)];
      undo.disabled = !last;
      undo.title = last ? `Undo: ${describe(last)}` : '';
      redo.hidden = !back;
      redo.title = back ? `Redo: ${describe(back)}` : '';
      download.disabled = state.progress !== null;
      unsaved.hidden = state.saved;
    },
    openDownloads() {
      toggle(true);
      list.querySelector('button')?.focus();
    },
  };
}
