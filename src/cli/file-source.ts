/**
 * Files for the scenario layer. A path is looked for in the user's folder, then in the package, then among
 * the package's scenarios, so that `buurtsim run utrecht-2017.json` works from anywhere.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import type { Problem } from '../problem/problem.ts';
import type { FileSource } from '../scenario/index.ts';

/** Larger files are refused unread: the largest real table is a few hundred kB. */
export const LARGEST_FILE = 16 * 1024 * 1024;

export function fileSource(folder: string, root: string): FileSource {
  const places = (path: string): string[] =>
    isAbsolute(path) ? [path] : [resolve(folder, path), join(root, path), join(root, 'scenarios', path)];
  return {
    read(path) {
      for (const place of places(path)) {
        const found = statSync(place, { throwIfNoEntry: false });
        if (found !== undefined) return readFile(path, place, found.isFile(), found.size);
      }
      return { code: 'file.missing', file: path, expected: 'a file' };
    },
    list(path) {
      for (const place of places(path)) {
        if (statSync(place, { throwIfNoEntry: false })?.isDirectory() === true) {
          return readdirSync(place).sort();
        }
      }
      return [];
    },
  };
}

function readFile(path: string, place: string, isFile: boolean, size: number): Uint8Array | Problem {
  if (!isFile) return { code: 'file.unreadable', file: path, expected: 'a file', actual: 'a folder' };
  if (size > LARGEST_FILE) {
    const expected = `at most ${LARGEST_FILE} bytes`;
    return { code: 'file.too-large', file: path, expected, actual: `${size} bytes` };
  }
  try {
    return readFileSync(place);
  } catch (error) {
    return { code: 'file.unreadable', file: path, expected: 'a readable file', actual: String(error) };
  }
}
