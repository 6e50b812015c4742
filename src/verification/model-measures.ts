/** What measures of a replication are made of: figures of its summary, and folds over its records. */
import { CaseFlag, CaseState, NEVER, type AreaMeasure } from '../model/index.ts';
import type { ModelMeasure, ModelMeasureMaker, ModelRun } from './model-answer.ts';
import { addWait, type LineColumns, type Recorder } from './systems/recorder.ts';

const MINUTES_PER_DAY = 1440;

/** Residents who wait, cases that somebody works on, both, those of the pool, steps in a worker's line and under way. */
type Level = 'waiting' | 'open' | 'present' | 'pool' | 'steps waiting' | 'steps busy';

/** Mean over replications of a figure that the result prints, or of a sum of some, over `by`. Area 0 is the city. */
export const printed =
  (name: string, area: number, figures: readonly AreaMeasure[], by = 1): ModelMeasureMaker =>
  (recorder) => {
    const at = recorder.columns(2);
    return {
      measure: { name, of: (sums) => sums[at + 1]! / sums[at]! / by },
      fold: (row, { prepared: { layout }, summary }) => {
        row[at] = row[at]! + 1;
        for (const figure of figures) row[at + 1] = row[at + 1]! + summary[layout.area(area, figure)]!;
      },
    };
  };

/** The printed mean wait, every conversation of every replication counted once. */
export const printedWait =
  (name: string, area = 0): ModelMeasureMaker =>
  (recorder) => {
    const at = recorder.columns(2);
    return {
      measure: { name, of: (sums) => sums[at + 1]! / sums[at]! },
      fold: (row, { prepared: { layout }, summary }) => {
        const started = summary[layout.area(area, 'started')]!;
        if (started === 0) return;
        row[at] = row[at]! + started;
        row[at + 1] = row[at + 1]! + started * summary[layout.area(area, 'waitMean')]!;
      },
    };
  };

/** Mean time from registration to the end of the case, days, of the cases that end in the period. */
export const modelPassage =
  (name: string): ModelMeasureMaker =>
  (recorder) => {
    const at = recorder.columns(2);
    return {
      measure: { name, of: (sums) => sums[at + 1]! / sums[at]! },
      fold: (row, { prepared, records: { cases } }) => {
        const from = prepared.firstDay * MINUTES_PER_DAY;
        for (let id = 0; id < cases.count; id++) {
          const left = cases.left[id]!;
          if (left === NEVER || left < from || cases.started[id] === NEVER) continue;
          row[at] = row[at]! + 1;
          row[at + 1] = row[at + 1]! + (left - cases.registered[id]!) / MINUTES_PER_DAY;
        }
      },
    };
  };

/** Waits of the first conversations held in the period by the residents of a team (-1 = all). */
const waits = (
  recorder: Recorder,
  team: number,
  threshold: number,
): { readonly columns: LineColumns; readonly fold: ModelMeasure['fold'] } => {
  const columns = recorder.line({ station: team, class: -1, served: true, threshold, bins: 0, binWidth: 1 });
  return {
    columns,
    fold: (row, { prepared, records: { cases } }) => {
      const from = prepared.firstDay * MINUTES_PER_DAY;
      for (let id = 0; id < cases.count; id++) {
        if (team >= 0 && cases.team[id] !== team) continue;
        const started = cases.started[id]!;
        if (started === NEVER || started < from || cases.has(id, CaseFlag.CarriedIn)) continue;
        const wait = (started - cases.registered[id]!) / MINUTES_PER_DAY;
        addWait(row, columns, wait, wait > 0);
      }
    },
  };
};

/** Share of waits longer than `days`. */
export const modelWaitAbove =
  (name: string, days: number, team = -1): ModelMeasureMaker =>
  (recorder) => {
    const { columns, fold } = waits(recorder, team, days);
    return { measure: { name, of: (sums) => sums[columns.at + 4]! / sums[columns.at]! }, fold };
  };

/** Share of registrations that at least one more than `passes` daily batches passed over. */
export const modelPassedOver =
  (name: string, passes: number): ModelMeasureMaker =>
  (recorder) => {
    const at = recorder.columns(2);
    return {
      measure: { name, of: (sums) => sums[at + 1]! / sums[at]! },
      fold: (row, { prepared, records: { cases } }) => {
        const from = prepared.firstDay * MINUTES_PER_DAY;
        for (let id = 0; id < cases.count; id++) {
          const started = cases.started[id]!;
          if (started === NEVER || started <= from) continue;
          // Batches fall at the end of a day: the one of the day of registration is the first.
          const days = started / MINUTES_PER_DAY - 1 - Math.floor(cases.registered[id]! / MINUTES_PER_DAY);
          row[at] = row[at]! + 1;
          if (days > passes) row[at + 1] = row[at + 1]! + 1;
        }
      },
    };
  };

