/** Every case, in the order of the report. */
import type { Case } from '../check.ts';
import { fixedAnswers } from './fixed-answers.ts';
import { manyStations } from './many-stations.ts';
import { modelCases } from './model-cases.ts';
import { oneStation } from './one-station.ts';
import { publishedModels } from './published-models.ts';
import { coverage } from './coverage.ts';

/** Cases of one id from several files are one case. */
function merged(parts: readonly Case[]): Case[] {
  const cases = new Map<string, Case>();
  for (const part of parts) {
    const known = cases.get(part.id);
    cases.set(
      part.id,
      known === undefined
        ? part
        : { ...known, answers: (library) => [...known.answers(library), ...part.answers(library)] },
    );
  }
  return [...cases.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

export const CASES: readonly Case[] = merged([
  ...oneStation,
  ...manyStations,
  ...modelCases,
  ...fixedAnswers,
  ...publishedModels,
  ...coverage,
]);

/** Scenarios of scenarios/verification that the cases run. */
export const VERIFICATION_SCENARIOS: readonly string[] = [
  ...['pub-07-empty', 'pub-07-full', 'pub-08', 'pub-08-periodic', 'pub-22', 'pub-24', 'pub-25'],
  ...['pub-28a', 'pub-28b', 'pub-31', 'pub-33', 'k1', 'k2', 'k3', 'k4'],
];
