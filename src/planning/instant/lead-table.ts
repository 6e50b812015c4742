/**
 * The lead from registration to first conversation as the agenda sees it, in working days: the registration
 * falls at any moment of office hours, the team divides it at its next allocation moment, and the resident cannot
 * come before the lead is over.
 */
import { ln, type Law } from '../../engine/index.ts';

/** Points per working day. */
const GRID = 16;
/** Longest lead that is looked at, working days. */
const LONGEST = 60;
/** Parts of the law of the time to the next free slot. */
const PARTS = 8;

export interface LeadTable {
  /** Chance that a registration is ready for the slots of k working days later, k = 0, 1, ... */
  readonly ready: Float64Array;
  /** Mean number of working days until it is ready. */
  readonly mean: number;
  /** E[min(time until ready, x + 1/2)] at x = 0, 1, ... working days. */
  readonly limited: Float64Array;
  /**
   * For slots at a rate a working day: chance that lead and next slot are within x working days. A few slots more or
   * less hardly change the time to the next one: one table per quarter of a slot a day, at most 99.
   */
  readonly within: (slotsPerDay: number) => Float64Array;
}

export interface LeadSettings {
  /** Chance that the lead is over, residents of all kinds together, at the points of the grid (`leadOnGrid`). */
  readonly law: Float64Array;
  /** Working days to the next allocation moment: 0 = at once, 1 = the next working day. */
  readonly gap: number;
  /** Part of the working day at which allocation falls. */
  readonly moment: number;
  /** Part of the working day at which slots fall, on average. */
  readonly slotMoment: number;
}

export function leadTable({ law, gap, moment, slotMoment }: LeadSettings): LeadTable {
  const size = LONGEST * GRID;
  const leadWithin = (x: number): number => (x < 0 ? 0 : law[Math.min(size, Math.floor(x * GRID))]!);
  /** Chance of being ready within x, given the part u of the day at which the registration came. */
  const readyWithin = (u: number, x: number): number => {
    const wait = gap === 0 ? 0 : u < moment ? moment - u : gap + moment - u;
    return x < wait ? 0 : leadWithin(x);
  };
  const overDay = (x: number, from: number): number => {
    let sum = 0;
    for (let k = 0; k < GRID; k++) {
      const u = (k + 0.5) / GRID;
      sum += readyWithin(u, x + from - u + 0.5 / GRID);
    }
    return sum / GRID;
  };
  const cumulative = Float64Array.from({ length: LONGEST }, (_, x) => overDay(x, slotMoment));
  cumulative[LONGEST - 1] = 1;
  const ready = cumulative.map((share, x) => share - (cumulative[x - 1] ?? 0));
  const limited = new Float64Array(LONGEST);
  let sum = 0;
  let mean = 0;
  for (let i = 0; i < size; i++) {
    const z = (i + 0.5) / GRID;
    let past = 0;
    for (let k = 0; k < 4; k++) past += 0.25 * (1 - readyWithin((k + 0.5) / 4, z));
    sum += past / GRID;
    if ((i + 1) % GRID === GRID / 2) limited[(i + 1 - GRID / 2) / GRID] = sum;
    mean = sum;
  }
  // By the half day around each slot moment; finer parts of a day cancel out.
  const byDay = Float64Array.from({ length: size + 1 }, (_, i) => overDay(i / GRID - 1, 1));
  const tables = new Map<number, Float64Array>();
  return {
    ready: trimmed(ready),
    mean,
    limited,
    within: (slotsPerDay) => {
      const key = Math.round(Math.min(99, slotsPerDay) * 4);
      let table = tables.get(key);
      if (table === undefined) {
        table = withNextSlot(byDay, Math.max(0.25, key / 4));
        tables.set(key, table);
      }
      return table;
    },
  };
}

/** Chance that lead and next slot are within x working days, from that of the lead at the points of the grid. */
function withNextSlot(byDay: Float64Array, slotsPerDay: number): Float64Array {
  const table = new Float64Array(LONGEST);
  for (let part = 0; part < PARTS; part++) {
    const toSlot = -ln(1 - (part + 0.5) / PARTS) / slotsPerDay;
    for (let x = 0; x < LONGEST; x++) {
      const at = (x + 1 - toSlot) * GRID;
      if (at > 0) table[x] = table[x]! + byDay[Math.min(byDay.length - 1, Math.round(at))]! / PARTS;
    }
  }
  return table;
}

/** The law of the lead of urgent and other residents together. */
export const leadCdf =
  (lead: Law, urgent: Law, urgentShare: number) =>
  (x: number): number =>
    (1 - urgentShare) * lead.cdf(x) + urgentShare * urgent.cdf(x);

/** A law of the lead at the points of the grid, which the tables of all gaps share. */
export const leadOnGrid = (cdf: (x: number) => number): Float64Array =>
  Float64Array.from({ length: LONGEST * GRID + 1 }, (_, i) => cdf(i / GRID));

/** Without the end that carries nothing. */
function trimmed(shares: Float64Array): Float64Array {
  let size = shares.length;
  let left = 0;
  while (size > 1 && left + shares[size - 1]! < 1e-9) left += shares[--size]!;
  return shares.slice(0, size);
}
