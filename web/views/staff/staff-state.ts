/** What the staff view knows: required fte by formula at once, then by simulation; gains; the division of a budget. */
import { computed, effect, signal } from '@preact/signals';
import {
  fteFor,
  type DivideResult,
  type MarginalResult,
  type ResolvedScenario,
  type Result,
  type SizeResult,
} from '../../../src/index.ts';
import { goalText, type Goal } from '../../scenario/goal.ts';
import { change, chosen, state, view } from '../../state/app-state.ts';
import { basis } from '../../state/basis.ts';
import { studyDesk, StudyTask } from '../../state/study-task.ts';
import type { InstantSizing } from '../../workers/instant-sizing.ts';

export const sizing = new StudyTask<Result<SizeResult>>();
export const gains = new StudyTask<MarginalResult>();
export const division = new StudyTask<DivideResult>();
const instantFound = signal<{ readonly key: string; readonly value: InstantSizing | null } | null>(null);

/** Milliseconds without a change after which the simulation begins. */
const REST = 500;

/** The budget does not change what is needed. */
const sizeKey = ({ hash }: ResolvedScenario, goal: Goal): string =>
  `${hash} ${goalText({ ...goal, budget: null })}`;
const studyKey = (scenario: ResolvedScenario, goal: Goal): string =>
  `${sizeKey(scenario, goal)} ${chosen.seed.value} ${chosen.replications.value}`;

const wanted = computed(() => {
  const scenario = basis.value;
  return scenario === null ? '' : studyKey(scenario, chosen.goal.value);
});

/** Simulated for what is chosen now; null while it is not there. */
export const sized = computed(() => {
  const found = sizing.found.value;
  return found?.key === wanted.value && found.value.ok ? found.value.value : null;
});
export const instant = computed(() => {
  const scenario = basis.value;
  const found = instantFound.value;
  if (scenario === null || found === null) return null;
  return found.key === sizeKey(scenario, chosen.goal.value) ? found.value : null;
});

export const gained = computed(() => {
  const found = gains.found.value;
  const scenario = basis.value;
  return scenario !== null && found?.key === gainKey(scenario) ? found.value : null;
});
const gainKey = ({ hash }: ResolvedScenario): string =>
  `${hash} ${chosen.seed.value} ${chosen.replications.value}`;

export const setGoal = (part: Partial<Goal>): void => change({ goal: { ...state.peek().goal, ...part } });

/** fte that the budget is or pays for, in quarters; null without a budget. */
export const budgetFte = computed(() => {
  const { budget } = chosen.goal.value;
  const scenario = basis.value;
  if (budget === null || scenario === null) return null;
  const fte = budget.unit === 'fte' ? budget.amount : fteFor(scenario, budget.amount);
  return Math.floor(4 * fte + 1e-9) / 4;
});

/** Least total that a division takes: a quarter for each team, or what is not employed, and the ambulant team. */
export const leastBudget = computed(() => {
  const scenario = basis.value;
  if (scenario === null) return 0;
  return scenario.teams.reduce(
    (sum, { staff }) => sum + Math.max(0.25, Math.ceil(4 * (staff.seconded + staff.intern)) / 4),
    scenario.pool.fte,
  );
});

export const divisionKey = computed(() => {
  const scenario = basis.value;
  return scenario === null || budgetFte.value === null ? '' : `${gainKey(scenario)} ${budgetFte.value}`;
});
export const divided = computed(() => {
  const found = division.found.value;
  return found !== null && found.key === divisionKey.value ? found.value : null;
});

export function divide(): void {
  const scenario = basis.peek();
  const total = budgetFte.peek();
  const { seed, replications } = state.peek();
  if (scenario === null || total === null) return;
  gains.leave();
  division.want(divisionKey.peek(), (desk, onProgress) =>
    desk.study('divide', onProgress, scenario, total, { seed, replications }),
  );
}

/** Follows the state while the view is shown. */
export function followStaff(): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const stopSizing = effect(() => {
    const scenario = basis.value;
    const goal = chosen.goal.value;
    const seed = chosen.seed.value;
    const replications = chosen.replications.value;
    const key = wanted.value;
    clearTimeout(waiting);
    if (scenario === null || view.value !== 'staff') return;
    const first = sizeKey(scenario, goal);
    if (instantFound.peek()?.key !== first) {
      void studyDesk()
        .then((desk) => desk.ask('instantSize', scenario, goal))
        .then((value) => {
          if (basis.peek()?.hash === scenario.hash && sizeKey(scenario, state.peek().goal) === first) {
            instantFound.value = { key: first, value };
          }
        });
    }
    waiting = setTimeout(() => {
      gains.leave();
      sizing.want(key, (desk, onProgress) =>
        desk.study('size', onProgress, scenario, goal, { seed, replications }),
      );
    }, REST);
  });
  const stopGains = effect(() => {
    const scenario = basis.value;
    const seed = chosen.seed.value;
    const replications = chosen.replications.value;
    const { phase } = sizing.state.value;
    if (scenario === null || phase !== 'done' || sized.value === null || view.value !== 'staff') return;
    gains.want(gainKey(scenario), (desk, onProgress) =>
      desk.study('marginal', onProgress, scenario, { seed, replications }),
    );
  });
  return () => {
    clearTimeout(waiting);
    stopSizing();
    stopGains();
    sizing.leave();
    gains.leave();
    division.stop();
  };
}
