/** The front door, resident by resident. */
import { describe, expect, it } from 'vitest';
import { NO_LEVERS, type ResolvedLevers, type ResolvedScenario } from '../scenario/index.ts';
import { CaseFlag, CaseState, NEVER, prepare, replicate, SlotOutcome, type Records } from './index.ts';
import { NO_MIX } from './levers.fixture.ts';
import { ordinaryScenario, smallScenario, smallTeam, type Change } from './small-scenario.fixture.ts';

const DAY = 1440;
const small = (levers: Partial<ResolvedLevers>, change: Change = {}): ResolvedScenario =>
  smallScenario({ teams: [smallTeam('a', 3, 2)], ...change, levers: { ...NO_LEVERS, ...levers } });
const run = (scenario: ResolvedScenario): Records => replicate(prepare(scenario), 1, 0);
const ids = ({ cases }: Records): number[] => Array.from({ length: cases.count }, (_, id) => id);

describe('the social base', () => {
  it('serves everybody of its types at share 1, and nobody else', () => {
    const casework = {
      ...smallScenario().casework,
      types: [
        { id: 'S', share: 0.5, stay: { dist: 'deterministic', value: 1 }, hoursPerWeek: 1 },
        { id: 'L', share: 0.5, stay: { dist: 'deterministic', value: 1 }, hoursPerWeek: 1 },
      ],
    } as ResolvedScenario['casework'];
    const records = run(small({ socialBase: { share: 1, types: ['S'] } }, { casework }));
    const { cases } = records;
    for (const id of ids(records)) {
      const redirected = cases.state[id] === CaseState.Redirected;
      expect(redirected).toBe(cases.type[id] === 0);
      if (redirected) expect([cases.started[id], cases.left[id]]).toEqual([NEVER, cases.registered[id]]);
    }
  });
});

