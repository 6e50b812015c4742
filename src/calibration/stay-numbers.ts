/**
 * The part of the law of stay that is not known: of the published lengths 19 % are not printed, and lie below one
 * month or between seven and twelve. How they are split moves the shares of the types S and M and of their bands.
 */
import type { City } from '../city/index.ts';
import { parameterQuantile } from '../experiment/index.ts';

/** Name under which a calibration reports the split. */
export const UNPRINTED = 'casework.types.S.stay.bands.0.probability';

interface Shares {
  readonly under1: number;
  readonly from1: number;
  readonly from3: number;
  readonly from7: number;
  readonly over12: number;
  readonly lowest: number;
  readonly highest: number;
}

/**
 * Numbers of the scenario for a point of the unit interval; empty where the city has not published the bands.
 * @param u chance that the share below one month is smaller
 */
export function stayNumbers(city: City, u: number): ReadonlyMap<string, number> {
  const shares = sharesOf(city);
  if (shares === null) return new Map();
  const { from1, from3, over12, under1, from7, lowest, highest } = shares;
  const unprinted = under1 + from7;
  const first = parameterQuantile(
    {
      path: UNPRINTED,
      value: under1,
      interval: [lowest, Math.min(highest, unprinted)],
      status: 'assumed',
      unit: '',
      law: 'triangular',
    },
    u,
  );
  const last = unprinted - first;
  const short = first + from1;
  const middle = from3 + last;
  const all = short + middle + over12;
  return new Map([
    ['casework.types.S.share', short / all],
    ['casework.types.M.share', middle / all],
    ['casework.types.L.share', over12 / all],
    [UNPRINTED, first / short],
    ['casework.types.S.stay.bands.1.probability', from1 / short],
    ['casework.types.M.stay.bands.0.probability', from3 / middle],
    ['casework.types.M.stay.bands.1.probability', last / middle],
  ]);
}

function sharesOf(city: City): Shares | null {
  const bands = city.published.durations2017;
  const at = (from: number): (typeof bands)[number] | undefined =>
    bands.find(({ fromMonths }) => fromMonths === from);
  const [under, one, three, seven] = [at(0), at(1), at(3), at(7)];
  const over12 = bands
    .filter(({ fromMonths }) => fromMonths >= 12)
    .reduce((sum, { share }) => sum + share, 0);
  if (under === undefined || one === undefined || three === undefined || seven === undefined) return null;
  return {
    under1: under.share,
    from1: one.share,
    from3: three.share,
    from7: seven.share,
    over12,
    lowest: under.shareLow,
    highest: under.shareHigh,
  };
}
