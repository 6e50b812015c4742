// Written in the JavaScript of old Nodes on purpose: it must run there to say what is missing.
import { readFileSync } from 'fs';

/** Ends the program with a plain message if this Node is older than package.json asks for. */
export function checkNode() {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const needed = manifest.engines.node.replace(/[^0-9.]/g, '');
  const here = process.versions.node;
  if (!isOlder(here, needed)) return;
  console.error(
    `buurtsim heeft Node.js ${needed} of nieuwer nodig; op deze computer staat ${here}.\n` +
      'Haal een nieuwere versie van https://nodejs.org, en probeer het dan opnieuw.\n\n' +
      `buurtsim needs Node.js ${needed} or newer; this computer has ${here}.\n` +
      'Get a newer version from https://nodejs.org, then try again.',
  );
  process.exit(1);
}

/** Compares versions such as 20.9.1 and 20.19 number by number; what is left out counts as 0. */
function isOlder(version, needed) {
  const a = version.split('.').map(Number);
  const b = needed.split('.').map(Number);
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] || 0) - (b[i] || 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
