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

const SIZES = `
## Larger cities

Utrecht many times over: the same teams with residents and staff of their own. The last is about the Netherlands:
14,500 buurten and eight million households. Memory grows with the number of cases that a run has seen, which all
stay on record; events leave nothing behind.
`;

export function performancePage({ machine, measurements }: Record): string {
  const isSize = ({ name }: Measurement): boolean => name.includes(' teams');
  return [
    INTRO.replace('MACHINE', machine),
    markdown(measurements.filter((measurement) => !isSize(measurement))),
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
