// The figures, dates and names of a model -> those that a reader asked for, in order and under headings. Pure; an order is
// a way to look at them and no verdict. The claims are such a list too, with a file of their own.

import { claims } from './claims.js';
import { file, keyOf, sentenceAt } from './model.js';
import { formatDate, formatIsoDay, needsPublished, timeOf } from './values.js';
import { LABELS, NUMBERS } from './words.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./model.js').NumberFind} NumberFind */
/** @typedef {import('./model.js').DateFind} DateFind */
/** @typedef {import('./model.js').Entity} Entity */

/** @typedef {{key: string, record: number, within: string, heading: string, published: string}} Entry `record` is its index in its layer; `heading` is `within` where that is new; `published` is where the publication stands */

/**
 * @template T
 * @typedef {object} List
 * @property {string} one
 * @property {string} none what to say where there are none
 * @property {string} table the format that has it as a table
 * @property {(model: Model) => readonly T[]} all in text order
 * @property {(item: T, model: Model) => string} keyOf
 * @property {(item: T, model: Model) => boolean} inArticle whether it stands in the article and not only in page furniture
 * @property {{words: string, all: string, of: (item: T, model: Model) => string}} [owners] whose it is, '' where it is nobody's
 * @property {Readonly<Record<string, {words: string, keeps: (item: T, model: Model) => boolean}>>} filters of what is in the article
 * @property {Readonly<Record<string, {words: string, arrange: (items: T[], model: Model) => Arranged<T>[]}>>} orders
 */
/** @template T @typedef {{item: T, heading?: string, published?: string}} Arranged */

/** Page furniture has no sentences, and its figures are nobody's to check. @param {{utf16: [number, number]}} find @param {Model} model */
const inArticle = ({ utf16 }, model) => sentenceAt(model, utf16[0]) !== null;

/** @template T @param {T[]} items @returns {Arranged<T>[]} */
const asInText = (items) => items.map((item) => ({ item }));

/** @param {string} id @param {Model} model */
const contested = (id, model) => (model.claimsByFind.get(id) ?? []).some((claim) => claim.conflictsWith.length > 0);

/** @param {...import('./document.d.ts').NumberKind} kinds */
const ofKind = (...kinds) => (/** @type {NumberFind} */ number) => kinds.includes(number.kind);

/** @type {List<NumberFind>} */
const figures = {
  one: 'figure',
  none: 'There are no figures in this text.',
  table: 'csv-figures',
  all: (model) => model.numbers,
  keyOf: (number) => keyOf('numbers', number.utf16),
  inArticle,
  filters: {
    all: { words: 'All figures', keeps: () => true },
    money: { words: 'Money', keeps: ofKind('money') },
    shares: { words: 'Shares and rates', keeps: ofKind('percent', 'percentage-point', 'basis-point', 'fraction', 'ratio') },
    counts: { words: 'Counts', keeps: ofKind('cardinal') },
    measures: { words: 'Measures and ages', keeps: ofKind('quantity', 'age') },
    ordinals: { words: 'Places in a row', keeps: ofKind('ordinal') },
    loose: { words: 'Not exact', keeps: ({ bound }) => bound !== 'exact' },
    flagged: { words: 'With a warning', keeps: ({ flags }) => flags.length > 0 },
    conflicts: { words: 'With another figure elsewhere', keeps: (number, model) => contested(number.id, model) },
  },
  orders: { text: { words: 'As in the text', arrange: asInText }, measure: { words: 'Largest first', arrange: byMeasure } },
};

/** Kinds of figures as they follow one another; what the headings of those with a currency or unit begin with. @type {readonly [import('./document.d.ts').NumberKind, string][]} */
const MEASURES = [
  ['money', 'Money in '], ['percent', ''], ['percentage-point', ''], ['basis-point', ''], ['fraction', ''], ['ratio', ''],
  ['quantity', 'Measures in '], ['age', 'Ages in '], ['cardinal', ''], ['ordinal', ''],
];
const NOT_NAMED = 'Counts of something not named';

/** What is measured: figures under one of these can be compared. @param {NumberFind} number */
function measureOf({ kind, currency, unit, counted }) {
  if (kind === 'cardinal') return counted ? counted[0].toUpperCase() + counted.slice(1).toLowerCase() : NOT_NAMED;
  const of = currency ?? unit?.ucum;
  return of ? MEASURES[rankOf(kind)][1] + of : NUMBERS[kind];
}

/** @param {import('./document.d.ts').NumberKind} kind */
const rankOf = (kind) => MEASURES.findIndex(([other]) => other === kind);

