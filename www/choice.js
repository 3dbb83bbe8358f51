// The claims of a model -> those that the reader asked for, in the order that the reader asked for. Pure.
//
// An order is no verdict: it says where a check has most to hold on to, and every card says why it stands where it does.

/** @typedef {import('./document.d.ts').ClaimRecord} Claim */
/** @typedef {import('./model.js').Model} Model */

/** The claims a reader may ask the list for. @type {Readonly<Record<string, {words: string, keeps: (claim: Claim) => boolean}>>} */
export const FILTERS = {
  all: { words: 'All claims', keeps: () => true },
  figures: { words: 'With numbers or dates', keeps: (claim) => claim.numbers.length + claim.dates.length > 0 },
  conflicts: { words: 'With another figure elsewhere', keeps: (claim) => claim.conflictsWith.length > 0 },
  quoted: { words: 'Word for word', keeps: (claim) => claim.source !== null && claim.quotation !== 'indirect' },
  unnamed: { words: 'Sources not named', keeps: (claim) => claim.source !== null && ['generic', 'anonymous', 'aggregate'].includes(claim.source.anonymity) },
  own: { words: 'The outlet’s own voice', keeps: (claim) => claim.kind === 'unattributed' },
  display: { words: 'Headlines and captions', keeps: (claim) => claim.kind === 'headline' || claim.kind === 'caption' },
  unreviewed: { words: 'Unreviewed', keeps: (claim) => claim.review.status === 'unreviewed' },
  reviewed: { words: 'Reviewed', keeps: (claim) => claim.review.status !== 'unreviewed' },
};

/** The orders a reader may ask for. @type {Readonly<Record<string, string>>} */
export const ORDERS = { text: 'As in the text', checkable: 'Most to check first' };

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

/**
 * @param {Model} model
 * @param {{filter: string, source: string, order: string}} wish `source` is a name, or empty for all
 * @returns {Claim[]}
 */
export function choose(model, { filter, source, order }) {
  const { keeps } = FILTERS[filter];
  const bySource = (/** @type {Claim} */ claim) => source === '' || model.byId.get(claim.source?.entity ?? '')?.name === source;
  const chosen = [...model.claimsByKey.values()].filter((claim) => keeps(claim) && bySource(claim));
  if (order !== 'checkable') return chosen;
  const points = new Map(chosen.map((claim) => [claim, reasonsOf(claim, model).reduce((sum, reason) => sum + reason.points, 0)]));
  // Sorting is stable: claims with as many points stay as they stand in the text.
  return chosen.sort((a, b) => (points.get(b) ?? 0) - (points.get(a) ?? 0));
}
