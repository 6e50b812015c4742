/**
 * The levers of policy: what city and organisation may do besides hiring. Each is off at its neutral value
 * (a share or number of 0, an empty list), and a lever that is off leaves every bit of a result as it is.
 */
import { z } from 'zod';
import { distribution } from './distribution.ts';
import {
  atLeastZero,
  dateText,
  id,
  keyed,
  object,
  positive,
  quantity,
  share,
  TYPE_FORM,
  typeId,
} from './fields.ts';

/** Types of case that a lever acts on; empty = all. */
const types = z.array(typeId(), { error: TYPE_FORM }).max(100, 'at most 100');

const curve = object({
  teams: z.array(id(), { error: 'list of teams' }).max(10_000, 'at most 10000'),
  points: z
    .array(object({ date: dateText(), factor: atLeastZero() }), { error: 'list of { date, factor }' })
    .min(1, 'at least one point')
    .max(1000, 'at most 1000'),
});

const dateOrNull = dateText().nullable();

const assessments = object({
  teams: z.array(id(), { error: 'list of teams' }).max(10_000, 'at most 10000'),
  from: dateText(),
  to: dateText(),
  number: quantity({ min: 0, max: 1_000_000, whole: true }),
  hoursEach: positive(),
  termDays: quantity({ min: 0, max: 10_000, whole: true }),
  dueBy: dateOrNull,
  teamShare: share(),
  dueDays: quantity({ min: 0, max: 10_000, whole: true }),
  dueShare: share(),
  project: object({ fte: atLeastZero(), hoursPerFteWeek: atLeastZero(), from: dateOrNull, to: dateOrNull }),
});

export const levers = object({
  channels: keyed(
    id(),
    object({
      urgentShare: share().optional(),
      redirectedShare: share().optional(),
      adviceShare: share().optional(),
      types: keyed(typeId(), share()).optional(),
    }),
  ),
  socialBase: object({ share: share(), types }),
  sameDay: object({ share: share() }),
  desk: object({
    share: share(),
    fte: atLeastZero(),
    questionsPerFteWeek: positive(),
    maxWait: atLeastZero(),
  }),
  places: keyed(id(), object({ share: share(), leadFactor: atLeastZero() })),
  volunteers: object({
    share: share(),
    types,
    number: quantity({ min: 0, max: 100_000, whole: true }),
    casesEach: positive(),
    after: share(),
    guidanceHours: atLeastZero(),
  }),
  groups: object({
    share: share(),
    types,
    size: quantity({ min: 1, max: 1000, whole: true }),
    weeks: quantity({ min: 1, max: 520, whole: true }),
    hoursPerWeek: atLeastZero(),
    ownHours: share(),
    stayFactor: quantity({ above: 0, max: 1 }),
    patienceWeeks: atLeastZero(),
  }),
  pulse: object({
    share: share(),
    types,
    stayFactor: quantity({ above: 0, max: 1 }),
    weeks: atLeastZero(),
    hoursPerWeek: atLeastZero(),
    returnFactor: share(),
  }),
  lasting: object({ share: share(), types, hoursPerWeek: atLeastZero() }),
  referral: object({
    share: share(),
    types,
    after: share(),
    waitWeeks: distribution,
    waitHours: atLeastZero(),
    closes: share(),
    lightHours: atLeastZero(),
  }),
  assessments: keyed(id(), assessments),
  growth: keyed(id(), curve),
});
