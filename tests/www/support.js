// Makes small documents for the tests of the pure modules: finds are given by their words, and their places are looked up.

import { buildModel } from '../../www/model.js';

/** @param {string} text @param {string} words @param {number} [from] */
export function at(text, words, from = 0) {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`the text has no “${words}”`);
  const points = [...text.slice(0, start)].length;
  return { start: points, end: points + [...words].length, utf16: [start, start + words.length], exact: words };
}

/** Every line is a block; `kinds` names those that are no paragraph. @param {string} text @param {Record<string, string>} kinds */
export function blocksOf(text, kinds = {}) {
  let [unit, point] = [0, 0];
  const lines = text.split('\n').map((line) => {
    const place = { start: point, end: point + [...line].length, utf16: [unit, unit + line.length], exact: line };
    [unit, point] = [unit + line.length + 1, place.end + 1];
    return { ...place, kind: kinds[line] ?? 'paragraph' };
  });
  return lines.filter(({ exact }) => exact.trim() !== '').map((line, idx) => ({ id: `b${idx + 1}`, ...line }));
}

export const mention = (text, words, more = {}) => ({ id: `m-${words}`, ...at(text, words), label: 'PERSON', form: 'name', entity: null, score: 0.9, by: 'rule', ...more });
export const number = (text, words, more = {}) => ({ id: `n-${words}`, ...at(text, words), kind: 'cardinal', value: null, low: null, high: null, bound: 'exact', unit: null, currency: null, counted: null, flags: [], by: 'digits', ...more });
export const date = (text, words, more = {}) => ({ id: `d-${words}`, ...at(text, words), type: 'DATE', value: '', mod: null, quant: null, freq: null, resolved: null, edtf: null, anchor: 'none', relation: null, alternatives: [], flags: [], by: 'day-month', ...more });

export function claim(text, { source = null, cue = null, content, ...more }) {
  return {
    id: `c-${content[0]}`, kind: cue ? 'attributed' : 'unattributed', sentences: [],
    source: source && { ...at(text, source), entity: null, form: 'name', anonymity: 'named' },
    cue: cue && { ...at(text, cue), class: 'say' },
    content: content.map((words) => at(text, words)),
    quotation: 'indirect', numbers: [], dates: [], entities: [], saidOn: null, polarity: 'affirmed', modality: 'asserted',
    parent: null, duplicateOf: null, conflictsWith: [], flags: [], review: { status: 'unreviewed', note: '' }, ...more,
  };
}

/** Every block of the article is one sentence. @param {string} text @param {any} layers */
export function modelOf(text, layers = {}) {
  const head = { document: { text, title: null, language: 'en', published: { date: layers.published ?? null, from: 'none', offered: [] } } };
  const blocks = blocksOf(text, layers.kinds);
  const sentences = blocks.filter(({ kind }) => kind !== 'boilerplate').map(({ id, start, end, utf16 }, idx) => ({ id: `s${idx + 1}`, block: id, start, end, utf16 }));
  return buildModel(/** @type {any} */ (head), { blocks, sentences, mentions: [], entities: [], numbers: [], dates: [], claims: [], ...layers });
}
