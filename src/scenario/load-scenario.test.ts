import { describe, expect, it } from 'vitest';
import { diskSource } from './disk.fixture.ts';
import { loadScenario } from './load-scenario.ts';

describe('loadScenario', () => {
  it.each(['utrecht-2017', 'utrecht-2017-07'])('%s', (n) => {
    const r = loadScenario(`scenarios/${n}.json`, diskSource());
    if (!r.ok) console.log(r.problems);
    expect(r.ok).toBe(true);
    for (let i = 0; i < 5; i++) {
      const t = performance.now();
      loadScenario(`scenarios/${n}.json`, diskSource());
      console.log(performance.now() - t);
    }
    if (r.ok)
      console.log(
        JSON.stringify(r.value.teams.slice(0, 2), null, 1).slice(0, 3000),
        r.value.ledger.length,
        r.value.hash,
      );
  });
});
