/**
 * A queueing system as plain data: who arrives where, who waits in which line, who serves whom. General parts
 * (batches, rates that change, priorities, patience, a limited room, shifts, breakdowns, shared servers, routes,
 * caseloads) that are put together per case. Times are in one unit of the system's choice.
 */
import type { DistributionSpec } from '../../engine/index.ts';

export interface QueueSystem {
  readonly arrivals: readonly ArrivalSpec[];
  readonly stations: readonly StationSpec[];
  readonly groups: readonly GroupSpec[];
  /** Clients present at the start, all with fresh services: they come in at time 0, before anybody else. */
  readonly initial?: readonly { readonly station: number; readonly count: number; readonly class?: number }[];
}

export interface ArrivalSpec {
  readonly process:
    | { readonly kind: 'poisson'; readonly rate: number }
    /** A Poisson process whose rate changes; exact by thinning under the highest rate. */
    | { readonly kind: 'varying'; readonly rate: RateSpec }
    /** Independent times between arrivals; the first comes after one of them. */
    | { readonly kind: 'renewal'; readonly interval: DistributionSpec };
  /** Clients per arrival; 1 unless given. */
  readonly batch?: DistributionSpec;
  /** Multiplies the rate of a whole run; drawn once a run. */
  readonly factor?: DistributionSpec;
  readonly station: number;
  /** 0 (served first) unless given. */
  readonly class?: number;
}

export type RateSpec =
  | { readonly kind: 'wave'; readonly mean: number; readonly amplitude: number; readonly period: number }
  /** `rates[i]` during the i-th stretch of `length`; 0 afterwards. */
  | { readonly kind: 'steps'; readonly length: number; readonly rates: readonly number[] };

export interface StationSpec {
  /** Per class; one law for all where only one is given. */
  readonly service: readonly DistributionSpec[];
  /** Groups that serve here, in the order in which an arrival tries them. */
  readonly groups: readonly number[];
  /** Most clients in line; who finds the servers taken and the line full is lost. No limit unless given. */
  readonly waitingRoom?: number;
  /** Time in line after which a client gives up. Never unless given. */
  readonly patience?: DistributionSpec;
  /** Where clients go after service; the rest of the probability leaves. */
  readonly next?: readonly { readonly station: number; readonly probability: number }[];
}

export interface GroupSpec {
  readonly servers: number | 'unlimited' | ShiftSpec;
  /** Each server by itself works, and is away, in turn; away clients go back to the head of the line and resume. */
  readonly breakdowns?: { readonly up: DistributionSpec; readonly down: DistributionSpec };
  /** Which line a free server takes where it serves several: the longest, the first station on a tie. */
  readonly rule?: 'longest';
}

/** Servers over the day: `steps` are [from, servers], the first from 0; repeated where `period` is given. */
export interface ShiftSpec {
  readonly steps: readonly (readonly [number, number])[];
  readonly period?: number;
  /** `resume`: surplus clients go back to the head of the line and go on later. `finish`: their service ends first. */
  readonly onReduction: 'resume' | 'finish';
}
