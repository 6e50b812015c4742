/**
 * What a team's cases ask as they age: the chance that a case is still on the books and the hours that it
 * asks, integrated over age at whole weeks, and the same for the caseload of the start. With them the expected
 * caseload and hours under weekly rates are exact sums (time-varying offered load, Eick, Massey and Whitt 1993).
 */
import { distribution, equilibrium, type Law } from '../../engine/index.ts';
import type { PreparedScenario } from '../../model/index.ts';
import type { ResolvedCasework, ResolvedScenario, ResolvedTeam } from '../../scenario/index.ts';

type Planned = Extract<ResolvedCasework, { kind: 'planned' }>;

/** Tables over age u = 0, 1, ... weeks of progress (time at normal load). */
export interface StayCurve {
  /** Integral over 0..u of the chance to be on the books at that age, weeks. */
  readonly books: Float64Array;
  /** Integral over 0..u of the hours asked a week at that age, the first fortnight's extra left out. */
  readonly hours: Float64Array;
  /** Extra hours a week of a case started in the last week, and in the week before. */
  readonly extra: readonly [number, number];
  /** Of one case at the start: on the books, and hours asked, u weeks later. */
  readonly booksAtStart: Float64Array;
  readonly hoursAtStart: Float64Array;
  /** Extra hours asked at the start, and a week later, by cases that were fresh at the start. */
  readonly extraAtStart: readonly [number, number];
}

/** Laws and clean-up chances that all teams share. */
export interface StayBasis {
  readonly casework: Planned;
  readonly laws: readonly Law[];
  /** Chance that the books have not been cleaned up k weeks after a case ended. */
  readonly lingers: Float64Array;
  readonly cleanupWait: number;
  readonly weeks: number;
  readonly firstHours: number;
  readonly scale: number;
  /** The tables so far, by what a team has of its own in them. */
  readonly curves: Map<string, StayCurve>;
}

/** By value: whoever moves a slider asks the same tables again and again. */
const kept = new Map<string, StayBasis>();
const KEPT = 8;

export function stayBasis(prepared: PreparedScenario, casework: Planned, weeks: number): StayBasis {
  const { capacity } = prepared.scenario;
  const key = JSON.stringify([casework, weeks, capacity.firstFortnightHours, capacity.hoursScale]);
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (kept.size >= KEPT) kept.clear();
  const basis = freshBasis(capacity, casework, weeks);
  kept.set(key, basis);
  return basis;
}

function freshBasis(capacity: ResolvedScenario['capacity'], casework: Planned, weeks: number): StayBasis {
  const cleanup = distribution(casework.cleanupInterval);
  const known = cleanup.mean > 0 && casework.cleanupShare > 0;
  // Clean-ups come to the team, so a case that ends meets the rest of the interval.
  const rest = known ? equilibrium(cleanup) : null;
  return {
    casework,
    laws: casework.types.map(({ stay }) => distribution(stay)),
    lingers: Float64Array.from({ length: weeks + 1 }, (_, k) =>
      rest === null ? 0 : 1 - rest.cdf((k * 7) / casework.unitDays),
    ),
    cleanupWait: known ? (cleanup.variance + cleanup.mean * cleanup.mean) / (2 * cleanup.mean) : 0,
    weeks,
    firstHours: capacity.firstFortnightHours,
    scale: capacity.hoursScale,
    curves: new Map(),
  };
}

/** The tables of one team. */
export function stayCurve(basis: StayBasis, team: ResolvedTeam): StayCurve {
  const { ages, maxAge } = team.initial;
  const key = `${team.stayFactor} ${ages} ${maxAge}`;
  let curve = basis.curves.get(key);
  if (curve === undefined) {
    curve = freshCurve(basis, team);
    basis.curves.set(key, curve);
  }
  return curve;
}

