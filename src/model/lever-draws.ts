/**
 * What is random about a case under a lever. Numbers come from the key of the case (two of its own draws, mixed), so a
 * lever takes nothing from any stream: who registers, when and with what stay is the same with and without it.
 */
import { keyedUniform } from '../engine/index.ts';
import type { CaseTable } from './case-table.ts';
import type { PreparedLevers } from './prepared-levers.ts';
import { pick } from './running-sums.ts';

/** What each number of a key decides. */
export const LeverDraw = {
  Place: 0,
  SocialBase: 1,
  SameDay: 2,
  Desk: 3,
  Volunteer: 4,
  Group: 5,
  Pulse: 6,
  PulseReturn: 7,
  Lasting: 8,
  Referral: 9,
  ReferralWait: 10,
  ReferralCloses: 11,
} as const;

/** Uniform on (0, 1) of a case for one purpose. */
export const leverUniform = (cases: CaseTable, id: number, draw: number): number =>
  keyedUniform(cases.key[id] ?? 0, draw);

/** Factor on the lead of the place of the first conversation; 1 where places do not matter. */
export function placeFactor({ places }: PreparedLevers, cases: CaseTable, id: number): number {
  if (places === null) return 1;
  return places.factors[pick(places.cumulative, leverUniform(cases, id, LeverDraw.Place))] ?? 1;
}
