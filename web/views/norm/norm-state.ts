/** What the norm view knows: the norm on the city at once, and the explorer as far as it is. */
import { computed, effect, signal } from '@preact/signals';
import type { NormExploration, NormSheet } from '../../../src/index.ts';
import { normText } from '../../scenario/norm-choice.ts';
import { chosen, view } from '../../state/app-state.ts';
import { basis } from '../../state/basis.ts';
import { city } from '../../state/loaded.ts';
import { studyDesk, StudyTask } from '../../state/study-task.ts';

/** As many as the command line takes, so that both give the same figures; fewer where the user wants fewer. */
export const replicationsOf = (): number => Math.min(6, chosen.replications.value);

export const sheet = signal<NormSheet | null>(null);
export const exploration = new StudyTask<NormExploration>();

/** Whether the scenario stands on areas that a norm can be held against. */
export const hasAreas = computed(
  () => city.value !== null && basis.value?.teams.every(({ buurten }) => buurten.length > 0) === true,
);

let latest = 0;

/** Follows the state while the view is shown. */
export function followNorm(): () => void {
  const stopSheet = effect(() => {
    const found = city.value;
    const norm = chosen.norm.value;
    const number = ++latest;
    if (found === null) return;
    void studyDesk()
      .then((desk) => desk.ask('norm', found, norm))
      .then((result) => {
        if (number === latest && result.ok) sheet.value = result.value;
      });
  });
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const stopExploration = effect(() => {
    const scenario = basis.value;
    const found = city.value;
    const norm = chosen.norm.value;
    const seed = chosen.seed.value;
    const replications = replicationsOf();
    clearTimeout(waiting);
    if (scenario === null || found === null || !hasAreas.value || view.value !== 'norm') return;
    const key = JSON.stringify([scenario.hash, normText(norm), seed, replications]);
    // A slider on its way asks for many norms; the last is simulated.
    waiting = setTimeout(
      () =>
        exploration.want(key, (desk, onProgress) =>
          desk.study('exploreNorm', onProgress, scenario, found, norm, { seed, replications }),
        ),
      400,
    );
  });
  return () => {
    clearTimeout(waiting);
    stopSheet();
    stopExploration();
  };
}
