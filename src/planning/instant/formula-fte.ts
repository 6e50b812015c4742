/**
 * The fte that a target takes, by the instant answer alone: for each team the number at which the expected share
 * of residents helped within the target is the one asked. Found with secants on the logit of the share against
 * the logarithm of the fte, which is nearly a straight line; all teams in the same evaluations.
 *
 * It is meant for differences between scenarios that are alike, of which there are hundreds: the first is solved with
 * care, the others start from its answer. What a team really needs is a matter of simulation.
 */
import { exp, ln } from '../../engine/index.ts';
import type { ResolvedScenario, ResolvedTeam } from '../../scenario/index.ts';
import { instantAnswer } from './instant-answer.ts';

/** Slope of the line where nothing is known of it yet. */
const USUAL_SLOPE = 8;
const LEAST_SLOPE = 0.5;
/** Largest step of the logarithm. */
const LARGEST_STEP = 0.5;
const CAREFUL_STEPS = 7;
const QUICK_STEPS = 2;
/** Teams whose share cannot be told apart from the one asked. */
const NEAR = 1e-4;

/** Where a team stands on its line. */
interface Place {
  readonly lnFte: number;
  readonly slope: number;
}

/**
 * @param base a scenario like those that will be asked for
 * @param share of residents helped within the target, above 0 and below 1
 * @returns for a scenario the fte of all teams together; NaN where the instant answer does not know waits
 */
export function formulaFte(base: ResolvedScenario, share: number): (scenario: ResolvedScenario) => number {
  if (!(share > 0 && share < 1)) throw new RangeError(`Expected a share between 0 and 1, got ${share}.`);
  const wanted = logit(share);
  const present = (team: ResolvedTeam): Place => ({ lnFte: ln(fteOf(team)), slope: USUAL_SLOPE });
  const start = new Map(base.teams.map((team) => [team.id, present(team)]));
  const solved = solve(base, start, wanted, CAREFUL_STEPS);
  return (scenario) => {
    if (solved === null) return NaN;
    const from = new Map(scenario.teams.map((team) => [team.id, solved.get(team.id) ?? present(team)]));
    const found = scenario === base ? solved : solve(scenario, from, wanted, QUICK_STEPS);
    return found === null ? NaN : [...found.values()].reduce((sum, { lnFte }) => sum + exp(lnFte), 0);
  };
}

function solve(
  scenario: ResolvedScenario,
  from: ReadonlyMap<string, Place>,
  wanted: number,
  steps: number,
): ReadonlyMap<string, Place> | null {
  let places = from;
  let before: ReadonlyMap<string, { readonly lnFte: number; readonly logit: number }> = new Map();
  for (let step = 0; step < steps; step++) {
    const shares = sharesAt(scenario, places);
    if (shares === null) return null;
    const next = new Map<string, Place>();
    const seen = new Map<string, { lnFte: number; logit: number }>();
    for (const [id, { lnFte, slope }] of places) {
      const here = { lnFte, logit: logit(shares.get(id) ?? NaN) };
      const old = before.get(id);
      const gap = lnFte - (old?.lnFte ?? lnFte);
      const found = Math.abs(gap) < NEAR ? slope : (here.logit - (old?.logit ?? 0)) / gap;
      const line = Number.isFinite(found) ? Math.max(LEAST_SLOPE, found) : slope;
      const move = (wanted - here.logit) / line;
      const limited = Math.min(LARGEST_STEP, Math.max(-LARGEST_STEP, move));
      next.set(id, { lnFte: lnFte + limited, slope: line });
      seen.set(id, here);
    }
    before = seen;
    places = next;
  }
  return places;
}

/** Share within the target of each team at other fte; null where it is not known. */
function sharesAt(
  scenario: ResolvedScenario,
  places: ReadonlyMap<string, Place>,
): ReadonlyMap<string, number> | null {
  const teams = scenario.teams.map((team) =>
    scaled(team, exp(places.get(team.id)?.lnFte ?? 0) / fteOf(team)),
  );
  const found = new Map<string, number>();
  for (const { team, wait } of instantAnswer({ ...scenario, teams }).teams) {
    if (wait.withinTarget === null) return null;
    found.set(team, wait.withinTarget);
  }
  return found;
}

/** More or fewer workers of the same contracts; the formulas take parts of a worker too. */
function scaled(team: ResolvedTeam, factor: number): ResolvedTeam {
  const times = ({ employed, seconded, intern }: ResolvedTeam['staff']): ResolvedTeam['staff'] => ({
    employed: employed * factor,
    seconded: seconded * factor,
    intern: intern * factor,
  });
  return { ...team, staff: times(team.staff), workers: times(team.workers) };
}

const fteOf = ({ staff }: ResolvedTeam): number => staff.employed + staff.seconded + staff.intern;

/** Shares of nobody and of everybody are taken just inside. */
function logit(share: number): number {
  const inside = Math.min(1 - 1e-6, Math.max(1e-6, share));
  return ln(inside / (1 - inside));
}
