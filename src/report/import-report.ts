/** An imported city on the screen: the teams that are proposed, and what to know of them. */
import type { ImportNote } from '../city/index.ts';
import type { CityProposal } from '../planning/norm/index.ts';
import { formatNumber, type Lang } from './number-format.ts';
import { left, right, section } from './norm-report.ts';
import { importTexts } from './import-texts.ts';
import { normTexts } from './norm-texts.ts';
import type { ScreenOptions } from './run-report.ts';
import { plain, type TableRow } from './text-table.ts';

/** What the user should know of an import, one sentence each. */
export function importNotes(notes: readonly ImportNote[], lang: Lang): string[] {
  const whole = (value: number): string => formatNumber(value, 0, lang);
  return notes.map(({ code, areas, expected = 0, actual = 0 }) =>
    importTexts(lang).note(code, whole(areas.length), whole(expected), whole(actual)),
  );
}

export function importReport(
  { city, teams, norm, notes, scenarioFile }: CityProposal,
  file: string,
  demandFrom: string,
  { lang, width, paint = plain }: ScreenOptions,
): string {
  const texts = importTexts(lang);
  const whole = (value: number): string => formatNumber(value, 0, lang);
  const year = String(city.buurten[0]?.year ?? '');
  const rows: TableRow[] = teams.map(({ name, buurten, fte, registrationsPerMonth: flow }) => ({
    cells: [
      name,
      whole(buurten.length),
      whole(buurten.reduce((sum, code) => sum + (city.buurtByCode.get(code)?.households ?? 0), 0)),
      formatNumber(fte, 1, lang),
      `${whole(flow.value)} (${whole(flow.lower)} – ${whole(flow.upper)})`,
    ],
  }));
  const sum = whole(teams.reduce((total, team) => total + team.registrationsPerMonth.value, 0));
  const households = whole(city.buurten.reduce((total, buurt) => total + buurt.households, 0));
  rows.push({
    cells: [
      normTexts(lang).total,
      whole(city.buurten.length),
      households,
      formatNumber(norm.total.fte, 1, lang),
      sum,
    ],
    rule: true,
    strong: true,
  });
  const columns = [
    left(texts.team),
    right(texts.buurten),
    right(texts.households),
    right(texts.fte),
    right(...texts.registrations),
  ];
  const sentences = [...importNotes(notes, lang), texts.assumed(demandFrom), texts.next(scenarioFile)];
  const title = texts.title(city.name, city.gemeente, year, file);
  return section(title, columns, rows, sentences, { lang, width, paint }).join('\n');
}
