/**
 * What a problem expected, in words. Readers and schemas write it in plain symbols (`number >= 0`,
 * `one of: a, b`, `list of 12 numbers`); here stand the words for each. What is not known is left as it is, so
 * that nothing gets lost.
 */
import { CITY_PHRASES } from './city-phrases.ts';
import { COMMAND_PHRASES } from './command-phrases.ts';
import type { Lang } from './number-format.ts';
import { SIZE_PHRASES } from './size-phrases.ts';

export function expectationText(expected: string, lang: Lang): string {
  const measured = measuredText(expected, lang);
  if (measured !== null) return measured;
  for (const [pattern, nl, en] of PHRASES) {
    if (pattern.test(expected)) return expected.replace(pattern, lang === 'nl' ? nl : en);
  }
  return expected;
}

type Words = Readonly<Record<Lang, string>>;

const NOUNS: Readonly<Record<string, Words>> = {
  number: { nl: 'een getal', en: 'a number' },
  'whole number': { nl: 'een heel getal', en: 'a whole number' },
  integer: { nl: 'een heel getal', en: 'a whole number' },
  'finite number': { nl: 'een getal dat niet te groot is', en: 'a number that is not too large' },
  date: { nl: 'een datum', en: 'a date' },
};

/** Limits of a number or date, the narrowest pattern first; $1 and $2 are the limits. */
const LIMITS: readonly (readonly [pattern: RegExp, number: Words, date: Words])[] = [
  [
    /^(?:in )?(\S+) to (\S+)$|^(?:in )?(-?[\d.]+?)\.\.(-?[\d.]+)$/,
    { nl: 'van $1 tot en met $2', en: 'from $1 up to and including $2' },
    { nl: 'van $1 tot en met $2', en: 'from $1 up to and including $2' },
  ],
  [
    /^> ?([^,]+), <= ?(.+)$/,
    { nl: 'groter dan $1 en hoogstens $2', en: 'above $1 and at most $2' },
    { nl: 'na $1 en uiterlijk $2', en: 'after $1 and at the latest $2' },
  ],
  [
    /^>= ?(.+?)(?: and|,) <= ?(.+)$/,
    { nl: 'van $1 tot en met $2', en: 'from $1 up to and including $2' },
    { nl: 'van $1 tot en met $2', en: 'from $1 up to and including $2' },
  ],
  [/^>= ?(.+)$/, { nl: 'van $1 of meer', en: 'of $1 or more' }, { nl: 'vanaf $1', en: 'from $1 on' }],
  [/^> ?(.+)$/, { nl: 'groter dan $1', en: 'above $1' }, { nl: 'na $1', en: 'after $1' }],
  [
    /^<= ?(.+)$/,
    { nl: 'van hoogstens $1', en: 'of at most $1' },
    { nl: 'tot en met $1', en: 'up to and including $1' },
  ],
  [/^< ?(.+)$/, { nl: 'kleiner dan $1', en: 'below $1' }, { nl: 'voor $1', en: 'before $1' }],
  [
    /^YYYY-MM-DD(?: that exists)?$/,
    { nl: '', en: '' },
    { nl: 'die bestaat (jjjj-mm-dd)', en: 'that exists (yyyy-mm-dd)' },
  ],
];

/** `number >= 0` -> `een getal van 0 of meer`; null for anything that is no number or date with limits. */
function measuredText(expected: string, lang: Lang): string | null {
  const orNull = expected.endsWith(' or null');
  const [, noun = '', limits = ''] =
    /^(number|whole number|integer|finite number|date)(?: (.+))?$/.exec(expected.replace(/ or null$/, '')) ??
    [];
  if (!(noun in NOUNS)) return null;
  const words = NOUNS[noun]?.[lang] ?? '';
  const tail = orNull ? (lang === 'nl' ? ' of null' : ' or null') : '';
  if (limits === '') return words + tail;
  for (const [pattern, number, date] of LIMITS) {
    const found = pattern.exec(limits);
    if (found === null) continue;
    const [low = '', high = ''] = found.slice(1).filter(Boolean);
    const text = (noun === 'date' ? date : number)[lang];
    return `${words} ${text.replace('$1', () => low).replace('$2', () => high)}${tail}`;
  }
  return null;
}

