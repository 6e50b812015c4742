/** docs/performance.md, made of a run of the benchmarks. */
import { spreadOf, type Measurement } from './measurement.ts';
import { short, type Record } from './table.ts';

const INTRO = `<!-- Made by "npm run bench -- --record". Not to be edited by hand. -->

# Speed and size

Measured on: MACHINE. The least of a few samples, with mean and standard deviation; other work on the machine
raises all of them.

- **M1** is a queue of ten servers and a million customers; **M2** a city of 18 teams over three years. Both run on the
  engine with records of every customer, as whole programs, beside a program in C without any
  (\`bench/reference.c\`).
- **utrecht-year** is one replication of \`scenarios/utrecht-2017.json\`: twelve months, 18 teams, in a warm program.
- **instant** is the answer by formula to the same scenario, in a warm program.
- **run-100**, **run-1**, **start** and **norm-explorer** are commands as a user gives them, start of the program included.
- **page** is what a browser loads before the page shows, packed by gzip.
`;

const PROFILES = `
## Where the time goes

Profiles of November 2026, before and after two rounds of work on speed: steady shapes for the fast code of V8, then
registrations in stages and rows that are used again. Milliseconds of processor time, the least of many turns taken in
alternation on a machine with other work, so only the ratios within a round count.

| what | before the first | after it | before the second | after it |
| --- | ---: | ---: | ---: | ---: |
| instant answer, warm | 25.9 | 20.9 | 20.0 | 14.1 |
| first replication of a thread | 539 | 449 | 536 | 539 |
| first two replications of a thread | | | 749 | 680 |
| first ten replications of a thread | 1363 | 1106 | 1174 | 1042 |
| a replication with figures, warm | 36.8 | 36.1 | 34.3 | 31.1 |

In the first round the times that fast code was thrown away in two replications fell from 75 to 17, in the second those in
eleven replications from 37 to 17.

- The instant answer lets the registrations of a day join the queue as geometric numbers, one multiplication for each of
  them instead of one for each number of registrations (17 million before): least 20.0 ms before and 14.1 after, in turns on
  one machine. Of what is left 45 % follows the queue from day to day, 12 % the waits, 9 % adds up months.
- A thread is slow before it is fast: V8 first interprets its code and then makes it fast, and two threads do so twice.
  Of \`run --replications 100\` on two cores, before, by estimate 0.8 s lay before and after the threads and 1.8 s was
  replications at full speed (fifty a thread); the rest was the way to it.
- Of \`run --replications 1\` before, the one replication, all of its code new, was more than a third, the instant answer a sixth,
  reading scenario and city a sixth; the start of the program was the most of what is left. Since then the threads start while the
  scenario is read, and the instant answer is computed beside the replication.
- Objects made by spread and rest have, from the fifth or so on, each a hidden class of their own, and code that was fast
  for earlier scenarios was thrown away for the next: the instant answers to the tenth to thirteenth scenario that one process read
  took 41, 42, 36 and 43 ms where 13 to 20 were due. Scenarios are now built property by property
  (src/city/frozen-copy.ts), and the rise is gone.
- A slider of the page asked its worker after drawing, drew twice, drew charts that had not changed, and set the language
  of the page again, which had every element styled anew (some 1,900 a move). Without these the quick answer is painted
  after 58 ms instead of 112 (median; docs/page-speed.md).
`;

const SIZES = `
## Larger cities

Utrecht many times over: the same teams with residents and staff of their own. The last is about the Netherlands:
14,500 buurten and eight million households. Memory follows the cases that are
open or waiting at one time, at some 400 bytes each with their staff: what is over is folded into the figures and forgotten, as
docs/robustness.md shows for longer runs.
`;

export function performancePage({ machine, measurements }: Record): string {
  const isSize = ({ name }: Measurement): boolean => name.includes(' teams');
  return [
    INTRO.replace('MACHINE', machine),
    markdown(measurements.filter((measurement) => !isSize(measurement))),
    PROFILES,
    SIZES,
    markdown(measurements.filter(isSize)),
  ].join('\n');
}

function markdown(measurements: readonly Measurement[]): string {
  const rows = measurements.map(({ name, unit, samples, goal }) => {
    const { min, mean, deviation } = spreadOf(samples);
    const met = goal === null ? '' : `at most ${short(goal)}: ${min <= goal ? 'met' : 'not met'}`;
    const spread = samples.length > 1 ? `${short(mean)} ± ${short(deviation)}` : '';
    return `| ${name} | ${short(min)} ${unit} | ${spread} | ${met} |`;
  });
  return ['| benchmark | least | mean | goal |', '| --- | ---: | ---: | --- |', ...rows, ''].join('\n');
}
