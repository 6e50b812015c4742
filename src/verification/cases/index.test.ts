import { expect, it } from 'vitest';
import { figures, library } from '../verification.fixture.ts';
import { CASES, VERIFICATION_SCENARIOS } from './index.ts';

const answered = new Map<string, Set<string>>();
for (const { id, answers } of CASES) {
  for (const answer of answers(library)) {
    const names =
      answer.kind === 'computed' ? Object.keys(answer.values) : answer.measures.map(({ name }) => name);
    for (const name of names) {
      const key = `${id} ${name}`;
      answered.set(key, (answered.get(key) ?? new Set()).add(answer.subject));
    }
  }
}

it('every exact figure is answered, and nothing else', () => {
  expect([...answered.keys()].sort()).toEqual(
    figures.all.map((figure) => `${figure.case} ${figure.measure}`).sort(),
  );
});

it.each([
  ['engine', [1, 2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 23, 25, 26, 27, 28, 29]],
  ['instant', [1, 2, 3, 4, 5, 7, 8, 16, 21, 31, 32]],
  ['model', [7, 8, 22, 24, 25, 28, 31, 33]],
])('the %s answers every case that is meant for it', (subject, numbers) => {
  for (const number of numbers) {
    const id = `PUB-${String(number).padStart(2, '0')}`;
    const subjects = [...answered].filter(([key]) => key.startsWith(`${id} `)).map(([, set]) => set);
    expect(subjects.some((set) => set.has(subject as 'engine'))).toBe(true);
  }
});

it('K1 to K4 are answered by the model', () => {
  for (const [key, subjects] of answered) if (key.startsWith('K')) expect([...subjects]).toEqual(['model']);
});

it('the scenarios that cases name exist', () => {
  for (const name of VERIFICATION_SCENARIOS) expect(library.scenario(name).name).toBe(name);
});
