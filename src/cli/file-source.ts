/**
 * Files for the scenario layer. A path is looked for in the user's folder, then in the package, then among
 * the package's scenarios, so that `buurtsim run utrecht-2017.json` works from anywhere.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { isAbsolute, join, parse, relative, resolve, sep } from 'node:path';
import type { Problem } from '../problem/problem.ts';
import { MAX_SCENARIO_SIZE, type FileSource } from '../scenario/file-source.ts';
import { kindOf } from './outputs.ts';

/** Tables may be larger than scenarios; the largest real one is some hundred kB. */
const LARGEST_TABLE = 32 * 1024 * 1024;

export interface Entry {
  /** Path within the source. */
  readonly path: string;
  readonly files: FileSource;
  /** A path as the user knows it, for messages. */
  readonly shown: (path: string) => string;
}

/** Folders of the package with scenarios for users. */
const SHIPPED = ['scenarios', 'scenarios/questions', 'scenarios/levers'];

/**
 * Where a scenario that the user named is, and a source in which it and all it needs can be found. A name may
 * leave out `.json`, and for a scenario of the package its folder.
 * @param folder the user's folder
 * @param root the folder of the package
 */
export function entryOf(named: string, folder: string, root: string): Entry {
  const own = [named, `${named}.json`].map((name) => resolve(folder, name));
  const shipped = ['', ...SHIPPED, 'scenarios/verification'].flatMap((place) =>
    [named, `${named}.json`].map((name) => join(root, place, name)),
  );
  const full = [...own, ...shipped].find((place) => kindOf(place) === 'file') ?? resolve(folder, named);
  for (const base of [folder, root]) {
    const inside = relative(base, full);
    if (isAbsolute(inside) || inside.split(sep)[0] === '..') continue;
    return { path: posix(inside), files: fileSource(base, folder, root), shown: (path) => path };
  }
  // Elsewhere on the disk: the paths within the source start at its root.
  const base = parse(full).root;
  return {
    path: posix(relative(base, full)),
    files: fileSource(base, folder, root),
    shown: (path) => (kindOf(join(base, path)) === null ? path : join(base, path)),
  };
}

/** The scenarios of the package, as a user can name them. */
export function shippedScenarios(root: string): string[] {
  return SHIPPED.map((place) => join(root, place))
    .filter((place) => kindOf(place) === 'folder')
    .flatMap((place) => readdirSync(place))
    .filter((name) => name.endsWith('.json') && name !== 'defaults.json')
    .sort();
}

/**
 * @param base what paths are relative to
 * @param folder the user's folder, whose tables go before those of the package
 */
export function fileSource(base: string, folder: string, root: string): FileSource {
  const places = (path: string): string[] => {
    const own = /^data(\/|$)/.test(path) ? folder : base;
    return [...new Set([join(own, path), join(root, path), join(root, 'scenarios', path)])];
  };
  return {
    read(path) {
      const place = places(path).find((candidate) => kindOf(candidate) !== null);
      if (place === undefined) {
        return { code: 'file.missing', file: path, expected: 'a file that exists', actual: path };
      }
      return readFile(path, place);
    },
    list(path) {
      const names = places(path)
        .filter((place) => kindOf(place) === 'folder')
        .flatMap((place) => readdirSync(place));
      return [...new Set(names)].sort();
    },
  };
}

const readFile = (path: string, place: string): Uint8Array | Problem =>
  readWhole(path, place, path.endsWith('.csv') ? LARGEST_TABLE : MAX_SCENARIO_SIZE);

/**
 * The bytes of a file; never waits for a pipe or a device.
 * @param file its name in the problem
 * @param most bytes
 */
export function readWhole(file: string, place: string, most: number): Uint8Array | Problem {
  const unreadable = (actual: string): Problem => {
    return { code: 'file.unreadable', file, expected: 'a file that exists', actual };
  };
  if (kindOf(place) === null)
    return { code: 'file.missing', file, expected: 'a file that exists', actual: file };
  try {
    const found = statSync(place);
    if (!found.isFile()) return unreadable('no file');
    if (found.size > most) {
      return { code: 'file.too-large', file, expected: `<= ${most} bytes`, actual: `${found.size} bytes` };
    }
    return readFileSync(place);
  } catch (error) {
    return unreadable((error as NodeJS.ErrnoException).code ?? String(error));
  }
}

const posix = (path: string): string => path.split(sep).join('/');
