/** Texts of the norm, in Dutch and English. */
import type { Alternative, IsolationLevel, UnitNorm, WeightClass } from '../planning/norm/index.ts';
import type { Lang } from './number-format.ts';

export interface NormTexts {
  readonly title: (city: string) => string;
  readonly row: string;
  readonly plan: string;
  readonly norm: string;
  readonly inPlan: string;
  readonly teams: string;
  readonly bijstandOnly: string;
  readonly total: string;
  readonly yes: string;
  readonly no: string;
  readonly classes: Readonly<Record<WeightClass, string>>;
  readonly because: Readonly<Record<UnitNorm['because'], string>>;
  readonly rule: (base: string, high: string, average: string, low: string) => string;
  readonly bases: Readonly<Record<'households' | 'dwellings', string>>;
  readonly inPlanCount: (inside: string, all: string, total: string, low: string, high: string) => string;
  readonly chosenKnowing: string;
  readonly bijstandRule: (
    high: string,
    average: string,
    inside: string,
    all: string,
    total: string,
  ) => string;
  readonly noPlan: string;
  readonly assumesIsolation: string;
  readonly units: string;
  readonly unit: string;
  readonly bijstand: readonly string[];
  readonly class: string;
  readonly onBijstand: readonly string[];
  readonly demandTitle: string;
  readonly period: string;
  readonly which: string;
  readonly without: (teams: string) => string;
  readonly with: (teams: string) => string;
  readonly mean: string;
  readonly median: string;
  readonly weighted: string;
  readonly worst: string;
  readonly demandLaw: (rate: string, bijstand: string, onePerson: string) => string;
  readonly students: (names: string) => string;
  readonly demandFactors: string;
  readonly factors: Readonly<Record<string, string>>;
  readonly explore: {
    readonly slide: (fte: string) => string;
    readonly slideMethod: string;
    readonly households: readonly string[];
    readonly wait: readonly string[];
    readonly within: (target: string) => readonly string[];
    readonly worst: readonly string[];
    readonly where: string;
    readonly gain: readonly string[];
    readonly loss: readonly string[];
    readonly lossWorst: readonly string[];
    readonly heads: readonly string[];
    readonly smallest: (target: string, value: string, lower: string, upper: string) => string;
    readonly smallestNone: (target: string, chance: string) => string;
    readonly without: string;
    readonly with: string;
    readonly none: string;
    readonly losses: (travel: string, knowledge: string, coordination: string, minimum: string) => string;
    readonly perClass: (fte: string) => string;
    readonly frontier: string;
    readonly norm: string;
    readonly alternatives: (fte: string) => string;
    readonly alternative: Readonly<Record<Alternative, string>>;
    readonly inequality: readonly string[];
    readonly worstTeam: string;
    readonly continuous: (atFive: string, exponent: string) => string;
    readonly replications: (count: string, seed: string) => string;
  };
  readonly isolation: {
    readonly title: string;
    readonly without: readonly string[];
    readonly with: readonly string[];
    readonly range: readonly string[];
    readonly waits: (fte: string) => string;
    readonly level: Readonly<Record<IsolationLevel, string>>;
    readonly moved: readonly string[];
    readonly difference: readonly string[];
    readonly waitsMethod: (low: string, high: string, count: string, seed: string) => string;
    readonly method: (source: string, draws: string, level: string, area: string) => string;
    readonly thresholds: (high: string, average: string) => string;
  };
}

