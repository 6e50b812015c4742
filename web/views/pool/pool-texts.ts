/** Sentences of the view of the ambulant team, in Dutch and English. */
import { lang } from '../../state/app-state.ts';

const nl = {
  title: 'Waar gaat het ambulante team deze maandag heen?',
  lead: 'Plak hieronder de stand van de teams, of kies een bestand. U krijgt een verdeling met de reden erbij.',
  state: 'Stand van de teams',
  stateExplain:
    'Eén rij per team met de dagen die bewoners al wachten, één rij per ambulante medewerker, en de datum.',
  columns: (names: string) => `Kolommen: ${names}.`,
  choose: 'Kies een bestand (CSV of JSON)',
  example: 'Vul een voorbeeld in',
  exampleNote: 'De standen in het voorbeeld zijn verzonnen op basis van het begin van het scenario.',
  weeks: 'Weken vooruit',
  ask: 'Geef advies',
  stay: 'Laat iedereen waar hij is.',
  wrong: 'De stand kan nog niet worden gebruikt:',
  progress: (done: number, planned: number) => `proef ${done} van ${planned}`,
  steps: 'Wat u kunt doen',
  chart: 'Wachttijd per team de komende weken: nu blijven of het advies volgen',
  chartNote: (weeks: string) =>
    `Open stip: niemand verplaatst. Dichte stip: met het advies. Gemiddeld over ${weeks} weken, met 95 % zekerheid.`,
  axis: 'werkdagen',
  stays: 'Blijven',
  plan: 'Advies',
  team: 'Buurtteam',
  waiting: 'Wachten nu',
  longest: 'Langst (werkdagen)',
  slots: 'Plekken per week',
  registrations: 'Aanmeldingen per week',
  poolBefore: 'Ambulant nu (fte)',
  poolAfter: 'Ambulant advies (fte)',
  target: (days: string) => `norm ${days}`,
  method: 'Hoe is dit berekend?',
  methodText: [
    'Elke regel en elke kleine verandering daarvan geeft een plan. Elk plan wordt nagebootst vanaf uw stand.',
    'De beste plannen worden nog eens nagebootst met nieuw toeval. Zo wint niet het plan dat geluk had.',
    'Uw bestand blijft op dit apparaat.',
  ],
};

const en: typeof nl = {
  title: 'Where does the ambulant team go this Monday?',
  lead: 'Paste the state of the teams below, or choose a file. You get a division with its reasons.',
  state: 'State of the teams',
  stateExplain:
    'One row a team with the days that residents have waited, one row an ambulant worker, and the date.',
  columns: (names) => `Columns: ${names}.`,
  choose: 'Choose a file (CSV or JSON)',
  example: 'Fill in an example',
  exampleNote: 'The states in the example are made up from the beginning of the scenario.',
  weeks: 'Weeks ahead',
  ask: 'Give advice',
  stay: 'Leave everybody where they are.',
  wrong: 'The state cannot be used yet:',
  progress: (done, planned) => `trial ${done} of ${planned}`,
  steps: 'What you can do',
  chart: 'Wait per team in the coming weeks: stay, or follow the advice',
  chartNote: (weeks) =>
    `Hollow dot: nobody moves. Filled dot: with the advice. Mean over ${weeks} weeks, with 95 % certainty.`,
  axis: 'working days',
  stays: 'Stay',
  plan: 'Advice',
  team: 'Team',
  waiting: 'Waiting now',
  longest: 'Longest (working days)',
  slots: 'Slots a week',
  registrations: 'Registrations a week',
  poolBefore: 'Ambulant now (fte)',
  poolAfter: 'Ambulant advised (fte)',
  target: (days) => `norm ${days}`,
  method: 'How was this computed?',
  methodText: [
    'Each rule and each small change of it gives a plan. Each plan is simulated from your state.',
    'The best plans are simulated again with fresh chance, so that luck does not win.',
    'Your file stays on this device.',
  ],
};

export const poolTexts = (): typeof nl => (lang.value === 'nl' ? nl : en);
