/** From the cases of one replication to the waits by month of registration, laid out as `WaitLayout` says. */
import { KaplanMeier } from '../engine/index.ts';
import {
  CaseFlag,
  CaseState,
  NEVER,
  ValueCounts,
  waitUnit,
  type CaseReader,
  type CaseTable,
  type PreparedScenario,
} from '../model/index.ts';
import { CURVE_DAYS, type RegistrationMeasure, type WaitLayout } from './wait-layout.ts';

const MINUTES_PER_DAY = 1440;

/** How often each wait occurs among those who registered in one month at one team. */
class Waits {
  readonly ended = new ValueCounts();
  /** Not seen to end: still waiting, or withdrawn. */
  readonly censored = new ValueCounts();
  stillWaiting = 0;

  add(other: Waits): void {
    this.ended.addAll(other.ended);
    this.censored.addAll(other.censored);
    this.stillWaiting += other.stillWaiting;
  }

  /** @param unit counted values per day */
  curve(unit: number): KaplanMeier {
    const durations: number[] = [];
    const censored: number[] = [];
    const weights: number[] = [];
    for (const counts of [this.ended, this.censored]) {
      const flag = counts === this.censored ? 1 : 0;
      counts.forEach((value, times) => {
        durations.push(value / unit);
        censored.push(flag);
        weights.push(times);
      });
    }
    return new KaplanMeier(durations, censored, weights);
  }
}

/** Reads every case once, in any order, and then fills the part of a row behind the summary. */
export class WaitFold implements CaseReader {
  readonly #layout: WaitLayout;
  /** Waits by team and month of registration; undefined where nobody registered. */
  readonly #waits: (Waits | undefined)[][];
  /** Residents beyond the target, by area. */
  readonly #over: Float64Array;
  readonly #unit: number;
  readonly #calendar: PreparedScenario['calendar'];
  readonly #monthOfDay: Int16Array;
  readonly #firstMinute: number;
  readonly #lastMinute: number;
  readonly #target: number;

  constructor(prepared: PreparedScenario, layout: WaitLayout) {
    this.#layout = layout;
    this.#waits = prepared.scenario.teams.map(() => Array.from(layout.months, () => undefined));
    this.#over = new Float64Array(layout.areas.length);
    this.#unit = waitUnit(prepared.calendar);
    this.#calendar = prepared.calendar;
    this.#monthOfDay = prepared.monthOfDay;
    this.#firstMinute = prepared.firstDay * MINUTES_PER_DAY;
    // The last day that is seen is the one before the end.
    this.#lastMinute = prepared.endMinute - 1;
    this.#target = prepared.scenario.target.wait;
  }

  readCase(cases: CaseTable, id: number): void {
    const flags = cases.flags[id] ?? 0;
    if ((flags & CaseFlag.CarriedIn) !== 0 || cases.state[id] === CaseState.Redirected) return;
    const team = cases.team[id] ?? -1;
    const registered = cases.registered[id] ?? 0;
    const started = cases.started[id] ?? NEVER;
    // Without a conversation only a withdrawal ends a wait.
    const over = started !== NEVER ? started : (cases.left[id] ?? NEVER);
    const until = over === NEVER ? this.#lastMinute : over;
    const wait =
      this.#calendar.kind === 'dutch'
        ? this.#calendar.workingDaysBetween(registered, until)
        : Math.max(0, until - registered);
    if (until >= this.#firstMinute && wait / this.#unit > this.#target) {
      this.#over[0] = (this.#over[0] ?? 0) + 1;
      this.#over[team + 1] = (this.#over[team + 1] ?? 0) + 1;
    }
    if (registered < 0 || (flags & CaseFlag.Queued) !== 0) return;
    const month = this.#monthOfDay[Math.floor(registered / MINUTES_PER_DAY)] ?? -1;
    const row = this.#waits[team];
    if (month < 0 || row === undefined) return;
    const waits = (row[month] ??= new Waits());
    (started === NEVER ? waits.censored : waits.ended).add(wait);
    if (over === NEVER) waits.stillWaiting++;
  }

  /** NaN where nobody registered. */
  write(row: Float64Array): void {
    const city = Array.from(this.#layout.months, () => new Waits());
    this.#waits.forEach((team, i) => {
      team.forEach((waits, month) => {
        if (waits !== undefined) city[month]?.add(waits);
      });
      this.#writeArea(row, i + 1, team);
    });
    this.#writeArea(row, 0, city);
    this.#over.forEach((count, area) => (row[this.#layout.overTarget(area)] = count));
  }

  #writeArea(row: Float64Array, area: number, months: readonly (Waits | undefined)[]): void {
    const layout = this.#layout;
    const whole = new Waits();
    months.forEach((waits = NOBODY, month) => {
      whole.add(waits);
      put(row, this.#figures(waits, waits.curve(this.#unit)), (measure) =>
        layout.registration(area, month, measure),
      );
    });
    const km = whole.curve(this.#unit);
    put(row, this.#figures(whole, km), (measure) => layout.registration(area, null, measure));
    for (let day = 0; day <= CURVE_DAYS; day++) row[layout.curve(area, day)] = km.survivalAt(day);
  }

  #figures({ stillWaiting }: Waits, km: KaplanMeier): Figures {
    const registered = km.count;
    const quantile = (p: number): number => (registered === 0 ? NaN : Math.min(km.quantile(p), km.last));
    return {
      registered,
      stillWaiting,
      mean: registered === 0 ? NaN : km.restrictedMean(km.last),
      p50: quantile(0.5),
      p90: quantile(0.9),
      withinTarget: 1 - km.survivalAt(this.#target),
      tail: registered === 0 ? NaN : (km.survival.at(-1) ?? 1),
    };
  }
}

const NOBODY = new Waits();

type Figures = Readonly<Record<RegistrationMeasure, number>>;

function put(row: Float64Array, figures: Figures, place: (measure: RegistrationMeasure) => number): void {
  for (const [measure, value] of Object.entries(figures)) row[place(measure as RegistrationMeasure)] = value;
}
