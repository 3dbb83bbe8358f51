// What only the reader knows about the article: when it was published and where. Dates that the page's own stamp seems to
// give are offered, and used only when taken.

import { el, emit } from './dom.js';
import { formatIsoDay, needsPublished } from './values.js';

/** @typedef {import('./store.js').State} State */

/** @param {HTMLElement} root */
export function createFacts(root) {
  // While a year is typed, "2" and "20" are years too: a reading each is not what the reader wants.
  const published = el('input', { type: 'date', id: 'published', min: '1500-01-01', max: '9999-12-31' });
  const url = el('input', { type: 'url', id: 'url', placeholder: 'https://…', autocomplete: 'off', spellcheck: 'false' });
  const hint = el('p', { class: 'published-hint' });
  published.addEventListener('change', () => published.validity.valid && emit(root, 'set-published', { date: published.value || null }));
  url.addEventListener('change', () => emit(root, 'set-url', { url: url.value.trim() || null }));
  root.append(
    el('div', { class: 'fact' }, el('label', { for: 'published' }, 'Published'), published),
    el('div', { class: 'fact wide' }, el('label', { for: 'url' }, 'Address'), url),
    hint,
  );

  return {
    /** @param {State} state @param {State} before */
    render(state, before) {
      if (state.article === before.article && state.model === before.model) return;
      if (document.activeElement !== published || state.article?.text !== before.article?.text) published.value = state.article?.published ?? '';
      if (document.activeElement !== url) url.value = state.article?.url ?? '';
      hint.replaceChildren(...hintFor(root, state));
      hint.hidden = hint.childNodes.length === 0;
    },
    focus: () => published.focus(),
  };
}

/** @param {HTMLElement} root @param {State} state @returns {(Node|string)[]} */
function hintFor(root, { article, model }) {
  if (!article || !model) return [];
  const foreign = model.head.document.language === 'und' ? ['This does not read like English: names and claims will be missing. '] : [];
  if (article.published) return foreign;
  const offered = model.head.document.published.offered.flatMap((date, idx) => [
    idx > 0 ? ' or ' : 'The page’s own stamp gives a date: ',
    el('button', { type: 'button', class: 'link', onclick: () => emit(root, 'set-published', { date }) }, `use ${formatIsoDay(date)}`),
  ]);
  if (offered.length > 0) return [...foreign, ...offered, '.'];
  const open = model.dates.filter((date) => needsPublished(date, null)).length;
  return open === 0 ? foreign : [...foreign, `${open.toLocaleString('en')} ${open === 1 ? 'date needs' : 'dates need'} the day of publication; without it nothing relative is resolved.`];
}
