// A reader's correction -> one entry of the document's `edits`, and back into words. Pure. Each names a layer and a span in
// UTF-16 units, never an id, so that it outlives the next reading of the article.

import { BLOCKS, LABELS, STATUSES } from './words.js';

/** @typedef {import('./document.d.ts').Edit} Edit */
/** @typedef {[number, number]} Place */

/** @param {'mentions'|'numbers'|'dates'|'claims'} layer @param {Place} utf16 @returns {Edit} */
export const reject = (layer, utf16) => ({ do: 'reject', layer, utf16 });

/** @param {Place} utf16 @param {import('./document.d.ts').Label} label @returns {Edit} */
export const relabel = (utf16, label) => ({ do: 'relabel', layer: 'mentions', utf16, label });

/** @param {Place} utf16 @param {import('./document.d.ts').Label} label @returns {Edit} */
export const add = (utf16, label) => ({ do: 'add', layer: 'mentions', utf16, label });

/** @param {Place} utf16 @param {import('./document.d.ts').BlockKind} kind @returns {Edit} */
export const setBlock = (utf16, kind) => ({ do: 'set-block', layer: 'blocks', utf16, kind });

/** @param {Place} utf16 @param {import('./document.d.ts').ReviewStatus} status @param {string} note @returns {Edit} */
export const review = (utf16, status, note) => ({ do: 'review', layer: 'claims', utf16, status, note });

/**
 * What an edit did, for "Undo: …".
 * @param {Edit} edit
 */
export function describe(edit) {
  switch (edit.do) {
    case 'reject': return `take away a ${edit.layer.slice(0, -1).replace('mention', 'name')}`;
    case 'relabel': return `call it ${LABELS[edit.label].words.toLowerCase()}`;
    case 'add': return `mark as ${LABELS[edit.label].words.toLowerCase()}`;
    case 'set-value': return `set a value`;
    case 'set-block': return `make it ${BLOCKS[edit.kind].toLowerCase()}`;
    case 'review': return edit.note ? `note on a claim` : `${STATUSES[edit.status].toLowerCase()}`;
  }
}
