/** What a command expected of its options and of the scenario that it is given: pattern, Dutch, English. */
export const COMMAND_PHRASES: readonly (readonly [RegExp, nl: string, en: string])[] = [
  [/^0,5,10: sizes in fte$/, 'groottes in fte als 0,5,10', 'sizes in fte as 0,5,10'],
  [
    /^1\/4 for the first of four parts$/,
    '1/4 voor het eerste van vier delen',
    '1/4 for the first of four parts',
  ],
  [
    /^80% or 0\.8, from 0\.5 to 0\.99$/,
    '80% of 0,8, van 0,5 tot en met 0,99',
    '80% or 0.8, from 0.5 to 0.99',
  ],
  [/^a case of this replication$/, 'een casus van deze herhaling', 'a case of this replication'],
  [/^a city with published figures$/, 'een stad met gepubliceerde cijfers', 'a city with published figures'],
  [/^a (readable )?file$/, 'een bestand dat te lezen is', 'a file that can be read'],
  [
    /^a number of replications: parts cannot see each other$/,
    'een aantal herhalingen, want delen kennen elkaar niet',
    'a number of replications: parts cannot see each other',
  ],
  [
    /^a scenario that differs from the first$/,
    'een scenario dat van het eerste verschilt',
    'a scenario that differs from the first',
  ],
  [/^a team$/, 'een team', 'a team'],
  [/^cases started per team$/, 'begonnen casussen per team', 'cases started per team'],
  [/^each replication once$/, 'elke herhaling één keer', 'each replication once'],
  [/^euro a year > 0$/, 'euro per jaar, groter dan 0', 'euro a year above 0'],
  [/^number of at least (\S+)$/, 'een getal van $1 of meer', 'a number of $1 or more'],
  [/^numbers of the scenario$/, 'getallen van het scenario', 'numbers of the scenario'],
  [/^published months of the teams$/, 'gepubliceerde maanden van de teams', 'published months of the teams'],
  [/^quarters of an fte, not 0$/, 'fte in kwarten, niet 0', 'quarters of an fte, not 0'],
  [
    /^(share<=.*) or (mean<=5wd), with (@team.*) or (@city)$/,
    '$1 of $2, met eventueel $3 of $4 erachter',
    '$1 or $2, with $3 or $4 behind it if you like',
  ],
  [
    /^targets of one scope, with one number of days for shares$/,
    'doelen voor hetzelfde gebied, met één aantal dagen voor alle aandelen',
    'targets of one scope, with one number of days for shares',
  ],
  [
    /^the scenario as it was simulated$/,
    'het scenario zoals het is doorgerekend',
    'the scenario as it was simulated',
  ],
  [/^two or more months before it$/, 'twee of meer maanden ervoor', 'two or more months before it'],
  [
    /^types S, M and L, and published lengths$/,
    'de soorten S, M en L, en gepubliceerde duren',
    'types S, M and L, and published lengths',
  ],
  [
    /^weekly, and casework planned$/,
    'plekken per week, en casussen met een geplande duur',
    'slots by week, and casework that is planned',
  ],
  [/^working days > 0$/, 'werkdagen, groter dan 0', 'working days above 0'],
];
