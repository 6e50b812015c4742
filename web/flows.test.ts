/** The ways from a question to its answer, by keyboard alone; every view on paper; axe where a state is short-lived. */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, launchChromium } from '../src/chromium.fixture.ts';
import {
  advise,
  adviceWords,
  inlineExecutor,
  loadScenario,
  parseState,
  waitReplicator,
  type ResolvedScenario,
} from '../src/index.ts';
import { diskSource } from '../src/scenario/disk.fixture.ts';
import { barriers } from './axe.fixture.ts';
import { buildPage, onPaper, openPage, whenDone, type BuiltPage } from './page.fixture.ts';

/** Goes on with Tab until the focus is there, as someone without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor({ timeout: 120_000 });
  for (let step = 0; step < 400; step++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('Tab does not come there.');
}

const button = (page: Page, name: string): Locator => page.getByRole('button', { name }).first();

function utrecht(): ResolvedScenario {
  const loaded = loadScenario('scenarios/utrecht-2017.json', diskSource());
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.value;
}

describe.skipIf(findChromium() === undefined && process.env.CI === undefined)(
  'flows of the page',
  { timeout: 240_000 },
  () => {
    let browser: Browser;
    let built: BuiltPage;
    beforeAll(async () => {
      [browser, built] = await Promise.all([launchChromium(), buildPage()]);
    }, 180_000);
    afterAll(async () => {
      await browser.close();
      await built.close();
    });
    const open = (hash: string, options: Parameters<Browser['newPage']>[0] = {}) =>
      openPage(browser, `${built.server.url}${hash}`, options);

    it('sizing, by keyboard: from the question to a scenario with enough fte', async () => {
      const { page, said } = await open('#1/compare?a=utrecht-2017&n=2');
      await tabTo(page, page.locator('.question').nth(0));
      await page.keyboard.press('Enter');
      await tabTo(page, button(page, 'Maak hier een scenario van'));
      await page.keyboard.press('Enter');
      await page.locator('h1', { hasText: /^Met scenario B \(Genoeg: .*\(95 %: / }).waitFor();
      expect(said).toEqual([]);
      await page.close();
    });

    it('Monday, by keyboard: from the question to the advice, as the command line gives it', async () => {
      const { page, said } = await open('#1/compare?a=utrecht-2017&n=4');
      await tabTo(page, page.locator('.question').nth(1));
      await page.keyboard.press('Enter');
      await page.locator('h1', { hasText: /^Met scenario B \(Ambulant team van 5 fte\)/ }).waitFor();
      await tabTo(page, page.getByRole('link', { name: 'Ambulant team' }));
      await page.keyboard.press('Enter');
      await page.evaluate(() => (location.hash = '#1/pool?a=utrecht-2017&n=4'));
      await tabTo(page, button(page, 'Vul een voorbeeld in'));
      await page.keyboard.press('Enter');
      await tabTo(page, button(page, 'Geef advies'));
      await page.keyboard.press('Enter');
      await page.locator('[data-chart=advies-per-team]').waitFor({ timeout: 120_000 });
      const scenario = utrecht();
      const state = parseState(await page.locator('#state-text').inputValue(), '', scenario);
      if (!state.ok) throw new Error(JSON.stringify(state.problems));
      const weeks = Number(await page.locator('#state-weeks').inputValue());
      const executor = inlineExecutor(waitReplicator);
      const own = await advise(scenario, state.value, { seed: 2017, replications: 4, weeks, executor });
      const words = adviceWords(own, scenario, 'nl');
      const shown = page.locator('section[aria-labelledby=monday]');
      await expect.poll(() => shown.locator('.utrecht-paragraph--lead').textContent()).toBe(words.lead);
      await expect
        .poll(() => shown.locator('.advice-steps .utrecht-paragraph').allTextContents())
        .toEqual(words.steps.map(({ text }) => text));
      expect(said).toEqual([]);
      await page.close();
    });

    it('norm, by keyboard: from the question over a point of the frontier to a scenario, and away with the norm', async () => {
      const { page, said } = await open('#1/compare?a=utrecht-2017&n=2');
      await tabTo(page, page.locator('.question').nth(2));
      await page.keyboard.press('Enter');
      await tabTo(page, page.locator('#norm-point'));
      await page.keyboard.press('End');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.locator('h1', { hasText: /^Met scenario B \(Norm .*\(95 %: / }).waitFor();
      await expect
        .poll(() => page.evaluate(() => location.hash))
        .toMatch(/&b=utrecht-2017~staff\.cityFte:\d+.*~\*\d+-\d+-\d+/);
      await expect.poll(() => page.locator('.card .changes').textContent()).toMatch(/^Fte volgens de norm /);
      // The knobs of the norm are those of the scenario: another norm, then none.
      const heavy = page.locator('#knob-norm-high');
      await heavy.fill('2.500');
      await heavy.press('Enter');
      await page.waitForFunction(() => location.hash.includes('~*2500-'));
      await button(page, 'Norm weghalen').press('Enter');
      await page.waitForFunction(() => !location.hash.includes('~*'));
      await expect.poll(() => page.locator('#staff-by').inputValue()).toBe('file');
      expect(said).toEqual([]);
      await page.close();
    });

    it('norm, by mouse: a click on a point of the frontier makes a scenario', async () => {
      const { page, said } = await open('#1/norm?a=utrecht-2017&n=2');
      const canvas = page.locator('[data-chart=norm-fte] canvas');
      await canvas.waitFor({ timeout: 120_000 });
      await page.waitForTimeout(500);
      // Where the points lie depends on what was found: the click goes from place to place until it meets one.
      await canvas.scrollIntoViewIfNeeded();
      const { x: left, y: top, height } = (await canvas.boundingBox()) ?? { x: 0, y: 0, height: 0 };
      for (let x = 60; x < 500 && (await canvas.isVisible()); x += 6) {
        for (let y = 20; y < height - 50; y += 6) await page.mouse.click(left + x, top + y);
      }
      await page.locator('h1', { hasText: /^Met scenario B \(Norm / }).waitFor();
      expect(said).toEqual([]);
      await page.close();
    });

    const studied = [
      { view: 'map', ready: '[data-chart^=kaart]', charts: 1 },
      { view: 'norm', ready: '[data-chart=norm-fte]', charts: 3 },
      { view: 'staff', ready: '[data-chart=een-fte-meer]', charts: 3 },
      { view: 'pool', ready: '[data-chart=spijt-per-regel]', charts: 2 },
      { view: 'trust', ready: '.table-scroll', charts: 0 },
    ];
    it.each(studied)(
      'axe finds nothing in $view after its study, light and dark; print gives a report of it',
      async ({ view, ready, charts }) => {
        const { page, said } = await open(`#1/${view}?a=utrecht-2017&n=2`);
        await page.locator(ready).first().waitFor({ timeout: 120_000 });
        if (view === 'staff') await button(page, 'Maak hier een scenario van').waitFor({ timeout: 120_000 });
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await page.waitForTimeout(300);
          expect([colorScheme, await barriers(page)]).toEqual([colorScheme, []]);
        }
        const answer = await page.locator('#answer').textContent();
        // On paper all is black on white, in dark colours too.
        await onPaper(page);
        const report = page.locator('.report');
        await expect.poll(() => report.locator('h1').textContent()).toBe(answer);
        await expect.poll(() => report.locator('.report-chart').count()).toBe(charts);
        await expect
          .poll(() => report.locator('.report-chart + table tbody tr').count())
          .toBeGreaterThanOrEqual(charts);
        const text = (await report.textContent()) ?? '';
        expect(text).toContain('1 januari 2017');
        expect(text).toMatch(/utrecht-2017 \([0-9a-f]{64}\), .*startgetal 2017, buurtsim 0\./);
        expect(text).toContain('aangenomen');
        // What asks to be filled in is for the screen.
        expect(text).not.toMatch(/Vul in hoeveel er is|Plak hieronder/);
        await expect.poll(() => page.locator('.page').isVisible()).toBe(false);
        expect(await barriers(page)).toEqual([]);
        await page.evaluate(() => dispatchEvent(new Event('afterprint')));
        await expect.poll(() => report.count()).toBe(0);
        expect(said).toEqual([]);
        await page.close();
      },
    );

    it.each(['light', 'dark'] as const)(
      'axe finds nothing while it computes, when stopped, with sharing open, and with faults, %s',
      async (colorScheme) => {
        const { page, said } = await open(
          '#1/compare?a=utrecht-2017&b=utrecht-2017~*3000-6000-10000&k=1&n=400',
          {
            colorScheme,
          },
        );
        await page.locator('.progress-line', { hasText: /^herhaling [1-9]/ }).waitFor();
        expect(['running', await barriers(page)]).toEqual(['running', []]);
        await button(page, 'Stop').press('Enter');
        await page.locator('.progress-line', { hasText: 'Gestopt' }).waitFor();
        await page.locator('.share summary').press('Enter');
        await page.locator('#knob-demand-level').fill('veel');
        await page.keyboard.press('Tab');
        await page.locator('.fault', { hasText: "Gevonden: 'veel'" }).waitFor();
        expect(['stopped', await barriers(page)]).toEqual(['stopped', []]);
        await page.evaluate(() => (location.hash = '#1/compare?a=own/elders&n=4'));
        await page.locator('.card .utrecht-alert').waitFor();
        expect(['fault', await barriers(page)]).toEqual(['fault', []]);
        // Without room for the cards the answer itself tells what is wrong.
        await page.setViewportSize({ width: 360, height: 740 });
        await page.locator('.answer .utrecht-alert li', { hasText: 'scenarios/own/elders.json' }).waitFor();
        expect(['fault, phone', await barriers(page)]).toEqual(['fault, phone', []]);
        await page.setViewportSize({ width: 1280, height: 800 });
        await page.evaluate(() => (location.hash = '#1/data?a=utrecht-2017&n=4'));
        const faulty = 'buurtteam;fte;aanmeldingen_per_maand\nNoord;veel;10\n';
        await page
          .locator('#own-files')
          .setInputFiles({ name: 'teams.csv', mimeType: 'text/csv', buffer: Buffer.from(faulty) });
        await page.locator('.utrecht-alert--error').waitFor();
        expect(['refused', await barriers(page)]).toEqual(['refused', []]);
        expect(said).toEqual([]);
        await page.close();
      },
    );

    it('axe finds nothing in the printed comparison', async () => {
      const { page } = await open('#1/compare?a=utrecht-2017&b=questions/ambulant-5&k=1&n=4', {
        colorScheme: 'dark',
      });
      await whenDone(page);
      await onPaper(page);
      expect(await barriers(page)).toEqual([]);
      await page.close();
    });
  },
);
