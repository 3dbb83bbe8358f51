// A highlight -> what its detail says: the kind, the normalised value, and why it was found. Pure.

import { keyOf } from './model.js';
import { formatDate, formatIsoDay, formatNumber, groupDigits, needsPublished } from './values.js';
import { ANCHORS, DATES, FINDERS, FLAGS, LABELS, MODIFIERS, NUMBERS } from './words.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./model.js').Find} Find */

/**
 * @typedef {object} Explanation
 * @property {string} kind in words
 * @property {string} value the normalised value in words, '' where there is none to show
 * @property {[string, string][]} rows term and words
 * @property {boolean} needsPublished whether the publication date would settle it
 */

/** @param {Find} found @param {Model} model @returns {Explanation} */
export function explain(found, model) {
  const explanation = explainLayer(found, model);
  explanation.rows.push(['In the text', placeOf(found.find)]);
  explanation.rows = explanation.rows.filter(([, words]) => words !== '');
  return explanation;
}

/** Both counts where they differ, for the reader of a download who has to know which is meant. @param {import('./document.d.ts').Quoted} find */
function placeOf({ start, end, utf16 }) {
  const points = `${groupDigits(String(start))} to ${groupDigits(String(end))}`;
  return start === utf16[0] && end === utf16[1] ? `characters ${points}` : `code points ${points}; UTF-16 units ${groupDigits(String(utf16[0]))} to ${groupDigits(String(utf16[1]))}`;
}

/** @param {Find} found @param {Model} model @returns {Explanation} */
function explainLayer(found, model) {
  if (found.layer === 'mentions') return explainMention(found.find, model);
  return found.layer === 'numbers' ? explainNumber(found.find) : explainDate(found.find, model.published);
}

/** @param {import('./document.d.ts').MentionRecord} mention @param {Model} model @returns {Explanation} */
function explainMention(mention, model) {
  const entity = mention.entity ? model.byId.get(mention.entity) : null;
  const count = entity?.mentions.length ?? 1;
  // Pronouns and descriptions are mentions too, and the model knows only those that name it.
  const named = entity?.mentions.filter((/** @type {string} */ id) => model.byId.has(id)).length ?? 1;
  return {
    kind: LABELS[mention.label].words,
    value: entity && entity.name !== mention.exact ? entity.name : '',
    rows: [
      ['Role', entity?.role ?? ''],
      ['Mentioned', times(count) + (named < count ? `, ${times(named)} by name` : '')],
      ['Found by', FINDERS[mention.by]],
      ['Certainty', mention.by === 'reader' ? '' : `${Math.round(mention.score * 100)} %`],
    ],
    needsPublished: false,
  };
}

/** How often, in words. @param {number} count */
export const times = (count) => ['never', 'once', 'twice'][count] ?? `${count} times`;

/** @param {import('./document.d.ts').NumberRecord} number @returns {Explanation} */
function explainNumber(number) {
  const value = formatNumber(number);
  return {
    kind: NUMBERS[number.kind],
    value: value === number.exact ? '' : value,
    rows: [
      ['Counts', number.counted ?? ''],
      ['Unit', number.unit ? `${number.unit.text} (UCUM ${number.unit.ucum})` : ''],
      ['Spread', number.value !== null && number.low !== null && number.high !== null ? `${groupDigits(number.low)} to ${groupDigits(number.high)}` : ''],
      ['Beware', flagWords(number.flags)],
      ['Found by', rule(number.by)],
    ],
    needsPublished: false,
  };
}

/** @param {import('./document.d.ts').DateRecord} date @param {string|null} published @returns {Explanation} */
function explainDate(date, published) {
  const open = needsPublished(date, published);
  const from = date.anchor === 'published' && published ? `${ANCHORS.published}, ${formatIsoDay(published)}` : ANCHORS[date.anchor];
  return {
    kind: DATES[date.type],
    value: formatDate(date) ?? 'Not resolved',
    rows: [
      ['Reading', date.type === 'DURATION' || open ? '' : from],
      ['Qualified', date.mod ? MODIFIERS[date.mod] : ''],
      ['Relation', date.relation ?? ''],
      ['Or', date.alternatives.map(formatIsoDay).join(', ')],
      ['TIMEX3', date.value],
      ['Beware', flagWords(date.flags)],
      ['Found by', rule(date.by)],
    ],
    needsPublished: open,
  };
}

/** @param {readonly (keyof typeof FLAGS)[]} flags */
const flagWords = (flags) => flags.map((flag) => FLAGS[flag]).join('; ');

/** @param {string} by */
const rule = (by) => (by === 'reader' ? FINDERS.reader : `rule “${by}”`);

/** The key of the next mention of the same entity, around the end if need be. @param {Find} found @param {Model} model @returns {string|null} */
export function nextMention(found, model) {
  if (found.layer !== 'mentions' || !found.find.entity) return null;
  const named = model.mentions.filter((mention) => mention.entity === found.find.entity && mention.form === 'name');
  return named.length < 2 ? null : keyOf('mentions', named[(named.indexOf(found.find) + 1) % named.length].utf16);
}
