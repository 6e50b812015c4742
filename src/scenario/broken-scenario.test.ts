/** Broken files: each is reported with its code, place and expectation, and nothing else is. */
import { describe, expect, it } from 'vitest';
import type { Problem } from '../problem/problem.ts';
import { diskSource } from './disk.fixture.ts';
import { MAX_SCENARIO_SIZE, missingFile, tooLarge, type FileSource } from './file-source.ts';
import { loadScenario } from './load-scenario.ts';

const ENTRY = 'scenarios/mine.json';

/** A sound scenario of two teams without a city. */
const sound = {
  schema: 'buurtsim.scenario/1',
  name: 'mine',
  title: { nl: 'Mijn scenario', en: 'My scenario' },
  question: { nl: 'Wat als?', en: 'What if?' },
  extends: 'defaults.json',
  period: { from: '2017-01-01', to: '2017-12-31', warmUpDays: 0 },
  teams: {
    noord: { staff: { employed: 10 }, inflow: { registrationsPerMonth: 40 } },
    zuid: { staff: { employed: 8 }, inflow: { registrationsPerMonth: 30 } },
  },
};
/** The same over a file of the user's own. */
const utrecht = {
  schema: 'buurtsim.scenario/1',
  name: 'mine',
  extends: 'utrecht-2017.json',
};

type Content = string | Uint8Array;
const problemsOf = (content: Content, more: Record<string, Content> = {}): readonly Problem[] => {
  const files = diskSource(new Map<string, Content>([[ENTRY, content], ...Object.entries(more)]));
  const result = loadScenario(ENTRY, files);
  return result.ok ? [] : result.problems;
};

/** `sound` (or another base) with one place set; undefined takes it out. */
function patched(path: readonly (string | number)[], value: unknown, base: object = sound): string {
  const copy = structuredClone(base) as Record<string | number, unknown>;
  let inner = copy;
  for (const step of path.slice(0, -1)) {
    inner[step] ??= {};
    inner = inner[step] as Record<string | number, unknown>;
  }
  const last = path.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(inner, last);
  else inner[last] = value;
  return JSON.stringify(copy);
}

type Row = readonly [
  what: string,
  path: string,
  value: unknown,
  problem: {
    code: string;
    path?: string;
    expected: string;
    actual?: string;
    suggestion?: string;
    file?: string;
  },
];

const at = (path: string): (string | number)[] =>
  path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));

const inflow = { kind: 'inflow', teams: ['noord'], from: '2017-03-01', to: '2017-04-01', factor: 2 };
const band = (from: number, to: number, probability: number): object => ({ from, to, probability });

