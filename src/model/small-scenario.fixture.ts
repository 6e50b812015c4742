/** Small resolved scenarios for tests: one calm team under the continuous calendar, changed where a test wants. */
import { NO_LEVERS, type ResolvedScenario, type ResolvedTeam } from '../scenario/index.ts';

export type Change = {
  readonly [K in keyof ResolvedScenario]?: Partial<ResolvedScenario[K]> | ResolvedScenario[K];
};

const NOBODY = { employed: 0, seconded: 0, intern: 0 };
/** Of a start of which nothing is known one by one. */
export const NOTHING_KNOWN = { queueWaits: [], absentFte: null, slotState: null } as const;

/** A team of `workers` full-time employed workers with `perDay` registrations a day. */
export function smallTeam(
  id: string,
  workers: number,
  perDay: number,
  change: Partial<ResolvedTeam> = {},
): ResolvedTeam {
  return {
    id,
    name: id,
    wijk: id,
    staff: { ...NOBODY, employed: workers },
    workers: { ...NOBODY, employed: workers },
    inflow: { unit: 'day', registrations: perDay },
    slotFactor: 1,
    stayFactor: 1,
    buurten: [],
    initial: { ...NOTHING_KNOWN, caseload: 0, queue: 0, queueMeanWait: 0, ages: 'fresh', maxAge: 1e9 },
    ...change,
  };
}

const kind = { contractShare: 1, productivity: 1, turnoverPerYear: 0, absenceShare: 0 };

const BASE: ResolvedScenario = {
  name: 'small',
  title: { nl: '', en: '' },
  question: { nl: '', en: '' },
  hash: '',
  city: null,
  period: { from: '2017-01-02', to: '2017-12-31', warmUpDays: 0 },
  calendar: { kind: 'continuous', daysOff: [], schoolHolidays: null },
  target: { wait: 5, share: 0.8 },
  money: { costPerFteYear: 72800, costPerInternFteYear: 9000, extraPerYear: 0, subsidyPerYear: null },
  demand: {
    level: 1,
    trendPerYear: 0,
    months: Array.from({ length: 12 }, () => 1),
    weekdays: [1, 1, 1, 1, 1, 1, 1],
    schoolHoliday: 1,
    season: { amplitude: 0, periodDays: 365, shiftDays: 0 },
    cityMonthShape: null,
    teamMonthShape: null,
    batch: { dist: 'deterministic', value: 1 },
    urgentShare: 0,
    redirectedShare: 0,
    channels: [{ id: 'self', share: 1 }],
  },
  intake: {
    slots: { kind: 'unlimited' },
    lead: { dist: 'deterministic', value: 0 },
    urgentLead: { dist: 'deterministic', value: 0 },
    allocation: { kind: 'continuous' },
    noShow: 0,
    patience: null,
    advice: 0,
    caseloadMax: 1,
  },
  casework: {
    kind: 'planned',
    unitDays: 1,
    types: [{ id: 'A', share: 1, stay: { dist: 'exponential', mean: 1 }, hoursPerWeek: 1 }],
    stretch: 0,
    cleanupShare: 0,
    cleanupInterval: { dist: 'deterministic', value: 30 },
    reasons: [{ id: 'plan', share: 1 }],
    returnShare: 0,
    returnAfter: { dist: 'deterministic', value: 100 },
  },
  capacity: {
    hoursPerFte: 36,
    nonClientShare: 0.35,
    firstFortnightHours: 3,
    hoursScale: 1,
    throttle: 0,
    throttleMin: 0.5,
    throttleMax: 1.2,
  },
  staff: {
    kinds: { employed: kind, seconded: kind, intern: kind },
    rampStart: 1,
    rampMonths: 0,
    mentorShare: 0,
    vacancy: { dist: 'deterministic', value: 10 },
    handoverHours: 0,
    absenceSpells: [],
    onAbsence: 'keep',
    leave: [],
  },
  pool: {
    fte: 0,
    from: null,
    contractShare: 1,
    form: 'intake',
    dispatch: 'deployment',
    policy: { name: 'longest-wait', settings: {}, shares: {} },
    reviewWeeks: 1,
    minimumStayWeeks: 4,
    noticeWeeks: 0,
    settlingProductivity: 1,
    settlingWeeks: 0,
    travelLoss: 0,
    intakesPerFteWeek: 5,
    absenceShare: 0,
    workers: [],
  },
  shocks: [],
  levers: NO_LEVERS,
  teams: [smallTeam('a', 2, 1)],
  ledger: [],
};

