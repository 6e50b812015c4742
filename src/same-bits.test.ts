/** A run must give the same bytes in Node and in the browser, so its numbers must be the same to the last bit. */
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, launchChromium } from './chromium.fixture.ts';
import { fingerprints } from './same-bits.fixture.ts';

/** The fixture as one classic script that sets `sameBits`. */
async function script(): Promise<string> {
  const bundles = (await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('./same-bits.fixture.ts', import.meta.url)),
        formats: ['iife'],
        name: 'sameBits',
      },
    },
  })) as Rolldown.RolldownOutput[];
  return bundles[0]?.output[0].code ?? '';
}

// Where this is tested for good, a missing browser is a failure; elsewhere the count of skipped tests shows it.
describe.skipIf(findChromium() === undefined && process.env.CI === undefined)('in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('streams and functions give the bits that they give in Node', async () => {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await script() });
    const there: unknown = await page.evaluate('sameBits.fingerprints()');
    expect(there).toEqual(fingerprints());
    expect(Object.keys(fingerprints())).toHaveLength(7);
  });
});
