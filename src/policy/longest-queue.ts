/**
 * Longest queue: each movable worker goes to the team with the most residents without an appointment; what the
 * workers sent there will serve in a week is taken off first.
 */
import type { PoolPolicy } from './policy.ts';

export const longestQueue: PoolPolicy = {
  name: 'longest-queue',
  /** Queues up to `threshold` residents get nobody. */
  settings: { threshold: { default: 5, min: 0, max: 10_000, unit: 'residents' } },
  usesShares: false,
  decide: ({ teams, workers }, { settings }) => {
    const queue = new Map(teams.map((t) => [t.index, t.waiting]));
    const serve = (team: number, intakes: number): void => {
      queue.set(team, (queue.get(team) ?? 0) - intakes);
    };
    for (const w of workers) if (!w.movable && w.team >= 0) serve(w.team, w.intakesPerWeek);
    return workers.map((worker) => {
      if (!worker.movable) return worker.team;
      let best = -1;
      let longest = settings.threshold ?? 0;
      for (const [team, waiting] of queue) {
        if (waiting > longest) {
          best = team;
          longest = waiting;
        }
      }
      if (best >= 0) serve(best, worker.intakesPerWeek);
      return best;
    });
  },
};
