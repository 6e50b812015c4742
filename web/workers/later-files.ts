/** Scenarios that come after the first look. */
import type { OwnFile } from './desk-calls.ts';

const scenarios = import.meta.glob<string>(
  ['../../scenarios/{utrecht-2015,utrecht-2017-07}.json', '../../scenarios/levers/*.json'],
  { query: '?raw', import: 'default', eager: true },
);

export const laterFiles: readonly OwnFile[] = Object.entries(scenarios).map(([path, text]) => ({
  path: path.replace(/^(\.\.\/)+/, ''),
  text,
}));
