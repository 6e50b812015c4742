/** Scenarios at the ends of their ranges: each gives sensible figures, or says what is the matter. */
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { recordTable } from '../fuzz/recorded-table.fixture.ts';
import { notFinite } from '../fuzz/subject.fixture.ts';
import type { ResolvedTeam } from '../scenario/index.ts';
import { loaded } from '../scenario/scenario.fixture.ts';
import { resultSchema } from './result-schema.ts';
import type { RunResult } from './result.ts';
import { simulate } from './simulate.ts';

const YEAR = { from: '2017-01-01', to: '2017-12-31', warmUpDays: 0 };
const QUARTER = { from: '2017-01-01', to: '2017-03-31', warmUpDays: 0 };
const team = (employed: number, registrationsPerMonth: number, initial: object = {}): object => ({
  staff: { employed },
  inflow: { registrationsPerMonth },
  initial,
});
const ORDINARY = { noord: team(10, 40, { caseload: 250, queue: 10 }) };

async function run(content: object): Promise<RunResult> {
  const { result } = await simulate(loaded({ extends: 'defaults.json', period: QUARTER, ...content }), {
    replications: 2,
  });
  return result;
}
const codes = ({ checks }: RunResult): string[] => checks.warnings.map(({ code }) => code);

type Row = readonly [what: string, content: object, expected: (result: RunResult) => void];

const rows: readonly Row[] = [
  [
    'ten times the inflow that the staff can take',
    { teams: { noord: team(5, 200) } },
    (result) => {
      expect(codes(result)).toContain('waiting.many');
      expect(result.city.wait.stillWaiting.value).toBeGreaterThan(result.city.started.value ?? Infinity);
    },
  ],
  [
    'no staff',
    { teams: { noord: team(0, 20) } },
    (result) => {
      expect([result.city.fte.value, result.city.started.value]).toEqual([0, 0]);
      expect(result.city.wait.mean.value).toBeNull();
      expect(codes(result)).toEqual(expect.arrayContaining(['figure.undefined', 'waiting.many']));
    },
  ],
  ...[1e-320, 1e-200, 1e-15].map((fte): Row => [
    `staff of next to nothing: ${fte}`,
    { teams: { noord: team(fte, 20, { caseload: 14, queue: 20 }) } },
    (result) => {
      expect(result.city.utilisation.value).toBeNull();
      expect(codes(result)).toContain('figure.undefined');
    },
  ]),
  [
    'no staff, but cases and people who wait',
    { teams: { noord: team(0, 0, { caseload: 50, queue: 20 }) } },
    (result) => {
      expect(result.city.started.value).toBe(0);
      expect(result.city.wait.stillWaiting.value).toBeGreaterThan(0);
    },
  ],
  [
    'nobody who registers',
    { teams: { noord: team(10, 0) } },
    (result) => {
      expect([result.city.started.value, result.city.queue.value]).toEqual([0, 0]);
      expect(codes(result)).toContain('figure.undefined');
    },
  ],
  [
    'one team of one worker',
    { teams: { noord: team(0.05, 1) } },
    (result) => expect(result.city.fte.value).toBeCloseTo(0.05, 10),
  ],
  [
    'all staff ill for the whole period',
    {
      teams: ORDINARY,
      shocks: [{ kind: 'absence', teams: [], from: QUARTER.from, to: QUARTER.to, workers: 100_000 }],
    },
    (result) => {
      expect(result.city.started.value).toBe(0);
      expect(codes(result)).toContain('waiting.many');
    },
  ],
  [
    'staff that is nine tenths of the time ill',
    { teams: ORDINARY, staff: { kinds: { employed: { absenceShare: 0.9 } } } },
    (result) => expect(result.city.utilisation.value).toBeGreaterThan(1),
  ],
  [
    'a pool ten times as large as the city',
    { teams: ORDINARY, pool: { fte: 100 } },
    (result) => {
      expect(result.city.wait.mean.value).toBeLessThan(20);
      expect(result.city.fte.value).toBeLessThan(11);
    },
  ],
  [
    'a period of one day',
    { teams: ORDINARY, period: { from: '2017-01-03', to: '2017-01-03', warmUpDays: 0 } },
    (result) => expect(result.city.months).toHaveLength(1),
  ],
  [
    'thirty years, past the last school holiday that is known',
    { teams: { noord: team(2, 3) }, period: { ...YEAR, to: '2046-12-31' } },
    (result) => {
      expect(result.city.months).toHaveLength(360);
      expect(codes(result)).toContain('calendar.school-holidays');
    },
  ],
  [
    'a hundred years',
    { teams: { noord: team(1, 1) }, period: { ...YEAR, to: '2116-12-31' } },
    (result) => {
      expect(result.city.months).toHaveLength(1200);
      expect(codes(result)).toContain('calendar.school-holidays');
    },
  ],
  [
    'twenty thousand people who wait at the start',
    { teams: { noord: team(10, 40, { queue: 20_000 }) } },
    (result) => {
      expect(codes(result)).toContain('waiting.many');
      expect(result.city.wait.stillWaiting.value).toBeGreaterThan(15_000);
    },
  ],
];

