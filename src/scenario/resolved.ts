/**
 * The resolved scenario: one canonical, immutable, complete form. Nothing is optional, every reference is
 * followed, every number is plain. The model reads only this. Where a number came from stands in `ledger`.
 *
 * Units: fte (36 hours a week = 1), working days (calendar days where the calendar is `continuous`),
 * months of 30.4375 days, shares 0..1, hours a week.
 */
import type { SchoolHolidays } from '../calendar/index.ts';
import type { DistributionSpec } from '../engine/index.ts';
import type { ResolvedLevers } from './resolved-levers.ts';

export type Status = 'published' | 'derived' | 'assumed' | 'calibrated' | 'scenario';

/** One number of the scenario with its origin. */
export interface LedgerEntry {
  /** Place in the scenario, e.g. `intake.slots.perFteWeek` or `teams.zuilen.fte`. */
  readonly path: string;
  readonly value: number;
  /** 95 % interval or plausible range; null where none is known. */
  readonly interval: readonly [number, number] | null;
  readonly status: Status;
  /** Where the number comes from; empty only for status `scenario`. */
  readonly source: string;
  readonly unit: string;
  /** The value that this scenario replaced, with its file; null if it is the first. */
  readonly replaces: { readonly value: number; readonly scenario: string } | null;
}

export interface Text {
  readonly nl: string;
  readonly en: string;
}

export interface ResolvedScenario {
  readonly name: string;
  readonly title: Text;
  readonly question: Text;
  /** SHA-256 (hex) of the canonical JSON of everything that can change a result. */
  readonly hash: string;
  /** Folder name of the city, or null for a scenario that describes its teams itself. */
  readonly city: string | null;
  /**
   * First and last day that count. The run begins `warmUpDays` earlier (0 where a real start state is given),
   * and the initial state holds at that moment.
   */
  readonly period: { readonly from: string; readonly to: string; readonly warmUpDays: number };
  readonly calendar: ResolvedCalendar;
  /** Norm for the wait, in working days. */
  readonly target: {
    readonly wait: number;
    /** Share of the clients that the norm is meant for, 0..1: what required fte is asked for unless a target is given. */
    readonly share: number;
  };
  /** What staff costs; no simulated figure depends on it. */
  readonly money: {
    /** Euro a year of one fte, employer's charges and what goes with a worker included. */
    readonly costPerFteYear: number;
    /** The same of an intern: allowance and place of work. */
    readonly costPerInternFteYear: number;
    /** Euro a year that a scenario spends beside its fte: rooms of groups, volunteers; below 0 where it saves. */
    readonly extraPerYear: number;
    /** Euro a year that there is to spend; null where none is known. */
    readonly subsidyPerYear: number | null;
  };
  readonly demand: ResolvedDemand;
  readonly intake: ResolvedIntake;
  readonly casework: ResolvedCasework;
  readonly capacity: ResolvedCapacity;
  readonly staff: ResolvedStaff;
  readonly pool: ResolvedPool;
  readonly shocks: readonly ResolvedShock[];
  readonly levers: ResolvedLevers;
  readonly teams: readonly ResolvedTeam[];
  readonly ledger: readonly LedgerEntry[];
}

export interface ResolvedCalendar {
  /** `dutch`: working days and office hours. `continuous`: every day, 24 hours (theory cases). */
  readonly kind: 'dutch' | 'continuous';
  /** Ids of the holidays on which nobody works. */
  readonly daysOff: readonly string[];
  /** Null: none known. */
  readonly schoolHolidays: SchoolHolidays | null;
}

