/** For tests only: the page, built into a folder of its own, and a browser that notes what it says and asks. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { createBuilder } from 'vite';
import { servePage, type PageServer } from '../src/cli/page-server.ts';

const config = fileURLToPath(new URL('../vite.config.ts', import.meta.url));

export interface BuiltPage {
  /** Folder with `web` (files for a server) and `single` (one file). */
  readonly folder: string;
  readonly server: PageServer;
  close(): Promise<void>;
}

export async function buildPage(): Promise<BuiltPage> {
  const folder = mkdtempSync(join(tmpdir(), 'buurtsim-page-'));
  const target = (name: string) => ({ build: { outDir: join(folder, name), emptyOutDir: true } });
  // As it is shipped: libraries look at this name and add warnings where it is another.
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  const builder = await createBuilder({
    configFile: config,
    logLevel: 'error',
    environments: { client: target('web'), single: target('single') },
  });
  for (const name of ['client', 'single']) {
    const environment = builder.environments[name];
    if (environment !== undefined) await builder.build(environment);
  }
  process.env.NODE_ENV = before;
  const server = await servePage(join(folder, 'web'), 0);
  return {
    folder,
    server,
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A page with what it wrote to its console and what it asked for outside its own address. */
export interface WatchedPage {
  readonly page: Page;
  readonly said: string[];
  readonly asked: string[];
}

/** Milliseconds that a test waits for what the page shows: a slow machine is no fault of the page. */
const PATIENCE = 100_000;

export async function openPage(
  browser: Browser,
  address: string,
  options: Parameters<Browser['newPage']>[0] = {},
): Promise<WatchedPage> {
  const page = await browser.newPage(options);
  page.setDefaultTimeout(PATIENCE);
  const said: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`error: ${error.message}`));
  const own = address.split('#')[0] ?? address;
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(blob|data):/.test(url) && !url.startsWith(own)) asked.push(url);
  });
  await page.goto(address);
  return { page, said, asked };
}

/** Prints the page as far as a test can see: the report stands in its place. */
export async function onPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  // The part that prints is loaded when the page has done its first work.
  await page.locator('#print').waitFor({ state: 'attached' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.locator('.report').waitFor();
}

/** Waits for the end of the computation. */
export const whenDone = (page: Page): Promise<unknown> =>
  page.locator('.progress-line', { hasText: /Klaar|Done/ }).waitFor({ timeout: 120_000 });
