/** What differs between two scenarios, in words: `ambulant team: 5 -> 10 fte`. */
import type { ScenarioDifference } from '../experiment/index.ts';
import { formatPlain, type Lang } from './number-format.ts';

export function changeText({ path, a, b, unit }: ScenarioDifference, lang: Lang): string {
  const text = (value: unknown): string =>
    typeof value === 'number'
      ? formatPlain(value, lang)
      : typeof value === 'string'
        ? value
        : JSON.stringify(value);
  return `${path}: ${text(a)} -> ${text(b)}${unit === '' ? '' : ` ${unit}`}`;
}
