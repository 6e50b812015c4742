/** Sentences on the size and the rule of the ambulant team, in Dutch and English. */
import { lang } from '../../state/app-state.ts';

const nl = {
  title: 'Hoe groot moet het ambulante team zijn, en waar gaat het heen?',
  shorter: (fte: string, days: string, low: string, high: string, rule: string) =>
    `Een ambulant team van ${fte} fte maakt de wachttijd ${days} werkdagen korter (95 %: ${low} tot ${high}), met de regel ‘${rule}’.`,
  noGain: (fte: string, low: string, high: string) =>
    `Een ambulant team van ${fte} fte geeft geen aantoonbaar kortere wachttijd (95 %: ${low} tot ${high} werkdagen).`,
  about: (fte: string, days: string) =>
    `Een ambulant team van ${fte} fte maakt de wachttijd naar schatting ${days} werkdagen korter.`,
  instant: 'Dit is een snelle schatting met formules. De simulatie rekent haar nu na.',
  best: (rule: string, percent: string, other: string) =>
    `‘${rule}’ is de beste regel (kans ${percent} %); daarna komt ‘${other}’.`,
  perFte: (pool: string, staff: string) =>
    `Eén fte in het ambulante team scheelt ${pool} werkdagen, dezelfde fte in de teams zelf ${staff}.`,
  stay: (weeks: string) =>
    `Blijft een medewerker ${weeks} weken of langer, dan is een vaste verdeling even goed.`,
  stayLong: 'Ook als een medewerker een jaar blijft, is de regel beter dan een vaste verdeling.',
  monday: 'Naar het advies voor maandag',
  progress: (done: string, planned: string) => `herhaling ${done} van ${planned}`,
  curve: (from: string, to: string, fte: string) => `Van ${from} naar ${to} werkdagen met ${fte} fte`,
  curveTitle: 'Wachttijd van de stad bij elke grootte',
  curveNote:
    'Grijs gestippeld: formules. Groen: de grens, alsof de hele stad één team is. Met 95 % zekerheid.',
  fte: 'fte ambulant team',
  days: 'werkdagen wachten',
  bound: 'grens: stad als één team',
  formula: 'formules',
  fixedStaff: 'dezelfde fte in de teams',
  regret: (rule: string, worst: string, days: string) =>
    `Spijt: ‘${rule}’ wint; ‘${worst}’ wacht tot ${days} werkdagen langer`,
  regretNote: 'Werkdagen wachten meer dan met de beste regel van dezelfde grootte. 0 is de beste.',
  rule: 'Regel',
  regretDays: 'spijt in werkdagen',
  chance: 'Kans op beste',
  form: (form: string) => `Gespeeld met de vorm ‘${form}’. Een andere vorm kiest u bij Vergelijken.`,
  make: 'Maak hier een scenario van',
  size: 'Grootte',
  method: [
    'Elke regel speelt bij elke grootte tegen precies hetzelfde toeval.',
    'De grens is een stad waarin alle medewerkers overal werken. Geen regel kan daaronder komen.',
  ],
};

const en: typeof nl = {
  title: 'How large must the ambulant team be, and where does it go?',
  shorter: (fte, days, low, high, rule) =>
    `An ambulant team of ${fte} fte makes the wait ${days} working days shorter (95%: ${low} to ${high}), by the rule ‘${rule}’.`,
  noGain: (fte, low, high) =>
    `An ambulant team of ${fte} fte gives no demonstrably shorter wait (95%: ${low} to ${high} working days).`,
  about: (fte, days) =>
    `An ambulant team of ${fte} fte makes the wait an estimated ${days} working days shorter.`,
  instant: 'This is a quick estimate by formulas. The simulation is checking it now.',
  best: (rule, percent, other) => `‘${rule}’ is the best rule (chance ${percent}%); next comes ‘${other}’.`,
  perFte: (pool, staff) =>
    `One fte in the ambulant team saves ${pool} working days, the same fte in the teams ${staff}.`,
  stay: (weeks) => `If a worker stays for ${weeks} weeks or longer, fixed shares are as good.`,
  stayLong: 'Even if a worker stays for a year, the rule is better than fixed shares.',
  monday: 'To the advice for Monday',
  progress: (done, planned) => `replication ${done} of ${planned}`,
  curve: (from, to, fte) => `From ${from} to ${to} working days with ${fte} fte`,
  curveTitle: 'Wait of the city at every size',
  curveNote:
    'Grey dashed: formulas. Green: the bound, as if the whole city were one team. With 95% certainty.',
  fte: 'fte of ambulant team',
  days: 'working days of wait',
  bound: 'bound: city as one team',
  formula: 'formulas',
  fixedStaff: 'the same fte in the teams',
  regret: (rule, worst, days) => `Regret: ‘${rule}’ wins; ‘${worst}’ waits up to ${days} working days longer`,
  regretNote: 'Working days of wait beyond the best rule of the same size. 0 is the best.',
  rule: 'Rule',
  regretDays: 'regret in working days',
  chance: 'Chance of best',
  form: (form) => `Played in the form ‘${form}’. Another form is chosen under Compare.`,
  make: 'Make a scenario of this',
  size: 'Size',
  method: [
    'Every rule plays at every size against exactly the same chance events.',
    'The bound is a city in which all staff work everywhere. No rule can do better.',
  ],
};

export const poolStudyTexts = (): typeof nl => (lang.value === 'nl' ? nl : en);
