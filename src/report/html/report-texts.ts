/** Headings and sentences of the report. */
import type { Lang } from '../number-format.ts';

const nl = {
  title: (scenario: string) => `Rapport: ${scenario}`,
  question: 'De vraag',
  answer: 'Het antwoord',
  scenario: 'Het scenario',
  results: 'Uitkomsten per team',
  wait: 'Wachttijd per team met de norm (stippellijn), in werkdagen',
  months: 'Wachttijd van de stad per maand, in werkdagen',
  byRegistration: 'naar maand van aanmelding',
  byConversation: 'naar maand van kennismaking',
  month: 'maand',
  registered: 'aangemeld',
  stillWaiting: 'wacht nog',
  compared: (label: string, title: string) => `${label}: ${title}`,
  difference: (label: string) => `Verschil in wachttijd, ${label} min A, in werkdagen`,
  differenceColumn: 'verschil',
  chance: 'kans op beter',
  changes: 'Wat verandert er',
  warnings: 'Let op',
  ledger: 'Aannames',
  ledgerIntro:
    'Elk getal van het scenario met zijn marge, bron en status. Invloed: hoeveel werkdagen de wachttijd van de stad beweegt als het getal door zijn hele marge gaat.',
  notScreened: 'De invloed is niet onderzocht; dat kan met --walks 4.',
  columns: ['getal', 'waarde', 'aannemelijk', 'status', 'invloed', 'bron'],
  statuses: {
    published: 'gepubliceerd',
    derived: 'afgeleid',
    assumed: 'aangenomen',
    calibrated: 'gekalibreerd',
    scenario: 'keuze',
  },
  stress: 'Verantwoording volgens STRESS-DES',
  stressIntro:
    'De punten van de richtlijn STRESS-DES (Monks e.a. 2019), ingevuld vanuit deze run. Wat open is, vult de gebruiker in.',
  open: 'open',
  team: 'buurtteam',
  certainty: 'Elk getal is een gemiddelde over alle herhalingen; na ± staat hoe zeker dat is (95 %).',
  period: (from: string, to: string) => `${from} tot en met ${to}`,
};
export type ReportTexts = typeof nl;

const en: ReportTexts = {
  title: (scenario) => `Report: ${scenario}`,
  question: 'The question',
  answer: 'The answer',
  scenario: 'The scenario',
  results: 'Results by team',
  wait: 'Wait by team with the norm (dashed), in working days',
  months: 'Wait of the city by month, in working days',
  byRegistration: 'by month of registration',
  byConversation: 'by month of first conversation',
  month: 'month',
  registered: 'registered',
  stillWaiting: 'still waiting',
  compared: (label, title) => `${label}: ${title}`,
  difference: (label) => `Difference in wait, ${label} minus A, in working days`,
  differenceColumn: 'difference',
  chance: 'chance of better',
  changes: 'What changes',
  warnings: 'Note',
  ledger: 'Assumptions',
  ledgerIntro:
    'Every number of the scenario with its interval, source and status. Influence: how many working days the wait of the city moves when the number goes through its whole interval.',
  notScreened: 'Influence was not looked at; --walks 4 does so.',
  columns: ['number', 'value', 'plausible', 'status', 'influence', 'source'],
  statuses: {
    published: 'published',
    derived: 'derived',
    assumed: 'assumed',
    calibrated: 'calibrated',
    scenario: 'choice',
  },
  stress: 'Account by STRESS-DES',
  stressIntro:
    'The items of the guideline STRESS-DES (Monks et al. 2019), filled from this run. What is open is for the user to fill in.',
  open: 'open',
  team: 'team',
  certainty: 'Every number is a mean over all replications; its certainty (95 %) after ±.',
  period: (from, to) => `${from} to ${to}`,
};

export const reportTexts = (lang: Lang): ReportTexts => (lang === 'nl' ? nl : en);
