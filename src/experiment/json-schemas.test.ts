/** What the studies write is what their schemas say, and the schemas that the package ships are these. */
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { prepare, replicate, SlotOutcome } from '../model/index.ts';
import { ordinaryScenario } from '../model/small-scenario.fixture.ts';
import { diskSource } from '../scenario/disk.fixture.ts';
import { attribute } from './attribution.ts';
import { OUTPUT_SCHEMAS, outputJsonSchema, type OutputName } from './json-schemas.ts';
import { knownSystem } from './known-system.fixture.ts';
import { caseTimeline, teamTimeline } from './timeline.ts';
import { tornado } from './tornado.ts';
import { simulateUncertain } from './uncertainty.ts';
import { variantsOf } from './variants.ts';

describe('a schema', () => {
  it.each(Object.keys(OUTPUT_SCHEMAS) as OutputName[])('of a %s is shipped as JSON Schema', async (name) => {
    const options = { ...(await resolveConfig(import.meta.filename)), parser: 'json' };
    const text = await format(JSON.stringify(outputJsonSchema(name)), options);
    await expect(text).toMatchFileSnapshot(`../../schema/${name}.schema.json`);
  });
});

/** Reads what would be written; strict, so that neither side can have a key that the other lacks. */
function described(name: OutputName, output: unknown): void {
  const written: unknown = JSON.parse(JSON.stringify(output));
  const [, schema] = OUTPUT_SCHEMAS[name];
  expect(schema.parse(written)).toEqual(written);
  expect(schema.safeParse({ ...(written as object), extra: 1 }).success).toBe(false);
  const { schema: _name, ...unnamed } = written as Record<string, unknown>;
  expect(schema.safeParse(unnamed).success).toBe(false);
}

describe('what is written', () => {
  const found = variantsOf('scenarios/questions/ambulant-5.json', diskSource());
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  const variants = found.value;

  it('by a run with drawn parameters is described', async () => {
    described('uncertainty', await simulateUncertain(variants, { draws: 2, prepare: knownSystem }));
  });

  it('by a tornado is described, with and without required fte', async () => {
    const options = { prepare: knownSystem, walks: 2, top: 1, replications: 2, screeningReplications: 1 };
    described('tornado', await tornado(variants, options));
    const required = { share: 0.8, fte: () => 200 };
    described('tornado', await tornado(variants, { ...options, walks: 1, required }));
  });

  it('by an attribution is described, with few changes and with many', async () => {
    const base = found.value.base;
    const pool = { ...base, pool: { ...base.pool, fte: 8 }, hash: 'b' };
    const options = { prepare: knownSystem, replications: 2 };
    described('attribution', await attribute(base, pool, options));
    const teams = base.teams.map((team) => ({ ...team, slotFactor: 2, stayFactor: 2 }));
    const many = { ...pool, teams, demand: { ...base.demand, level: 2, trendPerYear: 0.5 } };
    described(
      'attribution',
      await attribute(base, { ...many, target: { ...many.target, wait: 4 } }, options),
    );
  });

  it('by the timelines of a team and of its cases is described', () => {
    const scenario = ordinaryScenario({
      shocks: [{ kind: 'intakeStop', teams: [], from: '2017-02-06', to: '2017-02-12' }],
    });
    described('team-timeline', teamTimeline(scenario, 1, 0, scenario.teams[0]!.id));
    const codes = new Set<string>();
    // Cases that missed or lost an appointment, and the first one, that is open from the start.
    const { slots } = replicate(prepare(scenario), 1, 0);
    const ids = slots.booking.filter(
      (id, slot) =>
        id >= 0 && [SlotOutcome.NoShow, SlotOutcome.Cancelled].includes(slots.outcome[slot] as never),
    );
    for (const id of [0, ...new Set(ids)].slice(0, 40)) {
      const timeline = caseTimeline(scenario, 1, 0, id)!;
      for (const { code } of timeline.events) codes.add(code);
      const [, schema] = OUTPUT_SCHEMAS['case-timeline'];
      expect(schema.parse(JSON.parse(JSON.stringify(timeline)))).toEqual(timeline);
    }
    for (const code of ['registered', 'waited', 'missed', 'cancelled', 'conversation', 'closed']) {
      expect(codes).toContain(code);
    }
    described('case-timeline', caseTimeline(scenario, 1, 0, 0));
  });
});
