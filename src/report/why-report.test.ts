import { expect, it } from 'vitest';
import type { AttributionResult, CaseTimeline, Estimate, TeamTimeline } from '../experiment/index.ts';
import { knownScenario } from '../experiment/known-system.fixture.ts';
import {
  attributionReport,
  caseTimelineReport,
  changeName,
  reasonText,
  teamTimelineReport,
} from './why-report.ts';

const scenario = knownScenario({ name: 'a', teams: ['noord'], shift: 0, own: 0 });
const effect = (value: number): Estimate => ({ value, lower: value - 0.2, upper: value + 0.2 });
const effects = (wait: number): AttributionResult['total'] =>
  ({ waitMean: effect(wait), withinTarget: effect(0.1) }) as unknown as AttributionResult['total'];
const part = { name: 'a', hash: '0' };
const attribution: AttributionResult = {
  schema: 'buurtsim.attribution/1',
  engine: '0',
  seed: 1,
  replications: 30,
  scenarios: 4,
  base: part,
  other: part,
  total: effects(-3),
  together: effects(-0.5),
  changes: [
    { change: 'pool', differences: [], alone: effects(-2), last: effects(-2.4), shapley: effects(-2.2) },
    {
      change: 'teams.noord.staff',
      differences: [],
      alone: effects(-0.5),
      last: effects(-1),
      shapley: effects(-0.8),
    },
  ],
};

it('puts the share of each change beside the whole', () => {
  const text = attributionReport(attribution, scenario, scenario, { lang: 'nl', width: 120 });
  expect(text).toMatch(/^ambulant team +-2,2 ±0,2 +-2,0 ±0,2 +-2,4 ±0,2/m);
  expect(text).toMatch(/^NOORD, personeel van de teams +-0,8/m);
  expect(text).toMatch(/^Samen +-3,0 ±0,2/m);
  expect(text).toContain('Dit kostte 4 scenario’s van elk 30 herhalingen.');
  const without = attribution.changes.map((change) => ({ ...change, shapley: null }));
  const many = attributionReport({ ...attribution, changes: without }, scenario, scenario, {
    lang: 'nl',
    width: 120,
  });
  expect(many).toContain('een eerlijk deel is er bij hoogstens 6');
});

it('names changes in words where there are any', () => {
  expect(changeName('demand.level', scenario, 'nl')).toBe('aanmeldingen');
  expect(changeName('demand.season', scenario, 'nl')).toBe('demand.season');
});

it('says why in plain words', () => {
  expect(reasonText({ code: 'absent', workers: 1 }, 'nl')).toBe('1 zieke');
  expect(reasonText({ code: 'absent', workers: 2 }, 'nl')).toBe('2 zieken');
  expect(reasonText({ code: 'vacancy', fte: 0.83 }, 'nl')).toBe('0,8 fte vacature');
  expect(reasonText({ code: 'pool', fte: 1.7 }, 'nl')).toBe('ambulant ingezet (1,7 fte)');
  expect(reasonText({ code: 'intake-stop' }, 'en')).toBe('no intake: intake stop');
});

it('tells the weeks of a team and the way of a case', () => {
  const reasons = [
    { code: 'slots-full', slots: 9 },
    { code: 'absent', workers: 2 },
  ] as const;
  const weeks: TeamTimeline = {
    schema: 'buurtsim.team-timeline/1',
    team: 'noord',
    replication: 3,
    weeks: [
      {
        week: '2017-W04',
        from: '2017-01-23',
        registered: 5,
        started: 9,
        queue: 7,
        slotsOffered: 9,
        slotsUsed: 9,
        wait: 6.25,
        reasons,
      },
    ],
    longest: [{ id: 12, registered: '2017-01-05', wait: 14 }],
  };
  const text = teamTimelineReport(weeks, scenario, { lang: 'nl', width: 100 });
  expect(text).toMatch(/^4 +5 +9 +7 +9\/9 +6,3 +alle 9 intakeplekken bezet, 2 zieken$/m);
  expect(text).toContain('- casus 12, aangemeld 5 januari 2017: 14 werkdagen');
  const way: CaseTimeline = {
    schema: 'buurtsim.case-timeline/1',
    id: 12,
    team: 'noord',
    replication: 3,
    events: [
      { date: '2017-01-05', code: 'registered', urgent: true, returning: false },
      { date: '2017-01-23', code: 'waited', week: '2017-W04', reasons },
      { date: '2017-01-24', code: 'cancelled', appointment: '2017-01-24' },
      { date: '2017-01-25', code: 'conversation', wait: 14, pool: true },
      { date: '2017-12-31', code: 'still-open' },
    ],
  };
  const lines = caseTimelineReport(way, scenario, { lang: 'nl', width: 100 });
  expect(lines).toContain('aangemeld (spoed)');
  expect(lines).toContain('wacht, week 4: geen intakeplek vrij: alle 9 intakeplekken bezet, 2 zieken');
  expect(lines).toContain('afspraak van 24 januari 2017 vervallen: medewerker ziek');
  expect(lines).toContain('eerste kennismaking na 14 werkdagen door het ambulante team');
});