describe('the desk', () => {
  const advice = { intake: { ...smallScenario().intake, advice: 1 } };
  // A fte that answers seven questions in a week of seven days: one a day.
  const desk = { share: 1, fte: 1, questionsPerFteWeek: 7, maxWait: 1e6 };

  it('answers one question after another (Lindley recursion of a single server)', () => {
    const records = run(
      small({ desk }, { ...advice, teams: [smallTeam('a', 3, 0.8)], target: { wait: 5, share: 0.8 } }),
    );
    const { cases } = records;
    let before = 0;
    for (const id of ids(records)) {
      const done = Math.max(cases.registered[id] ?? 0, before) + DAY;
      before = done;
      if (done >= 364 * DAY) continue;
      expect(cases.started[id]).toBe(done);
      expect(cases.left[id]).toBe(done);
    }
    expect(records.cases.count).toBeGreaterThan(200);
  });

  it('sends a question that would wait too long to the generalists', () => {
    const records = run(small({ desk: { ...desk, maxWait: 2 } }, advice));
    const { cases } = records;
    let before = 0;
    let passed = 0;
    for (const id of ids(records)) {
      const registered = cases.registered[id] ?? 0;
      if (cases.started[id] === NEVER) continue;
      if (before - registered > 2 * DAY) {
        passed++;
        // Slots without limit: a generalist sees the resident at once, or when one has room.
        expect(cases.intakeWorker[id]).toBeGreaterThanOrEqual(0);
        continue;
      }
      before = Math.max(registered, before) + DAY;
      expect(cases.started[id]).toBe(before);
      expect(cases.intakeWorker[id]).toBe(-1);
    }
    expect(passed).toBeGreaterThan(100);
  });

  it('leaves who needs more to the generalists', () => {
    const records = run(small({ desk }));
    for (const id of ids(records)) {
      if (records.cases.started[id] !== NEVER)
        expect(records.cases.intakeWorker[id]).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('contact the same day', () => {
  const base = ordinaryScenario({ demand: { ...ordinaryScenario().demand, urgentShare: 0.2 } });
  const scenario: ResolvedScenario = { ...base, levers: { ...NO_LEVERS, sameDay: { share: 1 } } };

  it('is at once for an urgent registration in office hours, and costs a free slot', () => {
    const prepared = prepare(scenario);
    const records = replicate(prepared, 1, 0);
    const { cases, slots } = records;
    let urgent = 0;
    for (const id of ids(records)) {
      const registered = cases.registered[id] ?? 0;
      if (!cases.has(id, CaseFlag.Urgent) || cases.has(id, CaseFlag.CarriedIn) || registered <= 0) continue;
      if (!prepared.calendar.isOfficeTime(registered)) continue;
      urgent++;
      expect(cases.started[id]).toBe(registered);
    }
    expect(urgent).toBeGreaterThan(100);
    const spent = slots.booking.filter(
      (id, slot) =>
        id >= 0 && slots.outcome[slot] === SlotOutcome.Held && cases.started[id] !== slots.minute[slot],
    );
    expect(spent.length).toBeGreaterThan(0.9 * urgent);
  });

  it('leaves the others where they stand', () => {
    const { cases } = run(scenario);
    const waits = Array.from({ length: cases.count }, (_, id) => id).filter(
      (id) => !cases.has(id, CaseFlag.Urgent) && (cases.started[id] ?? 0) > (cases.registered[id] ?? 0),
    );
    expect(waits.length).toBeGreaterThan(100);
  });
});

describe('places of the first conversation', () => {
  const intake = { ...smallScenario().intake, lead: { dist: 'deterministic', value: 2 } as const };

  it('have their own lead', () => {
    const places = [{ id: 'home', share: 1, leadFactor: 1.5 }];
    const records = run(small({ places }, { intake }));
    for (const id of ids(records)) {
      const registered = records.cases.registered[id] ?? 0;
      // What lies beyond the end of the run is cut.
      if (registered < 360 * DAY) expect((records.cases.ready[id] ?? 0) - registered).toBe(3 * DAY);
    }
  });

  it('are divided by their shares', () => {
    const places = [
      { id: 'office', share: 0.7, leadFactor: 1 },
      { id: 'home', share: 0.3, leadFactor: 2 },
    ];
    const records = run(small({ places }, { intake, teams: [smallTeam('a', 3, 4)] }));
    const leads = ids(records)
      .filter((id) => (records.cases.registered[id] ?? 0) < 360 * DAY)
      .map((id) => records.cases.ready[id]! - records.cases.registered[id]!);
    expect(new Set(leads)).toEqual(new Set([2 * DAY, 4 * DAY]));
    const home = leads.filter((lead) => lead === 4 * DAY).length / leads.length;
    // A share of 0.3 among n: passed by chance once in 16,000.
    expect(Math.abs(home - 0.3)).toBeLessThan(4 * Math.sqrt(0.21 / leads.length));
  });
});

describe('channels', () => {
  it('have their own urgency and their own types', () => {
    const base = smallScenario();
    const type = (id: string, share: number) =>
      ({ id, share, stay: { dist: 'deterministic', value: 1 }, hoursPerWeek: 1 }) as const;
    const records = run(
      small(
        {
          channels: [
            { ...NO_MIX, id: 'safe-home', urgentShare: 1, types: [{ id: 'L', share: 1 }] },
            { ...NO_MIX, id: 'self', urgentShare: 0 },
          ],
        },
        {
          demand: {
            ...base.demand,
            channels: [
              { id: 'self', share: 0.5 },
              { id: 'safe-home', share: 0.5 },
            ],
          },
          casework: { ...base.casework, types: [type('S', 1), type('L', 0)] } as ResolvedScenario['casework'],
        },
      ),
    );
    const { cases } = records;
    for (const id of ids(records)) {
      const safe = cases.channel[id] === 1;
      expect(cases.has(id, CaseFlag.Urgent)).toBe(safe);
      expect(cases.type[id]).toBe(safe ? 1 : 0);
    }
  });
});

describe('triage by channel', () => {
  it('leads on and advises those of a channel, and nobody else', () => {
    const base = smallScenario();
    const channels = ['self', 'police'].map((id) => ({ id, share: 0.5 }));
    const mix = [
      { ...NO_MIX, id: 'police', redirectedShare: 1 },
      { ...NO_MIX, id: 'self', adviceShare: 1 },
    ];
    const records = run(small({ channels: mix }, { demand: { ...base.demand, channels } }));
    const { cases } = records;
    for (const id of ids(records)) {
      const police = cases.channel[id] === 1;
      expect(cases.has(id, CaseFlag.Redirected)).toBe(police);
      expect(cases.has(id, CaseFlag.Advice)).toBe(!police);
    }
  });
});

describe('growth', () => {
  it('is a straight line between its points, level before and after', () => {
    const flat = prepare(small({})).inflow.expected[0]!;
    const points = [
      { date: '2017-02-01', factor: 1 },
      { date: '2017-03-03', factor: 2 },
    ];
    const grown = prepare(small({ growth: [{ id: 'houses', teams: [], points }] })).inflow.expected[0]!;
    const ratio = (day: number): number => grown[day]! / flat[day]!;
    expect([ratio(0), ratio(30)]).toEqual([1, 1]);
    // 1 February is day 30; 3 March lies thirty days later.
    expect(ratio(45)).toBeCloseTo(1.5, 12);
    expect([ratio(60), ratio(300)]).toEqual([2, 2]);
  });

  it('leaves other teams alone, and multiplies with other curves', () => {
    const teams = [smallTeam('a', 3, 2), smallTeam('b', 3, 2)];
    const curve = (id: string, team: string, factor: number) => ({
      id,
      teams: [team],
      points: [{ date: '2017-01-01', factor }],
    });
    const growth = [curve('x', 'a', 1.5), curve('y', 'a', 2)];
    const [a, b] = prepare(small({ growth }, { teams })).inflow.expected;
    expect(a![5]! / b![5]!).toBeCloseTo(3, 12);
  });
});
