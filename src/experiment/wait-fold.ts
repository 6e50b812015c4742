/** From the records of one replication to the waits by month of registration, laid out as `WaitLayout` says. */
import { KaplanMeier } from '../engine/index.ts';
import { CaseFlag, CaseState, NEVER, type PreparedScenario, type Records } from '../model/index.ts';
import { CURVE_DAYS, type RegistrationMeasure, type WaitLayout } from './wait-layout.ts';

const MINUTES_PER_DAY = 1440;

/** Waits of those who registered in one month at one team. */
class Waits {
  readonly durations: number[] = [];
  /** 1 where the wait was not seen to end: still waiting, or withdrawn. */
  readonly censored: number[] = [];
  stillWaiting = 0;

  add(other: Waits): void {
    for (const duration of other.durations) this.durations.push(duration);
    for (const flag of other.censored) this.censored.push(flag);
    this.stillWaiting += other.stillWaiting;
  }
}

/** Fills the part of `row` behind the summary; NaN where nobody registered. */
export function foldWaits(
  prepared: PreparedScenario,
  records: Records,
  layout: WaitLayout,
  row: Float64Array,
): void {
  const months = layout.months.length;
  const teams = gather(prepared, records, months);
  const city = Array.from({ length: months }, () => new Waits());
  teams.forEach((team, i) => {
    team.forEach((waits, month) => city[month]?.add(waits));
    write(prepared, layout, row, i + 1, team);
  });
  write(prepared, layout, row, 0, city);
  countOver(prepared, records, layout, row);
}

/** Residents beyond the target, by area. */
function countOver(
  prepared: PreparedScenario,
  records: Records,
  layout: WaitLayout,
  row: Float64Array,
): void {
  const { scenario, calendar, firstDay, endMinute } = prepared;
  const { cases } = records;
  const counted = calendar.kind === 'dutch';
  const over = new Float64Array(layout.areas.length);
  for (let id = 0; id < cases.count; id++) {
    if (cases.state[id] === CaseState.Redirected || cases.has(id, CaseFlag.CarriedIn)) continue;
    const started = cases.started[id] ?? NEVER;
    const left = cases.left[id] ?? NEVER;
    const until = started !== NEVER ? started : left !== NEVER ? left : endMinute - 1;
    if (until < firstDay * MINUTES_PER_DAY) continue;
    const registered = cases.registered[id] ?? 0;
    const wait = counted
      ? calendar.workingDaysBetween(registered, until)
      : (until - registered) / MINUTES_PER_DAY;
    if (wait <= scenario.target.wait) continue;
    const area = (cases.team[id] ?? -1) + 1;
    over[area] = (over[area] ?? 0) + 1;
    over[0] = (over[0] ?? 0) + 1;
  }
  over.forEach((count, area) => (row[layout.overTarget(area)] = count));
}

/** Waits by team and month of registration. */
function gather(prepared: PreparedScenario, records: Records, months: number): Waits[][] {
  const { scenario, calendar, monthOfDay, endMinute } = prepared;
  const { cases } = records;
  const counted = calendar.kind === 'dutch';
  const teams = scenario.teams.map(() => Array.from({ length: months }, () => new Waits()));
  for (let id = 0; id < cases.count; id++) {
    const registered = cases.registered[id] ?? 0;
    const state = cases.state[id];
    if (state === CaseState.Redirected || cases.has(id, CaseFlag.CarriedIn)) continue;
    if (registered < 0 || cases.has(id, CaseFlag.Queued)) continue;
    const month = monthOfDay[Math.floor(registered / MINUTES_PER_DAY)] ?? -1;
    const waits = teams[cases.team[id] ?? -1]?.[month];
    if (waits === undefined) continue;
    const started = cases.started[id] ?? NEVER;
    const withdrawn = state === CaseState.Withdrawn ? (cases.left[id] ?? NEVER) : NEVER;
    const over = started !== NEVER ? started : withdrawn;
    // The last day that was seen is the one before the end.
    const until = over === NEVER ? endMinute - 1 : over;
    waits.durations.push(
      counted
        ? calendar.workingDaysBetween(registered, until)
        : Math.max(0, until - registered) / MINUTES_PER_DAY,
    );
    waits.censored.push(started === NEVER ? 1 : 0);
    if (over === NEVER) waits.stillWaiting++;
  }
  return teams;
}

function write(
  prepared: PreparedScenario,
  layout: WaitLayout,
  row: Float64Array,
  area: number,
  months: readonly Waits[],
): void {
  const target = prepared.scenario.target.wait;
  const whole = new Waits();
  months.forEach((waits, month) => {
    whole.add(waits);
    put(row, waitFigures(waits, target), (measure) => layout.registration(area, month, measure));
  });
  const { km, ...figures } = waitFigures(whole, target);
  put(row, { km, ...figures }, (measure) => layout.registration(area, null, measure));
  for (let day = 0; day <= CURVE_DAYS; day++) row[layout.curve(area, day)] = km.survivalAt(day);
}

type Figures = { readonly km: KaplanMeier } & Readonly<Record<RegistrationMeasure, number>>;

function put(row: Float64Array, figures: Figures, place: (measure: RegistrationMeasure) => number): void {
  const { km: _km, ...numbers } = figures;
  for (const [measure, value] of Object.entries(numbers)) row[place(measure as RegistrationMeasure)] = value;
}

function waitFigures({ durations, censored, stillWaiting }: Waits, target: number): Figures {
  const km = new KaplanMeier(durations, censored);
  const registered = km.count;
  const quantile = (p: number): number => (registered === 0 ? NaN : Math.min(km.quantile(p), km.last));
  return {
    km,
    registered,
    stillWaiting,
    mean: registered === 0 ? NaN : km.restrictedMean(km.last),
    p50: quantile(0.5),
    p90: quantile(0.9),
    withinTarget: 1 - km.survivalAt(target),
    tail: registered === 0 ? NaN : (km.survival.at(-1) ?? 1),
  };
}
