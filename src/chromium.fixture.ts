/** The Chromium of this computer, for tests that need a real browser. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { build, type Rolldown } from 'vite';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/** Path of the installed browser: $CHROMIUM, or the first found on the path; undefined if there is none. */
export function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return process.env.CHROMIUM ?? candidates.find((path) => existsSync(path));
}

/**
 * Starts it without a window and without any traffic of its own.
 * @throws Error where no Chromium is installed
 */
export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error('No Chromium found: install it, or set CHROMIUM to its path.');
  return chromium.launch({
    executablePath,
    args: [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  });
}

/** A module and all that it imports as one classic script, for a page without a server; it sets the global `name`. */
export async function classicScript(module: URL, name: string): Promise<string> {
  const bundles = (await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry: fileURLToPath(module), formats: ['iife'], name } },
  })) as Rolldown.RolldownOutput[];
  return bundles[0]?.output[0].code ?? '';
}
