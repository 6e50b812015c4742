/** Hashes of whole results: what `buurtsim run --json` would write, computed wherever this runs. */
import { simulateWithInstant } from './planning/index.ts';
import { loadScenario, memorySource } from './scenario/index.ts';
import { sha256 } from './scenario/sha256.ts';

/** The whole city, without and with a pool; seasonal arrivals, interrupted cases, and daily slots by theory. */
export const SCENARIOS = [
  'scenarios/utrecht-2017.json',
  'scenarios/questions/ambulant-5.json',
  'scenarios/verification/pub-08.json',
  'scenarios/verification/k3.json',
  'scenarios/verification/pub-31.json',
];

/** The same from the files of this text, by path. */
export async function resultHashes(files: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const source = memorySource(new Map(Object.entries(files)));
  const hashes: Record<string, string> = {};
  for (const path of SCENARIOS) {
    const scenario = loadScenario(path, source);
    if (!scenario.ok) throw new Error(JSON.stringify(scenario.problems));
    const { result } = await simulateWithInstant(scenario.value, { seed: 2017, replications: 3 });
    hashes[path] = sha256(`${JSON.stringify(result, null, 2)}\n`);
  }
  return hashes;
}
