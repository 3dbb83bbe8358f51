// A long list of keys -> a page of cards: laid in bounded steps, one open at a time, one in the tab order, moved between by
// the arrow keys. What a card says is its owner's business; one that says the same as before is left as it stands.

import { el, emit, scrollBehaviour } from './dom.js';
import { Laying } from './laying.js';

/** @typedef {{signature: string, kind?: string, children: () => (Node|string|null)[]}} Drawn equal signatures look the same */

/** Cards on one page of the list. */
const PAGE = 100;

export class CardList {
  #laying = new Laying();
  #draw;
  /** @type {readonly string[]} */
  #keys = [];
  /** @type {Map<string, number>} */
  #position = new Map();
  /** Index of the first key on the page. */
  #first = 0;
  /** Key of the card that is open. @type {string|null} */
  #open = null;
  /** Where the open card stood that was taken away: the next one stands there now. @type {number|null} */
  #gone = null;
  /** @type {WeakMap<Element, string>} */
  #filled = new WeakMap();
  element = el('ol', { class: 'cards' });
  pager;

  /**
   * @param {string} name what the cards are, in the plural
   * @param {(key: string, open: boolean) => Drawn} draw
   */
  constructor(name, draw) {
    this.#draw = draw;
    this.pager = el('nav', { class: 'pager', 'aria-label': `Pages of ${name}`, hidden: true });
    this.element.addEventListener('click', (event) => this.#click(event));
    this.element.addEventListener('keydown', (event) => this.#key(event));
  }

  /** Shows these keys, and the page that holds the open one. @param {readonly string[]} keys @param {string|null} open */
  show(keys, open) {
    // A card that was taken away hands the keyboard on to the one that took its place.
    const focused = this.#indexOf(document.activeElement);
    const stood = open === null ? undefined : this.#position.get(open);
    this.#keys = keys;
    this.#position = new Map(keys.map((key, idx) => [key, idx]));
    this.#open = open;
    if (stood !== undefined) this.#gone = open !== null && this.#position.has(open) ? null : stood;
    this.#turnTo((open && this.#position.get(open)) || Math.min(this.#first, keys.length - 1));
    if (focused !== null && !this.element.contains(document.activeElement)) this.#focus(Math.min(focused, keys.length - 1));
  }

  /** Opens another card, or none. @param {string|null} open */
  follow(open) {
    const before = this.#open;
    this.#open = open;
    this.#gone = null;
    for (const key of [before, open]) {
      const idx = key === null ? undefined : this.#position.get(key);
      if (idx !== undefined && this.#item(idx)) this.#lay(idx);
    }
    this.#rove();
  }

  get isEmpty() {
    return this.#keys.length === 0;
  }

  /** @param {string} key */
  has(key) {
    return this.#position.has(key);
  }

  /** Brings a card into view. @param {string} key */
  reveal(key, { focus = false } = {}) {
    const idx = this.#position.get(key);
    if (idx === undefined) return;
    if (idx < this.#first || idx >= this.#first + PAGE) this.#turnTo(idx);
    this.#laying.ensure(idx - this.#first);
    this.#item(idx).scrollIntoView({ block: 'nearest', behavior: scrollBehaviour() });
    if (focus) this.#headOf(this.#item(idx))?.focus({ preventScroll: true });
  }

  /** Gives the keyboard to the open card, else to the first. */
  focus() {
    const key = this.#open !== null && this.has(this.#open) ? this.#open : this.#keys[0];
    if (key !== undefined) this.reveal(key, { focus: true });
  }

  /** The key after (or before) the open one, in the list as it is shown. @param {1|-1} step */
  neighbour(step) {
    const from = this.#open === null ? undefined : this.#position.get(this.#open);
    if (from !== undefined) return this.#keys[from + step] ?? null;
    if (this.#gone !== null) return this.#keys[step > 0 ? this.#gone : this.#gone - 1] ?? null;
    return this.#keys.at(step > 0 ? 0 : -1) ?? null;
  }

  /** Lays the page that holds an index. @param {number} idx */
  #turnTo(idx) {
    this.#first = Math.max(0, Math.floor(idx / PAGE) * PAGE);
    const count = Math.min(PAGE, this.#keys.length - this.#first);
    const list = this.element;
    while (list.childElementCount > count) list.lastElementChild?.remove();
    while (list.childElementCount < count) list.append(el('li', { class: 'card' }));
    this.#laying.start(count, (at) => this.#lay(this.#first + at));
    this.#page();
    this.#rove();
  }

  #page() {
    const [first, count] = [this.#first, this.#keys.length];
    /** @param {string} words @param {number} to */
    const button = (words, to) => el('button', { type: 'button', disabled: to < 0 || to >= count, onclick: () => this.#leaf(to) }, words);
    this.pager.hidden = count <= PAGE;
    this.pager.replaceChildren(button('Earlier', first - PAGE), `${first + 1}–${Math.min(first + PAGE, count)} of ${count}`, button('Later', first + PAGE));
  }

  /** @param {number} to */
  #leaf(to) {
    this.#turnTo(to);
    this.#item(to).scrollIntoView({ block: 'nearest' });
    this.#focus(to);
  }

  /** @param {number} idx */
  #lay(idx) {
    const item = this.#item(idx);
    const key = this.#keys[idx];
    const open = this.#open === key;
    const { signature, kind, children } = this.#draw(key, open);
    const whole = `${open} ${signature}`;
    if (this.#filled.get(item) === whole) return;
    const focused = item.contains(document.activeElement) && item.dataset.key === key ? /** @type {HTMLElement} */ (document.activeElement).dataset.focus : undefined;
    item.dataset.key = key;
    item.className = ['card', kind, open && 'open'].filter(Boolean).join(' ');
    item.replaceChildren(...children().filter((child) => child !== null));
    this.#filled.set(item, whole);
    if (focused) /** @type {HTMLElement|null} */ (item.querySelector(`[data-focus="${focused}"]`))?.focus({ preventScroll: true });
  }

  /** The element of a key; only those on the page have one. @param {number} idx */
  #item(idx) {
    return /** @type {HTMLElement} */ (this.element.children[idx - this.#first]);
  }

  /** @param {Element|null} inside */
  #indexOf(inside) {
    const card = /** @type {HTMLElement|null|undefined} */ (this.element.contains(inside) ? inside?.closest('.card') : null);
    return this.#position.get(card?.dataset.key ?? '') ?? null;
  }

  /** One card of the page is in the tab order. */
  #rove() {
    const chosen = (this.#open !== null && this.#position.get(this.#open)) || 0;
    this.#stopAt(this.#item(chosen) ? chosen : this.#first);
  }

  /** @param {number} idx */
  #stopAt(idx) {
    for (const head of this.element.querySelectorAll('.card-head[tabindex="0"]')) /** @type {HTMLElement} */ (head).tabIndex = -1;
    this.#laying.ensure(idx - this.#first);
    const head = this.#item(idx) ? this.#headOf(this.#item(idx)) : null;
    if (head) head.tabIndex = 0;
    return head;
  }

  /** @param {number} idx */
  #focus(idx) {
    if (this.#item(idx)) this.#stopAt(idx)?.focus({ preventScroll: true });
  }

  /** @param {Element} card */
  #headOf(card) {
    return /** @type {HTMLElement|null} */ (card.querySelector('.card-head'));
  }

  /** @param {Event} event */
  #click(event) {
    const target = /** @type {Element} */ (event.target);
    const link = /** @type {HTMLElement|null} */ (target.closest('[data-to]'));
    if (link) return emit(this.element, 'choose', { key: link.dataset.to, from: 'link' });
    const card = /** @type {HTMLElement|null|undefined} */ (target.closest('.card-head')?.closest('.card'));
    if (card) emit(this.element, 'choose', { key: card.dataset.key, from: 'list' });
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const target = /** @type {Element} */ (event.target);
    const at = target.closest('.card-head') ? this.#indexOf(target) : null;
    if (at === null) return;
    const last = this.#first + this.element.childElementCount - 1;
    const idx = /** @type {Record<string, number>} */ ({ ArrowDown: at + 1, ArrowUp: at - 1, Home: this.#first, End: last })[event.key];
    if (idx === undefined) return;
    event.preventDefault();
    if (this.#item(idx)) this.#stopAt(idx)?.focus();
  }
}
