// Everything a reader may bring, and everything that may be wrong with it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { BUILDS, commandLine, downloaded, launch, paste, settled, visit } from './support.js';

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const [hosted] = BUILDS;
const open = (page, name, buffer) => page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(buffer) });
const words = (page) => page.locator('.article p, .article h2').evaluateAll((blocks) => blocks.map((block) => block.textContent));

test('a paste by the keyboard goes the same way', async () => {
  await visit(browser, hosted, async (page) => {
    await page.fill('#paste', 'Mayor Ilse Brandt said 300 homes lost power.');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+x');
    await page.keyboard.press('Control+v');
    await settled(page);
    assert.deepEqual(await words(page), ['Mayor Ilse Brandt said 300 homes lost power.']);
  });
});

test('typed words are read on demand', async () => {
  await visit(browser, hosted, async (page) => {
    await page.locator('#paste').pressSequentially('Ilse Brandt said 300 homes lost power.');
    await page.keyboard.press('Control+Enter');
    await settled(page);
  });
});

test('a rich paste becomes its text, and nothing in it runs or loads', async () => {
  await visit(browser, hosted, async (page) => {
    const html = `<meta charset=utf-8><h1>Bridge <em>closed</em></h1><script>document.title = 'ran'</script>
      <img src="https://example.invalid/pixel.png" onerror="document.title = 'ran'"><p>Ilse Brandt said on&nbsp;Monday<br>that 40&#37; of drivers turned back.</p>
      <p style="display: none">Hidden.</p><p>Second   paragraph.</p><iframe src="https://example.invalid/"></iframe>`;
    await paste(page, { 'text/html': html, 'text/plain': 'not this' });
    await settled(page);
    assert.deepEqual(await words(page), ['Bridge closed', 'Ilse Brandt said on\u00a0Monday', 'that 40% of drivers turned back.', 'Second paragraph.']);
    assert.match(await page.title(), /^Obelus/);
  });
});

test('markup in a plain paste is text', async () => {
  await visit(browser, hosted, async (page) => {
    const hostile = '<img src=x onerror=alert(1)> said Ilse Brandt, 40, on Monday. <script>alert(1)</script>';
    await paste(page, { 'text/plain': hostile });
    await settled(page);
    assert.deepEqual(await words(page), [hostile]);
    assert.equal(await page.locator('.article img, .article script').count(), 0);
  });
});