export interface ResolvedDemand {
  /** Multiplies every rate: 1.05 = five per cent more inflow. */
  readonly level: number;
  /** Growth a year, geometric, from the start of the period. */
  readonly trendPerYear: number;
  /** Factor per calendar month, January first; mean 1 over the year is the user's duty. */
  readonly months: readonly number[];
  /** Factor per weekday, Monday first; seven numbers; only their ratios matter. */
  readonly weekdays: readonly number[];
  /** Factor on school-holiday days. */
  readonly schoolHoliday: number;
  /** Sine wave on the rate: 1 + amplitude sin(2 pi (t - shiftDays) / periodDays); t in days from the start. */
  readonly season: { readonly amplitude: number; readonly periodDays: number; readonly shiftDays: number };
  /** Gamma shape of the factor that all teams share in a month; null = no such factor. */
  readonly cityMonthShape: number | null;
  /** Gamma shape of the factor of one team in one month; null = none. */
  readonly teamMonthShape: number | null;
  /** Residents who register together; deterministic 1 by default. */
  readonly batch: DistributionSpec;
  /** Share of registrations that are urgent: first in the queue. */
  readonly urgentShare: number;
  /** Share that triage sends elsewhere at once; never started. */
  readonly redirectedShare: number;
  readonly channels: readonly { readonly id: string; readonly share: number }[];
}

export interface ResolvedIntake {
  readonly slots:
    | { readonly kind: 'unlimited' }
    | {
        /** Slots in each worker's weekly agenda; unused slots expire. */
        readonly kind: 'weekly';
        /** Slots per fte per week at full productivity and normal load (k0). */
        readonly perFteWeek: number;
        /** Weeks ahead for which agendas are open, this week included; 1 or more. */
        readonly horizonWeeks: number;
        /** kappa: extra slots per unit of (expected wait / threshold - 1), while it is positive. */
        readonly surge: number;
        /** Expected wait, working days, above which the surge works. */
        readonly surgeThreshold: number;
        /** Share of the slots of a worker on leave that a present colleague takes over. */
        readonly leaveCover: number;
        /** Standard deviation of the log of a team's slots from month to month; 0 = months do not differ. */
        readonly monthSpread: number;
        /** Correlation of that log with the one of the month before, 0..0.99. */
        readonly monthMemory: number;
      }
    | {
        /** A batch for the whole team on every working day; unused slots are lost. */
        readonly kind: 'daily';
        /** Slots on successive working days, repeated; per team. */
        readonly perDay: readonly number[];
        /** Minute of the day of the batch, 1..1440. */
        readonly atMinute: number;
      };
  /** Least time between registration and first conversation, working days. */
  readonly lead: DistributionSpec;
  /** The same for urgent registrations. */
  readonly urgentLead: DistributionSpec;
  /** `continuous`: at every registration and freed slot. `moments`: on these weekdays (0 = Monday) at this minute. */
  readonly allocation:
    | { readonly kind: 'continuous' }
    | { readonly kind: 'moments'; readonly weekdays: readonly number[]; readonly atMinute: number };
  /** Chance that a booked client does not come; a new booking follows. */
  readonly noShow: number;
  /** Time until a waiting client withdraws, working days; null = never. */
  readonly patience: DistributionSpec | null;
  /** Share of first conversations that end with advice: closed at once. */
  readonly advice: number;
  /** Most open cases per worker (not scaled by contract); null = no cap. */
  readonly caseloadMax: number | null;
}

export interface CaseType {
  readonly id: string;
  /** Share of the cases that are not closed with advice. */
  readonly share: number;
  /** Length of stay, in units of `unitDays`. */
  readonly stay: DistributionSpec;
  /** Client hours a week after the first fortnight, before `hoursScale`. */
  readonly hoursPerWeek: number;
}

export type ResolvedCasework =
  | {
      /** The end is planned at the start; load stretches it. */
      readonly kind: 'planned';
      /** Days in the unit of `stay`, `cleanupInterval` and `returnAfter`: 30.4375 (month), 7 or 1. */
      readonly unitDays: number;
      readonly types: readonly CaseType[];
      /** eta: stays last max(1, demand/hours)^eta times as long. */
      readonly stretch: number;
      /** Share of ended cases that stay on the books until the team's next clean-up. */
      readonly cleanupShare: number;
      /** Time between clean-ups of a team, in units. */
      readonly cleanupInterval: DistributionSpec;
      readonly reasons: readonly { readonly id: string; readonly share: number }[];
      /** Chance that a closed case returns as a new registration. */
      readonly returnShare: number;
      /** Time between closing and return, in units. */
      readonly returnAfter: DistributionSpec;
    }
  | {
      /** Steps of work by one worker at a time, first come first served, with a delay elsewhere between steps. */
      readonly kind: 'steps';
      /** Work of one step, days. */
      readonly step: DistributionSpec;
      /** Chance that a step is the last. */
      readonly closeProbability: number;
      /** Time between steps, days; null = the next step joins the worker's queue at once. */
      readonly delay: DistributionSpec | null;
    };

