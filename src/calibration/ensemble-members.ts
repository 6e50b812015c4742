/** From what a calibration kept to members: every number of each, and what the data told of them. */
import { logWait } from '../city/index.ts';
import { exp, ln, normalQuantile } from '../engine/index.ts';
import { ENGINE_VERSION } from '../experiment/version.ts';
import { canonicalJson } from '../scenario/canonical-json.ts';
import { sha256 } from '../scenario/sha256.ts';
import type { Calibrated } from './calibrate-ensemble.ts';
import { ENSEMBLE_SCHEMA, type Ensemble, type ParameterReport } from './ensemble.ts';
import type { History } from './history.ts';
import { POOLED_FIGURES } from './month-table.ts';
import { closingShare, type TeamNumbers } from './origin-scenario.ts';
import type { Priors } from './priors.ts';
import { StateAtOrigin } from './state-at-origin.ts';
import { numberAt, withNumbers } from './scenario-numbers.ts';
import { quantileOf } from './scores.ts';
import { UNPRINTED } from './stay-numbers.ts';

/** Months ahead for whose inflow a team makes room. */
const SEASON_MONTHS = 3;
/** What a member says of each team. */
const TEAM_NUMBERS = [
  'inflow.registrations',
  'slotFactor',
  'stayFactor',
  'initial.queue',
  'initial.queueMeanWait',
  'initial.slotState',
];

/** Months that a member tells the inflow of. */
const MONTHS = 12;

interface Member {
  readonly numbers: ReadonlyMap<string, number>;
  /** Drawn lasting wait of each team, log working days. */
  readonly waits: readonly number[];
}

/** The ensemble as data. */
export function writeEnsemble(calibrated: Calibrated, priors: Priors): Ensemble {
  const { runs, streams, matching, observed, candidates, kept, options } = calibrated;
  const { base, history, levels } = runs;
  const { size, seed } = options;
  const states = new StateAtOrigin(
    kept.runs.flatMap((run) => {
      const { point, slack, states: found } = candidates[run]!;
      return found.map((state, t) => ({
        ...state,
        lastingLogWait: calibrated.slack.waitOf(t, point, slack[t]!),
      }));
    }),
  );
  const rows = systematic(kept.weights, size.members, streams.stream('choice of members').uniform());
  const members = rows.map((row, number) => drawMember(calibrated, states, kept.parameters[row]!, number));
  const places = [...(members[0]?.numbers.keys() ?? [])];
  const compared = kept.runs.map((run) => candidates[run]!.pooled);
  return {
    schema: ENSEMBLE_SCHEMA,
    engine: ENGINE_VERSION,
    city: history.city.id,
    origin: history.origin,
    seed,
    scenario: { name: base.name, hash: base.hash },
    data: {
      months: [...history.months],
      hash: dataHash(history),
      priors: hashOf(priors),
    },
    size: { ...size, waves: [...size.waves] },
    kept: matching.kept.map(short),
    tolerance: short(kept.tolerance),
    figures: POOLED_FIGURES.map((figure, i) => {
      const { mean, sd } = spreadOf(compared.map((row) => row[i]!));
      return { figure, observed: short(observed[i]!), mean: short(mean), sd: short(sd) };
    }),
    parameters: parametersOf(calibrated, rows),
    teams: levels.teams.map(({ team }, t) => ({
      team,
      wait: tripleOf(members.map(({ waits }) => exp(waits[t]!))),
      slotFactor: tripleOf(members.map(({ numbers }) => numbers.get(`teams.${team}.slotFactor`)!)),
      stayFactor: tripleOf(members.map(({ numbers }) => numbers.get(`teams.${team}.stayFactor`)!)),
    })),
    numbers: places,
    members: members.map(({ numbers }) => places.map((place) => stored(place, numbers.get(place)!))),
  };
}

