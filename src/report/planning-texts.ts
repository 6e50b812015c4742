/** Texts of required fte, division of a total and value at the margin. */
import type { DivisionGoal } from '../planning/index.ts';
import type { Lang } from './number-format.ts';

const nl = {
  team: 'team',
  city: 'hele stad',
  target: {
    share: (days: string, share: string) =>
      `minstens ${share}\u00a0% van de cliënten binnen ${days} werkdagen`,
    month: (days: string, chance: string) =>
      `hoogstens ${chance}\u00a0% kans dat een maandgemiddelde boven ${days} werkdagen ligt`,
    mean: (days: string) => `een gemiddelde wachttijd van hoogstens ${days} werkdagen`,
  },
  figure: {
    share: ['binnen', '% cliënten'],
    month: ['te lang', '% maanden'],
    mean: ['wachttijd', 'werkdagen'],
  },
  sizeTitle: (scenario: string) => `${scenario}: hoeveel fte is genoeg`,
  asked: (targets: string, confidence: string) => `Gevraagd: ${targets}, met ${confidence}\u00a0% zekerheid.`,
  columns: {
    now: ['nu', 'fte'],
    needed: ['nodig', 'fte'],
    between: ['grens tussen', 'fte, 95 %'],
    more: ['verschil', 'fte'],
    chance: ['zeker', '%'],
    stepLess: ['bij', '−0,25 fte'],
    fteLess: ['bij', '−1 fte'],
    fteMore: ['bij', '+1 fte'],
  },
  sizeAnswer: (needed: string, now: string, more: string) =>
    `De teams hebben samen ${needed} fte nodig: ${more} fte meer dan de ${now} fte van nu.`,
  sizeLess: (needed: string, now: string, less: string) =>
    `De teams hebben samen genoeg aan ${needed} fte: ${less} fte minder dan de ${now} fte van nu.`,
  sizePool: (pool: string) =>
    `Daarnaast is er een ambulant team van ${pool} fte. Het gaat naar de drukste teams, dus de teams hangen van elkaar af: ` +
    `‘bij −0,25’, ‘−1’ en ‘+1 fte’ gelden voor alle teams tegelijk.`,
  unsure: (teams: string) =>
    `Let op: bij ${teams} is de zekerheid lager dan gevraagd. Het zoeken hield daar op; reken met een kwart fte meer.`,
  unreachable: (teams: string) =>
    `Niet haalbaar binnen vier keer de huidige fte: ${teams}. De wachttijd zit daar in de doorlooptijd van de afspraak, niet in de fte.`,
  sizeLegend:
    'Nodig: de kleinste fte, in stappen van een kwart, waarbij de norm met de gevraagde zekerheid wordt gehaald; nagerekend met nieuw toeval. ' +
    'Grens: waar de norm net wordt gehaald (95 %, toeval van de herhalingen); nodig is de eerste stap die daar zeker genoeg boven ligt. ' +
    'Zeker: de kans dat de norm bij deze fte echt wordt gehaald. De laatste kolommen: hetzelfde cijfer met zoveel fte minder of meer; na ± de marge van 95 %.',
  sizeSource: (replications: string, seed: string) =>
    `Het zoeken kostte ${replications} herhalingen van de stad. Startgetal ${seed}.`,
  budget: {
    there: (total: string) => `Er is ${total} fte.`,
    forEuro: (euro: string, total: string, low: string, high: string) =>
      `Voor ${euro} per jaar is er ${total} fte (tussen ${low} en ${high}, naar wat een fte kost).`,
    withPool: 'Het ambulante team telt daarin mee.',
    needed: (needed: string) => `Nodig is ${needed} fte:`,
    short: (fte: string) => `${fte} fte te weinig. Hieronder staat hoe u verdeelt wat er is.`,
    left: (fte: string) => `er blijft ${fte} fte over.`,
  },
  divideTitle: (scenario: string, total: string) => `${scenario}: ${total} fte verdelen`,
  goals: {
    mean: 'de kortste gemiddelde wachttijd',
    worst: 'de kortste wachttijd voor het team dat het langst wacht',
    share: 'de minste cliënten boven de norm',
    equal: 'teams die even lang wachten',
  } satisfies Record<DivisionGoal, string>,
  goal: (goal: string) => `Gezocht: ${goal}.`,
  divide: {
    answer: {
      mean: (best: string, now: string, apart: string) =>
        `Met de beste verdeling wacht de stad gemiddeld ${best} werkdagen, met die van nu ${now} (verschil ${apart}).`,
      worst: (best: string, now: string) =>
        `Met de beste verdeling wacht het langst wachtende team ${best} werkdagen, met die van nu ${now}.`,
      share: (best: string, now: string, apart: string) =>
        `Met de beste verdeling is ${best}\u00a0% van de cliënten binnen de norm aan de beurt, met die van nu ${now}\u00a0% (verschil ${apart} procentpunt).`,
      equal: (best: string, now: string) =>
        `Met de beste verdeling is P90/P10 van de teams ${best}, met die van nu ${now}.`,
    } satisfies Record<DivisionGoal, (best: string, now: string, apart: string) => string>,
    more: 'Meeste fte erbij',
    less: 'Meeste fte eraf',
    moves: (which: string, teams: string) => `${which}: ${teams}.`,
  },
  bounds: {
    wait: (days: string) => `Geen team boven ${days} werkdagen.`,
    ratio: (ratio: string) => `Het langst wachtende team hoogstens ${ratio} keer het kortst wachtende.`,
    spread: (ratio: string) => `P90/P10 van de teams hoogstens ${ratio}.`,
    none: 'Geen enkele verdeling van dit totaal voldoet aan deze grens. Hieronder de beste zonder grens.',
  },
  names: {
    best: 'beste',
    unbounded: 'zonder grens',
    caseload: 'naar caseload',
    kept: 'geen langer dan nu',
    present: 'zoals nu',
    norm: 'norm van 2014',
  } as Readonly<Record<string, string>>,
  division: 'verdeling',
  pool: ['ambulant', 'fte'],
  waitMean: ['wachttijd', 'werkdagen'],
  within: ['binnen de norm', '% cliënten'],
  worst: ['langst wachtend', 'werkdagen'],
  ratio: ['P90/P10', 'van teams'],
  gain: {
    mean: ['beste bespaart', 'werkdagen'],
    worst: ['beste scheelt', 'langste wacht'],
    share: ['beste scheelt', 'procentpunt'],
    equal: ['beste scheelt', 'P90/P10'],
  } as Readonly<Record<DivisionGoal, readonly [string, string]>>,
  queue: ['wachtenden', 'gemiddeld'],
  divideLegend:
    'De verdeling is de beste die er is op de gesimuleerde lijnen van fte en wachttijd per team, daarna bijgesteld. Een team krijgt daarbij minstens de helft en hoogstens het dubbele van zijn huidige deel. De andere verdelingen hebben hetzelfde totaal, in hun eigen verhouding en op kwarten. Ze zijn naast elkaar gezet met nieuw toeval, herhaling voor herhaling. ' +
    'De kolom naast het ambulante team: wat de beste scheelt op wat gezocht is, met 95 % zekerheid; bij de langste wacht die van het slechtste team per herhaling. ' +
    'Wachttijd en aandeel gaan over gehouden gesprekken; wachtenden telt ook wie nog geen gesprek had.',
  abandons: (team: string, wait: string, now: string) =>
    `Let op: ${team} wacht in deze verdeling ${wait} werkdagen; het langst wachtende team nu ${now}.`,
  keptShare: (points: string) =>
    ` Wacht geen team langer dan dat, dan is het aandeel binnen de norm ${points} procentpunt lager.`,
  keptDays: (days: string) =>
    ` Wacht geen team langer dan dat, dan is de gemiddelde wachttijd ${days} werkdagen langer.`,
  abandonsHint: ' Met --max-wait of --max-p90p10 kiest u zelf de grens.',
  spreadHint: ' De grens op P90/P10 laat één team op de tien vrij: met --max-wait begrenst u ook dat team.',
  notKept: 'boven de grens',
  beyond: (figure: string, bound: string) =>
    `Nagerekend met nieuw toeval komt de beste op ${figure}, iets over de grens van ${bound}: vraag een krappere grens.`,
  price: (wait: string, share: string) =>
    `Prijs van gelijkheid: ${wait} werkdagen op de gemiddelde wachttijd en ${share} procentpunt binnen de norm.`,
  free: 'De grens kost niets: de beste verdeling zonder grens voldoet er al aan.',
  priceWorst: (days: string) => ` Voor het langst wachtende team: ${days} werkdagen.`,
  priceRatio: (ratio: string) => ` Op P90/P10 van de teams: ${ratio}.`,
  poolSizes: 'Zoveel fte in het ambulante team, de rest in de teams:',
  poolLegend: (others: readonly string[]) =>
    'De verdeling over de teams is gezocht zonder ambulant team; daarna is elke grootte doorgerekend. ' +
    `Het ambulante team van het scenario geldt voor: ${others.join(', ')}.`,
  marginalTitle: (scenario: string, fte: string) => `${scenario}: wat ${fte} fte extra oplevert, per team`,
  marginal: {
    now: ['nu', 'fte'],
    waitNow: ['wachttijd nu', 'werkdagen'],
    days: ['wachtdagen minder', 'per jaar'],
    late: ['te laat minder', 'cliënten per jaar'],
    wait: ['wachttijd', 'werkdagen korter'],
    euro: ['per wachtdag', 'euro'],
  },
  marginalLegend:
    'Wachtdagen: kalenderdagen dat bewoners wachten, van iedereen samen. Te laat: langer dan de norm. Het team met de meeste winst staat bovenaan. Fte van nu staat op kwarten. Verschillen zijn per herhaling genomen, met 95 % zekerheid.',
  source: (replications: string, seed: string) => `${replications} herhalingen, startgetal ${seed}.`,
  money: {
    cost: (fte: string, cost: string, low: string, high: string, each: string) =>
      `${fte} fte kost ${cost} per jaar (tussen ${low} en ${high}), bij ${each} per fte (aangenomen).`,
    over: (subsidy: string, over: string, low: string, high: string) =>
      `Dat is ${over} meer dan de subsidie van ${subsidy} (tussen ${low} en ${high}).`,
    under: (subsidy: string, left: string, low: string, high: string) =>
      `Dat past in de subsidie van ${subsidy}: het is ${left} minder (tussen ${low} en ${high}).`,
    above: (amount: string) => `${amount} meer`,
    below: (amount: string) => `${amount} minder`,
    more: (label: string, amount: string) => `Dat is ${amount} per jaar meer dan ${label}.`,
    less: (label: string, amount: string) => `Dat is ${amount} per jaar minder dan ${label}.`,
    client: (cost: string, low: string, high: string) =>
      `Per cliënt die op tijd een gesprek heeft: ${cost} (tussen ${low} en ${high}).`,
  },
  sheets: { curve: 'Fte en wachttijd', answer: 'Antwoord', divisions: 'Verdelingen', marginal: 'Per fte' },
};
export type PlanningTexts = typeof nl;

