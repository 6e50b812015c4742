/** A run must give the same bytes in Node and in the browser, so its numbers must be the same to the last bit. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { classicScript, findChromium, launchChromium } from './chromium.fixture.ts';
import { fingerprints } from './same-bits.fixture.ts';

// Where this is tested for good, a missing browser is a failure; elsewhere the count of skipped tests shows it.
describe.skipIf(findChromium() === undefined && process.env.CI === undefined)('in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('streams and functions give the bits that they give in Node', async () => {
    const page = await browser.newPage();
    await page.addScriptTag({
      content: await classicScript(new URL('./same-bits.fixture.ts', import.meta.url), 'sameBits'),
    });
    const there: unknown = await page.evaluate('sameBits.fingerprints()');
    expect(there).toEqual(fingerprints());
    expect(Object.keys(fingerprints())).toHaveLength(7);
  });
});
