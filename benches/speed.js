// The glue, the WebAssembly and text files as arguments -> the lines that speed.rs prints, for WebAssembly under Node.js.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { median, options, unitsOf } from './shared.js';

/** Runs go on until they took this long together (in milliseconds), but never fewer than FEWEST. */
const ENOUGH = 2000;
const FEWEST = 5;
const MOST = 500;

const [glue, wasm, ...paths] = process.argv.slice(2);
const { Article, initSync } = await import(pathToFileURL(glue).href);
initSync({ module: readFileSync(wasm) });

/** The milliseconds that each part took. @param {Uint16Array} units */
function measure(units) {
  const begins = [performance.now()];
  const article = new Article(units, options, () => begins.push(performance.now()));
  begins.push(performance.now());
  article.free();
  return begins.slice(1).map((time, idx) => time - begins[idx]);
}

const stages = [];
new Article(unitsOf(''), options, (name) => stages.push(name)).free();
console.log(['whole', 'input', ...stages].join(' '));

for (const path of paths) {
  const units = unitsOf(readFileSync(path, 'utf8'));
  // The first runs are compiled in haste; V8 compiles anew what is hot.
  for (let warm = 0; warm < 3; warm++) measure(units);
  const begin = performance.now();
  const runs = [];
  while (runs.length < FEWEST || (performance.now() - begin < ENOUGH && runs.length < MOST)) runs.push(measure(units));
  const whole = median(runs.map((parts) => parts.reduce((sum, time) => sum + time)));
  const parts = runs[0].map((_, idx) => median(runs.map((run) => run[idx])));
  console.log([whole, ...parts].join(' '));
}
