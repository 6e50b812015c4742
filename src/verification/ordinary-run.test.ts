/**
 * Every scenario with an exact answer goes the way of any other scenario: the file is read, checked and simulated as
 * by `buurtsim run`, and its printed result holds what theory says.
 */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { studentTQuantile } from '../engine/index.ts';
import { simulate, type AreaResult, type Estimate, type RunResult } from '../experiment/index.ts';
import { loadScenario } from '../scenario/index.ts';
import { diskSource } from '../scenario/disk.fixture.ts';
import { VERIFICATION_SCENARIOS } from './cases/index.ts';
import { figures } from './verification.fixture.ts';

const SEED = 2017;
/** Of runs of years in the long run, and of short ones from a given start. */
const REPLICATIONS = 12;
const SHORT_REPLICATIONS = 300;
const SHORT = /^(k\d|pub-07-.*)$/;
/** Each comparison that takes chances rejects something right with this probability; some thirty together: 3 %. */
const FALSE_ALARM = 0.001;

type Read = (result: RunResult) => Estimate;
/** Of a case: a measure (or the sum or share of some), and where the result prints it. */
type Printed = readonly [exact: number, read: Read];

const exact = (id: string, ...measures: string[]): number =>
  measures.reduce((sum, measure) => sum + figures.of(id, measure).value, 0);
const city =
  (read: (area: AreaResult) => Estimate): Read =>
  (result) =>
    read(result.city);
const team =
  (index: number, read: (area: AreaResult) => Estimate): Read =>
  (result) =>
    read(result.teams[index]!);

const meanWait = (area: AreaResult): Estimate => area.wait.mean;
const stillWaiting = (area: AreaResult): Estimate => area.wait.stillWaiting;
const stockAtEnd = (area: AreaResult): Estimate => area.months.at(-1)!.stock;
const caseload = (area: AreaResult): Estimate => area.caseload;
const queue = (area: AreaResult): Estimate => area.queue;

const endOfYear = (id: string): Printed[] => [
  [exact(id, 'waiting(365)'), city(stillWaiting)],
  [exact(id, 'open(365)'), city(stockAtEnd)],
];
const workingDays = (index: number, pair: string): Printed => [exact('PUB-33', pair), team(index, meanWait)];

const PRINTED: Readonly<Record<string, readonly Printed[]>> = {
  'pub-07-empty': [[exact('PUB-07', 'E[N(12)]'), city(stockAtEnd)]],
  'pub-07-full': [[exact('PUB-07', 'E[N(12)|N0=100]'), city(stockAtEnd)]],
  'pub-08': [[exact('PUB-08', 'E[N(520)|empty at 0]'), city(stockAtEnd)]],
  // Nobody waits: ten a week for thirty years.
  'pub-08-periodic': [[10 * 30 * 52, city((area) => area.started)]],
  'pub-22': [
    [exact('PUB-22', 'Wpre_mean'), city(meanWait)],
    [exact('PUB-22', 'caseload_mean'), city(caseload)],
    [exact('PUB-22', 'utilisation'), city((area) => area.utilisation)],
    // Little's law on the line.
    [0.15 * exact('PUB-22', 'Wpre_mean'), city(queue)],
  ],
  'pub-24': [
    [exact('PUB-24', 'Wq_team1'), team(0, meanWait)],
    [exact('PUB-24', 'Wq_team2'), team(1, meanWait)],
    // All stays are a day on average, whoever helps.
    [2.4, team(0, caseload)],
    [1.5, team(1, caseload)],
  ],
  'pub-25': [
    [exact('PUB-25', 'Wq_mean'), city(meanWait)],
    [3 * exact('PUB-25', 'utilisation'), city(caseload)],
    [exact('PUB-25', 'L') - 3 * exact('PUB-25', 'utilisation'), city(queue)],
  ],
  // Interrupted cases count in the queue: 0.5 of work on hand, the rest waits.
  'pub-28a': [
    [0.5, city(caseload)],
    [exact('PUB-28', 'a_L') - 0.5, city(queue)],
  ],
  'pub-28b': [
    [exact('PUB-28', 'b_Lq'), city(queue)],
    [exact('PUB-28', 'b_L') - exact('PUB-28', 'b_Lq'), city(caseload)],
  ],
  'pub-31': [
    [exact('PUB-31', 'Wait_mean'), city(meanWait)],
    [4.2 * exact('PUB-31', 'Wait_mean'), city(queue)],
  ],
  'pub-33': [
    workingDays(0, '2017-02-10->2017-02-17'),
    workingDays(1, '2017-04-13->2017-04-18'),
    workingDays(2, '2017-04-26->2017-04-28'),
    workingDays(3, '2017-12-22->2018-01-02'),
    workingDays(4, '2017-02-11->2017-02-13'),
    [exact('PUB-33', 'working days in 2017'), team(5, (area) => area.started)],
  ],
  k1: endOfYear('K1'),
  k2: endOfYear('K2'),
  k3: endOfYear('K3'),
  k4: endOfYear('K4'),
};

/** Half the interval of 99.9 %, from the upper half of the printed one: the lower half may be cut off at 0. */
const margin = ({ value, upper }: Estimate, replications: number): number =>
  ((upper! - value!) * studentTQuantile(1 - FALSE_ALARM / 2, replications - 1)) /
  studentTQuantile(0.975, replications - 1);

it('every file is used, and every scenario has a printed figure that is known', () => {
  const files = readdirSync(new URL('../../scenarios/verification', import.meta.url))
    .map((name) => name.replace(/\.json$/, ''))
    .filter((name) => name !== 'base');
  expect(files.sort()).toEqual([...VERIFICATION_SCENARIOS].sort());
  expect(Object.keys(PRINTED).sort()).toEqual(files);
});

describe.each(Object.entries(PRINTED))('%s', (name, known) => {
  it('is run as any scenario, balances, and prints what is known', async () => {
    const scenario = loadScenario(`scenarios/verification/${name}.json`, diskSource());
    if (!scenario.ok) throw new Error(JSON.stringify(scenario.problems));
    const replications = SHORT.test(name) ? SHORT_REPLICATIONS : REPLICATIONS;
    const { result } = await simulate(scenario.value, { seed: SEED, replications });

    expect(result.scenario.name).toBe(name);
    expect(result.checks.flowResidual).toBe(0);
    expect(result.checks.littleResidual).toBeLessThan(1e-9);
    expect(result.checks.warnings.map(({ code }) => code)).not.toContain('flow.residual');
    expect(result.checks.warnings.map(({ code }) => code)).not.toContain('little.residual');
    for (const [value, read] of known) {
      const found = read(result);
      expect(Math.abs(found.value! - value)).toBeLessThanOrEqual(margin(found, replications));
    }
  });
});
