/** The order of the teams: the same everywhere, and at rest while results grow. */
import { computed, effect, signal } from '@preact/signals';
import { chosen, type Sort } from '../state/app-state.ts';
import { progress, published, type Published } from '../state/study.ts';

const settled = signal<{ readonly key: string; readonly ids: readonly string[] }>({ key: '', ids: [] });

/** Ids of the teams of the first scenario, in the order to show them. */
export const teamOrder = computed(() => settled.value.ids);

export function startOrder(): void {
  effect(() => {
    const shown = published.value;
    const sort = chosen.sort.value;
    if (shown === null) return;
    const teams = shown.scenarios[0]?.teams.map(({ id }) => id) ?? [];
    const key = JSON.stringify([sort, teams, shown.scenarios.map(({ hash }) => hash)]);
    // A first look sorts what there is; after that the order waits for the end of the run.
    if (key === settled.peek().key && progress.value.phase !== 'done') return;
    const ids = sorted(shown, sort);
    if (ids.join() !== settled.peek().ids.join() || key !== settled.peek().key) settled.value = { key, ids };
  });
}

function sorted({ scenarios, runs, comparison }: Published, sort: Sort): readonly string[] {
  const teams = scenarios[0]?.teams ?? [];
  const byName = teams.toSorted(
    (a, b) => a.wijk.localeCompare(b.wijk, 'nl') || a.name.localeCompare(b.name, 'nl'),
  );
  const ids = byName.map(({ id }) => id);
  if (sort === 'wijk') return ids;
  const found = new Map<string, number | null>(
    sort === 'difference' && comparison !== null
      ? comparison.comparisons[0]?.teams.map(({ team, waitMean }) => [team, waitMean.difference.value])
      : runs[0]?.result.teams.map(({ team, wait }) => [
          team,
          wait.mean.value === null ? null : -wait.mean.value,
        ]),
  );
  return ids.toSorted((a, b) => (found.get(a) ?? Infinity) - (found.get(b) ?? Infinity));
}
