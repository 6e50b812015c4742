/** The same run gives the same bytes in Node and in a browser: five scenarios, by the hash of the whole result. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { classicScript, findChromium, launchChromium } from './chromium.fixture.ts';
import { resultHashes, SCENARIOS } from './same-result.fixture.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Every file that a scenario may read, by path. */
function projectFiles(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const folder of ['scenarios', 'data']) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(json|csv)$/.test(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      files[path.slice(root.length).replaceAll('\\', '/')] = readFileSync(path, 'utf8');
    }
  }
  return files;
}

// As for the bits: where this is tested for good, a missing browser is a failure.
describe.skipIf(findChromium() === undefined && process.env.CI === undefined)('in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('five scenarios give the results that they give in Node', async () => {
    const files = projectFiles();
    const page = await browser.newPage();
    await page.addScriptTag({
      content: await classicScript(new URL('./same-result.fixture.ts', import.meta.url), 'sameResult'),
    });
    const there: unknown = await page.evaluate(`sameResult.resultHashes(${JSON.stringify(files)})`);
    const here = await resultHashes(files);
    expect(there).toEqual(here);
    expect(new Set(Object.values(here)).size).toBe(SCENARIOS.length);
  });
});
