/** Files of all figures, made when they are asked for. */
import { comparisonCsv, figuresCsv } from '../../src/index.ts';
import { lang } from '../state/app-state.ts';
import { askFiles } from '../state/file-desk.ts';
import { published, shownRows } from '../state/study.ts';
import { download } from './download.ts';

const dialect = (): 'excel-nl' | 'machine' => (lang.peek() === 'nl' ? 'excel-nl' : 'machine');

function figures(): void {
  const results = published.peek()?.runs.map(({ result }) => result) ?? [];
  download('figures.csv', figuresCsv(results, dialect()), 'text/csv');
}

function comparison(): void {
  const found = published.peek()?.comparison;
  if (found !== null && found !== undefined) {
    download('comparison.csv', comparisonCsv(found, dialect()), 'text/csv');
  }
}

/** All figures as sheets, with real numbers and with notes. */
async function workbook(): Promise<void> {
  const shown = published.peek();
  if (shown === null) return;
  const bytes = await askFiles('workbook', shown.seed, shownRows(), lang.peek());
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  download('buurtsim.xlsx', new Blob([bytes], { type }));
}

/** What can be saved, by name. */
export const SAVED = { figures, comparison, workbook };
