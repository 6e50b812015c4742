/** Fixed shares: every team keeps its part of the pool; equal parts where no shares are given. */
import type { PoolPolicy } from './policy.ts';

export const fixed: PoolPolicy = {
  name: 'fixed',
  settings: {},
  usesShares: true,
  decide: ({ teams, workers }, { shares }) => {
    const total = workers.reduce((sum, w) => sum + w.fte, 0);
    const given = Object.keys(shares).length > 0;
    const sum = given ? teams.reduce((s, t) => s + (shares[t.id] ?? 0), 0) : teams.length;
    // The next worker goes where the part given so far lags most behind the part wished.
    const lag = teams.map((t) => (sum === 0 ? 0 : (total * (given ? (shares[t.id] ?? 0) : 1)) / sum));
    return workers.map((worker) => {
      let best = -1;
      lag.forEach((value, i) => {
        if (value > 0 && (best < 0 || value > (lag[best] ?? 0))) best = i;
      });
      if (best >= 0) lag[best] = (lag[best] ?? 0) - worker.fte;
      return best < 0 ? -1 : (teams[best]?.index ?? -1);
    });
  },
};
