/**
 * The answer of `size` put to the test by other chance: a thousand replications of another seed at the fte that it gives,
 * and at a quarter of an fte less at every team. In a folder for the pages:
 *
 *     node dist/size-check.js results [replications]
 *
 * Runs `size` first, with its time, where `size.json` is not there; writes `size-check.json`; ends with status 1 where a
 * team falls demonstrably short of the target, or where a step less is enough for most.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { entryOf } from '../src/cli/file-source.ts';
import { packageRoot } from '../src/cli/package-root.ts';
import { estimate, inlineExecutor, waitReplicator, type Estimate } from '../src/experiment/index.ts';
import { nodeExecutor, nodeWorkerFile } from '../src/experiment/node-executor.ts';
import { readTargets, type SizeResult, type Target } from '../src/planning/index.ts';
import { figureOf, ServiceLab } from '../src/planning/size/service-lab.ts';
import { marginOf } from '../src/planning/size/target.ts';
import { STEPS_PER_FTE } from '../src/planning/size/team-fte.ts';
import { loadScenario } from '../src/scenario/index.ts';
import { runProgram } from './program.ts';

const SCENARIO = 'utrecht-2017';
const TARGET = 'share<=5wd>=0.8';
const SEED = 'size checked';

/** What other chance says of the answer. */
export interface SizeCheck {
  readonly seed: string;
  readonly replications: number;
  readonly fte: number;
  /** What the search took; null where its result was there already. */
  readonly seconds: { readonly wall: number; readonly cpu: number } | null;
  readonly groups: readonly {
    readonly id: string;
    readonly fte: number;
    readonly answer: Estimate;
    readonly stepLess: Estimate;
  }[];
  /** Groups whose figure is on the good side; that are not demonstrably on the other; and a step less that fall short. */
  readonly met: number;
  readonly notMissed: number;
  readonly short: number;
}

async function main(folder: string, replications: number): Promise<number> {
  const root = packageRoot();
  const path = join(folder, 'size.json');
  let seconds: SizeCheck['seconds'] = null;
  if (!existsSync(path)) {
    const args = ['size', SCENARIO, '--target', TARGET, '--euro', '--quiet', '--json', path];
    const { wall, cpu } = runProgram(root, 'bin/buurtsim.js', args);
    seconds = { wall, cpu };
  }
  const result = JSON.parse(readFileSync(path, 'utf8')) as SizeResult;
  const targets = readTargets(result.targets);
  const [target] = targets.ok ? targets.value : [];
  if (target === undefined) throw new Error('no target in size.json');
  const entry = entryOf(result.scenario.name, root, root);
  const loaded = loadScenario(entry.path, entry.files);
  if (!loaded.ok) throw new Error(`${result.scenario.name} does not load`);
  const scenario = loaded.value;
  if (scenario.hash !== result.scenario.hash) throw new Error('size.json is of another scenario');
  const executor = nodeWorkerFile() === null ? inlineExecutor(waitReplicator) : nodeExecutor();
  const lab = new ServiceLab(scenario, target.days, { executor, prepare: waitReplicator, seed: SEED });
  const steps = scenario.teams.map(({ id }) => {
    const found = result.groups.flatMap(({ teams }) => teams).find(({ team }) => team === id);
    return Math.round(STEPS_PER_FTE * (found?.fte ?? 0));
  });
  const at = async (change: number): Promise<Estimate[]> => {
    const own = steps.map((step) => step + change);
    await lab.evaluate(own, replications);
    return result.groups.map(({ teams }) => {
      const members = teams.map(({ team }) => scenario.teams.findIndex(({ id }) => id === team));
      return estimate(
        figureOf(
          target,
          members.map((i) => lab.services(i, own[i]!, replications)),
        ),
        target.kind === 'mean' ? [0, Infinity] : [0, 1],
      );
    });
  };
  const answers = await at(0);
  const less = await at(-1);
  await executor.close();
  const groups = result.groups.map(({ id, fte }, g) => ({
    id,
    fte,
    answer: answers[g]!,
    stepLess: less[g]!,
  }));
  const check: SizeCheck = {
    seed: SEED,
    replications,
    fte: result.fte,
    seconds,
    groups,
    met: groups.filter(({ answer }) => marginOf(target, answer.value ?? NaN) >= 0).length,
    notMissed: groups.filter(({ answer }) => marginOf(target, bestEnd(target, answer)) >= 0).length,
    short: groups.filter(({ stepLess }) => marginOf(target, stepLess.value ?? NaN) < 0).length,
  };
  writeFileSync(join(folder, 'size-check.json'), `${JSON.stringify(check, null, 2)}\n`);
  for (const { id, fte, answer, stepLess } of groups) {
    process.stdout.write(`${id} ${fte}: ${textOf(answer)}; a step less ${textOf(stepLess)}\n`);
  }
  const { met, notMissed, short } = check;
  const time =
    seconds === null ? '' : `; size took ${seconds.wall.toFixed(0)} s (${seconds.cpu.toFixed(0)} s of cpu)`;
  process.stdout.write(
    `${replications} other replications at ${result.fte} fte: met at ${met} of ${groups.length}, ` +
      `within the interval at ${notMissed}; a step less falls short at ${short}${time}\n`,
  );
  return notMissed === groups.length && 2 * short > groups.length ? 0 : 1;
}

/** The end of the interval on the good side of the target. */
const bestEnd = ({ kind }: Target, { lower, upper }: Estimate): number =>
  (kind === 'share' ? upper : lower) ?? NaN;

const textOf = ({ value, lower, upper }: Estimate): string =>
  `${(value ?? NaN).toFixed(4)} (${(lower ?? NaN).toFixed(4)} to ${(upper ?? NaN).toFixed(4)})`;

process.exitCode = await main(resolve(process.argv[2] ?? '.'), Number(process.argv[3] ?? 1000));
