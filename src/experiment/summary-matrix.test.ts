import { expect, it } from 'vitest';
import { SummaryLayout } from '../model/summary-layout.ts';
import { SummaryMatrix } from './summary-matrix.ts';

const layout = new SummaryLayout([], []);
const summary = (value: number): Float64Array => new Float64Array(layout.size).fill(value);

it('places by number, whatever the order', () => {
  const matrix = new SummaryMatrix(layout, 2);
  for (const number of [4, 0, 2]) matrix.place(number, summary(number * 10));
  expect(matrix.replications).toBe(3);
  expect(matrix.numbers).toEqual([0, 2, 4]);
  expect([...matrix.column(3)]).toEqual([0, 20, 40]);
  expect(matrix.row(4)[0]).toBe(40);
  expect(matrix.has(1)).toBe(false);
  expect(matrix.has(99)).toBe(false);
});

it('copies what it is given', () => {
  const matrix = new SummaryMatrix(layout);
  const given = summary(1);
  matrix.place(0, given);
  given.fill(2);
  expect(matrix.row(0)[0]).toBe(1);
});

it('refuses a wrong length, a wrong number, and the same replication twice', () => {
  const matrix = new SummaryMatrix(layout);
  matrix.place(0, summary(1));
  expect(() => matrix.place(0, summary(1))).toThrow('twice');
  expect(() => matrix.place(1, new Float64Array(3))).toThrow('3');
  expect(() => matrix.place(-1, summary(1))).toThrow('-1');
  expect(() => matrix.place(0.5, summary(1))).toThrow('0.5');
  expect(() => matrix.row(7)).toThrow('7');
});

it('merges parts of a study', () => {
  const [odd, even] = [new SummaryMatrix(layout), new SummaryMatrix(layout)];
  for (const number of [1, 3]) odd.place(number, summary(number));
  for (const number of [0, 2]) even.place(number, summary(number));
  even.merge(odd);
  expect([...even.column(0)]).toEqual([0, 1, 2, 3]);
  expect(() => even.merge(odd)).toThrow('twice');
});
