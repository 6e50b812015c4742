/** What the user sees and has chosen. Everything here is in the address of the page. */
import { batch, computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Lang, Seed } from '../../src/index.ts';
import { plainDraft, type Draft } from '../scenario/draft.ts';
import { FIRST_GOAL, type Goal } from '../scenario/goal.ts';
import { FIRST_NORM, type NormChoice } from '../scenario/norm-choice.ts';

export const VIEWS = ['compare', 'map', 'norm', 'pool', 'staff', 'trust', 'data'] as const;
export type View = (typeof VIEWS)[number];

export const SORTS = ['wijk', 'wait', 'difference'] as const;
export type Sort = (typeof SORTS)[number];

export const MAP_COLOURS = ['wait', 'withinTarget', 'utilisation', 'weight'] as const;
export type MapColour = (typeof MAP_COLOURS)[number];

export interface PageState {
  readonly lang: Lang;
  readonly view: View;
  readonly drafts: readonly Draft[];
  /** Which scenario the knobs belong to. */
  readonly active: number;
  /** Id of the team that all charts mark; empty for none. */
  readonly team: string;
  readonly sort: Sort;
  readonly mapColour: MapColour;
  readonly norm: NormChoice;
  readonly goal: Goal;
  readonly seed: Seed;
  readonly replications: number;
}

export const BASE_SCENARIO = 'scenarios/utrecht-2017.json';
export const MOST_SCENARIOS = 4;

export const firstState: PageState = {
  lang: 'nl',
  view: 'compare',
  drafts: [plainDraft(BASE_SCENARIO)],
  active: 0,
  team: '',
  sort: 'wait',
  mapColour: 'wait',
  norm: FIRST_NORM,
  goal: FIRST_GOAL,
  seed: 2017,
  replications: 100,
};

export const state = signal<PageState>(firstState);
type Chosen = { readonly [K in keyof PageState]: ReadonlySignal<PageState[K]> };
const part = <K extends keyof PageState>(key: K): readonly [K, ReadonlySignal<PageState[K]>] => [
  key,
  computed(() => state.value[key]),
];
/** Each part of the state by itself: who reads one is not disturbed by a change of another. */
export const chosen = Object.fromEntries(
  (Object.keys(firstState) as (keyof PageState)[]).map(part),
) as unknown as Chosen;
export const { lang, view, drafts } = chosen;
/** The view of the ambulant team opens at the advice for Monday, once. */
export const mondayWanted = signal(false);
/** Team under the pointer; passes away with it, so it is not in the address. */
export const hoveredTeam = signal('');
export const markedTeam = computed(() => (hoveredTeam.value === '' ? chosen.team.value : hoveredTeam.value));

export const change = (part: Partial<PageState>): void => {
  state.value = { ...state.peek(), ...part };
};

export const changeDraft = (index: number, draft: Draft): void =>
  change({ drafts: state.peek().drafts.map((old, i) => (i === index ? draft : old)) });

export function addDraft(draft: Draft): void {
  const before = state.peek().drafts;
  if (before.length >= MOST_SCENARIOS) return;
  change({ drafts: [...before, draft], active: before.length });
}

export function removeDraft(index: number): void {
  const { drafts: before, active } = state.peek();
  if (before.length <= 1) return;
  const left = before.filter((_, i) => i !== index);
  change({ drafts: left, active: Math.min(active > index ? active - 1 : active, left.length - 1) });
}

export const chooseTeam = (team: string): void => change({ team: team === state.peek().team ? '' : team });

export { batch, effect };