export interface ResolvedCapacity {
  /** Contract hours a week of 1 fte. */
  readonly hoursPerFte: number;
  /** Share of the hours that is not for clients. */
  readonly nonClientShare: number;
  /** Client hours a week in the first fortnight, before `hoursScale`. */
  readonly firstFortnightHours: number;
  /** Multiplies all hours weights. */
  readonly hoursScale: number;
  /** gamma: slots fall by gamma (demand/hours - 1). */
  readonly throttle: number;
  readonly throttleMin: number;
  readonly throttleMax: number;
}

export interface StaffKind {
  /** fte per head, used to turn fte into workers. */
  readonly contractShare: number;
  /** Factor on intake slots and client hours of a fully trained worker of this kind. */
  readonly productivity: number;
  readonly turnoverPerYear: number;
  readonly absenceShare: number;
}

export type StaffKindId = 'employed' | 'seconded' | 'intern';

export interface ResolvedStaff {
  readonly kinds: Readonly<Record<StaffKindId, StaffKind>>;
  /** Productivity of a new worker, rising linearly to 1 over `rampMonths`. */
  readonly rampStart: number;
  readonly rampMonths: number;
  /** Share of one colleague's client hours that a new worker in ramp-up costs. */
  readonly mentorShare: number;
  /** Time until a leaver is replaced, weeks. */
  readonly vacancy: DistributionSpec;
  /** Client hours that taking over one case costs. */
  readonly handoverHours: number;
  /** Spells of absence: lengths in working days; weights are shares of spells. */
  readonly absenceSpells: readonly {
    readonly id: string;
    readonly weight: number;
    readonly length: DistributionSpec;
  }[];
  /**
   * What happens to cases of a worker who falls ill. `keep`: they go on (load shows in hours). `pause`: they
   * stop, go to the head of the queue and are resumed by whoever has room.
   */
  readonly onAbsence: 'keep' | 'pause';
  /** Blocks of leave a year per worker: working days at full time, drawn inside a window. */
  readonly leave: readonly {
    readonly window: 'summer' | 'school' | 'any';
    readonly workingDays: number;
  }[];
}

export interface ResolvedPool {
  readonly fte: number;
  /** Day from which the pool is lent to teams (deployment only); null = from the start of the run. */
  readonly from: string | null;
  readonly contractShare: number;
  /** `intake`: first conversations only. `full`: takes cases, hands them over when it leaves. */
  readonly form: 'intake' | 'full';
  /** `deployment`: lent for weeks at a review. `case`: each free place takes the next case of the longest queue. */
  readonly dispatch: 'deployment' | 'case';
  /** Name in the registry of policies, and its numbers. */
  readonly policy: {
    readonly name: string;
    readonly settings: Readonly<Record<string, number>>;
    readonly shares: Readonly<Record<string, number>>;
  };
  readonly reviewWeeks: number;
  readonly minimumStayWeeks: number;
  /** Weeks between decision and arrival; larger than the horizon = never arrives. */
  readonly noticeWeeks: number;
  /** Productivity in the first `settlingWeeks` of a deployment. */
  readonly settlingProductivity: number;
  readonly settlingWeeks: number;
  /** Share of the hours lost to travel. */
  readonly travelLoss: number;
  /** First conversations per fte per week when deployed in form `intake`. */
  readonly intakesPerFteWeek: number;
  readonly absenceShare: number;
  /** The workers at the start, where they are known one by one; empty: made of fte and contract share, at rest. */
  readonly workers: readonly ResolvedPoolWorker[];
}

