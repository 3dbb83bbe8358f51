// The glue, the WebAssembly and a text file as arguments -> the milliseconds from its bytes to the first annotated
// article. It is measured once in a process, because a second time everything is compiled.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { options, unitsOf } from './shared.js';

const [glue, wasm, path] = process.argv.slice(2);
const { Article, initSync } = await import(pathToFileURL(glue).href);
const bytes = readFileSync(wasm);
const units = unitsOf(readFileSync(path, 'utf8'));

const begin = performance.now();
initSync({ module: bytes });
new Article(units, options);
console.log(performance.now() - begin);
