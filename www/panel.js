// The panel beside the article: one tab for each list, of which one is shown; on a narrow screen a sheet from below.

import { append, el, emit } from './dom.js';
import { ListView } from './listview.js';
import { EMPTY } from './store.js';

/** @typedef {import('./store.js').State} State */
/** @typedef {import('./store.js').View} View */

/** The lists and the layer each of them shows. @type {Readonly<Record<View, {words: string, layer: string}>>} */
const TABS = {
  claims: { words: 'Claims', layer: 'claims' },
  figures: { words: 'Figures', layer: 'numbers' },
  dates: { words: 'Dates', layer: 'dates' },
  names: { words: 'Names', layer: 'mentions' },
};

export class PanelView {
  #root;
  #views = /** @type {View[]} */ (Object.keys(TABS));
  #tabs;
  #pages;
  #lists;
  #handle;
  /** What each list was last drawn for; one that is not shown is not drawn. @type {Map<View, State>} */
  #drawn = new Map();
  /** How far each list was scrolled when another took its place. @type {Map<View, number>} */
  #scrolled = new Map();
  #state = EMPTY;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
    this.#tabs = this.#each((view) => el('button', { type: 'button', role: 'tab', id: `tab-${view}`, 'aria-controls': `list-${view}`, onclick: () => this.#pick(view) }, TABS[view].words));
    this.#pages = this.#each((view) => el('div', { role: 'tabpanel', id: `list-${view}`, 'aria-labelledby': `tab-${view}` }));
    this.#lists = this.#each((view) => new ListView(this.#pages[view], view));
    this.#handle = el('button', { type: 'button', class: 'sheet-handle', 'aria-expanded': 'false', 'aria-label': 'Show the list', onclick: () => this.toggleSheet() });
    const row = el('div', { class: 'tabs', role: 'tablist', 'aria-label': 'What to list', onkeydown: (/** @type {KeyboardEvent} */ event) => this.#key(event) }, ...Object.values(this.#tabs));
    append(root, [el('h2', { class: 'hidden-visually', id: 'panel-title' }, 'What was found'), el('div', { class: 'panel-head' }, row, this.#handle), ...Object.values(this.#pages)]);
  }

  /** @param {State} state @param {State} before */
  render(state, before) {
    this.#state = state;
    const turns = state.view !== before.view;
    if (turns) this.#scrolled.set(before.view, this.#root.scrollTop);
    if (turns || this.#drawn.size === 0) {
      for (const view of this.#views) {
        const shown = view === state.view;
        this.#tabs[view].setAttribute('aria-selected', String(shown));
        this.#tabs[view].tabIndex = shown ? 0 : -1;
        this.#pages[view].hidden = !shown;
      }
    }
    const drawn = this.#drawn.get(state.view) ?? EMPTY;
    this.#shown.render(state, drawn);
    this.#drawn.set(state.view, state);
    if (state.model?.text !== drawn.model?.text) this.#root.scrollTop = 0;
    else if (turns) this.#root.scrollTop = this.#scrolled.get(state.view) ?? 0;
  }

  /** The list on which a claim or find stands. @param {string} key @returns {View} */
  viewOf(key) {
    return this.#views.find((view) => key.startsWith(`${TABS[view].layer}@`)) ?? 'claims';
  }

  /** The list that is shown, as a table. */
  get table() {
    return this.#shown.table;
  }

  /** Whether the panel stands beside the article and does not cover it. */
  get isBeside() {
    return getComputedStyle(this.#handle).display === 'none';
  }

  /** Brings a card of the list that is shown into view. @param {string} key @param {{focus?: boolean}} [how] */
  reveal(key, how) {
    this.#shown.reveal(key, how);
  }

  /** Gives the keyboard to the open card of the list that is shown, else to its first. */
  focus() {
    if (this.#shown.list.isEmpty) this.#tabs[this.#state.view].focus();
    else this.#shown.list.focus();
  }

  /** The key of the card after (or before) the open one. @param {1|-1} step */
  neighbour(step) {
    return this.#shown.list.neighbour(step);
  }

  /** @param {boolean} [open] */
  toggleSheet(open = !this.#root.classList.contains('open')) {
    this.#root.classList.toggle('open', open);
    this.#handle.setAttribute('aria-expanded', String(open));
    this.#handle.setAttribute('aria-label', open ? 'Close the list' : 'Show the list');
  }

  get #shown() {
    return this.#lists[this.#state.view];
  }

  /** @template T @param {(view: View) => T} make @returns {Record<View, T>} */
  #each(make) {
    return /** @type {Record<View, T>} */ (Object.fromEntries(this.#views.map((view) => [view, make(view)])));
  }

  /** On a narrow screen a tab opens the sheet too. @param {View} view */
  #pick(view) {
    emit(this.#root, 'show-view', { view });
    this.toggleSheet(true);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const views = this.#views;
    const at = views.indexOf(this.#state.view);
    const to = /** @type {Record<string, number>} */ ({ ArrowRight: (at + 1) % views.length, ArrowLeft: at - 1, Home: 0, End: -1 })[event.key];
    const view = to === undefined ? undefined : views.at(to);
    if (!view) return;
    event.preventDefault();
    emit(this.#root, 'show-view', { view });
    this.#tabs[view].focus();
  }
}
