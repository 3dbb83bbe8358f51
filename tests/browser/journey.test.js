// The main job from end to end, in both builds: paste, follow, reject, undo, download, open again.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { SAMPLE } from '../../www/sample.js';
import { BUILDS, commandLine, downloaded, launch, paste, settled, visit } from './support.js';

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const count = async (page, kind) => Number((await page.locator(`.legend [data-kind=${kind}] .count`).textContent()).replace(/,/g, ''));

for (const build of BUILDS) {
  test(`${build.name}: a messy paste is read, corrected, downloaded and opened again, byte for byte`, async () => {
    let saved = Buffer.alloc(0);
    await visit(browser, build, async (page) => {
      await paste(page, { 'text/plain': SAMPLE });
      await settled(page);
      assert.equal(await page.locator('.article h2').textContent(), 'Governor Says 12,400 Homes Still Without Power After Coastal Floods');

      const plain = await downloaded(page);
      assert.equal(plain.name, 'governor-says-12-400-homes-still-without-power-after-coastal.json');
      assert.deepEqual(plain.bytes, await commandLine(SAMPLE));

      const names = await count(page, 'person');
      await page.locator('.article p mark[data-kind=person]').first().click();
      await page.getByRole('button', { name: 'Not a name' }).click();
      await page.waitForFunction((was) => Number(document.querySelector('.legend [data-kind=person] .count')?.textContent) < was, names);
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.waitForFunction((was) => Number(document.querySelector('.legend [data-kind=person] .count')?.textContent) === was, names);
      await page.getByRole('button', { name: 'Redo' }).click();
      await page.waitForFunction((was) => Number(document.querySelector('.legend [data-kind=person] .count')?.textContent) < was, names);

      await page.fill('#published', '2024-03-14');
      await page.locator('.card-head').nth(1).click();
      await page.getByRole('button', { name: 'Disputed' }).click();
      await page.locator('.card.open .status.disputed').waitFor();
      await page.getByLabel('Your note on this claim').fill('Ask the grid operator – “12,400” is a round figure.');
      await page.getByLabel('Your note on this claim').blur();
      await page.waitForFunction(() => document.querySelector('.tools button')?.getAttribute('title') === 'Undo: note on a claim');
      assert.equal(await page.locator('.unsaved').isVisible(), true);

      saved = (await downloaded(page)).bytes;
      const { edits, document } = JSON.parse(saved.toString());
      assert.deepEqual(edits.map((edit) => edit.do), ['reject', 'review', 'review']);
      assert.equal(document.published.date, '2024-03-14');
      assert.deepEqual(saved, await commandLine(SAMPLE, { published: '2024-03-14', edits }));
      assert.equal(await page.locator('.unsaved').isVisible(), false);
    });

    await visit(browser, build, async (page) => {
      await page.locator('input[type=file]').setInputFiles({ name: 'saved.json', mimeType: 'application/json', buffer: saved });
      await settled(page);
      assert.equal(await page.inputValue('#published'), '2024-03-14');
      assert.deepEqual((await downloaded(page)).bytes, saved);
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.waitForFunction(() => document.querySelector('.tools button')?.getAttribute('title')?.startsWith('Undo'));
    });
  });

  test(`${build.name}: a claim is followed from the list to the text and back`, async () => {
    await visit(browser, build, async (page) => {
      await page.getByRole('button', { name: 'Try a sample' }).click();
      await settled(page);
      const last = page.locator('.card-head').last();
      await last.click();
      const followed = page.locator('.article .followed.content').first();
      await followed.waitFor();
      assert.equal(await followed.evaluate((element) => element.getBoundingClientRect().top > 0 && element.getBoundingClientRect().bottom < innerHeight), true, 'the article moved to the claim');

      const cue = page.locator('.article p mark[data-kind=claim]').first();
      await cue.scrollIntoViewIfNeeded();
      await cue.click();
      const open = page.locator('.card.open');
      assert.equal(await open.getAttribute('data-key'), await cue.getAttribute('data-key'));
      assert.equal(await open.evaluate((element) => element.getBoundingClientRect().top >= 0 && element.getBoundingClientRect().top < innerHeight), true, 'the list moved to the card');
    });
  });

  test(`${build.name}: the list is put in order and narrowed, and no claim is lost`, async () => {
    await visit(browser, build, async (page) => {
      await page.getByRole('button', { name: 'Try a sample' }).click();
      await settled(page);
      const heads = page.locator('.card-head');
      const inText = await heads.allTextContents();
      await page.getByLabel('Order of the claims').selectOption('checkable');
      const ranked = await heads.allTextContents();
      assert.equal(ranked.length, inText.length);
      assert.equal(await page.locator('.card-reasons').count(), ranked.length, 'every card says why it stands where it does');
      assert.match(ranked[0], /figure/);
      await page.getByLabel('Which claims').selectOption('figures');
      const figures = await heads.count();
      assert.ok(figures > 0 && figures < inText.length);
      await page.getByLabel('Which claims').selectOption('all');
      await page.getByLabel('Order of the claims').selectOption('text');
      assert.deepEqual(await heads.allTextContents(), inText);
    });
  });

  test(`${build.name}: figures, dates and names each have a list that leads to the text and back`, async () => {
    await visit(browser, build, async (page) => {
      await page.getByRole('button', { name: 'Try a sample' }).click();
      await settled(page);
      const onScreen = (found) => found.evaluate((element) => element.getBoundingClientRect().top > 0 && element.getBoundingClientRect().bottom < innerHeight);

      await page.getByRole('tab', { name: 'Figures' }).click();
      const figures = page.locator('.figures .card');
      const euros = figures.filter({ hasText: 'at least EUR 1,500,000,000' });
      assert.match(await euros.textContent(), /repairs would cost at least €1.5 billion.*claimed by Teresa Okafor/);
      await page.getByLabel('Which figures').selectOption('money');
      assert.equal(await figures.count(), 2);
      await figures.last().locator('.card-head').click();
      const marked = page.locator('.article mark.selected');
      assert.equal(await marked.textContent(), '€200 million');
      assert.equal(await onScreen(marked), true, 'the article moved to the figure');
      await page.locator('.article mark', { hasText: 'about 8,000' }).click();
      assert.match(await page.locator('.card.open').textContent(), /about 8,000/, 'a figure that the choice hid is shown again');
      assert.equal(await onScreen(page.locator('.card.open .card-head')), true, 'the list moved to the figure');
      await page.keyboard.press('Escape');

      await page.getByRole('tab', { name: 'Dates' }).click();
      await page.getByText('They need the day of publication').waitFor();
      await page.getByRole('button', { name: 'use 14 March 2024' }).click();
      await page.getByText('They need the day of publication').waitFor({ state: 'detached' });
      const headings = await page.locator('.dates .card-heading').allTextContents();
      assert.deepEqual(headings.slice(0, 2), ['1987', '2015 to 2023']);
      assert.ok(headings.indexOf('Monday 11 March 2024') < headings.indexOf('Saturday 16 March 2024'), headings.join(', '));
      assert.equal(await page.locator('.published-mark').textContent(), 'Published 14 March 2024');

      await page.getByRole('tab', { name: 'Names' }).click();
      await page.getByLabel('Order of the names').selectOption('often');
      const okafor = page.locator('.names .card', { hasText: 'Teresa Okafor' });
      assert.match(await okafor.textContent(), /Halland Province Governor.*twice.*“Okafor”/);
      await okafor.locator('.card-head').click();
      await okafor.locator('[data-to]').last().click();
      assert.equal(await marked.textContent(), 'Okafor');
      assert.equal(await okafor.evaluate((card) => card.classList.contains('open')), true, 'every mention belongs to the one row');
    });
  });

  test(`${build.name}: a figure or date that was read wrongly is read as the reader says, and exported so`, async () => {
    await visit(browser, build, async (page) => {
      const text = 'Ilse Brandt said 300 homes lost power on 03/04/2025 in the port.';
      await paste(page, { 'text/plain': text });
      await settled(page);
      await page.locator('mark[data-kind=date]').click();
      await page.getByRole('button', { name: 'It is 3 April 2025' }).click();
      await page.getByRole('tab', { name: 'Dates' }).click();
      await page.getByText('Thursday 3 April 2025').waitFor();
      await page.getByRole('tab', { name: 'Figures' }).click();
      await page.locator('.figures .card-head').click();
      await page.getByRole('button', { name: 'Read it as…' }).click();
      await page.getByLabel('The right figure').fill('several');
      await page.keyboard.press('Enter');
      assert.equal(await page.locator('.figures .card-head b').textContent(), '300', 'words are no figure');
      await page.getByLabel('The right figure').fill('1,300.5');
      await page.keyboard.press('Enter');
      await page.locator('.figures .card-head', { hasText: '1,300.5' }).waitFor();
      const { bytes } = await downloaded(page);
      const { edits } = JSON.parse(bytes.toString());
      assert.deepEqual(edits.map(({ value }) => value), ['2025-04-03', '1300.5']);
      assert.deepEqual(bytes, await commandLine(text, { edits }));
    });
  });

  test(`${build.name}: the other formats are the command line's too`, async () => {
    await visit(browser, build, async (page) => {
      await paste(page, { 'text/plain': SAMPLE });
      await settled(page);
      await page.getByRole('button', { name: 'Download' }).click();
      const formats = await page.locator('[data-format]').evaluateAll((buttons) => buttons.map((button) => button.getAttribute('data-format')));
      assert.deepEqual(formats, ['json', 'web-annotation', 'csv']);
      await page.keyboard.press('Escape');
      for (const format of formats) {
        const { bytes } = await downloaded(page, async () => {
          await page.getByRole('button', { name: 'Download' }).click();
          await page.locator(`[data-format=${format}]`).click();
        });
        assert.deepEqual(bytes, await commandLine(SAMPLE, { format }), format);
      }
    });
  });

  test(`${build.name}: what was missed is marked by selecting it, names in all their places at once, and exported so`, async () => {
    await visit(browser, build, async (page) => {
      const text = 'Section 5 of the Zork report put it at a lot. Nobody at Zork said so. The Zorks and Zork met.';
      await paste(page, { 'text/plain': text });
      await page.waitForSelector('.article p');
      const find = async (words) => {
        await page.fill('#search-field', words);
        await page.getByRole('button', { name: 'Mark as…' }).click();
      };
      await find('5');
      await page.getByRole('button', { name: 'Figure', exact: true }).click();
      await page.locator('.detail', { hasText: 'Found byyou' }).waitFor();
      await page.locator('.detail .close').click();
      await find('a lot');
      await page.getByRole('button', { name: 'Date or time' }).click();
      await page.getByText('“a lot” could not be read as one date, so nothing was added.').waitFor();
      await find('Zork');
      await page.getByLabel('all 3 places with these words').check();
      await page.getByRole('button', { name: 'Organisation', exact: true }).click();
      await page.locator('mark[data-kind=organisation]').nth(2).waitFor();
      assert.equal(await page.locator('.tools button').first().getAttribute('title'), 'Undo: mark as organisation, in 3 places');
      const { bytes } = await downloaded(page);
      const { edits } = JSON.parse(bytes.toString());
      assert.deepEqual(edits.map(({ layer, label }) => label ?? layer), ['numbers', 'ORG', 'ORG', 'ORG']);
      assert.deepEqual(bytes, await commandLine(text, { edits }));

      await page.locator('mark[data-kind=organisation]').first().click();
      await page.getByLabel('all 3 “Zork”').check();
      await page.getByRole('button', { name: 'Not a name' }).click();
      await page.locator('mark[data-kind=organisation]', { hasText: /^Zork$/ }).first().waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.locator('mark[data-kind=organisation]').nth(2).waitFor();
    });
  });

  test(`${build.name}: the list that is shown is downloaded as it is shown`, async () => {
    await visit(browser, build, async (page) => {
      await page.getByRole('button', { name: 'Try a sample' }).click();
      await settled(page);
      const table = async (list) => {
        await page.getByRole('tab', { name: list }).click();
        const { name, bytes } = await downloaded(page, async () => {
          await page.getByRole('button', { name: 'Download' }).click();
          await page.locator('[data-format^=csv]').click();
        });
        return { name, lines: bytes.toString().trim().split('\r\n') };
      };
      assert.deepEqual((await table('Claims')).lines, (await commandLine(SAMPLE, { format: 'csv' })).toString().trim().split('\r\n'));
      await page.getByRole('tab', { name: 'Figures' }).click();
      await page.getByLabel('Which figures').selectOption('money');
      await page.getByLabel('Order of the figures').selectOption('measure');
      const { name, lines } = await table('Figures');
      assert.match(name, /\.figures\.csv$/);
      const all = (await commandLine(SAMPLE, { format: 'csv-figures' })).toString().trim().split('\r\n');
      const money = all.filter((line) => /^n\d+,[^,]*,money,/.test(line));
      assert.deepEqual(lines, [all[0], ...money.sort((a, b) => Number(b.split(',')[3]) - Number(a.split(',')[3]))]);
      assert.equal((await table('Dates')).lines.length, 1 + await page.locator('.dates .card').count());
      assert.equal((await table('Names')).lines.length, 1 + await page.locator('.names .card').count());
    });
  });
}