function freshCurve(basis: StayBasis, team: ResolvedTeam): StayCurve {
  const { casework, laws, weeks, firstHours, scale } = basis;
  const size = weeks + 1;
  const unit = (team.stayFactor * casework.unitDays) / 7;
  const books = new Float64Array(size);
  const hours = new Float64Array(size);
  const ended = new Float64Array(size);
  const fresh = team.initial.ages === 'fresh';
  const oldest = team.initial.maxAge / team.stayFactor;
  const weights = casework.types.map(({ share }, i) =>
    fresh ? share : share * Math.min(laws[i]!.limitedMean(oldest), laws[i]!.mean),
  );
  const total = weights.reduce((a, b) => a + b, 0);
  const booksAtStart = new Float64Array(size);
  const hoursAtStart = new Float64Array(size);
  const extra: [number, number] = [0, 0];
  const extraAtStart: [number, number] = [0, 0];
  const wait = casework.cleanupShare * basis.cleanupWait;
  const meanStay =
    team.stayFactor * casework.types.reduce((sum, { share }, i) => sum + share * laws[i]!.mean, 0);
  const lingering = fresh || wait === 0 ? 0 : wait / (wait + meanStay);
  casework.types.forEach(({ share, hoursPerWeek }, i) => {
    const law = laws[i]!;
    const asked = hoursPerWeek * scale;
    const more = (firstHours - hoursPerWeek) * scale;
    const spent = (weeksOld: number): number => unit * law.limitedMean(weeksOld / unit);
    extra[0] += share * more * spent(1);
    extra[1] += share * more * (spent(2) - spent(1));
    const weight = total > 0 ? weights[i]! / total : 0;
    const known = law.limitedMean(oldest);
    for (let u = 0; u < size; u++) {
      const r = u / unit;
      const limited = law.limitedMean(r);
      const lived = unit * limited;
      books[u] = books[u]! + share * lived;
      hours[u] = hours[u]! + share * asked * lived;
      ended[u] = ended[u]! + share * law.cdf(r);
      // Rest of a case met at the start, age at most A: P(rest > r) = (LM(A + r) - LM(r)) / LM(A).
      const left = fresh ? 1 - law.cdf(r) : known > 0 ? (law.limitedMean(oldest + r) - limited) / known : 0;
      booksAtStart[u] = booksAtStart[u]! + weight * left;
      hoursAtStart[u] = hoursAtStart[u]! + weight * (1 - lingering) * asked * left;
    }
    for (const week of [0, 1] as const) {
      const young = (2 - week) / unit;
      const share0 = fresh ? 1 : known > 0 ? Math.min(1, law.limitedMean(young) / known) : 0;
      extraAtStart[week] += weight * (1 - lingering) * more * share0;
    }
  });
  addLingering(basis, books, ended, booksAtStart, lingering);
  return { books, hours, extra, booksAtStart, hoursAtStart, extraAtStart };
}

/** Ended cases that stay on the books until the clean-up: convolution of the ends with the wait for it. */
function addLingering(
  { casework, lingers, weeks }: StayBasis,
  books: Float64Array,
  ended: Float64Array,
  booksAtStart: Float64Array,
  lingering: number,
): void {
  const share = casework.cleanupShare;
  if (share === 0 || lingers[0] === 0) return;
  const waiting = (ends: Float64Array, u: number): number => {
    let sum = 0;
    for (let j = 1; j <= u; j++) {
      sum += (ends[j]! - ends[j - 1]!) * 0.5 * (lingers[u - j]! + lingers[u - j + 1]!);
    }
    return sum;
  };
  const endedAtStart = booksAtStart.map((left) => 1 - left);
  let before = 0;
  for (let u = 0; u <= weeks; u++) {
    booksAtStart[u] =
      lingering * lingers[u]! + (1 - lingering) * (booksAtStart[u]! + share * waiting(endedAtStart, u));
  }
  let integral = 0;
  for (let u = 1; u <= weeks; u++) {
    const now = share * waiting(ended, u);
    integral += 0.5 * (before + now);
    before = now;
    books[u] = books[u]! + integral;
  }
}

/** Value of a table at a real age in weeks, linear between its points; constant beyond. */
export function tableAt(table: Float64Array, age: number): number {
  const last = table.length - 1;
  if (age <= 0) return table[0]!;
  if (age >= last) return table[last]!;
  const low = Math.floor(age);
  const part = age - low;
  return part === 0 ? table[low]! : table[low]! + part * (table[low + 1]! - table[low]!);
}
