/** The files of a planning command: its table as CSV and as a workbook, where they are asked for. */
import { join } from 'node:path';
import type { Lang } from '../report/number-format.ts';
import type { PlanningTable } from '../report/planning-tables.ts';
import { csvText } from '../report/csv.ts';
import type { RunOptions } from './options.ts';
import type { OutputFile } from './outputs.ts';

export async function planningFiles(
  sheet: 'curve' | 'divisions' | 'marginal',
  name: string,
  table: PlanningTable,
  { csv, csvDialect, xlsx }: RunOptions,
  lang: Lang,
): Promise<OutputFile[]> {
  const files: OutputFile[] = [];
  if (csv !== undefined) {
    files.push({ path: join(csv, name), text: csvText(table.heading, table.rows, csvDialect) });
  }
  if (xlsx !== undefined) {
    const [{ workbookBytes }, { planningSheet }] = await Promise.all([
      import('../report/workbook.ts'),
      import('../report/planning-tables.ts'),
    ]);
    files.push({ path: xlsx, text: await workbookBytes([planningSheet(sheet, table, lang)]) });
  }
  return files;
}
