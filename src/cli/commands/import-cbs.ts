/** `buurtsim import-cbs FILE --gemeente GM0344`: a city folder and a scenario from a file of CBS. */
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { deriveDemand, importCbs as importFile, slugOf, type CbsFile } from '../../city/index.ts';
import { describeValue, ProblemError, type Problem } from '../../problem/problem.ts';
import { loadCity, loadScenario } from '../../scenario/index.ts';
import type { Command } from '../command.ts';
import { fileSource } from '../file-source.ts';
import type { Arguments } from '../options.ts';
import { folderProblem, kindOf, writeOutputs } from '../outputs.ts';
import { packageRoot } from '../package-root.ts';
import { ansi, plain } from '../../report/text-table.ts';
import { required } from '../simulating.ts';
import { wantsColour } from '../terminal.ts';

/** The scenario whose teams say how demand goes with wijkfactors. */
const BASIS = 'scenarios/utrecht-2017.json';
const LARGEST = 100_000_000;

export const importCbs: Command = {
  name: 'import-cbs',
  positionals: { file: '' },
  options: ['gemeente', 'year', 'names', 'out', 'lang', 'quiet'],
  example: 'kwb-2023.xlsx --gemeente GM0344',
  async run(args, { terminal, lang, texts }) {
    const problems: Problem[] = [];
    const gemeente = textOf(args, 'gemeente');
    if (gemeente === undefined) {
      problems.push({ code: 'key.missing', path: ['--gemeente'], expected: 'GM0344, 344 or a name' });
    }
    const yearText = textOf(args, 'year');
    const year = yearText === undefined ? undefined : Number(yearText);
    if (yearText !== undefined && !/^20\d\d$/.test(yearText)) {
      const actual = describeValue(yearText);
      problems.push({ code: 'option.wrong', path: ['--year'], expected: 'year 2000 to 2099', actual });
    }
    const out = resolve(terminal.folder, textOf(args, 'out') ?? '.');
    const folder = folderProblem('--out', out);
    if (folder !== null) problems.push(folder);
    const file = open(String(args['file']), terminal.folder, problems);
    const namesPath = textOf(args, 'names');
    const names = namesPath === undefined ? undefined : open(namesPath, terminal.folder, problems);
    if (gemeente === undefined || file === null || names === null || problems.length > 0) {
      throw new ProblemError(problems);
    }
    const imported = required(
      await importFile(file, {
        gemeente,
        ...(year === undefined ? {} : { year }),
        ...(names === undefined ? {} : { names }),
      }),
    );
    const { basisOf, PROPOSAL_NORM, proposeCity } = await import('../../planning/index.ts');
    const root = packageRoot();
    const source = fileSource(root, root, root);
    const base = required(loadScenario(BASIS, source));
    const demand = required(deriveDemand(required(loadCity(base.city ?? '', source))));
    const basis = basisOf(base, demand);
    // The tables of a city of the package would be mixed with those of a folder of the same name.
    const own = slugOf(imported.name);
    const id = exists(join(root, 'data', own)) ? `${own}-${imported.year}` : own;
    const proposal = required(proposeCity(imported, basis, PROPOSAL_NORM, id));
    const taken = [...proposal.files.keys()].filter((path) => exists(join(out, path)));
    if (taken.length > 0) {
      throw new ProblemError(
        taken.map((path) => ({
          code: 'value.conflict',
          file: path,
          expected: 'a file that is not there yet',
        })),
      );
    }
    terminal.signal.throwIfAborted();
    // The last folder of each file is made, and on a failure cleared away, with the file.
    for (const path of proposal.files.keys())
      mkdirSync(dirname(dirname(join(out, path))), { recursive: true });
    writeOutputs([...proposal.files].map(([path, text]) => ({ path: join(out, path), text })));
    if (args['quiet'] === true) return 0;
    const { importReport } = await import('../../report/import-report.ts');
    const paint = wantsColour(terminal) ? ansi : plain;
    const screen = importReport(proposal, file.name, basis.demandFrom, {
      lang,
      width: terminal.width,
      paint,
    });
    const wrote = [...proposal.files.keys()].map((path) => `${texts.cli.wrote(join(out, path))}\n`).join('');
    await terminal.out(`${screen}\n${wrote}`);
    return 0;
  },
};

function textOf(args: Arguments, name: string): string | undefined {
  const value = args[name];
  const last: unknown = Array.isArray(value) ? value.at(-1) : value;
  return typeof last === 'string' && last !== '' ? last : undefined;
}

const exists = (path: string): boolean => kindOf(path) !== null;

function open(path: string, folder: string, problems: Problem[]): CbsFile | null {
  const place = resolve(folder, path);
  const found = kindOf(place) === null ? undefined : statSync(place);
  if (found === undefined) problems.push({ code: 'file.missing', file: path, expected: 'a file' });
  else if (!found.isFile()) problems.push({ code: 'file.unreadable', file: path, expected: 'a file' });
  else if (found.size > LARGEST) {
    problems.push({
      code: 'file.too-large',
      file: path,
      expected: `<= ${LARGEST} bytes`,
      actual: `${found.size}`,
    });
  } else {
    try {
      return { name: basename(place), bytes: readFileSync(place) };
    } catch (error) {
      problems.push({
        code: 'file.unreadable',
        file: path,
        expected: 'a readable file',
        actual: String(error),
      });
    }
  }
  return null;
}