export interface ResolvedPoolWorker {
  /** Part of the pool's fte, in proportion to those of the other workers. */
  readonly fte: number;
  /** Team where the worker is at the start; null = at rest. */
  readonly team: string | null;
  /** Weeks that the worker has been there. */
  readonly weeks: number;
  /** Absent at the start; null = by chance. */
  readonly absent: boolean | null;
  /** What has been decided for the first review (team null = rest); null: the policy decides. */
  readonly next: { readonly team: string | null } | null;
}

export type ResolvedShock =
  /** Inflow times `factor` between two dates; teams empty = all. */
  | {
      readonly kind: 'inflow';
      readonly teams: readonly string[];
      readonly from: string;
      readonly to: string;
      readonly factor: number;
    }
  /** `cases` handed over on `date`: straight into the caseload (`open`) or as registrations (`queue`). */
  | {
      readonly kind: 'transfer';
      readonly teams: readonly string[];
      readonly date: string;
      readonly cases: number;
      readonly into: 'open' | 'queue';
    }
  /** An extra task of `hours` in all, spread over the working days of the period and over teams by fte. */
  | {
      readonly kind: 'task';
      readonly teams: readonly string[];
      readonly from: string;
      readonly to: string;
      readonly hours: number;
    }
  /** No first conversations are booked between the dates; registrations wait. */
  | {
      readonly kind: 'intakeStop';
      readonly teams: readonly string[];
      readonly from: string;
      readonly to: string;
    }
  /** `workers` of each team are absent between the dates. */
  | {
      readonly kind: 'absence';
      readonly teams: readonly string[];
      readonly from: string;
      readonly to: string;
      readonly workers: number;
    }
  /** Staff changes by `fte` (may be negative) per team from `from` until `to` inclusive, or for good. */
  | {
      readonly kind: 'staff';
      readonly teams: readonly string[];
      readonly from: string;
      readonly to: string | null;
      readonly fte: number;
      readonly staffKind: StaffKindId;
    };

export interface ResolvedBuurt {
  readonly code: string;
  readonly name: string;
  /** Share of the team's inflow. */
  readonly share: number;
  readonly households: number;
}

export interface ResolvedTeam {
  readonly id: string;
  readonly name: string;
  readonly wijk: string;
  /** Positions per kind of staff, fte. */
  readonly staff: Readonly<Record<StaffKindId, number>>;
  /** Number of workers of each kind: fte / contractShare rounded, at least 1 where fte > 0. Contract = fte / workers. */
  readonly workers: Readonly<Record<StaffKindId, number>>;
  /**
   * Registrations: per average calendar month (factors of months, weekdays, trend then apply) or per day
   * (constant but for `season`). Includes those later redirected or withdrawn. Per month: as published, returns included. Per day: new
   * residents only; returns come on top.
   */
  readonly inflow: { readonly unit: 'month' | 'day'; readonly registrations: number };
  /** Lasting effect of the team on its slots, on its stays, and on its inflow. */
  readonly slotFactor: number;
  readonly stayFactor: number;
  readonly buurten: readonly ResolvedBuurt[];
  readonly initial: {
    /** Open cases at the start. */
    readonly caseload: number;
    /** Waiting at the start. */
    readonly queue: number;
    /** Mean time that they have waited so far, working days (uniform from 0 to twice this). */
    readonly queueMeanWait: number;
    /** Time waited so far of those of the queue of whom it is known, working days; at most `queue` of them. */
    readonly queueWaits: readonly number[];
    /** fte of own staff that is absent at the start; null = by chance, as in a workforce in equilibrium. */
    readonly absentFte: number | null;
    /**
     * How many slots the month before the start had, in standard deviations of `slots.monthSpread` above the middle;
     * null = not known.
     */
    readonly slotState: number | null;
    /** `stationary`: ages and remaining stays of a caseload in equilibrium. `fresh`: all stays start now. */
    readonly ages: 'stationary' | 'fresh';
    /** No open case is older than this, in units of `unitDays` (the service began then). */
    readonly maxAge: number;
  };
}
