/** Levers in canonical form: what is at its neutral value becomes null. */
import type { DistributionSpec } from '../engine/index.ts';
import type { Sections } from './document.ts';
import type { ChannelMix, ResolvedLevers } from './resolved-levers.ts';

type Input = Sections['levers'];

export function resolveLevers(input: Input): ResolvedLevers {
  const { socialBase, sameDay, desk, places, volunteers, groups, pulse, lasting, referral } = input;
  const { waitWeeks, ...referred } = referral;
  return {
    channels: filled(channelMixes(input.channels)),
    socialBase: socialBase.share > 0 ? socialBase : null,
    sameDay: sameDay.share > 0 ? sameDay : null,
    desk: desk.share > 0 && desk.fte > 0 ? desk : null,
    places: filled(Object.entries(places).map(([id, place]) => ({ id, ...place }))),
    volunteers: volunteers.share > 0 && volunteers.number > 0 ? volunteers : null,
    groups: groups.share > 0 ? groups : null,
    pulse: pulse.share > 0 ? pulse : null,
    lasting: lasting.share > 0 ? lasting : null,
    referral:
      // The checks of a distribution in a file are those of the engine's spec.
      referral.share > 0 ? { ...referred, waitWeeks: waitWeeks as DistributionSpec } : null,
    assessments: filled(
      Object.entries(input.assessments)
        .filter(([, load]) => load.number > 0)
        .map(([id, load]) => ({ id, ...load })),
    ),
    growth: filled(Object.entries(input.growth).map(([id, curve]) => ({ id, ...curve }))),
  };
}

const filled = <T>(list: readonly T[]): readonly T[] | null => (list.length > 0 ? list : null);

const channelMixes = (channels: Input['channels']): ChannelMix[] =>
  Object.entries(channels).map(([id, { urgentShare, redirectedShare, adviceShare, types }]) => ({
    id,
    urgentShare: urgentShare ?? null,
    redirectedShare: redirectedShare ?? null,
    adviceShare: adviceShare ?? null,
    types: types === undefined ? null : Object.entries(types).map(([type, share]) => ({ id: type, share })),
  }));

/** The levers that are on, for the hash and for lists of differences. */
export function leversInUse(levers: ResolvedLevers): Partial<ResolvedLevers> {
  return Object.fromEntries(Object.entries(levers).filter(([, lever]) => lever !== null));
}