const en: PlanningTexts = {
  team: 'team',
  city: 'whole city',
  target: {
    share: (days, share) => `at least ${share}% of clients within ${days} working days`,
    month: (days, chance) => `at most ${chance}% chance that a month mean exceeds ${days} working days`,
    mean: (days) => `a mean wait of at most ${days} working days`,
  },
  figure: {
    share: ['within', '% of clients'],
    month: ['too long', '% of months'],
    mean: ['wait', 'working days'],
  },
  sizeTitle: (scenario) => `${scenario}: how much fte is enough`,
  asked: (targets, confidence) => `Asked: ${targets}, with ${confidence}% confidence.`,
  columns: {
    now: ['now', 'fte'],
    needed: ['needed', 'fte'],
    between: ['border', 'fte, 95%'],
    more: ['change', 'fte'],
    chance: ['sure', '%'],
    stepLess: ['at', '−0.25 fte'],
    fteLess: ['at', '−1 fte'],
    fteMore: ['at', '+1 fte'],
  },
  sizeAnswer: (needed, now, more) =>
    `Together the teams need ${needed} fte: ${more} fte more than the ${now} fte of now.`,
  sizeLess: (needed, now, less) =>
    `Together ${needed} fte is enough for the teams: ${less} fte less than the ${now} fte of now.`,
  sizePool: (pool) =>
    `Beside them there is an ambulant team of ${pool} fte. It goes to the busiest teams, so teams depend on each other: ` +
    `‘at −0.25’, ‘−1’ and ‘+1 fte’ hold for all teams at once.`,
  unsure: (teams) =>
    `Note: at ${teams} the confidence is lower than asked. The search stopped there; reckon with a quarter of an fte more.`,
  unreachable: (teams) =>
    `Out of reach within four times the present fte: ${teams}. The wait there lies in the lead of appointments, not in the fte.`,
  sizeLegend:
    'Needed: the smallest fte, in steps of a quarter, that meets the target with the confidence asked; confirmed on fresh chance. ' +
    'Border: where the target is just met (95 %, chance of the replications); needed is the first step that lies surely enough above it. ' +
    'Sure: the chance that the target is really met at this fte. The last columns: the same figure with so many fte less or more; after ± the 95% margin.',
  sizeSource: (replications, seed) =>
    `The search took ${replications} replications of the city. Seed ${seed}.`,
  budget: {
    there: (total) => `There is ${total} fte.`,
    forEuro: (euro, total, low, high) =>
      `${euro} a year pays for ${total} fte (between ${low} and ${high}, by what an fte costs).`,
    withPool: 'The ambulant team is counted in it.',
    needed: (needed) => `Needed is ${needed} fte:`,
    short: (fte) => `${fte} fte too little. Below is how to divide what there is.`,
    left: (fte) => `${fte} fte is left.`,
  },
  divideTitle: (scenario, total) => `${scenario}: dividing ${total} fte`,
  goals: {
    mean: 'the shortest mean wait',
    worst: 'the shortest wait for the team that waits longest',
    share: 'the fewest clients over the norm',
    equal: 'teams that wait equally long',
  },
  goal: (goal) => `Sought: ${goal}.`,
  divide: {
    answer: {
      mean: (best, now, apart) =>
        `With the best division the city waits ${best} working days on average, divided as now ${now} (difference ${apart}).`,
      worst: (best, now) =>
        `With the best division the team that waits longest waits ${best} working days, divided as now ${now}.`,
      share: (best, now, apart) =>
        `With the best division ${best}% of clients are seen within the norm, divided as now ${now}% (difference ${apart} points).`,
      equal: (best, now) => `With the best division P90/P10 of the teams is ${best}, divided as now ${now}.`,
    },
    more: 'Most fte more',
    less: 'Most fte less',
    moves: (which, teams) => `${which}: ${teams}.`,
  },
  bounds: {
    wait: (days) => `No team above ${days} working days.`,
    ratio: (ratio) => `The team that waits longest at most ${ratio} times the one that waits shortest.`,
    spread: (ratio) => `P90/P10 of the teams at most ${ratio}.`,
    none: 'No division of this total meets the bound. Below, the best without it.',
  },
  names: {
    best: 'best',
    unbounded: 'without bound',
    caseload: 'by caseload',
    kept: 'none longer than now',
    present: 'as now',
    norm: 'norm of 2014',
  },
  division: 'division',
  pool: ['ambulant', 'fte'],
  waitMean: ['wait', 'working days'],
  within: ['within the norm', '% of clients'],
  worst: ['waits longest', 'working days'],
  ratio: ['P90/P10', 'of teams'],
  gain: {
    mean: ['best saves', 'working days'],
    worst: ['best saves', 'longest wait'],
    share: ['best adds', 'points'],
    equal: ['best saves', 'P90/P10'],
  },
  queue: ['waiting', 'on average'],
  divideLegend:
    'The division is the best there is on the simulated lines of fte and wait per team, then adjusted. A team gets at least half and at most twice its present part. The other divisions have the same total, in proportions of their own and in quarters. They were put side by side on fresh chance, replication by replication. ' +
    'The column beside the ambulant team: what the best makes better of what is sought, with 95 % confidence; the longest wait is that of the worst team of each replication. ' +
    'Wait and share are of conversations held; those waiting are counted whether they had one or not.',
  abandons: (team, wait, now) =>
    `Note: in this division ${team} waits ${wait} working days; now the team that waits longest waits ${now}.`,
  keptShare: (points) =>
    ` If no team waits longer than that, the share within the norm is ${points} points lower.`,
  keptDays: (days) => ` If no team waits longer than that, the mean wait is ${days} working days longer.`,
  abandonsHint: ' With --max-wait or --max-p90p10 you choose the bound yourself.',
  spreadHint: ' A bound on P90/P10 leaves one team in ten free: --max-wait bounds that team too.',
  notKept: 'beyond the bound',
  beyond: (figure, bound) =>
    `Confirmed on fresh chance the best has ${figure}, a little over the bound of ${bound}: ask for a tighter one.`,
  price: (wait, share) =>
    `Price of equity: ${wait} working days of mean wait and ${share} percentage points within the norm.`,
  free: 'The bound costs nothing: the best division without it keeps it already.',
  priceWorst: (days) => ` For the team that waits longest: ${days} working days.`,
  priceRatio: (ratio) => ` On P90/P10 of the teams: ${ratio}.`,
  poolSizes: 'So many fte in the ambulant team, the rest in the teams:',
  poolLegend: (others) =>
    'The division over the teams was sought without ambulant team; then each size was simulated. ' +
    `The ambulant team of the scenario holds for: ${others.join(', ')}.`,
  marginalTitle: (scenario, fte) => `${scenario}: what ${fte} fte more brings, per team`,
  marginal: {
    now: ['now', 'fte'],
    waitNow: ['wait now', 'working days'],
    days: ['days of waiting less', 'a year'],
    late: ['too late less', 'clients a year'],
    wait: ['wait', 'working days shorter'],
    euro: ['per day of waiting', 'euro'],
  },
  marginalLegend:
    'Days of waiting: calendar days that residents wait, all together. Too late: longer than the norm. The team with the largest gain comes first. Fte of now is in quarters. Differences are taken per replication, with 95 % confidence.',
  source: (replications, seed) => `${replications} replications, seed ${seed}.`,
  money: {
    cost: (fte, cost, low, high, each) =>
      `${fte} fte cost ${cost} a year (between ${low} and ${high}), at ${each} an fte (assumed).`,
    over: (subsidy, over, low, high) =>
      `That is ${over} more than the subsidy of ${subsidy} (between ${low} and ${high}).`,
    under: (subsidy, left, low, high) =>
      `That fits the subsidy of ${subsidy}: it is ${left} less (between ${low} and ${high}).`,
    above: (amount) => `${amount} more`,
    below: (amount) => `${amount} less`,
    more: (label, amount) => `That is ${amount} a year more than ${label}.`,
    less: (label, amount) => `That is ${amount} a year less than ${label}.`,
    client: (cost, low, high) =>
      `Per client who has a conversation in time: ${cost} (between ${low} and ${high}).`,
  },
  sheets: { curve: 'Fte and wait', answer: 'Answer', divisions: 'Divisions', marginal: 'Per fte' },
};

export const planningTexts = (lang: Lang): PlanningTexts => (lang === 'nl' ? nl : en);
