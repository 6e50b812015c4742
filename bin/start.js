import { existsSync } from 'fs';
import { checkNode } from './node-version.js';

/**
 * `npm start [-- SCENARIO] [options of run]`: installs and builds what is missing, runs the scenario of
 * Utrecht in 2017 (or another one) and says how to go on.
 */
checkNode();
const { build, install, node, say } = await import('./house.js');
await install();
await build();

const given = process.argv.slice(2);
const scenario = given.length > 0 && !given[0].startsWith('-') ? [] : ['scenarios/utrecht-2017.json'];
const { status } = await node(['bin/buurtsim.js', 'run', ...scenario, ...given]);
if (status === 0) {
  console.error();
  if (existsSync(new URL('../dist/web/index.html', import.meta.url)))
    say(
      'In de browser: `node bin/buurtsim.js serve`, en open het adres dat er dan staat.',
      'In the browser: `node bin/buurtsim.js serve`, then open the address that it prints.',
    );
  say(
    'Alle opdrachten: `node bin/buurtsim.js --help`. Andere vragen: de map scenarios.',
    'All commands: `node bin/buurtsim.js --help`. Other questions: the folder scenarios.',
  );
}
process.exitCode = status;
