/**
 * Marginal benefit: each movable worker goes where it saves most client-days of waiting a week now, that is
 * registrations a week x the fall of the expected wait; help already there is counted first. A worker stays unless
 * another place is better by a factor, since moving costs notice and settling in.
 */
import { waitWith, type PoolPolicy, type TeamView } from './policy.ts';

/** Working days of wait that a team without any slot counts for: no more than a quarter of a year. */
const LONGEST = 65;

export const marginalBenefit: PoolPolicy = {
  name: 'marginal-benefit',
  settings: {
    keep: { default: 1.5, min: 1, max: 1000, unit: 'factor' },
    threshold: { default: 0, min: 0, max: 1_000_000, unit: 'client-days a week' },
  },
  usesShares: false,
  decide: ({ teams, workers }, { settings }) => {
    const keep = settings.keep ?? 1;
    const threshold = settings.threshold ?? 0;
    const help = new Map<number, number>();
    const add = (team: number, intakes: number): void => {
      help.set(team, (help.get(team) ?? 0) + intakes);
    };
    for (const w of workers) if (!w.movable && w.team >= 0) add(w.team, w.intakesPerWeek);
    return workers.map((worker) => {
      if (!worker.movable) return worker.team;
      let best = -1;
      let most = threshold;
      for (const team of teams) {
        const weight = team.index === worker.team ? keep : 1;
        const gain = weight * saved(team, help.get(team.index) ?? 0, worker.intakesPerWeek);
        if (gain > most) {
          best = team.index;
          most = gain;
        }
      }
      if (best >= 0) add(best, worker.intakesPerWeek);
      return best;
    });
  },
};

/** Client-days of waiting that `intakes` slots a week save in a week, after `help` slots that are there already. */
function saved(team: TeamView, help: number, intakes: number): number {
  const wait = (more: number): number => Math.min(LONGEST, waitWith(team, more));
  return team.registeredPerWeek * (wait(help) - wait(help + intakes));
}
