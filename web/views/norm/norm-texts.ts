/** Sentences of the norm view, in Dutch and English. */
import { lang } from '../../state/app-state.ts';

const nl = {
  title: 'Klopt de norm van 3.000, 6.000 en 10.000 huishoudens per team?',
  fits: (inside: string, all: string, fte: string, low: string, high: string) =>
    `Met deze norm ${inside === '1' ? 'past' : 'passen'} ${inside} van de ${all} wijken bij het plan van 2014: ${fte} fte, het plan noemt ${low} tot ${high}.`,
  noPlan: (fte: string, teams: string) => `Deze norm geeft de stad ${fte} fte in ${teams} teams.`,
  byHand: 'Dat bewijst niets: de zwaarte per gebied is met de hand gekozen, met het plan ernaast.',
  byBijstand: (high: string, average: string) =>
    `De zwaarte volgt hier alleen uit bijstand: hoog vanaf ${high}, gemiddeld vanaf ${average} per 100 huishoudens. Die grenzen zijn een aanname.`,
  bijstandOnly: (inside: string, all: string, fte: string) =>
    `Met alleen bijstand als maat ${inside === '1' ? 'past' : 'passen'} ${inside} van de ${all} (${fte} fte).`,
  smallest: (target: string, households: string, low: string, high: string) =>
    `Ook de slechtste buurt wacht hoogstens ${target} werkdagen bij ${households} huishoudens per team (tussen ${low} en ${high}).`,
  smallestNone: (target: string, percent: string) =>
    `Bij geen enkele norm wacht de slechtste buurt hoogstens ${target} werkdagen (kans dat het wel kan: ${percent} %).`,
  atPresent: (fte: string) => `Met de ${fte} fte van nu:`,
  none: 'geen',
  knobs: 'Huishoudens per team van tien',
  plan: (inside: string, all: string) => `Fte per wijk: ${inside} van de ${all} binnen het plan van 2014`,
  planNone: 'Fte per wijk volgens de norm',
  planNote:
    'Balk: het plan van 2014, in hele fte. Stip: deze norm. Die past als de stip, afgerond, in de balk ligt. Open stip: zwaarte met alleen bijstand.',
  planNoteNone: 'Stip: deze norm. Open stip: zwaarte met alleen bijstand.',
  wijk: 'Wijk',
  fte: 'fte',
  planned: 'Plan 2014',
  norm: 'Norm',
  onlyBijstand: 'Alleen bijstand',
  within: 'Binnen het plan',
  yes: 'ja',
  no: 'nee',
  total: 'Samen',
  slide: (least: string, most: string) =>
    `Grotere teams wachten korter: van ${least} naar ${most} werkdagen voor de stad`,
  slideTitle: 'Wachttijd bij teams van een andere grootte',
  slideNote: (fte: string) =>
    `Eén norm voor alle buurten, met ${fte} fte. De fte blijven waar ze zijn; alleen de grootte van de teams verschilt.`,
  city: 'hele stad',
  worst: 'slechtste buurt',
  cityLoss: 'hele stad, met verliezen',
  worstLoss: 'slechtste buurt, met verliezen',
  households: 'huishoudens per team',
  workingDays: 'werkdagen wachten',
  targetLine: (days: string) => `norm ${days}`,
  worstWhere: 'Waar',
  teams: 'Teams',
  losses: (travel: string, knowledge: string, coordination: string, least: string) =>
    `Verliezen zijn aannamen: ${travel} % tijd per kilometer, ${knowledge} % per 1.000 huishoudens boven 3.000, ${coordination} % per collega, en minstens ${least} aanwezigen.`,
  frontier: 'Meer fte of een andere norm: wat brengt elk deel binnen de norm?',
  frontierNote:
    'Elke lijn is een norm (hoog / gemiddeld / laag). De fte zijn verdeeld zoals die norm het zegt. Een klik op een punt maakt een scenario: de teams van nu, met de fte van die norm.',
  frontierX: 'fte van alle teams samen',
  frontierY: (days: string) => `% binnen ${days} werkdagen`,
  point: (norm: string, fte: string, percent: string, days: string) =>
    `${norm}, ${fte} fte: ${percent} % binnen ${days}`,
  choosePoint: 'Een punt van de grafiek',
  make: 'Maak hier een scenario van',
  compareNorm: 'Wat doet deze norm met de wachttijd? Vergelijk met nu',
  madeTitle: (norm: string, fte: string) => `Norm ${norm}, ${fte} fte`,
  present: 'nu',
  units: 'Zwaarte per gebied',
  unit: 'Gebied',
  base: { households: 'Huishoudens', dwellings: 'Woningen' },
  bijstand: 'Bijstand per 100 huishoudens',
  weight: 'Zwaarte',
  because: 'Waarom',
  weights: { high: 'hoog', average: 'gemiddeld', low: 'laag' },
  becauses: {
    hand: 'met de hand',
    bijstand: 'bijstand',
    isolation: 'isolement',
    lowEducation: 'opleiding',
    below: 'onder de grenzen',
    unknown: 'geen cijfers',
  },
  progress: (done: number, planned: number) => `verdeling ${done} van ${planned} doorgerekend`,
  explore: 'Wachttijd bij andere normen',
  method: 'Hoe is dit berekend?',
  methodText: [
    'Een fte is 36 uur per week. Een team heeft tien medewerkers.',
    'Per gebied delen we de woningen of huishoudens door de norm. Dat geeft teams, en dus fte.',
    'Voor elke norm tekenen we nieuwe teams van hele buurten. De simulatie rekent elk van die teams door.',
    'Alle buurten van een team wachten even lang. De slechtste buurt is er dus een van het traagste team.',
    'Verliezen door grootte heeft niemand gemeten. Daarom staan ze er apart bij.',
  ],
  replications: (count: string, seed: string) =>
    `${count} herhalingen per verdeling, startgetal ${seed}. Intervallen van 95 %. Met buurtsim norm --explore krijgt u dezelfde cijfers.`,
};

