import {
  decimal,
  identifier,
  integer,
  nullable,
  oneOf,
  optional,
  pattern,
  remark,
  slug,
  text,
  yesNo,
} from './column.ts';
import { CERTAINTIES, FIGURE_STATUSES } from './figure-status.ts';
import { table } from './table.ts';

/** The tables of a city folder. Only buurten.csv and teams.csv (beside city.json) are needed for a city that runs. */
const count = () => integer();
const year = () => integer({ min: 1900, max: 2200 });
const percent = () => decimal({ min: 0, max: 100 });
const month = () => pattern(/^\d{4}-(0[1-9]|1[0-2])$/, 'month YYYY-MM');
const wait = () => decimal({ min: 0, max: 1000 });
const origin = { status: oneOf(FIGURE_STATUSES), source: identifier() };
const sourced = { source: 'city.json' } as const;

const counts = {
  year: nullable(year()),
  inhabitants: nullable(count()),
  one_person_households: nullable(count()),
  bijstand: nullable(count()),
  dwellings: nullable(count()),
};
const laterCounts = {
  later_year: nullable(year()),
  later_inhabitants: nullable(count()),
  later_households: nullable(count()),
  later_one_person_households: nullable(count()),
  later_bijstand: nullable(count()),
  later_dwellings: nullable(count()),
};

export const buurtTable = table({
  file: 'buurten.csv',
  required: true,
  key: ['code'],
  references: { wijk: 'wijken.csv', subwijk: 'subwijken.csv', team: 'teams.csv' },
  columns: {
    code: identifier(),
    name: text(),
    wijk: text(),
    subwijk: nullable(text()),
    team: slug(),
    team_certainty: optional(oneOf(CERTAINTIES), 'certain'),
    households: count(),
    ...counts,
    ...laterCounts,
    share_0_14: nullable(percent()),
    share_15_24: nullable(percent()),
    share_25_44: nullable(percent()),
    share_45_64: nullable(percent()),
    share_65_plus: nullable(percent()),
    isolation: nullable(percent()),
    low_education: nullable(percent()),
    lon: nullable(decimal({ min: -180, max: 180 })),
    lat: nullable(decimal({ min: -90, max: 90 })),
    rd_x: nullable(decimal({ min: -10_000, max: 300_000 })),
    rd_y: nullable(decimal({ min: 290_000, max: 640_000 })),
  },
});

export const wijkTable = table({
  file: 'wijken.csv',
  required: false,
  key: ['code'],
  columns: { code: text(), name: text(), households: nullable(count()), ...counts, ...laterCounts },
});

export const subwijkTable = table({
  file: 'subwijken.csv',
  required: false,
  key: ['code'],
  references: { wijk: 'wijken.csv' },
  columns: { code: text(), name: text(), wijk: text() },
});

export const teamTable = table({
  file: 'teams.csv',
  required: true,
  key: ['id'],
  references: { wijk: 'wijken.csv', plan_row: 'plan-2014-fte.csv' },
  columns: {
    id: slug(),
    name: text(),
    wijk: nullable(text()),
    plan_row: nullable(slug()),
    certainty: optional(oneOf(CERTAINTIES), 'certain'),
    pilot_before_2015: optional(yesNo(), false),
  },
});

export const planTable = table({
  file: 'plan-2014-fte.csv',
  required: false,
  key: ['id'],
  references: sourced,
  columns: {
    id: slug(),
    name: text(),
    fte_low: decimal({ min: 0, max: 100_000 }),
    fte_high: decimal({ min: 0, max: 100_000 }),
    ...origin,
  },
});

const flow = { started: count(), running: count(), closed: count() };

export const teamYearTable = table({
  file: 'published-2015-team.csv',
  required: false,
  key: ['team'],
  references: { ...sourced, team: 'teams.csv' },
  columns: { team: slug(), ...flow, mean_wait_days: wait(), unique_clients: count(), ...origin },
});

export const cityPeriodTable = table({
  file: 'published-2015-city-quarter.csv',
  required: false,
  key: ['period'],
  references: sourced,
  columns: {
    period: pattern(/^\d{4}(-Q[1-4])?$/, 'YYYY or YYYY-Qn'),
    ...flow,
    mean_wait_days: wait(),
    unique_clients: nullable(count()),
    ...origin,
  },
});

