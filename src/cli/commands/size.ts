/** `buurtsim size SCENARIO --target "share<=5wd>=0.8"`: the smallest fte per team that meets a target. */
import type { DivideResult } from '../../planning/index.ts';
import { ProblemError } from '../../problem/problem.ts';
import type { BoughtFte } from '../../report/size-report.ts';
import type { ResolvedScenario } from '../../scenario/resolved.ts';
import type { Command } from '../command.ts';
import { planningFiles } from '../planning-output.ts';
import { PLANNING_RUN_OPTIONS, planningRequest } from '../planning-request.ts';
import { emit, required, withExecutor } from '../simulating.ts';

export const size: Command = {
  name: 'size',
  positionals: { scenario: '' },
  options: [...(['target', 'confidence', 'total', 'budget', 'euro'] as const), ...PLANNING_RUN_OPTIONS],
  example: 'utrecht-2017.json --target "share<=5wd>=0.8"',
  async run(args, context) {
    const { lang } = context;
    const { options, planning, asked, scenario } = await planningRequest(args, context);
    const targets =
      asked.targets.length > 0 ? asked.targets : required(planning.readTargets([usual(scenario.target)]));
    const clash = planning.targetProblem(targets);
    if (clash !== null) throw new ProblemError([clash]);
    const total =
      asked.total ?? (asked.budget === undefined ? undefined : planning.fteFor(scenario, asked.budget));
    const { result, division } = await withExecutor(
      context,
      { ...options, replications: planning.USUAL_EFFORT.confirm },
      async ({ replications: _, precision: __, ...how }) => {
        const { confidence } = asked;
        const result = await planning.requiredFte(scenario, targets, { ...how, confidence });
        const short = total !== undefined && total < result.fte + result.pool;
        const division: DivideResult | null = short
          ? await planning.divideTotal(scenario, {
              ...how,
              // A target for each team asks for a shortage that all share; one for the city, for the most clients in time.
              goal: targets[0]?.scope === 'city' ? 'share' : 'worst',
              total: quarters(total),
              others: { present: presentFte(scenario) },
            })
          : null;
        return { result, division };
      },
    );
    const needed = result.fte + result.pool;
    const budget = total === undefined ? null : { fte: total, short: Math.max(0, needed - total), division };
    const { lower, upper } = planning.costPerFte(scenario);
    const bought = (euro: number): BoughtFte => ({
      euro,
      // The dearer an fte, the fewer there are.
      lower: planning.fteFor(scenario, euro, upper),
      upper: planning.fteFor(scenario, euro, lower),
    });
    const spent =
      budget === null
        ? null
        : { ...budget, bought: asked.budget === undefined ? null : bought(asked.budget) };
    const helped = result.groups.reduce((sum, group) => sum + (group.inTimePerYear.value ?? 0), 0);
    // What cannot be reached has no price.
    const money =
      asked.euro && result.groups.every(({ reachable }) => reachable)
        ? planning.moneyOf(scenario, needed, { value: helped, lower: null, upper: null }, true)
        : null;
    const { sizeReport } = await import('../../report/size-report.ts');
    const { sizeTable } = await import('../../report/planning-tables.ts');
    await emit(context, options, {
      json: {
        ...result,
        ...(budget === null ? {} : { budget }),
        ...(money === null ? {} : { money }),
      },
      files: await planningFiles('curve', 'size.csv', sizeTable(result), options, lang),
      screen: (screen) =>
        sizeReport({ result, targets, scenario, budget: spent, money }, { ...screen, lang }),
    });
    return 0;
  },
};

/** The target that the norm of the scenario amounts to, where none is asked. */
const usual = ({ wait, share }: ResolvedScenario['target']): string => `share<=${wait}wd>=${share}`;

const presentFte = ({ teams }: ResolvedScenario): ReadonlyMap<string, number> =>
  new Map(teams.map(({ id, staff }) => [id, staff.employed + staff.seconded + staff.intern]));

const quarters = (fte: number): number => Math.floor(4 * fte) / 4;
