/**
 * Longest expected wait with hysteresis: a team gets help when its expected wait exceeds `on` working days, and
 * keeps it until the wait, help included, falls below `off`. Different thresholds keep workers from shuttling
 * (Perry and Whitt 2009, Operations Research 57: thresholds for sharing under overload).
 */
import { waitWith, type PoolPolicy } from './policy.ts';

export const longestWait: PoolPolicy = {
  name: 'longest-wait',
  settings: {
    on: { default: 7, min: 0, max: 1000, unit: 'working days' },
    off: { default: 4, min: 0, max: 1000, unit: 'working days' },
  },
  usesShares: false,
  decide: ({ teams, workers }, { settings }) => {
    const on = settings.on ?? 0;
    const off = settings.off ?? 0;
    const help = new Map<number, number>();
    const add = (team: number, intakes: number): void => {
      help.set(team, (help.get(team) ?? 0) + intakes);
    };
    const stays = workers.map((worker) => {
      const team = teams.find((t) => t.index === worker.team);
      if (team === undefined) return false;
      const keeps = !worker.movable || team.expectedWait >= off;
      if (keeps) add(team.index, worker.intakesPerWeek);
      return keeps;
    });
    return workers.map((worker, i) => {
      if (stays[i] === true) return worker.team;
      let best = -1;
      let longest = on;
      for (const team of teams) {
        const wait = waitWith(team, help.get(team.index) ?? 0);
        if (wait > longest) {
          best = team.index;
          longest = wait;
        }
      }
      if (best >= 0) add(best, worker.intakesPerWeek);
      return best;
    });
  },
};