const rows: readonly Row[] = [
  // Types
  [
    'text for a number',
    'demand.level',
    'veel',
    { code: 'type.wrong', expected: 'number >= 0', actual: '"veel"' },
  ],
  ['a number as text', 'pool.fte', '5', { code: 'type.wrong', expected: 'number >= 0', actual: '"5"' }],
  ['a list for an object', 'demand.season', [], { code: 'type.wrong', expected: 'object', actual: '[]' }],
  ['a number for an object', 'staff', 3, { code: 'type.wrong', expected: 'object', actual: '3' }],
  [
    'null for a number',
    'demand.level',
    null,
    { code: 'type.wrong', expected: 'number >= 0', actual: 'null' },
  ],
  [
    'text for a list',
    'demand.months',
    'all',
    { code: 'type.wrong', expected: 'list of 12 numbers', actual: '"all"' },
  ],
  ['teams as a list', 'teams', [], { code: 'type.wrong', expected: 'object', actual: '[]' }],
  [
    'a number for a choice',
    'pool.form',
    1,
    { code: 'type.wrong', expected: 'one of: intake, full', actual: '1' },
  ],
  [
    'a distribution as number',
    'intake.lead',
    3,
    { code: 'type.wrong', expected: 'distribution: object with "dist"', actual: '3' },
  ],
  // Keys
  [
    'an unknown section',
    'demnd',
    {},
    {
      code: 'key.unknown',
      expected: expect.stringContaining('demand') as string,
      actual: '"demnd"',
      suggestion: 'demand',
    },
  ],
  [
    'an unknown key',
    'demand.levle',
    1,
    {
      code: 'key.unknown',
      expected: expect.stringContaining('level, trendPerYear') as string,
      actual: '"levle"',
      suggestion: 'level',
    },
  ],
  [
    'an unknown key of a team',
    'teams.noord.stafff',
    1,
    {
      code: 'key.unknown',
      expected: expect.stringContaining('one of: name') as string,
      actual: '"stafff"',
      suggestion: 'staff',
    },
  ],
  [
    'an unknown key in a number',
    'demand.level',
    { value: 1, status: 'assumed', source: 'x', intervall: [0, 1] },
    {
      code: 'key.unknown',
      path: 'demand.level.intervall',
      expected: 'one of: value, interval, status, source, unit',
      actual: '"intervall"',
      suggestion: 'interval',
    },
  ],
  [
    'a number without a status',
    'demand.level',
    { value: 1, source: 'x' },
    {
      code: 'key.missing',
      path: 'demand.level.status',
      expected: 'one of: published, derived, assumed, calibrated, scenario',
    },
  ],
  [
    'an unknown status',
    'demand.level',
    { value: 1, status: 'asumed', source: 'x' },
    {
      code: 'value.unknown',
      path: 'demand.level.status',
      expected: 'one of: published, derived, assumed, calibrated, scenario',
      actual: '"asumed"',
      suggestion: 'assumed',
    },
  ],
  [
    'an interval of one number',
    'demand.level',
    { value: 1, status: 'assumed', source: 'x', interval: [1] },
    { code: 'value.range', path: 'demand.level.interval', expected: '[low, high]', actual: '[1]' },
  ],
  [
    'an interval upside down',
    'demand.level',
    { value: 1, status: 'assumed', source: 'x', interval: [2, 0] },
    { code: 'value.order', path: 'demand.level.interval', expected: 'low <= high', actual: '[2,0]' },
  ],
  ['no period', 'period', undefined, { code: 'key.missing', expected: 'object' }],
  ['no teams', 'teams', undefined, { code: 'key.missing', expected: 'object' }],
  [
    'no staff of a team',
    'teams.noord.staff',
    undefined,
    { code: 'key.missing', path: 'teams.noord.staff.employed', expected: 'number >= 0' },
  ],
  [
    'no inflow of a team',
    'teams.noord.inflow',
    undefined,
    { code: 'key.missing', path: 'teams.noord.inflow.registrationsPerMonth', expected: 'number >= 0' },
  ],
  ['no title', 'title', null, { code: 'type.wrong', expected: 'object', actual: 'null' }],
  // Ranges
  [
    'a negative rate',
    'teams.noord.inflow.registrationsPerMonth',
    -4,
    { code: 'value.range', expected: 'number >= 0', actual: '-4' },
  ],
  [
    'negative fte',
    'teams.noord.staff.employed',
    -1,
    { code: 'value.range', expected: 'number >= 0', actual: '-1' },
  ],
  ['a share over 1', 'intake.advice', 1.2, { code: 'value.range', expected: 'number 0 to 1', actual: '1.2' }],
  [
    'a negative share',
    'demand.urgentShare',
    -0.1,
    { code: 'value.range', expected: 'number 0 to 1', actual: '-0.1' },
  ],
  [
    'a contract share of 0',
    'staff.kinds.employed.contractShare',
    0,
    { code: 'value.range', expected: 'number > 0, <= 1', actual: '0' },
  ],
  [
    'half a case',
    'teams.noord.initial',
    { caseload: 1.5 },
    {
      code: 'value.range',
      path: 'teams.noord.initial.caseload',
      expected: 'whole number 0 to 1000000',
      actual: '1.5',
    },
  ],
  [
    'a number beyond all sense',
    'demand.level',
    1e300,
    { code: 'value.range', expected: 'number <= 1000000000', actual: '1e+300' },
  ],
  [
    'eleven months',
    'demand.months',
    Array.from({ length: 11 }, () => 1),
    { code: 'value.range', expected: 'list of 12 numbers', actual: '[1,1,1,1,1,1,1,1,1,1,1]' },
  ],
  [
    'a negative month',
    'demand.months',
    [-1, ...Array.from({ length: 11 }, () => 1)],
    { code: 'value.range', path: 'demand.months.0', expected: 'number >= 0', actual: '-1' },
  ],
  [
    'no day with registrations',
    'demand.weekdays',
    [0, 0, 0, 0, 0, 0, 0],
    { code: 'value.range', expected: 'at least one number > 0', actual: '[0,0,0,0,0,0,0]' },
  ],
  ['no team', 'teams', {}, { code: 'value.range', expected: 'at least one team', actual: '{}' }],
  [
    'a title of 600 characters',
    'title.nl',
    'x'.repeat(600),
    { code: 'value.range', expected: 'text of 1 to 500 characters', actual: `"${'x'.repeat(76)}...` },
  ],
  [
    'throttle limits the wrong way round',
    'capacity',
    { throttleMin: 2 },
    {
      code: 'value.order',
      path: 'capacity.throttleMax',
      expected: 'number >= throttleMin (2)',
      actual: '1.3',
      file: 'scenarios/defaults.json',
    },
  ],
  // Names
  [
    'a team id with capitals',
    'teams.Noord',
    sound.teams.zuid,
    {
      code: 'value.format',
      expected: 'lower case letters and digits, words joined by -, at most 60',
      actual: '"Noord"',
    },
  ],
  [
    'an unknown policy',
    'pool.policy',
    { kind: 'longest-que' },
    {
      code: 'value.unknown',
      path: 'pool.policy.kind',
      expected: expect.stringContaining('longest-queue') as string,
      actual: '"longest-que"',
      suggestion: 'longest-queue',
    },
  ],
  [
    'an unknown setting of a policy',
    'pool.policy.settings',
    { onn: 7 },
    {
      code: 'key.unknown',
      path: 'pool.policy.settings.onn',
      expected: 'one of: on, off',
      actual: '"onn"',
      suggestion: 'on',
    },
  ],
  [
    'thresholds of a policy the wrong way round',
    'pool.policy.settings',
    { on: 4, off: 6 },
    { code: 'value.order', path: 'pool.policy.settings.off', expected: 'number <= on (4)', actual: '6' },
  ],
  [
    'policy shares of an unknown team',
    'pool.policy',
    { kind: 'fixed', settings: {}, shares: { oord: 1 } },
    {
      code: 'reference.unknown',
      path: 'pool.policy.shares.oord',
      expected: 'a team of the scenario',
      actual: '"oord"',
      suggestion: 'noord',
    },
  ],
  [
    'shares for a policy that takes none',
    'pool.policy',
    { kind: 'longest-queue', settings: {}, shares: { noord: 1 } },
    { code: 'value.conflict', path: 'pool.policy.shares', expected: 'no shares', actual: '{"noord":1}' },
  ],
  [
    'an unknown distribution',
    'intake.lead',
    { dist: 'lognorml', median: 1, p90: 2 },
    {
      code: 'value.unknown',
      path: 'intake.lead.dist',
      expected: expect.stringContaining('exponential') as string,
      actual: '"lognorml"',
      suggestion: 'lognormal',
    },
  ],
  [
    'an unknown kind of slots',
    'intake.slots',
    { kind: 'unlimitd' },
    {
      code: 'value.unknown',
      path: 'intake.slots.kind',
      expected: 'one of: unlimited, weekly, daily',
      actual: '"unlimitd"',
      suggestion: 'unlimited',
    },
  ],
  [
    'an unknown holiday',
    'calendar.daysOff',
    ['easter-sundy'],
    {
      code: 'value.unknown',
      path: 'calendar.daysOff.0',
      expected: expect.stringContaining('easter-sunday') as string,
      actual: '"easter-sundy"',
      suggestion: 'easter-sunday',
    },
  ],
  [
    'an unknown region',
    'calendar.schoolHolidays',
    'midde',
    {
      code: 'reference.unknown',
      path: 'calendar.schoolHolidays',
      expected: 'one of: midden',
      actual: '"midde"',
      suggestion: 'midden',
    },
  ],
  [
    'an unknown city',
    'city',
    'atlantis',
    { code: 'reference.unknown', expected: 'a city with tables in data/', actual: '"atlantis"' },
  ],
  [
    'a member taken out that is not there',
    'casework.types',
    { medium: null },
    {
      code: 'reference.unknown',
      path: 'casework.types.medium',
      expected: 'a name of the file that this one extends',
      actual: '"medium"',
    },
  ],
  // Dates
  [
    'a date that does not exist',
    'period.from',
    '2017-02-29',
    { code: 'value.format', expected: 'date YYYY-MM-DD that exists', actual: '"2017-02-29"' },
  ],
  [
    'a date the Dutch way',
    'period.to',
    '31-12-2017',
    { code: 'value.format', expected: 'date YYYY-MM-DD', actual: '"31-12-2017"' },
  ],
  [
    'a period that ends before it begins',
    'period.to',
    '2016-12-31',
    { code: 'value.order', expected: 'date >= 2017-01-01', actual: '"2016-12-31"' },
  ],
  [
    'a period of 120 years',
    'period.to',
    '2137-01-01',
    { code: 'value.range', expected: 'period of at most 100 years', actual: '"2137-01-01"' },
  ],
  [
    'a year for which no holidays are known',
    'period.from',
    '1850-01-01',
    { code: 'value.range', expected: 'date 1902-01-01 to 2190-12-31', actual: '"1850-01-01"' },
  ],
  // Shocks and changes
  [
    'a shock on an unknown team',
    'shocks',
    [{ ...inflow, teams: ['nord'] }],
    {
      code: 'reference.unknown',
      path: 'shocks.0.teams.0',
      expected: 'a team of the scenario',
      actual: '"nord"',
      suggestion: 'noord',
    },
  ],
  [
    'a shock that ends before it begins',
    'shocks',
    [{ ...inflow, to: '2017-02-01' }],
    { code: 'value.order', path: 'shocks.0.to', expected: 'date >= 2017-03-01', actual: '"2017-02-01"' },
  ],
  [
    'a shock of an unknown kind',
    'shocks',
    [{ kind: 'inflo' }],
    {
      code: 'value.unknown',
      path: 'shocks.0.kind',
      expected: expect.stringContaining('inflow') as string,
      actual: '"inflo"',
      suggestion: 'inflow',
    },
  ],
  [
    'a team twice in a shock',
    'shocks',
    [{ ...inflow, teams: ['noord', 'noord'] }],
    { code: 'value.duplicate', path: 'shocks.0.teams.1', expected: 'each team once', actual: '"noord"' },
  ],
  [
    'a staff change at an unknown team',
    'staffChanges',
    [{ team: 'zud', fte: 1 }],
    {
      code: 'reference.unknown',
      path: 'staffChanges.0.team',
      expected: 'a team of the scenario',
      actual: '"zud"',
      suggestion: 'zuid',
    },
  ],
  [
    'more staff moved than there is',
    'staffChanges',
    [{ team: 'zuid', fte: -9 }],
    { code: 'value.range', path: 'staffChanges.0.fte', expected: 'fte >= -8', actual: '-9' },
  ],
  // Sums and agreements
  [
    'types that do not sum to 1',
    'casework.types',
    { S: { share: 0.5 } },
    { code: 'value.conflict', path: 'casework.types', expected: 'shares that sum to 1', actual: '1.18' },
  ],
  [
    'channels that do not sum to 1',
    'demand.channels',
    { extra: { share: 0.1 } },
    {
      code: 'value.conflict',
      path: 'demand.channels',
      expected: 'shares that sum to 1',
      actual: expect.stringMatching(/^1\.(1|09999)/) as string,
    },
  ],
  [
    'probabilities that do not sum to 1',
    'intake.lead',
    { dist: 'hyperexponential', probs: [0.5, 0.4], means: [1, 2] },
    { code: 'value.conflict', path: 'intake.lead.probs', expected: 'shares that sum to 1', actual: '0.9' },
  ],
  [
    'fewer means than probabilities',
    'intake.lead',
    { dist: 'hyperexponential', probs: [0.5, 0.5], means: [1] },
    {
      code: 'value.conflict',
      path: 'intake.lead.means',
      expected: 'as many means as probs (2)',
      actual: '1',
    },
  ],
  [
    'bands that overlap',
    'intake.lead',
    { dist: 'bands', bands: [band(0, 2, 0.5), band(1, 3, 0.5)] },
    { code: 'value.order', path: 'intake.lead.bands.1.from', expected: 'number >= 2', actual: '1' },
  ],
  [
    'an empty band',
    'intake.lead',
    { dist: 'bands', bands: [band(2, 2, 1)] },
    { code: 'value.order', path: 'intake.lead.bands.0.to', expected: 'number > from (2)', actual: '2' },
  ],
  [
    'a lognormal with three numbers',
    'intake.lead',
    { dist: 'lognormal', median: 1, p90: 2, cv: 1 },
    {
      code: 'value.conflict',
      path: 'intake.lead',
      expected: 'mean and cv, or median and p90',
      actual: '"median, p90, cv"',
    },
  ],
  [
    'a 90th percentile below the median',
    'intake.lead',
    { dist: 'lognormal', median: 3, p90: 2 },
    { code: 'value.order', path: 'intake.lead.p90', expected: 'number > median (3)', actual: '2' },
  ],
  [
    'a uniform upside down',
    'intake.lead',
    { dist: 'uniform', min: 3, max: 2 },
    { code: 'value.order', path: 'intake.lead.max', expected: 'number > min (3)', actual: '2' },
  ],
  [
    'a mean of zero',
    'intake.lead',
    { dist: 'exponential', mean: 0 },
    { code: 'value.range', path: 'intake.lead.mean', expected: 'number 0.000001 to 1000000', actual: '0' },
  ],
  [
    'a fault deep inside a mixture',
    'intake.lead',
    {
      dist: 'mixture',
      parts: [{ weight: 1, of: { dist: 'scaled', factor: 2, of: { dist: 'exponential', mean: -1 } } }],
    },
    {
      code: 'value.range',
      path: 'intake.lead.parts.0.of.of.mean',
      expected: 'number 0.000001 to 1000000',
      actual: '-1',
    },
  ],
  [
    'two inflows for one team',
    'teams.noord.inflow.registrationsPerDay',
    1,
    {
      code: 'value.conflict',
      path: 'teams.noord.inflow',
      expected: 'registrationsPerMonth or registrationsPerDay, not both',
      actual: '{"registrationsPerMonth":40,"registrationsPerDay":1}',
    },
  ],
  [
    'buurten without a city',
    'teams.noord.buurten',
    ['BU03440111'],
    { code: 'value.conflict', expected: 'no buurten without a city', actual: '["BU03440111"]' },
  ],
  [
    'a weekday twice',
    'intake.allocation.weekdays',
    [0, 2, 2],
    {
      code: 'value.duplicate',
      path: 'intake.allocation.weekdays.2',
      expected: 'each weekday once',
      actual: '2',
    },
  ],
  [
    'staff to scale where there is none',
    'teams',
    { noord: { staff: { employed: 0 }, inflow: { registrationsPerDay: 1 } } },
    { code: 'value.conflict', path: 'staff.cityFte', expected: 'teams with staff to scale', actual: '100' },
  ],
  // The head of the file
  ['no schema', 'schema', undefined, { code: 'key.missing', expected: '"buurtsim.scenario/1"' }],
  [
    'another version',
    'schema',
    'buurtsim.scenario/2',
    { code: 'value.unknown', expected: '"buurtsim.scenario/1"', actual: '"buurtsim.scenario/2"' },
  ],
  [
    'a name with spaces',
    'name',
    'mijn scenario',
    {
      code: 'value.format',
      expected: 'lower case letters and digits, words joined by -, at most 60',
      actual: '"mijn scenario"',
    },
  ],
  [
    'a base that is not there',
    'extends',
    'default.json',
    {
      code: 'reference.unknown',
      expected: 'a file that exists',
      actual: '"default.json"',
      suggestion: 'defaults.json',
    },
  ],
  [
    'a base outside the folder',
    'extends',
    '../../etc/passwd',
    {
      code: 'value.format',
      expected: 'relative path inside the folder of the scenarios',
      actual: '"../../etc/passwd"',
    },
  ],
  [
    'a base with a full path',
    'extends',
    '/etc/passwd',
    {
      code: 'value.format',
      expected: 'relative path inside the folder of the scenarios',
      actual: '"/etc/passwd"',
    },
  ],
  [
    'a base on the network',
    'extends',
    'https://example.org/a.json',
    {
      code: 'value.format',
      expected: 'relative path inside the folder of the scenarios',
      actual: '"https://example.org/a.json"',
    },
  ],
  [
    'a base that is the file itself',
    'extends',
    'mine.json',
    {
      code: 'reference.circular',
      expected: 'a file that does not extend this one',
      actual: 'scenarios/mine.json > scenarios/mine.json',
    },
  ],
  [
    'a base that is a number',
    'extends',
    7,
    { code: 'type.wrong', expected: 'path of a scenario file', actual: '7' },
  ],
];

