// Opens the page as a reader has it, hosted and by double-click, and holds it to its promise: no request leaves it.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

import { chromium } from 'playwright-core';

/** @param {string} name */
function wanted(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; cargo xtask test browser sets it`);
  return value;
}

/** The same page twice: as a server sends it, and as the one file. @type {readonly {name: string, address: string}[]} */
export const BUILDS = [
  { name: 'hosted', address: wanted('OBELUS_SITE') },
  { name: 'one file', address: pathToFileURL(wanted('OBELUS_FILE')).href },
];

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Starts the browser for one test file. */
export const launch = () => chromium.launch({ executablePath: wanted('CHROME'), headless: true, args: FLAGS });

/**
 * A fresh page of a build. When the visit ends, every request it made is accounted for, and nothing went wrong in it.
 * @param {import('playwright-core').Browser} browser
 * @param {{address: string}} build
 * @param {(page: import('playwright-core').Page) => Promise<void>} body
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
export async function visit(browser, build, body, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
  const requests = [];
  const troubles = [];
  context.on('request', (request) => requests.push(request.url()));
  const page = await context.newPage();
  page.on('websocket', (socket) => requests.push(socket.url()));
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  try {
    await page.goto(build.address);
    await body(page);
    const own = ['index.html', '', 'main.js', 'style.css', 'worker.js', 'obelus.wasm'].map((name) => new URL(name, build.address).href);
    const foreign = requests.filter((url) => !own.includes(url) && url !== build.address && !/^(blob|data):/.test(url));
    assert.deepEqual(foreign, [], 'no request leaves the page');
    assert.deepEqual(troubles, [], 'nothing goes wrong in the page');
  } finally {
    await context.close();
  }
}

/**
 * Pastes as a browser does: an event that carries the words.
 * @param {import('playwright-core').Page} page @param {Record<string, string>} flavours by media type
 */
export async function paste(page, flavours) {
  await page.evaluate((carried) => {
    const data = new DataTransfer();
    for (const [type, words] of Object.entries(carried)) data.setData(type, words);
    (document.activeElement ?? document.body).dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, flavours);
}

/** Waits until the article stands with its highlights. @param {import('playwright-core').Page} page */
export async function settled(page) {
  await page.waitForSelector('.article mark');
  await page.waitForFunction(() => document.querySelector('.article .section:last-child p') !== null);
}

/** @param {import('playwright-core').Page} page @param {() => Promise<unknown>} [ask] */
export async function downloaded(page, ask) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    (ask ?? (async () => {
      await page.getByRole('button', { name: 'Download' }).click();
      await page.locator('[data-format=json]').click();
    }))(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/**
 * What the command line makes of the same text and the same corrections.
 * @param {string} text @param {{published?: string, edits?: object[], format?: string}} [context]
 */
export async function commandLine(text, { published, edits, format } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'obelus-'));
  try {
    const article = join(folder, 'article.txt');
    await writeFile(article, text);
    const options = [];
    if (published) options.push('--published', published);
    if (format) options.push('--format', format);
    if (edits) {
      const file = join(folder, 'edits.json');
      await writeFile(file, JSON.stringify(edits));
      options.push('--edits', file);
    }
    const { stdout } = await promisify(execFile)(wanted('OBELUS_CLI'), [...options, article], { encoding: 'buffer', maxBuffer: 1 << 28 });
    return stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}
