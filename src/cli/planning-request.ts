/** What a command about required fte, division or marginal value is asked: its options, scenario and planning itself. */
import type { ResolvedScenario } from '../scenario/resolved.ts';
import type { Context } from './command.ts';
import { readRunOptions, type Arguments, type OptionName } from './options.ts';
import { readPlanningOptions, type PlanningOptions } from './planning-options.ts';
import { required } from './simulating.ts';

/** Options that each of these commands has beside its own. */
export const PLANNING_RUN_OPTIONS = [
  'seed',
  'workers',
  'resume',
  'json',
  'csv',
  'csv-dialect',
  'xlsx',
  'lang',
  'quiet',
] as const satisfies readonly OptionName[];

/** @throws ProblemError for every wrong option, or what is wrong with the scenario */
export async function planningRequest(args: Arguments, { terminal, services }: Context) {
  const options = required(readRunOptions(args, terminal.folder));
  const planning = await import('../planning/index.ts');
  const words = { readTargets: planning.readTargets, goals: planning.DIVISION_GOALS };
  const asked: PlanningOptions = required(readPlanningOptions(args, words));
  const entry = String(args['scenario']);
  const scenario: ResolvedScenario = required(await services.load(entry, terminal.folder));
  return { options, planning, asked, entry, scenario };
}