const en: typeof nl = {
  title: 'Does the norm of 3,000, 6,000 and 10,000 households a team hold?',
  fits: (inside, all, fte, low, high) =>
    `With this norm ${inside} of the ${all} wijken fit the plan of 2014: ${fte} fte, the plan says ${low} to ${high}.`,
  noPlan: (fte, teams) => `This norm gives the city ${fte} fte in ${teams} teams.`,
  byHand: 'That proves nothing: the weight of each area was chosen by hand, knowing the plan.',
  byBijstand: (high, average) =>
    `Here bijstand (welfare benefit) alone decides: high from ${high}, average from ${average} per 100 households. Those limits are assumed.`,
  bijstandOnly: (inside, all, fte) => `On bijstand alone ${inside} of the ${all} fit (${fte} fte).`,
  smallest: (target, households, low, high) =>
    `The worst buurt too waits at most ${target} working days at ${households} households a team (between ${low} and ${high}).`,
  smallestNone: (target, percent) =>
    `At no norm does the worst buurt wait at most ${target} working days (chance that one can: ${percent} %).`,
  atPresent: (fte) => `With the ${fte} fte of today:`,
  none: 'none',
  knobs: 'Households per team of ten',
  plan: (inside, all) => `Fte per wijk: ${inside} of ${all} within the plan of 2014`,
  planNone: 'Fte per wijk by the norm',
  planNote:
    'Bar: the plan of 2014, in whole fte. Dot: this norm. It fits where the dot, rounded, lies in the bar. Hollow dot: weight by bijstand alone.',
  planNoteNone: 'Dot: this norm. Hollow dot: weight by bijstand alone.',
  wijk: 'Wijk',
  fte: 'fte',
  planned: 'Plan 2014',
  norm: 'Norm',
  onlyBijstand: 'Bijstand alone',
  within: 'Within the plan',
  yes: 'yes',
  no: 'no',
  total: 'Together',
  slide: (least, most) => `Larger teams wait shorter: from ${least} to ${most} working days for the city`,
  slideTitle: 'Wait with teams of another size',
  slideNote: (fte) =>
    `One norm for all buurten, with ${fte} fte. The fte stay where they are; only the size of the teams differs.`,
  city: 'whole city',
  worst: 'worst buurt',
  cityLoss: 'whole city, with losses',
  worstLoss: 'worst buurt, with losses',
  households: 'households a team',
  workingDays: 'working days of waiting',
  targetLine: (days) => `norm ${days}`,
  worstWhere: 'Where',
  teams: 'Teams',
  losses: (travel, knowledge, coordination, least) =>
    `Losses are assumed: ${travel} % of the time per kilometre, ${knowledge} % per 1,000 households above 3,000, ${coordination} % per colleague, and at least ${least} present.`,
  frontier: 'More fte or another norm: what brings which share within the norm?',
  frontierNote:
    'Each line is a norm (high / average / low). The fte are shared as that norm says. A click on a point makes a scenario: the present teams with the fte of that norm.',
  frontierX: 'fte of all teams together',
  frontierY: (days) => `% within ${days} working days`,
  point: (norm, fte, percent, days) => `${norm}, ${fte} fte: ${percent}% within ${days}`,
  choosePoint: 'A point of the chart',
  make: 'Make a scenario of this',
  compareNorm: 'What does this norm do to the wait? Compare with now',
  madeTitle: (norm, fte) => `Norm ${norm}, ${fte} fte`,
  present: 'now',
  units: 'Weight per area',
  unit: 'Area',
  base: { households: 'Households', dwellings: 'Dwellings' },
  bijstand: 'Bijstand per 100 households',
  weight: 'Weight',
  because: 'Why',
  weights: { high: 'high', average: 'average', low: 'low' },
  becauses: {
    hand: 'by hand',
    bijstand: 'bijstand',
    isolation: 'isolation',
    lowEducation: 'education',
    below: 'below the limits',
    unknown: 'no figures',
  },
  progress: (done, planned) => `division ${done} of ${planned} computed`,
  explore: 'Wait at other norms',
  method: 'How was this computed?',
  methodText: [
    'One fte is 36 hours a week. A team has ten workers.',
    'In each area we divide the dwellings or households by the norm. That gives teams, and so fte.',
    'For each norm we draw new teams of whole buurten. The simulation computes each of those teams.',
    'All buurten of a team wait as long, so the worst buurt is one of the slowest team.',
    'Nobody has measured losses by size. That is why they stand apart.',
  ],
  replications: (count, seed) =>
    `${count} replications a division, seed ${seed}. Intervals of 95 %. buurtsim norm --explore gives the same figures.`,
};

export const normTexts = (): typeof nl => (lang.value === 'nl' ? nl : en);
