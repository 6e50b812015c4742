import { describe, expect, it } from 'vitest';
import { Streams, type DistributionSpec } from '../../engine/index.ts';
import { QueueNetwork } from './queue-network.ts';
import { Recorder } from './recorder.ts';
import type { QueueSystem } from './system.ts';

const fixed = (value: number): DistributionSpec => ({ dist: 'deterministic', value });
const every = (value: number): QueueSystem['arrivals'][number] => ({
  process: { kind: 'renewal', interval: fixed(value) },
  station: 0,
});

/** Runs a system without chance once; sums of waits of all, and of the number present. */
function run(system: QueueSystem, until: number) {
  const recorder = new Recorder();
  const line = recorder.line({ station: 0, class: -1, served: false, threshold: 1, bins: 0, binWidth: 1 });
  const flow = recorder.flow({ station: 0, class: -1 });
  const present = recorder.level({ of: 'present', index: 0 });
  const busy = recorder.level({ of: 'busy', index: 0 });
  const row = new Float64Array(recorder.size);
  new QueueNetwork(system, recorder, new Streams(1)).run(row, { warmUp: 0, until });
  return {
    left: row[line.at],
    waited: row[line.at + 1],
    waits: row[line.at + 2],
    arrivals: row[flow.at],
    lost: row[flow.at + 1],
    gaveUp: row[flow.at + 2],
    present: row[present.at + 1],
    busy: row[busy.at + 1],
  };
}

const one = (more: object = {}, servers: QueueSystem['groups'][number]['servers'] = 1): QueueSystem => ({
  arrivals: [every(1)],
  stations: [{ service: [fixed(1.5)], groups: [0], ...more }],
  groups: [{ servers }],
});

describe('without chance', () => {
  it('D/D/1: arrivals at 1, 2, 3, ... start at 1, 2.5, 4, 5.5', () => {
    expect(run(one(), 6)).toMatchObject({
      arrivals: 5,
      left: 4,
      waited: 3,
      waits: 0 + 0.5 + 1 + 1.5,
      busy: 5,
      // 1..2: 1, 2..2.5: 2, 2.5..3: 1, 3..4: 2, 4..5: 2, 5..5.5: 3, 5.5..6: 2
      present: 1 + 1 + 0.5 + 2 + 2 + 1.5 + 1,
    });
  });
  it('a full line turns arrivals away', () => {
    // Starts at 1, 2.5, 4, 5.5: when 5 arrives, 4 still stands in line.
    expect(run(one({ waitingRoom: 1 }), 8)).toMatchObject({ arrivals: 7, lost: 1 });
    expect(run(one({ waitingRoom: 0 }), 8)).toMatchObject({ arrivals: 7, lost: 3, waits: 0 });
  });
  it('impatient clients leave after their patience', () => {
    const found = run(one({ patience: fixed(0.75) }), 6.1);
    // The arrival of 3 would start at 4 and leaves at 3.75; that of 4 finds a free server, that of 5 waits until 5.5.
    expect(found).toMatchObject({ arrivals: 6, gaveUp: 1 });
    expect(run(one({ patience: fixed(0) }), 8)).toMatchObject({ gaveUp: 3, waits: 0 });
  });
  it('a service that ends and an arrival at the same tick: the server is free', () => {
    expect(run({ ...one(), stations: [{ service: [fixed(1)], groups: [0] }] }, 10)).toMatchObject({
      waited: 0,
    });
  });
  it('batches come together and are served one by one', () => {
    const system = { ...one(), arrivals: [{ ...every(10), batch: fixed(3) }] };
    expect(run(system, 15)).toMatchObject({ arrivals: 3, waits: 0 + 1.5 + 3, busy: 4.5 });
  });
  it('who is present at the start comes first', () => {
    const system = { ...one(), initial: [{ station: 0, count: 2 }] };
    expect(run(system, 3.4)).toMatchObject({ arrivals: 5, left: 3, waits: 0 + 1.5 + 2 });
  });
});

