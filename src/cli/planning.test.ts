/** Staff and pool from the command line, on a small city that is really simulated. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inlineExecutor, waitReplicator, type Executor } from '../experiment/index.ts';
import { ordinaryScenario, smallTeam } from '../model/small-scenario.fixture.ts';
import { resultSchema } from '../experiment/result-schema.ts';
import { divideSchema, marginalSchema, sizeSchema } from '../planning/planning-schema.ts';
import { adviceSchema } from '../planning/pool/advice-schema.ts';
import { tournamentSchema } from '../planning/pool/tournament-schema.ts';
import { ok } from '../problem/problem.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { ran, type Ran } from './cli.fixture.ts';
import { services } from './services.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'buurtsim-planning-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Three teams for four months; the last has most residents and a little more staff. */
const start = smallTeam('a', 8, 1).initial;
const small: ResolvedScenario = ordinaryScenario({
  name: 'klein',
  period: { from: '2017-01-02', to: '2017-04-30', warmUpDays: 0 },
  teams: [
    smallTeam('a', 8, 1, { initial: { ...start, queue: 4, queueMeanWait: 2 } }),
    smallTeam('b', 8, 1, { initial: { ...start, queue: 4, queueMeanWait: 2 } }),
    smallTeam('c', 10, 2, { initial: { ...start, queue: 8, queueMeanWait: 2 } }),
  ],
});

const command = (line: string): Promise<Ran> =>
  ran(
    line,
    { folder },
    {
      load: () => Promise.resolve(ok(small)),
      prepare: () => Promise.resolve(waitReplicator),
      executor: () => Promise.resolve(inlineExecutor(waitReplicator)),
    },
  );

