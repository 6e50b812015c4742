/** The built page on an address of its own, and the Chromium of this computer ($CHROMIUM, else the usual place). */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { servePage } from '../src/cli/page-server.ts';

/** The folder of the project: programs stand in dist. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];

/** Opens both for `use` and closes them after it, whatever happens. */
export async function withPage(use: (browser: Browser, url: string) => Promise<void>): Promise<void> {
  const server = await servePage(join(ROOT, 'dist/web'), 0);
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    await use(browser, server.url);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Waits for the end of the computation. */
export const done = (page: Page): Promise<unknown> =>
  page.locator('.progress-line', { hasText: 'Klaar' }).waitFor({ timeout: 300_000 });
