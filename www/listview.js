// One list of a model (its claims, figures, dates or names) -> cards beside the article, linked both ways with it.

import { closedCard, openCard } from './card.js';
import { cardOf } from './cards.js';
import { Filters } from './filters.js';
import { CardList } from './cardlist.js';
import { LISTS, choicesOf, entriesOf, itemsOf, keyIn, ownersOf, poolOf } from './lists.js';
import { rowElements } from './row.js';
import { rowOf } from './rows.js';

/** @typedef {import('./lists.js').Entry} Entry */
/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./store.js').State} State */

/** @type {ReturnType<typeof itemsOf>} */
const NONE = { article: [], furniture: [] };

export class ListView {
  #name;
  #spec;
  #filters;
  #list;
  /** @type {Map<string, Entry>} */
  #entries = new Map();
  #items = NONE;
  /** @type {State|null} */
  #state = null;

  /** @param {HTMLElement} root @param {import('./store.js').View} name */
  constructor(root, name) {
    this.#name = name;
    this.#spec = LISTS[name];
    const labels = { which: `Which ${name}`, ...(this.#spec.owners ? { owner: this.#spec.owners.words } : {}), order: `Order of the ${name}` };
    this.#filters = new Filters(name, labels, () => this.#choose());
    this.#list = new CardList(name, (key, open) => this.#draw(key, open));
    this.#filters.offer('order', Object.entries(this.#spec.orders).map(([value, { words }]) => ({ value, words })));
    root.append(this.#filters.element, this.#list.element, this.#list.pager);
  }

  get list() {
    return this.#list;
  }

  /** The list as a table: its format, which records are shown and how many those are, in words. */
  get table() {
    return { format: this.#spec.table, records: [...this.#entries.values()].map(({ record }) => record), words: this.#filters.told };
  }

  /** @param {State} state @param {State} before */
  render(state, before) {
    this.#state = state;
    if (state.model !== before.model) {
      this.#take(state.model);
      this.#choose();
    } else if (state.followed !== before.followed) this.#list.follow(this.#keyIn(state.followed));
  }

  /** Brings the card of a claim or find into view, taking off a filter that hides it. @param {string} key @param {{focus?: boolean}} [how] */
  reveal(key, how) {
    const own = this.#keyIn(key) ?? key;
    if (!this.#list.has(own)) {
      this.#filters.reset('which', 'owner');
      this.#choose();
    }
    this.#list.reveal(own, how);
  }

  /** @param {Model|null} model */
  #take(model) {
    this.#items = model ? itemsOf(this.#spec, model) : NONE;
    if (!model) return;
    this.#filters.offer('which', choicesOf(this.#spec, model, this.#items));
    if (this.#spec.owners) this.#filters.offer('owner', ownersOf(this.#spec, model, this.#items));
  }

  #choose() {
    const { model = null, followed = null } = this.#state ?? {};
    const { which, owner, order } = this.#filters.values;
    const entries = model ? entriesOf(this.#spec, model, this.#items, { which, owner, order }) : [];
    this.#entries = new Map(entries.map((entry) => [entry.key, entry]));
    this.#list.element.className = `cards ${this.#name} by-${order}`;
    const { article, furniture } = this.#items;
    this.#filters.tell(entries.length, poolOf(this.#items, which).length, this.#spec.one, article.length + furniture.length === 0 ? this.#spec.none : '');
    this.#list.show([...this.#entries.keys()], this.#keyIn(followed));
  }

  /** @param {string|null} key */
  #keyIn(key) {
    const model = this.#state?.model;
    return model && key !== null ? keyIn(this.#name, key, model) : key;
  }

  /** @param {string} key @param {boolean} open @returns {import('./cardlist.js').Drawn} */
  #draw(key, open) {
    const model = /** @type {Model} */ (this.#state?.model);
    const claim = model.claimsByKey.get(key);
    if (claim) {
      const card = cardOf(claim, model);
      const ranked = this.#filters.values.order !== 'text';
      return { signature: `${ranked} ${JSON.stringify(card)}`, children: () => (open ? openCard(card, ranked) : closedCard(card, ranked)) };
    }
    const row = rowOf(/** @type {Entry} */ (this.#entries.get(key)), model, open);
    // What an open row explains depends on the publication date too.
    return { signature: `${open ? model.published : ''} ${JSON.stringify(row)}`, kind: row.apart ? 'apart' : '', children: () => rowElements(row, model, open) };
  }
}
