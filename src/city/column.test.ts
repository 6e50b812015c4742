import { describe, expect, it } from 'vitest';
import { decimal, identifier, integer, nullable, oneOf, optional, slug, text, yesNo } from './column.ts';
import type { Column } from './column.ts';

const value = <T>(column: Column<T>, cell: string) => {
  const read = column.read(cell);
  return read.ok ? read.value : read.code;
};

describe('columns', () => {
  it.each([
    ['12', 12],
    ['+12', 12],
    ['-0', 0],
    ['12.0', 12],
    ['12,0', 12],
    ['007', 7],
    ['-1', 'value.range'],
    ['1000000001', 'value.range'],
    ['1.000', 'value.format'],
    ['1,000', 'value.format'],
    ['12.5', 'value.format'],
    ['1e3', 'value.format'],
    ['0x10', 'value.format'],
    ['NaN', 'value.format'],
    ['Infinity', 'value.format'],
    ['', 'value.format'],
    ['1 000', 'value.format'],
    ['.', 'value.format'],
    ['9'.repeat(16), 'value.format'],
  ])('reads the whole number %j as %s', (cell, due) => {
    expect(value(integer(), cell)).toBe(due);
  });

  it.each([
    ['1.5', 1.5],
    ['1,5', 1.5],
    ['-0,25', -0.25],
    ['3', 3],
    ['.5', 'value.format'],
    ['5.', 'value.format'],
    ['1.000,5', 'value.format'],
    ['1,5%', 'value.format'],
    ['101', 'value.range'],
  ])('reads the number %j as %s', (cell, due) => {
    expect(value(decimal({ min: -100, max: 100 }), cell)).toBe(due);
  });

  it('never gives a negative zero', () => {
    expect(Object.is(value(decimal(), '-0.0'), 0)).toBe(true);
  });

  it('says the bounds that it expects', () => {
    const expected = (column: Column<unknown>, cell: string) => {
      const read = column.read(cell);
      return read.ok ? '' : read.expected;
    };
    expect(expected(decimal({ min: 0, max: 1 }), 'x')).toBe('number 0 to 1');
    expect(expected(decimal({ min: 0 }), 'x')).toBe('number >= 0');
    expect(expected(decimal({ max: 1 }), 'x')).toBe('number <= 1');
    expect(expected(decimal(), 'x')).toBe('number');
  });

  it('reads names, choices and yes or no', () => {
    expect(value(text(), '')).toBe('value.format');
    expect(value(slug(), 'de-meern')).toBe('de-meern');
    for (const bad of ['De-Meern', 'de meern', '-x', 'x--y', ''])
      expect(value(slug(), bad)).toBe('value.format');
    expect(value(identifier(), 'BU03440111')).toBe('BU03440111');
    for (const bad of ['a/b', '', '-a', 'x'.repeat(65)])
      expect(value(identifier(), bad)).toBe('value.format');
    expect(value(yesNo(), 'yes')).toBe(true);
    expect(value(yesNo(), 'no')).toBe(false);
    expect(value(yesNo(), 'ja')).toBe('value.unknown');
    expect(oneOf(['high', 'low']).read('hihg')).toEqual({
      ok: false,
      code: 'value.unknown',
      expected: 'one of: high, low',
      suggestion: 'high',
    });
  });

  it('lets a blank be unknown where that is allowed, and only there', () => {
    expect(value(nullable(integer()), '')).toBeNull();
    expect(value(nullable(integer()), 'x')).toBe('value.format');
    expect(nullable(integer()).absent).toEqual({ value: null });
    expect(value(optional(oneOf(['a', 'b']), 'a'), '')).toBe('value.unknown');
    expect(optional(oneOf(['a', 'b']), 'a').absent).toEqual({ value: 'a' });
    expect(integer().absent).toBeUndefined();
  });
});
