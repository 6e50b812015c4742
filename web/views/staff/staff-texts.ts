/** Sentences of the view of required staff, in Dutch and English. */
import { lang } from '../../state/app-state.ts';

const nl = {
  title: 'Hoeveel personeel is genoeg?',
  scope: { team: 'elk buurtteam', wijk: 'elke wijk', city: 'de stad als geheel' },
  goals: {
    share: (who: string, percent: string, days: string) =>
      `Doel: ${who} helpt ${percent} % van de bewoners binnen ${days} werkdagen.`,
    mean: (who: string, days: string) =>
      `Doel: in ${who} is de gemiddelde wachttijd hoogstens ${days} werkdagen.`,
    month: (who: string, percent: string, days: string) =>
      `Doel: in ${who} komt een maand met gemiddeld meer dan ${days} werkdagen in hoogstens ${percent} % van de maanden voor.`,
  },
  short: (needed: string, now: string, more: string) =>
    `Er is ${needed} fte nodig en er is ${now} fte: ${more} fte te weinig.`,
  enough: (needed: string, now: string) =>
    `Er is genoeg personeel: ${needed} fte is nodig en er is ${now} fte.`,
  aboutShort: (needed: string, now: string, more: string) =>
    `Er is naar schatting ${needed} fte nodig en er is ${now} fte: ongeveer ${more} fte te weinig.`,
  aboutEnough: (needed: string, now: string) =>
    `Er is naar schatting genoeg personeel: ${needed} fte is nodig en er is ${now} fte.`,
  confidence: (percent: string) => `Dit aantal haalt het doel met ${percent} % zekerheid.`,
  interval: (low: string, high: string) => `Het omslagpunt ligt tussen ${low} en ${high} fte (95 %).`,
  split: (count: string, of: string, more: string, name: string, most: string) =>
    `${count} van de ${of} komen samen ${more} fte tekort, ${name} het meest (${most} fte).`,
  over: (fte: string) => `Andere hebben samen ${fte} fte meer dan nodig.`,
  cost: (value: string, low: string, high: string) =>
    `Dat kost ${value} euro per jaar meer (tussen ${low} en ${high}; de prijs van een fte is een aanname).`,
  instant: 'Dit is een snelle schatting met formules. De simulatie rekent haar nu na.',
  noInstant: 'Voor dit doel is er geen snelle formule. De simulatie zoekt het antwoord.',
  unreachable: (names: string) =>
    `Voor ${names} is geen aantal fte genoeg: alleen al het plannen van een gesprek duurt te lang.`,
  goal: 'Uw doel',
  kind: 'Wat moet er gelden?',
  kinds: {
    share: 'Een deel van de bewoners wordt op tijd geholpen',
    mean: 'De gemiddelde wachttijd is kort genoeg',
    month: 'Een maand met een te lange wachttijd is zeldzaam',
  },
  forWhom: 'Voor wie?',
  scopes: { team: 'Elk buurtteam', wijk: 'Elke wijk', city: 'De hele stad samen' },
  days: { label: 'Binnen', explain: 'Werkdagen tussen aanmelding en eerste kennismaking.' },
  share: { label: 'Deel op tijd', explain: 'Deel van de bewoners dat binnen die tijd een gesprek heeft.' },
  monthShare: { label: 'Hoogstens', explain: 'Deel van de maanden waarin het gemiddelde te lang mag zijn.' },
  sure: { label: 'Zekerheid', explain: 'Zo zeker moet het zijn dat het doel wordt gehaald.' },
  assumed: 'Eigen keuze; in de opdracht van de teams staat alleen de norm van 5 werkdagen.',
  progress: (done: string, planned: string) => `herhaling ${done} van ongeveer ${planned}`,
  wrong: 'Dit doel kan niet worden gezocht:',
  need: (count: string, of: string) => `Nodig per team: ${count} van de ${of} hebben nu te weinig`,
  needNote: 'Open stip: fte nu. Dichte stip: fte nodig, met 95 % zekerheid.',
  needNoteInstant: 'Open stip: fte nu. Lichte stip: fte nodig volgens de formules.',
  fte: 'fte',
  now: 'Nu',
  needed: 'Nodig',
  difference: 'Verschil',
  chance: 'Kans dat het doel wordt gehaald',
  chanceLess: 'Een kwart fte minder',
  inTime: 'Op tijd geholpen per jaar',
  total: 'Samen',
  group: { team: 'Buurtteam', wijk: 'Wijk', city: 'Stad' },
  curve: (name: string) => `Meer fte, betere hulp: ${name}`,
  curveNote:
    'Gestippeld: formules. Doorgetrokken: simulatie, met 95 % zekerheid. Kies een team in de grafiek ernaast.',
  curveNoteCity: 'Gestippeld: formules. Doorgetrokken: simulatie, met 95 % zekerheid.',
  formula: 'formules',
  simulation: 'simulatie',
  axes: {
    share: (days: string) => `% binnen ${days} werkdagen`,
    mean: (_days: string) => 'werkdagen wachten',
    month: (days: string) => `% maanden boven ${days} werkdagen`,
  },
  target: (value: string) => `doel ${value}`,
  gains: (team: string, days: string) =>
    `Eén fte meer helpt het meest bij ${team}: ${days} wachtdagen minder per jaar`,
  gainsTitle: 'Waar helpt één fte meer het meest?',
  gainsNote:
    'Dagen dat bewoners per jaar minder wachten als dit team één fte meer heeft. Lijn: 95 % zekerheid.',
  gainsNoteInstant:
    'Dagen dat bewoners per jaar minder wachten als dit team één fte meer heeft, volgens de formules.',
  gainsAxis: 'wachtdagen minder per jaar',
  clientDays: 'Wachtdagen minder per jaar',
  late: 'Minder te laat geholpen per jaar',
  waitLess: 'Gemiddelde wachttijd korter (werkdagen)',
  budget: 'Wat kunt u betalen?',
  budgetLead: 'Vul in hoeveel er is. U ziet wat u tekortkomt en hoe u het verdeelt.',
  amount: 'Bedrag of aantal',
  unit: 'Eenheid',
  units: { fte: 'fte', euro: 'euro per jaar' },
  noAmount: (text: string, least: string) => `Verwacht een getal van ${least} of meer. Gevonden: '${text}'.`,
  budgetShort: (fte: string, short: string) => `Met ${fte} fte komt u ${short} fte tekort voor dit doel.`,
  budgetEnough: (fte: string, over: string) => `Met ${fte} fte haalt u dit doel; er blijft ${over} fte over.`,
  budgetMoney: (value: string, low: string, high: string) =>
    `Dat aantal kost ${value} euro per jaar (tussen ${low} en ${high}).`,
  subsidy: (value: string) => `De subsidie is ${value} euro per jaar.`,
  divide: 'Verdeel dit zo goed mogelijk',
  divided: (percent: string, low: string, high: string) =>
    `Zo verdeeld wordt ${percent} % op tijd geholpen (tussen ${low} en ${high} %).`,
  dividedGain: (percent: string, low: string, high: string) =>
    `Dat is ${percent} procentpunt meer dan verdeeld naar caseload (95 %: ${low} tot ${high}).`,
  divisionTable: 'Verdeling over de teams',
  best: 'Beste verdeling',
  caseload: 'Naar caseload',
  waitBest: 'Wachttijd dan (werkdagen)',
  make: 'Maak hier een scenario van',
  makeNote: 'Het scenario komt bij Vergelijken te staan, naast het scenario van nu.',
  sizedTitle: (fte: string) => `Genoeg: ${fte} fte`,
  dividedTitle: (fte: string) => `Best verdeeld: ${fte} fte`,
  method: 'Hoe is dit berekend?',
  methodText: [
    'Eerst geven formules een getal. Daarna zoekt de simulatie per team het kleinste aantal fte, in stappen van een kwart.',
    'Het antwoord en de stap eronder worden nog eens nagerekend met nieuw toeval. Daarop rust de zekerheid.',
    'Komt er fte bij, dan krijgt elk team hetzelfde toeval als eerst. Zo is een verschil geen geluk.',
  ],
  replications: (count: string, seed: string) =>
    `Gedaan met ${count} herhalingen van de hele stad, startgetal ${seed}.`,
  cli: (command: string) => `Op de opdrachtregel: ${command}`,
};

