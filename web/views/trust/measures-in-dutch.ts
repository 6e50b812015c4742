/** What docs/verification.md, which is in English, calls its measures and what answered them, in Dutch. */

/** Words of a measure after `(a) `; `$1` is a number or a date, and goes over as it is. */
const MEASURES: readonly (readonly [string, string])[] = [
  // Waits and times.
  ['mean wait', 'gemiddelde wachttijd'],
  ['mean wait before service', 'gemiddelde wachttijd tot de hulp begint'],
  ['mean wait before a worker takes the case', 'gemiddelde wachttijd tot een medewerker de casus oppakt'],
  ['mean wait from registration to the slot', 'gemiddelde wachttijd van aanmelding tot gesprek'],
  ['mean wait per service', 'gemiddelde wachttijd per keer hulp'],
  ['mean wait per visit to B', 'gemiddelde wachttijd per bezoek aan B'],
  ['mean wait of team #', 'gemiddelde wachttijd van team $1'],
  ['mean wait of the first class', 'gemiddelde wachttijd van de eerste groep'],
  ['mean wait of the second class', 'gemiddelde wachttijd van de tweede groep'],
  ['mean wait of the third class', 'gemiddelde wachttijd van de derde groep'],
  ['mean wait of the first sixty arrivals', 'gemiddelde wachttijd van de eerste zestig die komen'],
  ['mean wait of the tenth arrival', 'gemiddelde wachttijd van de tiende die komt'],
  ['mean wait of those admitted', 'gemiddelde wachttijd van wie binnen mag'],
  [
    'mean wait over all classes, equal to first come first served',
    'gemiddelde wachttijd van alle groepen, gelijk aan wie het eerst komt',
  ],
  ['mean time in the system', 'gemiddelde tijd van aankomst tot vertrek'],
  [
    'mean time from arrival to leaving the network',
    'gemiddelde tijd van aankomst tot vertrek uit alle teams',
  ],
  [
    'mean time in line of everybody, served or not',
    'gemiddelde tijd in de rij van iedereen, geholpen of niet',
  ],
  ['mean time in line per expected call', 'gemiddelde tijd in de rij per verwacht telefoontje'],
  ['wait that # % do not exceed', 'wachttijd die $1 % niet overschrijdt'],
  ['time in the system that # % do not exceed', 'tijd van aankomst tot vertrek die $1 % niet overschrijdt'],
  ['variance of the wait', 'variantie van de wachttijd'],
  // Numbers of people and cases.
  ['mean number in line', 'gemiddeld aantal in de rij'],
  ['mean number at #', 'gemiddeld aantal bij $1'],
  ['mean number away', 'gemiddeld aantal dat tijdelijk weg is'],
  ['mean number away on day #', 'gemiddeld aantal dat op dag $1 tijdelijk weg is'],
  ['mean number left waiting after the slots', 'gemiddeld aantal dat na de gesprekken blijft wachten'],
  ['mean number of busy servers', 'gemiddeld aantal medewerkers dat bezig is'],
  ['mean number of busy pool servers', 'gemiddeld aantal medewerkers van het ambulante team dat bezig is'],
  ['mean number of calls a day', 'gemiddeld aantal telefoontjes per dag'],
  ['mean number of open cases of the worker', 'gemiddeld aantal lopende casussen van de medewerker'],
  ['mean number of steps waiting for the worker', 'gemiddeld aantal stappen dat op de medewerker wacht'],
  ['mean number present', 'gemiddeld aantal aanwezigen'],
  ['mean number present and not being served', 'gemiddeld aantal aanwezigen dat niet wordt geholpen'],
  ['mean number present at time #', 'gemiddeld aantal aanwezigen op tijd $1'],
  ['mean number present at time #, from empty', 'gemiddeld aantal aanwezigen op tijd $1, vanaf leeg'],
  [
    'mean number present at time #, from a hundred at the start',
    'gemiddeld aantal aanwezigen op tijd $1, met honderd aan het begin',
  ],
  [
    'mean number present at the peak of the arrivals, in the long run',
    'gemiddeld aantal aanwezigen op het drukste moment, op de lange duur',
  ],
  ['mean number waiting or in service', 'gemiddeld aantal dat wacht of wordt geholpen'],
  ['mean number waiting or in service on day #', 'gemiddeld aantal dat op dag $1 wacht of wordt geholpen'],
  ['probability of at least nine present at time #', 'kans op minstens negen aanwezigen op tijd $1'],
  [
    'variance of the number present at time #, from a hundred at the start',
    'variantie van het aantal aanwezigen op tijd $1, met honderd aan het begin',
  ],
  [
    'time from the peak of the arrivals to the peak of the mean number present, in the long run',
    'tijd van de meeste aanmeldingen tot de meeste aanwezigen, op de lange duur',
  ],
  // Shares.
  ['busy share of the servers', 'deel van de tijd dat medewerkers bezig zijn'],
  ['share that waits', 'deel dat wacht'],
  ['share that waits longer than #', 'deel dat langer dan $1 wacht'],
  ['share that does not start at once', 'deel dat niet meteen begint'],
  ['share not taken at once', 'deel dat niet meteen wordt opgepakt'],
  ['share of arrivals that gives up', 'deel dat afhaakt'],
  ['share of arrivals that is lost', 'deel dat wordt weggestuurd'],
  [
    'share of registrations that more than # slot moments pass over',
    'deel van de aanmeldingen dat meer dan $1 keer een gespreksmoment misloopt',
  ],
  [
    'share of team # that finds its own servers busy',
    'deel van team $1 dat de eigen medewerkers bezet vindt',
  ],
  ['share of team # that is lost', 'deel van team $1 dat wordt weggestuurd'],
  ['share of team # that waits', 'deel van team $1 dat wacht'],
  ['share of the expected calls that give up', 'deel van de verwachte telefoontjes dat ophangt'],
  [
    'share of the expected calls whose time in line is below # seconds',
    'deel van de verwachte telefoontjes dat korter dan $1 seconden wacht',
  ],
  ['share of the first class that waits longer than #', 'deel van de eerste groep dat langer dan $1 wacht'],
  [
    'square-root approximation of the share that waits; not an exact figure of the system',
    'wortelregel voor het deel dat wacht; een benadering, geen exacte waarde',
  ],
  // Smallest numbers that reach a target.
  [
    'fewest servers with at most # % waiting longer than #',
    'kleinste aantal medewerkers waarbij hoogstens $1 % langer dan $2 wacht',
  ],
  ['fewest servers with at most # % waiting', 'kleinste aantal medewerkers waarbij hoogstens $1 % wacht'],
  [
    'fewest daily slots with at most # % passed over five times',
    'kleinste aantal gesprekken per dag waarbij hoogstens $1 % vijf keer wordt overgeslagen',
  ],
  ['share waiting longer than # with that number', 'deel dat met dat aantal langer dan $1 wacht'],
  ['share waiting with that number', 'deel dat met dat aantal wacht'],
  ['share passed over five times with that number', 'deel dat met dat aantal vijf keer wordt overgeslagen'],
  ['the same with one server fewer', 'hetzelfde met één medewerker minder'],
  // Intervals, chance and calendar.
  [
    'least share of intervals that hold the exact value',
    'kleinste deel van de marges met de juiste waarde erin',
  ],
  [
    'least share of intervals that hold the exact value, in # experiments',
    'kleinste deel van de marges met de juiste waarde erin, in $1 proeven',
  ],
  [
    'greatest share of intervals that hold the exact value',
    'grootste deel van de marges met de juiste waarde erin',
  ],
  [
    'greatest share of intervals that hold the exact value, in # experiments',
    'grootste deel van de marges met de juiste waarde erin, in $1 proeven',
  ],
  [
    '# % quantile of Student t with # degrees of freedom',
    '$1 %-kwantiel van Student t met $2 vrijheidsgraden',
  ],
  [
    'variance of the difference of two policies: independent random numbers over common ones',
    'variantie van het verschil tussen twee regels: met los toeval gedeeld door met hetzelfde toeval',
  ],
  [
    'working days from registration on # to conversation on #',
    'werkdagen van de aanmelding op $1 tot het gesprek op $2',
  ],
  ['working days of 2017 without the nine days off', 'werkdagen van 2017 zonder de negen vrije dagen'],
];

