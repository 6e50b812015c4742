/** What a problem expected where something is too large or too much: pattern, Dutch, English. */
const KINDS: Readonly<Record<string, string>> = {
  workers: 'medewerkers',
  registrations: 'aanmeldingen',
  'intake slots': 'intakeplekken',
  departures: 'vertrekkende medewerkers',
  'steps of casework': 'stappen in casussen',
  'clean-ups': 'opschoonrondes',
};

export const SIZE_PHRASES: readonly (readonly [RegExp, nl: string, en: string])[] = [
  ...Object.entries(KINDS).map(
    ([en, nl]) =>
      [
        new RegExp(`^at most (\\d+) ${en} in one run$`),
        `hoogstens $1 ${nl} per keer`,
        `at most $1 ${en} a run`,
      ] as const,
  ),
  [
    /^spells of at least (\S+) days on average$/,
    'verzuim van gemiddeld minstens $1 dag',
    'spells of at least $1 days on average',
  ],
  [/^at most (\d+) cells$/, 'hoogstens $1 cellen', 'at most $1 cells'],
  [/^<= (\d+) columns$/, 'hoogstens $1 kolommen', 'at most $1 columns'],
];
