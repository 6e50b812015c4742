import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { City } from './city.ts';
import { readCity } from './read-city.ts';
import { compareWithKnown, reconcile } from './reconcile.ts';
import { utrecht, utrechtFiles } from './utrecht.fixture.ts';

const city = utrecht();
const findings = reconcile(city);

/** Utrecht with one table changed. */
function changed(file: string, change: (text: string) => string): City {
  const text = utrechtFiles.get(file) ?? '';
  const mended = change(text);
  expect(mended).not.toBe(text);
  const read = readCity(new Map([...utrechtFiles, [file, mended]]));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** The findings that a change adds and those that it takes away, as `check place size`. */
function difference(file: string, change: (text: string) => string) {
  const { unexpected, absent } = compareWithKnown(reconcile(changed(file, change)), city.knownFaults);
  const line = (fault: { check: string; place: string; size: number }) =>
    `${fault.check} ${fault.place} ${fault.size}`;
  return { added: unexpected.map(line), gone: absent.map(line) };
}

describe('reconcile', () => {
  it('finds in Utrecht exactly the known faults', () => {
    expect(compareWithKnown(findings, city.knownFaults)).toEqual({ unexpected: [], absent: [] });
    expect(findings).toHaveLength(city.knownFaults.length);
    expect(findings).toHaveLength(47);
  });

  it('gives the sign as what stands there minus what should', () => {
    expect(findings.find((f) => f.check === 'printed' && f.place.startsWith('west'))?.size).toBe(259 - 538);
    expect(findings.find((f) => f.check === 'opening-stock')?.size).toBe(1058 - 1084);
  });

  it('sees a closure that was mistyped, in the team, the flow and the city', () => {
    const row = 'zuilen,2017-03,58,756,756,55,';
    expect(
      difference('published-2017-team-month.csv', (t) => t.replace(row, row.replace(',55,', ',65,'))),
    ).toEqual({
      added: ['stock-flow zuilen/2017-04/running 10', 'teams-to-city */2017-03/closed 10'],
      gone: [],
    });
  });

  it('misses a known fault that is gone', () => {
    expect(
      difference('published-2017-city-quarter.csv', (t) =>
        t.replace('2017-Q2,2057,8386', '2017-Q2,2057,8387'),
      ),
    ).toEqual({ added: [], gone: ['months-to-quarter 2017-Q2/running -1'] });
  });

  it('reports a known fault of another size both ways', () => {
    expect(difference('closing-reasons-2015.csv', (t) => t.replace('Onbekend,17', 'Onbekend,15'))).toEqual({
      added: ['reasons-to-closed reason/*/count -3', 'stated-total reason/*/count 2'],
      gone: ['reasons-to-closed reason/*/count -1'],
    });
  });

  it.each([
    [
      'buurten.csv',
      'Oog in Al,WK034401,011,west,certain,2015,3955',
      'Oog in Al,WK034401,011,west,certain,2015,4055',
    ],
    ['buurten.csv', '2015,3955,1385,291', '2015,3955,1385,1386'],
    ['buurten.csv', '2015,3955,1385,291,10,30', '2015,3955,1385,291,10,35'],
    ['buurten.csv', 'Oog in Al,WK034401,011', 'Oog in Al,WK034401,021'],
    ['buurten.csv', 'Oog in Al,WK034401,011,west', 'Oog in Al,WK034401,011,zuilen'],
    ['buurten.csv', '310,0,1428', '310,0,1429'],
    ['published-2015-city-quarter.csv', '2015-Q4,2062', '2015-Q4,2063'],
    ['published-2015-city-quarter.csv', '2015,9521,10579,5185,8.5', '2015,9521,10579,5185,8.7'],
    ['published-2015-city-quarter.csv', '1672,5.7', '1672,6.3'],
    ['published-2015-city-wait-month.csv', '2015-05,total,7.9', '2015-05,total,12.3'],
    ['published-2017-city-month.csv', '342,77,287,706', '342,77,288,706'],
    ['published-2017-city-month.csv', '788,6789,712,6.4', '788,6789,712,6.7'],
    ['published-2017-city-month.csv', '788,6789,712,6.4,8224', '788,6789,712,6.4,8999'],
    ['published-2017-city-quarter.csv', '2189,5.6', '2189,5.8'],
    ['melders-2015.csv', 'Huisarts,337', 'Huisarts,338'],
    ['duration-2017.csv', '3,7,28,', '3,7,27.7,'],
    ['plan-2014-fte.csv', 'Overvecht,50,57', 'Overvecht,50,49'],
    ['stated-figures.csv', 'published-2015-team,zuilen', 'published-2015-team,zuylen'],
  ])('notices a change in %s: %s -> %s', (file, from, to) => {
    expect(difference(file, (text) => text.replace(from, to)).added).not.toEqual([]);
  });

  it('notices every single change of a started, running or closed count of 2017', () => {
    const rows = (utrechtFiles.get('published-2017-team-month.csv') ?? '').trimEnd().split('\n');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: rows.length - 1 }),
        fc.constantFrom(2, 4, 5),
        fc.integer({ min: 1, max: 9 }),
        (line, column, by) => {
          const cells = (rows[line] ?? '').split(',');
          cells[column] = String(Number(cells[column]) + by);
          const text = rows.with(line, cells.join(',')).join('\n');
          expect(difference('published-2017-team-month.csv', () => text).added).not.toEqual([]);
        },
      ),
      { numRuns: 40, seed: 2017 },
    );
  });

  it('has nothing to say of a city without published tables', () => {
    const bare = new Map(
      ['city.json', 'buurten.csv', 'teams.csv'].map((file) => [file, utrechtFiles.get(file) ?? '']),
    );
    const read = readCity(bare);
    expect(read.ok && reconcile(read.value)).toEqual([]);
  });
});
