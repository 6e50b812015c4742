/** Combinations of levers where what each keeps is known. */
import { describe, expect, it } from 'vitest';
import type { Prepare } from '../../experiment/index.ts';
import { AREA_MEASURES, SummaryLayout } from '../../model/summary-layout.ts';
import type { ResolvedScenario } from '../../scenario/index.ts';
import { shipped } from '../../scenario/scenario.fixture.ts';
import { bestCombinations } from './best-combinations.ts';
import { combined, fitTogether, leverClaim } from './combination.ts';

const base: ResolvedScenario = {
  ...shipped('scenarios/utrecht-2017.json'),
  money: { costPerFteYear: 50_000, costPerInternFteYear: 10_000, extraPerYear: 0, subsidyPerYear: null },
};
const change = (
  name: string,
  extraPerYear: number,
  of: (scenario: ResolvedScenario) => Partial<ResolvedScenario>,
): ResolvedScenario => ({
  ...base,
  name,
  hash: name,
  title: { nl: name, en: name },
  ...of(base),
  money: { ...base.money, extraPerYear },
});
const noShow = change('no-show', 0, ({ intake }) => ({ intake: { ...intake, noShow: 0.01 } }));
const noShowDear = change('no-show-dear', 90_000, ({ intake }) => ({ intake: { ...intake, noShow: 0 } }));
const ramp = change('ramp', 40_000, ({ staff }) => ({ staff: { ...staff, rampMonths: 3 } }));
const mentor = change('mentor', 70_000, ({ staff }) => ({ staff: { ...staff, mentorShare: 0 } }));
const harm = change('harm', 0, ({ intake }) => ({ intake: { ...intake, advice: 0 } }));
const all = [noShow, noShowDear, ramp, mentor, harm];

/** Each keeps so many whatever stands beside it; a chance of the seed and replication moves all alike. */
const known: Prepare = (scenario) => {
  const layout = new SummaryLayout(
    scenario.teams.map(({ id }) => id),
    [],
  );
  const { intake, staff } = scenario;
  const keeps =
    (intake.noShow === 0 ? 60 : intake.noShow === 0.01 ? 30 : 0) +
    (staff.rampMonths === 3 ? 20 : 0) +
    (staff.mentorShare === 0 ? 25 : 0) -
    (intake.advice === 0 ? 50 : 0);
  return {
    layout,
    replicate: (seed: unknown, replication: number) => {
      const row = new Float64Array(layout.size);
      for (const measure of AREA_MEASURES) row[layout.area(0, measure)] = 1;
      row[layout.area(0, 'started')] = 1000;
      const luck = 10 * (replication % 3) + String(seed).length;
      row[layout.area(0, 'withinTarget')] = 1 - (400 + luck - keeps) / 1000;
      row[layout.area(0, 'stillWaiting')] = 0;
      return row;
    },
  };
};
const search = (ceiling: number | undefined, most = 3) => {
  const euro = 50_000 * base.teams.reduce((sum, { staff }) => sum + staff.employed + staff.seconded, 0);
  return bestCombinations(base, all, {
    ceiling: ceiling === undefined ? undefined : euro + ceiling,
    most,
    replications: 3,
    prepare: known,
  });
};
const kept = async (ceiling: number | undefined, most = 3): Promise<ReadonlyMap<string, number>> => {
  const { ranking } = await search(ceiling, most);
  return new Map(ranking.levers.map((lever) => [lever.name, Math.round(lever.kept.value ?? NaN)]));
};
const most = (found: ReadonlyMap<string, number>): string | undefined =>
  [...found].sort((a, b) => b[1] - a[1])[0]?.[0];

describe('the best combination', () => {
  it('without a ceiling is that of all that help and do not exclude each other', async () => {
    const found = await kept(undefined);
    expect(most(found)).toBe('no-show-dear + ramp + mentor');
    expect(found.get('no-show-dear + ramp + mentor')).toBe(105);
    expect([...found.keys()].some((name) => name.includes('no-show + no-show-dear'))).toBe(false);
  });

  it('under a ceiling is another one, and nothing that is named costs more', async () => {
    expect(most(await kept(120_000))).toBe('no-show + ramp + mentor');
    expect(most(await kept(100_000))).toBe('no-show-dear');
    expect(most(await kept(0))).toBe('no-show');
    const { ranking } = await search(100_000);
    for (const { cost } of ranking.levers) expect(cost.euro).toBeLessThanOrEqual(100_000);
  });

  it('of at most one lever is the best lever', async () => {
    expect(most(await kept(undefined, 1))).toBe('no-show-dear');
  });

  it('carries paired intervals of runs that the search has not seen', async () => {
    const { ranking, looked, levers } = await search(undefined);
    expect(ranking.seed).not.toBe(2017);
    expect(looked).toBeGreaterThan(5);
    expect(levers).toEqual(all.map(({ name, title }) => ({ name, title })));
    for (const lever of ranking.levers) expect(lever.kept.upper! - lever.kept.lower!).toBeCloseTo(0, 6);
  });
});

describe('levers in one scenario', () => {
  const staff = (name: string, fte: number): ResolvedScenario =>
    change(name, 0, ({ teams }) => ({
      teams: teams.map((team) => ({
        ...team,
        staff: { ...team.staff, employed: team.staff.employed + fte },
        workers: { ...team.workers, employed: team.workers.employed + Math.sign(fte) },
      })),
    }));

  it('exclude each other where both change the same', () => {
    const claim = (lever: ResolvedScenario) => leverClaim(base, lever);
    expect(fitTogether(claim(noShow), claim(noShowDear))).toBe(false);
    expect(fitTogether(claim(noShow), claim(ramp))).toBe(true);
    expect(fitTogether(claim(staff('a', 1)), claim(staff('b', -1)))).toBe(true);
    const fewer = change('fewer', 0, ({ teams }) => ({ teams: teams.slice(1) }));
    expect(fitTogether(claim(fewer), claim(staff('a', 1)))).toBe(false);
    expect(fitTogether(claim(fewer), claim(noShow))).toBe(true);
  });

  it('make every change, and add up staff and money', () => {
    const both = combined(base, [noShowDear, ramp, staff('a', 1), staff('b', 0.5)]);
    expect([both.intake.noShow, both.staff.rampMonths, both.money.extraPerYear]).toEqual([0, 3, 130_000]);
    both.teams.forEach((team, i) => {
      const before = base.teams[i]!;
      expect(team.staff.employed).toBeCloseTo(before.staff.employed + 1.5, 9);
      expect(team.workers.employed).toBeGreaterThanOrEqual(team.staff.employed);
    });
    expect(both.hash).not.toBe(base.hash);
    expect(combined(base, [ramp])).toBe(ramp);
  });

  it('are the scenario of both files where a file says the same', () => {
    const [one, two] = ['pulse', 'permanent-contracts'].map((name) =>
      shipped(`scenarios/levers/${name}.json`),
    );
    const utrecht = shipped('scenarios/utrecht-2017.json');
    const [ab, ba] = [combined(utrecht, [one!, two!]), combined(utrecht, [two!, one!])];
    expect(ab.hash).toBe(ba.hash);
    expect(ab.levers.pulse).toEqual(one!.levers.pulse);
    expect(ab.staff.kinds).toEqual(two!.staff.kinds);
  });
});
