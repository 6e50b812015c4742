/** Cases without chance: working days. */
import { Calendar } from '../../calendar/index.ts';
import type { Case } from '../check.ts';

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

export const fixedAnswers: readonly Case[] = [
  {
    id: 'PUB-33',
    title: 'Working days between registration and first conversation',
    answers: () => [
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
    ],
  },
];
