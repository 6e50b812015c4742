/** For tests only: every lever with numbers that act, one by one or all together. */
import type { ResolvedLevers } from '../scenario/index.ts';

/** A channel with everything as all registrations have it. */
export const NO_MIX = { urgentShare: null, redirectedShare: null, adviceShare: null, types: null } as const;

/** Acts on the small and the ordinary scenarios: they have a channel `self`, and types A, or S and L. */
export const ACTING_LEVERS: ResolvedLevers = {
  channels: [{ ...NO_MIX, id: 'self', urgentShare: 0.2 }],
  socialBase: { share: 0.1, types: [] },
  sameDay: { share: 0.8 },
  desk: { share: 0.7, fte: 1, questionsPerFteWeek: 10, maxWait: 3 },
  places: [
    { id: 'office', share: 0.6, leadFactor: 0.8 },
    { id: 'home', share: 0.4, leadFactor: 1.5 },
  ],
  volunteers: { share: 0.4, types: [], number: 20, casesEach: 2, after: 0.5, guidanceHours: 0.15 },
  groups: {
    share: 0.5,
    types: ['S'],
    size: 4,
    weeks: 8,
    hoursPerWeek: 6,
    ownHours: 0.4,
    stayFactor: 0.8,
    patienceWeeks: 6,
  },
  pulse: { share: 0.5, types: [], stayFactor: 0.9, weeks: 6, hoursPerWeek: 0.1, returnFactor: 0.5 },
  lasting: { share: 0.2, types: ['L'], hoursPerWeek: 0.2 },
  referral: {
    share: 0.2,
    types: [],
    after: 0.4,
    waitWeeks: { dist: 'exponential', mean: 6 },
    waitHours: 0.3,
    closes: 0.6,
    lightHours: 0.15,
  },
  assessments: [
    {
      id: 'renewals',
      teams: [],
      from: '2017-02-01',
      to: '2017-04-28',
      number: 120,
      hoursEach: 4,
      termDays: 20,
      dueBy: null,
      teamShare: 0.05,
      dueDays: 5,
      dueShare: 0.2,
      project: { fte: 0.5, hoursPerFteWeek: 24, from: null, to: null },
    },
  ],
  growth: [
    {
      id: 'houses',
      teams: ['noord'],
      points: [
        { date: '2017-02-01', factor: 1 },
        { date: '2017-06-30', factor: 1.4 },
      ],
    },
  ],
};
