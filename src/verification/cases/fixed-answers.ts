/** Cases without chance: working days. */
import { Calendar } from '../../calendar/index.ts';
import { modelReplicator, resultOf, SummaryMatrix, type TeamResult } from '../../experiment/index.ts';
import type { Case, Library, Seed } from '../check.ts';

const DAYS_OFF = [
  '2017-01-01',
  '2017-04-14',
  '2017-04-16',
  '2017-04-17',
  '2017-04-27',
  '2017-05-25',
  '2017-06-05',
  '2017-12-25',
  '2017-12-26',
];
const PAIRS = [
  ['2017-02-10', '2017-02-17'],
  ['2017-04-13', '2017-04-18'],
  ['2017-04-26', '2017-04-28'],
  ['2017-12-22', '2018-01-02'],
  ['2017-02-11', '2017-02-13'],
] as const;

const calendar = (): Calendar => Calendar.dutch({ from: '2017-01-01', to: '2017-12-31', daysOff: DAYS_OFF });

/** Team of the scenario whose one resident registers and is seen on these days. */
const TEAM_OF_PAIR: Readonly<Record<string, string>> = {
  '2017-02-10->2017-02-17': 'a-week',
  '2017-04-13->2017-04-18': 'easter',
  '2017-04-26->2017-04-28': 'kings-day',
  '2017-12-22->2018-01-02': 'christmas',
  '2017-02-11->2017-02-13': 'weekend',
};

/** The result of one replication for a team, as `buurtsim run` prints it. */
function printedTeam(library: Library, seed: Seed, id: string): TeamResult {
  const scenario = library.scenario('pub-33');
  const replicator = modelReplicator(scenario);
  const matrix = new SummaryMatrix(replicator.layout, 1);
  matrix.place(0, replicator.replicate(seed, 0));
  const team = resultOf(scenario, seed, matrix).teams.find((one) => one.team === id);
  if (team === undefined) throw new RangeError(`pub-33: expected a team ${id}`);
  return team;
}

export const fixedAnswers: readonly Case[] = [
  {
    id: 'PUB-33',
    title: 'Working days between registration and first conversation',
    answers: (library) => [
      {
        kind: 'computed',
        subject: 'calendar',
        system: 'calendar',
        values: {
          ...Object.fromEntries(
            PAIRS.map(([from, to]) => [
              `${from}->${to}`,
              () => {
                const days = calendar();
                // Any moment of either day gives the same count.
                return days.workingDaysBetween(
                  days.minuteOfDay(days.dayOfDate(from)) + 1439,
                  days.minuteOfDay(days.dayOfDate(to)),
                );
              },
            ]),
          ),
          'working days in 2017': () => calendar().workingDays,
        },
      },
      {
        kind: 'computed',
        subject: 'model',
        system: 'pub-33',
        values: {
          ...Object.fromEntries(
            Object.entries(TEAM_OF_PAIR).map(([pair, team]) => [
              pair,
              (seed: Seed) => printedTeam(library, seed, team).wait.mean.value ?? NaN,
            ]),
          ),
          // A line that never empties, and one conversation each working day.
          'working days in 2017': (seed: Seed) => printedTeam(library, seed, 'year').started.value ?? NaN,
        },
      },
    ],
  },
];