/** The base with the sections of `change` laid over it, each section key by key. */
export function smallScenario(change: Change = {}): ResolvedScenario {
  const result: Record<string, unknown> = { ...BASE };
  for (const [section, value] of Object.entries(change)) {
    const base = BASE[section as keyof ResolvedScenario];
    const merges = isRecord(base) && isRecord(value);
    result[section] = merges ? { ...base, ...value } : value;
  }
  return result as unknown as ResolvedScenario;
}

/** The same with agendas by the week under the Dutch calendar: the ordinary way of working of a buurtteam. */
export function ordinaryScenario(change: Change = {}): ResolvedScenario {
  return smallScenario({
    calendar: { kind: 'dutch', daysOff: [], schoolHolidays: null },
    demand: { weekdays: [1.2, 1.05, 1, 0.95, 0.8, 0, 0] },
    intake: {
      slots: {
        kind: 'weekly',
        perFteWeek: 1,
        horizonWeeks: 3,
        surge: 0,
        surgeThreshold: 5,
        leaveCover: 0.5,
        monthSpread: 0,
        monthMemory: 0,
      },
      lead: { dist: 'lognormal', median: 1.5, p90: 4 },
      allocation: { kind: 'moments', weekdays: [0, 1, 2, 3, 4], atMinute: 540 },
      advice: 0.1,
      noShow: 0.06,
      patience: { dist: 'exponential', mean: 333 },
      caseloadMax: null,
    },
    casework: {
      kind: 'planned',
      unitDays: 30.4375,
      types: [
        { id: 'S', share: 0.6, stay: { dist: 'exponential', mean: 2 }, hoursPerWeek: 1.5 },
        { id: 'L', share: 0.4, stay: { dist: 'exponential', mean: 12 }, hoursPerWeek: 0.45 },
      ],
      stretch: 0.2,
      cleanupShare: 0.25,
      cleanupInterval: { dist: 'exponential', mean: 2 },
      returnShare: 0.15,
      returnAfter: { dist: 'lognormal', median: 8, p90: 24 },
      reasons: [{ id: 'plan', share: 1 }],
    },
    capacity: { throttle: 0.5 },
    staff: {
      kinds: {
        employed: { contractShare: 0.832, productivity: 1, turnoverPerYear: 0.3, absenceShare: 0.08 },
        seconded: kind,
        intern: kind,
      },
      rampStart: 0.4,
      rampMonths: 6,
      mentorShare: 0.1,
      vacancy: { dist: 'lognormal', median: 10, p90: 25 },
      handoverHours: 2,
      absenceSpells: [
        { id: 'short', weight: 0.75, length: { dist: 'exponential', mean: 4 } },
        { id: 'long', weight: 0.25, length: { dist: 'exponential', mean: 60 } },
      ],
      leave: [
        { window: 'summer', workingDays: 15 },
        { window: 'any', workingDays: 10 },
      ],
    },
    teams: ['noord', 'zuid', 'west'].map((id, i) =>
      smallTeam(id, 8, 1.2 + 0.1 * i, {
        initial: {
          ...NOTHING_KNOWN,
          caseload: 200,
          queue: 5,
          queueMeanWait: 4,
          ages: 'stationary',
          maxAge: 24,
        },
      }),
    ),
    ...change,
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
