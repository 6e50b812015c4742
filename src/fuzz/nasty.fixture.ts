/** Values that programs have stumbled over before. */

/** Numbers as they may stand in a file. */
export const NASTY_NUMBERS: readonly string[] = [
  ...['0', '-0', '-1', '1', '0.5', '1e-320', '1e-7', '1e21', '1e308', '-1e308', '1e999', '-1e999'],
  ...['9007199254740993', '4294967296', '2147483648', '-2147483649', '65536', '255', '1000000000'],
  ...['1000000001', '0x10', '010', '1_000', '1.000', '1,5', '1.', '.5', '+1', 'NaN', 'Infinity', '1e', '١٢'],
];

/** Texts; the first are names of what every object has. */
export const NASTY_TEXTS: readonly string[] = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__'],
  ...[
    '',
    ' ',
    '\t',
    '\0',
    '\u0007',
    '\u001b[2J',
    '\uFEFF',
    '\uFFFD',
    '\uD800',
    '\u202E',
    'é',
    'e\u0301',
    '🏘️',
  ],
  ...[
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    "'",
    '"',
    '""',
    '\\',
    '\\u0000',
    '%',
    '%00',
    '%E0%A4%A',
    '&',
    '#',
    '~!',
  ],
  ...['../../../etc/passwd', '/etc/passwd', 'C:\\x', 'file:///etc/passwd', '..', '.', '//', 'a\\..\\b'],
  ...['2017-02-30', '0000-00-00', '9999-99-99', '2017-1-1', '1e5', 'null', 'undefined', 'true'],
  ...['<script>alert(1)</script>', '${x}', '{{x}}', 'x'.repeat(5000), 'a-'.repeat(3000)],
];

/** Pieces of syntax, to be put anywhere. */
export const NASTY_SYNTAX: readonly string[] = [
  ...['{', '}', '[', ']', ':', ',', ';', '\t', '"', "'", '\\', '\n', '\r', '\r\n', '\n\n', '//', '/*', '*/'],
  ...['null', 'true', '[]', '{}', '""', '{"__proto__":{"a":1}}', ',,,,', ';;;;', 'sep=;\n', '"a\nb"', '""""'],
  ...[
    '['.repeat(100),
    '{"a":'.repeat(100),
    '\0',
    '\xff\xfe',
    '\xfe\xff',
    '\xef\xbb\xbf',
    '\xc3\x28',
    '\xed\xa0\x80',
  ],
];

/** One of a list, by any number. */
export const pick = <T>(list: readonly T[], number: number): T => {
  const found = list[number % list.length];
  if (found === undefined) throw new RangeError('Nothing to pick from.');
  return found;
};
