/** Sentences on files of the user, in Dutch and English. */
import { lang } from '../../state/app-state.ts';

const nl = {
  title: 'Reken met uw eigen teams. Uw bestand blijft op dit apparaat.',
  lead: 'U hebt per team genoeg aan fte, aanmeldingen per maand, lopende casussen en wachtenden.',
  inTitle: 'Bestanden kiezen',
  from: 'Eerste dag',
  to: 'Laatste dag',
  choose: 'Kies bestanden, of sleep ze hierheen',
  kinds: 'Een tabel met teams (CSV), een scenario (JSON) of een bestand van het CBS (XLSX, XLS, CSV).',
  template: 'Bewaar een voorbeeldtabel (CSV)',
  columns: (names: string) => `Kolommen: ${names}. De laatste twee mogen ontbreken.`,
  taken: {
    scenario: (file: string) => `${file} is in orde en staat nu bij uw scenario’s.`,
    teams: (file: string) => `${file} is in orde. Er is een scenario van gemaakt.`,
    city: (file: string) => `${file} is in orde.`,
    unknown: (file: string) => `${file} is in orde.`,
  },
  refused: (file: string, count: number) =>
    count === 1 ? `In ${file} klopt één ding niet:` : `In ${file} kloppen ${count} dingen niet:`,
  mend: 'Pas het bestand aan en kies het opnieuw. Er is niets bewaard.',
  useAsBase: 'Reken hiermee',
  useBeside: 'Zet naast de andere scenario’s',
  ownTitle: 'Uw bestanden in deze browser',
  save: (name: string) => `Bewaar ${name}`,
  remove: (name: string) => `Verwijder ${name}`,
  sourcesTitle: (city: string) => `Bronnen van ${city}`,
  certainty: 'Welke buurt bij welk team hoort, is op naam bepaald. Bij Transwijk is dat onzeker.',
  cbsTitle: 'Een andere gemeente, uit een bestand van het CBS',
  cbsLead:
    'Kies het jaarbestand Kerncijfers wijken en buurten van het CBS (XLSX, XLS of CSV). Zeg eerst welke gemeente u wilt.',
  gemeente: 'Gemeente (naam of nummer)',
  year: 'Jaar (als het niet in de bestandsnaam staat)',
  teamsTitle: 'Uw eigen teams',
  reading: (file: string) => `${file} wordt gelezen.`,
  needGemeente: (file: string) =>
    `${file} is een bestand van het CBS. Vul hierboven in welke gemeente u wilt, en kies het bestand opnieuw.`,
  needYear: (file: string) =>
    `In de naam van ${file} staat geen jaar. Vul hierboven het jaar van de cijfers in, en kies het bestand opnieuw.`,
  imported: (name: string, code: string, year: string, buurten: string, households: string) =>
    `${name} (${code}, ${year}): ${buurten} buurten met ${households} huishoudens.`,
  proposal: (teams: string, fte: string, registrations: string, from: string) =>
    `Voorstel volgens de norm van 2014: ${teams} teams, ${fte} fte, ${registrations} aanmeldingen per maand. De vraag volgt de wijkfactoren van ${from}. Alles is een voorstel dat u kunt veranderen.`,
};

const en: typeof nl = {
  title: 'Compute with your own teams. Your file stays on this device.',
  lead: 'For each team it takes fte, registrations a month, open cases and people waiting.',
  inTitle: 'Choose files',
  from: 'First day',
  to: 'Last day',
  choose: 'Choose files, or drop them here',
  kinds: 'A table of teams (CSV), a scenario (JSON) or a file of CBS (XLSX, XLS, CSV).',
  template: 'Save an example table (CSV)',
  columns: (names) => `Columns: ${names}. The last two may be left out.`,
  taken: {
    scenario: (file) => `${file} is in order and now stands among your scenarios.`,
    teams: (file) => `${file} is in order. A scenario was made of it.`,
    city: (file) => `${file} is in order.`,
    unknown: (file) => `${file} is in order.`,
  },
  refused: (file, count) =>
    count === 1 ? `One thing is wrong in ${file}:` : `${count} things are wrong in ${file}:`,
  mend: 'Mend the file and choose it again. Nothing was kept.',
  useAsBase: 'Compute with this',
  useBeside: 'Put beside the other scenarios',
  ownTitle: 'Your files in this browser',
  save: (name) => `Save ${name}`,
  remove: (name) => `Remove ${name}`,
  sourcesTitle: (city) => `Sources of ${city}`,
  certainty: 'Which buurt belongs to which team was decided by name. For Transwijk that is uncertain.',
  cbsTitle: 'Another gemeente, from a file of CBS',
  cbsLead:
    'Choose the yearly file Kerncijfers wijken en buurten of CBS (XLSX, XLS or CSV). First say which gemeente you want.',
  gemeente: 'Gemeente (name or number)',
  year: 'Year (if it is not in the name of the file)',
  teamsTitle: 'Your own teams',
  reading: (file) => `${file} is being read.`,
  needGemeente: (file) =>
    `${file} is a file of CBS. Fill in above which gemeente you want, and choose the file again.`,
  needYear: (file) =>
    `There is no year in the name of ${file}. Fill in above the year of the figures, and choose the file again.`,
  imported: (name, code, year, buurten, households) =>
    `${name} (${code}, ${year}): ${buurten} buurten with ${households} households.`,
  proposal: (teams, fte, registrations, from) =>
    `Proposed by the norm of 2014: ${teams} teams, ${fte} fte, ${registrations} registrations a month. Demand follows the wijkfactors of ${from}. All of it is a proposal that you can change.`,
};

export const dataTexts = (): typeof nl => (lang.value === 'nl' ? nl : en);
