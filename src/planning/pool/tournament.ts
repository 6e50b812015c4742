/**
 * All deployment policies x pool sizes x forms on the same futures: which is best, what it is worth against fixed
 * staff, how long a stay may be, and how near it comes to a city that is one team.
 *
 * - Regret: the wait with a policy less that with the best policy of the same size and form, replication by
 *   replication. - The best policy of a form: the lowest wait, averaged over the sizes.
 * - Value of a pool fte: working days by which it shortens the city's wait, beside that of the same fte added to the
 *   teams in proportion to their staff. Pool fte come on top of the teams, or out of them (`fromTeams`); then the
 *   fixed staff to compare with is what the teams had.
 * - Break-even stay: the shortest minimum stay tried at which the best policy is not demonstrably better than fixed
 *   shares, which never move.
 */
import { DEFAULT_SEED, ENGINE_VERSION, estimate, type Estimate, type Seed } from '../../experiment/index.ts';
import { POLICIES } from '../../policy/index.ts';
import type { ResolvedScenario } from '../../scenario/index.ts';
import { chanceBest } from './chance-best.ts';
import { POOL_FORMS, pooledCity, teamFte, withFixedStaff, withPool, type PoolForm } from './pool-variants.ts';
import { meanOf, minus, PoolRuns, type Columns, type PoolStudyOptions } from './run-all.ts';

export const TOURNAMENT_SCHEMA = 'buurtsim.pool-tournament/1';

const DEFAULT_SIZES: readonly number[] = [0, 4, 8, 12, 16, 20];
const DEFAULT_TOURNAMENT_REPLICATIONS = 20;
/** Minimum stays that are tried, weeks. */
const STAYS: readonly number[] = [1, 4, 13, 26, 52];
/** Size at which stays are tried: the smallest of at least this many fte, else the largest. */
const STAY_SIZE = 5;
const REFERENCE = 'fixed';

export interface TournamentOptions extends PoolStudyOptions {
  /** fte, ascending. */
  readonly sizes?: readonly number[] | undefined;
  readonly forms?: readonly PoolForm[] | undefined;
  /** Names; all where it is absent. Fixed shares always take part. */
  readonly policies?: readonly string[] | undefined;
  readonly fromTeams?: boolean | undefined;
}

/** Figures of one policy at one size. */
export interface TournamentCell {
  readonly policy: string;
  readonly wait: Estimate;
  readonly withinTarget: Estimate;
  /** Longest mean wait of a team, mean over replications. */
  readonly worstTeam: Estimate;
  /** Wait more than the best of the same size and form. */
  readonly regret: Estimate;
  readonly chanceBest: number;
}

export interface TournamentSize {
  readonly fte: number;
  /** Best first. */
  readonly cells: readonly TournamentCell[];
  /** Wait of a city that is one team, with this pool in it. */
  readonly fullPooling: Estimate;
  /** Working days of wait that one fte saves: in the pool with the best policy, and in the teams. */
  readonly perPoolFte: Estimate;
  readonly perFixedFte: Estimate;
  readonly perFteDifference: Estimate;
}

export interface TournamentForm {
  readonly form: PoolForm;
  /** Over all sizes, best first. */
  readonly policies: readonly {
    readonly policy: string;
    readonly wait: Estimate;
    readonly regret: Estimate;
    readonly chanceBest: number;
  }[];
  readonly best: string;
  readonly runnerUp: string;
  /** Wait of the best less that of the runner-up, and less that of fixed shares. */
  readonly againstRunnerUp: Estimate;
  readonly againstFixed: Estimate;
  readonly sizes: readonly TournamentSize[];
  readonly stays: {
    readonly fte: number;
    /** Wait of the best less that of fixed shares, by minimum stay. */
    readonly points: readonly { readonly weeks: number; readonly againstFixed: Estimate }[];
    /** Weeks; null where even the longest pays. */
    readonly breakEven: number | null;
  };
}

