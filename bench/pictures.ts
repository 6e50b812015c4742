/**
 * Makes the pictures of README anew, in docs/images.
 *
 *     npm run pictures
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { done, ROOT, withPage } from './served-page.ts';

const image = (name: string): string => join(ROOT, 'docs/images', `${name}.png`);

/** Views of the page: name of the picture, address, height in pixels, and what must be there. */
const VIEWS = [
  {
    name: 'page-compare',
    hash: '#1/compare?a=utrecht-2017&b=questions/ambulant-5&k=1&n=100',
    height: 1180,
    ready: '[data-chart=verschil-in-wachttijd]',
  },
  { name: 'page-map', hash: '#1/map?a=utrecht-2017&n=100', height: 1060, ready: '[data-chart^=kaart]' },
] as const;

async function takeViews(browser: Browser, url: string): Promise<void> {
  for (const { name, hash, height, ready } of VIEWS) {
    const page = await browser.newPage({ viewport: { width: 1360, height }, colorScheme: 'light' });
    await page.goto(`${url}${hash}`);
    await done(page);
    await page.locator(ready).waitFor();
    // Charts settle after their last figures.
    await page.waitForTimeout(1000);
    await page.screenshot({ path: image(name) });
    await page.close();
  }
}

/** What the command line prints, as letters on paper. */
async function takeTable(browser: Browser): Promise<void> {
  const text = execFileSync(process.execPath, [join(ROOT, 'bin/buurtsim.js'), 'run', 'utrecht-2017'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  // Title, table, and what it says in words.
  const shown = text.split('\n\n').slice(0, 3).join('\n\n');
  const page = await browser.newPage({ viewport: { width: 1160, height: 800 } });
  await page.setContent('<pre></pre>');
  await page.addStyleTag({
    content: 'pre{display:inline-block;margin:0;padding:18px;background:#fff;font:15px/18px monospace}',
  });
  await page.locator('pre').evaluate((element, words) => (element.textContent = words), shown);
  await page.locator('pre').screenshot({ path: image('run') });
  await page.close();
}

await withPage(async (browser, url) => {
  await takeViews(browser, url);
  await takeTable(browser);
});
