// A reader's correction -> one entry of the document's `edits`, and back into words. Pure. Each names a layer and a span in
// UTF-16 units, never an id, so that it outlives the next reading of the article.

import { BLOCKS, LABELS, STATUSES } from './words.js';

/** @typedef {import('./document.d.ts').EditInput} Edit */
/** @typedef {[number, number]} Place */

/** @param {'mentions'|'numbers'|'dates'|'claims'} layer @param {Place} utf16 @returns {Edit} */
export const reject = (layer, utf16) => ({ do: 'reject', layer, utf16 });

/** @param {Place} utf16 @param {import('./document.d.ts').Label} label @returns {Edit} */
export const relabel = (utf16, label) => ({ do: 'relabel', layer: 'mentions', utf16, label });

/** @param {Place} utf16 @param {import('./document.d.ts').Label} label @returns {Edit} */
export const add = (utf16, label) => ({ do: 'add', layer: 'mentions', utf16, label });

/** A figure or date that was missed: the core reads it from the words. @param {'numbers'|'dates'} layer @param {Place} utf16 @returns {Edit} */
export const addFind = (layer, utf16) => ({ do: 'add', layer, utf16 });

/** @param {'numbers'|'dates'} layer @param {Place} utf16 @param {string} value a decimal string, or a TIMEX3 value @returns {Edit} */
export const setValue = (layer, utf16, value) => ({ do: 'set-value', layer, utf16, value });

/** @param {Place} utf16 @param {import('./document.d.ts').BlockKind} kind @returns {Edit} */
export const setBlock = (utf16, kind) => ({ do: 'set-block', layer: 'blocks', utf16, kind });

/** @param {Place} utf16 @param {import('./document.d.ts').ReviewStatus} status @param {string} note @returns {Edit} */
export const review = (utf16, status, note) => ({ do: 'review', layer: 'claims', utf16, status, note });

/** What an edit does, for "Undo: …". @type {Readonly<Record<import('./document.d.ts').EditKind, (edit: Edit) => string>>} */
const DEEDS = {
  reject: ({ layer }) => `take a ${layer === 'mentions' ? 'name' : layer.slice(0, -1)} away`,
  relabel: ({ label }) => (label ? `call it ${LABELS[label].words.toLowerCase()}` : 'relabel'),
  add: ({ label, layer }) => `mark as ${label ? LABELS[label].words.toLowerCase() : layer.slice(0, -1)}`,
  'set-value': ({ value }) => `set the value ${value}`,
  'set-block': ({ kind }) => (kind ? `make it ${BLOCKS[kind].toLowerCase()}` : 'change a paragraph'),
  review: ({ status, note }) => (note ? 'note on a claim' : `${STATUSES[status ?? 'unreviewed'].toLowerCase()}`),
};

/** @param {import('./store.js').Step} step */
export const describe = (step) => DEEDS[step[0].do](step[0]) + (step.length > 1 ? `, in ${step.length} places` : '');
