// One find -> what its popover and its open row both hold: how it was read, what it still needs, and the reader's corrections.

import { el, emit } from './dom.js';
import { reject, relabel, setValue } from './edits.js';
import { explain, nextMention } from './explain.js';
import { namesOf } from './lists.js';
import { formatIsoDay } from './values.js';
import { LABELS } from './words.js';

/** @typedef {import('./model.js').Find} Find */
/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./document.d.ts').Label} Label */

/** @param {Find} found @param {Model} model @param {readonly Node[]|null} [further] more facts; a popover has none and leads on instead */
export function findBody(found, model, further = null) {
  const { rows, needsPublished } = explain(found, model);
  return [
    needsPublished ? publishedHint() : null,
    el('dl', { class: 'facts-list' }, ...(further ?? []), ...rows.flatMap(([term, words]) => [el('dt', {}, term), el('dd', {}, words)])),
    actions(found, model, further === null),
  ];
}

function publishedHint() {
  const enter = el('button', { type: 'button', class: 'link', 'data-focus': 'published', onclick: () => emit(enter, 'ask-published') }, 'Enter it');
  return el('p', { class: 'hint' }, 'It needs the day of publication. ', enter);
}

/**
 * A box that says whether a correction is meant for one place or for all of them.
 * @param {readonly [number, number][]} places @param {string} words @param {boolean} all as it is offered
 */
export function scope(places, words, all) {
  const box = el('input', { type: 'checkbox', checked: all, 'data-focus': 'all' });
  return { element: places.length > 1 ? el('label', { class: 'scope' }, box, ` all ${places.length} ${words}`) : null, isAll: () => places.length > 1 && box.checked };
}

/** @param {import('./model.js').Mention} mention @param {Model} model @param {boolean} byEntity and not by the words */
function alike({ exact, entity }, model, byEntity) {
  const known = byEntity && entity ? namesOf(model.byId.get(entity), model) : model.mentions.filter((other) => other.form === 'name' && other.exact === exact);
  return known.map(({ utf16 }) => utf16);
}

/** @param {Find} found @param {Model} model @param {boolean} leadsOn */
function actions(found, model, leadsOn) {
  const next = leadsOn && nextMention(found, model);
  const what = found.layer === 'mentions' ? 'name' : found.layer === 'numbers' ? 'number' : 'date';
  // A popover is about these words, a row of the list about all that bear the name.
  const places = found.layer === 'mentions' ? alike(found.find, model, !leadsOn) : [];
  const whole = scope(places, leadsOn ? `“${found.find.exact}”` : 'mentions', !leadsOn);
  /** @param {(place: [number, number]) => import('./document.d.ts').EditInput} edit */
  const send = (edit) => emit(box, 'edit', { edits: (whole.isAll() ? places : [found.find.utf16]).map(edit) });
  const box = el('div', { class: 'detail-actions' },
    whole.element,
    ...(found.layer === 'mentions' ? [relabelling(found.find, send)] : found.layer === 'dates' ? readings(found.find, send) : []),
    next ? el('button', { type: 'button', 'data-focus': 'next', onclick: () => emit(box, 'choose', { key: next, byKeyboard: true }) }, 'Next mention') : null,
    found.layer === 'mentions' ? null : correction(found, send),
    el('button', { type: 'button', class: 'quiet-button', 'data-focus': 'reject', onclick: () => send((place) => reject(found.layer, place)) }, `Not a ${what}`));
  return box;
}

/** @typedef {(edit: (place: [number, number]) => import('./document.d.ts').EditInput) => void} Send */

/** @param {import('./document.d.ts').MentionRecord} mention @param {Send} send */
function relabelling(mention, send) {
  const labels = /** @type {Label[]} */ (Object.keys(LABELS));
  const select = el('select', { 'aria-label': 'What it is', 'data-focus': 'label', onchange: () => send((place) => relabel(place, /** @type {Label} */ (select.value))) },
    ...labels.map((label) => el('option', { value: label }, LABELS[label].words)));
  select.value = mention.label;
  return select;
}

/** One button for each reading of an ambiguous date. @param {import('./document.d.ts').DateRecord} date @param {Send} send */
const readings = (date, send) => date.alternatives.map((day) => el('button', { type: 'button', onclick: () => send((place) => setValue('dates', place, day)) }, `It is ${formatIsoDay(day)}`));

/** A button that turns into a field for the right value. @param {Extract<Find, {layer: 'numbers'|'dates'}>} found @param {Send} send */
function correction({ layer, find }, send) {
  if (layer === 'dates' && find.type !== 'DATE') return null;
  const field = layer === 'dates'
    ? el('input', { type: 'date', required: true, min: '1500-01-01', max: '9999-12-31', 'aria-label': 'The right day' })
    : el('input', { type: 'text', inputmode: 'decimal', required: true, pattern: '[\\-−]?[0-9][0-9,]*(\\.[0-9]+)?', title: 'A figure, such as 1,500,000 or 0.25', 'aria-label': 'The right figure' });
  field.value = (layer === 'dates' ? find.resolved?.from.slice(0, 10) : find.value) ?? '';
  const set = () => field.reportValidity() && send((place) => setValue(layer, place, field.value.replace(/,/g, '').replace('−', '-')));
  field.addEventListener('keydown', (event) => event.key === 'Enter' && set());
  const open = el('button', {
    type: 'button', 'data-focus': 'correct',
    onclick: () => {
      open.replaceWith(el('span', { class: 'correction' }, field, el('button', { type: 'button', onclick: set }, 'Set')));
      field.focus();
    },
  }, 'Read it as…');
  return open;
}