const nl: NormTexts = {
  title: (city) => `Norm en plan van 2014: ${city}`,
  row: 'wijk',
  plan: 'plan fte',
  norm: 'norm fte',
  inPlan: 'past',
  teams: 'teams',
  bijstandOnly: 'alleen bijstand',
  total: 'totaal',
  yes: 'ja',
  no: 'nee',
  classes: { high: 'hoog', average: 'gemiddeld', low: 'laag' },
  because: {
    hand: 'met de hand',
    bijstand: 'bijstand',
    isolation: 'isolement (aangenomen)',
    lowEducation: 'opleiding',
    below: 'onder de drempels',
    unknown: 'geen cijfers',
  },
  rule: (base, high, average, low) =>
    `Norm: een team van tien op ${high} ${base} bij een hoge zwaarte, ${average} bij een gemiddelde en ${low} bij een lage.`,
  bases: { households: 'huishoudens', dwellings: 'woningen' },
  inPlanCount: (inside, all, total, low, high) =>
    `${inside} van de ${all} rijen vallen, afgerond op hele fte, binnen het plan. Samen ${total} fte; het plan noemt ${low} tot ${high}.`,
  chosenKnowing:
    'De zwaarte per subwijk is hier met de hand gekozen, met het plan ernaast. Dat de norm zo past, bewijst dus niets.',
  bijstandRule: (high, average, inside, all, total) =>
    `Met alleen bijstand (hoog vanaf ${high}, gemiddeld vanaf ${average} per 100 huishoudens) vallen ${inside} van de ${all} rijen binnen het plan, samen ${total} fte. Die drempels zijn een aanname.`,
  noPlan: 'Voor deze stad is geen plan bekend om naast de norm te leggen.',
  assumesIsolation:
    'Deze uitkomst hangt af van isolement. Dat is per buurt niet gepubliceerd en hier geschat: een aanname.',
  units: 'Zwaarte per gebied',
  unit: 'gebied',
  bijstand: ['bijstand per', '100 huish.'],
  class: 'zwaarte',
  onBijstand: ['alleen', 'bijstand'],
  demandTitle: 'Vraag uit wijkfactoren: fout voor een team dat het model niet kent',
  period: 'periode',
  which: 'teams',
  without: (teams) => `${teams}, zonder studentengebieden`,
  with: (teams) => `${teams}, met studentengebieden`,
  mean: 'gemiddeld',
  median: 'mediaan',
  weighted: 'gewogen',
  worst: 'grootste',
  demandLaw: (rate, bijstand, onePerson) =>
    `Bij 5 bijstand per 100 huishoudens starten ${rate} casussen per 1.000 huishoudens per jaar. 1% meer bijstand geeft ${bijstand}% meer; 1% meer eenpersoonshuishoudens ${onePerson}%.`,
  students: (names) =>
    `Studentengebieden leren het model niet: ${names}. Daar zegt het te veel, omdat het CBS elke kamer als huishouden telt.`,
  demandFactors: 'Andere keuzes van wijkfactoren, gemiddelde fout zonder studentengebieden:',
  factors: {
    bijstand: 'bijstand',
    onePerson: 'eenpersoons',
    young: '15-24 jaar',
    old: '65 en ouder',
    lowEducation: 'opleiding',
    isolation: 'isolement',
  },
  explore: {
    slide: (fte) => `Eén norm voor alle buurten, bij ${fte} fte in totaal`,
    slideMethod:
      'De fte blijven waar ze zijn; alleen de grootte van de teams verschilt. Teams zijn hele buurten, aaneengesloten op code. Alle buurten van een team wachten even lang.',
    households: ['huish.', 'per team'],
    wait: ['wacht', 'werkdagen'],
    within: (target) => ['binnen', `${target} dagen`],
    worst: ['slechtste', 'buurt'],
    where: 'waar',
    gain: ['winst door', 'bundelen'],
    loss: ['verlies door', 'grootte'],
    lossWorst: ['slechtste,', 'met verlies'],
    heads: ['mensen', 'per team'],
    smallest: (target, value, lower, upper) =>
      `Kleinste norm waarbij ook de slechtste buurt gemiddeld hoogstens ${target} werkdagen wacht: ${value} huishoudens per team (tussen ${lower} en ${upper})`,
    smallestNone: (target, chance) =>
      `Bij geen van deze normen wacht de slechtste buurt gemiddeld hoogstens ${target} werkdagen (kans dat het wel kan: ${chance})`,
    without: 'zonder verliezen',
    with: 'met verliezen',
    none: 'geen',
    losses: (travel, knowledge, coordination, minimum) =>
      `Verliezen zijn aannamen: ${travel}% tijd per km, ${knowledge}% per 1.000 huishoudens boven 3.000, ${coordination}% per collega, minstens ${minimum} aanwezigen.`,
    perClass: (fte) => `De norm per zwaarte verschoven, bij ${fte} fte verdeeld naar de norm`,
    frontier: 'Fte tegen wachttijd, fte verdeeld naar de norm',
    norm: 'norm',
    alternatives: (fte) => `Andere manieren om ${fte} fte over dezelfde teams te verdelen`,
    alternative: {
      present: 'zoals nu',
      'three-step': 'norm in drie stappen',
      continuous: 'vloeiende norm',
      demand: 'naar verwachte vraag',
      'equal-waits': 'gelijke wachttijd',
    },
    inequality: ['P90 / P10', 'van teams'],
    worstTeam: 'langste team',
    continuous: (atFive, exponent) =>
      `Vloeiende norm: ${atFive} huishoudens per medewerker bij 5 bijstand per 100 huishoudens; 1% meer bijstand geeft ${exponent}% huishoudens.`,
    replications: (count, seed) => `${count} herhalingen per punt, startgetal ${seed}; intervallen van 95%.`,
  },
  isolation: {
    title: 'Gevoeligheid voor isolement (aangenomen)',
    without: ['zonder', 'isolement'],
    with: ['met', 'isolement'],
    range: ['95% van', 'de trekkingen'],
    waits: (fte) => `Wat bewoners ervan merken: ${fte} fte verdeeld naar de norm`,
    level: {
      without: 'zonder isolement',
      low: 'isolement laag',
      estimate: 'isolement als geschat',
      high: 'isolement hoog',
    },
    moved: ['fte naar', 'ander team'],
    difference: ['verschil in', 'wachttijd'],
    waitsMethod: (low, high, count, seed) =>
      `Laag en hoog: ${low}% en ${high}% van de schatting (aangenomen). ${count} herhalingen, startgetal ${seed}. Het verschil is gepaard: dezelfde bewoners en hetzelfde verzuim.`,
    method: (source, draws, level, area) =>
      `Isolement per buurt is niet gepubliceerd. De schatting volgt de bijstand door twee punten: ${source}. In ${draws} trekkingen verschillen het niveau (${level}%) en elk gebied (${area} procentpunt).`,
    thresholds: (high, average) =>
      `Zwaarte: hoog vanaf ${high}% isolement, gemiddeld vanaf ${average}%, of door bijstand.`,
  },
};

