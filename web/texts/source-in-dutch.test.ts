import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/index.ts';
import { diskSource } from '../../src/scenario/disk.fixture.ts';
import { FIRST_NORM, normSource } from '../scenario/norm-choice.ts';
import { sourceInDutch } from './source-in-dutch.ts';

describe('sources in Dutch', () => {
  it.each(['utrecht-2017', 'questions/ambulant-5'])('are there for every number of %s', (name) => {
    const loaded = loadScenario(`scenarios/${name}.json`, diskSource());
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    const missing = loaded.value.ledger.filter(
      ({ source }) => source !== '' && sourceInDutch(source) === null,
    );
    expect(missing.map(({ path, source }) => `${path}: ${source}`)).toEqual([]);
  });

  it.each([FIRST_NORM, { ...FIRST_NORM, by: 'bijstand' as const }])(
    'are there for what a norm gives',
    (norm) => {
      expect(sourceInDutch(normSource(norm))).toContain('3000 huishoudens of woningen bij hoge, 6000');
    },
  );

  it('keep their numbers', () => {
    expect(sourceInDutch('annual report 2017: 5.71 % absence')).toBe('jaarverslag 2017: 5,71 % verzuim');
    expect(sourceInDutch('running less started in 2017-01')).toBe('lopend min begonnen in 2017-01');
    expect(sourceInDutch('240 fte over 1,250 heads at the end of 2015 (annual report 2015)')).toBe(
      '240 fte over 1.250 mensen eind 2015 (jaarverslag 2015)',
    );
    expect(sourceInDutch('months; not published')).toBe('maanden; niet gepubliceerd');
    expect(sourceInDutch('a source of my own')).toBeNull();
  });
});
