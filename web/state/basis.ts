/** The scenario that a study rests on: the chosen one, or the first where that has a fault. */
import { computed } from '@preact/signals';
import { chosen } from './app-state.ts';
import { scenarios } from './loaded.ts';

export const basis = computed(() => {
  const active = chosen.active.value;
  return scenarios.value[active]?.scenario ?? scenarios.value[0]?.scenario ?? null;
});
