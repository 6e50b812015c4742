/** `buurtsim divide SCENARIO --total 240`: a total of staff over the teams, and over teams and ambulant pool. */
import type { Norm } from '../../planning/index.ts';
import { loadCity } from '../../scenario/index.ts';
import type { ResolvedScenario } from '../../scenario/resolved.ts';
import type { Command } from '../command.ts';
import { entryOf } from '../file-source.ts';
import { packageRoot } from '../package-root.ts';
import { planningFiles } from '../planning-output.ts';
import { PLANNING_RUN_OPTIONS, planningRequest } from '../planning-request.ts';
import { emit, withExecutor } from '../simulating.ts';

type Planning = typeof import('../../planning/index.ts');

export const divide: Command = {
  name: 'divide',
  positionals: { scenario: '' },
  options: [
    ...(['total', 'budget', 'goal', 'max-wait', 'max-ratio', 'max-p90p10', 'pools', 'euro'] as const),
    'replications',
    ...PLANNING_RUN_OPTIONS,
  ],
  example: 'utrecht-2017.json --goal worst',
  async run(args, context) {
    const { terminal, lang } = context;
    const { options, planning, asked, entry, scenario } = await planningRequest(args, context);
    const now = new Map(
      scenario.teams.map(({ id, staff }) => [id, staff.employed + staff.seconded + staff.intern]),
    );
    const present = [...now.values()].reduce((a, b) => a + b, 0) + scenario.pool.fte;
    const total =
      asked.total ?? (asked.budget === undefined ? present : planning.fteFor(scenario, asked.budget));
    const norm = normWeights(planning, scenario, entry, terminal.folder);
    const confirm = options.replications ?? planning.USUAL_DIVIDE_EFFORT.confirm;
    const result = await withExecutor(
      context,
      { ...options, replications: confirm },
      ({ replications: _, precision: __, ...how }) =>
        planning.divideTotal(scenario, {
          ...how,
          goal: asked.goal,
          total: Math.floor(4 * total + 1e-9) / 4,
          bounds: { mostWait: asked.mostWait, mostRatio: asked.mostRatio, mostSpread: asked.mostSpread },
          pools: asked.pools,
          others: { present: now, ...(norm === null ? {} : { norm }) },
          effort: { ...planning.USUAL_DIVIDE_EFFORT, confirm },
        }),
    );
    const money = asked.euro ? planning.moneyOf(scenario, result.total, null, true) : null;
    const [report, { divideTable }] = await Promise.all([
      import('../../report/divide-report.ts'),
      import('../../report/planning-tables.ts'),
    ]);
    await emit(context, options, {
      json: { ...result, ...(money === null ? {} : { money }) },
      files: await planningFiles('divisions', 'divisions.csv', divideTable(result), options, lang),
      screen: (screen) => report.divideReport({ result, scenario, money }, { ...screen, lang }),
    });
    return 0;
  },
};

/** fte per team by the norm of 2014, where the scenario has a city with buurten. */
function normWeights(
  planning: Planning,
  scenario: ResolvedScenario,
  entry: string,
  folder: string,
): ReadonlyMap<string, number> | null {
  if (scenario.city === null) return null;
  const { files } = entryOf(entry, folder, packageRoot());
  const city = loadCity(scenario.city, files);
  if (!city.ok) return null;
  const norm = planning.applyNorm(city.value, planning.defaultNorm(city.value));
  if (!norm.ok) return null;
  const applied: Norm = norm.value;
  const perBuurt = new Map(planning.buurtNorms(city.value, applied).map(({ code, fte }) => [code, fte]));
  return new Map(
    scenario.teams.map(({ id, buurten }) => [
      id,
      buurten.reduce((sum, { code }) => sum + (perBuurt.get(code) ?? 0), 0),
    ]),
  );
}