/** @param {NumberFind[]} numbers @returns {Arranged<NumberFind>[]} */
function byMeasure(numbers) {
  /** @type {Map<string, NumberFind[]>} */
  const groups = new Map();
  for (const number of numbers) file(groups, measureOf(number), number);
  const sorted = [...groups].sort(([a, as], [b, bs]) => rankOf(as[0].kind) - rankOf(bs[0].kind) || Number(a === NOT_NAMED) - Number(b === NOT_NAMED) || bs.length - as.length);
  return sorted.flatMap(([heading, group]) => group.sort((a, b) => sizeOf(b) - sizeOf(a)).map((item) => ({ item, heading })));
}

/** Near enough to put figures in order; what is shown is the exact string. @param {NumberFind} number */
const sizeOf = ({ value, high, low }) => Number(value ?? high ?? low ?? 0);

/** @param {DateFind} date */
const isPoint = ({ type }) => type === 'DATE' || type === 'TIME';

/** @type {List<DateFind>} */
const dates = {
  one: 'date',
  none: 'There are no dates in this text.',
  table: 'csv-dates',
  all: (model) => model.dates,
  keyOf: (date) => keyOf('dates', date.utf16),
  inArticle,
  filters: {
    all: { words: 'All dates', keeps: () => true },
    settled: { words: 'Settled', keeps: ({ resolved }) => resolved !== null },
    ahead: { words: 'After the publication', keeps: isAhead },
    inferred: { words: 'Not written out in the text', keeps: ({ anchor }) => anchor === 'published' || anchor === 'context' },
    open: { words: 'Not settled', keeps: (date) => date.resolved === null && isPoint(date) },
    lengths: { words: 'Lengths and recurring times', keeps: (date) => !isPoint(date) },
    flagged: { words: 'With a warning', keeps: ({ flags }) => flags.length > 0 },
  },
  orders: { time: { words: 'In order of time', arrange: byTime }, text: { words: 'As in the text', arrange: asInText } },
};

/** Minutes, as `timeOf` counts. */
const DAY = 24 * 60;

/** Whether it begins on a later day than that of the publication. @param {DateFind} date @param {Model} model */
function isAhead({ resolved }, { published }) {
  return resolved !== null && published !== null && timeOf(resolved.from) - timeOf(published) >= DAY;
}

/** What is settled by its beginning, the wider first; then what is not, by what it lacks. @param {DateFind[]} items @param {Model} model @returns {Arranged<DateFind>[]} */
function byTime(items, model) {
  const settled = items.filter(({ resolved }) => resolved !== null);
  settled.sort((a, b) => begins(a) - begins(b) || ends(b) - ends(a));
  /** @type {Map<string, Arranged<DateFind>[]>} */
  const open = new Map(OPEN.map((heading) => [heading, []]));
  for (const item of items) if (item.resolved === null) open.get(openHeading(item, model))?.push({ item, heading: openHeading(item, model) });
  const arranged = [...settled.map((item) => ({ item, heading: formatDate(item) ?? '', published: '' })), ...[...open.values()].flat()];
  const next = arranged[(settled.findIndex((date) => isAhead(date, model)) + 1 || settled.length + 1) - 1];
  if (next && model.published) next.published = `Published ${formatIsoDay(model.published)}`;
  const [wanting] = open.get(OPEN[0]) ?? [];
  if (wanting) wanting.published = 'Enter it';
  return arranged;
}

const OPEN = ['They need the day of publication', 'Not settled by the text', 'Lengths of time', 'Recurring times'];

/** @param {DateFind} date @param {Model} model */
function openHeading(date, { published }) {
  if (!isPoint(date)) return date.type === 'DURATION' ? OPEN[2] : OPEN[3];
  return needsPublished(date, published) ? OPEN[0] : OPEN[1];
}

/** @param {DateFind} date */
const begins = ({ resolved }) => timeOf(resolved?.from ?? '');
/** @param {DateFind} date */
const ends = ({ resolved }) => timeOf(resolved?.until ?? '');

/** @param {...import('./words.js').Kind} kinds */
const ofLabel = (...kinds) => (/** @type {Entity} */ { label }) => kinds.includes(LABELS[label].kind);

/** The mentions of an entity that name it. @param {Entity} entity @param {Model} model @returns {import('./model.js').Mention[]} */
export const namesOf = (entity, model) => entity.mentions.map((id) => model.byId.get(id)).filter(Boolean);

/** The ways in which a name is written, the fullest first; capitals alone make no other. @param {Entity} entity @param {Model} model */
export function spellingsOf(entity, model) {
  /** @type {Map<string, string>} */
  const seen = new Map();
  for (const words of [entity.name, ...namesOf(entity, model).map(({ exact }) => exact)]) if (!seen.has(words.toLowerCase())) seen.set(words.toLowerCase(), words);
  return [...seen.values()];
}

