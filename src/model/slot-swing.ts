/**
 * How much room a team has for first conversations differs from month to month by more than leave and absence: a
 * training week, a backlog, a colleague lent out. The log of the factor on its slots follows an autoregression of the
 * first order over the months, with mean factor 1: a poor month is often followed by a poor one.
 */
import { exp, normalQuantile, type Streams } from '../engine/index.ts';
import type { PreparedScenario } from './prepared.ts';
import type { ResolvedTeam } from '../scenario/index.ts';

/** Factor on the slots of each month of the run, warm-up included; null where months do not differ. */
export function slotSwing(
  { scenario, calendar }: PreparedScenario,
  streams: Streams,
  team: ResolvedTeam,
): readonly number[] | null {
  const { slots } = scenario.intake;
  if (slots.kind !== 'weekly' || slots.monthSpread === 0) return null;
  const { monthSpread, monthMemory } = slots;
  const states = slotStates(streams, team, monthMemory, calendar.months.length);
  return states.map((state) => exp(monthSpread * state - (monthSpread * monthSpread) / 2));
}

/** The standard normal states behind the factors, month by month. */
export function slotStates(
  streams: Streams,
  team: Pick<ResolvedTeam, 'id' | 'initial'>,
  memory: number,
  months: number,
): readonly number[] {
  const stream = streams.stream('team', team.id, 'slot months');
  const fresh = Math.sqrt(1 - memory * memory);
  const states: number[] = [];
  let before = team.initial.slotState;
  for (let month = 0; month < months; month++) {
    const draw = normalQuantile(stream.uniform());
    before = before === null ? draw : memory * before + fresh * draw;
    states.push(before);
  }
  return states;
}
