// The worker behind promises. There is one way to stop it (cancel, a newer request, a panic): throw it away and start
// another; the compiled core is kept, so that this costs milliseconds.

import { loadCore, startWorker } from './assets.js';
import { LAYERS } from './model.js';

/** @typedef {import('./model.js').Head} Head */
/** @typedef {{text: string, published: string|null, url: string|null}} Source */
/** @typedef {Source & {steps: readonly import('./store.js').Step[]}} Request */
/** @typedef {(stage: string, index: number, count: number) => void} OnStage */

/** The request was cancelled or a newer one took its place; nobody needs to be told. */
export class Superseded extends Error {}

/** The core broke down on this request; the next one starts with a fresh one. */
export class Breakdown extends Error {}

/** Items asked for at once: enough to be quick, few enough that receiving them never holds up a frame. */
const SLICE = 2000;

/** @typedef {{resolve: (value: any) => void, reject: (error: Error) => void, onStage?: OnStage}} Call */

export class Engine {
  /** @type {Promise<Worker>|null} */
  #worker = null;
  /** @type {Worker|null} */
  #running = null;
  /** @type {Map<number, Call>} */
  #calls = new Map();
  #nextId = 1;
  /** Counts annotations, so that an older one notices a newer. */
  #turn = 0;
  #busy = false;
  /** Request whose article the worker holds. @type {Request|null} */
  #held = null;
  /** @type {import('./document.d.ts').Format[]} */
  formats = [];

  /** Starts the worker before it is needed and says which formats there are. */
  async warmUp() {
    await this.#start();
    return this.formats;
  }

  /**
   * Annotates an article and fetches its layers in slices; a request still running makes way.
   * @param {Request} request
   * @param {OnStage} onStage
   * @returns {Promise<{head: Head, layers: import('./model.js').Layers}>}
   */
  async annotate(request, onStage) {
    if (this.#busy) this.cancel();
    const turn = (this.#turn += 1);
    this.#busy = true;
    try {
      const head = await this.#annotate(request, turn, onStage);
      /** @type {any} */
      const layers = {};
      for (const [idx, name] of LAYERS.entries()) {
        onStage('layers', idx, LAYERS.length);
        layers[name] = await this.#layer(name, head.counts[name], turn);
      }
      return { head, layers };
    } finally {
      if (turn === this.#turn) this.#busy = false;
    }
  }

  /** @param {Request} request @param {number} turn @param {OnStage} onStage @returns {Promise<Head>} */
  async #annotate(request, turn, onStage) {
    this.#held = null;
    const units = toUnits(request.text);
    const options = { published: request.published, url: request.url, edits: request.steps.flat() };
    const head = await this.#call({ do: 'annotate', units, options }, turn, [units.buffer], onStage);
    this.#held = { ...request, text: head.document.text };
    return head;
  }

  /** @param {string} name @param {number} count @param {number} turn */
  async #layer(name, count, turn) {
    const items = [];
    for (let from = 0; from < count; from += SLICE) {
      const slice = await this.#call({ do: 'layer', name, from, to: Math.min(from + SLICE, count) }, turn);
      for (const item of slice) items.push(item);
    }
    return items;
  }

  /**
   * The export of a request as a file; annotates it again where the worker no longer holds it.
   * @param {Request} request
   * @param {string} format
   * @param {readonly number[]} [records] the only ones that a table is to hold, in this order
   * @returns {Promise<Blob>}
   */
  async export(request, format, records) {
    const held = this.#held;
    const same = held && held.text === request.text && held.published === request.published && held.url === request.url && held.steps === request.steps;
    if (!same) await this.annotate(request, () => {});
    return this.#call({ do: 'export', format, records: records && Uint32Array.from(records) }, this.#turn);
  }

  /**
   * Reads an export of ours back; throws where it is none or does not match its hash.
   * @param {string} text
   * @returns {Promise<Source & {edits: readonly import('./document.d.ts').EditInput[]}>}
   */
  restore(text) {
    const units = toUnits(text);
    return this.#call({ do: 'restore', units }, this.#turn, [units.buffer]);
  }

  /** Stops whatever is running. */
  cancel() {
    this.#turn += 1;
    this.#busy = false;
    this.#throwAway(new Superseded('stopped'));
  }

  /** @param {Error} reason */
  #throwAway(reason) {
    this.#running?.terminate();
    this.#running = null;
    this.#worker = null;
    this.#held = null;
    const calls = [...this.#calls.values()];
    this.#calls.clear();
    for (const call of calls) call.reject(reason);
  }

  #start() {
    this.#worker ??= this.#launch();
    return this.#worker;
  }

  async #launch() {
    const [core, worker] = await Promise.all([loadCore(), startWorker()]);
    worker.addEventListener('message', ({ data }) => this.#receive(data));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#throwAway(new Breakdown(event.message || 'the worker did not start'));
    });
    this.#running = worker;
    this.formats = await this.#post(worker, { do: 'start', core }, []);
    return worker;
  }

  /** @param {object} message @param {number} turn @param {Transferable[]} [transfer] @param {OnStage} [onStage] @returns {Promise<any>} */
  async #call(message, turn, transfer = [], onStage = undefined) {
    const worker = await this.#start();
    if (turn !== this.#turn) throw new Superseded('a newer request came');
    return this.#post(worker, message, transfer, onStage);
  }

  /** @param {Worker} worker @param {object} message @param {Transferable[]} transfer @param {OnStage} [onStage] @returns {Promise<any>} */
  #post(worker, message, transfer, onStage = undefined) {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#calls.set(id, { resolve, reject, onStage });
      worker.postMessage({ id, ...message }, transfer);
    });
  }

  /** @param {any} reply */
  #receive(reply) {
    const call = this.#calls.get(reply.id);
    if (!call) return;
    if ('stage' in reply) return call.onStage?.(reply.stage, reply.index, reply.count);
    this.#calls.delete(reply.id);
    if (!('error' in reply)) return call.resolve(reply.value);
    if (!reply.fatal) return call.reject(new Error(reply.error));
    call.reject(new Breakdown(reply.error));
    this.#throwAway(new Breakdown(reply.error));
  }
}

/** The UTF-16 units of a string, lone surrogates included: the core puts those right. @param {string} text */
function toUnits(text) {
  const units = new Uint16Array(text.length);
  for (let idx = 0; idx < text.length; idx += 1) units[idx] = text.charCodeAt(idx);
  return units;
}
