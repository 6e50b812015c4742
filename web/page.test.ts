/** The page as a user meets it, in a real browser. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser, Download } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, launchChromium } from '../src/chromium.fixture.ts';
import {
  applyNorm,
  DEFAULT_LOSSES,
  defaultNorm,
  exploreNorm,
  formatNumber,
  formatPlain,
  loadCity,
  inlineExecutor,
  loadScenario,
  readTargets,
  requiredFte,
  simulate,
  tournament,
  USUAL_EFFORT,
  waitReplicator,
} from '../src/index.ts';
import { workbook } from '../src/city/import-cbs/made-up-gemeente.fixture.ts';
import { diskSource } from '../src/scenario/disk.fixture.ts';
import { barriers } from './axe.fixture.ts';
import { mainThreadTasks } from './main-thread.fixture.ts';
import { buildPage, onPaper, openPage, whenDone, type BuiltPage } from './page.fixture.ts';

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

const COMPARED = '#1/compare?a=utrecht-2017&b=questions/ambulant-5&k=1&n=6';

// Where this is tested for good, a missing browser is a failure; elsewhere the count of skipped tests shows it.
describe.skipIf(findChromium() === undefined && process.env.CI === undefined)(
  'the page',
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
    const views = ['compare', 'map', 'norm', 'pool', 'staff', 'trust', 'data'];
    const open = (hash = '', options: Parameters<Browser['newPage']>[0] = {}) =>
      openPage(browser, `${built.server.url}${hash}`, options);

    it('is small: all that a first look needs is under 250 kB compressed', () => {
      const folder = join(built.folder, 'web');
      const html = readFileSync(join(folder, 'index.html'), 'utf8');
      const named = [...html.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map((match) => match[1] ?? '');
      const worker = readdirSync(join(folder, 'assets')).filter((name) => name.startsWith('page-worker'));
      const first = ['index.html', ...named, ...worker.map((name) => `assets/${name}`)];
      expect([named.length >= 2, worker.length]).toEqual([true, 1]);
      const bytes = first.reduce(
        (sum, name) => sum + gzipSync(readFileSync(join(folder, name)), { level: 9 }).length,
        0,
      );
      expect(bytes).toBeLessThan(250_000);
    });

    it('answers a first visit, and each question on it, without a word on the console or a request', async () => {
      const { page, said, asked } = await open('#1/compare?a=utrecht-2017&n=6');
      await whenDone(page);
      await expect
        .poll(() => page.locator('h1').textContent())
        .toMatch(/^De stad wacht gemiddeld \d+,\d werkdagen \(tussen /);
      const questions = page.locator('.question');
      await expect
        .poll(() => questions.locator('.question-text').allTextContents())
        .toEqual([
          'Hoeveel fte is genoeg?',
          'Waar zetten we het ambulante team in?',
          'Klopt de norm van 3.000 / 6.000 / 10.000?',
        ]);
      await questions.first().click();
      await page
        .locator('h1', { hasText: /^Er is naar schatting \d+,\d fte nodig en er is 240 fte/ })
        .waitFor();
      await page.locator('h1', { hasText: /^Er is \d+(,\d+)? fte nodig en er is 240 fte/ }).waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('answer');
      await page.goBack();
      await page.locator('.question').nth(1).click();
      await page.locator('[data-chart=inzet-ambulant-team]').waitFor();
      await whenDone(page);
      await expect
        .poll(() => page.locator('h1').textContent())
        .toMatch(/^Met scenario B \(Ambulant team van 5 fte\)/);
      await page.goBack();
      await page.locator('.question').nth(2).click();
      await page.locator('[data-chart=norm-en-plan]').waitFor();
      await expect
        .poll(() => page.locator('h1').textContent())
        .toMatch(/^Met deze norm passen 9 van de 9 wijken bij het plan van 2014: 221 fte/);
      expect([said, asked]).toEqual([[], []]);
      await page.close();
    });

    it('gives the bytes of the command line, for a file and for knobs of its own', async () => {
      const { page, said } = await open(
        '#1/compare?a=utrecht-2017&b=utrecht-2017~demand.level:1.05~pool.fte:3&c=utrecht-2017~*3000-6000-10000&n=4&k=1',
      );
      await whenDone(page);
      await page.locator('.share summary').click();
      const save = async (name: RegExp): Promise<string> => {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.locator('.file-list button', { hasText: name }).click(),
        ]);
        return textOf(download);
      };
      const bytesOf = async (path: string, own: ReadonlyMap<string, string>): Promise<string> => {
        const loaded = loadScenario(path, diskSource(own));
        if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
        const { result } = await simulate(loaded.value, { replications: 4 });
        return `${JSON.stringify(result, null, 2)}\n`;
      };
      expect(await save(/^Resultaat A/)).toBe(await bytesOf('scenarios/utrecht-2017.json', new Map()));
      const file = await save(/^Scenario B/);
      expect(JSON.parse(file)).toMatchObject({
        extends: 'utrecht-2017.json',
        demand: { level: 1.05 },
        pool: { fte: 3 },
      });
      expect(await save(/^Resultaat B/)).toBe(
        await bytesOf('mine/own.json', new Map([['mine/own.json', file]])),
      );
      // A norm gives each team its fte, which the file has with their origin.
      const byNorm = await save(/^Scenario C/);
      const { teams } = JSON.parse(byNorm) as { teams: Record<string, { staff: { employed: object } }> };
      expect(Object.keys(teams)).toHaveLength(18);
      expect(teams['zuilen']?.staff.employed).toMatchObject({ status: 'derived' });
      expect(await save(/^Resultaat C/)).toBe(
        await bytesOf('mine/norm.json', new Map([['mine/norm.json', byNorm]])),
      );
      expect(await save(/^Alle cijfers/)).toMatch(/^\uFEFFscenario;area;month;measure/);
      expect(said).toEqual([]);
      await page.close();
    });

    it('keeps its whole state in the address, and back and forward work', async () => {
      const { page } = await open(COMPARED);
      await whenDone(page);
      await page.locator('#knob-demand-level').fill('110');
      await page.locator('#knob-demand-level').press('Enter');
      await page.waitForFunction(() => location.hash.includes('demand.level:1.1'));
      await page.getByRole('link', { name: 'Kaart' }).click();
      await page.locator('[data-chart^=kaart]').waitFor();
      await page.reload();
      await page.locator('[data-chart^=kaart]').waitFor();
      await expect.poll(() => page.locator('#knob-demand-level').inputValue()).toBe('110');
      await page.goBack();
      await page.locator('[data-chart=verschil-in-wachttijd]').waitFor();
      await page.goForward();
      await page.locator('[data-chart^=kaart]').waitFor();
      await page.close();
    });

    it('works with the keyboard alone: to the answer, a knob, a team in every chart', async () => {
      const { page } = await open(COMPARED);
      await whenDone(page);
      await page.keyboard.press('Tab');
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.textContent))
        .toBe('Naar het antwoord');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('answer');
      const walk = page.locator('[data-chart=wachttijd-per-team] .team-walk');
      await walk.focus();
      await page.keyboard.press('ArrowDown');
      const told = () => walk.getAttribute('aria-valuetext');
      await expect.poll(told).toMatch(/: A \d+,\d \(.*\), B \d+,\d \(.*\) werkdagen$/);
      const team = (await told())?.split(':')[0] ?? '';
      await page.keyboard.press('ArrowDown');
      await expect.poll(told).not.toContain(`${team}:`);
      await page.keyboard.press('ArrowUp');
      await expect.poll(told).toContain(`${team}:`);
      const others = () => page.locator('.team-walk').allTextContents();
      await expect.poll(async () => (await others()).filter((text) => !text.startsWith(team))).toEqual([]);
      await expect.poll(() => page.locator('h1').textContent()).toContain(team);
      const slider = page.locator('.knob', { hasText: 'Aanmeldingen' }).locator('input[type=range]');
      await slider.focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => page.locator('#knob-demand-level').inputValue()).toBe('101');
      await page.close();
    });

    it('answers a slider at once by formula, before anything is simulated, and then by simulation', async () => {
      const { page, said } = await open('#1/compare?a=utrecht-2017&b=questions/ambulant-5&k=1&n=5');
      await whenDone(page);
      await expect.poll(() => page.locator('h1').textContent()).toMatch(/\(95 %: /);
      // Sentences as they come, with the replications that they rest on.
      await page.evaluate(() => {
        const seen: string[] = [];
        Object.assign(globalThis, { seen });
        new MutationObserver(() => {
          const text = document.querySelector('.answer')?.textContent ?? '';
          if (seen.at(-1) !== text) seen.push(text);
        }).observe(document.body, { subtree: true, childList: true, characterData: true });
      });
      const slider = page.locator('.knob', { hasText: 'Aanmeldingen' }).locator('input[type=range]');
      await slider.focus();
      await page.keyboard.press('ArrowRight');
      await page.locator('h1', { hasText: 'naar schatting' }).waitFor();
      await page.locator('h1', { hasText: '(95 %: ' }).waitFor({ timeout: 60_000 });
      const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
      const estimates = seen.filter((text) => text.includes('naar schatting'));
      expect(estimates[0]).toMatch(/werkdagen (korter|langer)\..*snelle schatting met formules/);
      expect(estimates.at(-1)).not.toMatch(/Klaar/);
      expect(said).toEqual([]);
      await page.close();
    });

    it('refuses what is no number, and takes a comma and a point', async () => {
      const { page } = await open('#1/compare?a=utrecht-2017&n=4');
      const field = page.locator('#knob-demand-trendPerYear');
      await field.fill('veel');
      await field.press('Tab');
      await expect
        .poll(() => page.locator('#knob-demand-trendPerYear-fault').textContent())
        .toBe("Verwacht een getal, bijvoorbeeld 2,5. Gevonden: 'veel'.");
      for (const text of ['2,5', '2.5']) {
        await field.fill(text);
        await field.press('Tab');
        await expect.poll(() => field.inputValue()).toBe('2,5');
      }
      await page.close();
    });

    it('stops and goes on', async () => {
      const { page } = await open('#1/compare?a=utrecht-2017&n=400');
      await page.getByRole('button', { name: 'Stop' }).click();
      await page.locator('.progress-line', { hasText: 'Gestopt bij herhaling' }).waitFor();
      await page.getByRole('button', { name: 'Ga verder' }).click();
      await page.locator('.progress-line', { hasText: /^herhaling \d+ van 400/ }).waitFor();
      await page.close();
    });

    it('takes a table of teams, names each faulty row, and sends nothing', async () => {
      const { page, said, asked } = await open('#1/data?a=utrecht-2017&n=4');
      const give = (name: string, text: string) =>
        page.locator('#own-files').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
      await give('teams.csv', 'buurtteam;fte;aanmeldingen_per_maand\nNoord;veel;10\nZuid;5;-1\n');
      await page.locator('.utrecht-alert--error').waitFor();
      const faults = await page.locator('.utrecht-alert--error li').allTextContents();
      expect(faults).toHaveLength(2);
      expect(faults[0]).toMatch(/^teams\.csv, rij 2, kolom fte: .*"veel"/);
      await give(
        'mijn teams.csv',
        'buurtteam;fte;aanmeldingen_per_maand;lopende_casussen;wachtenden\nNoord;12;45;300;8\nZuid;9;30;250;4\n',
      );
      await page.locator('.utrecht-alert--ok').getByRole('button', { name: 'Reken hiermee' }).click();
      await whenDone(page);
      await expect
        .poll(() => page.locator('[data-chart=wachttijd-per-team] h3').textContent())
        .toContain('van 2');
      await page.reload();
      await whenDone(page);
      await expect.poll(() => page.locator('h1').textContent()).toMatch(/^De stad wacht gemiddeld/);
      expect([said, asked]).toEqual([[], []]);
      await page.close();
    });

    it('makes a city of a file of CBS, and sends nothing', async () => {
      const { page, said, asked } = await open('#1/data?a=utrecht-2017&n=2');
      const { name, bytes } = workbook('xlsx');
      const give = () =>
        page.locator('#own-files').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
      await give();
      await page.locator('.utrecht-alert--error', { hasText: 'welke gemeente' }).waitFor();
      await page.locator('#cbs-gemeente').fill('nergens');
      await give();
      await page.locator('.utrecht-alert--error li').first().waitFor();
      await page.locator('#cbs-gemeente').fill('Waterrijk');
      await give();
      await page.locator('.utrecht-alert--ok').getByRole('button', { name: 'Reken hiermee' }).click();
      await whenDone(page);
      await expect.poll(() => page.locator('h1').textContent()).toMatch(/^De stad wacht gemiddeld/);
      expect([said, asked]).toEqual([[], []]);
      await page.close();
    });

    it('saves all figures as a workbook', async () => {
      const { page, said } = await open('#1/compare?a=utrecht-2017&b=questions/ambulant-5&n=2');
      await whenDone(page);
      await page.locator('.share summary').click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('.file-list button', { hasText: 'XLSX' }).click(),
      ]);
      const { read, utils } = await import('@e965/xlsx');
      const book = read(readFileSync(await download.path()));
      const rows = utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[1] ?? ''] ?? {}, { header: 1 });
      expect(rows.length).toBeGreaterThan(19);
      expect(rows.flat()).toContain('Zuilen');
      expect(said).toEqual([]);
      await page.close();
    });

    it('may not send anything: the browser itself refuses', async () => {
      const { page, said } = await open('#1/data?a=utrecht-2017&n=4');
      const refused = await page.evaluate(async () => {
        const tries = [
          () => fetch('/?leak'),
          () => fetch('https://example.org/'),
          () =>
            new Promise((resolve, reject) => {
              const picture = new Image();
              picture.onload = resolve;
              picture.onerror = reject;
              picture.src = 'https://example.org/x.png';
            }),
        ];
        const results = await Promise.allSettled(tries.map((attempt) => attempt()));
        return results.map(({ status }) => status);
      });
      expect(refused).toEqual(['rejected', 'rejected', 'rejected']);
      expect(said.length).toBeGreaterThan(0);
      expect(said.every((text) => text.includes('Content Security Policy'))).toBe(true);
      await page.close();
    });

    it('slides the norm: fte beside the plan at once, and the figures of the command line from the explorer', async () => {
      const { page, said, asked } = await open('#1/norm?a=utrecht-2017&n=2');
      const plan = page.locator('[data-chart=norm-en-plan]');
      await plan.waitFor();
      await page.locator('#knob-norm-low').fill('8.000');
      await page.locator('#knob-norm-low').press('Enter');
      await page.waitForFunction(() => location.hash.includes('norm=3000-6000-8000'));
      await page.locator('h1', { hasText: /pas(t|sen) [0-8] van de 9 wijken/ }).waitFor();
      await plan.locator('summary').click();
      await expect.poll(() => plan.locator('tbody tr').count()).toBe(10);
      await page.locator('[data-chart=norm-grootte]').waitFor({ timeout: 120_000 });
      const slide = page.locator('[data-chart=norm-grootte]');
      await slide.locator('summary').click();
      const loaded = loadScenario('scenarios/utrecht-2017.json', diskSource());
      const found = loadCity('utrecht', diskSource());
      if (!loaded.ok || !found.ok) throw new Error('Utrecht cannot be read.');
      const norm = applyNorm(found.value, defaultNorm(found.value));
      if (!norm.ok) throw new Error(JSON.stringify(norm.problems));
      const own = await exploreNorm(
        loaded.value,
        found.value,
        norm.value,
        async (one) => (await simulate(one, { replications: 2 })).matrix,
        { seed: 2017, losses: DEFAULT_LOSSES, slide: [2000], levels: [] },
      );
      const { value, lower, upper } = own.slides[0]?.points[0]?.without.figures.wait ?? {};
      const text = [value, lower, upper].map((days) => formatNumber(days ?? null, 1, 'nl'));
      await expect
        .poll(() => slide.locator('tbody tr').first().locator('td').nth(1).textContent())
        .toBe(`${text[0]} (${text[1]} tot ${text[2]})`);
      expect([said, asked]).toEqual([[], []]);
      await page.close();
    });

    it('advises where the ambulant team goes, from a pasted state, and names what is wrong in it', async () => {
      const { page, said, asked } = await open('#1/pool?a=questions/ambulant-5&n=4');
      await page.locator('#state-text').fill('soort;buurtteam\nteam;Zuilen\n');
      await page.getByRole('button', { name: 'Geef advies' }).click();
      await page.locator('.utrecht-alert--error li', { hasText: 'wacht_al' }).waitFor({ timeout: 60_000 });
      await page.getByRole('button', { name: 'Vul een voorbeeld in' }).click();
      await page.getByRole('button', { name: 'Geef advies' }).click();
      await page.locator('[data-chart=advies-per-team]').waitFor({ timeout: 120_000 });
      await page.locator('[data-chart=advies-per-team] summary').click();
      const rows = page.locator('[data-chart=advies-per-team] tbody tr');
      await expect.poll(() => rows.count()).toBe(18);
      expect(await barriers(page)).toEqual([]);
      expect([said, asked]).toEqual([[], []]);
      await page.close();
    });

    it('finds how many fte are enough, as the command line does, and makes a scenario of it, by keyboard', async () => {
      const { page, said, asked } = await open('#1/staff?a=utrecht-2017&n=4&goal=share-5-0.8-wijk-0.8');
      await page.locator('h1', { hasText: /^Er is naar schatting [\d,]+ fte nodig/ }).waitFor();
      const make = page.getByRole('button', { name: 'Maak hier een scenario van' });
      await make.waitFor({ timeout: 120_000 });
      await page.locator('.progress-line', { hasText: 'Klaar' }).nth(1).waitFor({ timeout: 120_000 });
      const loaded = loadScenario('scenarios/utrecht-2017.json', diskSource());
      const targets = readTargets(['share<=5wd>=0.8@wijk']);
      if (!loaded.ok || !targets.ok) throw new Error('Utrecht cannot be read.');
      const own = await requiredFte(loaded.value, targets.value, {
        executor: inlineExecutor(waitReplicator),
        prepare: waitReplicator,
        seed: 2017,
        confidence: 0.8,
        effort: { ...USUAL_EFFORT, first: 4, around: 4, confirm: 4, curve: 4 },
      });
      await expect
        .poll(() => page.locator('h1').textContent())
        .toContain(`Er is ${formatPlain(own.fte, 'nl')} fte nodig`);
      const chart = page.locator('[data-chart=fte-nodig]');
      await chart.locator('summary').click();
      const rows = chart.locator('tbody tr');
      await expect.poll(() => rows.count()).toBe(own.groups.length + 1);
      const cells = await rows.evaluateAll((found) =>
        found.slice(0, -1).map((row) => [...row.children].slice(0, 3).map(({ textContent }) => textContent)),
      );
      for (const { id, now, fte } of own.groups) {
        const [, present, needed] = cells.find(([name]) => name === id) ?? [];
        expect(present).toBe(formatPlain(Math.round(100 * now) / 100, 'nl'));
        expect(needed).toMatch(new RegExp(`^${formatNumber(fte, 2, 'nl')}( |$)`));
      }
      await page.locator('#budget-amount').fill('veel');
      await page.keyboard.press('Tab');
      await page.locator('#budget-fault', { hasText: "Gevonden: 'veel'." }).waitFor();
      await page.locator('#budget-amount').fill('230');
      await page.locator('#budget-amount').press('Enter');
      await page.getByRole('button', { name: 'Verdeel dit zo goed mogelijk' }).press('Enter');
      await page.getByRole('region', { name: 'Verdeling over de teams' }).waitFor({ timeout: 120_000 });
      expect(await barriers(page)).toEqual([]);
      await make.first().focus();
      await page.keyboard.press('Enter');
      await page
        .locator('h1', { hasText: /^Met scenario B \(Genoeg: .*\(95 %: / })
        .waitFor({ timeout: 60_000 });
      const fte = own.groups.flatMap(({ teams }) => teams).find(({ team }) => team === 'zuilen')?.fte;
      await expect
        .poll(() => page.evaluate(() => location.hash))
        .toContain(`teams.zuilen.staff.employed:${fte ?? ''}`);
      expect([said, asked]).toEqual([[], []]);
      await page.close();
    });

    it('plays the rules of the ambulant team against each other, as the command line does', async () => {
      const { page, said, asked } = await open('#1/pool?a=utrecht-2017&n=2', { colorScheme: 'dark' });
      const chart = page.locator('[data-chart=spijt-per-regel]');
      await chart.waitFor({ timeout: 120_000 });
      const loaded = loadScenario('scenarios/utrecht-2017.json', diskSource());
      if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
      const { form } = loaded.value.pool;
      // One size and two rules tell: every rule meets the same chance events, whoever else plays.
      const how = { replications: 2, seed: 2017, forms: [form], sizes: [4], policies: ['fixed', 'rotation'] };
      const own = await tournament(loaded.value, how);
      const cell = own.forms[0]?.sizes[0]?.cells.find(({ policy }) => policy === 'fixed');
      await chart.locator('summary').click();
      const row = chart.locator('tbody tr', { hasText: 'Vaste verdeling' }).first();
      await expect.poll(() => row.locator('td').first().textContent()).toBe('4');
      await expect
        .poll(() => row.locator('td').nth(1).textContent())
        .toMatch(new RegExp(`^${formatNumber(cell?.wait.value ?? null, 2, 'nl')} \\(`));
      expect(await barriers(page)).toEqual([]);
      await page.getByRole('button', { name: 'Maak hier een scenario van' }).press('Enter');
      await page.locator('[data-chart=inzet-ambulant-team]').waitFor({ timeout: 60_000 });
      expect([said, asked]).toEqual([[], []]);
      await page.close();
    });

    it('says what the model was worth, as the pages of the docs have it', async () => {
      const { page, said } = await open('#1/trust?a=utrecht-2017&n=2');
      const docs = (name: string): string =>
        readFileSync(new URL(`../docs/${name}.md`, import.meta.url), 'utf8');
      const [, passed, all] = /^- (\d+) of (\d+) measures pass/m.exec(docs('verification')) ?? [];
      await page.getByText(`${passed ?? ''} van de ${all ?? ''} uitkomsten kloppen`).waitFor();
      const goals = page.getByRole('region', { name: 'Hoe goed voorspelde het model?' }).locator('tbody tr');
      await expect.poll(() => goals.count()).toBe(5);
      expect(said).toEqual([]);
      await page.close();
    });

    it('colours the map by weight, and keeps the team that was chosen there', async () => {
      const { page, said } = await open('#1/map?a=utrecht-2017&n=2');
      await page.locator('#map-colour').selectOption('weight');
      await page.locator('h1', { hasText: /zware buurten/ }).waitFor();
      await page.locator('.team-walk').focus();
      const walked = async () => (await page.locator('.team-walk').textContent()) ?? '';
      await page.keyboard.press('ArrowDown');
      await expect.poll(walked).toContain(':');
      const chosen = (await walked()).split(':')[0] ?? '';
      await page.getByRole('link', { name: 'Vergelijken' }).click();
      await page.locator('h1', { hasText: chosen }).waitFor();
      expect(said).toEqual([]);
      await page.close();
    });

    it('has room at 200 %, without movement', async () => {
      const { page, said } = await open('#1/compare?a=utrecht-2017&n=2', {
        viewport: { width: 640, height: 450 },
        deviceScaleFactor: 2,
        reducedMotion: 'reduce',
      });
      for (const view of views) {
        await page.evaluate((name) => (location.hash = `#1/${name}?a=utrecht-2017&n=2`), view);
        await page.locator(`.view[aria-current=page][href^="#1/${view}"]`).waitFor();
        await page.waitForTimeout(700);
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect([view, Math.max(0, beyond)]).toEqual([view, 0]);
      }
      expect(said).toEqual([]);
      await page.close();
    });

    it.each(['PNG', 'SVG', 'CSV', 'XLSX'])('saves a chart as %s', async (kind) => {
      const { page, said } = await open('#1/compare?a=utrecht-2017&n=4');
      await whenDone(page);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page
          .locator('[data-chart=wachttijd-per-team]')
          .getByRole('button', { name: new RegExp(`^Bewaar als ${kind}`) })
          .click(),
      ]);
      expect(download.suggestedFilename()).toBe(`wachttijd-per-team.${kind.toLowerCase()}`);
      const content = readFileSync(await download.path());
      if (kind === 'PNG') expect(content.subarray(1, 4).toString()).toBe('PNG');
      if (kind === 'XLSX') expect(content.subarray(0, 2).toString()).toBe('PK');
      if (kind === 'SVG') expect(content.toString()).toMatch(/^<svg [\s\S]*Zuilen[\s\S]*<\/svg>$/);
      if (kind === 'CSV') expect(content.toString()).toMatch(/^\uFEFFBuurtteam;A;A laag;A hoog\r\n.*\r\n/);
      expect(said).toEqual([]);
      await page.close();
    });

    it('prints a report with sentence, drawings, table, assumptions, version, seed and hash', async () => {
      const { page, said } = await open(COMPARED);
      await whenDone(page);
      await onPaper(page);
      const report = page.locator('.report');
      await expect.poll(() => report.locator('h1').textContent()).toMatch(/^Met scenario B/);
      await expect.poll(() => report.locator('svg').count()).toBe(4);
      const text = (await report.textContent()) ?? '';
      for (const part of [
        'Zuilen',
        'intakeplekken',
        'startgetal 2017',
        'buurtsim 0.',
        'geen officiële site',
      ]) {
        expect(text).toContain(part);
      }
      expect(text).toMatch(/\([0-9a-f]{64}\)/);
      await expect.poll(() => page.locator('.page').isVisible()).toBe(false);
      expect(said).toEqual([]);
      await page.close();
    });

    it('says what is wrong with an address whose file is not here, and how to go on', async () => {
      const { page, said } = await open('#1/compare?a=own/elders&n=4');
      await page.locator('.progress-line', { hasText: 'een scenario bevat een fout' }).waitFor();
      await expect
        .poll(() => page.locator('.card .utrecht-alert').textContent())
        .toContain('dit bestand is niet gevonden');
      expect(said).toEqual([]);
      await page.close();
    });

    it('speaks English when asked', async () => {
      const { page } = await open('#1/compare?a=utrecht-2017&n=4&lang=en');
      await whenDone(page);
      await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
      await expect.poll(() => page.locator('h1').textContent()).toMatch(/^The city waits/);
      await page.close();
    });

    it('opens from disk as one file', async () => {
      const file = pathToFileURL(join(built.folder, 'single/index.html')).href;
      const { page, said, asked } = await openPage(browser, `${file}#1/compare?a=utrecht-2017&n=4`);
      await whenDone(page);
      await expect.poll(() => page.locator('h1').textContent()).toMatch(/^De stad wacht gemiddeld/);
      expect(readdirSync(join(built.folder, 'single'))).toEqual(['index.html']);
      expect([said, asked]).toEqual([[], []]);
      await page.close();
    });

    const looks = [
      { name: 'light and dark', schemes: ['dark', 'light'] as const, options: {} },
      { name: 'phone', schemes: ['light'] as const, options: { viewport: { width: 360, height: 740 } } },
    ];
    it.each(views.flatMap((view) => looks.map((look) => ({ view, ...look }))))(
      'axe finds nothing in $view, $name',
      async ({ view, schemes, options }) => {
        const { page, said } = await open(
          `#1/${view}?a=utrecht-2017&b=questions/ambulant-5&k=1&n=4`,
          options,
        );
        await page.locator('.page-footer').waitFor();
        if (view === 'compare' || view === 'map') await whenDone(page);
        else await page.waitForTimeout(1500);
        const sheet = page.locator('.sheet-bar > button');
        if (await sheet.isVisible()) {
          await sheet.click();
          await page.locator('.sheet .knobs').waitFor();
          expect(await barriers(page)).toEqual([]);
          await page.keyboard.press('Escape');
        }
        const closed = page.locator('details:not([open]) > summary:visible');
        for (let left = await closed.count(); left > 0; left = await closed.count()) {
          // By the keyboard: what an open one shows may lie over the next.
          await closed.first().press('Enter');
          await expect.poll(() => closed.count()).not.toBe(left);
        }
        for (const colorScheme of schemes) {
          await page.emulateMedia({ colorScheme });
          expect([colorScheme, await barriers(page)]).toEqual([colorScheme, []]);
        }
        // Nothing sticks out sideways, at 360 pixels either.
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0);
        expect(said).toEqual([]);
        await page.close();
      },
    );

    it('never holds up the user while it computes: no task over 50 ms of work', async () => {
      const { page } = await open('', { viewport: { width: 1440, height: 900 } });
      await page.goto(`${built.server.url}${COMPARED.replace('n=6', 'n=40')}`);
      await page.locator('.scenario-column .knob').first().waitFor();
      const tasks = await mainThreadTasks(browser, page, async () => {
        const slider = page.locator('.knob', { hasText: 'Aanmeldingen' }).locator('input[type=range]');
        await slider.focus();
        for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight');
        await whenDone(page);
        await page.waitForTimeout(500);
      });
      // A run of some seconds draws again and again: few tasks would mean that the wrong thread was looked at.
      expect(tasks.length).toBeGreaterThan(50);
      expect(tasks[0]).toBeLessThan(50);
      await page.close();
    });

    it('would see a task that holds up the user', async () => {
      const { page } = await open('#1/compare?a=utrecht-2017&n=4');
      await whenDone(page);
      const tasks = await mainThreadTasks(browser, page, () =>
        page.evaluate(() => {
          let steps = 0;
          for (const end = performance.now() + 1500; performance.now() < end;) steps++;
          return steps;
        }),
      );
      expect(tasks[0]).toBeGreaterThan(50);
      await page.close();
    });
  },
);
