/** The sections of a scenario file, as they must stand after the files that it extends have been merged. */
import { z } from 'zod';
import { POLICIES } from '../../policy/index.ts';
import { distribution } from './distribution.ts';
import { levers } from './levers.ts';
import {
  atLeastZero,
  dateText,
  id,
  keyed,
  line,
  object,
  plainNumber,
  positive,
  quantity,
  share,
  typeId,
} from './fields.ts';

export const SCHEMA_NAME = 'buurtsim.scenario/1';

const text = object({ nl: line(500), en: line(500) });

const period = object({
  from: dateText(),
  to: dateText(),
  warmUpDays: plainNumber({ min: 0, max: 36_525, whole: true }),
});

const calendar = object({
  kind: z.enum(['dutch', 'continuous']),
  daysOff: z.array(line(40), { error: 'list of holidays or dates' }).max(400, 'at most 400'),
  schoolHolidays: line(40).nullable(),
});

const target = object({ wait: atLeastZero(), share: share() });

const money = object({
  costPerFteYear: positive(),
  costPerInternFteYear: atLeastZero(),
  extraPerYear: quantity(),
  subsidyPerYear: positive().nullable(),
});

const demand = object({
  level: atLeastZero(),
  trendPerYear: quantity({ min: -0.9, max: 10 }),
  months: z.array(atLeastZero(), { error: 'list of 12 numbers' }).length(12, 'list of 12 numbers'),
  weekdays: z.array(atLeastZero(), { error: 'list of 7 numbers' }).length(7, 'list of 7 numbers'),
  schoolHoliday: atLeastZero(),
  season: object({ amplitude: share(), periodDays: positive(), shiftDays: quantity() }),
  cityMonthShape: positive().nullable(),
  teamMonthShape: positive().nullable(),
  batch: distribution,
  urgentShare: share(),
  redirectedShare: share(),
  channels: keyed(id(), object({ share: share() })),
  wijkfactors: object({ perHousehold: atLeastZero(), perBijstand: atLeastZero() }),
});

const minuteOfDay = (): ReturnType<typeof quantity> => quantity({ min: 1, max: 1440, whole: true });

const intake = object({
  slots: z.discriminatedUnion(
    'kind',
    [
      object({ kind: z.literal('unlimited') }),
      object({
        kind: z.literal('weekly'),
        perFteWeek: atLeastZero(),
        horizonWeeks: quantity({ min: 1, max: 104, whole: true }),
        surge: atLeastZero(),
        surgeThreshold: positive(),
        leaveCover: share(),
        monthSpread: quantity({ min: 0, max: 2 }),
        monthMemory: quantity({ min: 0, max: 0.99 }),
      }),
      object({
        kind: z.literal('daily'),
        perDay: z
          .array(quantity({ min: 0, max: 100_000, whole: true }), { error: 'list of 1 to 366 numbers' })
          .min(1, 'list of 1 to 366 numbers')
          .max(366, 'list of 1 to 366 numbers'),
        atMinute: minuteOfDay(),
      }),
    ],
    { error: 'object with "kind"' },
  ),
  lead: distribution,
  urgentLead: distribution,
  allocation: z.discriminatedUnion(
    'kind',
    [
      object({ kind: z.literal('continuous') }),
      object({
        kind: z.literal('moments'),
        weekdays: z
          .array(plainNumber({ min: 0, max: 6, whole: true }), { error: 'list of weekdays 0 to 6' })
          .min(1, 'list of weekdays 0 to 6')
          .max(7, 'list of weekdays 0 to 6'),
        atMinute: minuteOfDay(),
      }),
    ],
    { error: 'object with "kind"' },
  ),
  noShow: quantity({ min: 0, max: 0.99 }),
  patience: distribution.nullable(),
  advice: share(),
  caseloadMax: quantity({ min: 1, max: 100_000, whole: true }).nullable(),
});

const casework = z.discriminatedUnion(
  'kind',
  [
    object({
      kind: z.literal('planned'),
      unit: z.enum(['month', 'week', 'day']),
      types: keyed(typeId(), object({ share: share(), stay: distribution, hoursPerWeek: atLeastZero() })),
      stretch: atLeastZero(),
      cleanupShare: share(),
      cleanupInterval: distribution,
      reasons: keyed(id(), object({ share: share() })),
      returnShare: share(),
      returnAfter: distribution,
    }),
    object({
      kind: z.literal('steps'),
      step: distribution,
      closeProbability: quantity({ above: 0, max: 1 }),
      delay: distribution.nullable(),
    }),
  ],
  { error: 'object with "kind"' },
);

const capacity = object({
  hoursPerFte: positive(),
  nonClientShare: quantity({ min: 0, max: 0.95 }),
  firstFortnightHours: atLeastZero(),
  hoursScale: atLeastZero(),
  throttle: atLeastZero(),
  throttleMin: atLeastZero(),
  throttleMax: atLeastZero(),
});

const staffKind = object({
  contractShare: quantity({ above: 0, max: 1 }),
  productivity: atLeastZero(),
  turnoverPerYear: atLeastZero(),
  absenceShare: quantity({ min: 0, max: 0.9 }),
});

