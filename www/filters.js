// What a list may be asked for -> its row of choices, and how much of it is shown. An option nothing answers to is left out.

import { el } from './dom.js';

/** @typedef {{value: string, words: string, count?: number}} Option */

export class Filters {
  /** @type {Record<string, HTMLSelectElement>} */
  #selects = {};
  #count = el('p', { class: 'panel-count', role: 'status' });
  element;

  /**
   * @param {string} list what its elements' ids begin with
   * @param {Record<string, string>} labels of the choices, by their names
   * @param {() => void} onChange
   */
  constructor(list, labels, onChange) {
    this.element = el('div', { class: 'panel-filters' });
    for (const [name, words] of Object.entries(labels)) {
      const id = `${list}-${name}`;
      this.#selects[name] = el('select', { id, onchange: onChange });
      this.element.append(el('label', { for: id, class: 'hidden-visually' }, words), this.#selects[name]);
    }
    this.element.append(this.#count);
  }

  /** What is chosen, by name. */
  get values() {
    return Object.fromEntries(Object.entries(this.#selects).map(([name, select]) => [name, select.value]));
  }

  /** Sets the options of a choice; the first is always there, and what was chosen stays if it can. @param {string} name @param {readonly Option[]} options */
  offer(name, options) {
    const select = this.#selects[name];
    const kept = select.value;
    const offered = options.filter(({ count }, idx) => idx === 0 || count !== 0);
    select.replaceChildren(...offered.map(({ value, words, count }, idx) => el('option', { value }, idx > 0 && count !== undefined ? `${words} (${count})` : words)));
    select.value = offered.some(({ value }) => value === kept) ? kept : options[0].value;
  }

  /** Takes choices back to their first option, where there are such choices. @param {...string} names */
  reset(...names) {
    for (const [name, select] of Object.entries(this.#selects)) if (names.includes(name)) select.selectedIndex = 0;
  }

  /** How many are shown, in words. */
  get told() {
    return this.#count.textContent ?? '';
  }

  /**
   * Says how many are shown, or what it means that there is nothing at all to choose from.
   * @param {number} shown @param {number} all @param {string} one @param {string} none '' where there is something
   */
  tell(shown, all, one, none) {
    const words = `${all.toLocaleString('en')} ${all === 1 ? one : `${one}s`}`;
    const told = none || (shown === all ? words : `${shown.toLocaleString('en')} of ${words}`);
    // The same words again would be read out again.
    if (this.#count.textContent !== told) this.#count.textContent = told;
    this.#count.classList.toggle('none', none !== '');
    for (const select of Object.values(this.#selects)) select.hidden = none !== '';
  }
}
