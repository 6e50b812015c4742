/** Where texts come from: a file system, or texts bundled into a page. */
import type { Problem, Result } from '../problem/problem.ts';
import { failed, ok } from '../problem/problem.ts';

/** Most bytes (or characters) that a scenario file may have. */
export const MAX_SCENARIO_SIZE = 5_000_000;

export interface FileSource {
  /**
   * Content of a file, or why it cannot be had. Paths are relative, with `/` between their parts, e.g.
   * `scenarios/utrecht-2017.json`. A source that knows a file to be larger than `MAX_SCENARIO_SIZE` may answer
   * with `tooLarge` instead of reading it.
   */
  read(path: string): string | Uint8Array | Problem;
  /** Names (without the folder) of the files in a folder; empty if there is no such folder. */
  list(folder: string): readonly string[];
  /** What was made of these files before, for as long as they stay the same; without it all is read anew. */
  readonly memory?: Map<string, unknown>;
}

/** What `make` gives for these files: made once where the source has a memory. Each key has one kind of value. */
export function remembered<T>({ memory }: FileSource, key: string, make: () => T): T {
  if (memory === undefined) return make();
  if (!memory.has(key)) memory.set(key, make());
  return memory.get(key) as T;
}

export const tooLarge = (file: string, size: number): Problem => ({
  code: 'file.too-large',
  file,
  expected: `<= ${MAX_SCENARIO_SIZE} bytes`,
  actual: `${size} bytes`,
});

export const missingFile = (file: string): Problem => ({
  code: 'file.missing',
  file,
  expected: 'a file that exists',
  actual: file,
});

const isProblem = (content: string | Uint8Array | Problem): content is Problem =>
  typeof content === 'object' && 'code' in content;

/**
 * Text of a file without its byte order mark. Problems: those of the source, `file.too-large`, `file.empty`,
 * `file.encoding` (anything but UTF-8).
 * @param limit most bytes or characters
 */
export function readText(files: FileSource, path: string, limit = MAX_SCENARIO_SIZE): Result<string> {
  const content = files.read(path);
  if (isProblem(content)) return failed([content]);
  if (content.length > limit) return failed([tooLarge(path, content.length)]);
  const encoded = (actual: string): Result<string> =>
    failed([{ code: 'file.encoding', file: path, expected: 'UTF-8', actual }]);
  let text: string;
  if (typeof content === 'string') text = content;
  else {
    const [first, second] = content;
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return encoded('UTF-16');
    try {
      text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
    } catch {
      return encoded('bytes that are not UTF-8');
    }
  }
  if (text.startsWith('\uFEFF')) text = text.slice(1);
  if (text.includes('\0')) return encoded('NUL characters');
  if (text.includes('\uFFFD')) return encoded('characters lost in conversion');
  if (text.trim() === '') return failed([{ code: 'file.empty', file: path, expected: 'JSON object' }]);
  return ok(text);
}

/**
 * A source over texts held in memory, for pages and tests.
 * @param memory shared by sources with the same tables, so that these are read once
 */
export function memorySource(
  texts: ReadonlyMap<string, string | Uint8Array>,
  memory?: Map<string, unknown>,
): FileSource {
  return {
    ...(memory === undefined ? {} : { memory }),
    read: (path) => texts.get(path) ?? missingFile(path),
    list: (folder) => {
      const prefix = folder === '' ? '' : `${folder}/`;
      return [...texts.keys()]
        .filter((path) => path.startsWith(prefix) && !path.slice(prefix.length).includes('/'))
        .map((path) => path.slice(prefix.length));
    },
  };
}
