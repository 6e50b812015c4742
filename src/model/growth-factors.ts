/** Growth and trends: the factor of a day out of straight lines between dated points, level before and after. */
import type { Calendar } from '../calendar/index.ts';
import type { ResolvedScenario } from '../scenario/index.ts';

/** Multiplies the factors of a team's days by its growth curves; undefined stays so where it has none. */
export function withGrowth(
  scenario: ResolvedScenario,
  calendar: Calendar,
  team: string,
  factors: Float64Array | undefined,
  days: number,
): Float64Array | undefined {
  let result = factors;
  for (const curve of scenario.levers.growth ?? []) {
    if (curve.teams.length > 0 && !curve.teams.includes(team)) continue;
    result ??= new Float64Array(days).fill(1);
    const points = curve.points.map(({ date, factor }) => ({ day: calendar.dayOfDate(date), factor }));
    for (let day = 0; day < days; day++) result[day] = (result[day] ?? 1) * factorAt(points, day);
  }
  return result;
}

function factorAt(points: readonly { readonly day: number; readonly factor: number }[], day: number): number {
  const next = points.findIndex((point) => point.day > day);
  const after = points[next];
  if (after === undefined) return points.at(-1)?.factor ?? 1;
  const before = points[next - 1];
  if (before === undefined) return after.factor;
  return before.factor + ((after.factor - before.factor) * (day - before.day)) / (after.day - before.day);
}