const en: NormTexts = {
  title: (city) => `Norm and plan of 2014: ${city}`,
  row: 'wijk',
  plan: 'plan fte',
  norm: 'norm fte',
  inPlan: 'fits',
  teams: 'teams',
  bijstandOnly: 'bijstand only',
  total: 'total',
  yes: 'yes',
  no: 'no',
  classes: { high: 'high', average: 'average', low: 'low' },
  because: {
    hand: 'by hand',
    bijstand: 'bijstand',
    isolation: 'isolation (assumed)',
    lowEducation: 'education',
    below: 'below the thresholds',
    unknown: 'no figures',
  },
  rule: (base, high, average, low) =>
    `Norm: a team of ten per ${high} ${base} of high weight, ${average} of average and ${low} of low weight.`,
  bases: { households: 'households', dwellings: 'dwellings' },
  inPlanCount: (inside, all, total, low, high) =>
    `${inside} of ${all} rows lie within the plan, rounded to whole fte. Together ${total} fte; the plan says ${low} to ${high}.`,
  chosenKnowing:
    'The weight per subwijk was chosen by hand, knowing the plan. That the norm fits it is therefore no evidence.',
  bijstandRule: (high, average, inside, all, total) =>
    `On bijstand alone (high from ${high}, average from ${average} per 100 households) ${inside} of ${all} rows lie within the plan, together ${total} fte. These thresholds are assumed.`,
  noPlan: 'No plan of this city is known to hold the norm against.',
  assumesIsolation:
    'This result hangs on isolation, which is not published per buurt and is estimated here: assumed.',
  units: 'Weight per area',
  unit: 'area',
  bijstand: ['bijstand per', '100 househ.'],
  class: 'weight',
  onBijstand: ['bijstand', 'only'],
  demandTitle: 'Demand from wijkfactors: error for a team that the model has not seen',
  period: 'period',
  which: 'teams',
  without: (teams) => `${teams}, without student areas`,
  with: (teams) => `${teams}, with student areas`,
  mean: 'mean',
  median: 'median',
  weighted: 'weighted',
  worst: 'largest',
  demandLaw: (rate, bijstand, onePerson) =>
    `At 5 bijstand per 100 households ${rate} cases start per 1,000 households a year. 1% more bijstand gives ${bijstand}% more; 1% more one-person households ${onePerson}%.`,
  students: (names) =>
    `Student areas do not teach the model: ${names}. It says too much there, since CBS counts each room as a household.`,
  demandFactors: 'Other choices of wijkfactors, mean error without student areas:',
  factors: {
    bijstand: 'bijstand',
    onePerson: 'one-person',
    young: 'aged 15-24',
    old: '65 and over',
    lowEducation: 'education',
    isolation: 'isolation',
  },
  explore: {
    slide: (fte) => `One norm for all buurten, at ${fte} fte in all`,
    slideMethod:
      'The fte stay where they are; only the size of the teams differs. Teams are whole buurten, contiguous by code. All buurten of a team wait as long.',
    households: ['househ.', 'a team'],
    wait: ['wait', 'workdays'],
    within: (target) => ['within', `${target} days`],
    worst: ['worst', 'buurt'],
    where: 'where',
    gain: ['gain of', 'pooling'],
    loss: ['loss by', 'size'],
    lossWorst: ['worst,', 'with losses'],
    heads: ['heads', 'a team'],
    smallest: (target, value, lower, upper) =>
      `Smallest norm at which the worst buurt too waits at most ${target} working days on average: ${value} households a team (between ${lower} and ${upper})`,
    smallestNone: (target, chance) =>
      `At none of these norms does the worst buurt wait at most ${target} working days on average (chance that one can: ${chance})`,
    without: 'without losses',
    with: 'with losses',
    none: 'none',
    losses: (travel, knowledge, coordination, minimum) =>
      `Losses are assumed: ${travel}% of the time per km, ${knowledge}% per 1,000 households above 3,000, ${coordination}% per colleague, at least ${minimum} present.`,
    perClass: (fte) => `The norm slid per weight, at ${fte} fte shared by the norm`,
    frontier: 'Fte against wait, fte shared by the norm',
    norm: 'norm',
    alternatives: (fte) => `Other ways to share ${fte} fte over the same teams`,
    alternative: {
      present: 'as now',
      'three-step': 'three-step norm',
      continuous: 'continuous norm',
      demand: 'by expected demand',
      'equal-waits': 'equal waits',
    },
    inequality: ['P90 / P10', 'of teams'],
    worstTeam: 'longest team',
    continuous: (atFive, exponent) =>
      `Continuous norm: ${atFive} households per worker at 5 bijstand per 100 households; 1% more bijstand gives ${exponent}% households.`,
    replications: (count, seed) => `${count} replications a point, seed ${seed}; 95% intervals.`,
  },
  isolation: {
    title: 'Sensitivity to isolation (assumed)',
    without: ['without', 'isolation'],
    with: ['with', 'isolation'],
    range: ['95% of', 'the draws'],
    waits: (fte) => `What residents notice of it: ${fte} fte shared by the norm`,
    level: {
      without: 'without isolation',
      low: 'isolation low',
      estimate: 'isolation as estimated',
      high: 'isolation high',
    },
    moved: ['fte to', 'another team'],
    difference: ['difference', 'in wait'],
    waitsMethod: (low, high, count, seed) =>
      `Low and high: ${low}% and ${high}% of the estimate (assumed). ${count} replications, seed ${seed}. The difference is paired: the same residents and the same absence.`,
    method: (source, draws, level, area) =>
      `Isolation per buurt is not published. The estimate follows bijstand through two points: ${source}. In ${draws} draws the level (${level}%) and each area (${area} percentage points) differ.`,
    thresholds: (high, average) =>
      `Weight: high from ${high}% isolation, average from ${average}%, or by bijstand.`,
  },
};

const texts: Readonly<Record<Lang, NormTexts>> = { nl, en };
export const normTexts = (lang: Lang): NormTexts => texts[lang];
