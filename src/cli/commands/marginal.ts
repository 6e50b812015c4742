/** `buurtsim marginal SCENARIO`: what one fte more saves at each team, ranked. */
import type { Command } from '../command.ts';
import { planningFiles } from '../planning-output.ts';
import { PLANNING_RUN_OPTIONS, planningRequest } from '../planning-request.ts';
import { emit, withExecutor } from '../simulating.ts';

export const marginal: Command = {
  name: 'marginal',
  positionals: { scenario: '' },
  options: [...(['fte', 'euro'] as const), 'replications', ...PLANNING_RUN_OPTIONS],
  example: 'utrecht-2017.json',
  async run(args, context) {
    const { lang } = context;
    const { options, planning, asked, scenario } = await planningRequest(args, context);
    const { fte, euro } = asked;
    const replications = options.replications ?? planning.DEFAULT_MARGINAL_REPLICATIONS;
    const result = await withExecutor(context, { ...options, replications }, ({ precision: _, ...how }) =>
      planning.marginalValue(scenario, { ...how, replications, fte }),
    );
    // One fte more is not the whole staff, so the subsidy says nothing of it.
    const money = euro
      ? { ...planning.moneyOf(scenario, result.fte, null), subsidyPerYear: null, overSubsidy: null }
      : null;
    const [{ marginalReport }, { marginalTable }] = await Promise.all([
      import('../../report/marginal-report.ts'),
      import('../../report/planning-tables.ts'),
    ]);
    await emit(context, options, {
      json: { ...result, ...(money === null ? {} : { money }) },
      files: await planningFiles('marginal', 'marginal.csv', marginalTable(result), options, lang),
      screen: (screen) => marginalReport({ result, scenario, money }, { ...screen, lang }),
    });
    return 0;
  },
};
