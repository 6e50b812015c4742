/** A command line without a screen, a disk with scenarios, or worker threads: a known system in their place. */
import { inlineExecutor } from '../experiment/index.ts';
import { knownScenario, knownSystem } from '../experiment/known-system.fixture.ts';
import { failed, ok } from '../problem/problem.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { cli } from './cli.ts';
import type { Services } from './command.ts';
import type { Terminal } from './terminal.ts';

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

const known: readonly ResolvedScenario[] = [
  knownScenario({ name: 'basis', teams: ['noord', 'zuid'], shift: 0, own: 0 }),
  knownScenario({ name: 'korter', teams: ['noord', 'zuid'], shift: -1.5, own: 0.2 }),
  {
    ...knownScenario({ name: 'later', teams: [], shift: 0, own: 0 }),
    period: { from: '2018-01-01', to: '2018-12-31', warmUpDays: 0 },
  },
];
const scenarios = new Map(known.map((scenario) => [`${scenario.name}.json`, scenario]));

/** One number that is not known exactly; all figures of the known system move with it. */
const ledger: ResolvedScenario['ledger'] = [
  {
    path: 'demand.level',
    value: 0,
    interval: [-2, 2],
    status: 'derived',
    source: 'test',
    unit: 'factor',
    replaces: null,
  },
];

export const knownServices: Services = {
  load(entry) {
    const found = scenarios.get(entry);
    if (found !== undefined) return Promise.resolve(ok(found));
    if (entry === 'kapot.json') {
      return Promise.resolve(
        failed([
          {
            code: 'type.wrong',
            file: entry,
            path: ['pool', 'fte'],
            expected: 'number >= 0',
            actual: '"veel"',
          },
          { code: 'key.missing', file: entry, path: ['name'], expected: 'text of 1 to 60 characters' },
        ]),
      );
    }
    return Promise.resolve(failed([{ code: 'file.missing', file: entry, expected: 'a file that exists' }]));
  },
  async variants(entry, folder) {
    const loaded = await this.load(entry, folder);
    if (!loaded.ok) return loaded;
    const base: ResolvedScenario = { ...loaded.value, pool: { fte: 0 } as ResolvedScenario['pool'], ledger };
    return ok({
      base,
      with: (numbers) =>
        ok({ ...base, shift: numbers.get('demand.level') ?? 0 } as unknown as ResolvedScenario),
    });
  },
  formulaFte: () => Promise.resolve((scenario) => 20 + (scenario as unknown as { shift: number }).shift),
  instantAhead: () => Promise.resolve(),
  withInstant: (_scenario, result) => Promise.resolve(result),
  prepare: () => Promise.resolve(knownSystem),
  executor: () => Promise.resolve(inlineExecutor(knownSystem)),
};

/** Runs a command line and returns what it wrote and its exit status. */
export async function ran(
  line: string,
  terminal: Partial<Terminal> = {},
  services: Partial<Services> = {},
): Promise<Ran> {
  let out = '';
  let err = '';
  const status = await cli(
    line.split(' ').filter((part) => part !== ''),
    {
      out(text) {
        out += text;
        return Promise.resolve();
      },
      err: (text) => void (err += text),
      outIsScreen: false,
      errIsScreen: false,
      width: 120,
      env: {},
      folder: process.cwd(),
      signal: new AbortController().signal,
      withoutTurns: (work) => work(),
      ...terminal,
    },
    { ...knownServices, ...services },
  );
  return { status, out, err };
}
