// The claims of a model -> a list of cards beside the article, linked both ways with it. One card is open at a time; a long
// list is turned over in pages, so that ten thousand cards hold nothing up.

import { openCard, closedCard } from './card.js';
import { cardOf } from './cards.js';
import { FILTERS, ORDERS, choose } from './choice.js';
import { append, el, emit, scrollBehaviour } from './dom.js';
import { Laying } from './laying.js';
import { claimKey } from './model.js';

/** @typedef {import('./document.d.ts').ClaimRecord} Claim */
/** @typedef {import('./store.js').State} State */

/** Cards on one page of the list. */
const PAGE = 100;

export class ClaimsView {
  #root;
  #laying = new Laying();
  #list = el('ol', { class: 'cards' });
  #title = el('h2', { id: 'panel-title' });
  #filter = el('select', { id: 'claims-filter', onchange: () => this.#refilter() });
  #source = el('select', { id: 'claims-source', onchange: () => this.#refilter() });
  #order = el('select', { id: 'claims-order', onchange: () => this.#refilter() });
  #empty = el('p', { class: 'quiet', hidden: true });
  #pager = el('nav', { class: 'pager', 'aria-label': 'Pages of claims', hidden: true });
  /** @type {Claim[]} */
  #shown = [];
  /** Index of the first claim on the page. */
  #first = 0;
  /** @type {Map<string, number>} */
  #position = new Map();
  /** @type {WeakMap<Element, string>} */
  #filled = new WeakMap();
  /** @type {State|null} */
  #state = null;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
    for (const [name, { words }] of Object.entries(FILTERS)) this.#filter.append(el('option', { value: name }, words));
    for (const [name, words] of Object.entries(ORDERS)) this.#order.append(el('option', { value: name }, words));
    const sheet = el('button', { type: 'button', class: 'sheet-handle', 'aria-expanded': 'false', 'aria-label': 'Show the claims', onclick: () => this.toggleSheet() }, 'Show');
    append(root, [
      el('header', { class: 'panel-head' }, this.#title, sheet),
      el('div', { class: 'panel-filters' },
        el('label', { for: 'claims-filter', class: 'hidden-visually' }, 'Which claims'), this.#filter,
        el('label', { for: 'claims-source', class: 'hidden-visually' }, 'Whose claims'), this.#source,
        el('label', { for: 'claims-order', class: 'hidden-visually' }, 'In which order'), this.#order),
      this.#empty,
      this.#list,
      this.#pager,
    ]);
    this.#list.addEventListener('click', (event) => this.#click(event));
    this.#list.addEventListener('keydown', (event) => this.#key(event));
  }

  /** @param {State} state @param {State} before */
  render(state, before) {
    this.#state = state;
    if (state.model !== before.model) {
      this.#sources();
      this.#refilter();
    } else if (state.claim !== before.claim) {
      for (const key of [before.claim, state.claim]) if (key) this.#redraw(key);
      this.#rove();
    }
  }

  /** Brings a card into view, taking off a filter that hides it. @param {string} key */
  reveal(key, { focus = false } = {}) {
    if (!this.#position.has(key)) {
      this.#filter.value = 'all';
      this.#source.value = '';
      this.#refilter();
    }
    const idx = this.#position.get(key);
    if (idx === undefined) return;
    if (idx < this.#first || idx >= this.#first + PAGE) this.#turnTo(idx);
    this.#laying.ensure(idx - this.#first);
    const card = this.#item(idx);
    card.scrollIntoView({ block: 'nearest', behavior: scrollBehaviour() });
    if (focus) this.#headOf(card)?.focus({ preventScroll: true });
  }

  /** Gives the keyboard to the open card, else to the first. */
  focus() {
    const key = this.#state?.claim ?? (this.#shown[0] && claimKey(this.#shown[0]));
    if (key) this.reveal(key, { focus: true });
  }

  /** The key of the claim after (or before) the one being followed, in the list as it is shown. @param {1|-1} step */
  neighbour(step) {
    const key = this.#state?.claim;
    const from = key ? (this.#position.get(key) ?? -1) : -1;
    const claim = this.#shown[from < 0 ? (step > 0 ? 0 : this.#shown.length - 1) : from + step];
    return claim ? claimKey(claim) : null;
  }

  /** On a narrow screen the panel is a sheet from below. @param {boolean} [open] */
  toggleSheet(open = !this.#root.classList.contains('open')) {
    this.#root.classList.toggle('open', open);
    const handle = this.#root.querySelector('.sheet-handle');
    if (!handle) return;
    handle.setAttribute('aria-expanded', String(open));
    handle.textContent = open ? 'Close' : 'Show';
    handle.setAttribute('aria-label', `${handle.textContent} the claims`);
  }

  #sources() {
    const model = this.#state?.model;
    const kept = this.#source.value;
    const rows = [...(model?.claimsBySource ?? [])].map(([id, claims]) => ({ name: model?.byId.get(id)?.name ?? id, count: claims.length }));
    rows.sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
    const options = rows.slice(0, 200).map(({ name, count }) => el('option', { value: name }, `${name} (${count})`));
    this.#source.replaceChildren(el('option', { value: '' }, 'All sources'), ...options);
    this.#source.value = rows.some(({ name }) => name === kept) ? kept : '';
  }

  #refilter() {
    const model = this.#state?.model;
    const all = model ? [...model.claimsByKey.values()] : [];
    this.#shown = model ? choose(model, { filter: this.#filter.value, source: this.#source.value, order: this.#order.value }) : [];
    this.#position = new Map(this.#shown.map((claim, idx) => [claimKey(claim), idx]));
    this.#title.textContent = this.#shown.length === all.length ? `${all.length} ${all.length === 1 ? 'claim' : 'claims'}` : `${this.#shown.length} of ${all.length} claims`;
    this.#empty.hidden = this.#shown.length > 0;
    this.#empty.textContent = all.length === 0 ? 'Nobody is reported as saying anything in this text.' : 'No claim is of this kind.';
    const claim = this.#state?.claim;
    this.#turnTo((claim && this.#position.get(claim)) || Math.min(this.#first, this.#shown.length - 1));
  }

  /** Lays the page that holds a claim. @param {number} idx */
  #turnTo(idx) {
    this.#first = Math.max(0, Math.floor(idx / PAGE) * PAGE);
    const count = Math.min(PAGE, this.#shown.length - this.#first);
    const list = this.#list;
    while (list.childElementCount > count) list.lastElementChild?.remove();
    while (list.childElementCount < count) list.append(el('li', { class: 'card' }));
    this.#laying.start(count, (at) => this.#lay(this.#first + at));
    this.#page();
    this.#rove();
  }

  #page() {
    const [first, count] = [this.#first, this.#shown.length];
    /** @param {string} words @param {number} to */
    const button = (words, to) => el('button', { type: 'button', disabled: to < 0 || to >= count, onclick: () => this.#leaf(to) }, words);
    this.#pager.hidden = count <= PAGE;
    this.#pager.replaceChildren(button('Earlier', first - PAGE), `${first + 1}–${Math.min(first + PAGE, count)} of ${count}`, button('Later', first + PAGE));
  }

  /** @param {number} to */
  #leaf(to) {
    this.#turnTo(to);
    this.#item(to).scrollIntoView({ block: 'nearest' });
    this.#headOf(this.#item(to))?.focus({ preventScroll: true });
  }

  /** @param {string} key */
  #redraw(key) {
    const idx = this.#position.get(key);
    if (idx !== undefined && this.#item(idx)) this.#lay(idx);
  }

  /** @param {number} idx */
  #lay(idx) {
    const model = this.#state?.model;
    if (!model) return;
    const item = this.#item(idx);
    const card = cardOf(this.#shown[idx], model);
    const open = this.#state?.claim === card.key;
    const ranked = this.#order.value !== 'text';
    const signature = `${open} ${ranked} ${JSON.stringify(card)}`;
    if (this.#filled.get(item) === signature) return;
    const focused = item.contains(document.activeElement) && item.dataset.key === card.key ? /** @type {HTMLElement} */ (document.activeElement).dataset.focus : undefined;
    item.dataset.key = card.key;
    item.classList.toggle('open', open);
    item.replaceChildren(...(open ? openCard(card, ranked) : closedCard(card, ranked)));
    this.#filled.set(item, signature);
    if (focused) /** @type {HTMLElement|null} */ (item.querySelector(`[data-focus="${focused}"]`))?.focus({ preventScroll: true });
  }

  /** The element of a claim; only those on the page have one. @param {number} idx */
  #item(idx) {
    return /** @type {HTMLElement} */ (this.#list.children[idx - this.#first]);
  }

  /** One card of the page is in the tab order. */
  #rove() {
    const key = this.#state?.claim;
    const chosen = (key && this.#position.get(key)) || 0;
    const idx = this.#item(chosen) ? chosen : this.#first;
    for (const head of this.#list.querySelectorAll('.card-head[tabindex="0"]')) /** @type {HTMLElement} */ (head).tabIndex = -1;
    this.#laying.ensure(idx - this.#first);
    const head = this.#item(idx) && this.#headOf(this.#item(idx));
    if (head) head.tabIndex = 0;
  }

  /** @param {Element} card */
  #headOf(card) {
    return /** @type {HTMLElement|null} */ (card.querySelector('.card-head'));
  }

  /** @param {Event} event */
  #click(event) {
    const target = /** @type {Element} */ (event.target);
    const link = /** @type {HTMLElement|null} */ (target.closest('[data-to]'));
    if (link) return emit(this.#root, 'choose', { key: link.dataset.to, from: 'list' });
    const head = target.closest('.card-head');
    const card = /** @type {HTMLElement|null} */ (head?.closest('.card'));
    if (card) emit(this.#root, 'choose', { key: card.dataset.key, from: 'list' });
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const steps = /** @type {Record<string, number>} */ ({ ArrowDown: 1, ArrowUp: -1 });
    const head = /** @type {Element} */ (event.target).closest('.card-head');
    if (!head || !(event.key in steps)) return;
    event.preventDefault();
    const idx = (this.#position.get(/** @type {HTMLElement} */ (head.closest('.card')).dataset.key ?? '') ?? 0) + steps[event.key];
    if (!this.#item(idx)) return;
    this.#laying.ensure(idx - this.#first);
    /** @type {HTMLElement} */ (head).tabIndex = -1;
    const next = this.#headOf(this.#item(idx));
    if (next) {
      next.tabIndex = 0;
      next.focus();
    }
  }
}
