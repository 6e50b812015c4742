/** What shared chance events are worth in the real model: small changes of Utrecht, January to March. */
import { describe, expect, it } from 'vitest';
import { diskSource } from '../scenario/disk.fixture.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { compare } from './comparison.ts';
import { variantsOf } from './variants.ts';

const found = variantsOf('scenarios/utrecht-2017.json', diskSource());
if (!found.ok) throw new Error(JSON.stringify(found.problems));
const variants = found.value;
const quarter = (scenario: ResolvedScenario): ResolvedScenario => ({
  ...scenario,
  period: { ...scenario.period, to: '2017-03-31' },
});

describe('a small change', () => {
  it.each([
    ['demand.level', 1.01],
    ['staff.kinds.employed.absenceShare', 0.06],
  ])(
    '%s = %d needs at least five times fewer replications than with independent chance',
    async (path, value) => {
      const changed = variants.with(new Map([[path, value]]));
      if (!changed.ok) throw new Error(JSON.stringify(changed.problems));
      const { result } = await compare([quarter(variants.base), quarter(changed.value)], {
        replications: 15,
      });
      expect(result.comparisons[0]!.city.waitMean.varianceReduction).toBeGreaterThan(5);
    },
  );
});