describe('a broken value', () => {
  it.each(rows)('%s', (what, path, value, problem) => {
    const base = what.startsWith('staff to scale') ? { ...sound, staff: { cityFte: 100 } } : sound;
    const { path: place = path, file = ENTRY, ...rest } = problem;
    const exact = rest.suggestion === undefined ? { ...rest, suggestion: undefined } : rest;
    const found = problemsOf(patched(at(path), value, base)).map((each) => ({
      suggestion: undefined,
      ...each,
    }));
    expect(found).toEqual([{ ...exact, file, path: at(place) }]);
  });
});

const text = (line: string): string => `{\n  "schema": "buurtsim.scenario/1",\n  ${line}\n}`;
const utf16 = (content: string): Uint8Array => {
  const bytes = [0xff, 0xfe];
  for (const unit of content.split('')) bytes.push(unit.charCodeAt(0) & 255, unit.charCodeAt(0) >> 8);
  return Uint8Array.from(bytes);
};

describe('a broken file', () => {
  it.each<[string, Content, Problem]>([
    ['is empty', '', { code: 'file.empty', expected: 'JSON object' }],
    ['has spaces only', ' \n ', { code: 'file.empty', expected: 'JSON object' }],
    ['has a mark and nothing else', '\uFEFF', { code: 'file.empty', expected: 'JSON object' }],
    [
      'is UTF-16',
      utf16(JSON.stringify(sound)),
      { code: 'file.encoding', expected: 'UTF-8', actual: 'UTF-16' },
    ],
    [
      'is Latin-1',
      Uint8Array.from([0x7b, 0x22, 0xe9, 0x22, 0x7d]),
      { code: 'file.encoding', expected: 'UTF-8', actual: 'bytes that are not UTF-8' },
    ],
    [
      'has lost characters',
      '{"\uFFFD": 1}',
      { code: 'file.encoding', expected: 'UTF-8', actual: 'characters lost in conversion' },
    ],
    [
      'is too large',
      ' '.repeat(MAX_SCENARIO_SIZE + 1),
      { code: 'file.too-large', expected: '<= 5000000 bytes', actual: '5000001 bytes' },
    ],
    [
      'is no JSON',
      'name: mine',
      { code: 'file.syntax', row: 1, column: '1', expected: 'JSON: value', actual: '"name:"' },
    ],
    [
      'has a comma too many',
      text('"a": 1,'),
      { code: 'file.syntax', row: 4, column: '1', expected: 'JSON: key in double quotes', actual: '"}"' },
    ],
    [
      'lacks a comma',
      text('"a": 1 "b": 2'),
      { code: 'file.syntax', row: 3, column: '10', expected: 'JSON: , or }', actual: '"\\"b\\":"' },
    ],
    [
      'ends too soon',
      '{"a": [1, 2',
      { code: 'file.syntax', row: 1, column: '12', expected: 'JSON: , or ]', actual: 'end of file' },
    ],
    [
      'goes on after its end',
      '{} {}',
      { code: 'file.syntax', row: 1, column: '4', expected: 'JSON: end of file', actual: '"{}"' },
    ],
    [
      'has NaN',
      text('"a": NaN'),
      { code: 'file.syntax', row: 3, column: '8', expected: 'JSON: value', actual: '"NaN"' },
    ],
    [
      'has Infinity',
      text('"a": Infinity'),
      { code: 'file.syntax', row: 3, column: '8', expected: 'JSON: value', actual: '"Infinity"' },
    ],
    [
      'has comments',
      text('// a remark'),
      { code: 'file.syntax', row: 3, column: '3', expected: 'JSON: key in double quotes', actual: '"//"' },
    ],
    [
      'has a bad escape',
      text('"a": "\\x"'),
      { code: 'file.syntax', row: 3, column: '9', expected: 'JSON: escape sequence', actual: '"\\\\x\\""' },
    ],
    ['is a list', '[]', { code: 'type.wrong', path: [], expected: 'object', actual: '[]' }],
    [
      'is nested 70 deep',
      `{"a":${'['.repeat(70)}${']'.repeat(70)}}`,
      {
        code: 'file.syntax',
        row: 1,
        column: '69',
        expected: 'JSON: at most 64 levels',
        actual: '"[[[[[[[]]]]]"',
      },
    ],
    [
      'is a hundred thousand brackets',
      '['.repeat(100_000),
      {
        code: 'file.syntax',
        row: 1,
        column: '65',
        expected: 'JSON: at most 64 levels',
        actual: '"[[[[[[[[[[[["',
      },
    ],
    [
      'has a number that is too large',
      JSON.stringify(sound).replace('"employed":10', '"employed":1e999'),
      {
        code: 'value.range',
        path: ['teams', 'noord', 'staff', 'employed'],
        expected: 'finite number',
        actual: '1e999',
      },
    ],
    [
      'has a key twice',
      JSON.stringify(sound).replace('"name":"mine"', '"name":"mine","name":"yours"'),
      { code: 'value.duplicate', path: ['name'], expected: 'each key once', actual: '"name"' },
    ],
    [
      'has a team twice',
      JSON.stringify(sound).replace('"teams":{', '"teams":{"zuid":{},'),
      { code: 'value.duplicate', path: ['teams', 'zuid'], expected: 'each key once', actual: '"zuid"' },
    ],
    ...['__proto__', 'constructor', 'prototype'].map((key): [string, Content, Problem] => [
      `has the key ${key}`,
      JSON.stringify(sound).replace('"teams":{', `"teams":{"${key}":{"staff":{}},`),
      { code: 'key.unknown', path: ['teams', key], expected: 'another key', actual: `"${key}"` },
    ]),
  ])('%s', (_what, content, problem) => {
    expect(problemsOf(content)).toEqual([{ ...problem, file: ENTRY }]);
    expect(({} as { staff?: unknown }).staff).toBeUndefined();
  });

  it('without the name of its form is checked all the same, one of another form is not', () => {
    const faulty = { ...sound, title: 'mine' };
    const of = (schema: string | undefined): (string | undefined)[] =>
      problemsOf(JSON.stringify({ ...faulty, schema })).map(({ path }) => path?.join('.'));
    expect(of(undefined)).toEqual(['schema', 'title']);
    expect(of('buurtsim.scenario/2')).toEqual(['schema']);
  });

  it('of 100 MB is refused by its size, unread', () => {
    const read: FileSource['read'] = (path) => tooLarge(path, 100_000_000);
    const result = loadScenario(ENTRY, { read, list: () => [] });
    expect(result).toEqual({
      ok: false,
      problems: [
        { code: 'file.too-large', file: ENTRY, expected: '<= 5000000 bytes', actual: '100000000 bytes' },
      ],
    });
  });

  it('that does not exist is missing', () => {
    const result = loadScenario('scenarios/none.json', diskSource());
    expect(result).toEqual({ ok: false, problems: [missingFile('scenarios/none.json')] });
  });
});

