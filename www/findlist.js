// The figures, dates or names of a model -> a list of rows beside the article, linked both ways with it.

import { Filters } from './filters.js';
import { CardList } from './list.js';
import { LISTS, choicesOf, entriesOf, itemsOf, namesOf, poolOf } from './lists.js';
import { keyOf } from './model.js';
import { rowElements } from './row.js';
import { rowOf } from './rows.js';

/** @typedef {import('./store.js').State} State */
/** @typedef {import('./model.js').Model} Model */

/** @type {ReturnType<typeof itemsOf>} */
const NONE = { article: [], furniture: [] };

export class FindsView {
  #name;
  #spec;
  #filters;
  #list;
  /** @type {Map<string, import('./lists.js').Entry>} */
  #entries = new Map();
  #items = NONE;
  /** @type {State|null} */
  #state = null;

  /** @param {HTMLElement} root @param {keyof typeof LISTS} name */
  constructor(root, name) {
    this.#name = name;
    this.#spec = LISTS[name];
    this.#filters = new Filters(name, { which: `Which ${name}`, order: `Order of the ${name}` }, () => this.#choose());
    this.#list = new CardList(name, (key, open) => this.#draw(key, open));
    this.#filters.offer('order', Object.entries(this.#spec.orders).map(([value, { words }]) => ({ value, words })));
    root.append(this.#filters.element, this.#list.element, this.#list.pager);
  }

  get list() {
    return this.#list;
  }

  /** @param {State} state @param {State} before */
  render(state, before) {
    this.#state = state;
    if (state.model !== before.model) {
      this.#take(state.model);
      this.#choose();
    } else if (state.followed !== before.followed) this.#list.follow(this.#keyOf(state.followed));
  }

  /** Brings the row of a find into view, taking off a filter that hides it. @param {string} key @param {{focus?: boolean}} [how] */
  reveal(key, how) {
    const own = this.#keyOf(key) ?? key;
    if (!this.#list.has(own)) {
      this.#filters.reset('which');
      this.#choose();
    }
    this.#list.reveal(own, how);
  }

  /** @param {Model|null} model */
  #take(model) {
    this.#items = model ? itemsOf(this.#spec, model) : NONE;
    if (model) this.#filters.offer('which', choicesOf(this.#spec, model, this.#items));
  }

  #choose() {
    const { model = null, followed = null } = this.#state ?? {};
    const { which, order } = this.#filters.values;
    const entries = model ? entriesOf(this.#spec, model, this.#items, { which, order }) : [];
    this.#entries = new Map(entries.map((entry) => [entry.key, entry]));
    this.#list.element.className = `cards ${this.#name} by-${order}`;
    const { article, furniture } = this.#items;
    this.#filters.tell(entries.length, poolOf(this.#items, which).length, this.#spec.one, article.length + furniture.length === 0 ? this.#spec.none : '');
    this.#list.show([...this.#entries.keys()], this.#keyOf(followed));
  }

  /** A name has one row, whichever of its mentions is meant. @param {string|null} key */
  #keyOf(key) {
    const { model = null } = this.#state ?? {};
    const found = key !== null ? model?.finds.get(key) : undefined;
    const entity = found?.layer === 'mentions' && this.#name === 'names' ? model?.byId.get(found.find.entity ?? '') : null;
    return model && entity ? keyOf('mentions', namesOf(entity, model)[0].utf16) : key;
  }

  /** @param {string} key @param {boolean} open */
  #draw(key, open) {
    const model = /** @type {Model} */ (this.#state?.model);
    const row = rowOf(/** @type {import('./lists.js').Entry} */ (this.#entries.get(key)), model, open);
    // What an open row explains depends on the publication date too.
    return { signature: `${open ? model.published : ''} ${JSON.stringify(row)}`, kind: row.apart ? 'apart' : '', children: () => rowElements(row, model, open) };
  }
}
