/** The policies by which the ambulant pool is deployed, and the numbers that each takes. */
export interface PolicySpec {
  /** Settings by name, with their range; all must be given. */
  readonly settings: Readonly<Record<string, { readonly min: number; readonly max: number }>>;
  /** Whether it takes shares of the pool per team, which sum to 1. */
  readonly shares: boolean;
}

const wait = { min: 0, max: 1000 } as const;

export const POLICIES: Readonly<Record<string, PolicySpec>> = {
  /** Every team has its own part of the pool, always. */
  fixed: { settings: {}, shares: true },
  /** To the teams with most waiting clients per fte. */
  'longest-queue': { settings: {}, shares: false },
  /**
   * To the teams with the longest expected wait: deployed where it exceeds `on` working days, withdrawn where it
   * has fallen below `off` (hysteresis).
   */
  'longest-wait': { settings: { on: wait, off: wait }, shares: false },
};
