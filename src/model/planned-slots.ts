/** The intake slots that a team can see coming. */
import type { WeeklyAgendas } from './weekly-agendas.ts';
import type { Workforce } from './workforce.ts';
import type { TeamState, World } from './world.ts';

export interface PlannedSlots {
  /** Per week. */
  readonly slots: readonly number[];
  /** In a whole week without leave. */
  readonly wholeWeek: number;
  /** The part of them that is of those absent now, 0..1. */
  readonly absentShare: number;
}

/**
 * Intake slots a week that own staff would offer from `monday` on at today's load, were nobody absent. Leave and its
 * cover are known ahead, as are days off; after the run weeks are whole.
 */
export function plannedSlots(
  { workers, sim, prepared }: World,
  agendas: WeeklyAgendas,
  workforce: Workforce,
  team: TeamState,
  monday: number,
  weeks: number,
): PlannedSlots {
  const { calendar, endDay, scenario } = prepared;
  const cover = scenario.intake.slots.kind === 'weekly' ? scenario.intake.slots.leaveCover : 0;
  const daysPerWeek = calendar.kind === 'dutch' ? 5 : 7;
  const slots = Array.from({ length: weeks }, () => 0);
  let all = 0;
  let absent = 0;
  agendas.forOwnStaff(team, (worker, perWeek) => {
    all += perWeek;
    if (!workers.isPresent(worker, sim.now)) absent += perWeek;
    for (let week = 0; week < weeks; week++) {
      const from = monday + 7 * week;
      let days = 0;
      for (let day = from; day < from + daysPerWeek; day++) {
        if (day < 0 || day >= endDay) days++;
        else if (calendar.isWorkingDay(day)) days += workforce.isOnLeave(worker, day) ? cover : 1;
      }
      slots[week] = (slots[week] ?? 0) + (perWeek * days) / daysPerWeek;
    }
  });
  return { slots, wholeWeek: all, absentShare: all > 0 ? absent / all : 0 };
}
