/**
 * Look-ahead against the best simple rule on ten varied scenarios made of Utrecht 2017: prints a Markdown table. Run
 * as `node dist/pool-policies.js [replications]`; ends with status 1 where look-ahead waits demonstrably longer.
 */
import { entryOf } from '../src/cli/file-source.ts';
import { packageRoot } from '../src/cli/package-root.ts';
import { difference, inlineExecutor, runReplications, waitReplicator } from '../src/experiment/index.ts';
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

async function main(replications: number): Promise<number> {
  const root = packageRoot();
  const { path, files } = entryOf('utrecht-2017', root, root);
  const loaded = loadScenario(path, files);
  if (!loaded.ok) throw new Error('utrecht-2017 does not load');
  const executor = nodeWorkerFile() === null ? inlineExecutor(waitReplicator) : nodeExecutor();
  const run = async ({ scenario, fte, form }: Case, policy: string): Promise<Float64Array> => {
    const variant = withPool(scenario, { fte, form, policy, fromTeams: false });
    const options = { executor, prepare: waitReplicator, seed: 2017, replications };
    const matrix = await runReplications(variant, options);
    executor.forget?.(variant);
    return matrix.column(matrix.layout.area(0, 'waitMean'));
  };
  const mean = (values: Float64Array): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const rows: string[] = [];
  let worse = 0;
  for (const one of tenCases(loaded.value)) {
    const simple = await Promise.all(
      SIMPLE.map(async (policy) => ({ policy, wait: await run(one, policy) })),
    );
    const ahead = await run(one, 'look-ahead');
    const best = simple.reduce((a, b) => (mean(b.wait) < mean(a.wait) ? b : a));
    const { difference: found } = difference(best.wait, ahead, 'lower', null);
    const { value, lower, upper } = found;
    const text = (number: number | null): string => (number ?? NaN).toFixed(2);
    if ((lower ?? 0) > 0) worse++;
    rows.push(
      `| ${one.name} | ${one.fte} | ${one.form} | ${best.policy} | ${text(mean(best.wait))} | ${text(mean(ahead))} | ${text(value)} (${text(lower)} to ${text(upper)}) |`,
    );
  }
  await executor.close();
  const head = '| scenario | fte | form | best simple rule | wait | look-ahead | difference (95 %) |';
  process.stdout.write(`${[head, '| --- | --: | --- | --- | --: | --: | --- |', ...rows].join('\n')}\n`);
  process.stdout.write(`${worse} of 10 demonstrably worse; ${replications} replications, seed 2017\n`);
  return worse === 0 ? 0 : 1;
}

process.exitCode = await main(Number(process.argv[2] ?? 20));
