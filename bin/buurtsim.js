#!/usr/bin/env node
import { existsSync } from 'fs';
import { checkNode } from './node-version.js';

checkNode();
const program = new URL('../dist/cli.js', import.meta.url);
if (existsSync(program)) {
  await import(program.href);
} else {
  console.error(
    'buurtsim is nog niet gebouwd. Typ `npm start` (installeert, bouwt en rekent het voorbeeld van Utrecht door)\n' +
      'of `npm run build`, en probeer het dan opnieuw.\n\n' +
      'buurtsim is not built yet. Type `npm start` (installs, builds and runs the Utrecht example)\n' +
      'or `npm run build`, then try again.',
  );
  process.exitCode = 1;
}
