/** A scenario file with the files that it extends, the base first. */
import { describeValue, failed, nearestFile, ok, type Problem, type Result } from '../problem/problem.ts';
import { missingFile, readText, type FileSource } from './file-source.ts';
import { isObject, parseJson, type Json, type JsonObject } from './json-text.ts';
import { SCHEMA_NAME } from './schema/sections.ts';

/** Most files in one chain. */
export const MAX_CHAIN = 16;
/** Folder in which `extends` is looked up where nothing stands beside the file itself. */
const SHARED_FOLDER = 'scenarios';

export interface ScenarioFile {
  readonly path: string;
  readonly content: JsonObject;
}

/** What was read of a chain, and what is wrong with it. */
export interface Chain {
  readonly files: readonly ScenarioFile[];
  readonly problems: readonly Problem[];
  /** Whether it goes on to its base in a form that is known: what the files say together can be checked. */
  readonly readable: boolean;
}

/**
 * Reads `entry` and what it extends. A path in `extends` is relative to the file that names it; if nothing is
 * there, to the folder `scenarios` of the source, so that a file anywhere can extend a shipped one.
 * @param entry path in the source
 */
export function readChain(entry: string, files: FileSource): Result<readonly ScenarioFile[]> {
  const chain = readFaultyChain(entry, files);
  return chain.problems.length > 0 ? failed(chain.problems) : ok(chain.files);
}

/** Like `readChain`, for who looks for all problems at once. */
export function readFaultyChain(entry: string, files: FileSource): Chain {
  const chain: ScenarioFile[] = [];
  const problems: Problem[] = [];
  let readable = false;
  let known = true;
  let next: { readonly path: string; readonly from: string | null; readonly written: string } | null = {
    path: entry,
    from: null,
    written: entry,
  };
  while (next !== null) {
    const { path, from, written }: { path: string; from: string | null; written: string } = next;
    next = null;
    const read = readText(files, path);
    if (!read.ok) {
      const missing = read.problems[0]?.code === 'file.missing' && from !== null;
      problems.push(...(missing ? [missingBase(files, from, path, written)] : read.problems));
      break;
    }
    const parsed = parseJson(read.value, path);
    problems.push(...parsed.problems);
    // What was left out of the value would be reported a second time, as missing.
    if (parsed.problems.length > 0) known = false;
    if (parsed.value === undefined) break;
    if (!isObject(parsed.value)) {
      problems.push({
        code: 'type.wrong',
        file: path,
        path: [],
        expected: 'object',
        actual: describeValue(parsed.value),
      });
      break;
    }
    if (!checkSchemaName(parsed.value, path, problems)) known = false;
    chain.unshift({ path, content: parsed.value });
    const base = parsed.value['extends'];
    if (base === undefined) {
      readable = true;
      break;
    }
    const at = { file: path, path: ['extends'], actual: describeValue(base) };
    if (typeof base !== 'string' || base === '' || base.length > 500) {
      problems.push({ code: 'type.wrong', ...at, expected: 'path of a scenario file' });
      break;
    }
    const target = baseOf(path, base, files);
    if (target === null) {
      problems.push({
        code: 'value.format',
        ...at,
        expected: 'relative path inside the folder of the scenarios',
      });
    } else if (chain.some((file) => file.path === target)) {
      const circle = [...chain.map((file) => file.path).reverse(), target].join(' > ');
      problems.push({
        code: 'reference.circular',
        ...at,
        expected: 'a file that does not extend this one',
        actual: circle,
      });
    } else if (chain.length >= MAX_CHAIN) {
      problems.push({
        code: 'value.range',
        ...at,
        expected: `at most ${MAX_CHAIN} files that extend each other`,
      });
    } else {
      next = { path: target, from: path, written: base };
    }
  }
  return { files: chain, problems, readable: readable && known };
}

/** False if it says that it is of another form; true also where it does not say of which. */
function checkSchemaName(content: JsonObject, file: string, problems: Problem[]): boolean {
  const name: Json | undefined = content['schema'];
  if (name === SCHEMA_NAME) return true;
  const expected = `"${SCHEMA_NAME}"`;
  problems.push(
    name === undefined
      ? { code: 'key.missing', file, path: ['schema'], expected }
      : { code: 'value.unknown', file, path: ['schema'], expected, actual: describeValue(name) },
  );
  return name === undefined;
}

/** Path of the base in the source; null if it leaves the source, is absolute or is a URL. */
function baseOf(path: string, written: string, files: FileSource): string | null {
  const folder = path.split('/').slice(0, -1);
  const beside = normal([...folder, ...written.split('/')]);
  if (beside === null || /^\/|^[A-Za-z]:|[\\\0]|:\/\//.test(written)) return null;
  const shared = normal([SHARED_FOLDER, ...written.split('/')]);
  if (shared === null || shared === beside || exists(files, beside)) return beside;
  return exists(files, shared) ? shared : beside;
}

function normal(parts: readonly string[]): string | null {
  const result: string[] = [];
  for (const part of parts) {
    if (part === '' || part === '.') continue;
    if (part !== '..') result.push(part);
    else if (result.pop() === undefined) return null;
  }
  return result.join('/');
}

function exists(files: FileSource, path: string): boolean {
  const at = path.lastIndexOf('/');
  return files.list(path.slice(0, Math.max(0, at))).includes(path.slice(at + 1));
}

function missingBase(files: FileSource, from: string, path: string, written: string): Problem {
  const at = path.lastIndexOf('/');
  const suggestion = nearestFile(path.slice(at + 1), files.list(path.slice(0, Math.max(0, at))));
  return {
    ...missingFile(from),
    code: 'reference.unknown',
    path: ['extends'],
    actual: describeValue(written),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}
