/**
 * Worst breach probability: each movable worker goes to the team where somebody who registers now most probably
 * waits longer than the norm, if that chance exceeds `on`; a worker stays until it falls below `off`. The chance that
 * all who are ahead are not helped in time: fewer slots come than there are residents ahead, with slots as a Poisson
 * number of what the plan says for those days, the absent taken off.
 */
import { gammaQ } from '../engine/index.ts';
import { ahead, type PolicyInput, type PoolPolicy, type PoolRules, type TeamView } from './policy.ts';

const DAYS_PER_WEEK = 5;
/** Weeks over which the slots of the plan are averaged: the norm is about one. */
const WEEKS = 2;
/** Chances that differ by less are alike. */
const RESOLUTION = 1e-3;

export const breachProbability: PoolPolicy = {
  name: 'breach-probability',
  settings: {
    on: { default: 0.5, min: 0, max: 1, unit: 'probability' },
    off: { default: 0.25, min: 0, max: 1, unit: 'probability' },
  },
  usesShares: false,
  decide: ({ teams, workers, rules }, { settings }: PolicyInput) => {
    const on = settings.on ?? 0;
    const off = settings.off ?? 0;
    const help = new Map<number, number>();
    const add = (team: number, intakes: number): void => {
      help.set(team, (help.get(team) ?? 0) + intakes);
    };
    const stays = workers.map((worker) => {
      const team = teams.find((t) => t.index === worker.team);
      if (team === undefined) return false;
      // Its own help is left out: the question is whether the team needs it.
      const keeps = !worker.movable || breach(team, 0, rules) >= off;
      if (keeps) add(team.index, worker.intakesPerWeek);
      return keeps;
    });
    return workers.map((worker, i) => {
      if (stays[i] === true) return worker.team;
      let best = -1;
      let worst = { chance: -1, short: 0 };
      for (const team of teams) {
        const more = help.get(team.index) ?? 0;
        const chance = breach(team, more, rules);
        if (chance <= on) continue;
        // Chances near 1 tell teams no more apart; then the shortage does.
        const level = Math.round(chance / RESOLUTION);
        const short = ahead(team) - slotsInTime(team, more, rules);
        if (level > worst.chance || (level === worst.chance && short > worst.short)) {
          best = team.index;
          worst = { chance: level, short };
        }
      }
      if (best >= 0) add(best, worker.intakesPerWeek);
      return best;
    });
  },
};

/** Chance that a resident who registers now waits longer than the norm, with `intakes` slots a week more. */
export function breach(team: TeamView, intakes: number, rules: PoolRules): number {
  const slots = slotsInTime(team, intakes, rules);
  // P(Poisson(slots) <= n) = Q(n + 1, slots)
  return slots <= 0 ? 1 : gammaQ(ahead(team) + 1, slots);
}

/** Slots of a team from the least lead on to the norm. */
function slotsInTime(team: TeamView, intakes: number, { target, leadDays }: PoolRules): number {
  const days = Math.max(0, target - leadDays);
  const weeks = team.plannedSlots.slice(0, WEEKS);
  const planned = weeks.reduce((sum, slots) => sum + slots, 0) / Math.max(1, weeks.length);
  return ((planned * (1 - team.absentShare) + intakes) * days) / DAYS_PER_WEEK;
}
