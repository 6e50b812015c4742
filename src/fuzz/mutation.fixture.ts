/** Changes that make a bad file of a good one. A change is data, so that fast-check can shrink what fails. */
import fc from 'fast-check';
import { changeTree, TREE_CHANGES, treeOf, treeText, type TreeChange } from './json-tree.fixture.ts';
import { NASTY_NUMBERS, NASTY_SYNTAX, NASTY_TEXTS, pick } from './nasty.fixture.ts';

/** Works on bytes as characters 0 to 255. `a` and `b` are any whole numbers. */
type Change = (bytes: string, a: number, b: number) => string;

const splice = (bytes: string, at: number, length: number, text: string): string =>
  bytes.slice(0, at) + text + bytes.slice(at + length);
const utf8 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
const place = (bytes: string, a: number): number => (bytes.length === 0 ? 0 : a % bytes.length);

/** Changes the cells of every line of a table alike. */
const columns =
  (change: (cells: string[], a: number, b: number) => void): Change =>
  (bytes, a, b) => {
    const separator = pick([',', ';', '\t'], [',', ';', '\t'].findIndex((sign) => bytes.includes(sign)) + 3);
    const lines = bytes.split('\n').map((line) => {
      const cells = line.split(separator);
      change(cells, a % cells.length, b % cells.length);
      return cells.join(separator);
    });
    return lines.join('\n');
  };

const lines =
  (change: (lines: string[], a: number, b: number) => void): Change =>
  (bytes, a, b) => {
    const all = bytes.split('\n');
    change(all, a % all.length, b % all.length);
    return all.join('\n');
  };

const BYTE_CHANGES = {
  flip: (bytes, a, b) => {
    const at = place(bytes, a);
    return splice(bytes, at, 1, String.fromCharCode(bytes.charCodeAt(at) ^ (1 << (b % 8))));
  },
  byte: (bytes, a, b) => splice(bytes, place(bytes, a), 1, String.fromCharCode(b % 256)),
  cut: (bytes, a, b) => splice(bytes, place(bytes, a), b % 100, ''),
  end: (bytes, a) => bytes.slice(0, place(bytes, a)),
  syntax: (bytes, a, b) => splice(bytes, place(bytes, a), 0, pick(NASTY_SYNTAX, b)),
  text: (bytes, a, b) => splice(bytes, place(bytes, a), 0, utf8(pick(NASTY_TEXTS, b))),
  repeat: (bytes, a, b) => {
    const at = place(bytes, a);
    const part = bytes.slice(at, at + 1 + (b % 97));
    return splice(bytes, at, 0, part.repeat(b % 40));
  },
  swap: (bytes, a, b) => {
    const [from, to] = [place(bytes, Math.min(a, b)), place(bytes, Math.max(a, b))];
    if (from + 8 > to) return bytes;
    const moved = splice(bytes, to, 8, bytes.slice(from, from + 8));
    return splice(moved, from, 8, bytes.slice(to, to + 8));
  },
  number: (bytes, a, b) => {
    const numbers = [...bytes.matchAll(/-?\d+(\.\d+)?/g)];
    if (numbers.length === 0) return bytes;
    const { index, 0: found } = pick(numbers, a);
    return splice(bytes, index, found.length, utf8(pick(NASTY_NUMBERS, b)));
  },
  bom: (bytes) => `\xef\xbb\xbf${bytes}`,
  utf16: (bytes, _a, b) => {
    const wide = bytes.replaceAll(/[\s\S]/g, '$&\0');
    return b % 2 === 0 ? `\xff\xfe${wide}` : `\xfe\xff\0${wide.slice(0, -1)}`;
  },
  lineEnds: (bytes, a) => {
    let line = a;
    return bytes.replaceAll('\n', () => pick(['\n', '\r\n', '\r', '\n\r', '\u0085'], line++));
  },
  separator: (bytes, _a, b) => bytes.replaceAll(',', pick([';', '\t', '|', ',,'], b)),
  columnSwap: columns((cells, a, b) => {
    [cells[a], cells[b]] = [cells[b] ?? '', cells[a] ?? ''];
  }),
  columnOut: columns((cells, a) => cells.splice(a, 1)),
  columnTwice: columns((cells, a, b) => cells.splice(b, 0, cells[a] ?? '')),
  lineSwap: lines((all, a, b) => {
    [all[a], all[b]] = [all[b] ?? '', all[a] ?? ''];
  }),
  lineOut: lines((all, a) => all.splice(a, 1)),
  lineTwice: lines((all, a, b) => all.splice(b, 0, all[a] ?? '')),
  headingOnly: lines((all) => all.splice(1)),
  nothing: () => '',
} as const satisfies Record<string, Change>;

type Kind = keyof typeof BYTE_CHANGES | `tree-${TreeChange}`;
export type Mutation = readonly [kind: Kind, a: number, b: number];

const ANY = fc.nat(0x3fff_ffff);
const bytesOnly = fc.tuple(fc.constantFrom(...(Object.keys(BYTE_CHANGES) as Kind[])), ANY, ANY);
const inTree = fc.tuple(fc.constantFrom(...TREE_CHANGES.map((change): Kind => `tree-${change}`)), ANY, ANY);

/**
 * A few changes, one after another.
 * @param json most of them in the tree of a JSON text, where they keep its syntax sound
 */
export const mutations = (json: boolean): fc.Arbitrary<readonly Mutation[]> =>
  fc.array(
    json ? fc.oneof({ arbitrary: inTree, weight: 3 }, { arbitrary: bytesOnly, weight: 1 }) : bytesOnly,
    { minLength: 1, maxLength: 4 },
  );

/** The file with all changes made, in their order. A change in the tree leaves what is not JSON as it is. */
export function mutated(seed: Uint8Array, changes: readonly Mutation[]): Uint8Array {
  let bytes = Buffer.from(seed).toString('latin1');
  for (const [kind, a, b] of changes) {
    if (kind.startsWith('tree-')) bytes = inJson(bytes, kind.slice(5) as TreeChange, a, b);
    else bytes = BYTE_CHANGES[kind as keyof typeof BYTE_CHANGES](bytes, a, b);
  }
  return new Uint8Array(Buffer.from(bytes, 'latin1'));
}

function inJson(bytes: string, change: TreeChange, a: number, b: number): string {
  try {
    const tree = treeOf(JSON.parse(Buffer.from(bytes, 'latin1').toString('utf8')));
    changeTree(tree, change, a, b);
    return utf8(treeText(tree));
  } catch {
    return bytes;
  }
}
