// Puts the page together: views render the store's state and raise actions; the actions below are all that changes it.

import { ArticleView } from './article.js';
import { DetailView } from './detail.js';
import { byId } from './dom.js';
import { save } from './download.js';
import { addFind, reject } from './edits.js';
import { Breakdown, Engine, Superseded } from './engine.js';
import { createFacts } from './facts.js';
import { decode, downloadName, isExport, refusal, sniff } from './files.js';
import { createIntake } from './intake.js';
import { createKeys } from './keys.js';
import { nextTask } from './laying.js';
import { createLegend } from './legend.js';
import { anchorOf, buildModel, keyOf } from './model.js';
import { PanelView } from './panel.js';
import { createPilcrow } from './pilcrow.js';
import { htmlToText } from './richtext.js';
import { SAMPLE } from './sample.js';
import { createSearch } from './search.js';
import { cutPieces, groupSections } from './segments.js';
import { createStatus } from './status.js';
import { EMPTY, Store, newArticle, redo, undo, withStep } from './store.js';
import { restoreTheme, toggleTheme } from './theme.js';
import { createTools } from './tools.js';

/** @typedef {import('./store.js').Article} Article */
/** @typedef {import('./store.js').State} State */

restoreTheme();
const store = new Store();
const engine = new Engine();
const article = new ArticleView(byId('article'));
const panel = new PanelView(byId('panel'));
const detail = new DetailView(byId('detail'));
const facts = createFacts(byId('facts'));
const search = createSearch(byId('search'));
const tools = createTools(byId('tools'), () => panel.table);
const keys = createKeys(/** @type {HTMLDialogElement} */ (byId('help')));
createPilcrow(byId('article'));
const views = [createIntake(byId('intake')), createStatus(byId('progress'), byId('notice')), createLegend(byId('legend')), facts, search, tools, article, panel];

store.addEventListener('change', (event) => {
  const before = /** @type {CustomEvent<State>} */ (event).detail;
  document.body.dataset.phase = store.state.model ? 'article' : 'empty';
  for (const view of views) view.render(store.state, before);
});

/**
 * Reads an article anew and shows what the core found; what is on screen stays until then.
 * @param {Article} next
 * @param {Partial<State>} [afterwards] what else changes once it is shown
 */
async function read(next, afterwards = {}) {
  store.update({ article: next, progress: { stage: 'text', index: 0, count: 1 }, notice: null });
  try {
    const { head, layers } = await engine.annotate(next, (stage, index, count) => store.update({ progress: { stage, index, count } }));
    // A long article is made ready in steps, each a task of its own.
    await nextTask();
    const model = buildModel(head, layers);
    await nextTask();
    const pieces = cutPieces(model);
    await nextTask();
    const layout = { pieces, sections: groupSections(pieces) };
    await nextTask();
    if (store.state.article !== next) return;
    // The text as the core put it right is the only one from here on: every offset counts in it.
    const shown = { ...next, text: model.text };
    store.update({ article: shown, shown, model, layout, progress: null, ...afterwards });
    await nextTask();
    if (document.activeElement === document.body) byId('article').focus({ preventScroll: true });
  } catch (error) {
    if (error instanceof Superseded) return;
    store.update({ article: store.state.shown, progress: null });
    fail(error);
  }
}

/** A text that has nothing to do with the one on screen. @param {Article} next */
function readFresh(next) {
  detail.close();
  return read(next, { selected: null, followed: null, saved: true });
}

/** @param {unknown} error */
function fail(error) {
  const words = error instanceof Error ? error.message : String(error);
  const text = error instanceof Breakdown ? `Obelus broke down over this and has started anew. Nothing you did before is lost. (${words})` : words;
  store.update({ notice: { tone: 'error', text } });
}

/** Whether work that is not downloaded may go. */
const mayReplace = () => store.state.saved || confirm('What you corrected in this article has not been downloaded. Leave it?');

/** @param {string} text */
async function open(text) {
  if (text.trim() === '') return ACTIONS.tell({ text: 'There are no words in that to read.' });
  if (isExport(text)) return reopen(text);
  if (mayReplace()) await readFresh(newArticle(text));
}