describe('a chain of files', () => {
  const extending = (base: string): string =>
    JSON.stringify({ schema: 'buurtsim.scenario/1', extends: base });

  it('that runs in a circle names the circle', () => {
    const found = problemsOf(extending('a.json'), {
      'scenarios/a.json': extending('b.json'),
      'scenarios/b.json': extending('mine.json'),
    });
    const circle = 'scenarios/mine.json > scenarios/a.json > scenarios/b.json > scenarios/mine.json';
    expect(found).toEqual([
      {
        code: 'reference.circular',
        file: 'scenarios/b.json',
        path: ['extends'],
        expected: 'a file that does not extend this one',
        actual: circle,
      },
    ]);
  });

  it('of more than sixteen is cut off', () => {
    const more = Object.fromEntries(
      Array.from({ length: 20 }, (_, i) => [`scenarios/f${i}.json`, extending(`f${i + 1}.json`)]),
    );
    expect(problemsOf(extending('f0.json'), more)).toEqual([
      {
        code: 'value.range',
        file: 'scenarios/f14.json',
        path: ['extends'],
        expected: 'at most 16 files that extend each other',
        actual: '"f15.json"',
      },
    ]);
  });

  it('lays a fault at the door of the file that wrote it', () => {
    const more = { 'scenarios/base.json': patched(['demand', 'level'], -1) };
    const own = JSON.stringify({ schema: 'buurtsim.scenario/1', extends: 'base.json', pool: { fte: -1 } });
    expect(problemsOf(own, more).map(({ file, path }) => [file, path?.join('.')])).toEqual([
      ['scenarios/base.json', 'demand.level'],
      [ENTRY, 'pool.fte'],
    ]);
  });

  it('reports the faults of all sections at once', () => {
    const own = patched(['demand', 'level'], -1, {
      ...sound,
      pool: { fte: -1 },
      staffChanges: [{ team: 'oost', fte: 1 }],
      casework: { types: { S: { share: 0.4 } } },
      target: { wait: 'kort' },
      teams: { noord: { staff: {}, inflow: {} }, zuid: { staff: { employed: 3 }, inflow: {} } },
    });
    expect(problemsOf(own).map(({ code, path }) => `${code} ${path?.join('.')}`)).toEqual([
      'type.wrong target.wait',
      'value.range demand.level',
      'value.range pool.fte',
      'key.missing teams.noord.staff.employed',
      'value.conflict casework.types',
      'reference.unknown staffChanges.0.team',
    ]);
  });
});

