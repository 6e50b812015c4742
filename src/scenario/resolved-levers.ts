/**
 * The levers of policy in canonical form: each null while it is off. Hours are client hours a week as they are
 * (not scaled by `capacity.hoursScale`); `types` empty = every type of case.
 */
import type { DistributionSpec } from '../engine/index.ts';

export interface ResolvedLevers {
  /** Channels with a mix of their own; the others have that of the demand. */
  readonly channels: readonly ChannelMix[] | null;
  /** A share of the registrations of these types is served by the social base (spoor 1) and never starts here. */
  readonly socialBase: { readonly share: number; readonly types: readonly string[] } | null;
  /** Share of the urgent registrations that is seen at once, in the time of the next free slot. */
  readonly sameDay: { readonly share: number } | null;
  /** Single questions (cases that end with advice) that others than generalists answer. */
  readonly desk: {
    /** Share of the single questions that the door recognises. */
    readonly share: number;
    /** Fte at the desk in the whole city, spread over the teams by their planned fte. */
    readonly fte: number;
    readonly questionsPerFteWeek: number;
    /** Working days: a question that would wait longer goes to the generalists. */
    readonly maxWait: number;
  } | null;
  /** Places of the first conversation; shares sum to 1; the lead of each is the lead times its factor. */
  readonly places:
    readonly { readonly id: string; readonly share: number; readonly leadFactor: number }[] | null;
  readonly volunteers: {
    /** Share of the cases that is fit for handing over. */
    readonly share: number;
    readonly types: readonly string[];
    /** Volunteers in the whole city beyond those of today, spread over the teams by their planned fte. */
    readonly number: number;
    /** Cases that one volunteer has at a time. */
    readonly casesEach: number;
    /** Part of the stay after which the case is handed over, if a volunteer is free then. */
    readonly after: number;
    /** Hours a week that guiding a volunteer costs for each case, for the rest of the stay. */
    readonly guidanceHours: number;
  } | null;
  readonly groups: {
    readonly share: number;
    readonly types: readonly string[];
    /** Clients with whom a group starts. */
    readonly size: number;
    readonly weeks: number;
    /** Hours a week of all workers of one group, preparation included. */
    readonly hoursPerWeek: number;
    /** Part of the individual hours that members still ask. */
    readonly ownHours: number;
    /** Factor on what is left of the stay at the start of the group. */
    readonly stayFactor: number;
    /** Weeks after which who still waits for a full group goes on alone. */
    readonly patienceWeeks: number;
  } | null;
  /** Vinger aan de pols: some weeks of light contact before closing. */
  readonly pulse: {
    readonly share: number;
    readonly types: readonly string[];
    /** Factor on the stay before it. */
    readonly stayFactor: number;
    readonly weeks: number;
    readonly hoursPerWeek: number;
    /** Factor on the chance that the case returns. */
    readonly returnFactor: number;
  } | null;
  /** Cases that stay in light contact after their stay for the rest of the run. */
  readonly lasting: {
    readonly share: number;
    readonly types: readonly string[];
    readonly hoursPerWeek: number;
  } | null;
  /** Additional care (maatwerk, spoor 3). */
  readonly referral: {
    readonly share: number;
    readonly types: readonly string[];
    /** Part of the stay after which the case is referred. */
    readonly after: number;
    /** Wait elsewhere, weeks, in which the case stays here. */
    readonly waitWeeks: DistributionSpec;
    readonly waitHours: number;
    /** Share that closes when the other care begins; the others stay in light contact for the rest of the stay. */
    readonly closes: number;
    readonly lightHours: number;
  } | null;
  /** Assessments with a term, beside the inflow. */
  readonly assessments: readonly AssessmentLoad[] | null;
  /** Factors on the inflow of teams (empty = all): straight lines between the points, level before and after. */
  readonly growth: readonly GrowthCurve[] | null;
}

export interface ChannelMix {
  /** Id of a channel of the demand. */
  readonly id: string;
  /** Null: as all registrations. */
  readonly urgentShare: number | null;
  /** Share that others serve, decided at the door; null: as all registrations. */
  readonly redirectedShare: number | null;
  /** Share of single questions, which end with advice; null: as all registrations. */
  readonly adviceShare: number | null;
  /** Shares of all types; null: as all registrations. */
  readonly types: readonly { readonly id: string; readonly share: number }[] | null;
}

/** Re-assessments or conversations that ask hours, each with a day on which it must be done. */
export interface AssessmentLoad {
  readonly id: string;
  /** Teams whose residents they are; empty = all. */
  readonly teams: readonly string[];
  /** Registered evenly over the working days from `from` to `to`. */
  readonly from: string;
  readonly to: string;
  readonly number: number;
  readonly hoursEach: number;
  /** Working days from registration in which it must be done. */
  readonly termDays: number;
  /** Last day for all; null = the term alone counts. */
  readonly dueBy: string | null;
  /** Share of the client hours of a day that teams spend on them at most. */
  readonly teamShare: number;
  /** So many working days before a term, `dueShare` holds. */
  readonly dueDays: number;
  readonly dueShare: number;
  /** A team of its own staff that does nothing else; dates null = the whole run. Absence and leave are in its hours. */
  readonly project: {
    readonly fte: number;
    readonly hoursPerFteWeek: number;
    readonly from: string | null;
    readonly to: string | null;
  };
}

export interface GrowthCurve {
  readonly id: string;
  readonly teams: readonly string[];
  /** In order of date. */
  readonly points: readonly { readonly date: string; readonly factor: number }[];
}

/** Every lever off. */
export const NO_LEVERS: ResolvedLevers = {
  channels: null,
  socialBase: null,
  sameDay: null,
  desk: null,
  places: null,
  volunteers: null,
  groups: null,
  pulse: null,
  lasting: null,
  referral: null,
  assessments: null,
  growth: null,
};