const en: typeof nl = {
  title: 'How much staff is enough?',
  scope: { team: 'each team', wijk: 'each wijk', city: 'the city as a whole' },
  goals: {
    share: (who, percent, days) =>
      `Target: ${who} helps ${percent}% of residents within ${days} working days.`,
    mean: (who, days) => `Target: in ${who} the mean wait is at most ${days} working days.`,
    month: (who, percent, days) =>
      `Target: in ${who} a month with a mean of more than ${days} working days occurs in at most ${percent}% of months.`,
  },
  short: (needed, now, more) => `${needed} fte are needed and there are ${now} fte: ${more} fte too few.`,
  enough: (needed, now) => `There is enough staff: ${needed} fte are needed and there are ${now} fte.`,
  aboutShort: (needed, now, more) =>
    `An estimated ${needed} fte are needed and there are ${now} fte: about ${more} fte too few.`,
  aboutEnough: (needed, now) =>
    `By estimate there is enough staff: ${needed} fte are needed and there are ${now} fte.`,
  confidence: (percent) => `This number meets the target with ${percent}% certainty.`,
  interval: (low, high) => `The turning point lies between ${low} and ${high} fte (95%).`,
  split: (count, of, more, name, most) =>
    `${count} of the ${of} are short of ${more} fte together, ${name} the most (${most} fte).`,
  over: (fte) => `Others have ${fte} fte more than needed, together.`,
  cost: (value, low, high) =>
    `That costs ${value} euro a year more (between ${low} and ${high}; the price of an fte is assumed).`,
  instant: 'This is a quick estimate by formulas. The simulation is checking it now.',
  noInstant: 'For this target there is no quick formula. The simulation is looking for the answer.',
  unreachable: (names) =>
    `For ${names} no number of fte is enough: planning a conversation alone takes too long.`,
  goal: 'Your target',
  kind: 'What must hold?',
  kinds: {
    share: 'A share of residents is helped in time',
    mean: 'The mean wait is short enough',
    month: 'A month with too long a wait is rare',
  },
  forWhom: 'For whom?',
  scopes: { team: 'Each team', wijk: 'Each wijk', city: 'The whole city together' },
  days: { label: 'Within', explain: 'Working days between registration and first conversation.' },
  share: { label: 'Share in time', explain: 'Share of residents who have a conversation within that time.' },
  monthShare: { label: 'At most', explain: 'Share of months in which the mean may be too long.' },
  sure: { label: 'Certainty', explain: 'How certain it must be that the target is met.' },
  assumed: 'Own choice; the task of the teams only names the norm of 5 working days.',
  progress: (done, planned) => `replication ${done} of about ${planned}`,
  wrong: 'This target cannot be looked for:',
  need: (count, of) => `Needed per team: ${count} of the ${of} have too few now`,
  needNote: 'Hollow dot: fte now. Filled dot: fte needed, with 95% certainty.',
  needNoteInstant: 'Hollow dot: fte now. Light dot: fte needed by the formulas.',
  fte: 'fte',
  now: 'Now',
  needed: 'Needed',
  difference: 'Difference',
  chance: 'Chance that the target is met',
  chanceLess: 'A quarter of an fte less',
  inTime: 'Helped in time a year',
  total: 'Together',
  group: { team: 'Team', wijk: 'Wijk', city: 'City' },
  curve: (name) => `More fte, better service: ${name}`,
  curveNote: 'Dashed: formulas. Solid: simulation, with 95% certainty. Choose a team in the chart beside it.',
  curveNoteCity: 'Dashed: formulas. Solid: simulation, with 95% certainty.',
  formula: 'formulas',
  simulation: 'simulation',
  axes: {
    share: (days) => `% within ${days} working days`,
    mean: () => 'working days of wait',
    month: (days) => `% of months over ${days} working days`,
  },
  target: (value) => `target ${value}`,
  gains: (team, days) => `One fte more helps most at ${team}: ${days} days of waiting fewer a year`,
  gainsTitle: 'Where does one fte more help most?',
  gainsNote: 'Days of waiting saved a year if this team has one fte more. Line: 95% certainty.',
  gainsNoteInstant: 'Days of waiting saved a year if this team has one fte more, by the formulas.',
  gainsAxis: 'days of waiting fewer a year',
  clientDays: 'Days of waiting fewer a year',
  late: 'Fewer helped late a year',
  waitLess: 'Mean wait shorter (working days)',
  budget: 'What can you pay?',
  budgetLead: 'Fill in what there is. You see what is missing and how to divide it.',
  amount: 'Sum or number',
  unit: 'Unit',
  units: { fte: 'fte', euro: 'euro a year' },
  noAmount: (text, least) => `Expected a number of ${least} or more. Found: '${text}'.`,
  budgetShort: (fte, short) => `With ${fte} fte you are ${short} fte short of this target.`,
  budgetEnough: (fte, over) => `With ${fte} fte you meet this target; ${over} fte are left.`,
  budgetMoney: (value, low, high) => `That number costs ${value} euro a year (between ${low} and ${high}).`,
  subsidy: (value) => `The subsidy is ${value} euro a year.`,
  divide: 'Divide this as well as possible',
  divided: (percent, low, high) =>
    `Divided so, ${percent}% are helped in time (between ${low} and ${high}%).`,
  dividedGain: (percent, low, high) =>
    `That is ${percent} percentage points more than divided by caseload (95%: ${low} to ${high}).`,
  divisionTable: 'Division over the teams',
  best: 'Best division',
  caseload: 'By caseload',
  waitBest: 'Wait then (working days)',
  make: 'Make a scenario of this',
  makeNote: 'The scenario goes to Compare, beside the present one.',
  sizedTitle: (fte) => `Enough: ${fte} fte`,
  dividedTitle: (fte) => `Best divided: ${fte} fte`,
  method: 'How was this computed?',
  methodText: [
    'Formulas give a number first. Then the simulation looks for the smallest fte per team, in steps of a quarter.',
    'The answer and the step below it are computed again with fresh chance. The certainty rests on that.',
    'With more fte a team meets the same chance events as before, so a difference is no luck.',
  ],
  replications: (count, seed) => `Done with ${count} replications of the whole city, seed ${seed}.`,
  cli: (command) => `On the command line: ${command}`,
};

export const staffTexts = (): typeof nl => (lang.value === 'nl' ? nl : en);