describe('a scenario of a city', () => {
  it.each<[string, object, Partial<Problem>]>([
    [
      'an unknown team',
      { zuilne: { staff: { employed: 5 } } },
      {
        code: 'reference.unknown',
        path: ['teams', 'zuilne'],
        expected: 'a team of utrecht, or a new one with name and buurten',
        actual: '"zuilne"',
        suggestion: 'zuilen',
      },
    ],
    [
      'a team taken out that is not there',
      { zuilne: null },
      {
        code: 'reference.unknown',
        path: ['teams', 'zuilne'],
        expected: 'a name of the file that this one extends',
        actual: '"zuilne"',
        suggestion: 'zuilen',
      },
    ],
    [
      'an unknown buurt',
      { zuilen: { buurten: ['BU03440000'] } },
      {
        code: 'reference.unknown',
        path: ['teams', 'zuilen', 'buurten', 0],
        expected: 'a buurt of utrecht',
        actual: '"BU03440000"',
      },
    ],
    [
      'a buurt at two teams',
      { zuilen: { buurten: ['BU03440111'] }, oost: { buurten: ['BU03440111'] } },
      {
        code: 'value.duplicate',
        path: ['teams', 'zuilen', 'buurten', 0],
        expected: 'each buurt once (it is at oost)',
        actual: '"BU03440111"',
      },
    ],
  ])('%s', (_what, teams, problem) => {
    const [found, ...others] = problemsOf(JSON.stringify({ ...utrecht, teams }));
    expect(found).toMatchObject({ ...problem, file: ENTRY });
    expect(others).toEqual([]);
  });

  it('reports a broken table with its row', () => {
    const tables = {
      'data/utrecht/teams.csv':
        'id,name,wijk,plan_row,certainty,pilot_before_2015\nzuilen,Zuilen,WK034402,,maybe,no\n',
    };
    const found = problemsOf(JSON.stringify(utrecht), tables);
    expect(found).toContainEqual(
      expect.objectContaining({
        code: 'value.unknown',
        file: 'data/utrecht/teams.csv',
        row: 2,
        column: 'certainty',
      }),
    );
  });
});
