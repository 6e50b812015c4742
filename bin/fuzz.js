import { checkNode } from './node-version.js';

/**
 * `npm run fuzz -- [--inputs N] [--seed S] [--reader NAME] [--trace FILE] [--record]`: gives every reader files that were
 * spoilt, 100,000 in all. Without a seed each day has its own; the seed is shown, and gives the same inputs again.
 * `--trace` keeps the input that is being read, to be looked at when a reader does not come back; `--record` puts
 * what was found in docs/robustness.md.
 */
checkNode();
const { parseArgs } = await import('node:util');
const { install, node, tools } = await import('./house.js');

/** Options of the command; a sentence and an end where one is not known or lacks its value. */
function options() {
  try {
    return parseArgs({
      options: {
        inputs: { type: 'string', default: '100000' },
        seed: { type: 'string', default: String(Math.floor(Date.now() / 86_400_000)) },
        reader: { type: 'string', default: '' },
        trace: { type: 'string', default: '' },
        record: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    console.error(error.message);
    console.error('npm run fuzz -- [--inputs N] [--seed S] [--reader NAME] [--trace FILE] [--record]');
    process.exit(2);
  }
}
const values = options();
for (const name of ['inputs', 'seed']) {
  if (/^\d{1,9}$/.test(values[name]) && (name !== 'inputs' || Number(values[name]) > 0)) continue;
  console.error(`--${name}: een heel getal (a whole number)`);
  process.exit(2);
}
await install();
console.log(`seed ${values.seed}, ${values.inputs} inputs`);
for (const [name, value] of Object.entries(values)) process.env[`FUZZ_${name.toUpperCase()}`] = String(value);
process.env.FUZZ_NIGHTLY = '1';
process.env.FUZZ_RECORD = values.record ? '1' : '';
const { status } = await node([
  tools.vitest,
  'run',
  'src/fuzz',
  'src/experiment/limits',
  '--maxWorkers=1',
  '--reporter=verbose',
]);
process.exitCode = status === 0 ? 0 : 1;
