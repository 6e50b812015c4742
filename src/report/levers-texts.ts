/** Texts of the ranking of levers. */
import type { Lang } from './number-format.ts';

const nl = {
  title: (base: string) => `Maatregelen naast elkaar, tegen ${base}`,
  combinations: (base: string) => `De beste combinaties van maatregelen, tegen ${base}`,
  ceiling: (euro: string) => `Plafond: ${euro} miljoen euro per jaar.`,
  noCeiling: 'Er is geen plafond: de basis noemt geen subsidie.',
  looked: (sets: string, most: string, levers: string) =>
    `Bekeken: ${sets} keer een combinatie van hoogstens ${most} uit ${levers} maatregelen; de beste zijn met nieuw toeval nagerekend, en alleen die cijfers staan hier.`,
  noneUnder: 'Geen enkele combinatie blijft onder het plafond.',
  over: (names: string) => `Boven het plafond: ${names}.`,
  base: (over: string, within: string, wait: string, fte: string, euro: string) =>
    `De basis: ${over} cliënten wachten langer dan de norm of wachten aan het eind nog, ${within} % wacht hoogstens de norm, ` +
    `gemiddeld ${wait} werkdagen, met ${fte} fte en ${euro} miljoen euro per jaar.`,
  reference: (fte: string, kept: string, perFte: string) =>
    `${fte} fte gewoon personeel erbij houdt ${kept} cliënten binnen de norm: ${perFte} per fte.`,
  columns: {
    lever: ['maatregel'],
    wait: ['wachttijd', 'werkdagen'],
    kept: ['binnen de', 'norm', 'cliënten'],
    worth: ['zoveel als', 'fte'],
    fte: ['kost', 'fte'],
    euro: ['kost', 'x 1.000 euro'],
    perFte: ['cliënten', 'per fte'],
    perEuro: ['cliënten per', '100.000 euro'],
  },
  free: 'niets extra',
  legend:
    'Binnen de norm: cliënten die door de maatregel niet meer te lang wachten, na ± de zekerheid (95 %, gepaard: zelfde toeval). ' +
    'Zoveel als: fte gewoon personeel die evenveel doen. Kosten: geplande formatie en wat de maatregel daarnaast kost, per jaar. ' +
    'Volgorde: eerst wat niets extra kost, dan cliënten per euro; onderaan wat niemand binnen de norm houdt.',
  source: (replications: string, seed: string, engine: string) =>
    `${replications} herhalingen, startgetal ${seed}, buurtsim ${engine}.`,
  rank: 'nr.',
  single: (wait: string, kept: string, worth: string, caseload: string, load: string) =>
    `Wachttijd ${wait} werkdagen; ${kept} cliënten binnen de norm, zoveel als ${worth} fte; caseload ${caseload}; benutting ${load} procentpunt.`,
  assessments: (done: string, late: string) => `Gesprekken met termijn: ${done} gevoerd, ${late} te laat.`,
  costs: (fte: string, euro: string, perEuro: string) =>
    `Kost ${fte} fte en ${euro} duizend euro per jaar: ${perEuro} cliënten per 100.000 euro.`,
  costsNothing: (fte: string, euro: string) => `Kost ${fte} fte en ${euro} duizend euro per jaar.`,
  room: (euro: string) => `Onder het plafond blijft ${euro} miljoen euro over.`,
  overRoom: (euro: string) => `Het plafond wordt met ${euro} miljoen euro overschreden.`,
};

export type LeversTexts = typeof nl;

const en: LeversTexts = {
  title: (base) => `Levers side by side, against ${base}`,
  combinations: (base) => `The best combinations of levers, against ${base}`,
  ceiling: (euro) => `Ceiling: ${euro} million euro a year.`,
  noCeiling: 'There is no ceiling: the base names no subsidy.',
  looked: (sets, most, levers) =>
    `Looked at: ${sets} times a combination of at most ${most} out of ${levers} levers; the best were simulated anew with fresh chance, and only those figures stand here.`,
  noneUnder: 'No combination stays under the ceiling.',
  over: (names) => `Over the ceiling: ${names}.`,
  base: (over, within, wait, fte, euro) =>
    `The base: ${over} clients wait longer than the target or still wait at the end, ${within} % wait at most the target, ` +
    `${wait} working days on average, with ${fte} fte and ${euro} million euro a year.`,
  reference: (fte, kept, perFte) =>
    `${fte} fte of ordinary staff more keep ${kept} clients within the target: ${perFte} per fte.`,
  columns: {
    lever: ['lever'],
    wait: ['wait', 'working days'],
    kept: ['within the', 'target', 'clients'],
    worth: ['as much as', 'fte'],
    fte: ['costs', 'fte'],
    euro: ['costs', 'x 1,000 euro'],
    perFte: ['clients', 'per fte'],
    perEuro: ['clients per', '100,000 euro'],
  },
  free: 'nothing more',
  legend:
    'Within the target: clients who no longer wait too long, after ± the certainty (95 %, paired: the same chance). ' +
    'As much as: fte of ordinary staff that do the same. Costs: planned positions and what the lever costs beside them, a year. ' +
    'Order: first what costs nothing more, then clients per euro; last what keeps nobody within the target.',
  source: (replications, seed, engine) => `${replications} replications, seed ${seed}, buurtsim ${engine}.`,
  rank: 'no.',
  single: (wait, kept, worth, caseload, load) =>
    `Wait ${wait} working days; ${kept} clients within the target, as much as ${worth} fte; caseload ${caseload}; utilisation ${load} percentage points.`,
  assessments: (done, late) => `Conversations with a term: ${done} held, ${late} too late.`,
  costs: (fte, euro, perEuro) =>
    `Costs ${fte} fte and ${euro} thousand euro a year: ${perEuro} clients per 100,000 euro.`,
  costsNothing: (fte, euro) => `Costs ${fte} fte and ${euro} thousand euro a year.`,
  room: (euro) => `${euro} million euro are left under the ceiling.`,
  overRoom: (euro) => `The ceiling is exceeded by ${euro} million euro.`,
};

export const leversTexts = (lang: Lang): LeversTexts => (lang === 'nl' ? nl : en);