describe('shifts', () => {
  const shifts = (onReduction: 'resume' | 'finish'): QueueSystem => ({
    arrivals: [],
    initial: [{ station: 0, count: 2 }],
    stations: [{ service: [fixed(2)], groups: [0] }],
    groups: [
      {
        servers: {
          steps: [
            [0, 2],
            [1, 1],
          ],
          onReduction,
        },
      },
    ],
  });
  it('resume: the surplus client waits and goes on with the rest of its service', () => {
    // Both work from 0 to 1; one goes on to 2, the other from 2 to 3: three and one hours of service in all.
    expect(run(shifts('resume'), 10)).toMatchObject({ busy: 4, present: 2 + 3 });
  });
  it('finish: the server goes home after the client in hand', () => {
    expect(run(shifts('finish'), 10)).toMatchObject({ busy: 4, present: 4 });
  });
  it('a period repeats the steps', () => {
    const system: QueueSystem = {
      arrivals: [],
      initial: [{ station: 0, count: 1 }],
      stations: [{ service: [fixed(5)], groups: [0] }],
      groups: [
        {
          servers: {
            steps: [
              [0, 1],
              [1, 0],
            ],
            period: 2,
            onReduction: 'resume',
          },
        },
      ],
    };
    // Worked in 0-1, 2-3, 4-5, 6-7, 8-9.
    expect(run(system, 20)).toMatchObject({ busy: 5, present: 9 });
  });
});

describe('breakdowns', () => {
  it('stop the service and resume it', () => {
    const system: QueueSystem = {
      arrivals: [],
      initial: [{ station: 0, count: 1 }],
      stations: [{ service: [fixed(3)], groups: [0] }],
      groups: [{ servers: 1, breakdowns: { up: fixed(2), down: fixed(5) } }],
    };
    expect(run(system, 9)).toMatchObject({ busy: 3, present: 8 });
  });
});

describe('several lines', () => {
  it('a shared server takes the longest line, the first on a tie', () => {
    const recorder = new Recorder();
    const lines = [0, 1].map((station) =>
      recorder.line({ station, class: -1, served: true, threshold: 0, bins: 0, binWidth: 1 }),
    );
    const system: QueueSystem = {
      arrivals: [],
      initial: [
        { station: 0, count: 2 },
        { station: 1, count: 3 },
      ],
      stations: [0, 1].map(() => ({ service: [fixed(1)], groups: [0] })),
      groups: [{ servers: 1, rule: 'longest' }],
    };
    const row = new Float64Array(recorder.size);
    new QueueNetwork(system, recorder, new Streams(1)).run(row, { warmUp: 0, until: 10 });
    // Starts: A at 0; B has three in line against one: 1, 2; tie of one each: A at 3, then B at 4.
    expect(row[lines[0]!.at + 2]).toBe(3);
    expect(row[lines[1]!.at + 2]).toBe(1 + 2 + 4);
  });
  it('priority: the lower class is served first', () => {
    const recorder = new Recorder();
    const first = recorder.line({ station: 0, class: 0, served: true, threshold: 0, bins: 0, binWidth: 1 });
    const second = recorder.line({ station: 0, class: 1, served: true, threshold: 0, bins: 0, binWidth: 1 });
    const system: QueueSystem = {
      arrivals: [{ ...every(100), class: 1 }],
      initial: [
        { station: 0, count: 2, class: 1 },
        { station: 0, count: 2, class: 0 },
      ],
      stations: [{ service: [fixed(1)], groups: [0] }],
      groups: [{ servers: 1 }],
    };
    const row = new Float64Array(recorder.size);
    new QueueNetwork(system, recorder, new Streams(1)).run(row, { warmUp: 0, until: 10 });
    expect(row[first.at + 2]).toBe(1 + 2);
    expect(row[second.at + 2]).toBe(0 + 3);
  });
});

describe('arrivals at a rate that changes', () => {
  it('come in every hour as often as that hour says', () => {
    // A day of an emergency department; thinning with the rate at the arrival before gives the third hour 6.81.
    const rates = [
      2.367, 2.8, 8.833, 10.433, 14.8, 26.267, 31.4, 18.067, 16.467, 12.033, 11.6, 28.867, 18.033, 11.5, 5.3,
      4.067, 2.2, 2.1,
    ];
    const recorder = new Recorder();
    const moments = rates.map((_, hour) =>
      recorder.moment({ station: 0, of: 'present', time: hour + 1, atLeast: 0 }),
    );
    const system: QueueSystem = {
      arrivals: [{ process: { kind: 'varying', rate: { kind: 'steps', length: 1, rates } }, station: 0 }],
      stations: [{ service: [fixed(1000)], groups: [0] }],
      groups: [{ servers: 'unlimited' }],
    };
    const days = 4_000;
    const row = new Float64Array(recorder.size);
    const network = new QueueNetwork(system, recorder, new Streams(2017));
    for (let day = 0; day < days; day++) network.run(row, { warmUp: 0, until: 18.001 });
    let before = 0;
    rates.forEach((rate, hour) => {
      const sum = row[moments[hour]!.at + 1]!;
      // A Poisson count; eighteen hours at 3.9 standard errors: a false alarm in 600 seeds.
      expect(Math.abs(sum - before - days * rate) / Math.sqrt(days * rate)).toBeLessThan(3.9);
      before = sum;
    });
  });
});
