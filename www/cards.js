// A claim -> what its card says, in words. Pure: ids become keys, values become what a reader reads, and two cards that say
// the same are equal as JSON, so that the list redraws only what changed.

import { reasonsOf } from './claims.js';
import { anchorOf, claimKey, keyOf } from './model.js';
import { quote } from './segments.js';
import { formatDate, formatNumber } from './values.js';
import { ANONYMITY, CLAIMS, CUES, FLAGS, MODALITIES, POLARITIES, QUOTATIONS } from './words.js';

/** @typedef {import('./document.d.ts').ClaimRecord} Claim */
/** @typedef {import('./model.js').Model} Model */
/** @typedef {{text: string, kind: import('./words.js').Kind|null}} Words */
/** @typedef {{key: string, label: string}} Link */

/**
 * @typedef {object} Card
 * @property {string} key
 * @property {[number, number]} anchor
 * @property {string} source who says it, or whose voice it is
 * @property {string} role what the article says the source is, and how much it gives away
 * @property {string} cue
 * @property {Words[][]} content one list a piece; pieces are set apart by an ellipsis
 * @property {string[]} tags what a reader should see at a glance
 * @property {string[]} manner how it is said
 * @property {string[]} flags
 * @property {string[]} reasons why it is sooner or later to be checked than others
 * @property {{exact: string, value: string, key: string}[]} figures numbers and dates inside, normalised
 * @property {string|null} saidOn
 * @property {Link[]} conflicts
 * @property {Link[]} related parent, the claim it repeats
 * @property {Link[]} sameSource
 * @property {{status: import('./document.d.ts').ReviewStatus, note: string}} review
 */

/** @param {Claim} claim @param {Model} model @returns {Card} */
export function cardOf(claim, model) {
  const entity = claim.source?.entity ? model.byId.get(claim.source.entity) : null;
  return {
    key: claimKey(claim),
    anchor: anchorOf(claim),
    source: entity?.name ?? claim.source?.exact ?? CLAIMS[claim.kind],
    role: [entity?.role, calledBy(claim.source, entity)].filter(Boolean).join(' · '),
    cue: claim.cue ? claim.cue.exact : '',
    content: claim.content.map(({ utf16 }) => wordsOf(model, utf16)),
    tags: tagsOf(claim),
    manner: mannerOf(claim),
    flags: claim.flags.map((flag) => FLAGS[flag]),
    reasons: reasonsOf(claim, model).map(({ words }) => words),
    figures: figuresOf(claim, model),
    saidOn: saidOn(claim, model),
    conflicts: links(claim.conflictsWith, model),
    related: links([claim.parent, claim.duplicateOf], model),
    sameSource: sameSource(claim, model),
    review: claim.review,
  };
}

/**
 * How the article refers to a source here: in which words, where they are not its name, else how much they give away.
 * @param {import('./document.d.ts').SourceRecord|null} source @param {import('./document.d.ts').EntityRecord|null} entity
 */
function calledBy(source, entity) {
  if (!source) return '';
  if (entity && source.form !== 'name' && source.exact !== entity.name) return `as “${source.exact}”`;
  return ANONYMITY[source.anonymity];
}

/** @param {Model} model @param {readonly [number, number]} utf16 @returns {Words[]} */
function wordsOf(model, [start, end]) {
  return quote(model, start, end).map((segment) => ({
    text: model.text.slice(segment.start, segment.end),
    kind: segment.highlight && segment.highlight.kind !== 'claim' ? segment.highlight.kind : null,
  }));
}

/** @param {Claim} claim */
function tagsOf(claim) {
  const words = [claim.kind === 'attributed' || !claim.source ? '' : CLAIMS[claim.kind], POLARITIES[claim.polarity], MODALITIES[claim.modality]];
  if (claim.conflictsWith.length > 0) words.push('another figure elsewhere');
  if (claim.duplicateOf) words.push('said before');
  if (claim.flags.includes('second-hand')) words.push('second hand');
  return words.filter((word) => word !== '');
}

/** @param {Claim} claim */
function mannerOf(claim) {
  if (!claim.cue) return [];
  return [CUES[claim.cue.class], QUOTATIONS[claim.quotation]];
}

/** @param {Claim} claim @param {Model} model */
function figuresOf(claim, model) {
  const numbers = claim.numbers.map((id) => model.byId.get(id)).filter(Boolean);
  const dates = claim.dates.map((id) => model.byId.get(id)).filter(Boolean);
  return [
    ...numbers.map((number) => ({ exact: number.exact, value: formatNumber(number), key: keyOf('numbers', number.utf16) })),
    ...dates.map((date) => ({ exact: date.exact, value: formatDate(date) ?? 'not settled', key: keyOf('dates', date.utf16) })),
  ];
}

/** @param {Claim} claim @param {Model} model */
function saidOn(claim, model) {
  const date = claim.saidOn && model.byId.get(claim.saidOn);
  return date ? (formatDate(date) ?? `${date.exact} (not settled)`) : null;
}

/** @param {readonly (string|null)[]} ids @param {Model} model @returns {Link[]} */
function links(ids, model) {
  return ids.flatMap((id) => {
    const claim = id && model.byId.get(id);
    return claim ? [{ key: claimKey(claim), label: shortly(claim) }] : [];
  });
}

/** How many others by the same source a card names; the list's filter shows them all. */
const SAME_SOURCE_LIMIT = 5;

/** @param {Claim} claim @param {Model} model @returns {Link[]} */
function sameSource(claim, model) {
  const id = claim.source?.entity;
  const others = id ? (model.claimsBySource.get(id) ?? []) : [];
  return others.filter((other) => other !== claim).slice(0, SAME_SOURCE_LIMIT).map((other) => ({ key: claimKey(other), label: shortly(other) }));
}

/** @param {Claim} claim */
function shortly(claim) {
  const words = claim.content[0]?.exact ?? claim.cue?.exact ?? '';
  return words.length > 70 ? `${words.slice(0, 70).replace(/\s+\S*$/, '')}…` : words;
}
