/** The curves of all teams of a city, of service against staff, that grow by simulation. */
import { ServiceLab } from '../size/service-lab.ts';
import { fteOfTeam, leastSteps } from '../size/team-fte.ts';
import type { TeamCurves } from './best-division.ts';
import { serviceCurve, type CurvePoint } from './service-curve.ts';

/**
 * Numbers of fte of the first curves, as multiples of a division in proportion to the staff of now. No division goes
 * beyond them: there nothing was simulated, and a team that is left without staff is no answer.
 */
export const MULTIPLES = [0.5, 0.62, 0.75, 0.88, 1, 1.12, 1.3, 1.6, 2];

export interface DivisionCurves {
  readonly read: () => readonly TeamCurves[];
  /** Simulates every team at its steps, cut off at the ends of its curve. */
  readonly add: (steps: readonly number[], replications: number) => Promise<void>;
}

/**
 * Curves through the first points, at multiples of the staff of now.
 * @param total steps of all teams together
 * @param count replications at each point
 */
export async function firstCurves(lab: ServiceLab, total: number, count: number): Promise<DivisionCurves> {
  const { teams } = lab.scenario;
  const now = teams.reduce((sum, team) => sum + fteOfTeam(team), 0);
  const ownLeast = teams.map(leastSteps);
  const base = teams.map((team, i) => Math.max(ownLeast[i]!, (fteOfTeam(team) / now) * total));
  const [fewest = 1] = MULTIPLES;
  const least = base.map((steps, i) => Math.max(ownLeast[i]!, Math.floor(fewest * steps)));
  const most = base.map((steps, i) => Math.max(least[i]! + 8, Math.ceil((MULTIPLES.at(-1) ?? 1) * steps)));
  const points = teams.map(
    () =>
      new Map<number, { readonly wait: CurvePoint; readonly within: CurvePoint; readonly started: number }>(),
  );
  const add = async (steps: readonly number[], replications: number): Promise<void> => {
    const at = steps.map((step, i) => Math.min(most[i]!, Math.max(least[i]!, Math.round(step))));
    await lab.evaluate(at, replications);
    at.forEach((step, i) => {
      const rows = lab.services(i, step, replications);
      const sum = (of: (row: (typeof rows)[number]) => number): number =>
        rows.reduce((total, row) => total + of(row), 0);
      const started = sum((row) => row.started);
      const known = points[i]!.get(step);
      if (known !== undefined && known.wait.weight >= replications) return;
      points[i]!.set(step, {
        wait: { steps: step, value: sum((row) => row.waited) / started, weight: replications },
        within: { steps: step, value: sum((row) => row.within) / replications, weight: replications },
        started: started / replications,
      });
    });
  };
  for (const multiple of MULTIPLES)
    await add(
      base.map((steps) => multiple * steps),
      count,
    );
  return {
    add,
    read: () =>
      points.map((own, i): TeamCurves => {
        const rows = [...own.values()];
        const range = [least[i]!, most[i]!] as const;
        // Those who never had a conversation count as asked: else a team without staff would look as good as one with it.
        const asked = Math.max(...rows.map((row) => row.started));
        const wait = serviceCurve(
          rows.map((row) => row.wait),
          ...range,
          false,
        );
        const within = serviceCurve(
          rows.map(({ within }) => ({ ...within, value: within.value / asked })),
          ...range,
          true,
        );
        return {
          least: least[i]!,
          wait: wait.map((value) => Math.max(0, value)),
          within: within.map((value) => Math.min(1, Math.max(0, value))),
          started: asked,
        };
      }),
  };
}