/** Mean number left waiting after a daily batch: registrations times the batches that passed them over, per day. */
export const modelLeftWaiting =
  (name: string): ModelMeasureMaker =>
  (recorder) => {
    const at = recorder.columns(2);
    return {
      measure: { name, of: (sums) => sums[at + 1]! / sums[at]! },
      fold: (row, { prepared, records: { cases } }) => {
        // The batch of day d falls at the end of it; those of the days that count are looked at.
        const first = prepared.firstDay;
        const last = prepared.endDay - 2;
        row[at] = row[at]! + (last - first + 1);
        for (let id = 0; id < cases.count; id++) {
          const day = Math.floor(cases.registered[id]! / MINUTES_PER_DAY);
          const started = cases.started[id]!;
          const held = started === NEVER ? Infinity : started / MINUTES_PER_DAY - 1;
          row[at + 1] = row[at + 1]! + Math.max(0, Math.min(held, last + 1) - Math.max(day, first));
        }
      },
    };
  };

/** Time average over the period of a number, from the spells of every case. */
export const modelLevel =
  (name: string, of: Level, by = 1): ModelMeasureMaker =>
  (recorder) => {
    const at = recorder.columns(2);
    return {
      measure: { name, of: (sums) => sums[at + 1]! / sums[at]! / by },
      fold: (row, run) => {
        const from = run.prepared.firstDay * MINUTES_PER_DAY;
        const to = run.prepared.endMinute;
        let area = 0;
        spells(run, of, (begin, end, sign) => {
          area += sign * Math.max(0, Math.min(end, to) - Math.max(begin, from));
        });
        row[at] = row[at]! + (to - from);
        row[at + 1] = row[at + 1]! + area;
      },
    };
  };

/** Mean number at a moment, days from the start of the run. */
export const modelMeanAt =
  (name: string, of: Level, day: number): ModelMeasureMaker =>
  (recorder) => {
    const { at, fold } = numberAt(recorder, of, day);
    return { measure: { name, of: (sums) => sums[at + 1]! / sums[at]! }, fold };
  };

export const modelVarianceAt =
  (name: string, of: Level, day: number): ModelMeasureMaker =>
  (recorder) => {
    const { at, fold } = numberAt(recorder, of, day);
    return {
      measure: {
        name,
        of: (sums) => {
          const mean = sums[at + 1]! / sums[at]!;
          return sums[at + 2]! / sums[at]! - mean * mean;
        },
      },
      fold,
    };
  };

function numberAt(
  recorder: Recorder,
  of: Level,
  day: number,
): { readonly at: number; readonly fold: ModelMeasure['fold'] } {
  const at = recorder.columns(3);
  const minute = day * MINUTES_PER_DAY;
  return {
    at,
    fold: (row, run) => {
      let number = 0;
      spells(run, of, (begin, end, sign) => {
        if (begin < minute && minute <= end) number += sign;
      });
      row[at] = row[at]! + 1;
      row[at + 1] = row[at + 1]! + number;
      row[at + 2] = row[at + 2]! + number * number;
    },
  };
}

/**
 * Calls `each` with the minutes [begin, end) of every spell of the level, and -1 for a spell that is to be taken
 * off. A case that has not ended lasts for ever. An interrupted case is not served: it waits.
 */
function spells(
  { records }: ModelRun,
  of: Level,
  each: (begin: number, end: number, sign: 1 | -1) => void,
): void {
  if (of === 'steps waiting' || of === 'steps busy') {
    for (const { queued, began, ended } of records.steps) {
      const start = began < 0 ? (ended < 0 ? Infinity : ended) : began;
      if (of === 'steps waiting') each(queued, start, 1);
      else if (began >= 0) each(began, ended < 0 ? Infinity : ended, 1);
    }
    return;
  }
  const { cases, pauses, contracts } = records;
  const holds = of === 'open' || of === 'present' || of === 'pool';
  for (let id = 0; id < cases.count; id++) {
    if (cases.state[id] === CaseState.Redirected) continue;
    const started = cases.started[id]!;
    const left = cases.left[id] === NEVER ? Infinity : cases.left[id]!;
    if ((of === 'waiting' || of === 'present') && !cases.has(id, CaseFlag.CarriedIn))
      each(cases.registered[id]!, started === NEVER ? left : started, 1);
    // Workers are numbered in the order of their contracts, where nobody leaves.
    if (of === 'pool' && contracts[cases.intakeWorker[id]!]?.team !== -1) continue;
    if (holds && started !== NEVER) each(started, left, 1);
  }
  if (of === 'present') return;
  for (const { from, to } of pauses) each(from, to < 0 ? Infinity : to, of === 'waiting' ? 1 : -1);
}
