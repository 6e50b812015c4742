/**
 * Which assumption moves the answer most: `buurtsim.tornado/1`.
 *
 * 1. Screening (Morris 1991, Technometrics 33, 161-174; Campolongo, Cariboni and Saltelli 2007): short walks
 *    through the space of all uncertain numbers, one number at a time, each moved over two thirds of its
 *    range. The mean absolute effect `influence` orders them, with its 95 % interval over the walks; a `bend`
 *    (standard deviation of the effects) as large as that tells of curves or of numbers that work on each other.
 * 2. One at a time, for those with the largest influence: the number at its 2.5 % and 97.5 % quantile, all others
 *    at their value, replication by replication against the base, with paired 95 % intervals.
 *
 * A number that every team has (its slots, its stays) is moved at all teams at once. All runs share their chance
 * events, so a handful of replications is enough.
 */
import { Streams, type Stream } from '../engine/index.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { DEFAULT_SEED } from './defaults.ts';
import { estimate, moments, type Estimate } from './estimate.ts';
import { inBatches, type Executor } from './executor.ts';
import { inlineExecutor } from './inline-executor.ts';
import { waitReplicator } from './model-replicator.ts';
import type { Prepare, Seed } from './replicator.ts';
import { runNumbers } from './run.ts';
import { SummaryMatrix } from './summary-matrix.ts';
import { parameterQuantile, uncertainParameters, type UncertainParameter } from './uncertain-parameters.ts';
import type { Variants } from './variants.ts';
import { ENGINE_VERSION } from './version.ts';
import type { StudyOptions } from './study-options.ts';

export const TORNADO_SCHEMA = 'buurtsim.tornado/1';

/** The answers that are watched, of the city. `requiredFte`: as the option `required` computes it. */
export const TORNADO_FIGURES = ['waitMean', 'withinTarget', 'requiredFte'] as const;
export type TornadoFigure = (typeof TORNADO_FIGURES)[number];

/** One number, or the same number of all teams. */
export interface Factor {
  /** Place in the ledger, `teams.*.` for all teams. */
  readonly path: string;
  readonly parameters: readonly UncertainParameter[];
}

export interface ScreenedEffect {
  /** Mean absolute effect, with its 95 % interval: walks are independent, so Student's over walks, 0 or more. */
  readonly influence: Estimate;
  /** Standard deviation of the effect; null with one walk. */
  readonly bend: number | null;
}

export interface Screened {
  readonly path: string;
  /** Effects of moving over the whole range. */
  readonly effects: Readonly<Record<TornadoFigure, ScreenedEffect>>;
}

export interface Swing {
  readonly path: string;
  readonly status: UncertainParameter['status'];
  readonly unit: string;
  /** The number itself; null for one that differs by team. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Change of each figure against the base; null where the scenario cannot have that number. */
  readonly atLow: Readonly<Record<TornadoFigure, Estimate>> | null;
  readonly atHigh: Readonly<Record<TornadoFigure, Estimate>> | null;
}

export interface TornadoResult {
  readonly schema: typeof TORNADO_SCHEMA;
  readonly engine: string;
  readonly scenario: { readonly name: string; readonly hash: string };
  readonly seed: Seed;
  /** Share of residents within the target that `requiredFte` reaches; null where nobody computed it. */
  readonly requiredShare: number | null;
  /** Replications that all of it took. */
  readonly cost: { readonly screening: number; readonly oneAtATime: number };
  readonly base: Readonly<Record<TornadoFigure, Estimate>>;
  /** All numbers, the most influential on the wait first. */
  readonly screening: readonly Screened[];
  /** The largest, the widest swing of the wait first. */
  readonly swings: readonly Swing[];
}

export interface TornadoOptions extends StudyOptions {
  /** Walks of the screening. */
  readonly walks?: number | undefined;
  /** Replications of each point of a walk. */
  readonly screeningReplications?: number | undefined;
  /** Numbers that are looked at one at a time: so many for each figure. */
  readonly top?: number | undefined;
  /** Replications of each of those. */
  readonly replications?: number | undefined;
  /**
   * The fte of the city with which a share of residents is helped within the target, by formula, so without
   * chance; NaN where no number of fte is enough. Absent: `requiredFte` is null everywhere.
   */
  readonly required?: RequiredFte | undefined;
}

export interface RequiredFte {
  readonly share: number;
  readonly fte: (scenario: ResolvedScenario) => number;
}

const LEVELS = 4;
const STEP = LEVELS / (2 * (LEVELS - 1));
const MOST_TRIES = 50;

