import { describe, expect, it } from 'vitest';
import { diskSource } from './disk.fixture.ts';
import { loadScenario } from './index.ts';
import { scenarioFromTeams, TEAM_TABLE_COLUMNS } from './team-table.ts';

const options = {
  file: 'mijn-teams.csv',
  name: 'mijn-stad',
  title: { nl: 'Mijn stad', en: 'My city' },
  from: '2017-01-01',
  to: '2017-12-31',
};
const heading = TEAM_TABLE_COLUMNS.join(';');

describe('scenarioFromTeams', () => {
  it('makes a scenario that loads, with the figures of the table', () => {
    const made = scenarioFromTeams(
      `${heading}\nNoord;Wijk 1;12,5;40;300;10\nHoograven/Tolsteeg;;8;25,5;200;4\n`,
      options,
    );
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    const path = 'scenarios/own/mijn-stad.json';
    const files = diskSource(new Map([[path, made.value]]));
    const loaded = loadScenario(path, files);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    expect(loaded.value.teams).toMatchObject([
      {
        id: 'noord',
        name: 'Noord',
        wijk: 'Wijk 1',
        staff: { employed: 12.5 },
        initial: { caseload: 300, queue: 10 },
      },
      { id: 'hoograven-tolsteeg', inflow: { unit: 'month', registrations: 25.5 } },
    ]);
    expect(loaded.value.ledger.find(({ path: at }) => at === 'teams.noord.staff.employed')).toMatchObject({
      value: 12.5,
      status: 'published',
      source: 'mijn-teams.csv',
    });
  });

  it('takes caseload and queue as nothing where their columns are not there', () => {
    const made = scenarioFromTeams('buurtteam,fte,aanmeldingen_per_maand\nNoord,5,20\n', options);
    expect(made.ok && JSON.parse(made.value)).toMatchObject({
      teams: { noord: { initial: { caseload: { value: 0 }, queue: { value: 0 } } } },
    });
  });

  it.each([
    ['a number that is none', `${heading}\nNoord;;veel;40;300;10\n`, { row: 2, column: 'fte' }],
    [
      'a negative number',
      `${heading}\nA;;1;1;1;1\nB;;1;-4;1;1\n`,
      { row: 3, column: 'aanmeldingen_per_maand' },
    ],
    ['a missing cell', `${heading}\nNoord;;5;;300;10\n`, { row: 2, column: 'aanmeldingen_per_maand' }],
    ['a team twice', `${heading}\nNoord;;5;4;3;1\nNoord;;5;4;3;1\n`, { code: 'value.duplicate', row: 3 }],
    [
      'names that differ in signs only',
      `${heading}\nDe Meern;;5;4;3;1\nde-meern;;5;4;3;1\n`,
      { code: 'value.duplicate' },
    ],
    ['a name without letters', `${heading}\n12;;5;4;3;1\n`, { code: 'value.format', column: 'buurtteam' }],
    [
      'a column that does not belong',
      `${heading};kleur\nNoord;;5;4;3;1;rood\n`,
      { code: 'key.unknown', column: 'kleur' },
    ],
    ['no rows', `${heading}\n`, { code: 'file.empty' }],
    ['no text', '', { code: 'file.empty' }],
  ])('refuses %s, with its place', (_, source, place) => {
    const made = scenarioFromTeams(source, options);
    if (made.ok) throw new Error('expected problems');
    expect(made.problems).toContainEqual(expect.objectContaining({ file: 'mijn-teams.csv', ...place }));
  });
});
