/** Files of all figures, made when they are asked for. */
import { comparisonCsv, figuresCsv } from '../../src/index.ts';
import { lang } from '../state/app-state.ts';
import { published } from '../state/study.ts';
import { download } from './download.ts';

const dialect = (): 'excel-nl' | 'machine' => (lang.peek() === 'nl' ? 'excel-nl' : 'machine');

export function figures(): void {
  const results = published.peek()?.runs.map(({ result }) => result) ?? [];
  download('figures.csv', figuresCsv(results, dialect()), 'text/csv');
}

export function comparison(): void {
  const found = published.peek()?.comparison;
  if (found !== null && found !== undefined) {
    download('comparison.csv', comparisonCsv(found, dialect()), 'text/csv');
  }
}
