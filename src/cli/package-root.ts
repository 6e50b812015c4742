/** The folder of the package: where data/ and scenarios/ stand, wherever the program is called from. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The nearest folder upwards whose package.json is buurtsim's own. */
export function packageRoot(base: string = import.meta.url): string {
  let folder = dirname(fileURLToPath(base));
  for (;;) {
    if (isOurs(join(folder, 'package.json'))) return folder;
    const above = dirname(folder);
    if (above === folder) throw new Error('The folder of the package buurtsim was not found.');
    folder = above;
  }
}

function isOurs(file: string): boolean {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { name?: unknown }).name === 'buurtsim';
  } catch {
    return false;
  }
}
