/** The levers of a scenario as the model uses them: laws built, types as places in the list of types. */
import { distribution, type Distribution } from '../engine/index.ts';
import type { ResolvedLevers, ResolvedScenario } from '../scenario/index.ts';
import { runningSums } from './running-sums.ts';

type Use<K extends keyof ResolvedLevers> = NonNullable<ResolvedLevers[K]>;
/** A lever that acts on cases of some types: 1 for those. */
export type OfTypes<T> = T & { readonly acts: Uint8Array };

export interface PreparedLevers {
  readonly places: { readonly cumulative: Float64Array; readonly factors: Float64Array } | null;
  readonly socialBase: OfTypes<Use<'socialBase'>> | null;
  readonly sameDay: ResolvedLevers['sameDay'];
  readonly desk: ResolvedLevers['desk'];
  readonly volunteers: OfTypes<Use<'volunteers'>> | null;
  readonly groups: OfTypes<Use<'groups'>> | null;
  readonly pulse: OfTypes<Use<'pulse'>> | null;
  readonly lasting: OfTypes<Use<'lasting'>> | null;
  readonly referral: (OfTypes<Use<'referral'>> & { readonly wait: Distribution }) | null;
  /** Planned fte per team, by which the city's desk and volunteers are spread. */
  readonly weights: readonly number[];
}

/** Null where no lever acts on cases. */
export function prepareLevers(scenario: ResolvedScenario): PreparedLevers | null {
  const { channels: _mix, growth: _curves, assessments: _beside, ...onCases } = scenario.levers;
  if (Object.values(onCases).every((lever) => lever === null)) return null;
  const { casework } = scenario;
  const ids = casework.kind === 'planned' ? casework.types.map(({ id }) => id) : [];
  const ofTypes = <T extends { readonly types: readonly string[] }>(lever: T | null): OfTypes<T> | null =>
    lever && {
      ...lever,
      acts: Uint8Array.from(ids, (id) => (lever.types.length === 0 || lever.types.includes(id) ? 1 : 0)),
    };
  const referral = ofTypes(onCases.referral);
  return {
    places: onCases.places && {
      cumulative: runningSums(onCases.places.map(({ share }) => share)),
      factors: Float64Array.from(onCases.places, ({ leadFactor }) => leadFactor),
    },
    socialBase: ofTypes(onCases.socialBase),
    sameDay: onCases.sameDay,
    desk: onCases.desk,
    volunteers: ofTypes(onCases.volunteers),
    groups: ofTypes(onCases.groups),
    pulse: ofTypes(onCases.pulse),
    lasting: ofTypes(onCases.lasting),
    referral: referral && { ...referral, wait: distribution(referral.waitWeeks) },
    weights: scenario.teams.map(({ staff }) => staff.employed + staff.seconded + staff.intern),
  };
}
