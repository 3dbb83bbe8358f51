// The highlight, paragraph or selection being looked at -> a small popover that says what it is and why, and takes the
// reader's correction. On a narrow screen it lies at the lower edge.

import { append, el, emit } from './dom.js';
import { add, setBlock } from './edits.js';
import { explain } from './explain.js';
import { findBody, scope } from './find.js';
import { kindOf } from './model.js';
import { placesLike } from './search.js';
import { BLOCKS, KINDS, LABELS } from './words.js';

/** @typedef {import('./model.js').Find} Find */
/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./store.js').State} State */
/** @typedef {import('./document.d.ts').Label} Label */

export class DetailView {
  #root;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
    root.addEventListener('keydown', (event) => {
      if (event.key === 'Tab') this.#keepInside(event);
    });
    document.addEventListener('pointerdown', (event) => {
      if (this.isOpen && !root.contains(/** @type {Node} */ (event.target))) emit(root, 'leave-detail');
    });
  }

  /** Whether something is open. */
  get isOpen() {
    return !this.#root.hidden;
  }

  /** @param {Find} found @param {Model} model @param {DOMRect} at */
  showFind(found, model, at) {
    const { kind, value } = explain(found, model);
    this.#open(at, kindOf(found), kind, [
      el('p', { class: 'detail-exact' }, found.find.exact),
      value ? el('p', { class: 'detail-value' }, value) : null,
      ...findBody(found, model),
    ]);
  }

  /** @param {import('./document.d.ts').BlockRecord} block @param {DOMRect} at */
  showBlock(block, at) {
    const kinds = /** @type {import('./document.d.ts').BlockKind[]} */ (Object.keys(BLOCKS));
    this.#open(at, null, 'What is this paragraph?', [
      el('div', { class: 'label-grid' }, ...kinds.map((kind) =>
        el('button', { type: 'button', 'aria-pressed': String(kind === block.kind), onclick: () => emit(this.#root, 'edit', { edits: [setBlock(block.utf16, kind)] }) }, BLOCKS[kind]))),
      el('p', { class: 'quiet' }, 'Page furniture is dimmed, and no claim is read from it.'),
    ]);
  }

  /** What a reader may say that some words are: a name of some kind, or a figure or date that was missed. @param {[number, number]} span @param {Model} model @param {DOMRect} at @param {{focus: boolean}} options */
  showSelection(span, model, at, { focus }) {
    const words = model.text.slice(...span);
    const places = placesLike(model, span);
    const whole = scope(places, 'places with these words', false);
    /** @param {import('./words.js').Kind} kind @param {string} name @param {() => void} onclick */
    const choice = (kind, name, onclick) => el('button', { type: 'button', 'data-kind': kind, onclick }, el('span', { class: 'letter', 'aria-hidden': 'true' }, KINDS[kind].letter), name);
    /** @param {Label} label */
    const name = (label) => choice(LABELS[label].kind, LABELS[label].words, () => emit(this.#root, 'edit', { edits: (whole.isAll() ? places : [span]).map((place) => add(place, label)) }));
    this.#open(at, null, 'What is this?', [
      el('p', { class: 'detail-exact' }, words.length > 80 ? `${words.slice(0, 80)}…` : words),
      // Before the buttons, which act at once.
      whole.element,
      el('div', { class: 'label-grid' },
        ...Object.keys(LABELS).map((label) => name(/** @type {Label} */ (label))),
        choice('number', 'Figure', () => emit(this.#root, 'add-find', { layer: 'numbers', span })),
        choice('date', 'Date or time', () => emit(this.#root, 'add-find', { layer: 'dates', span }))),
    ], focus);
  }

  close() {
    this.#root.hidden = true;
    this.#root.replaceChildren();
  }

  /** @param {DOMRect} at @param {import('./words.js').Kind|null} kind @param {string} title @param {import('./dom.js').Child[]} children */
  #open(at, kind, title, children, focus = true) {
    const root = this.#root;
    root.replaceChildren();
    if (kind) root.dataset.kind = kind;
    else delete root.dataset.kind;
    append(root, [
      el('div', { class: 'detail-head' },
        kind ? el('span', { class: 'letter', 'aria-hidden': 'true' }, KINDS[kind].letter) : null,
        el('h2', { id: 'detail-title' }, title),
        el('button', { type: 'button', class: 'close', 'aria-label': 'Close', onclick: () => emit(root, 'dismiss') }, '×')),
      ...children,
    ]);
    root.hidden = false;
    this.#position(at);
    if (focus) root.focus({ preventScroll: true });
  }

  /** Below the words, or above them where there is more room. @param {DOMRect} at */
  #position(at) {
    const { offsetWidth: width, offsetHeight: height, style } = this.#root;
    const left = Math.max(8, Math.min(at.left - 12, document.documentElement.clientWidth - width - 8));
    const below = at.bottom + 10;
    const fitsBelow = below + height < innerHeight - 8 || at.top < height + 16;
    style.left = `${left + scrollX}px`;
    style.top = `${(fitsBelow ? below : at.top - height - 10) + scrollY}px`;
    this.#root.scrollIntoView({ block: 'nearest' });
  }

  /** @param {KeyboardEvent} event */
  #keepInside(event) {
    const stops = /** @type {HTMLElement[]} */ ([...this.#root.querySelectorAll('button, select, input')]);
    const [first, last] = [stops[0], stops.at(-1)];
    if (event.shiftKey && (document.activeElement === first || document.activeElement === this.#root)) last?.focus();
    else if (!event.shiftKey && document.activeElement === last) first?.focus();
    else return;
    event.preventDefault();
  }
}