test('files: text in an old encoding, a web page, and a dropped file', async () => {
  await visit(browser, hosted, async (page) => {
    await open(page, 'old.txt', [...'Ilse Brandt of Z'].map((letter) => letter.charCodeAt(0)).concat(0xfc, ...[...'rich said 40 homes lost power.'].map((letter) => letter.charCodeAt(0))));
    await settled(page);
    assert.deepEqual(await words(page), ['Ilse Brandt of Zürich said 40 homes lost power.']);
    await open(page, 'page.html', '<!doctype html><title>no</title><p>Ilse Brandt said 50 homes lost power.</p>');
    await page.waitForFunction(() => document.querySelector('.article p')?.textContent?.includes('50'));
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File(['Ilse Brandt said 60 homes lost power.'], 'dropped.txt'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    await page.waitForFunction(() => document.querySelector('.article p')?.textContent?.includes('60'));
  });
});

test('a file that is no text is refused in words', async () => {
  await visit(browser, hosted, async (page) => {
    await open(page, 'article.pdf', '%PDF-1.7 and so on');
    await page.getByText('This file is a PDF.').waitFor();
    assert.equal(await page.locator('#intake').isVisible(), true);
  });
});

test('an export that was tampered with, or is none, is refused in words, and what was there stays', async () => {
  await visit(browser, hosted, async (page) => {
    const text = 'Ilse Brandt said 300 homes lost power.';
    await paste(page, { 'text/plain': text });
    await settled(page);
    const real = (await commandLine(text)).toString();
    for (const wrong of [real.replace('300 homes', '900 homes'), '{"format": "obelus", "version": 1}', '[1, 2', '{}']) {
      await open(page, 'wrong.json', wrong);
      await page.locator('.notice.error p').waitFor();
      assert.ok((await page.locator('.notice p').textContent()).length > 20);
      assert.deepEqual(await words(page), [text]);
      await page.locator('.notice .close').click();
    }
  });
});

test('line ends, lone surrogates and odd characters give the same bytes as the command line', async () => {
  await visit(browser, hosted, async (page) => {
    const lines = ['Ilse Brandt said 300 homes lost power 😀 on Monday.', '', 'A \u202eturn\u202c, a \u0000 and a lone \ud83d half.', 'x'.repeat(20_000)];
    await paste(page, { 'text/plain': lines.join('\r\n') });
    await settled(page);
    // The command line reads UTF-8, in which a lone surrogate cannot be written: it is put right on the way.
    assert.deepEqual((await downloaded(page)).bytes, await commandLine(lines.join('\r\n').toWellFormed()));
  });
});

test('texts with nothing to find are shown as they are', async () => {
  for (const text of ['.', '😀😀😀', 'ÄÖÜ', '\u0000']) {
    await visit(browser, hosted, async (page) => {
      await paste(page, { 'text/plain': text });
      await page.locator('.article p, .article h2').first().waitFor({ state: 'attached' });
      await page.getByText('Nobody is reported as saying anything in this text.').waitFor();
    });
  }
});

test('a paste without words is told of, and no empty article is shown', async () => {
  await visit(browser, hosted, async (page) => {
    for (const flavours of [{ 'text/plain': ' \n\t ' }, { 'text/html': '<img alt="a picture">', 'text/plain': '' }]) {
      await paste(page, flavours);
      await page.getByText('There are no words in that to read.').waitFor();
      assert.equal(await page.locator('#intake').isVisible(), true);
      await page.locator('.notice .close').click();
    }
  });
});

test('what is said at the top is seen from anywhere', async () => {
  await visit(browser, hosted, async (page) => {
    await paste(page, { 'text/plain': 'Ilse Brandt said 300 homes lost power.\n\n'.repeat(60) });
    await settled(page);
    await page.evaluate(() => scrollTo(0, 1500));
    await page.keyboard.press('m');
    const notice = page.getByText('Select some words of one paragraph first');
    await notice.waitFor();
    assert.equal(await notice.evaluate((element) => element.getBoundingClientRect().top >= 0), true);
  });
});

test('columns stay columns, and what is written from right to left runs so', async () => {
  await visit(browser, hosted, async (page) => {
    await paste(page, { 'text/html': '<p>Ilse Brandt said 300 homes lost power.</p><table><tr><td>2022<td>1,200<tr><td>Later<td>9</table><p>قال محمد علي إن 300 منزل.</p>', 'text/plain': '' });
    await settled(page);
    assert.deepEqual(await page.locator('.article .row').allTextContents(), ['2022\t1,200', 'Later\t9']);
    const arabic = page.locator('.article p', { hasText: 'قال' });
    assert.equal(await arabic.evaluate((block) => {
      const first = document.createRange();
      const text = /** @type {Text} */ (document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode());
      first.setStart(text, 0);
      first.setEnd(text, 1);
      return first.getBoundingClientRect().left > block.getBoundingClientRect().left + block.clientWidth / 2;
    }), true);
  });
});

test('the publication date settles dates only once it is given', async () => {
  await visit(browser, hosted, async (page) => {
    await paste(page, { 'text/plain': 'Ilse Brandt said on Monday that 300 homes lost power on March 11.' });
    await settled(page);
    await page.locator('mark[data-kind=date]').last().click();
    await page.getByText('It needs the day of publication.').waitFor();
    await page.getByRole('button', { name: 'Enter it' }).click();
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'published');
    await page.fill('#published', '2024-03-14');
    await page.waitForFunction(() => document.querySelector('.published-hint')?.hasAttribute('hidden'));
    await page.locator('mark[data-kind=date]').last().click();
    await page.getByText('Monday 11 March 2024').waitFor();
  });
});

test('a paragraph wrongly dimmed becomes text again, a missed name is marked, and both are undone', async () => {
  await visit(browser, hosted, async (page) => {
    await page.getByRole('button', { name: 'Try a sample' }).click();
    await settled(page);
    const dimmed = page.locator('.furniture-body p', { hasText: 'Skip to main content' });
    await dimmed.click();
    await page.getByRole('button', { name: 'Paragraph', exact: true }).click();
    await page.locator('.article > .section:not(.furniture) p', { hasText: 'Skip to main content' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await dimmed.waitFor();

    await page.fill('#search-field', 'embankment would not');
    await page.getByRole('button', { name: 'Mark as…' }).click();
    await page.getByRole('button', { name: 'Building, road or airport' }).click();
    await page.locator('mark[data-kind=place]', { hasText: 'embankment would not' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.locator('mark[data-kind=place]', { hasText: 'embankment would not' }).waitFor({ state: 'detached' });
  });
});

test('the tab does not close over work that was not downloaded', async () => {
  await visit(browser, hosted, async (page) => {
    await paste(page, { 'text/plain': 'Ilse Brandt said 300 homes lost power.' });
    await settled(page);
    await page.locator('mark[data-kind=number]').click();
    await page.getByRole('button', { name: 'Not a number' }).click();
    await page.locator('mark[data-kind=number]').waitFor({ state: 'detached' });
    let asked = '';
    page.once('dialog', (dialog) => {
      asked = dialog.type();
      return dialog.accept();
    });
    await page.close({ runBeforeUnload: true });
    for (let wait = 0; wait < 50 && asked === ''; wait += 1) await new Promise((resolve) => setTimeout(resolve, 100));
    assert.equal(asked, 'beforeunload');
  });
});
