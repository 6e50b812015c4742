import { expect, it } from 'vitest';
import type { Warning } from '../experiment/index.ts';
import { warningTexts } from './warning-text.ts';

const name = (area: string): string => area.toUpperCase();

it('says each kind of warning once, with the worst areas first', () => {
  const warnings: Warning[] = [
    { code: 'replications.few', replications: 5 },
    ...[10, 40, 20, 30].map((stillWaiting, i): Warning => ({
      code: 'waiting.many',
      area: `t${i}`,
      stillWaiting,
      started: 50,
    })),
    { code: 'load.over-one', area: 'zuid', utilisation: 1.09 },
  ];
  expect(warningTexts(warnings, name, 'nl')).toEqual([
    'Let op: met 5 herhalingen zijn de marges niet betrouwbaar.',
    'Let op: aan het eind wachten nog veel bewoners: T1 (40), T3 (30), T2 (20) en nog 1. ' +
      'De gemiddelde wachttijd telt hen niet mee.',
    'Let op: meer werk dan uren bij ZUID (109\u00a0%).',
  ]);
});

it('has words for every warning in both languages', () => {
  const warnings: Warning[] = [
    { code: 'replications.few', replications: 2 },
    {
      code: 'precision.not-reached',
      replications: 2,
      needed: null,
      goals: [
        { area: 'a', measure: 'waitMean', kind: 'relative', wanted: 0.05, reached: null },
        { area: 'a', measure: 'withinTarget', kind: 'absolute', wanted: 0.05, reached: 0.06 },
      ],
    },
    { code: 'flow.residual', area: 'a', value: 1 },
    { code: 'little.residual', area: 'a', value: -0.4 },
    { code: 'load.over-one', area: 'a', utilisation: 1.1 },
    { code: 'waiting.many', area: 'a', stillWaiting: 9, started: 10 },
    { code: 'waits.differ', area: 'a', month: '2017-07', held: 6, registered: 9.14 },
    { code: 'figure.undefined', area: 'a', measure: 'waitMean', replications: 1 },
  ];
  for (const lang of ['nl', 'en'] as const) {
    const texts = warningTexts(warnings, name, lang);
    expect(texts).toHaveLength(warnings.length);
    for (const text of texts) expect(text).toMatch(/^[A-Z].*[.]$/);
    expect(texts.join(' ')).not.toMatch(/undefined|NaN|null/);
  }
});

it('says how precise each figure is and should be, the worst first', () => {
  const warning: Warning = {
    code: 'precision.not-reached',
    replications: 30,
    needed: 410,
    goals: [
      { area: 'city', measure: 'withinTarget', kind: 'absolute', wanted: 0.02, reached: 0.03 },
      { area: 'zuid', measure: 'waitMean', kind: 'relative', wanted: 0.05, reached: 0.185 },
    ],
  };
  expect(warningTexts([warning], name, 'nl')).toEqual([
    'Let op: na 30 herhalingen is nog niet precies genoeg: wachttijd ZUID (±18,5\u00a0%, gevraagd ±5,0\u00a0%), ' +
      'aandeel binnen de norm CITY (±3,0 procentpunt, gevraagd ±2,0). Nodig zijn er ongeveer 410.',
  ]);
  const stories: Warning = { code: 'waits.differ', area: 'a', month: '2017-07', held: 6, registered: 9.14 };
  expect(warningTexts([stories], name, 'nl').join()).toContain('A (juli 2017: 9,1 in plaats van 6,0)');
});
