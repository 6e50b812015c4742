/** Sentences on files of CBS, in Dutch and English. */
import { lang } from '../state/app-state.ts';

const nl = {
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
