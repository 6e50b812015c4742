/** Daily slots on the engine: registrations over the day, a batch of first conversations at its end. */
import { ln, Simulator, Streams } from '../engine/index.ts';
import type { SampledAnswer } from './check.ts';
import { Recorder } from './systems/recorder.ts';

const TICKS = 1_048_576;
const Kind = { Registration: 0, Batch: 1 };
const PASSES = [0, 1, 2, 4];

/**
 * @param perDay slots on successive days, repeated
 * @param days that count in one row, after a warm-up of a tenth
 */
export function dailySlots(
  name: string,
  rate: number,
  perDay: readonly number[],
  days: number,
): SampledAnswer {
  const recorder = new Recorder();
  const waits = recorder.columns(2);
  const left = recorder.columns(2);
  const passed = recorder.columns(PASSES.length);
  return {
    kind: 'sampled',
    subject: 'engine',
    system: name,
    measures: [
      { name: 'Wait_mean', of: (sums) => sums[waits + 1]! / sums[waits]! },
      { name: 'E[Q]', of: (sums) => sums[left + 1]! / sums[left]! },
      ...PASSES.map((passes, i) => ({
        name: `P(passes>${passes})`,
        of: (sums: Float64Array) => sums[passed + i]! / sums[waits]!,
      })),
    ],
    row: (seed, index) => {
      const row = new Float64Array(recorder.size);
      const arrivals = new Streams(seed, 'verification', name, index).stream('registrations');
      const sim = new Simulator(Object.values(Kind));
      const line: number[] = [];
      const warmUp = Math.ceil(days / 10);
      const register = (): void => {
        const gap = Math.max(1, Math.round((-ln(arrivals.uniform()) / rate) * TICKS));
        sim.at(sim.now + gap, Kind.Registration, 0);
      };
      register();
      sim.at(TICKS, Kind.Batch, 0);
      sim.run((warmUp + days) * TICKS + 1, (kind, day) => {
        if (kind === Kind.Registration) {
          line.push(sim.now);
          register();
          return;
        }
        const served = line.splice(0, perDay[day % perDay.length]);
        sim.at(sim.now + TICKS, Kind.Batch, day + 1);
        if (day < warmUp) return;
        row[left] = row[left]! + 1;
        row[left + 1] = row[left + 1]! + line.length;
        for (const registered of served) {
          row[waits] = row[waits]! + 1;
          row[waits + 1] = row[waits + 1]! + (sim.now - registered) / TICKS;
          const passes = day - Math.floor(registered / TICKS);
          PASSES.forEach((most, i) => {
            if (passes > most) row[passed + i] = row[passed + i]! + 1;
          });
        }
      });
      return row;
    },
  };
}
