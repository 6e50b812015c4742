import { describe, expect, it } from 'vitest';
import { formatDate, formatNumber, formatPercent, formatPlain, formatSigned } from './number-format.ts';

describe('formatNumber', () => {
  it('groups thousands and marks decimals as each language does', () => {
    expect(formatNumber(1234.5, 1, 'nl')).toBe('1.234,5');
    expect(formatNumber(1234.5, 1, 'en')).toBe('1,234.5');
    expect(formatNumber(1234567, 0, 'nl')).toBe('1.234.567');
    expect(formatNumber(999, 0, 'nl')).toBe('999');
    expect(formatNumber(-1234, 0, 'nl')).toBe('-1.234');
    expect(formatNumber(0.05, 2, 'nl')).toBe('0,05');
  });

  it('never writes minus zero', () => {
    expect(formatNumber(-0.04, 1, 'nl')).toBe('0,0');
    expect(formatNumber(-0, 0, 'nl')).toBe('0');
    expect(formatNumber(-0.05, 1, 'nl')).toBe('-0,1');
  });

  it('writes a dash where there is no figure', () => {
    expect(formatNumber(null, 1, 'nl')).toBe('–');
    expect(formatNumber(NaN, 1, 'nl')).toBe('–');
    expect(formatNumber(Infinity, 1, 'nl')).toBe('∞');
    expect(formatNumber(-Infinity, 1, 'nl')).toBe('-∞');
  });

  it('rounds up to a new group', () => {
    expect(formatNumber(999.96, 1, 'nl')).toBe('1.000,0');
  });

  it('leaves numbers beyond all groups readable', () => {
    expect(formatNumber(1e21, 0, 'nl')).toBe('1e+21');
  });
});

it('formatSigned marks what is above zero, as printed', () => {
  expect(formatSigned(1.25, 1, 'nl')).toBe('+1,3');
  expect(formatSigned(0.01, 1, 'nl')).toBe('0,0');
  expect(formatSigned(-0.01, 1, 'nl')).toBe('0,0');
  expect(formatSigned(-2, 0, 'nl')).toBe('-2');
  expect(formatSigned(null, 0, 'nl')).toBe('–');
});

it('formatPercent and formatPlain', () => {
  expect(formatPercent(0.563, 1, 'nl')).toBe('56,3');
  expect(formatPercent(null, 1, 'nl')).toBe('–');
  expect(formatPlain(5, 'nl')).toBe('5');
  expect(formatPlain(2.5, 'nl')).toBe('2,5');
  expect(formatPlain(0.1 + 0.2, 'en')).toBe('0.3');
  expect(formatPlain(1e-9, 'en')).toBe('0');
});

it('formatDate writes dates in words', () => {
  expect(formatDate('2017-01-09', 'nl')).toBe('9 januari 2017');
  expect(formatDate('2017-12-31', 'en')).toBe('31 December 2017');
  expect(formatDate('2017-13-01', 'nl')).toBe('2017-13-01');
  expect(formatDate('soon', 'nl')).toBe('soon');
});
