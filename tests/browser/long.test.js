// A long text never holds the page up: bounded tasks, progress by stage, a cancel that cancels.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { SAMPLE } from '../../www/sample.js';
import { BUILDS, launch, paste, settled, visit } from './support.js';

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const [hosted] = BUILDS;

/** Articles of ours with other names and figures each, so that nothing is seen twice. @param {number} length */
function longText(length) {
  const pieces = [];
  for (let size = 0, turn = 0; size < length; turn += 1) {
    const piece = SAMPLE.replace(/\d+/g, (digits) => String((Number(digits) * (turn + 3)) % 9973)).replace(/Okafor|Solheim|Lindqvist/g, (name) => name + 'abcdefgh'[turn % 8]);
    pieces.push(piece);
    size += piece.length;
  }
  return pieces.join('\n').slice(0, length);
}

/** Records every task above 50 ms from here on. @param {import('playwright-core').Page} page */
const watchTasks = (page) => page.evaluate(() => {
  const seen = /** @type {any} */ (globalThis).longTasks = [];
  new PerformanceObserver((list) => seen.push(...list.getEntries().map((entry) => Math.round(entry.duration)))).observe({ type: 'longtask' });
});
const tasks = (page) => page.evaluate(() => /** @type {any} */ (globalThis).longTasks);

test('a paste of 1 MB', async (t) => {
  await visit(browser, hosted, async (page) => {
    await watchTasks(page);
    const text = longText(1_000_000);
    const start = Date.now();
    await page.evaluate((words) => {
      /** @type {any} */ (globalThis).pasteText = words;
    }, text);
    const pasted = Date.now();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', /** @type {any} */ (globalThis).pasteText);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    });
    await page.waitForSelector('.article mark', { timeout: 60_000 });
    const visible = Date.now();
    await settled(page);
    const done = Date.now();
    const seen = await tasks(page);
    t.diagnostic(`${await page.locator('.article mark').count()} highlights; first after ${visible - pasted} ms, all after ${done - pasted} ms; tasks above 50 ms: ${seen.join(', ') || 'none'} (sent in ${pasted - start} ms)`);
    // The bar is 100 ms on an idle machine; a busy one is granted more before this fails.
    assert.ok(Math.max(0, ...seen) < 300, `a task of ${Math.max(0, ...seen)} ms held the page up`);

    for (const list of ['Figures', 'Dates', 'Names', 'Claims']) {
      await page.getByRole('tab', { name: list }).click();
      await page.locator('.card-head:visible').nth(20).waitFor();
    }
    const listed = (await tasks(page)).slice(seen.length);
    t.diagnostic(`the lists: tasks above 50 ms: ${listed.join(', ') || 'none'}`);
    assert.ok(Math.max(0, ...listed) < 300, `a list of ${Math.max(0, ...listed)} ms held the page up`);

    await page.keyboard.press('a');
    await page.keyboard.press('End');
    await page.locator('.card-head').nth(40).click();
    await page.locator('.article .followed').first().waitFor();
    await page.locator('.article mark[data-kind=number]').nth(500).evaluate((mark) => mark.click());
    await page.getByRole('button', { name: 'Not a number' }).click();
    await page.waitForFunction(() => document.querySelector('.tools button')?.getAttribute('title') === 'Undo: take a number away');
  });
});

test('one line of 1 MB without spaces', async (t) => {
  await visit(browser, hosted, async (page) => {
    await watchTasks(page);
    await paste(page, { 'text/plain': 'x'.repeat(1_000_000) });
    await page.waitForFunction(() => document.querySelector('.article .section:last-child p') !== null, undefined, { timeout: 60_000 });
    const seen = await tasks(page);
    t.diagnostic(`tasks above 50 ms: ${seen.join(', ') || 'none'}`);
    assert.ok(Math.max(0, ...seen) < 300, `a task of ${Math.max(0, ...seen)} ms held the page up`);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  });
});

test('10 MB show their stages, and cancel ends them', async () => {
  await visit(browser, hosted, async (page) => {
    await page.evaluate((words) => {
      const data = new DataTransfer();
      data.setData('text/plain', words.repeat(10));
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, longText(1_000_000));
    const cancel = page.getByRole('button', { name: 'Cancel' });
    await cancel.waitFor();
    assert.match(await page.locator('#progress').textContent(), /Finding|Working|Collecting/);
    await cancel.click();
    await page.getByText('Stopped.').waitFor();
    assert.equal(await page.locator('#intake').isVisible(), true);
    await paste(page, { 'text/plain': 'Ilse Brandt said 300 homes lost power.' });
    await settled(page);
  });
});

test('the newest of several texts is the one that is shown', async () => {
  await visit(browser, hosted, async (page) => {
    for (const words of ['First 1', 'Second 2', 'Third 3']) await paste(page, { 'text/plain': `Ilse Brandt said ${words} homes lost power.` });
    await page.waitForFunction(() => document.querySelector('.article p')?.textContent?.includes('Third 3'));
  });
});

test('a core that breaks down is thrown away and started anew, and the reader is told', async () => {
  await visit(browser, hosted, async (page) => {
    await paste(page, { 'text/plain': 'Ilse Brandt said 300 homes lost power.' });
    await settled(page);
    // The core has no known way to fail; a reply as of a trap stands in for one.
    await page.evaluate(() => {
      const post = Worker.prototype.postMessage;
      Worker.prototype.postMessage = function (message, transfer) {
        if (message.do !== 'annotate') return post.call(this, message, transfer);
        Worker.prototype.postMessage = post;
        this.dispatchEvent(new MessageEvent('message', { data: { id: message.id, error: 'unreachable', fatal: true } }));
      };
    });
    await page.locator('mark[data-kind=number]').click();
    await page.getByRole('button', { name: 'Not a number' }).click();
    await page.getByText('broke down over this and has started anew').waitFor();
    assert.equal(await page.locator('mark[data-kind=number]').count(), 1, 'what was there stays');
    await page.locator('mark[data-kind=number]').click();
    await page.getByRole('button', { name: 'Not a number' }).click();
    await page.locator('mark[data-kind=number]').waitFor({ state: 'detached' });
  });
});