export interface TournamentResult {
  readonly schema: typeof TOURNAMENT_SCHEMA;
  readonly engine: string;
  readonly scenario: { readonly name: string; readonly hash: string };
  readonly seed: Seed;
  readonly replications: number;
  readonly target: number;
  readonly fromTeams: boolean;
  /** fte of the teams without the pool, interns left out. */
  readonly teamFte: number;
  /** Without a pool. */
  readonly none: {
    readonly wait: Estimate;
    readonly withinTarget: Estimate;
    readonly worstTeam: Estimate;
    readonly fullPooling: Estimate;
  };
  readonly forms: readonly TournamentForm[];
}

/** @throws RangeError for sizes, forms or policies that cannot be; the signal's reason when it is aborted */
export function tournament(
  scenario: ResolvedScenario,
  options: TournamentOptions = {},
): Promise<TournamentResult> {
  return new Tournament(scenario, options).run();
}

class Tournament {
  readonly #base: ResolvedScenario;
  readonly #runs: PoolRuns;
  readonly #replications: number;
  readonly #seed: Seed;
  readonly #sizes: readonly number[];
  readonly #forms: readonly PoolForm[];
  readonly #policies: readonly string[];
  readonly #fromTeams: boolean;

  constructor(base: ResolvedScenario, options: TournamentOptions) {
    const { sizes = DEFAULT_SIZES, forms = POOL_FORMS, policies = [...POLICIES.keys()] } = options;
    this.#base = base;
    this.#runs = new PoolRuns(options);
    this.#replications = options.replications ?? DEFAULT_TOURNAMENT_REPLICATIONS;
    this.#seed = options.seed ?? DEFAULT_SEED;
    this.#sizes = [...new Set(sizes)].filter((fte) => fte > 0).sort((a, b) => a - b);
    this.#forms = forms;
    this.#policies = [...new Set([REFERENCE, ...policies])];
    this.#fromTeams = options.fromTeams ?? false;
    const most = this.#fromTeams ? teamFte(base) : 1000;
    if (this.#sizes.length === 0 || sizes.some((fte) => !(fte >= 0 && fte <= most))) {
      throw new RangeError(`Expected sizes from 0 to ${most} fte, got ${sizes.join(', ')}.`);
    }
    const unknown = this.#policies.filter((name) => !POLICIES.has(name));
    if (unknown.length > 0) throw new RangeError(`Unknown policies: ${unknown.join(', ')}.`);
    if (this.#policies.length < 2) throw new RangeError('A tournament needs two policies.');
  }

  async run(): Promise<TournamentResult> {
    const base = this.#base;
    const { length: sizes } = this.#sizes;
    const perForm = sizes * (this.#policies.length + 1) + 2 * STAYS.length;
    this.#runs.plan((2 + sizes + this.#forms.length * perForm) * this.#replications);
    const [none, onePlain] = await this.#run([
      withFixedStaff(base, 0),
      pooledCity(base, { fte: 0, form: 'intake', fromTeams: false }),
    ]);
    // Out of the teams: the fixed staff to compare with is what they had.
    const fixed = this.#fromTeams
      ? this.#sizes.map(() => none!)
      : await this.#run(this.#sizes.map((fte) => withFixedStaff(base, fte)));
    const forms: TournamentForm[] = [];
    for (const form of this.#forms) forms.push(await this.#form(form, none!, fixed));
    return {
      schema: TOURNAMENT_SCHEMA,
      engine: ENGINE_VERSION,
      scenario: { name: base.name, hash: base.hash },
      seed: this.#seed,
      replications: this.#replications,
      target: base.target.wait,
      fromTeams: this.#fromTeams,
      teamFte: teamFte(base),
      none: {
        wait: estimate(none!.wait),
        withinTarget: estimate(none!.withinTarget),
        worstTeam: estimate(none!.worst),
        fullPooling: estimate(onePlain!.wait),
      },
      forms,
    };
  }

  #run(scenarios: readonly ResolvedScenario[]): Promise<Columns[]> {
    return this.#runs.run(scenarios, this.#replications, this.#seed);
  }

