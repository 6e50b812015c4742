/** Problems as sentences; the words for them are fetched with the first problem. */
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Lang, Problem } from '../../src/index.ts';
import { lang } from '../state/app-state.ts';

const words = signal<((problem: Problem, lang: Lang) => string) | null>(null);

async function fetchWords(): Promise<void> {
  const { problemText } = await import('./problem-words.ts');
  words.value = problemText;
}

export function ProblemList({ problems }: { problems: readonly Problem[] }): JSX.Element {
  useEffect(() => void fetchWords(), []);
  const say = words.value;
  return <ul>{say !== null && problems.map((problem, i) => <li key={i}>{say(problem, lang.value)}</li>)}</ul>;
}
