/** Buurten cut into teams: whole buurten, each team a run of codes. */

/** A buurt with the teams that the norm gives it (households over households per team). */
export interface Weighted {
  readonly code: string;
  /** Code of the wijk. */
  readonly wijk: string;
  readonly weight: number;
}

/**
 * Cuts areas in the order of their codes into teams of like weight: as many teams as the weights add up to,
 * rounded, at least 1 and at most one an area. Codes of CBS run through a wijk and then to the next, so a run
 * of codes is a connected piece of the city where possible. Of all divisions this is the one with the least
 * sum of squared deviations from equal teams, where each team that reaches into another wijk costs as much as
 * a team that is off by `WIJK_PENALTY` of its weight (dynamic programming, exact).
 *
 * Areas without weight go with their neighbours. Each list is a team; none is empty. No areas: no teams.
 */
export function drawTeams(areas: readonly Weighted[]): readonly (readonly Weighted[])[] {
  const list = [...areas].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  const total = list.reduce((sum, { weight }) => sum + weight, 0);
  if (list.length === 0) return [];
  const count = Math.min(list.filter(({ weight }) => weight > 0).length || 1, Math.max(1, Math.round(total)));
  const target = total / count;
  const upTo = prefixSums(list);
  const wijkFrom = firstOfWijk(list);
  const penalty = WIJK_PENALTY * target * (WIJK_PENALTY * target);
  const cost = (from: number, to: number): number => {
    const miss = upTo[to]! - upTo[from]! - target;
    return miss * miss + (wijkFrom[to - 1]! > from ? penalty : 0);
  };
  // best[k][to]: least cost of the first `to` areas in k teams; cut[k][to]: where the last of them begins.
  let best = [0, ...list.map(() => Infinity)];
  const cuts: number[][] = [];
  for (let team = 1; team <= count; team++) {
    const next = Array.from({ length: list.length + 1 }, () => Infinity);
    const cut = Array.from({ length: list.length + 1 }, () => -1);
    for (let to = team; to <= list.length; to++) {
      for (let from = team - 1; from < to; from++) {
        const value = best[from]! + cost(from, to);
        if (value < next[to]!) {
          next[to] = value;
          cut[to] = from;
        }
      }
    }
    best = next;
    cuts.push(cut);
  }
  const teams: Weighted[][] = [];
  let to = list.length;
  for (let team = count - 1; team >= 0; team--) {
    const from = cuts[team]![to]!;
    teams.unshift(list.slice(from, to));
    to = from;
  }
  return teams;
}

/** A team over the border of a wijk is as bad as one that is this share too large. Assumed. */
const WIJK_PENALTY = 0.25;

function prefixSums(list: readonly Weighted[]): number[] {
  const sums = [0];
  for (const { weight } of list) sums.push(sums.at(-1)! + weight);
  return sums;
}

/** For each area, the position of the first of the run of areas in the same wijk. */
function firstOfWijk(list: readonly Weighted[]): number[] {
  const first: number[] = [];
  list.forEach(({ wijk }, i) => first.push(i > 0 && list[i - 1]!.wijk === wijk ? first[i - 1]! : i));
  return first;
}
