// A list of steps -> steps done a few milliseconds at a time, so that the page answers in between.

const BUDGET = 8;

/** Lays numbered parts in order, in bounded slices of time; one may be asked for before its turn. */
export class Laying {
  /** @type {(idx: number) => void} */
  #lay = () => {};
  /** @type {boolean[]} */
  #done = [];
  #turn = 0;

  /**
   * Begins anew; whatever was still to be laid is dropped.
   * @param {number} count
   * @param {(idx: number) => void} lay
   * @param {number} [first] where to begin, for instance what is on screen
   */
  start(count, lay, first = 0) {
    this.#turn += 1;
    this.#lay = lay;
    this.#done = new Array(count).fill(false);
    void this.#run(this.#turn, first);
  }

  /** Lays one part now. @param {number} idx */
  ensure(idx) {
    if (this.#done[idx] !== false) return;
    this.#done[idx] = true;
    this.#lay(idx);
  }

  /** @param {number} turn @param {number} first */
  async #run(turn, first) {
    const count = this.#done.length;
    let until = performance.now() + BUDGET;
    for (let step = 0; step < count; step += 1) {
      this.ensure((first + step) % count);
      if (performance.now() < until) continue;
      await nextFrame();
      if (turn !== this.#turn) return;
      until = performance.now() + BUDGET;
    }
  }
}

/** Lets input go first. */
export function nextTask() {
  const scheduler = /** @type {any} */ (globalThis).scheduler;
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));
}

/** Lets a frame be painted first; a page in the background paints none and goes on after a while. */
function nextFrame() {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(late);
      resolve(undefined);
    });
  });
}
