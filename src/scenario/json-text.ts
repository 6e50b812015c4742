/**
 * JSON as RFC 8259 has it, read by a parser of our own: `JSON.parse` keeps the last of two equal keys without
 * a word, turns 1e999 into Infinity, and says of a fault only that it is there.
 */
import { describeValue, MAX_PROBLEMS, type Problem } from '../problem/problem.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = Readonly<Record<string, Json>>;

/** Deepest nesting that is read. */
export const MAX_DEPTH = 64;

/** Most items of a list, or keys of an object: more than the country has buurten. */
export const MAX_ITEMS = 20_000;

/** Keys that change what an object is, instead of what it holds. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export interface JsonText {
  /** Undefined if the text is not JSON. */
  readonly value: Json | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Reads `text`. Problems: `file.syntax` (the first fault, with line and column), `value.duplicate` and
 * `key.unknown` (a key twice, a forbidden key), `value.range` (a number too large to hold), nesting too deep, lists
 * too long. At most `MAX_PROBLEMS`.
 */
export function parseJson(text: string, file: string): JsonText {
  const parser = new Parser(text, file);
  try {
    const value = parser.document();
    return { value, problems: parser.problems };
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    return { value: undefined, problems: [parser.faultProblem(error)] };
  }
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

class SyntaxFault extends Error {
  readonly at: number;
  readonly expected: string;
  constructor(at: number, expected: string) {
    super(expected);
    this.at = at;
    this.expected = expected;
  }
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** A run of characters of a string that mean themselves. */
// eslint-disable-next-line no-control-regex -- JSON forbids control characters inside a string
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const SPACE = /[ \t\n\r]*/y;
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

class Parser {
  readonly problems: Problem[] = [];
  readonly #text: string;
  readonly #file: string;
  readonly #path: (string | number)[] = [];
  #at = 0;

  constructor(text: string, file: string) {
    this.#text = text;
    this.#file = file;
  }

  document(): Json {
    const value = this.#value();
    this.#skipSpace();
    if (this.#at < this.#text.length) throw new SyntaxFault(this.#at, 'end of file');
    return value;
  }

  faultProblem({ at, expected }: SyntaxFault): Problem {
    const before = this.#text.slice(0, at);
    const line = before.split('\n').length;
    const column = at - before.lastIndexOf('\n');
    const found = /^\S{0,12}/.exec(this.#text.slice(at))?.[0] ?? '';
    return {
      code: 'file.syntax',
      file: this.#file,
      row: line,
      column: String(column),
      expected: `JSON: ${expected}`,
      actual: at >= this.#text.length ? 'end of file' : describeValue(found),
    };
  }

  #value(): Json {
    this.#skipSpace();
    const character = this.#text[this.#at];
    switch (character) {
      case '{':
        return this.#object();
      case '[':
        return this.#array();
      case '"':
        return this.#string();
      case 't':
        return this.#word('true', true);
      case 'f':
        return this.#word('false', false);
      case 'n':
        return this.#word('null', null);
      default:
        return this.#number();
    }
  }

  #object(): Json {
    this.#enter();
    const object: Record<string, Json> = {};
    const seen = new Set<string>();
    if (!this.#closes('}')) {
      do {
        this.#skipSpace();
        if (this.#text[this.#at] !== '"') throw new SyntaxFault(this.#at, 'key in double quotes');
        const key = this.#string();
        this.#expect(':');
        this.#path.push(key);
        const value = this.#value();
        if (seen.has(key)) this.#report('value.duplicate', 'each key once', describeValue(key));
        else if (FORBIDDEN_KEYS.has(key)) this.#report('key.unknown', 'another key', describeValue(key));
        else object[key] = value;
        seen.add(key);
        if (seen.size > MAX_ITEMS) throw new SyntaxFault(this.#at, `at most ${MAX_ITEMS} items`);
        this.#path.pop();
      } while (this.#continues('}'));
    }
    return object;
  }

  #array(): Json {
    this.#enter();
    const items: Json[] = [];
    if (!this.#closes(']')) {
      do {
        this.#path.push(items.length);
        items.push(this.#value());
        if (items.length > MAX_ITEMS) throw new SyntaxFault(this.#at, `at most ${MAX_ITEMS} items`);
        this.#path.pop();
      } while (this.#continues(']'));
    }
    return items;
  }

  #string(): string {
    let text = '';
    this.#at++;
    for (;;) {
      PLAIN.lastIndex = this.#at;
      const run = PLAIN.exec(this.#text)?.[0] ?? '';
      text += run;
      this.#at += run.length;
      const character = this.#text[this.#at];
      if (character === '"') {
        this.#at++;
        return text;
      }
      if (character !== '\\') throw new SyntaxFault(this.#at, 'end of string');
      text += this.#escape();
    }
  }

  #escape(): string {
    const letter = this.#text[this.#at + 1] ?? '';
    const plain = ESCAPES[letter];
    if (plain !== undefined) {
      this.#at += 2;
      return plain;
    }
    const hex = this.#text.slice(this.#at + 2, this.#at + 6);
    if (letter !== 'u' || !/^[0-9a-fA-F]{4}$/.test(hex)) throw new SyntaxFault(this.#at, 'escape sequence');
    this.#at += 6;
    return String.fromCharCode(parseInt(hex, 16));
  }

  #number(): number {
    NUMBER.lastIndex = this.#at;
    const digits = NUMBER.exec(this.#text)?.[0];
    if (digits === undefined) throw new SyntaxFault(this.#at, 'value');
    this.#at += digits.length;
    const value = Number(digits);
    if (!Number.isFinite(value)) this.#report('value.range', 'finite number', digits);
    return value;
  }

  #word<T extends Json>(word: string, value: T): T {
    if (!this.#text.startsWith(word, this.#at)) throw new SyntaxFault(this.#at, 'value');
    this.#at += word.length;
    return value;
  }

  #enter(): void {
    if (this.#path.length >= MAX_DEPTH) throw new SyntaxFault(this.#at, `at most ${MAX_DEPTH} levels`);
    this.#at++;
  }

  /** Whether the bracket just opened closes at once. */
  #closes(bracket: string): boolean {
    this.#skipSpace();
    if (this.#text[this.#at] !== bracket) return false;
    this.#at++;
    return true;
  }

  /** After an item: true behind a comma, false behind the closing bracket. */
  #continues(bracket: string): boolean {
    this.#skipSpace();
    const character = this.#text[this.#at];
    if (character !== ',' && character !== bracket) throw new SyntaxFault(this.#at, `, or ${bracket}`);
    this.#at++;
    return character === ',';
  }

  #expect(character: string): void {
    this.#skipSpace();
    if (this.#text[this.#at] !== character) throw new SyntaxFault(this.#at, character);
    this.#at++;
  }

  #skipSpace(): void {
    SPACE.lastIndex = this.#at;
    SPACE.exec(this.#text);
    this.#at = SPACE.lastIndex;
  }

  #report(code: Problem['code'], expected: string, actual: string): void {
    if (this.problems.length >= MAX_PROBLEMS) return;
    this.problems.push({ code, file: this.#file, path: [...this.#path], expected, actual });
  }
}
