/** Names that are meant, for names that are wrong. */
import { describe, expect, it } from 'vitest';
import { nearest, nearestFile } from './problem.ts';

describe('the nearest name', () => {
  it('is within a third of the length, at least two letters', () => {
    expect(nearest('utreht', ['amersfoort', 'Utrecht'])).toBe('Utrecht');
    expect(nearest('ab', ['cd', 'zz'])).toBe('cd');
    expect(nearest('overvecht', ['zuilen', 'west'])).toBeUndefined();
  });

  it('of a file does not come near by its ending alone', () => {
    expect(nearest('nergens.json', ['interns.json'])).toBe('interns.json');
    expect(nearestFile('nergens.json', ['interns.json'])).toBeUndefined();
    expect(nearestFile('utrecht-207.json', ['interns.json', 'utrecht-2017.json'])).toBe('utrecht-2017.json');
  });
});