/** A number, a date, or a letter that names a place. */
const THING = '([\\d.-]+|[A-C])';
const patterns = MEASURES.map(
  ([english, dutch]) => [new RegExp(`^${english.replaceAll('#', THING)}$`), dutch] as const,
);

/** `mean number open on day 30: 0.25 arrivals a day, 14 places, ...`: caseloads by the fluid of the model. */
const CASELOAD = /^mean number (open|waiting) on day (\d+): (.+)$/;
const SETTINGS: readonly (readonly [RegExp, string])[] = [
  [/arrivals a day/, 'aanmeldingen per dag'],
  [/(\d+) places \((\d+) from day (\d+) to (\d+)\)/, '$1 plaatsen ($2 van dag $3 tot $4)'],
  [/(\d+) places/, '$1 plaatsen'],
  [/stay (\d+) days/, 'trajectduur $1 dagen'],
  [/patience (\d+) days/, 'geduld $1 dagen'],
  [/from (\d+) open and (\d+) waiting/, 'begint met $1 lopend en $2 wachtend'],
  [/from (\d+) open/, 'begint met $1 lopend'],
];

function wordsInDutch(words: string): string | null {
  const [, which, day, settings] = CASELOAD.exec(words) ?? [];
  if (settings !== undefined) {
    const dutch = SETTINGS.reduce((text, [english, own]) => text.replace(english, own), settings);
    return `gemiddeld aantal ${which === 'open' ? 'lopende casussen' : 'wachtenden'} op dag ${day ?? ''}: ${dutch}`;
  }
  const found = patterns.find(([pattern]) => pattern.test(words));
  return found === undefined ? null : words.replace(...found);
}

