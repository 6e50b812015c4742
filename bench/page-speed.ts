/**
 * Measures how fast the built page answers in Chromium: how soon it can be used, how soon a slider is answered, how
 * long a hundred replications take, and the longest piece of work on the thread that draws the page.
 *
 *     npm run bench:page                     5 rounds, a table and docs/page-speed.md
 *     npm run bench:page -- --rounds 9       more of them
 *     npm run bench:page -- --json FILE      the samples as JSON
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { spreadOf, type Measurement } from './measurement.ts';
import { done, ROOT, withPage } from './served-page.ts';
import { short } from './table.ts';

const REPLICATIONS = 100;
const COMPARED = '#1/compare?a=utrecht-2017&b=questions/ambulant-5&k=1';

/** What the page notes of itself: its longest tasks, and when things were first painted. */
interface Notes {
  tasks: { start: number; length: number }[];
  usable: number;
  answered: number;
}
declare global {
  interface Window {
    notes: Notes;
  }
}

/** Runs in the page before all else. */
function takeNotes(): void {
  window.notes = { tasks: [], usable: NaN, answered: NaN };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      window.notes.tasks.push({ start: startTime, length: duration });
    }
  }).observe({ type: 'longtask', buffered: true });
  // The page can be used when its first slider stands there and a frame with it has been painted.
  const look = (): void => {
    if (document.querySelector('.knob input[type=range]') === null) requestAnimationFrame(look);
    else requestAnimationFrame(() => setTimeout(() => (window.notes.usable = performance.now())));
  };
  requestAnimationFrame(look);
}

/** Moves the slider of the registrations by a step, and waits until the answer by formula has been painted: ms. */
function moveSlider(): Promise<number> {
  const slider = document.querySelector<HTMLInputElement>('.knob input[type=range]');
  const answer = document.querySelector('.answer');
  if (slider === null || answer === null) throw new Error('The page has no slider.');
  const before = answer.querySelector('h1')?.textContent;
  return new Promise((resolve) => {
    let start = 0;
    const seen = new MutationObserver(() => {
      const now = answer.querySelector('h1')?.textContent;
      if (now === before || !(now ?? '').includes('naar schatting')) return;
      seen.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
    });
    seen.observe(answer, { subtree: true, childList: true, characterData: true });
    start = performance.now();
    slider.stepUp(5);
    slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

/** Longest task that began between two moments; 50 where none was long enough for the browser to tell of. */
const longest = (page: Page, from: number, to = Infinity): Promise<number> =>
  page.evaluate(
    ([low = 0, high = Infinity]) =>
      Math.max(
        50,
        ...window.notes.tasks.filter(({ start }) => start >= low && start < high).map(({ length }) => length),
      ),
    [from, to],
  );
const now = (page: Page): Promise<number> => page.evaluate(() => performance.now());

async function round(
  browser: Browser,
  url: string,
  add: (name: string, value: number) => void,
): Promise<void> {
  // A context of its own: nothing is in the cache.
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(takeNotes);
  await page.goto(`${url}${COMPARED}&n=2`);
  await page.waitForFunction(() => !Number.isNaN(window.notes.usable));
  add(
    'first paint',
    await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN),
  );
  const usable = await page.evaluate(() => window.notes.usable);
  add('usable', usable);
  await done(page);
  await page.waitForTimeout(400);
  add('longest task, start', await longest(page, 0));

  for (let i = 0; i < 3; i++) {
    const from = await now(page);
    add('slider', await page.evaluate(moveSlider));
    await done(page);
    await page.waitForTimeout(300);
    add('longest task, slider', await longest(page, from));
  }
  await context.close();

  const runs = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const running = await runs.newPage();
  await running.addInitScript(takeNotes);
  await running.goto(`${url}#1/compare?a=utrecht-2017&n=2`);
  await done(running);
  const from = await now(running);
  await running.evaluate((count) => {
    location.hash = location.hash.replace('n=2', `n=${count}&seed=${count}`);
  }, REPLICATIONS);
  await running
    .locator('.progress-line', { hasText: `Klaar: ${REPLICATIONS}` })
    .waitFor({ timeout: 300_000 });
  const to = await now(running);
  add('run', (to - from) / 1000);
  add('longest task, run', await longest(running, from, to));
  await runs.close();
}

const FIGURES: readonly {
  readonly key: string;
  readonly name: string;
  unit: 'ms' | 's';
  goal: number | null;
}[] = [
  { key: 'first paint', name: 'first paint', unit: 'ms', goal: null },
  { key: 'usable', name: 'the first slider can be moved', unit: 'ms', goal: 1500 },
  { key: 'slider', name: 'a slider is moved: the quick answer is painted', unit: 'ms', goal: 100 },
  {
    key: 'run',
    name: `${REPLICATIONS} replications of Utrecht, all charts up to date`,
    unit: 's',
    goal: null,
  },
  { key: 'longest task, start', name: 'longest task while the page starts', unit: 'ms', goal: null },
  { key: 'longest task, slider', name: 'longest task after a slider', unit: 'ms', goal: 50 },
  { key: 'longest task, run', name: 'longest task during the replications', unit: 'ms', goal: 50 },
];

function pageOf(machine: string, measured: readonly Measurement[]): string {
  const rows = measured.map(({ name, unit, samples, goal }) => {
    const { min } = spreadOf(samples);
    const median = samples.toSorted((a, b) => a - b)[Math.floor(samples.length / 2)] ?? NaN;
    const met = goal === null ? '' : `at most ${short(goal)}: ${median <= goal ? 'met' : 'not met'}`;
    return `| ${name} | ${short(min)} ${unit} | ${short(median)} ${unit} | ${met} |`;
  });
  return `<!-- Made by "npm run bench:page". Not to be edited by hand. -->

# Speed of the page

Measured on: ${machine}. The built page in Chromium without a window, from an empty cache, as many workers as there are
cores. The least and the median of a few rounds; other work on the machine raises both. A goal is held against the
median. A browser tells only of tasks of more than 50 ms, so 50 stands where there was none.

${['| what | least | median | goal |', '| --- | ---: | ---: | --- |', ...rows].join('\n')}
`;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '5' }, json: { type: 'string' } },
  });
  const samples = new Map<string, number[]>();
  let version = '';
  await withPage(async (browser, url) => {
    version = browser.version();
    for (let i = 0; i < Number(values.rounds); i++) {
      process.stderr.write(`round ${i + 1} of ${values.rounds}\n`);
      await round(browser, url, (name, value) => {
        samples.set(name, [...(samples.get(name) ?? []), value]);
      });
    }
  });
  const measured = FIGURES.map(({ key, name, unit, goal }): Measurement => ({
    name,
    unit,
    samples: samples.get(key) ?? [],
    goal,
  }));
  const [processor] = cpus();
  const machine = `${processor?.model ?? 'unknown processor'}, ${cpus().length} cores, Chromium ${version}`;
  const text = pageOf(machine, measured);
  console.log(text);
  writeFileSync(join(ROOT, 'docs/page-speed.md'), text);
  if (values.json !== undefined) {
    writeFileSync(values.json, `${JSON.stringify({ machine, measurements: measured }, null, 2)}\n`);
  }
}

await main();