export async function tornado(variants: Variants, options: TornadoOptions = {}): Promise<TornadoResult> {
  const study = new Study(variants, options);
  return study.run();
}

/** Factors of a scenario: numbers of teams together. */
export function factorsOf(scenario: ResolvedScenario): readonly Factor[] {
  const groups = new Map<string, UncertainParameter[]>();
  for (const parameter of uncertainParameters(scenario)) {
    const path = parameter.path.replace(/^teams\.[^.]+\./, 'teams.*.');
    groups.set(path, [...(groups.get(path) ?? []), parameter]);
  }
  return [...groups].map(([path, parameters]) => ({ path, parameters }));
}

type Figures = Readonly<Record<TornadoFigure, Float64Array>>;

class Study {
  readonly #variants: Variants;
  readonly #factors: readonly Factor[];
  readonly #options: TornadoOptions;
  readonly #seed: Seed;
  readonly #prepare: Prepare;
  readonly #executor: Executor;
  readonly #walks: number;
  readonly #few: number;
  readonly #many: number;
  readonly #top: number;
  #done = 0;

  constructor(variants: Variants, options: TornadoOptions) {
    const { walks = 4, screeningReplications = 2, top = 8, replications = 20 } = options;
    this.#variants = variants;
    this.#factors = factorsOf(variants.base);
    this.#options = options;
    this.#seed = options.seed ?? DEFAULT_SEED;
    this.#prepare = options.prepare ?? waitReplicator;
    this.#executor = options.executor ?? inlineExecutor(this.#prepare);
    this.#walks = walks;
    this.#few = screeningReplications;
    this.#many = replications;
    this.#top = top;
  }

