// The claims of a model -> a list of cards beside the article, linked both ways with it.

import { openCard, closedCard } from './card.js';
import { cardOf } from './cards.js';
import { FILTERS, ORDERS, choose } from './choice.js';
import { Filters } from './filters.js';
import { CardList } from './list.js';
import { claimKey } from './model.js';

/** @typedef {import('./store.js').State} State */

export class ClaimsView {
  #filters = new Filters('claims', { which: 'Which claims', source: 'Whose claims', order: 'Order of the claims' }, () => this.#choose());
  #list = new CardList('claims', (key, open) => this.#draw(key, open));
  /** @type {State|null} */
  #state = null;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#filters.offer('order', Object.entries(ORDERS).map(([value, words]) => ({ value, words })));
    root.append(this.#filters.element, this.#list.element, this.#list.pager);
  }

  get list() {
    return this.#list;
  }

  /** @param {State} state @param {State} before */
  render(state, before) {
    this.#state = state;
    if (state.model !== before.model) {
      this.#options();
      this.#choose();
    } else if (state.followed !== before.followed) this.#list.follow(state.followed);
  }

  /** Brings a claim into view, taking off a filter that hides it. @param {string} key @param {{focus?: boolean}} [how] */
  reveal(key, how) {
    if (!this.#list.has(key)) {
      this.#filters.reset('which', 'source');
      this.#choose();
    }
    this.#list.reveal(key, how);
  }

  #options() {
    const model = this.#state?.model;
    const claims = [...(model?.claimsByKey.values() ?? [])];
    this.#filters.offer('which', Object.entries(FILTERS).map(([value, { words, keeps }]) => ({ value, words, count: claims.filter(keeps).length })));
    const sources = [...(model?.claimsBySource ?? [])].map(([id, said]) => ({ name: model?.byId.get(id)?.name ?? id, count: said.length }));
    sources.sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
    this.#filters.offer('source', [{ value: '', words: 'All sources' }, ...sources.slice(0, 200).map(({ name, count }) => ({ value: name, words: name, count }))]);
  }

  #choose() {
    const { model = null, followed = null } = this.#state ?? {};
    const { which, source, order } = this.#filters.values;
    const shown = model ? choose(model, { filter: which, source, order }) : [];
    const all = model?.claimsByKey.size ?? 0;
    this.#filters.tell(shown.length, all, 'claim', all === 0 ? 'Nobody is reported as saying anything in this text.' : '');
    this.#list.show(shown.map(claimKey), followed);
  }

  /** @param {string} key @param {boolean} open */
  #draw(key, open) {
    const model = /** @type {import('./model.js').Model} */ (this.#state?.model);
    const card = cardOf(/** @type {import('./model.js').Claim} */ (model.claimsByKey.get(key)), model);
    const ranked = this.#filters.values.order !== 'text';
    return { signature: `${ranked} ${JSON.stringify(card)}`, children: () => (open ? openCard(card, ranked) : closedCard(card, ranked)) };
  }
}
