/** Sentences on the backtest and the verification, in Dutch and English. */
import { lang } from '../../state/app-state.ts';

const nl = {
  backtest: 'Hoe goed voorspelde het model?',
  backtestLead: (origin: string, months: string, reached: string, all: string) =>
    `Voorspeld vanuit ${origin}, vergeleken met ${months}. Van de ${all} doelen die vooraf waren gesteld, zijn er ${reached} gehaald.`,
  beaten: (goals: string, method: string) =>
    `Bij ${goals} voorspelde een vuistregel (${method}) beter dan het model.`,
  drawn: (goals: string, method: string) =>
    `Bij ${goals} voorspelde een vuistregel (${method}) even goed als het model.`,
  careful: 'Gebruik een enkele maand van één team daarom met zorg.',
  goal: 'Doel',
  value: 'Model',
  bound: 'Grens',
  reached: 'Gehaald',
  yes: 'ja',
  no: 'nee',
  scores: 'Scores van alle methoden',
  measure: 'Cijfer',
  method: 'Methode',
  explain:
    'MAPE: gemiddelde afwijking. MASE: afwijking tegenover de gewone schommeling. CRPS: afwijking met onzekerheid erbij. Lager is beter. Binnen 80 %: hoe vaak de uitkomst in de marge viel.',
  notes: 'Wat u hierbij moet weten',
  verification: 'Rekent het model goed?',
  verificationLead: (passed: string, all: string, cases: string, z: string) =>
    `Bij ${cases} gevallen is het juiste antwoord bekend uit de wiskunde. ${passed} van de ${all} uitkomsten kloppen; de grootste afwijking is ${z} standaardfouten (grens 3,3).`,
  cases: 'Alle gevallen, met de grootste afwijking',
  case: 'Geval',
  outcomes: 'Uitkomsten',
  right: 'Kloppen',
  largest: 'Grootste afwijking (standaardfouten)',
  all: 'Alle uitkomsten: wat het moet zijn en wat het model gaf',
  answeredBy: 'Antwoord van',
  exact: 'Juist',
  found: 'Gevonden',
  error: 'Standaard\u00adfout',
  z: 'Afwijking',
  verdict: 'Klopt',
  source: 'Deze tabellen maakt het programma zelf: buurtsim backtest en buurtsim verify.',
};

const en: typeof nl = {
  backtest: 'How well did the model forecast?',
  backtestLead: (origin, months, reached, all) =>
    `Forecast from ${origin}, held against ${months}. Of the ${all} goals set beforehand ${reached} were reached.`,
  beaten: (goals, method) => `For ${goals} a rule of thumb (${method}) forecast better than the model.`,
  drawn: (goals, method) => `For ${goals} a rule of thumb (${method}) forecast as well as the model.`,
  careful: 'So be careful with a single month of one team.',
  goal: 'Goal',
  value: 'Model',
  bound: 'Bound',
  reached: 'Reached',
  yes: 'yes',
  no: 'no',
  scores: 'Scores of all methods',
  measure: 'Figure',
  method: 'Method',
  explain:
    'MAPE: mean error. MASE: error over the usual change. CRPS: error with its uncertainty. Lower is better. Within 80%: how often the outcome fell in the band.',
  notes: 'What to keep in mind',
  verification: 'Does the model compute rightly?',
  verificationLead: (passed, all, cases, z) =>
    `In ${cases} cases mathematics gives the right answer. ${passed} of ${all} outcomes agree; the largest deviation is ${z} standard errors (limit 3.3).`,
  cases: 'All cases, with the largest deviation',
  case: 'Case',
  outcomes: 'Outcomes',
  right: 'Agree',
  largest: 'Largest deviation (standard errors)',
  all: 'All outcomes: what it must be and what the model gave',
  answeredBy: 'Answered by',
  exact: 'Exact',
  found: 'Found',
  error: 'Standard error',
  z: 'Deviation',
  verdict: 'Agrees',
  source: 'The program makes these tables itself: buurtsim backtest and buurtsim verify.',
};

export const trustTexts = (): typeof nl => (lang.value === 'nl' ? nl : en);
