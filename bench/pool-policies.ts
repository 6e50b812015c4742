/**
 * Look-ahead against the best simple rule on ten varied scenarios made of Utrecht 2017. In a folder for the pages:
 *
 *     node dist/pool-policies.js results [replications]
 *
 * Writes `policies.json` and prints a line a scenario; ends with status 1 where look-ahead waits demonstrably longer.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { entryOf } from '../src/cli/file-source.ts';
import { packageRoot } from '../src/cli/package-root.ts';
import {
  difference,
  inlineExecutor,
  runReplications,
  waitReplicator,
  type Estimate,
} from '../src/experiment/index.ts';
import { nodeExecutor, nodeWorkerFile } from '../src/experiment/node-executor.ts';
import { withPool, type PoolForm } from '../src/planning/pool/pool-variants.ts';
import { loadScenario, type ResolvedScenario } from '../src/scenario/index.ts';

const SIMPLE = ['longest-queue', 'longest-wait', 'breach-probability', 'marginal-benefit'] as const;

interface Case {
  readonly name: string;
  readonly fte: number;
  readonly form: PoolForm;
  readonly scenario: ResolvedScenario;
}

/** What look-ahead is worth beside the simple rules; waits in working days. */
export interface PoliciesResult {
  readonly seed: number;
  readonly replications: number;
  readonly scenarios: readonly {
    readonly name: string;
    readonly fte: number;
    readonly form: PoolForm;
    readonly simple: string;
    readonly simpleWait: number;
    readonly lookAheadWait: number;
    /** Look-ahead less the best simple rule, paired. */
    readonly difference: Estimate;
  }[];
}

const SEED = 2017;

/** Sizes, forms, pressure, absence, rules of deployment, uneven staff, a wave in a few teams. */
function tenCases(base: ResolvedScenario): Case[] {
  const { demand, staff, pool, teams } = base;
  const absence = { ...staff.kinds.employed, absenceShare: 0.08 };
  const uneven = teams.map((team, i) => ({
    ...team,
    staff: { ...team.staff, employed: team.staff.employed * (i % 2 === 0 ? 0.95 : 1.05) },
  }));
  const wave = {
    kind: 'inflow',
    teams: teams.slice(0, 3).map(({ id }) => id),
    from: '2017-03-01',
    to: '2017-06-30',
    factor: 1.3,
  } as const;
  const of = (name: string, fte: number, form: PoolForm, change: Partial<ResolvedScenario> = {}): Case => ({
    name,
    fte,
    form,
    scenario: { ...base, ...change },
  });
  return [
    of('Utrecht 2017', 5, 'intake'),
    of('cases too', 10, 'full'),
    of('small pool', 2, 'intake'),
    of('large pool', 15, 'intake'),
    of('5 % more registrations', 5, 'intake', { demand: { ...demand, level: demand.level * 1.05 } }),
    of('5 % fewer registrations', 5, 'intake', { demand: { ...demand, level: demand.level * 0.95 } }),
    of('8 % absence', 5, 'intake', { staff: { ...staff, kinds: { ...staff.kinds, employed: absence } } }),
    of('staff uneven by 10 %', 5, 'intake', { teams: uneven }),
    of('stay 8 weeks, notice 2', 5, 'intake', { pool: { ...pool, minimumStayWeeks: 8, noticeWeeks: 2 } }),
    of('30 % more in three teams', 5, 'intake', { shocks: [...base.shocks, wave] }),
  ];
}

async function main(folder: string, replications: number): Promise<number> {
  const root = packageRoot();
  const { path, files } = entryOf('utrecht-2017', root, root);
  const loaded = loadScenario(path, files);
  if (!loaded.ok) throw new Error('utrecht-2017 does not load');
  const executor = nodeWorkerFile() === null ? inlineExecutor(waitReplicator) : nodeExecutor();
  const run = async ({ scenario, fte, form }: Case, policy: string): Promise<Float64Array> => {
    const variant = withPool(scenario, { fte, form, policy, fromTeams: false });
    const options = { executor, prepare: waitReplicator, seed: SEED, replications };
    const matrix = await runReplications(variant, options);
    executor.forget?.(variant);
    return matrix.column(matrix.layout.area(0, 'waitMean'));
  };
  const mean = (values: Float64Array): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const scenarios: PoliciesResult['scenarios'][number][] = [];
  for (const one of tenCases(loaded.value)) {
    const simple = await Promise.all(
      SIMPLE.map(async (policy) => ({ policy, wait: await run(one, policy) })),
    );
    const ahead = await run(one, 'look-ahead');
    const best = simple.reduce((a, b) => (mean(b.wait) < mean(a.wait) ? b : a));
    const { difference: found } = difference(best.wait, ahead, 'lower', null);
    const { name, fte, form } = one;
    scenarios.push({
      name,
      fte,
      form,
      simple: best.policy,
      simpleWait: mean(best.wait),
      lookAheadWait: mean(ahead),
      difference: found,
    });
    const text = (number: number | null): string => (number ?? NaN).toFixed(2);
    process.stdout.write(
      `${name}, ${fte} fte, ${form}: ${best.policy} ${text(mean(best.wait))}, look-ahead ${text(mean(ahead))}, ` +
        `difference ${text(found.value)} (${text(found.lower)} to ${text(found.upper)})\n`,
    );
  }
  await executor.close();
  const result: PoliciesResult = { seed: SEED, replications, scenarios };
  writeFileSync(join(folder, 'policies.json'), `${JSON.stringify(result, null, 2)}\n`);
  const worse = scenarios.filter(({ difference: { lower } }) => (lower ?? 0) > 0).length;
  process.stdout.write(`${worse} of ${scenarios.length} demonstrably worse\n`);
  return worse === 0 ? 0 : 1;
}

process.exitCode = await main(resolve(process.argv[2] ?? '.'), Number(process.argv[3] ?? 12));
