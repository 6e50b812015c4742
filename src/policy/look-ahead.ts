/**
 * Look-ahead: forecasts the queue of every team for some weeks (`QueueForecast`) and looks for the deployment with
 * the fewest client-days of waiting, notice, settling in and travel counted. Planned anew at every review, so only
 * its first step is taken (rolling horizon). The search: workers at rest are placed one by one where they save most;
 * then the single move that saves most is made until none saves more than `gain`.
 */
import type { PolicyInput, PoolPolicy, PoolRules, PoolView, PoolWorkerView } from './policy.ts';
import { QueueForecast } from './queue-forecast.ts';

export const lookAhead: PoolPolicy = {
  name: 'look-ahead',
  settings: {
    weeks: { default: 8, min: 1, max: 12, unit: 'weeks' },
    /** Client-days that a move must save. */
    gain: { default: 5, min: 0, max: 1_000_000, unit: 'client-days' },
  },
  usesShares: false,
  decide: (view, input) => new Search(view, input).run(),
};

class Search {
  readonly #view: PoolView;
  readonly #weeks: number;
  readonly #gain: number;
  readonly #forecasts: readonly QueueForecast[];
  /** Help per team and week of the workers as they are placed now, row = team. */
  readonly #help: number[][];
  /** Client-days per team as the workers are placed now. */
  readonly #days: number[];
  /** Place in `view.teams` per worker, -1 = rest. */
  readonly #placed: number[];

  constructor(view: PoolView, { settings }: PolicyInput) {
    this.#view = view;
    this.#weeks = settings.weeks ?? 1;
    this.#gain = settings.gain ?? 0;
    const { teams, workers, rules } = view;
    this.#forecasts = teams.map((team) => new QueueForecast(team, rules, this.#weeks));
    this.#help = teams.map(() => Array.from({ length: this.#weeks }, () => 0));
    this.#placed = workers.map(({ team }) => teams.findIndex(({ index }) => index === team));
    this.#placed.forEach((place, i) => {
      if (place >= 0) this.#add(i, place, 1);
    });
    this.#days = teams.map((_, place) => this.#daysOf(place));
  }

  run(): readonly number[] {
    const { workers, teams } = this.#view;
    workers.forEach(({ movable }, i) => {
      if (!movable || (this.#placed[i] ?? -1) >= 0) return;
      const { place, saves } = this.#best(i);
      if (saves > 0) this.#move(i, place);
    });
    for (let step = 0; step < 2 * workers.length; step++) {
      let best = { worker: -1, place: -1, saves: this.#gain };
      workers.forEach(({ movable }, worker) => {
        if (!movable) return;
        const found = this.#best(worker);
        if (found.saves > best.saves) best = { worker, ...found };
      });
      if (best.worker < 0) break;
      this.#move(best.worker, best.place);
    }
    return this.#placed.map((place) => teams[place]?.index ?? -1);
  }

  /** The team to which moving a worker saves most. */
  #best(worker: number): { readonly place: number; readonly saves: number } {
    const from = this.#placed[worker] ?? -1;
    const lost = from < 0 ? 0 : this.#daysOf(from, worker, -1) - (this.#days[from] ?? 0);
    let best = { place: -1, saves: -Infinity };
    this.#view.teams.forEach((_, place) => {
      if (place === from) return;
      const saves = (this.#days[place] ?? 0) - this.#daysOf(place, worker, 1) - lost;
      if (saves > best.saves) best = { place, saves };
    });
    return best;
  }

  #move(worker: number, to: number): void {
    const from = this.#placed[worker] ?? -1;
    if (from >= 0) {
      this.#add(worker, from, -1);
      this.#days[from] = this.#daysOf(from);
    }
    this.#add(worker, to, 1);
    this.#days[to] = this.#daysOf(to);
    this.#placed[worker] = to;
  }

  #add(worker: number, place: number, sign: 1 | -1): void {
    const row = this.#help[place];
    if (row === undefined) return;
    for (let week = 0; week < this.#weeks; week++)
      row[week] = (row[week] ?? 0) + sign * this.#output(worker, place, week);
  }

  /** Client-days of a team; with one worker more or less where one is named. */
  #daysOf(place: number, worker = -1, sign: 1 | -1 = 1): number {
    const row = this.#help[place] ?? [];
    const forecast = this.#forecasts[place];
    if (forecast === undefined) return 0;
    return forecast.clientDays((week) => {
      const more = worker < 0 ? 0 : sign * this.#output(worker, place, week);
      return (row[week] ?? 0) + more;
    });
  }

  /** First conversations of a worker at a team in a week ahead. */
  #output(index: number, place: number, week: number): number {
    const worker = this.#view.workers[index];
    const team = this.#view.teams[place];
    if (worker === undefined || team === undefined) return 0;
    return output(worker, team.index, week, this.#view.rules);
  }
}

/** Absent until back with the usual chance; nothing before arrival; less while settling in. */
function output(worker: PoolWorkerView, team: number, week: number, rules: PoolRules): number {
  const stays = worker.team === team;
  const there = stays ? worker.weeksThere + week : week - rules.noticeWeeks;
  if (there < 0) return 0;
  let absent = worker.present ? 0 : 1;
  for (let w = 0; w < week && absent > 0; w++) absent *= 1 - rules.returnsPerWeek;
  const settling = there < rules.settlingWeeks ? rules.settlingProductivity : 1;
  return worker.intakesPerWeek * settling * (1 - absent);
}
