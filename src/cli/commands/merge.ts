/** `buurtsim merge FILES`: parts of a study become the result of one run, or of one comparison. */
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { ProblemError, type Problem } from '../../problem/problem.ts';
import type { PartFile } from '../../experiment/index.ts';
import type { Command, Context } from '../command.ts';
import { OUTPUT_OPTIONS, readRunOptions } from '../options.ts';
import { kindOf } from '../outputs.ts';
import { emitComparison, emitRun } from '../results.ts';
import { required } from '../simulating.ts';

/** Some 5,000 replications of the whole city. */
const LARGEST_PART = 512 * 1024 * 1024;

export const merge: Command = {
  name: 'merge',
  positionals: { parts: '..' },
  options: OUTPUT_OPTIONS,
  example: 'deel-*.json --json resultaat.json',
  async run(args, context) {
    const options = required(readRunOptions(args, context.terminal.folder));
    const experiment = await import('../../experiment/index.ts');
    const parts = readParts((args['parts'] as unknown[]).map(String), context, experiment.readPart);
    const prepare = await context.services.prepare();
    const studies = required(experiment.mergeParts(parts, prepare));
    const simulations = studies.map((study) => ({
      ...study,
      result: experiment.resultOf(study.scenario, study.seed, study.matrix),
    }));
    const [only, ...others] = simulations;
    if (only !== undefined && others.length === 0) {
      await emitRun(context, options, only);
      return 0;
    }
    experiment.checkComparable(simulations.map(({ scenario }) => scenario));
    const result = experiment.comparisonOf(simulations);
    await emitComparison(context, options, { simulations, result });
    return 0;
  },
};

/** Reads every file; all problems are listed. */
function readParts(
  named: readonly string[],
  { terminal }: Context,
  readPart: (typeof import('../../experiment/index.ts'))['readPart'],
): PartFile[] {
  const parts: PartFile[] = [];
  const problems: Problem[] = [];
  for (const file of named) {
    const json = readJson(file, resolve(terminal.folder, file));
    const part = 'problem' in json ? null : readPart(json.value, file);
    if ('problem' in json) problems.push(json.problem);
    else if (part?.ok === true) parts.push({ file, part: part.value });
    else if (part !== null) problems.push(...part.problems);
  }
  if (problems.length > 0) throw new ProblemError(problems);
  return parts;
}

function readJson(file: string, path: string): { readonly value: unknown } | { readonly problem: Problem } {
  if (kindOf(path) !== 'file') {
    return { problem: { code: 'file.missing', file, expected: 'a file that exists' } };
  }
  const bytes = statSync(path).size;
  if (bytes > LARGEST_PART) {
    const size = { expected: `<= ${LARGEST_PART} bytes`, actual: `${bytes} bytes` };
    return { problem: { code: 'file.too-large', file, ...size } };
  }
  try {
    return { value: JSON.parse(readFileSync(path, 'utf8')) as unknown };
  } catch {
    return { problem: { code: 'file.syntax', file, expected: 'JSON' } };
  }
}