/** `Wq_mean: gemiddelde wachttijd`, its symbol as it is; null where there is no Dutch for it. */
export function measureInDutch(measure: string): string | null {
  const [, symbol = '', part = '', words = ''] = /^(.*?): (\([a-z]\) )?(.+)$/.exec(measure) ?? [];
  const dutch = wordsInDutch(words);
  return dutch === null ? null : `${symbol}: ${part}${dutch.replace(/(\d)\.(\d)/g, '$1,$2')}`;
}

const KINDS: Readonly<Record<string, string>> = {
  engine: 'simulator',
  model: 'model',
  formula: 'formule',
  interval: 'marge',
  calendar: 'kalender',
};
const SYSTEMS: readonly (readonly [string, string])[] = [
  ['call centre', 'telefooncentrale'],
  ['daily slots', 'gesprekken per dag'],
  ['first shifts', 'eerste diensten'],
  ['shifts', 'diensten'],
  ['from empty', 'vanaf leeg'],
  ['helped', 'geholpen'],
  ['inventory', 'magazijn'],
  ['overflow', 'doorverwijzen'],
  ['priority', 'voorrang'],
  ['seasonal caseload', 'caseload met een golf'],
  ['series', 'na elkaar'],
  ['absence', 'verzuim'],
  ['batches', 'groepen'],
  ['calendar', 'kalender'],
  ['with a wave', 'met een golf'],
  ['as printed', 'zoals afgedrukt'],
];

/** `simulator: M/M/1`: what gave an answer; null where there is no Dutch for it. */
export function subjectInDutch(subject: string): string | null {
  const [, kind = '', system = ''] = /^(\w+)(: .+)?$/.exec(subject) ?? [];
  const dutch = KINDS[kind];
  return dutch === undefined
    ? null
    : `${dutch}${SYSTEMS.reduce((text, [english, own]) => text.replace(english, own), system)}`;
}