/** @type {List<Entity>} */
const names = {
  one: 'name',
  none: 'There are no names in this text.',
  table: 'csv-names',
  all: (model) => model.entities.filter((entity) => namesOf(entity, model).length > 0),
  keyOf: (entity, model) => keyOf('mentions', namesOf(entity, model)[0].utf16),
  inArticle: (entity, model) => namesOf(entity, model).some((mention) => inArticle(mention, model)),
  filters: {
    all: { words: 'All names', keeps: () => true },
    people: { words: 'People', keeps: ofLabel('person') },
    organisations: { words: 'Organisations', keeps: ofLabel('organisation') },
    places: { words: 'Places', keeps: ofLabel('place') },
    groups: { words: 'Groups', keeps: ofLabel('group') },
    things: { words: 'Things', keeps: ofLabel('thing') },
    variants: { words: 'Written in more than one way', keeps: (entity, model) => spellingsOf(entity, model).length > 1 },
  },
  orders: {
    text: { words: 'As in the text', arrange: asInText },
    often: { words: 'Most mentioned first', arrange: (items, model) => asInText(items.sort((a, b) => namesOf(b, model).length - namesOf(a, model).length)) },
    alphabet: { words: 'From A to Z', arrange: (items) => asInText(items.sort((a, b) => a.name.localeCompare(b.name, 'en'))) },
  },
};

/** The lists, as the panel shows them. @type {Readonly<Record<import('./store.js').View, List<any>>>} */
export const LISTS = { claims, figures, dates, names };

/** The key under which a list shows what a key stands for: a name has one row, whichever of its mentions is meant. @param {string} name @param {string} key @param {Model} model */
export function keyIn(name, key, model) {
  const found = model.finds.get(key);
  const entity = name === 'names' && found?.layer === 'mentions' ? model.byId.get(found.find.entity ?? '') : null;
  return entity ? names.keyOf(entity, model) : key;
}

/** The choice of what stands in page furniture only, where every other choice is of the article. */
const FURNITURE = 'furniture';

/** What a list has to show, and what in it answers to each choice. @param {List<any>} list @param {Model} model */
export function itemsOf(list, model) {
  const all = list.all(model);
  const article = all.filter((item) => list.inArticle(item, model));
  return { article, furniture: article.length === all.length ? [] : all.filter((item) => !list.inArticle(item, model)) };
}

/** What a choice chooses from. @param {ReturnType<typeof itemsOf>} items @param {string} which */
export const poolOf = ({ article, furniture }, which) => (which === FURNITURE ? furniture : article);

/** @param {List<any>} list @param {Model} model @param {ReturnType<typeof itemsOf>} items @returns {import('./filters.js').Option[]} */
export function choicesOf(list, model, { article, furniture }) {
  const choices = Object.entries(list.filters).map(([value, { words, keeps }]) => ({ value, words, count: article.filter((item) => keeps(item, model)).length }));
  return [...choices, { value: FURNITURE, words: 'In the page furniture', count: furniture.length }];
}

/** How many owners a choice names: more nobody reads through. */
const OWNERS = 200;

/** Whose there are, the most first. @param {List<any>} list @param {Model} model @param {ReturnType<typeof itemsOf>} items @returns {import('./filters.js').Option[]} */
export function ownersOf({ owners }, model, { article }) {
  /** @type {Map<string, unknown[]>} */
  const drawers = new Map();
  for (const item of article) file(drawers, owners?.of(item, model) ?? '', item);
  drawers.delete('');
  const sorted = [...drawers].sort(([a, as], [b, bs]) => bs.length - as.length || a.localeCompare(b));
  return [{ value: '', words: owners?.all ?? '' }, ...sorted.slice(0, OWNERS).map(([name, { length: count }]) => ({ value: name, words: name, count }))];
}

/**
 * @param {List<any>} list @param {Model} model @param {ReturnType<typeof itemsOf>} items @param {{which: string, owner?: string, order: string}} wish
 * @returns {Entry[]}
 */
export function entriesOf(list, model, items, { which, owner = '', order }) {
  const keeps = list.filters[which]?.keeps ?? (() => true);
  const kept = poolOf(items, which).filter((item) => keeps(item, model) && (owner === '' || list.owners?.of(item, model) === owner));
  let above = '';
  return list.orders[order].arrange(kept, model).map(({ item, heading = '', published = '' }) => {
    // "n12" is the twelfth number.
    const entry = { key: list.keyOf(item, model), record: Number(item.id.slice(1)) - 1, within: heading, heading: heading === above ? '' : heading, published };
    above = heading;
    return entry;
  });
}
