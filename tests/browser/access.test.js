// The page for everyone: by keyboard alone, on a small screen, enlarged, in forced colours; and what axe-core finds.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';

import { BUILDS, downloaded, launch, settled, visit } from './support.js';

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const [hosted] = BUILDS;
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function sample(page) {
  await page.getByRole('button', { name: 'Try a sample' }).click();
  await settled(page);
}

/** What axe-core finds, a line a finding. @param {import('playwright-core').Page} page */
async function findings(page) {
  // The page's own policy refuses a script element; an evaluation by the browser's debugger is none.
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => /** @type {any} */ (globalThis).axe.run(document, { resultTypes: ['violations'] }));
  return violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 160)} — ${node.failureSummary}`));
}

const STATES = {
  empty: async () => {},
  article: sample,
  'open claim': async (page) => {
    await sample(page);
    await page.locator('.card-head').nth(1).click();
  },
  'open detail': async (page) => {
    await sample(page);
    await page.locator('.article p mark[data-kind=date]').first().click();
  },
  'open figure': async (page) => {
    await sample(page);
    await page.keyboard.press('g');
    await page.keyboard.press('Enter');
  },
  'dates in order': async (page) => {
    await sample(page);
    await page.keyboard.press('t');
    await page.locator('.dates .card-head').last().click();
  },
  'open name': async (page) => {
    await sample(page);
    await page.keyboard.press('n');
    await page.keyboard.press('Enter');
  },
  'dimmed paragraph': async (page) => {
    await sample(page);
    await page.locator('.furniture-body p').first().click();
  },
  keys: async (page) => {
    await sample(page);
    await page.keyboard.press('?');
  },
};

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  for (const [name, reach] of Object.entries(STATES)) {
    test(`axe-core finds nothing: ${name}, ${colorScheme}`, async () => {
      await visit(browser, hosted, async (page) => {
        await reach(page);
        assert.deepEqual(await findings(page), []);
      }, { colorScheme });
    });
  }
}

test('axe-core finds nothing on a phone with its sheet open', async () => {
  await visit(browser, hosted, async (page) => {
    await sample(page);
    await page.getByRole('button', { name: 'Show' }).click();
    assert.deepEqual(await findings(page), []);
  }, { viewport: { width: 360, height: 740 } });
});

test('the whole job by keyboard alone', async () => {
  await visit(browser, hosted, async (page) => {
    const focused = () => page.evaluate(() => {
      const element = /** @type {HTMLElement} */ (document.activeElement);
      return { tag: element.tagName, key: element.dataset.key ?? null, role: element.getAttribute('role'), words: element.textContent };
    });
    for (let step = 0; step < 6 && (await focused()).words !== 'Try a sample'; step += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await settled(page);

    await page.keyboard.press('a');
    assert.equal((await focused()).role, 'group');
    // A cue leads to its claim; a name, number or date opens its detail.
    const onFind = async () => /^(mentions|numbers|dates)@/.test((await focused()).key ?? '');
    for (let step = 0; step < 40 && !(await onFind()); step += 1) await page.keyboard.press('ArrowRight');
    const mark = await focused();
    assert.equal(mark.tag, 'MARK');
    await page.keyboard.press('Enter');
    assert.equal((await focused()).role, 'dialog');
    await page.keyboard.press('Escape');
    assert.deepEqual(await focused(), mark, 'Escape goes back to the words');

    const marks = await page.locator('.article mark').count();
    await page.keyboard.press('x');
    await page.waitForFunction((was) => document.querySelectorAll('.article mark').length < was, marks);
    await page.keyboard.press('u');
    await page.waitForFunction((was) => document.querySelectorAll('.article mark').length === was, marks);

    await page.keyboard.press('c');
    assert.match((await focused()).words, /Governor/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.article .followed').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Escape');

    await page.keyboard.press('g');
    assert.match((await focused()).words, /Governor Says 12,400 Homes/);
    await page.keyboard.press('Enter');
    await page.keyboard.press('j');
    assert.match((await focused()).words, /12,400 homes are still without/);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    assert.equal((await focused()).role, 'tab');
    await page.keyboard.press('ArrowRight');
    assert.equal((await focused()).words, 'Dates');
    await page.keyboard.press('End');
    assert.equal((await focused()).words, 'Names');
    await page.keyboard.press('t');
    assert.match((await focused()).key ?? (await focused()).words, /1987/);
    await page.keyboard.press('Escape');

    await page.keyboard.press('/');
    await page.keyboard.type('governor told');
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('.search-count').textContent(), '1 of 1');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');

    await page.keyboard.press('d');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'published');
    const { name } = await downloaded(page, () => page.keyboard.press('Control+s'));
    assert.match(name, /\.json$/);
  });
});

for (const [name, viewport] of Object.entries({ phone: { width: 360, height: 740 }, 'enlarged twice': { width: 640, height: 450 }, 'enlarged four times': { width: 320, height: 225 } })) {
  test(`nothing is wider than the screen: ${name}`, async () => {
    await visit(browser, hosted, async (page) => {
      const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.equal(await overflow(), 0, 'empty');
      await sample(page);
      assert.equal(await overflow(), 0, 'article');
      await page.locator('.article p mark[data-kind=number]').first().click();
      assert.equal(await overflow(), 0, 'detail');
      await page.locator('.detail .close').click();
      for (const list of ['claims', 'figures', 'dates', 'names']) {
        await page.getByRole('tab', { name: list }).click();
        await page.locator(`#list-${list} .card-head`).first().click();
        assert.equal(await overflow(), 0, list);
        await page.keyboard.press('Escape');
      }
    }, { viewport });
  });
}

test('in forced colours every kind keeps a line of its own', async () => {
  await visit(browser, hosted, async (page) => {
    await sample(page);
    const lines = await page.locator('.legend .name').evaluateAll((names) => names.map((name) => {
      const { borderBottomStyle, borderBottomWidth } = getComputedStyle(name);
      return `${borderBottomStyle} ${borderBottomWidth}`;
    }));
    assert.equal(new Set(lines).size, lines.length, lines.join(', '));
  }, { forcedColors: 'active' });
});

test('on paper the article is followed by the whole list that is shown, dark on white', async () => {
  await visit(browser, hosted, async (page) => {
    await sample(page);
    await page.keyboard.press('t');
    await page.setViewportSize({ width: 794, height: 1123 });
    await page.emulateMedia({ media: 'print' });
    const paper = await page.evaluate(() => {
      const panel = /** @type {HTMLElement} */ (document.querySelector('#panel'));
      return { ground: getComputedStyle(document.body).backgroundColor, hidden: panel.scrollHeight - panel.clientHeight, wider: document.documentElement.scrollWidth - innerWidth };
    });
    assert.deepEqual(paper, { ground: 'rgb(255, 255, 255)', hidden: 0, wider: 0 });
  }, { colorScheme: 'dark' });
});