/** An export of ours, checked against its hash by the core, goes on where it was left. @param {string} text */
async function reopen(text) {
  if (!mayReplace()) return;
  try {
    const { edits, published, url, text: restored } = await engine.restore(text);
    await readFresh({ text: restored, published, url, steps: edits.map((edit) => [edit]), undone: [] });
  } catch (error) {
    if (!(error instanceof Superseded)) fail(error);
  }
}

/** @param {File} file */
async function openFile(file) {
  try {
    const bytes = await file.arrayBuffer();
    const why = refusal(file.type, bytes);
    if (why) throw new Error(why);
    const text = decode(bytes);
    const kind = sniff(file.name, text);
    await (kind === 'export' ? reopen(text) : open(kind === 'html' ? htmlToText(text) : text));
  } catch (error) {
    fail(error);
  }
}

/** @param {Article|null} next */
async function change(next) {
  if (!next) return;
  store.update({ saved: false });
  await read(next);
}

/** @param {string} format */
async function download(format) {
  const { shown: current, model, progress } = store.state;
  const chosen = store.state.formats.find(({ id }) => id === format);
  if (!current || !model || !chosen || progress) return;
  try {
    const { format: listed, records } = panel.table;
    const blob = await engine.export(current, format, format === listed ? records : undefined);
    save(new Blob([blob], { type: chosen.mediaType }), downloadName(model.head.document.title, chosen.extension));
    // Only the document itself can be opened again with everything in it.
    if (format === 'json') store.update({ saved: store.state.article === current || store.state.saved });
  } catch (error) {
    if (!(error instanceof Superseded)) fail(error);
  }
}

/** @typedef {{from?: 'list'|'link', byKeyboard?: boolean}} How from the head of a card, from a link in one, or from the article */

/** Opens what a key stands for: a claim or a row in its list and in the text, a find or a paragraph in its popover. @param {string} key @param {How} how */
function choose(key, { from, byKeyboard }) {
  const { model } = store.state;
  if (!model) return;
  const found = model.finds.get(key);
  const block = model.blocksByKey.get(key);
  if (model.claimsByKey.has(key)) return follow(key, { from, byKeyboard });
  if (!found && !block) return;
  // What the list beside the article shows is looked at there.
  const listed = found && store.state.view === panel.viewOf(key);
  if (listed && from && panel.isBeside) return follow(key, { from, byKeyboard });
  store.update({ selected: key, ...(listed ? { followed: key } : {}) });
  if (listed) panel.reveal(key);
  if (from) panel.toggleSheet(false);
  article.reveal(key, { focus: false, scroll: Boolean(from) || byKeyboard });
  const at = article.elementOf(key)?.getBoundingClientRect();
  if (at && found) detail.showFind(found, model, at);
  else if (at && block) detail.showBlock(block, at);
}

/** Opens a card and marks its place in the text; once more from its list closes it. @param {string} key @param {How} how */
function follow(key, { from, byKeyboard }) {
  detail.close();
  const again = store.state.followed === key && from === 'list';
  store.update({ view: panel.viewOf(key), followed: again ? null : key, selected: null });
  if (again) return;
  panel.reveal(key, { focus: Boolean(byKeyboard) && (!from || byId('panel').contains(document.activeElement)) });
  if (from) {
    panel.toggleSheet(false);
    article.reveal(key, { focus: false, scroll: true });
  } else panel.toggleSheet(true);
}

/** @param {[number, number]} span @param {boolean} focus */
function offerMark(span, focus) {
  const { model } = store.state;
  const at = article.range(...span)?.getBoundingClientRect();
  if (model && at) detail.showSelection(span, model, at, { focus });
}

/** @param {readonly import('./document.d.ts').EditInput[]} step */
async function edit(step) {
  const { article: current } = store.state;
  detail.close();
  store.update({ selected: null });
  if (current) await change(withStep(current, step));
}

/** Shows a figure or date that the reader added as it was read; words that are none are left as they were. @param {'numbers'|'dates'} layer @param {[number, number]} span */
async function add(layer, [start, end]) {
  const { article: before, saved } = store.state;
  const step = [addFind(layer, [start, end])];
  await edit(step);
  const { article: now, model } = store.state;
  if (!before || !model || now?.steps.at(-1) !== step) return;
  /** @type {readonly (import('./model.js').NumberFind|import('./model.js').DateFind)[]} */
  const finds = model[layer];
  const added = finds.find(({ by, utf16 }) => by === 'reader' && utf16[0] >= start && utf16[1] <= end);
  if (added) return choose(keyOf(layer, added.utf16), {});
  const text = `“${model.text.slice(start, end)}” could not be read as one ${layer === 'numbers' ? 'figure' : 'date'}, so nothing was added.`;
  await read(before, { saved, notice: { tone: 'info', text } });
}

