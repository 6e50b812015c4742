/** JSON as a tree that can hold what no object can: two equal keys, numbers as they are written. */
import { NASTY_NUMBERS, NASTY_TEXTS, pick } from './nasty.fixture.ts';

export type Tree =
  | { readonly kind: 'object'; entries: [key: string, value: Tree][] }
  | { readonly kind: 'array'; items: Tree[] }
  | { readonly kind: 'scalar'; readonly text: string };

const scalar = (text: string): Tree => ({ kind: 'scalar', text });

export function treeOf(value: unknown): Tree {
  if (Array.isArray(value)) return { kind: 'array', items: value.map(treeOf) };
  if (typeof value !== 'object' || value === null) return scalar(JSON.stringify(value));
  return {
    kind: 'object',
    entries: Object.entries(value).map(([key, inner]): [string, Tree] => [key, treeOf(inner)]),
  };
}

export function treeText(tree: Tree): string {
  if (tree.kind === 'scalar') return tree.text;
  if (tree.kind === 'array') return `[${tree.items.map(treeText).join(',')}]`;
  return `{${tree.entries.map(([key, value]) => `${JSON.stringify(key)}:${treeText(value)}`).join(',')}}`;
}

/** A place in a tree: who holds it, and at which position. */
interface Place {
  readonly holder: Exclude<Tree, { kind: 'scalar' }>;
  readonly at: number;
  readonly value: Tree;
}

function placesOf(tree: Tree, found: Place[] = []): Place[] {
  if (tree.kind === 'scalar') return found;
  const values = tree.kind === 'array' ? tree.items : tree.entries.map(([, value]) => value);
  values.forEach((value, at) => {
    found.push({ holder: tree, at, value });
    placesOf(value, found);
  });
  return found;
}

function put({ holder, at }: Place, value: Tree): void {
  if (holder.kind === 'array') holder.items[at] = value;
  else holder.entries[at] = [holder.entries[at]?.[0] ?? '', value];
}

function nasty(number: number): Tree {
  const kinds = [
    (): Tree => scalar(pick(NASTY_NUMBERS.slice(0, 19), number >> 3)),
    (): Tree => scalar(JSON.stringify(pick(NASTY_TEXTS, number >> 3))),
    (): Tree => scalar(pick(['null', 'true', 'false', '{}', '[]'], number >> 3)),
    (): Tree => scalar(String((number >> 3) / 100)),
    (): Tree =>
      scalar(`{"value":${pick(NASTY_NUMBERS.slice(0, 19), number >> 3)},"status":"assumed","source":""}`),
  ];
  return pick(kinds, number)();
}

export const TREE_CHANGES = [
  'value',
  'scale',
  'remove',
  'rename',
  'twice',
  'copy',
  'deep',
  'add',
  'many',
] as const;
export type TreeChange = (typeof TREE_CHANGES)[number];

/** Changes one place of the tree; which, and into what, follows from the two numbers. */
export function changeTree(tree: Tree, change: TreeChange, where: number, what: number): void {
  const places = placesOf(tree);
  if (places.length === 0) return;
  const place = pick(places, where);
  const { holder, at, value } = place;
  switch (change) {
    case 'value':
      put(place, nasty(what));
      break;
    case 'scale': {
      const numbers = places.filter((each) => each.value.kind === 'scalar' && /^-?\d/.test(each.value.text));
      if (numbers.length === 0) return;
      const number = pick(numbers, where);
      const factor = pick([-1, 0, 0.01, 0.1, 0.5, 2, 10, 1000, 1e6], what);
      const text = number.value.kind === 'scalar' ? number.value.text : '0';
      put(number, scalar(String(Number(text) * factor)));
      break;
    }
    case 'remove':
      if (holder.kind === 'array') holder.items.splice(at, 1);
      else holder.entries.splice(at, 1);
      break;
    case 'rename':
      if (holder.kind === 'object') holder.entries[at] = [pick(NASTY_TEXTS, what), value];
      break;
    case 'twice':
      if (holder.kind === 'array') holder.items.push(value);
      else holder.entries.push([holder.entries[at]?.[0] ?? '', value]);
      break;
    case 'copy':
      put(place, scalar(treeText(pick(places, what).value)));
      break;
    case 'deep': {
      const depth = what % 200;
      const [open, close] = pick([['[', ']'] as const, ['{"of":', '}'] as const], what);
      put(place, scalar(open.repeat(depth) + treeText(value) + close.repeat(depth)));
      break;
    }
    case 'add':
      if (holder.kind === 'object') holder.entries.push([pick(NASTY_TEXTS, what), nasty(where)]);
      else holder.items.push(nasty(what));
      break;
    case 'many':
      if (holder.kind === 'array') {
        for (let i = 0; i < what % 500; i++) holder.items.push(value);
      } else {
        for (let i = 0; i < what % 500; i++) holder.entries.push([`k${i}`, value]);
      }
      break;
  }
}
