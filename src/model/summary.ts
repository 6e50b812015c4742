/**
 * The summary of one replication: folds over its records, laid out as `SummaryLayout` says. Everything counts
 * from the end of the warm-up to the end of the run.
 */
import { AreaSums, type MonthSum } from './area-sums.ts';
import type { PreparedScenario } from './prepared.ts';
import { RecordFold, waitUnit } from './record-fold.ts';
import { readRecords, type CaseReader } from './record-reader.ts';
import type { Records } from './records.ts';
import { replicateInto, type RunSize } from './replication.ts';
import type { AreaMeasure, MonthMeasure } from './summary-layout.ts';

const MINUTES_PER_DAY = 1440;

/**
 * The summary of kept records.
 * @returns a new array of `prepared.layout.size` numbers; NaN where a figure is not defined
 */
export function summarise(prepared: PreparedScenario, records: Records): Float64Array {
  const fold = new RecordFold(prepared);
  readRecords(prepared, records, fold);
  return new Summary(prepared, fold.teams).write();
}

export interface SummarisedRun {
  readonly summary: Float64Array;
  readonly size: RunSize;
}

/**
 * Runs one replication for its summary alone: the same figures to the bit, without the records.
 * @param cases reads the cases too
 */
export function summariseRun(
  prepared: PreparedScenario,
  seed: string | number,
  replication: number,
  cases: CaseReader | null = null,
): SummarisedRun {
  const fold = new RecordFold(prepared);
  const size = replicateInto(prepared, seed, replication, { figures: fold, cases });
  return { summary: new Summary(prepared, fold.teams).write(), size };
}

class Summary {
  readonly #prepared: PreparedScenario;
  readonly #teams: readonly AreaSums[];
  readonly #minutes: number;
  readonly #waitUnit: number;

  constructor(prepared: PreparedScenario, teams: readonly AreaSums[]) {
    this.#prepared = prepared;
    this.#teams = teams;
    this.#waitUnit = waitUnit(prepared.calendar);
    this.#minutes = prepared.endMinute - prepared.firstDay * MINUTES_PER_DAY;
  }

  write(): Float64Array {
    const out = new Float64Array(this.#prepared.layout.size).fill(NaN);
    const city = new AreaSums(this.#prepared.months.length);
    this.#teams.forEach((team, i) => {
      this.#writeArea(out, i + 1, team);
      city.add(team);
    });
    this.#writeArea(out, 0, city);
    return out;
  }

  #writeArea(out: Float64Array, index: number, area: AreaSums): void {
    const { layout, scenario } = this.#prepared;
    const put = (measure: AreaMeasure, value: number): void => {
      out[layout.area(index, measure)] = value;
    };
    const minutes = this.#minutes;
    const sum = (name: MonthSum): number => area.month[name].reduce((a, b) => a + b, 0);
    const unit = this.#waitUnit;
    const [p50 = NaN, p80 = NaN, p90 = NaN] = area.waits.quantiles([0.5, 0.8, 0.9], unit);
    const means = Array.from(area.month.started, (n, m) =>
      n > 0 ? (area.month.wait[m] ?? 0) / unit / n : NaN,
    );
    const known = means.filter((mean) => !Number.isNaN(mean));
    const queue = sum('queueMinutes') / minutes;
    put('fte', area.fteMinutes / minutes);
    put('registered', area.registered);
    put('started', area.started);
    put('closed', area.closed);
    put('withdrawn', area.withdrawn);
    put('redirected', area.redirected);
    put('waitMean', ratio(sum('wait') / unit, area.started));
    put('waitP50', p50);
    put('waitP80', p80);
    put('waitP90', p90);
    put('withinTarget', ratio(area.withinTarget, area.started));
    put(
      'monthMeanOverTarget',
      ratio(known.filter((mean) => mean > scenario.target.wait).length, known.length),
    );
    put('stillWaiting', area.waitingByState);
    put('caseload', sum('openMinutes') / minutes);
    put('queue', queue);
    put('utilisation', this.#utilisation(area, sum));
    put('slotsOffered', sum('slotsOffered'));
    put('slotsUsed', sum('slotsUsed'));
    put('slotsLost', sum('slotsLost'));
    put('carriedIn', area.openAtStart);
    put('caseloadEnd', area.openByState);
    put('returned', area.returned);
    const assesses = scenario.levers.assessments?.some(({ number }) => number > 0) === true;
    put('assessed', assesses ? area.assessed : NaN);
    put('assessedLate', assesses ? area.assessedLate : NaN);
    put('toAssess', assesses ? area.toAssess : NaN);
    put('flowResidual', area.openAtStart + area.transferred + area.started - area.closed - area.openByState);
    put(
      'queueResidual',
      area.queueAtStart +
        area.registered -
        area.started -
        area.withdrawn -
        area.redirected -
        area.waitingByState,
    );
    // Little's law over a finite window: L = lambda W, with everybody who was in the queue at some time of the
    // period and the time that they spent in it within the period (Kim and Whitt 2013, Operations Research 61).
    const clients = area.queueAtStart + area.registered;
    put('littleResidual', queue - (clients / minutes) * ratio(area.queueMinutes, clients, 0));
    this.#writeMonths(out, index, area, means);
  }

  /** Client hours asked over available; for casework in steps the busy share of the workers. */
  #utilisation(area: AreaSums, sum: (name: MonthSum) => number): number {
    if (this.#prepared.scenario.casework.kind === 'planned')
      return ratio(sum('demandHours'), sum('availableHours'));
    const heads = this.#prepared.scenario.teams.map(
      (t) => t.workers.employed + t.workers.seconded + t.workers.intern,
    );
    const place = this.#teams.indexOf(area);
    const workers = place >= 0 ? (heads[place] ?? 0) : heads.reduce((a, b) => a + b, 0);
    return ratio(area.busyMinutes, workers * this.#minutes);
  }

  #writeMonths(out: Float64Array, index: number, area: AreaSums, means: readonly number[]): void {
    const { layout, months } = this.#prepared;
    const sums = area.month;
    let stock = area.openAtStart;
    months.forEach((month, m) => {
      const put = (measure: MonthMeasure, value: number): void => {
        out[layout.month(index, m, measure)] = value;
      };
      const minutes = (month.toDay - month.fromDay) * MINUTES_PER_DAY;
      const at = (name: MonthSum): number => sums[name][m] ?? 0;
      const running = stock + at('started') + at('transferred');
      stock = running - at('closed');
      put('registered', at('registered'));
      put('started', at('started'));
      put('closed', at('closed'));
      put('running', running);
      put('caseload', at('openMinutes') / minutes);
      put('stock', stock);
      put('wait', means[m] ?? NaN);
      put('withinTarget', ratio(at('withinTarget'), at('started')));
      put('queue', at('queueMinutes') / minutes);
      put('slotsOffered', at('slotsOffered'));
      put('slotsUsed', at('slotsUsed'));
      put('utilisation', ratio(at('demandHours'), at('availableHours')));
      put('poolFte', area.poolFteMinutes(m) / minutes);
      // The city adds the days of all teams; a day is one day.
      put('presentFte', ratio(at('presentFteDays') * (index === 0 ? this.#teams.length : 1), at('days')));
    });
  }
}

/** Less than this, of hours or minutes, is nothing: a share of it would be larger than any number that can be squared. */
const LEAST = 1e-9;
const ratio = (value: number, by: number, otherwise = NaN): number => (by > LEAST ? value / by : otherwise);
