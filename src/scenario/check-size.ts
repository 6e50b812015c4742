/**
 * Whether a scenario can be run at all. Each number of a file may be sound and the whole still ask for more than a
 * computer has time or memory for; a run that never ends says nothing, so it is refused with its reason.
 */
import { parseIsoDate } from '../calendar/index.ts';
import { distribution, pow } from '../engine/index.ts';
import type { ProblemList } from './problem-list.ts';
import type { ResolvedScenario, ResolvedTeam } from './resolved.ts';

const DAYS_PER_YEAR = 365.25;
const DAYS_PER_MONTH = 30.4375;
const MINUTE = 1 / 1440;

/** The Netherlands have some 20,000 such workers and 900,000 registrations a year; these leave room for decades. */
export const MOST_WORKERS = 500_000;
export const MOST_REGISTRATIONS = 20_000_000;
export const MOST_SLOTS = 50_000_000;
/** Steps of casework, departures, clean-ups, spells of absence. */
export const MOST_EVENTS = 50_000_000;
/** Shortest mean of a spell of absence, in working days: most shorter ones pass unseen, and cost time. */
const LEAST_SPELL = 0.01;

/** Adds a problem for each kind of thing of which one replication would have too many. */
export function checkSize(scenario: Omit<ResolvedScenario, 'hash'>, problems: ProblemList): void {
  const { staff, pool, casework, intake, teams } = scenario;
  const days = daysOf(scenario);
  const limit = (path: readonly string[], size: number, most: number, what: string): void => {
    if (size <= most) return;
    problems.add(path, 'value.range', `at most ${most} ${what} in one run`, Math.round(size));
  };

  const workers = { employed: 0, seconded: 0, intern: 0 };
  for (const team of teams) {
    workers.employed += team.workers.employed;
    workers.seconded += team.workers.seconded;
    workers.intern += team.workers.intern;
  }
  const ofPool = pool.fte / pool.contractShare;
  const changes = scenario.shocks.reduce((sum, shock) => {
    if (shock.kind !== 'staff' || shock.fte <= 0) return sum;
    return (
      sum + (shock.fte / staff.kinds[shock.staffKind].contractShare) * (shock.teams.length || teams.length)
    );
  }, 0);
  const heads = workers.employed + workers.seconded + workers.intern + ofPool + changes;
  limit(['teams'], heads, MOST_WORKERS, 'workers');

  const registrations = registrationsOf(scenario, days);
  limit(['demand'], registrations, MOST_REGISTRATIONS, 'registrations');

  if (intake.slots.kind === 'weekly') {
    const { perFteWeek, surge } = intake.slots;
    const fte = teams.reduce((sum, team) => sum + fteOf(team) * Math.max(1, team.slotFactor), 0);
    const own = fte * perFteWeek * Math.max(1, scenario.capacity.throttleMax) * Math.max(1, surge);
    limit(['intake', 'slots'], (own * days) / 7, MOST_SLOTS, 'intake slots');
  }
  limit(['pool'], (pool.fte * pool.intakesPerFteWeek * days) / 7, MOST_SLOTS, 'intake slots');

  const departures = (['employed', 'seconded', 'intern'] as const).reduce(
    (sum, kind) => sum + (workers[kind] * staff.kinds[kind].turnoverPerYear * days) / DAYS_PER_YEAR,
    0,
  );
  limit(['staff', 'kinds'], departures, MOST_EVENTS, 'departures');

  if (casework.kind === 'steps') {
    limit(['casework'], registrations / casework.closeProbability, MOST_EVENTS, 'steps of casework');
  } else if (casework.cleanupShare > 0) {
    const interval = Math.max(MINUTE, distribution(casework.cleanupInterval).mean * casework.unitDays);
    limit(['casework'], (teams.length * days) / interval, MOST_EVENTS, 'clean-ups');
  }

  const absent = Math.max(pool.absenceShare, ...Object.values(staff.kinds).map((kind) => kind.absenceShare));
  const weights = staff.absenceSpells.reduce((sum, { weight }) => sum + weight, 0);
  const mean = staff.absenceSpells.reduce(
    (sum, { weight, length }) => sum + weight * distribution(length).mean,
    0,
  );
  if (absent > 0 && weights > 0 && mean < LEAST_SPELL * weights) {
    problems.add(
      ['staff', 'absenceSpells'],
      'value.range',
      `spells of at least ${LEAST_SPELL} days on average`,
      mean,
    );
  }
}

const fteOf = ({ staff }: ResolvedTeam): number => staff.employed + staff.seconded + staff.intern;

/** Days of the run, those of the warm-up included. */
function daysOf({ period }: Omit<ResolvedScenario, 'hash'>): number {
  return period.warmUpDays + (dayOf(period.to) ?? 0) - (dayOf(period.from) ?? 0) + 1;
}

function dayOf(date: string): number | null {
  const parsed = parseIsoDate(date);
  return parsed.ok ? parsed.value : null;
}

/** About how many residents register in one replication, returns and those at the start included; never too few. */
function registrationsOf(scenario: Omit<ResolvedScenario, 'hash'>, days: number): number {
  const { demand, casework, teams, shocks, period } = scenario;
  const monthly = Math.max(...demand.months) * Math.max(1, demand.schoolHoliday);
  const growth = Math.max(1, pow(1 + demand.trendPerYear, days / DAYS_PER_YEAR));
  const aDay = ({ inflow }: ResolvedTeam): number =>
    inflow.unit === 'day' ? inflow.registrations : (inflow.registrations * monthly) / DAYS_PER_MONTH;
  const scale = demand.level * growth * (1 + demand.season.amplitude) * distribution(demand.batch).mean;
  let sum = 0;
  for (const team of teams) {
    sum += team.initial.caseload + team.initial.queue;
    let more = 0;
    for (const shock of shocks) {
      const concerned = !('teams' in shock) || shock.teams.length === 0 || shock.teams.includes(team.id);
      if (!concerned) continue;
      if (shock.kind === 'transfer') sum += shock.cases;
      if (shock.kind === 'inflow' && shock.factor > 1) {
        const from = Math.max(dayOf(shock.from) ?? 0, (dayOf(period.from) ?? 0) - period.warmUpDays);
        const to = Math.min(dayOf(shock.to) ?? 0, dayOf(period.to) ?? 0);
        more += (shock.factor - 1) * Math.max(0, to - from + 1);
      }
    }
    sum += aDay(team) * scale * (days + more);
  }
  if (casework.kind === 'steps' || casework.returnShare === 0) return sum;
  // A resident comes back so often on average, or as often as there is time for.
  const stay = casework.types.reduce((mean, type) => mean + type.share * distribution(type.stay).mean, 0);
  const round =
    (stay * (1 - scenario.intake.advice) + distribution(casework.returnAfter).mean) * casework.unitDays;
  return sum * Math.min(1 / (1 - casework.returnShare), 1 + days / Math.max(MINUTE, round));
}