  async #form(form: PoolForm, none: Columns, fixed: readonly Columns[]): Promise<TournamentForm> {
    const fromTeams = this.#fromTeams;
    const variants = this.#sizes.flatMap((fte) =>
      this.#policies.map((policy) => withPool(this.#base, { fte, form, policy, fromTeams })),
    );
    const columns = await this.#run(variants);
    const at = (size: number, policy: number): Columns => columns[size * this.#policies.length + policy]!;
    const bounds = await this.#run(
      this.#sizes.map((fte) => pooledCity(this.#base, { fte, form, fromTeams })),
    );
    // Over the sizes: the mean per replication.
    const waits = this.#policies.map((_, p) =>
      none.wait.map(
        (_, r) => this.#sizes.reduce((sum, _, s) => sum + (at(s, p).wait[r] ?? NaN), 0) / this.#sizes.length,
      ),
    );
    const order = ranking(waits);
    const [best = 0, second = 0] = order;
    const chances = chanceBest(waits);
    const reference = this.#policies.indexOf(REFERENCE);
    return {
      form,
      policies: order.map((p) => ({
        policy: this.#policies[p]!,
        wait: estimate(waits[p]!),
        regret: estimate(minus(waits[p]!, waits[best]!)),
        chanceBest: chances[p] ?? 0,
      })),
      best: this.#policies[best]!,
      runnerUp: this.#policies[second]!,
      againstRunnerUp: estimate(minus(waits[best]!, waits[second]!)),
      againstFixed: estimate(minus(waits[best]!, waits[reference]!)),
      sizes: this.#sizes.map((fte, s) =>
        this.#size(
          fte,
          this.#policies.map((_, p) => at(s, p)),
          best,
          none,
          fixed[s]!,
          bounds[s]!,
        ),
      ),
      stays: await this.#stays(form, this.#policies[best]!),
    };
  }

  #size(
    fte: number,
    cells: readonly Columns[],
    best: number,
    none: Columns,
    fixed: Columns,
    bound: Columns,
  ): TournamentSize {
    const waits = cells.map(({ wait }) => wait);
    const order = ranking(waits);
    const least = waits[order[0] ?? 0]!;
    const chances = chanceBest(waits);
    const perFte = (wait: Float64Array): Float64Array => minus(none.wait, wait).map((days) => days / fte);
    const pool = perFte(waits[best]!);
    const staff = perFte(fixed.wait);
    return {
      fte,
      cells: order.map((p) => ({
        policy: this.#policies[p]!,
        wait: estimate(cells[p]!.wait),
        withinTarget: estimate(cells[p]!.withinTarget, [0, 1]),
        worstTeam: estimate(cells[p]!.worst),
        regret: estimate(minus(waits[p]!, least)),
        chanceBest: chances[p] ?? 0,
      })),
      fullPooling: estimate(bound.wait),
      perPoolFte: estimate(pool),
      perFixedFte: estimate(staff),
      perFteDifference: estimate(minus(pool, staff)),
    };
  }

  /** The best policy under longer and longer stays. */
  async #stays(form: PoolForm, policy: string): Promise<TournamentForm['stays']> {
    const fte = this.#sizes.find((size) => size >= STAY_SIZE) ?? this.#sizes.at(-1) ?? 0;
    const variant = { fte, form, fromTeams: this.#fromTeams };
    const columns = await this.#run([
      withPool(this.#base, { ...variant, policy: REFERENCE }),
      ...STAYS.map((weeks) => withPool(this.#base, { ...variant, policy, minimumStayWeeks: weeks })),
    ]);
    const [fixed, ...others] = columns;
    const points = STAYS.map((weeks, i) => ({
      weeks,
      againstFixed: estimate(minus(others[i]!.wait, fixed!.wait)),
    }));
    const even = points.find(({ againstFixed: { upper } }) => (upper ?? 0) >= 0);
    return { fte, points, breakEven: even?.weeks ?? null };
  }
}

/** Rows by their mean, lowest first. */
const ranking = (rows: readonly Float64Array[]): number[] =>
  rows.map((_, i) => i).sort((a, b) => meanOf(rows[a]!) - meanOf(rows[b]!));
