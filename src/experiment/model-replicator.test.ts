/** A run that keeps no records gives the row that follows from the records of one that does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyPart } from '../model/every-part.fixture.ts';
import { CaseState, prepare, replicate, summarise } from '../model/index.ts';
import { smallScenario, smallTeam } from '../model/small-scenario.fixture.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { modelReplicator, waitReplicator } from './model-replicator.ts';
import { WaitFold } from './wait-fold.ts';
import { WaitLayout } from './wait-layout.ts';

function rowOfRecords(scenario: ResolvedScenario, replication: number): Float64Array {
  const prepared = prepare(scenario);
  const layout = new WaitLayout(
    scenario.teams.map((team) => team.id),
    prepared.layout.months,
  );
  const row = new Float64Array(layout.size).fill(NaN);
  const records = replicate(prepared, 1, replication);
  row.set(summarise(prepared, records));
  const waits = new WaitFold(prepared, layout);
  // From the last to the first: the order does not matter.
  for (let id = records.cases.count - 1; id >= 0; id--) waits.readCase(records.cases, id);
  waits.write(row);
  return row;
}
const bytes = (row: Float64Array): Buffer => Buffer.from(row.buffer, row.byteOffset, row.byteLength);

describe('a run without records', () => {
  it('has every figure to the bit, whatever is at work in the scenario', () => {
    fc.assert(
      fc.property(everyPart, fc.nat(3), (scenario, replication) => {
        const expected = rowOfRecords(scenario, replication);
        const row = waitReplicator(scenario).replicate(1, replication);
        expect(bytes(row).equals(bytes(expected))).toBe(true);
        const summary = modelReplicator(scenario).replicate(1, replication);
        expect(bytes(summary).equals(bytes(expected.subarray(0, summary.length)))).toBe(true);
      }),
      { seed: 5, numRuns: 150 },
    );
  });

  it('has them where every wait has another length, in minutes', () => {
    const scenario = smallScenario({
      intake: { caseloadMax: 3, lead: { dist: 'exponential', mean: 2 } },
      teams: [smallTeam('a', 2, 5), smallTeam('b', 3, 4)],
    });
    const { cases } = replicate(prepare(scenario), 1, 0);
    const held = cases.started.subarray(0, cases.count).map((at, id) => at - (cases.registered[id] ?? 0));
    expect(new Set(held.filter((_, id) => cases.state[id] === CaseState.Closed)).size).toBeGreaterThan(500);
    expect(waitReplicator(scenario).replicate(1, 0)).toEqual(rowOfRecords(scenario, 0));
  });
});
