/**
 * How far the instant answer lies from the simulation, team by team, on every scenario of Utrecht: prints a Markdown
 * table, and with `--record` keeps the bands in data/verification/instant-bands.json. Run as
 * `node dist/instant-bands.js [replications] [--record]`.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { entryOf } from '../src/cli/file-source.ts';
import { packageRoot } from '../src/cli/package-root.ts';
import {
  BANDED_FIGURES,
  inlineExecutor,
  simulate,
  waitReplicator,
  type BandedFigure,
} from '../src/experiment/index.ts';
import { nodeExecutor, nodeWorkerFile } from '../src/experiment/node-executor.ts';
import { bandClass, teamDistances, type TeamDistance } from '../src/planning/instant/instant-bands.ts';
import { instantAnswer } from '../src/planning/instant/index.ts';
import { loadScenario, type ResolvedScenario } from '../src/scenario/index.ts';

const SEED = 'bands';
/** Share of the teams of all scenarios that lies within a band. */
const COVERED = 0.95;
/** Bands no narrower than this: a difference of this size changes no decision, and is not worth a sentence. */
const NARROWEST: Readonly<Record<BandedFigure, number>> = {
  caseload: 0.02,
  utilisation: 0.025,
  waitMean: 0.15,
  withinTarget: 0.08,
};

/** Every scenario of Utrecht that the package ships. */
function shippedScenarios(root: string): { name: string; scenario: ResolvedScenario }[] {
  const inFolder = (folder: string): string[] =>
    readdirSync(join(root, 'scenarios', folder))
      .filter((file) => file.endsWith('.json') && file !== 'groups.json')
      .sort()
      .map((file) => `${folder}/${file.replace(/\.json$/, '')}`);
  const names = [
    'utrecht-2017',
    'utrecht-2017-07',
    'utrecht-2015',
    ...inFolder('questions'),
    ...inFolder('levers'),
  ];
  return names.map((name) => {
    const { path, files } = entryOf(name, root, root);
    const loaded = loadScenario(path, files);
    if (!loaded.ok) throw new Error(`${name} does not load`);
    return { name, scenario: loaded.value };
  });
}

const rms = (values: readonly number[]): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / Math.max(1, values.length));

/** Up to three decimals, never down. */
const roundedUp = (value: number): number => Math.ceil(value * 1000 - 1e-9) / 1000;

async function main(replications: number, record: boolean): Promise<void> {
  const root = packageRoot();
  const executor = nodeWorkerFile() === null ? inlineExecutor(waitReplicator) : nodeExecutor();
  const classes = new Map<string, TeamDistance[]>();
  const scenarios: {
    name: string;
    class: string;
    usual: Record<string, number | null>;
  }[] = [];
  for (const { name, scenario } of shippedScenarios(root)) {
    const { result } = await simulate(scenario, {
      executor,
      prepare: waitReplicator,
      seed: SEED,
      replications,
    });
    executor.forget?.(scenario);
    const found = teamDistances(instantAnswer(scenario), result);
    const own = bandClass(scenario);
    classes.set(own, [...(classes.get(own) ?? []), ...found]);
    const usual = (figure: BandedFigure): number | null => {
      const distances = found.filter((one) => one.figure === figure).map(({ distance }) => distance);
      return distances.length === 0 ? null : roundedUp(rms(distances));
    };
    scenarios.push({
      name,
      class: own,
      usual: Object.fromEntries(BANDED_FIGURES.map((figure) => [figure, usual(figure)])),
    });
    process.stderr.write(`${name}\n`);
  }
  await executor.close();
  const bands = [...classes].flatMap(([name, found]) =>
    BANDED_FIGURES.flatMap((figure) => {
      const own = found.filter((one) => one.figure === figure);
      if (own.length === 0) return [];
      const sorted = own.map(({ beyondChance }) => beyondChance).sort((a, b) => a - b);
      const band = Math.max(
        NARROWEST[figure],
        roundedUp(sorted[Math.ceil(COVERED * sorted.length) - 1] ?? 0),
      );
      return {
        class: name,
        figure,
        kind: own[0]?.kind ?? 'relative',
        band,
        usual: roundedUp(rms(own.map(({ distance }) => distance))),
        largest: roundedUp(sorted.at(-1) ?? 0),
        teams: own.length,
      };
    }),
  );
  const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  const lines = [
    row(['scenario', 'class', ...BANDED_FIGURES]),
    row(['---', '---', ...BANDED_FIGURES.map(() => '--:')]),
    ...scenarios.map((one) =>
      row([one.name, one.class, ...BANDED_FIGURES.map((figure) => one.usual[figure] ?? '')]),
    ),
    '',
    ...bands.map((band) => JSON.stringify(band)),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  if (!record) return;
  const folder = join(root, 'data/verification');
  const kept = { covered: COVERED, narrowest: NARROWEST, seed: SEED, replications, bands };
  writeFileSync(join(folder, 'instant-bands.json'), `${JSON.stringify(kept, null, 2)}\n`);
  const table = [
    ['scenario', 'class', 'caseload', 'utilisation', 'wait_mean', 'within_target'],
    ...scenarios.map((one) => [
      one.name,
      one.class,
      ...BANDED_FIGURES.map((figure) => String(one.usual[figure] ?? '')),
    ]),
  ];
  writeFileSync(
    join(folder, 'instant-distances.csv'),
    `${table.map((cells) => cells.join(',')).join('\n')}\n`,
  );
}

const [first] = process.argv.slice(2).filter((text) => !text.startsWith('--'));
await main(Number(first ?? 20), process.argv.includes('--record'));
