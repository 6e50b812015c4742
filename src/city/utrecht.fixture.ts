import type { City } from './city.ts';
import { readCity } from './read-city.ts';

/** For tests only: the files of data/utrecht and the city that they describe. */
const texts = import.meta.glob<string>('../../data/utrecht/*.{csv,json,md}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const utrechtFiles: ReadonlyMap<string, string> = new Map(
  Object.entries(texts).map(([path, text]) => [path.slice(path.lastIndexOf('/') + 1), text]),
);

export function utrecht(): City {
  const read = readCity(utrechtFiles);
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2));
  return read.value;
}
