/** The wait of an area by month of registration, beside the field's own figure by month of first conversation. */
import type { AreaResult, Estimate, RegistrationFigures } from '../experiment/index.ts';
import { estimateText, FIGURE_STYLES } from './figure.ts';
import { formatMonth } from './number-format.ts';
import type { ScreenOptions } from './run-report.ts';
import { plain, tableLines, wrap, type Column, type TableRow } from './text-table.ts';
import { textsOf } from './texts/index.ts';

/** From this share on of whom the end of the wait was not seen, a mean is the least that it can be. */
const UNSEEN = 0.005;

/** Title, table and legend; nothing where waits by registration were not followed. */
export function registrationLines(area: AreaResult, { lang, width, paint = plain }: ScreenOptions): string[] {
  const found = area.waitByRegistration;
  if (found === null) return [];
  const texts = textsOf(lang).registration;
  const columns: Column[] = [
    { heading: [texts.month, ''], align: 'left' },
    ...(['registered', 'mean', 'p90', 'stillWaiting', 'held'] as const).map((name): Column => ({
      heading: texts[name],
      align: 'right',
    })),
  ];
  const cells = (figures: RegistrationFigures, held: Estimate): string[] => {
    const least = (figures.tail.value ?? 0) > UNSEEN ? texts.least : '';
    const days = (figure: Estimate): string => estimateText(figure, FIGURE_STYLES.waitMean, lang);
    return [
      estimateText(figures.registered, FIGURE_STYLES.started, lang),
      `${least}${days(figures.mean)}`,
      `${least}${days(figures.p90)}`,
      estimateText(figures.stillWaiting, FIGURE_STYLES.stillWaiting, lang),
      days(held),
    ];
  };
  const rows: TableRow[] = [
    ...found.months.flatMap(({ month, ...figures }, m) => {
      const held = area.months[m]?.wait;
      return held === undefined ? [] : [{ cells: [formatMonth(month, lang), ...cells(figures, held)] }];
    }),
    { cells: [texts.period, ...cells(found.period, area.wait.mean)], rule: true, strong: true },
  ];
  return [
    ...wrap(texts.title, width).map((line) => paint(line, 'bold')),
    '',
    ...tableLines(columns, rows, width, paint),
    '',
    ...wrap(texts.legend, width).map((line) => paint(line, 'dim')),
  ];
}
