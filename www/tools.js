// The buttons at the top: undo and redo, download, a new article, light or dark, the keys.

import { describe } from './edits.js';
import { el, emit } from './dom.js';

/** @typedef {import('./store.js').State} State */

/** @param {HTMLElement} root */
export function createTools(root) {
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

  function toggle(open = Boolean(list.hidden)) {
    list.hidden = !open;
    download.setAttribute('aria-expanded', String(open));
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
      if (state.formats !== before.formats) {
        list.replaceChildren(...state.formats.map(({ id, name, extension }) => el('button', {
          type: 'button', 'data-format': id,
          onclick: () => {
            toggle(false);
            emit(root, 'download', { format: id });
          },
        }, el('span', {}, name), el('span', { class: 'extension' }, `.${extension}`))));
      }
      work.hidden = state.model === null;
      const [last, back] = [state.article?.edits.at(-1), state.article?.undone.at(-1)];
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