const staff = object({
  cityFte: positive().nullable(),
  kinds: object({ employed: staffKind, seconded: staffKind, intern: staffKind }),
  rampStart: share(),
  rampMonths: atLeastZero(),
  mentorShare: share(),
  vacancy: distribution,
  handoverHours: atLeastZero(),
  absenceSpells: keyed(id(), object({ weight: share(), length: distribution })),
  onAbsence: z.enum(['keep', 'pause']),
  leave: object({
    summer: quantity({ min: 0, max: 60 }),
    school: quantity({ min: 0, max: 60 }),
    any: quantity({ min: 0, max: 200 }),
  }),
});

const pool = object({
  fte: atLeastZero(),
  from: dateText().nullable(),
  contractShare: quantity({ above: 0, max: 1 }),
  form: z.enum(['intake', 'full']),
  dispatch: z.enum(['deployment', 'case']),
  policy: object({
    kind: z.enum([...POLICIES.keys()]),
    settings: keyed(line(60), quantity()).optional(),
    shares: keyed(id(), share()).optional(),
  }),
  reviewWeeks: quantity({ min: 1, max: 5300, whole: true }),
  minimumStayWeeks: quantity({ min: 0, max: 5300, whole: true }),
  noticeWeeks: quantity({ min: 0, max: 1_000_000, whole: true }),
  settlingProductivity: atLeastZero(),
  settlingWeeks: atLeastZero(),
  travelLoss: share(),
  intakesPerFteWeek: atLeastZero(),
  absenceShare: quantity({ min: 0, max: 0.9 }),
  workers: z
    .array(
      object({
        fte: positive(),
        team: id().nullable(),
        weeks: atLeastZero(),
        absent: z.boolean({ error: 'boolean' }).optional(),
        next: id().nullable().optional(),
      }),
      { error: 'list of workers' },
    )
    .max(10_000, 'at most 10000'),
});

const STAFF_KINDS = ['employed', 'seconded', 'intern'] as const;
const teamList = z.array(id(), { error: 'list of teams' }).max(10_000, 'at most 10000');

const shock = z.discriminatedUnion(
  'kind',
  [
    object({
      kind: z.literal('inflow'),
      teams: teamList,
      from: dateText(),
      to: dateText(),
      factor: atLeastZero(),
    }),
    object({
      kind: z.literal('transfer'),
      teams: teamList,
      date: dateText(),
      cases: quantity({ min: 0, max: 1_000_000, whole: true }),
      into: z.enum(['open', 'queue']),
    }),
    object({
      kind: z.literal('task'),
      teams: teamList,
      from: dateText(),
      to: dateText(),
      hours: atLeastZero(),
    }),
    object({ kind: z.literal('intakeStop'), teams: teamList, from: dateText(), to: dateText() }),
    object({
      kind: z.literal('absence'),
      teams: teamList,
      from: dateText(),
      to: dateText(),
      workers: quantity({ min: 0, max: 100_000, whole: true }),
    }),
    object({
      kind: z.literal('staff'),
      teams: teamList,
      from: dateText(),
      to: dateText().nullable(),
      fte: quantity({ min: -100_000, max: 100_000 }),
      staffKind: z.enum(STAFF_KINDS),
    }),
  ],
  { error: 'object with "kind"' },
);

const shocks = z.array(shock, { error: 'list of shocks' }).max(1000, 'at most 1000');

const staffChanges = z
  .array(object({ team: id(), fte: quantity({ min: -100_000, max: 100_000 }) }), {
    error: 'list of { team, fte }',
  })
  .max(1000, 'at most 1000');

const buurtCodes = z.array(line(40), { error: 'list of codes of buurten' }).max(10_000, 'at most 10000');

export const team = object({
  name: line(100).optional(),
  wijk: line(100).optional(),
  staff: object({ employed: atLeastZero(), seconded: atLeastZero(), intern: atLeastZero() }),
  inflow: object({
    registrationsPerMonth: atLeastZero().optional(),
    registrationsPerDay: atLeastZero().optional(),
  }),
  slotFactor: atLeastZero(),
  stayFactor: positive(),
  initial: object({
    caseload: quantity({ min: 0, max: 1_000_000, whole: true }),
    queue: quantity({ min: 0, max: 1_000_000, whole: true }),
    queueMeanWait: atLeastZero(),
    queueWaits: z.array(plainNumber({ min: 0 }), { error: 'list of numbers' }).max(100_000, 'at most 100000'),
    absentFte: atLeastZero().nullable(),
    slotState: quantity({ min: -6, max: 6 }).nullable(),
    ages: z.enum(['stationary', 'fresh']),
    maxAge: positive(),
  }),
  buurten: buurtCodes.optional(),
});

/** Each section by itself, so that a fault in one hides nothing in another. */
export const sections = {
  title: text,
  question: text,
  period,
  calendar,
  target,
  money,
  demand,
  intake,
  casework,
  capacity,
  staff,
  staffChanges,
  pool,
  shocks,
  levers,
} as const;

export const scenarioName = id();
export const cityName = id().nullable();