describe('pool --tournament', () => {
  it('shows regret, the curve with its bound, the value of an fte and the stays, in both languages', async () => {
    const line = 'pool klein.json --tournament --sizes 1,2 --forms intake --replications 3 --quiet';
    const { status, err } = await command(`${line} --json r.json --csv tabellen`);
    expect([status, err]).toEqual([0, '']);
    const json = tournamentSchema.parse(JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8')));
    expect(json.forms.map(({ form }) => form)).toEqual(['intake']);
    expect(json.forms[0]?.sizes.map(({ fte }) => fte)).toEqual([1, 2]);
    expect(json.forms[0]?.sizes[0]?.cells).toHaveLength(7);
    expect(readdirSync(join(folder, 'tabellen')).sort()).toEqual([
      'sizes.csv',
      'stays.csv',
      'tournament.csv',
    ]);
    const shown = await command(line.replace(' --quiet', ''));
    expect(shown.out).toMatch(/spijt/i);
    expect(shown.out).toMatch(/vooruitkijken/i);
    const english = await command(`${line.replace(' --quiet', '')} --lang en`);
    expect(english.out).toMatch(/regret/i);
  }, 120_000);

  it('takes the fte out of the teams where that is asked, but no more than they have', async () => {
    const line = 'pool klein.json --tournament --forms full --replications 2 --from-teams --json -';
    const { status, out } = await command(`${line} --sizes 1`);
    expect(status).toBe(0);
    const json = tournamentSchema.parse(JSON.parse(out));
    expect(json.fromTeams).toBe(true);
    const { status: refused, err } = await command(`${line} --sizes 500`);
    expect(refused).toBe(2);
    expect(err).toContain('--sizes');
  }, 120_000);

  it.each([
    ['pool klein.json', '--advise'],
    ['pool klein.json --advise --tournament', '--advise'],
    ['pool klein.json --tournament --sizes veel', '--sizes'],
    ['pool klein.json --tournament --sizes 0', '--sizes'],
    ['pool klein.json --tournament --forms half', '--forms'],
    ['pool klein.json --tournament --weeks 4', '--weeks'],
    ['pool klein.json --advise --from-teams', '--from-teams'],
    ['pool weg.json --advise', 'weg.json'],
  ])('refuses %s', async (line, named) => {
    const { status, out, err } = await command(line);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(named);
  });
});

describe('pool --advise', () => {
  it('ranks the deployments of a Monday with what each saves and why', async () => {
    const { status, out } = await ran(
      'pool utrecht-2017-03-06 --advise --weeks 3 --replications 2 --json -',
      { folder },
      {
        load: (entry, own) => services.load(entry, own),
        prepare: () => Promise.resolve(waitReplicator),
        executor: () => Promise.resolve(inlineExecutor(waitReplicator)),
      },
    );
    expect(status).toBe(0);
    const json: unknown = JSON.parse(out);
    expect(adviceSchema.parse(json)).toEqual(json);
  }, 120_000);
});

describe('divide', () => {
  it('keeps a bound on P90/P10 and prints what it costs', async () => {
    const free = await command('divide klein.json --max-p90p10 1.5 --replications 20');
    expect(free.out).toContain('De grens kost niets');
    const line = 'divide klein.json --goal share --max-p90p10 1.5 --replications 20';
    const { status, out } = await command(`${line} --json r.json`);
    expect(status).toBe(0);
    expect(out).toMatch(/P90\/P10 van de teams hoogstens 1,5/);
    expect(out).toMatch(/Prijs van gelijkheid/);
    const json = divideSchema.parse(JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8')));
    expect(json.bounds).toEqual({ mostWait: null, mostRatio: null, mostSpread: 1.5 });
    // Nobody has a case at the start, so there is none to divide by.
    expect(json.divisions.map(({ name }) => name)).toEqual(['best', 'unbounded', 'present']);
    for (const { teams } of json.divisions) {
      expect(teams.reduce((sum, { fte }) => sum + fte, 0)).toBeCloseTo(26, 9);
    }
  }, 120_000);

  it('refuses two bounds of one kind', async () => {
    const { status, err } = await command('divide klein.json --max-ratio 2 --max-p90p10 2');
    expect(status).toBe(2);
    expect(err).toContain('--max-p90p10');
  });
});

describe('the cost of a scenario', () => {
  it('stands beside a run and a comparison where it is asked', async () => {
    const { out } = await command('run klein.json --replications 3 --euro --json r.json');
    // 26 fte at 72,800 euro.
    expect(out).toMatch(/26,00 fte kost €\s1\.892\.800 per jaar/);
    expect(out).toMatch(/Per cliënt die op tijd een gesprek heeft: €\s[\d.]+ \(tussen/);
    const json = resultSchema.parse(JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8')));
    const { started, wait } = json.city;
    // A year of what 119 days brought.
    const inTime = ((started.value ?? NaN) * (wait.withinTarget.value ?? NaN) * 365.25) / 119;
    expect(json.money?.cost.value).toBe(1_892_800);
    expect((json.money?.perClientInTime?.value ?? NaN) / (1_892_800 / inTime)).toBeCloseTo(1, 1);
    const both = await command('compare klein.json klein.json --replications 3 --euro');
    expect(both.out).toMatch(/^A\. 26,00 fte kost/m);
    expect(both.out).toMatch(/Dat\s+is\s+€\s0\s+per\s+jaar\s+meer\s+dan\s+A\./);
    expect((await command('run klein.json --replications 3')).out).not.toContain('€');
    expect((await command('run klein.json --euro --shard 1/2 --json x.json')).status).toBe(2);
  }, 60_000);
});

/** One team for six weeks, so that also a long search is short. */
const tiny: ResolvedScenario = {
  ...small,
  name: 'mini',
  period: { from: '2017-01-02', to: '2017-02-12', warmUpDays: 0 },
  teams: small.teams.slice(0, 1),
};

/** Replications that are computed, until the `most` are used up. */
function counting(most: number): { readonly executor: Executor; computed: number } {
  const inner = inlineExecutor(waitReplicator);
  const count = {
    computed: 0,
    executor: {
      ...inner,
      run: (task) =>
        inner.run({
          ...task,
          place(number, row) {
            if (count.computed >= most) throw new Error('stopped in the midst');
            count.computed++;
            task.place(number, row);
          },
        }),
    } satisfies Executor,
  };
  return count;
}

describe('a search that was stopped', () => {
  it.each([
    ['size mini.json --target share<=5wd>=0.6', tiny, sizeSchema],
    ['divide klein.json --goal worst --pools 0,1 --replications 6', small, divideSchema],
    ['marginal klein.json --replications 3', small, marginalSchema],
    ['pool klein.json --tournament --sizes 1 --forms intake --replications 2', small, tournamentSchema],
  ])(
    '%s goes on from a folder with the same answer',
    async (line, scenario, schema) => {
      const run = async (more: string, most: number): Promise<Ran & { computed: number }> => {
        const count = counting(most);
        const done = await ran(
          `${line} --json - ${more}`,
          { folder },
          {
            load: () => Promise.resolve(ok(scenario)),
            prepare: () => Promise.resolve(waitReplicator),
            executor: () => Promise.resolve(count.executor),
          },
        );
        return { ...done, computed: count.computed };
      };
      const whole = await run('', Infinity);
      expect(whole.status).toBe(0);
      const json: unknown = JSON.parse(whole.out);
      expect(schema.parse(json)).toEqual(json);
      const half = Math.floor(whole.computed / 2);
      expect((await run('--resume studie', half)).status).toBe(1);
      const rest = await run('--resume studie', Infinity);
      expect(rest.out).toBe(whole.out);
      expect(rest.computed).toBeLessThanOrEqual(whole.computed - half);
      expect((await run('--resume studie', 0)).out).toBe(whole.out);
    },
    180_000,
  );
});
