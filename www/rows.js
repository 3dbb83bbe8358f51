// An entry of a list -> what its row says, in words. Pure: two rows that say the same are equal as JSON.

import { times } from './explain.js';
import { namesOf, spellingsOf } from './lists.js';
import { claimKey, keyOf, sentenceAt } from './model.js';
import { formatDate, formatNumber } from './values.js';
import { CLAIMS, FLAGS, LABELS, MODIFIERS, NUMBERS, STATUSES } from './words.js';

/** @typedef {import('./lists.js').Entry} Entry */
/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./model.js').Find} Find */

/**
 * @typedef {object} Row
 * @property {string} key
 * @property {string} published where the publication stands in the order of time, above this row
 * @property {string} heading what this row and those below it have in common
 * @property {string} value what it stands for, '' where the heading says so
 * @property {string} beside what is counted, who it is, how it was settled
 * @property {string} count how often, at the end of the line
 * @property {{text: string, kind: import('./words.js').Kind|null}[]} words the sentence it stands in
 * @property {string[]} tags
 * @property {import('./document.d.ts').ReviewStatus} status of the claim it stands in
 * @property {boolean} apart whether it has no place in the order of time
 * @property {{key: string, label: string, value: string}[]} claims that say it
 * @property {{key: string, label: string}[]} mentions of a name
 */

/** @param {Entry} entry @param {Model} model @param {boolean} open an open row shows more of the sentence @returns {Row} */
export function rowOf({ key, heading, within, published }, model, open) {
  const found = /** @type {Find} */ (model.finds.get(key));
  const claims = model.claimsByFind.get(found.find.id) ?? [];
  const { kind, ...said } = says(found, model, within);
  return {
    key, heading, published, ...said,
    // A list of names is looked over faster without their sentences.
    words: open || found.layer !== 'mentions' ? around(model, found.find.utf16, kind, open ? 400 : 60, open ? 400 : 140) : [],
    tags: [...(open ? [] : claimedBy(claims, model)), ...said.tags],
    status: claims.find(({ review }) => review.status !== 'unreviewed')?.review.status ?? 'unreviewed',
    apart: found.layer === 'dates' && found.find.resolved === null,
    claims: claims.map((claim) => ({ key: claimKey(claim), label: sourceOf(claim, model), value: claim.review.status === 'unreviewed' ? '' : STATUSES[claim.review.status] })),
    mentions: open ? mentionsOf(found, model) : [],
  };
}

/** @param {Find} found @param {Model} model @param {string} within the heading it stands under @returns {Pick<Row, 'value'|'beside'|'count'|'tags'> & {kind: import('./words.js').Kind}} */
function says(found, model, within) {
  if (found.layer === 'numbers') {
    const { find } = found;
    const beside = find.counted ?? KIND_SAYS_MORE[find.kind] ?? '';
    return { kind: 'number', value: formatNumber(find), beside: beside.toLowerCase() === within.toLowerCase() ? '' : beside, count: '', tags: tagsOf(find, model) };
  }
  if (found.layer === 'dates') {
    const value = formatDate(found.find) ?? '';
    return { kind: 'date', value: value === within ? '' : value, beside: howSettled(found.find), count: '', tags: tagsOf(found.find, model) };
  }
  const entity = model.byId.get(found.find.entity ?? '');
  const count = entity ? namesOf(entity, model).length : 1;
  const { kind, words } = LABELS[found.find.label];
  return {
    kind,
    value: entity?.name ?? found.find.exact,
    beside: entity?.role ?? words,
    count: count > 1 ? times(count) : '',
    tags: entity ? [spellingsOf(entity, model).slice(1, 6).map((other) => `“${other}”`).join(', ')].filter(Boolean) : [],
  };
}

/** Kinds of numbers whose value alone does not tell them from a count. @type {Partial<Record<import('./document.d.ts').NumberKind, string>>} */
const KIND_SAYS_MORE = { fraction: NUMBERS.fraction, age: NUMBERS.age, ordinal: NUMBERS.ordinal, ratio: NUMBERS.ratio };

/** @param {import('./document.d.ts').DateRecord} date */
function howSettled({ anchor, mod, resolved, value, alternatives, type }) {
  const how = { published: 'from the publication date', context: 'from another date', explicit: '', none: '' }[anchor];
  const open = resolved || (type !== 'DATE' && type !== 'TIME') ? '' : alternatives.length > 0 ? 'more than one reading' : lackOf(value);
  return [mod ? MODIFIERS[mod] : '', how, open].filter(Boolean).join(', ');
}

/** What an open TIMEX3 value leaves open, by its form. @type {readonly [RegExp, string][]} */
const LACKS = [
  [/_REF/, 'no certain time'],
  [/^FY/, 'when that fiscal year begins is open'],
  [/^X{4}-WXX/, 'which week is open'],
  [/^X{4}-XX-/, 'which day is open'],
  [/^X{4}-XX/, 'which month is open'],
  [/^X{4}/, 'which year is open'],
];

/** @param {string} value */
const lackOf = (value) => LACKS.find(([form]) => form.test(value))?.[1] ?? '';

/** @param {import('./model.js').NumberFind|import('./model.js').DateFind} find @param {Model} model */
function tagsOf(find, model) {
  const contested = (model.claimsByFind.get(find.id) ?? []).some((claim) => claim.conflictsWith.length > 0);
  return [...(contested ? ['another figure elsewhere'] : []), ...find.flags.map((flag) => FLAGS[flag])];
}

/** @param {readonly import('./model.js').Claim[]} claims @param {Model} model */
function claimedBy(claims, model) {
  const said = claims.find((claim) => claim.source);
  return said ? [`claimed by ${sourceOf(said, model)}`] : [];
}

/** @param {import('./model.js').Claim} claim @param {Model} model */
function sourceOf(claim, model) {
  const words = model.byId.get(claim.source?.entity ?? '')?.name ?? claim.source?.exact ?? CLAIMS[claim.kind];
  return words.length > 60 ? `${words.slice(0, 60).replace(/\s+\S*$/, '')}…` : words;
}

/** @param {Find} found @param {Model} model */
function mentionsOf(found, model) {
  const entity = found.layer === 'mentions' && model.byId.get(found.find.entity ?? '');
  return entity ? namesOf(entity, model).slice(0, 12).map(({ utf16 }) => ({ key: keyOf('mentions', utf16), label: around(model, utf16, null, 12, 16).map(({ text }) => text).join('') })) : [];
}

/**
 * The words around a find in its sentence, or in its line where it stands in page furniture; cut off between words.
 * @param {Model} model @param {[number, number]} utf16 @param {import('./words.js').Kind|null} kind
 * @param {number} before @param {number} after how many characters at most
 */
function around(model, [start, end], kind, before, after) {
  const { text } = model;
  const [first, last] = sentenceAt(model, start)?.utf16 ?? [text.lastIndexOf('\n', start) + 1, (text.indexOf('\n', end) + text.length + 1) % (text.length + 1)];
  const lead = start - first <= before ? text.slice(first, start) : `… ${text.slice(start - before, start).replace(/^(\S*\s+|[\udc00-\udfff])/, '')}`;
  const rest = last - end <= after ? text.slice(end, Math.max(last, end)) : `${text.slice(end, end + after).replace(/(\s+\S*|[\ud800-\udbff])$/, '')} …`;
  return [{ text: lead, kind: null }, { text: text.slice(start, end), kind }, { text: rest, kind: null }].filter((part) => part.text !== '');
}

