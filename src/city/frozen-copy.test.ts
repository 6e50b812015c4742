import { setFlagsFromString } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { frozenCopy } from './frozen-copy.ts';

describe('a frozen copy', () => {
  it('is frozen through and through, and leaves the value as it was', () => {
    const value = { list: [{ n: 1 }], map: new Map([['a', { n: 2 }]]), none: null };
    const copy = frozenCopy(value);
    expect(copy).toEqual(value);
    expect(Object.isFrozen(copy) && Object.isFrozen(copy.list) && Object.isFrozen(copy.list[0])).toBe(true);
    expect(Object.isFrozen(copy.map.get('a'))).toBe(true);
    expect(Object.isFrozen(value)).toBe(false);
  });

  it('keeps what stands in two places one value, and what is frozen already as it is', () => {
    const shared = { n: 1 };
    const frozen = Object.freeze({ n: 2 });
    const copy = frozenCopy({ a: shared, list: [shared], frozen });
    expect(copy.list[0]).toBe(copy.a);
    expect(copy.frozen).toBe(frozen);
  });

  it('gives objects of one hidden class, also where spread and rest do not', () => {
    setFlagsFromString('--allow-natives-syntax');
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- no other way asks the engine
    const sameClass = new Function('a', 'b', 'return %HaveSameMap(a, b)') as (
      a: object,
      b: object,
    ) => boolean;
    const made = (n: number) => {
      const { out: _out, ...rest } = { a: n, out: n, b: n, c: n, d: n, e: n };
      return { ...rest, list: [{ ...rest }] };
    };
    // From the fifth on, each object of such a spread has a class of its own.
    const copies = Array.from({ length: 20 }, (_, n) => frozenCopy(made(n)));
    const [first = made(0)] = copies;
    for (const copy of copies) {
      expect(sameClass(copy, first)).toBe(true);
      expect(sameClass(copy.list, first.list)).toBe(true);
      expect(sameClass(copy.list[0] ?? copy, first.list[0] ?? first)).toBe(true);
    }
  });
});
