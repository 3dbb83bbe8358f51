// Messages of the page -> calls of the core -> replies. Runs in a worker and holds one annotated article at a time.
//
// In:  {id, do: 'start', core}, {id, do: 'annotate', units, options}, {id, do: 'layer', name, from, to},
//      {id, do: 'export', format, records}, {id, do: 'restore', units}
// Out: {id, value} or {id, error, fatal}; while annotating also {id, stage, index, count}.

import { Article, formats, initSync, restore } from './pkg/obelus.js';

/** @type {Article|null} */
let article = null;

/** @type {Record<string, (message: any) => unknown>} */
const ACTIONS = {
  start({ core }) {
    initSync({ module: core });
    return formats();
  },
  annotate({ id, units, options }) {
    article?.free();
    article = null;
    article = new Article(units, options, (/** @type {string} */ stage, /** @type {number} */ index, /** @type {number} */ count) => postMessage({ id, stage, index, count }));
    return article.head();
  },
  layer({ name, from, to }) {
    return held().layer(name, from, to);
  },
  export({ format, records }) {
    // A Blob crosses to the page as a handle; 20 MB of text would be copied in one long task there.
    return new Blob([held().export(format, records)]);
  },
  restore({ units }) {
    return restore(units);
  },
};

function held() {
  if (!article) throw new Error('no article is held here; annotate one first');
  return article;
}

addEventListener('message', ({ data }) => {
  try {
    postMessage({ id: data.id, value: ACTIONS[data.do](data) });
  } catch (error) {
    // A trap in the core leaves its memory in an unknown state: the page throws this worker away.
    const fatal = !(error instanceof Error) || error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
    postMessage({ id: data.id, error: error instanceof Error ? error.message : String(error), fatal });
  }
});
