// The one home of what the page knows: a frozen state, replaced as a whole, and one `change` event with the state before it.

/** @typedef {import('./document.d.ts').EditInput} Edit */
/** @typedef {readonly Edit[]} Step what a reader does at once, and takes back at once */
/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./words.js').Kind} Kind */
/** @typedef {'claims'|'figures'|'dates'|'names'} View */

/**
 * What the reader brought and did; with the version of the core it is all that an export depends on.
 * @typedef {object} Article
 * @property {string} text as it came back from the core, once it has
 * @property {string|null} published `YYYY-MM-DD`
 * @property {string|null} url
 * @property {readonly Step[]} steps what the reader corrected
 * @property {readonly Step[]} undone steps taken back, newest last
 */

/**
 * @typedef {object} State
 * @property {Article|null} article as the reader wants it now
 * @property {Article|null} shown as it is on screen: `article`, but while that is being read
 * @property {Model|null} model what the core found in `shown`
 * @property {import('./segments.js').Layout|null} layout how `model` is laid on the page
 * @property {{stage: string, index: number, count: number}|null} progress of reading `article`
 * @property {{tone: 'info'|'error', text: string}|null} notice
 * @property {string|null} selected key of the highlight whose detail is open
 * @property {View} view the list that the panel shows
 * @property {string|null} followed key of the claim or find that is open in its list and marked in the text
 * @property {ReadonlySet<Kind>} hidden kinds switched off in the legend
 * @property {boolean} saved whether everything the reader did is in a downloaded JSON
 * @property {readonly import('./document.d.ts').Format[]} formats
 */

/** @type {State} */
export const EMPTY = Object.freeze({
  article: null,
  shown: null,
  model: null,
  layout: null,
  progress: null,
  notice: null,
  selected: null,
  view: 'claims',
  followed: null,
  hidden: new Set(),
  saved: true,
  formats: [],
});

/** Holds the state and says when it changed. */
export class Store extends EventTarget {
  /** @type {State} */
  #state = EMPTY;

  /** The state now; never changed in place. */
  get state() {
    return this.#state;
  }

  /**
   * Replaces some fields and tells every listener once; a change to the same values is none.
   * @param {Partial<State>} fields
   */
  update(fields) {
    const before = this.#state;
    const changed = Object.entries(fields).some(([name, value]) => before[/** @type {keyof State} */ (name)] !== value);
    if (!changed) return;
    this.#state = Object.freeze({ ...before, ...fields });
    this.dispatchEvent(new CustomEvent('change', { detail: before }));
  }
}

/**
 * A new article without anything done to it.
 * @param {string} text
 * @returns {Article}
 */
export const newArticle = (text) => ({ text, published: null, url: null, steps: [], undone: [] });

/**
 * The article with one more step; what had been undone is gone for good.
 * @param {Article} article @param {Step} step @returns {Article}
 */
export const withStep = (article, step) => ({ ...article, steps: [...article.steps, step], undone: [] });

/** The article without its last step, or null where there is none. @param {Article} article @returns {Article|null} */
export function undo(article) {
  const last = article.steps.at(-1);
  return last ? { ...article, steps: article.steps.slice(0, -1), undone: [...article.undone, last] } : null;
}

/** The article with the last undone step done again, or null. @param {Article} article @returns {Article|null} */
export function redo(article) {
  const last = article.undone.at(-1);
  return last ? { ...article, steps: [...article.steps, last], undone: article.undone.slice(0, -1) } : null;
}
