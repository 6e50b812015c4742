/** Words of the report on paper, in Dutch and English. */
import { lang } from '../../state/app-state.ts';

const nl = {
  kind: 'buurtsim, verslag van een vergelijking',
  kindOf: (view: string) => `buurtsim, verslag van het onderdeel ${view}`,
  scenario: 'Scenario',
  source: (label: string, name: string, hash: string, seed: string, version: string) =>
    `${label}: scenario ${name} (${hash}), startgetal ${seed}, buurtsim ${version}`,
  scenarios: 'Scenario’s',
  table: 'Uitkomst per team',
  assumptions: 'Belangrijke aannames',
  allNumbers: 'Alle getallen, zonder die van één team',
  origin: 'Herkomst',
  wait: 'wachttijd',
  within: 'binnen norm',
  utilisation: 'benutting',
  waitChart: 'Wachttijd per team',
  differenceChart: 'Verschil in wachttijd met A',
  monthChart: 'Wachttijd van de stad per maand',
  loadChart: 'Benutting per team en maand, in procenten',
};

const en: typeof nl = {
  kind: 'buurtsim, report of a comparison',
  kindOf: (view) => `buurtsim, report of ${view}`,
  scenario: 'Scenario',
  source: (label, name, hash, seed, version) =>
    `${label}: scenario ${name} (${hash}), seed ${seed}, buurtsim ${version}`,
  scenarios: 'Scenarios',
  table: 'Outcome per team',
  assumptions: 'Important assumptions',
  allNumbers: 'All numbers, but those of single teams',
  origin: 'Origin',
  wait: 'wait',
  within: 'within norm',
  utilisation: 'utilisation',
  waitChart: 'Wait per team',
  differenceChart: 'Difference in wait from A',
  monthChart: 'Wait of the city by month',
  loadChart: 'Utilisation per team and month, in per cent',
};

export const printTexts = (): typeof nl => (lang.value === 'nl' ? nl : en);
