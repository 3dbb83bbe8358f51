// A model -> the article on the page: its sections laid a few milliseconds at a time, the highlight and the claim being
// looked at marked, and moved between by click and by key. An edit lays only the sections that it changed.

import { emit, scrollBehaviour } from './dom.js';
import { PAINTED, paintHits } from './hits.js';
import { fill, placeholder } from './lay.js';
import { Laying } from './laying.js';
import { keyOf, kindOf } from './model.js';
import { rangeOf, selectedSpan } from './places.js';
import { pieceAt, signatureOf } from './segments.js';

/** @typedef {import('./segments.js').Section} Section */
/** @typedef {import('./segments.js').Piece} Piece */
/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./store.js').State} State */

/** Above this many characters the browser may leave sections off screen unpainted. */
const LONG = 60_000;

export class ArticleView {
  #root;
  #laying = new Laying();
  /** @type {Model|null} */
  #model = null;
  /** @type {readonly Piece[]} */
  #pieces = [];
  /** @type {readonly Section[]} */
  #sections = [];
  /** Where each piece stands. @type {Map<Piece, number>} */
  #sectionOf = new Map();
  /** Elements of the sections, by section key. @type {Map<string, HTMLElement>} */
  #elements = new Map();
  /** What each element was last filled with. @type {WeakMap<HTMLElement, string>} */
  #filled = new WeakMap();
  /** Everything the keys move between, in text order. @type {{key: string, start: number}[]} */
  #stops = [];
  /** @type {State|null} */
  #state = null;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
    root.addEventListener('click', (event) => this.#click(event));
    root.addEventListener('keydown', (event) => this.#key(event));
    document.addEventListener('pointerup', () => setTimeout(() => this.#offerSelection()));
  }

  /** @param {State} state @param {State} before */
  render(state, before) {
    this.#state = state;
    if (state.model !== before.model) this.#show(state);
    if (state.hidden !== before.hidden) this.#root.dataset.hidden = [...state.hidden].join(' ');
    if (state.followed !== before.followed || state.selected !== before.selected) {
      for (const element of this.#root.querySelectorAll('.followed, .selected')) element.classList.remove('followed', 'source', 'cue', 'content', 'selected');
      this.#decorate(this.#root);
    }
  }

  /** Moves the page to a find, claim or block and gives it the keyboard. @param {string} key */
  reveal(key, { focus = true, scroll = /** @type {boolean|undefined} */ (true) } = {}) {
    const element = this.elementOf(key);
    if (focus) element?.focus({ preventScroll: true });
    if (scroll && element) this.#scrollTo(element);
  }

  /** The element of a find, claim or block, laid now if its turn had not come. @param {string} key @returns {HTMLElement|null} */
  elementOf(key) {
    const start = this.#startOf(key);
    const piece = start === undefined ? undefined : pieceAt(this.#pieces, start);
    const element = piece && this.#elementOfPiece(piece);
    if (!element) return null;
    if (element.dataset.key === key) return element;
    return element.querySelector(`mark[data-key="${key}"]`) ?? element.querySelector(`[data-key="${key}"]`);
  }

  /** The words the reader selected, as a span of the text. */
  selection() {
    return selectedSpan(this.#root);
  }

  /** A range over a span of the text, laid now if need be. @param {number} start @param {number} end */
  range(start, end) {
    const [first, last] = [pieceAt(this.#pieces, start), pieceAt(this.#pieces, end - 1)];
    const [from, until] = [first && this.#elementOfPiece(first), last && this.#elementOfPiece(last)];
    return from && until ? rangeOf(from, until, start, end) : null;
  }

  /** Moves the page to a span of the text. @param {number} start @param {number} end */
  revealRange(start, end) {
    const parent = this.range(start, end)?.startContainer.parentElement;
    if (parent) this.#scrollTo(parent);
  }

  /** Paints what the search found, in what is laid already. @param {[number, number][]} places @param {number} current */
  paint(places, current) {
    const from = Math.max(0, current - PAINTED / 2);
    const near = places.slice(from, from + PAINTED).filter(([start]) => this.#isLaid(start));
    const ranges = near.map((place) => this.range(...place)).filter((range) => range !== null);
    paintHits(ranges, current >= 0 ? this.range(...places[current]) : null);
  }

  /** Folds all page furniture, or unfolds it if it is folded. */
  fold() {
    const runs = /** @type {HTMLDetailsElement[]} */ ([...this.#root.querySelectorAll('details.furniture')]);
    const open = runs.every((run) => !run.open);
    for (const run of runs) run.open = open;
  }

  /** The key of the highlight that has the keyboard. */
  focusedKey() {
    const focused = document.activeElement;
    return this.#root.contains(focused) ? (/** @type {HTMLElement} */ (focused).dataset.key ?? null) : null;
  }

  /** The key of the block that holds what has the keyboard, or the first one on screen. */
  blockAtHand() {
    const focused = document.activeElement?.closest('[data-start]');
    const pieces = /** @type {HTMLElement[]} */ ([...this.#root.querySelectorAll('[data-start]')]);
    const piece = focused ?? pieces.find((element) => element.getBoundingClientRect().top > 0);
    return /** @type {HTMLElement|undefined} */ (piece)?.dataset.key ?? null;
  }

  /** Gives the keyboard to the next highlight of a kind that is shown, or the one before. @param {1|-1} step */
  step(step) {
    const stops = this.#stops;
    const from = this.#currentStop();
    for (let idx = from === null ? (step > 0 ? 0 : stops.length - 1) : from + step; idx >= 0 && idx < stops.length; idx += step) {
      if (this.#isShown(stops[idx].key)) return this.reveal(stops[idx].key);
    }
  }

  /** @param {State} state */
  #show({ model, layout }) {
    const sameText = model !== null && this.#model?.text === model.text;
    this.#model = model;
    this.#pieces = layout?.pieces ?? [];
    this.#sections = layout?.sections ?? [];
    this.#sectionOf = new Map(this.#sections.flatMap((section, idx) => section.pieces.map((piece) => /** @type {const} */ ([piece, idx]))));
    this.#stops = model ? stopsOf(model) : [];
    if (!sameText) {
      this.#elements = new Map();
      this.#root.replaceChildren();
      scrollTo(0, 0);
    }
    this.#root.classList.toggle('long', (model?.text.length ?? 0) > LONG);
    this.#place();
    this.#laying.start(this.#sections.length, (idx) => this.#lay(idx), sameText ? this.#firstOnScreen() : 0);
  }

  /** Puts an element for every section in its place, keeping those that stay. */
  #place() {
    const kept = new Map();
    let at = this.#root.firstElementChild;
    for (const section of this.#sections) {
      const element = this.#elements.get(section.key) ?? placeholder(section);
      kept.set(section.key, element);
      if (element === at) at = at.nextElementSibling;
      else this.#root.insertBefore(element, at);
    }
    while (at) {
      const next = at.nextElementSibling;
      at.remove();
      at = next;
    }
    this.#elements = kept;
  }

  /** @param {number} idx */
  #lay(idx) {
    const section = this.#sections[idx];
    const element = this.#elements.get(section.key);
    const signature = signatureOf(section);
    if (!this.#model || !element || this.#filled.get(element) === signature) return;
    const focused = element.contains(document.activeElement) ? /** @type {HTMLElement} */ (document.activeElement).dataset.key : undefined;
    fill(element, section, this.#model);
    this.#filled.set(element, signature);
    this.#decorate(element);
    if (focused) (this.elementOf(focused) ?? this.#root).focus({ preventScroll: true });
  }

  /** Marks what is being looked at. @param {HTMLElement} inside */
  #decorate(inside) {
    const { followed = null, selected = null } = this.#state ?? {};
    for (const part of ['content', 'source', 'cue']) {
      for (const run of inside.querySelectorAll(`[data-claims~="${followed}:${part}"]`)) run.classList.add('followed', part);
    }
    for (const key of [followed, selected]) for (const mark of inside.querySelectorAll(`[data-key="${key}"]`)) mark.classList.add('selected');
  }

  /** @param {Piece} piece @returns {HTMLElement|null} */
  #elementOfPiece(piece) {
    const idx = this.#sectionOf.get(piece);
    if (idx === undefined) return null;
    this.#laying.ensure(idx);
    const section = this.#elements.get(this.#sections[idx].key);
    if (section instanceof HTMLDetailsElement) section.open = true;
    return section?.querySelector(`[data-start="${piece.start}"]`) ?? null;
  }

  /** @param {number} offset */
  #isLaid(offset) {
    const piece = pieceAt(this.#pieces, offset);
    const idx = piece && this.#sectionOf.get(piece);
    const element = idx === undefined ? undefined : this.#elements.get(this.#sections[idx].key);
    return element !== undefined && this.#filled.has(element);
  }

  #firstOnScreen() {
    return Math.max(0, this.#sections.findIndex((section) => (this.#elements.get(section.key)?.getBoundingClientRect().bottom ?? 0) > 0));
  }

  /** @param {string} key */
  #startOf(key) {
    const claim = this.#model?.claimsByKey.get(key);
    if (claim && !claim.cue) return claim.source?.utf16[0] ?? claim.content[0].utf16[0];
    const [, start] = /@(\d+)-/.exec(key) ?? [];
    return start === undefined ? undefined : Number(start);
  }

  #currentStop() {
    const focused = /** @type {HTMLElement|null} */ (document.activeElement?.closest('[data-key]'))?.dataset.key;
    const key = focused && this.#root.contains(document.activeElement) ? focused : this.#state?.selected ?? this.#state?.followed;
    if (!key) return null;
    const idx = this.#stops.findIndex((stop) => stop.key === key);
    return idx < 0 ? null : idx;
  }

  /** @param {string} key */
  #isShown(key) {
    const found = this.#model?.finds.get(key);
    const hidden = this.#state?.hidden ?? new Set();
    if (found) return !hidden.has(kindOf(found));
    return !this.#model?.claimsByKey.has(key) || !hidden.has('claim');
  }

  /** @param {Element} element */
  #scrollTo(element) {
    const smooth = !this.#root.classList.contains('long');
    element.scrollIntoView({ block: 'center', behavior: smooth ? scrollBehaviour() : 'auto' });
    // What was never painted has a guessed height; once it has its own, the place may have moved.
    if (!smooth) requestAnimationFrame(() => element.scrollIntoView({ block: 'center' }));
  }

  /** What the reader just selected may be a name the core missed. */
  #offerSelection() {
    const span = this.selection();
    if (span) emit(this.#root, 'selected', { span });
  }

  /** @param {MouseEvent} event */
  #click(event) {
    if (!getSelection()?.isCollapsed) return;
    const target = /** @type {Element} */ (event.target);
    const key = /** @type {HTMLElement|null} */ (target.closest('mark, .obelus-mark, [data-kind=boilerplate]'))?.dataset.key;
    if (key && this.#isShown(key)) return emit(this.#root, 'choose', { key });
    const claims = /** @type {HTMLElement|null} */ (target.closest('[data-claims]'))?.dataset.claims;
    // The innermost claim is the one that begins last.
    const inner = claims?.split(' ').at(-1);
    if (inner) emit(this.#root, 'choose', { key: inner.slice(0, inner.lastIndexOf(':')) });
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      event.preventDefault();
      this.step(event.key === 'ArrowRight' ? 1 : -1);
    }
    const key = /** @type {HTMLElement} */ (event.target).dataset.key;
    if ((event.key === 'Enter' || event.key === ' ') && key) {
      event.preventDefault();
      emit(this.#root, 'choose', { key, byKeyboard: true });
    }
  }
}

/** Highlights, claims without a cue of their own, and the lines of page furniture. @param {Model} model */
function stopsOf(model) {
  const stops = model.highlights.map(({ key, start }) => ({ key, start }));
  for (const [key, claim] of model.claimsByKey) if (!claim.cue) stops.push({ key, start: claim.content[0].utf16[0] });
  for (const block of model.blocks) if (block.kind === 'boilerplate') stops.push({ key: keyOf('blocks', block.utf16), start: block.utf16[0] });
  return stops.sort((a, b) => a.start - b.start);
}