/** One member: the shared numbers of a kept set, and a draw of everything that belongs to a team. */
function drawMember(
  { runs, streams, slack, drift }: Calibrated,
  states: StateAtOrigin,
  point: readonly number[],
  number: number,
): Member {
  const { base, history, levels, scenarios } = runs;
  const outlook = runs.outlook.draw(streams.stream('outlook', number));
  // Room follows the season: in no published quarter or month did waits rise with the inflow (see docs/backtest.md).
  const room = ln(runs.paceAhead(outlook, SEASON_MONTHS));
  const laid = runs.laid(point);
  const closing = new Map<string, number>();
  const drawn = levels.teams.map(({ team, logStarts, logClosing, logWait: level }) => {
    const stream = streams.stream('member', number, team);
    const z = (): number => normalQuantile(stream.uniform());
    const starts = exp(logStarts.mean + logStarts.sd * z());
    closing.set(team, closingShare(logClosing.mean + logClosing.sd * z()));
    return { team, starts, wait: level.mean + level.sd * z(), state: [z(), z()] as const };
  });
  const stays = scenarios.stayFactors(withNumbers(base, laid), closing);
  const teams = new Map(
    drawn.map(({ team, starts, wait, state: z }, t): [string, TeamNumbers] => {
      const rows = history.teams.find((item) => item.team === team)!.rows;
      const perDay = runs.perDayAtOrigin(starts, outlook);
      const logs = rows.map((row) => logWait(row.meanWaitWorkdays));
      const { queue, slotState } = states.at(
        {
          lastWait: rows.at(-1)!.meanWaitWorkdays,
          meanLogWait: logs.reduce((sum, log) => sum + log, 0) / logs.length,
          lastingLogWait: wait,
          perDay,
          spread: runs.spread(point),
        },
        z,
      );
      return [
        team,
        {
          starts,
          stayFactor: stays.get(team)!,
          slack: slack.at(t, point, wait - drift[t]!) + room,
          queue,
          queueMeanWait: queue / perDay / 2,
          slotState,
        },
      ];
    }),
  );
  const scenario = withNumbers(scenarios.future(MONTHS, teams, outlook), laid);
  const ofTeams = levels.teams.flatMap(({ team }) => TEAM_NUMBERS.map((name) => `teams.${team}.${name}`));
  const months = Array.from({ length: MONTHS }, (_, m) => `demand.months.${m}`);
  const numbers = new Map(
    [...laid.keys(), ...months, ...ofTeams].map((path) => [path, numberAt(scenario, path)!]),
  );
  return { numbers, waits: drawn.map(({ wait }) => wait) };
}

/** Prior and posterior of each calibrated number. */
function parametersOf({ runs, kept }: Calibrated, rows: readonly number[]): ParameterReport[] {
  const grid = Array.from({ length: 400 }, (_, i) => (i + 0.5) / 400);
  const report = (
    path: string,
    unit: string,
    valueAt: (point: readonly number[]) => number,
    axis: number,
  ): ParameterReport => {
    const centre = new Array<number>(runs.dimensions).fill(0.5);
    const prior = grid.map((u) => valueAt(centre.map((middle, i) => (i === axis ? u : middle))));
    const posterior = rows.map((row) => valueAt(kept.parameters[row]!));
    return {
      path,
      unit,
      prior: tripleOf(prior),
      posterior: tripleOf(posterior),
      width: short(spreadOf(posterior).sd / spreadOf(prior).sd),
    };
  };
  const split = runs.laid(new Array<number>(runs.dimensions).fill(0.5)).has(UNPRINTED);
  return [
    ...runs.numbers.map(({ path, unit, quantile }, axis) =>
      report(path, unit, (point) => quantile(point[axis]!), axis),
    ),
    ...(split
      ? [report(UNPRINTED, '', (point) => runs.laid(point).get(UNPRINTED)!, runs.numbers.length)]
      : []),
  ];
}

/**
 * Systematic resampling: `count` numbers of items, each as often as its weight says, rounded by one draw
 * (Kitagawa 1996).
 * @param u uniform on (0, 1)
 */
export function systematic(weights: readonly number[], count: number, u: number): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const chosen: number[] = [];
  let item = 0;
  let passed = weights[0] ?? 0;
  for (let i = 0; i < count; i++) {
    const place = ((i + u) / count) * total;
    while (passed < place && item < weights.length - 1) passed += weights[++item]!;
    chosen.push(item);
  }
  return chosen;
}

/** SHA-256 of the published figures that a history holds. */
export const dataHash = (history: History): string => hashOf(history.city.published);

const hashOf = (value: unknown): string => sha256(canonicalJson(value));

/** Parts of a whole keep all digits, so that they still add up to it. */
const stored = (path: string, value: number): number =>
  /\.(share|probability)$/.test(path) ? value : short(value);

/** Five digits: what is stored is what is used, and no digit more is known. */
const short = (value: number): number => Number(value.toPrecision(5));

function spreadOf(values: readonly number[]): { readonly mean: number; readonly sd: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return { mean, sd: Math.sqrt(squares / values.length) };
}

function tripleOf(values: readonly number[]): { lower: number; median: number; upper: number } {
  const sorted = Float64Array.from(values).sort();
  const at = (p: number): number => short(quantileOf(sorted, p));
  return { lower: at(0.025), median: at(0.5), upper: at(0.975) };
}
