/** What the import of a city and the norm expected, in words: pattern, Dutch, English. */
export const CITY_PHRASES: readonly (readonly [RegExp, nl: string, en: string])[] = [
  [
    /^whole number >= 0, or \. for unknown$/,
    'een heel getal van 0 of meer, of een punt voor onbekend',
    'a whole number of 0 or more, or a dot for unknown',
  ],
  [
    /^percentage 0 to 100, or \.$/,
    'een percentage van 0 tot en met 100, of een punt voor onbekend',
    'a percentage from 0 to 100, or a dot for unknown',
  ],
  [
    /^GM, WK or BU with 4, 6 or 8 digits$/,
    'een code: GM met 4, WK met 6 of BU met 8 cijfers',
    'a code: GM with 4, WK with 6 or BU with 8 digits',
  ],
  [
    /^households \((\d+) inhabitants\)$/,
    'een aantal huishoudens, want er wonen $1 mensen',
    'a number of households, since $1 people live there',
  ],
  [
    /^unique \(first on row (\d+)\)$/,
    'elk gebied één keer (ook op rij $1)',
    'each area once (also on row $1)',
  ],
  [
    /^a gemeente in the file \((\d+)\)$/,
    'een gemeente uit het bestand (het bevat er $1)',
    'a gemeente of the file (it has $1)',
  ],
  [/^GM0344, 344 or a name$/, 'een code (GM0344 of 344) of een naam', 'a code (GM0344 or 344) or a name'],
  [
    /^the year of the figures, or a file name with the year in it$/,
    'het jaar van de cijfers, of een bestandsnaam waar het in staat',
    'the year of the figures, or a file name with the year in it',
  ],
  [/^year 2000 to 2099$/, 'een jaar van 2000 tot en met 2099', 'a year from 2000 to 2099'],
  [/^buurten of (GM\d+)$/, 'buurten van $1', 'buurten of $1'],
  [/^an \.xls or \.xlsx workbook$/, 'een werkmap (.xls of .xlsx)', 'a workbook (.xls or .xlsx)'],
  [/^a ZIP archive$/, 'een werkmap die heel is', 'a workbook that is whole'],
  [
    /^<= (\d+) bytes unpacked$/,
    'een werkmap van hoogstens $1 bytes, uitgepakt',
    'a workbook of at most $1 bytes when unpacked',
  ],
  [
    /^<= (\d+) files in the workbook$/,
    'een werkmap van hoogstens $1 onderdelen',
    'a workbook of at most $1 parts',
  ],
  [/^<= (\d+) (?:rows|records)$/, 'hoogstens $1 rijen', 'at most $1 rows'],
  [
    /^a list of records, or an object with the list in "value"$/,
    'een lijst van gebieden, of een object met de lijst in "value"',
    'a list of areas, or an object with the list in "value"',
  ],
  [
    /^TypedDataSet of OData version 3, one record an area$/,
    'de TypedDataSet van OData versie 3: één record per gebied',
    'the TypedDataSet of OData version 3: one record an area',
  ],
  [/^>= 1 record$/, 'minstens één gebied', 'at least one area'],
  [
    /^records with Key and Title$/,
    'de lijst WijkenEnBuurten, met Key en Title',
    'the list WijkenEnBuurten, with Key and Title',
  ],
  [/^some households$/, 'minstens één buurt met huishoudens', 'at least one buurt with households'],
  [/^a file that is not there yet$/, 'een bestand dat er nog niet is', 'a file that is not there yet'],
  [
    /^10\/6: high and average, 0 to 100, high first$/,
    'twee getallen van 0 tot en met 100, het hoogste eerst, bijvoorbeeld 10/6',
    'two numbers from 0 to 100, the higher first, for example 10/6',
  ],
  [/^code of a subwijk or wijk$/, 'de code van een subwijk of wijk', 'the code of a subwijk or wijk'],
  [
    /^dwellings, or a later year with dwellings$/,
    'woningen, of een later jaar met woningen',
    'dwellings, or a later year with dwellings',
  ],
  [/^a key of the norm$/, 'een onderdeel van de norm', 'a part of the norm'],
  [
    /^severe-loneliness of the city and of one wijk$/,
    'het cijfer severe-loneliness van de stad en van een wijk',
    'the figure severe-loneliness of the city and of one wijk',
  ],
  [/^a city with tables in data\/$/, 'een stad met tabellen in data/', 'a city with tables in data/'],
];