/** Everything the views and keys can ask for. @type {Record<string, (detail: any) => unknown>} */
const ACTIONS = {
  'open-text': ({ text }) => open(text),
  'open-html': ({ html }) => open(htmlToText(html)),
  'open-file': ({ file }) => openFile(file),
  'open-sample': () => open(SAMPLE),
  new() {
    if (!mayReplace()) return;
    engine.cancel();
    detail.close();
    store.update({ ...EMPTY, formats: store.state.formats });
  },
  cancel() {
    engine.cancel();
    store.update({ article: store.state.shown, progress: null, notice: { tone: 'info', text: 'Stopped.' } });
  },
  tell: ({ text }) => store.update({ notice: text ? { tone: 'info', text } : null }),

  choose: ({ key, ...how }) => choose(key, how),
  'next-card'({ step }) {
    const key = panel.neighbour(step);
    if (key) choose(key, { from: 'list', byKeyboard: true });
  },
  'show-view': ({ view }) => store.update({ view }),
  'focus-list'({ view }) {
    store.update({ view });
    panel.toggleSheet(true);
    panel.focus();
  },
  'focus-article'() {
    const key = store.state.selected ?? store.state.followed;
    if (key) article.reveal(key);
    else byId('article').focus({ preventScroll: true });
  },
  'focus-search': () => search.focus(),
  'ask-published'() {
    ACTIONS.dismiss({});
    facts.focus();
  },
  dismiss() {
    const { selected } = store.state;
    const wasOpen = detail.isOpen;
    detail.close();
    panel.toggleSheet(false);
    store.update({ selected: null });
    if (!wasOpen) ACTIONS['focus-article']({});
    else if (selected) article.elementOf(selected)?.focus({ preventScroll: true });
  },
  'leave-detail'() {
    detail.close();
    store.update({ selected: null });
  },
  'toggle-kind'({ kind }) {
    const hidden = new Set(store.state.hidden);
    if (!hidden.delete(kind)) hidden.add(kind);
    store.update({ hidden });
  },
  /** @param {{places: [number, number][], current: number}} detail */
  found({ places, current }) {
    article.paint(places, current);
    if (current >= 0) article.revealRange(...places[current]);
  },
  block() {
    const key = article.blockAtHand();
    if (key) choose(key, { byKeyboard: true });
  },
  fold: () => article.fold(),

  edit: ({ edits }) => edit(edits),
  'add-find': ({ layer, span }) => add(layer, span),
  reject() {
    const { model, selected, followed } = store.state;
    const key = selected ?? article.focusedKey() ?? followed;
    const found = key ? model?.finds.get(key) : undefined;
    const chosen = key ? model?.claimsByKey.get(key) : undefined;
    if (found) return edit([reject(found.layer, found.find.utf16)]);
    if (chosen) return edit([reject('claims', anchorOf(chosen))]);
  },
  'mark-selection'() {
    const span = article.selection();
    if (span) offerMark(span, true);
    else ACTIONS.tell({ text: 'Select some words of one paragraph first, or find them with “/” and choose “Mark as…”.' });
  },
  'offer-mark': ({ span }) => offerMark(span, true),
  selected: ({ span }) => offerMark(span, false),
  undo: () => store.state.article && change(undo(store.state.article)),
  redo: () => store.state.article && change(redo(store.state.article)),
  'set-published': ({ date }) => store.state.article && change({ ...store.state.article, published: date }),
  'set-url': ({ url }) => store.state.article && change({ ...store.state.article, url }),

  download: ({ format }) => download(format),
  save: () => download('json'),
  downloads: () => store.state.model && tools.openDownloads(),
  theme: () => toggleTheme(),
  help: () => keys.open(),
};

document.addEventListener('act', (event) => {
  const { action, ...rest } = /** @type {CustomEvent} */ (event).detail;
  ACTIONS[action](rest);
});

addEventListener('beforeunload', (event) => {
  if (!store.state.saved) event.preventDefault();
});

engine.warmUp().then((formats) => store.update({ formats }), fail);
