import { exp, ln, lnGamma } from '../../engine/index.ts';
import type { Buurt } from '../../city/index.ts';

/**
 * What a team loses by being large or small. The user sets these; nobody has published them, so every default
 * is assumed, and a result that uses them says so.
 */
export interface NormLosses {
  /** Share of the working time lost per kilometre of mean distance to the team's centre. */
  readonly travelPerKm: number;
  /** Share lost per 1,000 households beyond the first 3,000: the neighbourhood is known less well. */
  readonly knowledgePer1000: number;
  /** Share lost per colleague beyond the first: consultation. */
  readonly coordinationPerHead: number;
  /** Workers who must be present; with fewer a team does no first conversations. */
  readonly minimumPresent: number;
}

export const NO_LOSSES: NormLosses = {
  travelPerKm: 0,
  knowledgePer1000: 0,
  coordinationPerHead: 0,
  minimumPresent: 0,
};

/** Assumed: a loss of some per cent for a team of ten on 6,000 households, more for a larger one. */
export const DEFAULT_LOSSES: NormLosses = {
  travelPerKm: 0.01,
  knowledgePer1000: 0.004,
  coordinationPerHead: 0.004,
  minimumPresent: 3,
};

/** What is left of a team's working time, 0 to 1, and what took the rest. */
export interface Kept {
  readonly share: number;
  readonly distance: number;
  readonly knowledge: number;
  readonly coordination: number;
  /** Share of the time in which fewer than the minimum are present. */
  readonly tooFew: number;
}

/**
 * Losses of a team. Each is a share of what the others leave.
 * @param heads workers of the team
 * @param absence share of workers who are absent at a moment
 */
export function keptBy(
  losses: NormLosses,
  team: { readonly buurten: readonly Buurt[]; readonly heads: number },
  absence: number,
): Kept {
  const households = team.buurten.reduce((sum, buurt) => sum + buurt.households, 0);
  const distance = clamp(losses.travelPerKm * meanDistance(team.buurten));
  const knowledge = clamp((losses.knowledgePer1000 * Math.max(0, households - 3_000)) / 1_000);
  const coordination = clamp(losses.coordinationPerHead * Math.max(0, team.heads - 1));
  const tooFew = fewerThan(losses.minimumPresent, team.heads, 1 - absence);
  const share = (1 - distance) * (1 - knowledge) * (1 - coordination) * (1 - tooFew);
  return { share, distance, knowledge, coordination, tooFew };
}

const clamp = (share: number): number => Math.min(1, Math.max(0, share));

/** Mean distance in km of households to the households' mean point, as the crow flies; 0 without points. */
export function meanDistance(buurten: readonly Buurt[]): number {
  const placed = buurten.flatMap(({ rdX, rdY, households }) =>
    rdX === null || rdY === null ? [] : [{ x: rdX, y: rdY, households }],
  );
  const all = placed.reduce((sum, { households }) => sum + households, 0);
  if (all === 0) return 0;
  const x = placed.reduce((sum, point) => sum + point.households * point.x, 0) / all;
  const y = placed.reduce((sum, point) => sum + point.households * point.y, 0) / all;
  const metres = placed.reduce(
    (sum, point) =>
      sum + point.households * Math.sqrt((point.x - x) * (point.x - x) + (point.y - y) * (point.y - y)),
    0,
  );
  return metres / all / 1_000;
}

/** Chance that fewer than `least` of `heads` are present when each is with chance p (binomial). */
export function fewerThan(least: number, heads: number, p: number): number {
  let chance = 0;
  for (let present = 0; present < Math.min(least, heads + 1); present++) {
    if (p >= 1) chance += present === heads ? 1 : 0;
    else if (p <= 0) chance += present === 0 ? 1 : 0;
    else {
      const ways = lnGamma(heads + 1) - lnGamma(present + 1) - lnGamma(heads - present + 1);
      chance += exp(ways + present * ln(p) + (heads - present) * ln(1 - p));
    }
  }
  return Math.min(1, chance);
}