/** Everything else: pattern, Dutch, English. */
const PHRASES: readonly (readonly [RegExp, nl: string, en: string])[] = [
  ...CITY_PHRASES,
  [/^one of:? (.+) or null$/s, 'een van: $1, of null', 'one of: $1, or null'],
  [/^one of:? (.+)$/s, 'een van: $1', 'one of: $1'],
  [
    /^date YYYY-MM-DD, or one of: (.+)$/s,
    'een datum (jjjj-mm-dd) of een van: $1',
    'a date (yyyy-mm-dd) or one of: $1',
  ],
  [/^a date in (\d+)$/, 'een datum in $1', 'a date in $1'],
  [
    /^date >= (\S+) plus (\d+) days$/,
    'een datum, minstens $2 dagen na $1',
    'a date, at least $2 days after $1',
  ],
  [/^month YYYY-MM$/, 'een maand (jjjj-mm)', 'a month (yyyy-mm)'],
  [/^YYYY or YYYY-Qn$/, 'een jaar of kwartaal (jjjj of jjjj-Qn)', 'a year or quarter (yyyy or yyyy-Qn)'],
  [/^YYYY-Qn$/, 'een kwartaal (jjjj-Qn)', 'a quarter (yyyy-Qn)'],
  [/^(string|text)$/, 'een tekst', 'a text'],
  [/^boolean$/, 'true of false', 'true or false'],
  [/^yes or no$/, 'yes of no', 'yes or no'],
  [/^array$/, 'een lijst', 'a list'],
  [/^(JSON )?object$/, 'een object tussen { en }', 'an object between { and }'],
  [/^object with "(\w+)"$/, 'een object met "$1"', 'an object with "$1"'],
  [
    /^distribution: object with "dist"$/,
    'een verdeling: een object met "dist"',
    'a distribution: an object with "dist"',
  ],
  [/^\[low, high\]$/, 'een lijst van twee getallen: [laag, hoog]', 'a list of two numbers: [low, high]'],
  [
    /^list of weekdays 0 to 6$/,
    'een lijst van weekdagen van 0 (maandag) tot en met 6',
    'a list of weekdays from 0 (Monday) to 6',
  ],
  [/^list of (\d+) to (\d+) numbers$/, 'een lijst van $1 tot $2 getallen', 'a list of $1 to $2 numbers'],
  [/^list of (\d+) to (\d+)$/, 'een lijst met $1 tot $2 onderdelen', 'a list of $1 to $2 parts'],
  [/^list of (\d+) numbers$/, 'een lijst van $1 getallen', 'a list of $1 numbers'],
  [/^list of holidays or dates$/, 'een lijst van feestdagen of datums', 'a list of holidays or dates'],
  [/^list of workers$/, 'een lijst van medewerkers', 'a list of workers'],
  [/^at least one worker$/, 'minstens één medewerker', 'at least one worker'],
  [/^each worker once$/, 'elke medewerker één keer', 'each worker once'],
  [/^a key of the state$/, 'een naam die een stand kent', 'a name that a state knows'],
  [
    /^all teams of the scenario: (.+)$/s,
    'alle teams van het scenario; het gaat om: $1',
    'all teams of the scenario; missing: $1',
  ],
  [/^no date without a team$/, 'geen datum zonder team', 'no date without a team'],
  [/^a date within (\d+) years of (\S+)$/, 'een datum binnen $1 jaar van $2', 'a date within $1 years of $2'],
  [
    /^not with a ranking \(--rank, or more than 4 scenarios\)$/,
    'geen volgorde (--rank of meer dan 4 scenario’s)',
    'no ranking (--rank or more than 4 scenarios)',
  ],
  [/^not together with (--\S+)$/, 'niet samen met $1', 'not together with $1'],
  [/^--advise or --tournament$/, '--advise of --tournament', '--advise or --tournament'],
  [
    /^0-20\/4 or 2,5,10: sizes in fte, at most (\d+)$/,
    'groottes in fte als 0-20/4 of 2,5,10, hoogstens $1',
    'sizes in fte as 0-20/4 or 2,5,10, at most $1',
  ],
  [/^list of teams$/, 'een lijst van teams', 'a list of teams'],
  [/^list of shocks$/, 'een lijst van schokken', 'a list of shocks'],
  [/^list of \{ team, fte \}$/, 'een lijst van { team, fte }', 'a list of { team, fte }'],
  [/^list of codes of buurten$/, 'een lijst van codes van buurten', 'a list of codes of buurten'],
  ...SIZE_PHRASES,
  ...COMMAND_PHRASES,
  [/^at most (\d+)$/, 'hoogstens $1', 'at most $1'],
  [
    /^at most (\d+) files that extend each other$/,
    'hoogstens $1 bestanden die elkaar uitbreiden',
    'at most $1 files that extend each other',
  ],
  [
    /^text of at most (\d+) characters$/,
    'een tekst van hoogstens $1 tekens',
    'a text of at most $1 characters',
  ],
  [/^text of (\d+) to (\d+) characters$/, 'een tekst van $1 tot $2 tekens', 'a text of $1 to $2 characters'],
  [/^<= (\d+) (bytes|characters)$/, 'hoogstens $1 tekens', 'at most $1 $2'],
  [/^at least one number > 0$/, 'minstens een getal groter dan 0', 'at least one number above 0'],
  [/^at least one buurt$/, 'minstens een buurt', 'at least one buurt'],
  [/^>= 1 row$/, 'minstens een rij', 'at least one row'],
  [/^header and rows$/, 'een kopregel en rijen', 'a heading and rows'],
  [/^(\d+) (cells|columns)$/, '$1 kolommen', '$1 columns'],
  [/^column (.+)$/, 'de kolom $1', 'the column $1'],
  [/^unique$/, 'een naam die maar een keer voorkomt', 'a name that is there only once'],
  [
    /^unique \(first on row (\d+)\)$/,
    'een waarde die nog niet voorkwam (eerst op rij $1)',
    'a value that was not there yet (first on row $1)',
  ],
  [/^each (key|team|column|weekday) once$/, 'elke naam hoogstens een keer', 'each $1 once'],
  [
    /^each buurt once \(it is at (.+)\)$/,
    'elke buurt een keer (zij hoort al bij $1)',
    'each buurt once (it is at $1)',
  ],
  [/^shares that sum to 1$/, 'aandelen die samen 1 zijn', 'shares that sum to 1'],
  [/^no shares$/, 'geen aandelen', 'no shares'],
  [/^no settings$/, 'geen instellingen', 'no settings'],
  [/^no more arguments$/, 'niets meer', 'nothing more'],
  [/^mean and cv, or median and p90$/, 'mean en cv, of median en p90', 'mean and cv, or median and p90'],
  [
    /^as many means as probs \((\d+)\)$/,
    'evenveel getallen in means als in probs ($1)',
    'as many means as probs ($1)',
  ],
  [/^period of at most (\d+) years$/, 'een periode van hoogstens $1 jaar', 'a period of at most $1 years'],
  [
    /^registrationsPerMonth or registrationsPerDay, not both$/,
    'registrationsPerMonth of registrationsPerDay, niet allebei',
    'registrationsPerMonth or registrationsPerDay, not both',
  ],
  [
    /^teams with the same unit of inflow$/,
    'teams met dezelfde eenheid van instroom',
    'teams with the same unit of inflow',
  ],
  [/^teams with staff to scale$/, 'teams met personeel om te schalen', 'teams with staff to scale'],
  [/^no buurten without a city$/, 'geen buurten zonder stad', 'no buurten without a city'],
  [/^a team of the scenario$/, 'een team van het scenario', 'a team of the scenario'],
  [
    /^a team of (\S+), or a new one with name and buurten$/,
    'een team van $1, of een nieuw team met name en buurten',
    'a team of $1, or a new one with name and buurten',
  ],
  [/^a buurt of (\S+)$/, 'een buurt van $1', 'a buurt of $1'],
  [/^a city with tables in data\/$/, 'een stad met tabellen in data/', 'a city with tables in data/'],
  [/^a name in (\S+)$/, 'een naam die in $1 staat', 'a name in $1'],
  [
    /^a name of the file that this one extends$/,
    'een naam uit het bestand dat hier wordt uitgebreid',
    'a name of the file that this one extends',
  ],
  [/^a key of city.json$/, 'een naam die in city.json hoort', 'a key of city.json'],
  [/^id of a source$/, 'de naam van een bron', 'the id of a source'],
  [/^(some )?fte > 0$/, 'fte groter dan 0', 'fte above 0'],
  [/^a file that exists$/, 'een bestand dat bestaat', 'a file that exists'],
  [
    /^a file that does not extend this one$/,
    'een bestand dat niet zelf op dit bestand steunt',
    'a file that does not extend this one',
  ],
  [/^path of a scenario file$/, 'het pad van een bestand met een scenario', 'the path of a scenario file'],
  [
    /^relative path inside the folder of the scenarios$/,
    'een pad binnen de map van het scenario',
    'a path inside the folder of the scenario',
  ],
  [
    /^lower case letters and digits, words joined by -, at most (\d+)$/,
    'kleine letters en cijfers, woorden met - ertussen, hoogstens $1 tekens',
    'lower case letters and digits, words joined by -, at most $1 characters',
  ],
  [
    /^letters, digits and -, the first a letter, at most (\d+)$/,
    'letters, cijfers en -, te beginnen met een letter, hoogstens $1 tekens',
    'letters, digits and -, the first a letter, at most $1 characters',
  ],
  [
    /^lower case words joined by -$/,
    'woorden in kleine letters met - ertussen',
    'lower case words joined by -',
  ],
  [
    /^id: letters, digits, - \. _$/,
    'een naam van letters, cijfers en - . _',
    'a name of letters, digits and - . _',
  ],
  [
    /^CSV .*$/,
    'een CSV-tabel met komma’s en dubbele aanhalingstekens',
    'a CSV table with commas and double quotes',
  ],
  [/^JSON: end of file$/, 'het einde van het bestand', 'the end of the file'],
  [/^JSON: key in double quotes$/, 'een naam tussen dubbele aanhalingstekens', 'a name in double quotes'],
  [/^JSON: end of string$/, 'het einde van de tekst (")', 'the end of the text (")'],
  [/^JSON: escape sequence$/, 'een teken dat na \\ mag staan', 'a sign that may follow \\'],
  [/^JSON: value$/, 'een waarde', 'a value'],
  [/^JSON: at most (\d+) levels$/, 'hoogstens $1 niveaus diep', 'at most $1 levels deep'],
  [/^JSON: at most (\d+) items$/, 'hoogstens $1 onderdelen', 'at most $1 items'],
  [/^JSON: (.) or (.)$/, '$1 of $2', '$1 or $2'],
  [/^JSON: (.+)$/, '$1', '$1'],
  [/^2\.\.4$/, '2 tot 4 scenario’s', '2 to 4 scenarios'],
  [/^a number or a text$/, 'een getal of een tekst', 'a number or a text'],
  [/^a port that is free$/, 'een poort die vrij is', 'a port that is free'],
  [/^a path$/, 'een pad', 'a path'],
  [/^5% or 0\.05, above 0 and below 1$/, 'bijvoorbeeld 5% of 0,05', 'for example 5% or 0.05'],
  [/^a file, not a folder$/, 'een bestand, geen map', 'a file, not a folder'],
  [/^a file, not a device$/, 'een gewoon bestand', 'an ordinary file'],
  [/^a folder, not a file$/, 'een map, geen bestand', 'a folder, not a file'],
  [/^a file in an existing folder$/, 'een bestand in een map die bestaat', 'a file in an existing folder'],
  [/^a folder in an existing folder$/, 'een map in een map die bestaat', 'a folder in an existing folder'],
  [
    /^a (?:file in a )?folder that may be written to$/,
    'een map waarin u mag schrijven',
    'a folder that may be written to',
  ],
];
