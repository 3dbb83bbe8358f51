// The claims of a model as a list: which of them a reader may ask for, and in which orders. Pure.
//
// An order is no verdict: it says where a check has most to hold on to, and every card says why it stands where it does.

import { claimKey } from './model.js';

/** @typedef {import('./document.d.ts').ClaimRecord} Claim */
/** @typedef {import('./model.js').Model} Model */

/** @type {import('./lists.js').List<Claim>} */
export const claims = {
  one: 'claim',
  none: 'Nobody is reported as saying anything in this text.',
  table: 'csv',
  all: (model) => [...model.claimsByKey.values()],
  keyOf: claimKey,
  inArticle: () => true,
  owners: { words: 'Whose claims', all: 'All sources', of: (claim, model) => model.byId.get(claim.source?.entity ?? '')?.name ?? '' },
  filters: {
    all: { words: 'All claims', keeps: () => true },
    figures: { words: 'With numbers or dates', keeps: (claim) => claim.numbers.length + claim.dates.length > 0 },
    conflicts: { words: 'With another figure elsewhere', keeps: (claim) => claim.conflictsWith.length > 0 },
    quoted: { words: 'Word for word', keeps: (claim) => claim.source !== null && claim.quotation !== 'indirect' },
    unnamed: { words: 'Sources not named', keeps: ({ source, kind }) => (source ? ['generic', 'anonymous', 'aggregate'].includes(source.anonymity) : kind === 'attributed') },
    own: { words: 'The outlet’s own voice', keeps: (claim) => claim.kind === 'unattributed' },
    display: { words: 'Headlines and captions', keeps: (claim) => claim.kind === 'headline' || claim.kind === 'caption' },
    unreviewed: { words: 'Unreviewed', keeps: (claim) => claim.review.status === 'unreviewed' },
    reviewed: { words: 'Reviewed', keeps: (claim) => claim.review.status !== 'unreviewed' },
  },
  orders: {
    text: { words: 'As in the text', arrange: (items) => items.map((item) => ({ item })) },
    checkable: { words: 'Most to check first', arrange: byReasons },
  },
};

/**
 * What makes a claim sooner or later to be checked. Points only order; a reader sees the words.
 * @type {readonly {words: string, points: number, holds: (claim: Claim, model: Model) => boolean}[]}
 */
const REASONS = [
  { words: 'another figure elsewhere', points: 4, holds: (claim) => claim.conflictsWith.length > 0 },
  { words: 'has a figure', points: 3, holds: (claim) => claim.numbers.length > 0 },
  { words: 'has a settled date', points: 2, holds: (claim, model) => claim.dates.some((id) => model.byId.get(id)?.resolved) },
  { words: 'has an open date', points: 1, holds: (claim, model) => claim.dates.some((id) => !model.byId.get(id)?.resolved) },
  { words: 'names who or what', points: 1, holds: (claim) => claim.entities.length > 0 },
  { words: 'a denial', points: 1, holds: (claim) => claim.polarity === 'denied' },
  { words: 'a source that can be asked', points: 1, holds: (claim) => claim.source !== null && ['named', 'role', 'document'].includes(claim.source.anonymity) },
  { words: 'nobody to ask', points: -1, holds: (claim) => claim.source !== null && claim.source.anonymity === 'anonymous' },
  { words: 'about what is to come', points: -2, holds: (claim) => ['planned', 'predicted', 'conditional'].includes(claim.modality) },
  { words: 'no statement', points: -3, holds: (claim) => ['request', 'question', 'unstated'].includes(claim.modality) },
  { words: 'said before', points: -4, holds: (claim) => claim.duplicateOf !== null },
];

/** @param {Claim} claim @param {Model} model */
export function reasonsOf(claim, model) {
  return REASONS.filter(({ holds }) => holds(claim, model));
}

/** @param {Claim[]} items @param {Model} model */
function byReasons(items, model) {
  const points = new Map(items.map((claim) => [claim, reasonsOf(claim, model).reduce((sum, reason) => sum + reason.points, 0)]));
  // Sorting is stable: claims with as many points stay as they stand in the text.
  return items.sort((a, b) => (points.get(b) ?? 0) - (points.get(a) ?? 0)).map((item) => ({ item }));
}
