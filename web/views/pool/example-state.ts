/** An example of a state, made from the beginning of a scenario: what a file with the real state looks like. */
import { STATE_COLUMNS, type ResolvedScenario } from '../../../src/index.ts';

const WORKERS = 5;
const DAY = 86_400_000;

/** First Monday of a period, a week in, so that a real start lies before it. */
function mondayIn(from: string): string {
  const first = Date.parse(`${from}T00:00:00Z`) + 7 * DAY;
  const weekday = (new Date(first).getUTCDay() + 6) % 7;
  return new Date(first + ((7 - weekday) % 7) * DAY).toISOString().slice(0, 10);
}

export function exampleState({ teams, period }: ResolvedScenario): string {
  const date = mondayIn(period.from);
  const row = (cells: Partial<Record<(typeof STATE_COLUMNS)[number], string | number>>): string =>
    STATE_COLUMNS.map((name) => String(cells[name] ?? '')).join(';');
  const rows = [
    STATE_COLUMNS.join(';'),
    row({ soort: 'week', datum: date }),
    ...teams.map(({ name, initial }) =>
      row({
        soort: 'team',
        buurtteam: name,
        // Evenly spread around the mean that the scenario begins with.
        wacht_al: Array.from({ length: initial.queue }, (_, i) =>
          Math.round((2 * initial.queueMeanWait * (initial.queue - i)) / (initial.queue + 1)),
        ).join(' '),
        caseload: initial.caseload,
        afwezig_fte: 0,
      }),
    ),
    ...Array.from({ length: WORKERS }, (_, i) =>
      row({ soort: 'ambulant', medewerker: `Medewerker ${i + 1}`, fte: 1 }),
    ),
  ];
  return `${rows.join('\n')}\n`;
}
