/**
 * Stands in for the English texts of reports in the page (vite.config.ts puts it there): Dutch until the English
 * ones are fetched, since few visitors want them.
 */
import { textsOf } from '../../src/index.ts';

type ReportTexts = ReturnType<typeof textsOf>;

let found: ReportTexts | null = null;

/** @public the build puts this file in the place of the texts of reports */
export const en = new Proxy({} as ReportTexts, {
  get: (_target, key): unknown => Reflect.get(found ?? textsOf('nl'), key),
});

export async function fetchReportTexts(): Promise<void> {
  found ??= (await import('virtual:report-english')).en;
}