/** Only in the nightly target: they take minutes. */
const large: readonly Row[] = [
  [
    'a million people who wait at the start',
    { teams: { noord: team(10, 40, { queue: 1_000_000 }) } },
    // Patience of 333 working days on average: after the 65 of the quarter a share exp(-65 / 333) waits on, less the
    // few that a team of 10 fte can see. Five standard deviations of the count are 1,900.
    (result) => {
      const left = (result.city.wait.stillWaiting.value ?? 0) + (result.city.started.value ?? 0);
      expect(Math.abs(left - 1_000_000 * Math.exp(-65 / 333))).toBeLessThan(1900);
    },
  ],
  [
    'two thousand teams over ten years',
    {
      teams: Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`team-${i}`, team(1, 2)])),
      period: { ...YEAR, to: '2026-12-31' },
    },
    (result) => expect(result.teams).toHaveLength(2000),
  ],
  [
    'Utrecht over a hundred years',
    { extends: 'utrecht-2017.json', period: { ...YEAR, to: '2116-12-31' }, pool: { fte: 0 } },
    (result) => expect(result.city.months).toHaveLength(1200),
  ],
];
const nightly = process.env['FUZZ_NIGHTLY'] === '1';
const measured = new Map<string, readonly string[]>();
afterAll(() => recordTable('limits', ['scenario', 'two replications', 'memory of the program'], measured));

describe('a scenario at the end of its range', () => {
  it.each(nightly ? [...rows, ...large] : rows)(
    '%s',
    { timeout: 600_000 },
    async (what, content, expected) => {
      const start = process.hrtime.bigint();
      const result = await run(content);
      const seconds = Number(process.hrtime.bigint() - start) / 1e9;
      if (nightly) {
        const memory = Math.round(process.memoryUsage.rss() / 2 ** 20);
        process.stdout.write(`${what}: ${seconds.toFixed(1)} s, ${memory} MiB\n`);
        measured.set(what, [`${seconds.toFixed(1)} s`, `${memory} MiB`]);
      }
      expect(notFinite(resultSchema.parse(result))).toBeNull();
      expect(result.checks.flowResidual).toBe(0);
      expected(result);
    },
  );
});

describe('buurten', () => {
  const scenario = loaded({
    extends: 'defaults.json',
    period: QUARTER,
    teams: { noord: team(10, 40), zuid: team(10, 40) },
  });
  const withBuurten = (buurten: ResolvedTeam['buurten']): typeof scenario => ({
    ...scenario,
    teams: scenario.teams.map((one, i) => (i === 0 ? { ...one, buurten } : one)),
  });
  const figures = async (buurten: ResolvedTeam['buurten']): Promise<RunResult> => {
    const { result } = await simulate(withBuurten(buurten), { replications: 2 });
    expect(notFinite(resultSchema.parse(result))).toBeNull();
    expect(result.checks.flowResidual).toBe(0);
    return result;
  };

  it('none, one, or one where nobody lives: the team serves its registrations all the same', async () => {
    const one = { code: 'BU1', name: 'Een', share: 1, households: 1000 } as ResolvedTeam['buurten'][number];
    const none = await figures([]);
    expect(none.teams[0]?.started.value).toBeGreaterThan(0);
    for (const buurt of [one, { ...one, households: 0 }]) {
      const result = await figures([buurt]);
      expect(result.teams[0]?.started.value).toBeGreaterThan(0);
      expect(result.teams[1]?.wait).toEqual(none.teams[1]?.wait);
    }
  });
});

describe('a clock that jumps', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('changes nothing: no run asks what time it is', async () => {
    const before = await run({ teams: ORDINARY });
    const asked = (): never => {
      throw new Error('the time was asked');
    };
    vi.stubGlobal('Date', Object.assign(asked, { now: asked, parse: asked, UTC: asked }));
    vi.spyOn(performance, 'now').mockImplementation(asked);
    const after = await run({ teams: ORDINARY });
    vi.restoreAllMocks();
    expect(after).toEqual(before);
  });
});
