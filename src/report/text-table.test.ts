import { describe, expect, it } from 'vitest';
import { ansi, lengthOf, tableLines, wrap, type Column } from './text-table.ts';

const columns: Column[] = [
  { heading: ['team', ''], align: 'left' },
  { heading: ['fte', ''], align: 'right' },
  { heading: ['wacht', 'dagen'], align: 'right' },
];
const rows = [
  { cells: ['Zuilen', '21,5', '5,9'] },
  { cells: ['Stad', '300,0', '12,1'], rule: true, strong: true },
];

describe('tableLines', () => {
  it('aligns words left and numbers right', () => {
    expect(tableLines(columns, rows, 80)).toEqual([
      'team      fte  wacht',
      '               dagen',
      '--------------------',
      'Zuilen   21,5    5,9',
      '--------------------',
      'Stad    300,0   12,1',
    ]);
  });

  it('goes on below where the screen is too narrow, with the names again', () => {
    const lines = tableLines(columns, rows, 14);
    expect(lines).toEqual([
      'team      fte',
      '',
      '-------------',
      'Zuilen   21,5',
      '-------------',
      'Stad    300,0',
      '',
      'team    wacht',
      '        dagen',
      '-------------',
      'Zuilen    5,9',
      '-------------',
      'Stad     12,1',
    ]);
    expect(Math.max(...lines.map(lengthOf))).toBeLessThanOrEqual(14);
  });

  it('shows at least one column, however narrow the screen', () => {
    expect(tableLines(columns, rows, 1)).toEqual(tableLines(columns, rows, 14));
  });

  it('marks without moving anything', () => {
    const plain = tableLines(columns, rows, 80);
    const painted = tableLines(columns, rows, 80, ansi);
    // eslint-disable-next-line no-control-regex -- the marks are control sequences
    expect(painted.map((line) => line.replace(/\u001b\[\d+m/g, ''))).toEqual(plain);
    expect(painted.at(-1)).toBe('\u001b[1mStad    300,0   12,1\u001b[22m');
  });
});

it('lengthOf counts what is seen', () => {
  expect(lengthOf('België')).toBe(6);
  expect(lengthOf('Belgie\u0308')).toBe(6);
  expect(lengthOf('±0,2')).toBe(4);
});

describe('wrap', () => {
  it('breaks at spaces', () => {
    expect(wrap('een twee drie', 8)).toEqual(['een twee', 'drie']);
    expect(wrap('een-heel-lang-woord x', 5)).toEqual(['een-heel-lang-woord', 'x']);
    expect(wrap('', 5)).toEqual([]);
  });
});