  async run(): Promise<TornadoResult> {
    const screening = await this.#screen();
    const screeningCost = this.#done;
    const base = await this.#figures(this.#variants.base, this.#many);
    const swings: Swing[] = [];
    for (const factor of this.#largest(screening)) swings.push(await this.#swing(factor, base));
    const { name, hash } = this.#variants.base;
    return {
      schema: TORNADO_SCHEMA,
      engine: ENGINE_VERSION,
      scenario: { name, hash },
      seed: this.#seed,
      requiredShare: this.#options.required?.share ?? null,
      cost: { screening: screeningCost, oneAtATime: this.#done - screeningCost },
      base: each((figure) => estimate(base[figure])),
      screening: screening.toSorted((a, b) => influenceOf(b, 'waitMean') - influenceOf(a, 'waitMean')),
      swings: swings.toSorted((a, b) => widthOf(b) - widthOf(a)),
    };
  }

  /** Elementary effects of every factor on every figure. */
  async #screen(): Promise<Screened[]> {
    const effects = this.#factors.map(() => each((): number[] => []));
    for (let walk = 0; walk < this.#walks; walk++) {
      const points = this.#walk(walk);
      if (points === null) continue;
      const scenarios = [points.start, ...points.steps.map(({ scenario }) => scenario)];
      const means = await inBatches(scenarios, this.#executor, this.#few, (one) => this.#means(one));
      points.steps.forEach(({ factor, up }, i) => {
        const sign = (up ? 1 : -1) / STEP;
        for (const figure of TORNADO_FIGURES) {
          effects[factor]![figure].push(sign * (means[i + 1]![figure] - means[i]![figure]));
        }
      });
    }
    return this.#factors.map(({ path }, i) => ({
      path,
      effects: each((figure) => {
        const found = effects[i]![figure].filter((effect) => !Number.isNaN(effect));
        const spread = Math.sqrt(moments(found).variance);
        return {
          influence: estimate(Float64Array.from(found, Math.abs), [0, Infinity]),
          bend: Number.isNaN(spread) ? null : spread,
        };
      }),
    }));
  }

  /** A walk through numbers that go together at every step; null where none is found. */
  #walk(walk: number): {
    readonly start: ResolvedScenario;
    readonly steps: readonly {
      readonly factor: number;
      readonly up: boolean;
      readonly scenario: ResolvedScenario;
    }[];
  } | null {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const streams = new Streams(this.#seed, 'tornado', walk, tries);
      const start = this.#factors.map(({ path }) => streams.stream('start', path).below(LEVELS / 2));
      const up = this.#factors.map(({ path }) => streams.stream('way', path).below(2) === 1);
      const order = shuffled(this.#factors.length, streams.stream('order'));
      const place = start.map((level, i) => level / (LEVELS - 1) + (up[i] === true ? 0 : STEP));
      const first = this.#at(place);
      if (first === null) continue;
      const steps: { factor: number; up: boolean; scenario: ResolvedScenario }[] = [];
      for (const factor of order) {
        place[factor] = place[factor]! + (up[factor] === true ? STEP : -STEP);
        const scenario = this.#at(place);
        if (scenario === null) break;
        steps.push({ factor, up: up[factor] === true, scenario });
      }
      if (steps.length === order.length) return { start: first, steps };
    }
    return null;
  }

  /** The scenario with every factor at a place of its range, 0 = 2.5 % and 1 = 97.5 % quantile. */
  #at(place: readonly number[]): ResolvedScenario | null {
    const numbers = new Map<string, number>();
    this.#factors.forEach(({ parameters }, i) => {
      for (const parameter of parameters) {
        numbers.set(parameter.path, parameterQuantile(parameter, 0.025 + 0.95 * place[i]!));
      }
    });
    const found = this.#variants.with(numbers);
    return found.ok ? found.value : null;
  }

  /** The first so many by influence on each figure, in the order of the ledger. */
  #largest(screening: readonly Screened[]): readonly Factor[] {
    const chosen = new Set<string>();
    for (const figure of TORNADO_FIGURES) {
      const order = screening.toSorted((a, b) => influenceOf(b, figure) - influenceOf(a, figure));
      for (const one of order.slice(0, this.#top)) {
        if (influenceOf(one, figure) > 0) chosen.add(one.path);
      }
    }
    return this.#factors.filter(({ path }) => chosen.has(path));
  }

  async #swing(factor: Factor, base: Figures): Promise<Swing> {
    const [first] = factor.parameters as readonly [UncertainParameter, ...UncertainParameter[]];
    const alone = factor.parameters.length === 1;
    const side = async (p: number): Promise<Swing['atLow']> => {
      const numbers = factor.parameters.map((each) => [each.path, parameterQuantile(each, p)] as const);
      const found = this.#variants.with(new Map(numbers));
      if (!found.ok) return null;
      const figures = await this.#figures(found.value, this.#many);
      return each((figure) => estimate(figures[figure].map((value, i) => value - base[figure][i]!)));
    };
    return {
      path: factor.path,
      status: first.status,
      unit: first.unit,
      value: alone ? first.value : null,
      low: alone ? parameterQuantile(first, 0.025) : null,
      high: alone ? parameterQuantile(first, 0.975) : null,
      atLow: await side(0.025),
      atHigh: await side(0.975),
    };
  }

  async #means(scenario: ResolvedScenario): Promise<Readonly<Record<TornadoFigure, number>>> {
    const figures = await this.#figures(scenario, this.#few);
    return each((figure) => moments(figures[figure]).mean);
  }

  async #figures(scenario: ResolvedScenario, replications: number): Promise<Figures> {
    const { layout } = this.#prepare(scenario);
    const matrix = new SummaryMatrix(layout, replications);
    await runNumbers(
      scenario,
      matrix,
      Array.from({ length: replications }, (_, r) => r),
      { executor: this.#executor, seed: this.#seed, signal: this.#options.signal },
    );
    this.#executor.forget?.(scenario);
    this.#done += replications;
    this.#options.onProgress?.({ done: this.#done, planned: Math.max(this.#done, this.#planned()) });
    const required = this.#options.required?.fte(scenario) ?? NaN;
    return {
      waitMean: matrix.column(layout.area(0, 'waitMean')),
      withinTarget: matrix.column(layout.area(0, 'withinTarget')),
      requiredFte: new Float64Array(replications).fill(required),
    };
  }

  /** Replications that it will take, at most. */
  #planned(): number {
    const factors = this.#factors.length;
    const swings = Math.min(factors, TORNADO_FIGURES.length * this.#top);
    return this.#walks * (factors + 1) * this.#few + (2 * swings + 1) * this.#many;
  }
}

const each = <T>(make: (figure: TornadoFigure) => T): Record<TornadoFigure, T> =>
  Object.fromEntries(TORNADO_FIGURES.map((figure) => [figure, make(figure)])) as Record<TornadoFigure, T>;

const influenceOf = ({ effects }: Screened, figure: TornadoFigure): number =>
  effects[figure].influence.value ?? 0;

/** Difference of the wait between both ends. */
const widthOf = ({ atLow, atHigh }: Swing): number =>
  Math.abs((atHigh?.waitMean.value ?? 0) - (atLow?.waitMean.value ?? 0));

/** 0..n-1 in an order of chance (Fisher and Yates). */
function shuffled(n: number, stream: Stream): number[] {
  const order = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = stream.below(i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
