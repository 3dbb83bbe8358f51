// The layers of one document -> what the views ask for: finds by id and by key, claims with their parts. Pure.
//
// A key is `layer@start-end` in UTF-16 units: unlike an id it stays the same when an edit makes the core number anew.

import { LABELS } from './words.js';

/** @typedef {Omit<import('./document.d.ts').Export, 'blocks'|'sentences'|'mentions'|'entities'|'numbers'|'dates'|'claims'> & {counts: import('./document.d.ts').Counts}} Head what stands before the layers */
/** @typedef {import('./document.d.ts').BlockRecord} Block */
/** @typedef {import('./document.d.ts').MentionRecord} Mention */
/** @typedef {import('./document.d.ts').EntityRecord} Entity */
/** @typedef {import('./document.d.ts').ClaimRecord} Claim */
/** @typedef {import('./document.d.ts').NumberRecord} NumberFind */
/** @typedef {import('./document.d.ts').DateRecord} DateFind */
/** @typedef {import('./words.js').Kind} Kind */

/** @typedef {{layer: 'mentions', find: Mention} | {layer: 'numbers', find: NumberFind} | {layer: 'dates', find: DateFind}} Find */

/**
 * @typedef {object} Layers
 * @property {Block[]} blocks
 * @property {import('./document.d.ts').SentenceRecord[]} sentences
 * @property {Mention[]} mentions
 * @property {Entity[]} entities
 * @property {NumberFind[]} numbers
 * @property {DateFind[]} dates
 * @property {Claim[]} claims
 */

/**
 * @typedef {object} Highlight one `<mark>`
 * @property {number} start
 * @property {number} end
 * @property {string} key
 * @property {Kind} kind
 */

/**
 * @typedef {Layers & {
 *   head: Head, text: string, published: string|null,
 *   finds: ReadonlyMap<string, Find>, claimsByKey: ReadonlyMap<string, Claim>, blocksByKey: ReadonlyMap<string, Block>,
 *   byId: ReadonlyMap<string, any>, highlights: readonly Highlight[],
 *   counts: Readonly<Record<Kind, number>>, claimsBySource: ReadonlyMap<string, Claim[]>, claimsByFind: ReadonlyMap<string, Claim[]>,
 * }} Model
 */

/** The layers a document is made of here, in the order in which the page fetches them. */
export const LAYERS = /** @type {const} */ (['blocks', 'sentences', 'mentions', 'numbers', 'dates', 'entities', 'claims']);

/** @param {string} layer @param {readonly [number, number]} utf16 */
export const keyOf = (layer, utf16) => `${layer}@${utf16[0]}-${utf16[1]}`;

/** The span by which edits name a claim: its cue, else the first piece of its content. @param {Claim} claim @returns {[number, number]} */
export const anchorOf = (claim) => (claim.cue ?? claim.content[0]).utf16;

/** @param {Claim} claim */
export const claimKey = (claim) => keyOf('claims', anchorOf(claim));

/**
 * Index of the first of these that ends after an offset; they are in text order.
 * @template T @param {readonly T[]} items @param {number} offset @param {(item: T) => number} endOf
 */
export function firstEndingAfter(items, offset, endOf) {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endOf(items[middle]) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The sentence that holds an offset; null in page furniture, which has none. @param {Layers} model @param {number} offset */
export function sentenceAt({ sentences }, offset) {
  const sentence = sentences[firstEndingAfter(sentences, offset, ({ utf16 }) => utf16[1])];
  return sentence && sentence.utf16[0] <= offset ? sentence : null;
}

/** The kind of highlight that a find is. @param {Find} found @returns {Kind} */
export function kindOf(found) {
  if (found.layer === 'mentions') return LABELS[found.find.label].kind;
  return found.layer === 'numbers' ? 'number' : 'date';
}

/**
 * @param {Head} head
 * @param {Layers} layers
 * @returns {Model}
 */
export function buildModel(head, layers) {
  /** @type {Map<string, Find>} */
  const finds = new Map();
  /** @type {Map<string, any>} */
  const byId = new Map();
  /** @type {Highlight[]} */
  const highlights = [];
  const counts = { person: 0, organisation: 0, place: 0, group: 0, thing: 0, number: 0, date: 0, claim: layers.claims.length };

  /** @param {Find} found */
  const take = (found) => {
    const key = keyOf(found.layer, found.find.utf16);
    const kind = kindOf(found);
    finds.set(key, found);
    byId.set(found.find.id, found.find);
    counts[kind] += 1;
    highlights.push({ start: found.find.utf16[0], end: found.find.utf16[1], key, kind });
  };
  // Pronouns and nominals are not marked by themselves: they show as the source of a claim.
  for (const find of layers.mentions) if (find.form === 'name') take({ layer: 'mentions', find });
  for (const find of layers.numbers) take({ layer: 'numbers', find });
  for (const find of layers.dates) take({ layer: 'dates', find });
  for (const entity of layers.entities) byId.set(entity.id, entity);

  const claimsByKey = new Map();
  /** @type {Map<string, Claim[]>} */
  const claimsBySource = new Map();
  /** By the ids of the numbers and dates in their content. @type {Map<string, Claim[]>} */
  const claimsByFind = new Map();
  for (const claim of layers.claims) {
    byId.set(claim.id, claim);
    if (claim.source?.entity) file(claimsBySource, claim.source.entity, claim);
    for (const id of [...claim.numbers, ...claim.dates]) file(claimsByFind, id, claim);
    const key = claimKey(claim);
    if (claimsByKey.has(key)) continue;
    claimsByKey.set(key, claim);
    if (claim.cue) highlights.push({ start: claim.cue.utf16[0], end: claim.cue.utf16[1], key, kind: 'claim' });
  }
  highlights.sort((a, b) => a.start - b.start || b.end - a.end);
  const blocksByKey = new Map(layers.blocks.map((block) => [keyOf('blocks', block.utf16), block]));
  return {
    ...layers, head, text: head.document.text, published: head.document.published.date,
    finds, claimsByKey, blocksByKey, byId, highlights, counts, claimsBySource, claimsByFind,
  };
}

/** Puts an item into the drawer of a name. @template T @param {Map<string, T[]>} drawers @param {string} name @param {T} item */
export function file(drawers, name, item) {
  const drawer = drawers.get(name);
  if (drawer) drawer.push(item);
  else drawers.set(name, [item]);
}
