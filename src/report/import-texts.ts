/** Texts of the import of a city, in Dutch and English. */
import type { ImportNote } from '../city/index.ts';
import type { Lang } from './number-format.ts';

export interface ImportTexts {
  readonly title: (gemeente: string, code: string, year: string, file: string) => string;
  readonly team: string;
  readonly buurten: string;
  readonly households: string;
  readonly fte: string;
  readonly registrations: readonly string[];
  readonly note: (code: ImportNote['code'], count: string, expected: string, actual: string) => string;
  readonly assumed: (from: string) => string;
  readonly next: (scenario: string) => string;
}

const buurten = (count: string): string => (count === '1' ? '1 buurt' : `${count} buurten`);

const nl: ImportTexts = {
  title: (gemeente, code, year, file) => `${gemeente} (${code}), CBS ${year}, uit ${file}`,
  team: 'voorgesteld team',
  buurten: 'buurten',
  households: 'huishoudens',
  fte: 'fte',
  registrations: ['aanmeldingen', 'per maand'],
  note: (code, count, expected, actual) => {
    switch (code) {
      case 'households-hidden':
        return `Van ${buurten(count)} geeft het CBS geen huishoudens; dat telt als 0.`;
      case 'bijstand-missing':
        return `Van ${buurten(count)} is bijstand niet bekend; daar geldt het gemiddelde van de bekende buurten of de gemiddelde zwaarte.`;
      case 'dwellings-missing':
        return `Van ${buurten(count)} zijn woningen niet bekend.`;
      case 'names-missing':
        return `Van ${buurten(count)} ontbreekt de naam; geef de lijst WijkenEnBuurten met --names.`;
      case 'totals-differ':
        return `De buurten tellen samen ${actual} huishoudens, de gemeente ${expected}.`;
    }
  },
  assumed: (from) =>
    `Teams en fte volgen de norm van 2014 met drempels op bijstand. De aanmeldingen volgen de wijkfactoren van ${from}. Alles is een voorstel: pas het aan in de bestanden.`,
  next: (scenario) => `Reken het door met: buurtsim run ${scenario}`,
};

const en: ImportTexts = {
  title: (gemeente, code, year, file) => `${gemeente} (${code}), CBS ${year}, from ${file}`,
  team: 'proposed team',
  buurten: 'buurten',
  households: 'households',
  fte: 'fte',
  registrations: ['registrations', 'a month'],
  note: (code, count, expected, actual) => {
    switch (code) {
      case 'households-hidden':
        return `CBS gives no households for ${buurten(count)}; that counts as 0.`;
      case 'bijstand-missing':
        return `Bijstand is not known for ${buurten(count)}; the mean of the known ones, or the average weight, holds there.`;
      case 'dwellings-missing':
        return `Dwellings are not known for ${buurten(count)}.`;
      case 'names-missing':
        return `No name is known for ${buurten(count)}; give the list WijkenEnBuurten with --names.`;
      case 'totals-differ':
        return `The buurten add up to ${actual} households, the gemeente has ${expected}.`;
    }
  },
  assumed: (from) =>
    `Teams and fte follow the norm of 2014 with thresholds on bijstand. Registrations follow the wijkfactors of ${from}. All of it is a proposal: change it in the files.`,
  next: (scenario) => `Simulate it with: buurtsim run ${scenario}`,
};

const texts: Readonly<Record<Lang, ImportTexts>> = { nl, en };
export const importTexts = (lang: Lang): ImportTexts => texts[lang];
