/** Problems of a merged document, each laid at the door of the file that wrote the place. */
import { describeValue, MAX_PROBLEMS, type Problem, type ProblemCode } from '../problem/problem.ts';

export type Path = readonly (string | number)[];

export class ProblemList {
  readonly items: Problem[] = [];
  readonly #fileOf: ReadonlyMap<string, string>;
  readonly #seen = new Set<string>();

  constructor(fileOf: ReadonlyMap<string, string>) {
    this.#fileOf = fileOf;
  }

  /** Adds a problem once, as long as there is room; its file is the one that wrote the place, or the nearest place around it. */
  push(problem: Problem): void {
    const path = problem.path ?? [];
    const file = problem.file ?? this.fileOf(path);
    const complete = { ...problem, file };
    const key = JSON.stringify([complete.code, file, path, problem.row, problem.column, problem.actual]);
    if (this.#seen.has(key) || this.items.length >= MAX_PROBLEMS) return;
    this.#seen.add(key);
    this.items.push(complete);
  }

  /** `actual` undefined: nothing is said of what stood there. */
  add(path: Path, code: ProblemCode, expected: string, actual?: unknown, suggestion?: string): void {
    this.push({
      code,
      path,
      expected,
      ...(actual === undefined ? {} : { actual: describeValue(actual) }),
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }

  fileOf(path: Path): string {
    for (let length = path.length; length > 0; length--) {
      const file = this.#fileOf.get(path.slice(0, length).join('.'));
      if (file !== undefined) return file;
    }
    return this.#fileOf.get('') ?? '';
  }
}
