/** What is known of sizes and rules of the ambulant team: by formula at once, then by a tournament. */
import { computed, effect, signal } from '@preact/signals';
import type { ResolvedScenario, TournamentResult } from '../../../src/index.ts';
import { chosen, view } from '../../state/app-state.ts';
import { basis } from '../../state/basis.ts';
import { studyDesk, StudyTask } from '../../state/study-task.ts';
import type { PoolCurvePoint } from '../../workers/instant-pool.ts';

export const playing = new StudyTask<TournamentResult>();
const curveFound = signal<{ readonly hash: string; readonly points: readonly PoolCurvePoint[] } | null>(null);

const REST = 500;
const keyOf = ({ hash }: ResolvedScenario): string =>
  `${hash} ${chosen.seed.value} ${chosen.replications.value}`;

export const played = computed(() => {
  const scenario = basis.value;
  const found = playing.found.value;
  return scenario !== null && found?.key === keyOf(scenario) ? found.value : null;
});
export const instantCurve = computed(() => {
  const found = curveFound.value;
  const points = found !== null && found.hash === basis.value?.hash ? found.points : [];
  return points.flatMap(({ fte, wait }) => (wait === null ? [] : [{ fte, wait }]));
});

/** Follows the state while the view is shown. */
export function followPool(): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const stop = effect(() => {
    const scenario = basis.value;
    const seed = chosen.seed.value;
    const replications = chosen.replications.value;
    clearTimeout(waiting);
    if (scenario === null || view.value !== 'pool') return;
    const { hash } = scenario;
    if (curveFound.peek()?.hash !== hash) {
      void studyDesk()
        .then((desk) => desk.ask('instantPool', scenario))
        .then((points) => {
          curveFound.value = { hash, points };
        });
    }
    const key = keyOf(scenario);
    waiting = setTimeout(
      () =>
        playing.want(key, (desk, onProgress) =>
          desk.study('tournament', onProgress, scenario, { seed, replications }),
        ),
      REST,
    );
  });
  return () => {
    clearTimeout(waiting);
    stop();
    playing.leave();
  };
}
