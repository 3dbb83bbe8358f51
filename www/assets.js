// Where the page's WebAssembly and its worker's script come from: out of the page itself if they stand in it (the
// single file), else from the files beside it (the hosted page).

/**
 * Trusted Types: the only address that a worker is started from is the blob made here.
 * @type {{ createScriptURL(url: string): string } | undefined}
 */
const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy('worker-url', {
  createScriptURL: (/** @type {string} */ url) => url,
});

/** @type {Promise<WebAssembly.Module> | undefined} */
let core;

/**
 * The core, compiled once for all workers; after a failure the next call tries again.
 * @returns {Promise<WebAssembly.Module>}
 */
export function loadCore() {
  core ??= compile().catch((error) => {
    core = undefined;
    throw error;
  });
  return core;
}

async function compile() {
  const inlined = document.getElementById('core-wasm')?.textContent;
  if (!inlined) return WebAssembly.compile(await (await fetched('obelus.wasm')).arrayBuffer());
  return WebAssembly.compile(Uint8Array.from(atob(inlined), (character) => character.charCodeAt(0)));
}

/** @type {string | undefined} */
let workerUrl;

/**
 * A fresh worker. It starts from a blob, so that it inherits the page's Content-Security-Policy and works on `file://`.
 * @returns {Promise<Worker>}
 */
export async function startWorker() {
  if (!workerUrl) {
    const script = document.getElementById('worker-script')?.textContent || (await (await fetched('worker.js')).text());
    workerUrl = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  }
  return new Worker(policy?.createScriptURL(workerUrl) ?? workerUrl);
}

/** @param {string} name */
async function fetched(name) {
  const response = await fetch(name);
  if (!response.ok) throw new Error(`The server answered ${response.status} for ${name}.`);
  return response;
}