export const cityWaitTable = table({
  file: 'published-2015-city-wait-month.csv',
  required: false,
  key: ['month', 'place'],
  references: sourced,
  columns: {
    month: month(),
    place: oneOf(['office', 'home', 'elsewhere', 'total']),
    mean_wait_days: wait(),
    ...origin,
  },
});

export const teamMonthTable = table({
  file: 'published-2017-team-month.csv',
  required: false,
  key: ['team', 'month'],
  references: { ...sourced, team: 'teams.csv' },
  columns: {
    team: slug(),
    month: month(),
    started: count(),
    running_printed: count(),
    running: count(),
    closed: count(),
    mean_wait_workdays: wait(),
    unique_clients: count(),
    ...origin,
    flag: remark(),
  },
});

export const cityMonthTable = table({
  file: 'published-2017-city-month.csv',
  required: false,
  key: ['month'],
  references: sourced,
  columns: {
    month: month(),
    ...flow,
    mean_wait_workdays: wait(),
    unique_clients: count(),
    go_on_yes: count(),
    go_on_no: count(),
    go_on_not_applicable: count(),
    go_on_total: count(),
    maatwerk_referrals: count(),
    ...origin,
  },
});

export const cityQuarterTable = table({
  file: 'published-2017-city-quarter.csv',
  required: false,
  key: ['period'],
  references: sourced,
  columns: {
    period: pattern(/^\d{4}-Q[1-4]$/, 'YYYY-Qn'),
    ...flow,
    mean_wait_workdays: wait(),
    client_grade: decimal({ min: 1, max: 10 }),
    ...origin,
  },
});

export const closingTable = table({
  file: 'closing-reasons-2015.csv',
  required: false,
  key: ['kind', 'id'],
  references: sourced,
  columns: { kind: oneOf(['reason', 'destination']), id: slug(), name: text(), count: count(), ...origin },
});

export const melderTable = table({
  file: 'melders-2015.csv',
  required: false,
  key: ['melder'],
  references: sourced,
  columns: { melder: text(), started: count(), ...origin },
});

export const melderQuarterTable = table({
  file: 'melders-2017.csv',
  required: false,
  key: ['melder'],
  references: sourced,
  columns: { melder: text(), q1: count(), q2: count(), ...origin },
});

export const durationTable = table({
  file: 'duration-2017.csv',
  required: false,
  key: ['id'],
  references: sourced,
  columns: {
    id: slug(),
    from_months: decimal({ min: 0, max: 1200 }),
    to_months: decimal({ min: 0, max: 1200 }),
    share: percent(),
    share_low: percent(),
    share_high: percent(),
    ...origin,
    note: remark(),
  },
});

const figure = { figure: slug(), period: text(), value: decimal(), unit: text() };

export const staffTable = table({
  file: 'staff.csv',
  required: false,
  key: ['figure', 'period'],
  references: sourced,
  columns: { ...figure, ...origin, note: remark() },
});

export const budgetTable = table({
  file: 'budget.csv',
  required: false,
  key: ['figure', 'period'],
  references: sourced,
  columns: { ...figure, ...origin, note: remark() },
});

export const externalTable = table({
  file: 'external.csv',
  required: false,
  key: ['figure', 'place', 'period'],
  columns: { ...figure, place: text(), status: oneOf(FIGURE_STATUSES), reference: text(), note: remark() },
});

export const statedTable = table({
  file: 'stated-figures.csv',
  required: false,
  key: ['table', 'row', 'column', 'where'],
  references: sourced,
  columns: {
    table: slug(),
    row: text(),
    column: text(),
    value: decimal(),
    where: oneOf(['total', 'text', 'chart']),
    source: identifier(),
  },
});

export const faultTable = table({
  file: 'known-faults.csv',
  required: false,
  key: ['check', 'table', 'place'],
  columns: {
    check: slug(),
    table: slug(),
    place: text(),
    size: decimal(),
    what_nl: text(),
    what_en: text(),
  },
});

/** Every table of a city folder. */
export const CITY_TABLES = [
  buurtTable,
  wijkTable,
  subwijkTable,
  teamTable,
  planTable,
  teamYearTable,
  cityPeriodTable,
  cityWaitTable,
  teamMonthTable,
  cityMonthTable,
  cityQuarterTable,
  closingTable,
  melderTable,
  melderQuarterTable,
  durationTable,
  staffTable,
  budgetTable,
  externalTable,
  statedTable,
  faultTable,
] as const;
