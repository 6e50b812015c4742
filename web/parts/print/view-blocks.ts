/** What a view shows, as parts of a report: read from the page in its order, so that a new part prints by itself. */
import { shownCharts } from '../../charts/shown-charts.ts';
import { svgOf } from '../../charts/drawing.ts';
import type { TableData } from '../data-table.tsx';

export type Block =
  | { readonly kind: 'heading' | 'text' | 'fault'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly numbered: boolean }
  | { readonly kind: 'settings'; readonly items: readonly (readonly [string, string])[] }
  | { readonly kind: 'table'; readonly title: string; readonly data: TableData }
  | {
      readonly kind: 'chart';
      readonly title: string;
      readonly note: string;
      /** HTML of the page itself. */
      readonly legend: string;
      readonly svg: string;
      readonly data: TableData;
    };

/** Pixels of a chart over the width of an A4 page with margins. */
const WIDTH = 680;
/** Rows of a table that paper has room for; the rest is in the files. */
const MOST_ROWS = 80;

const WANTED = [
  'h2',
  'h3',
  'p.utrecht-paragraph',
  'figure.chart',
  'ol.advice-steps',
  'ul.plain',
  '.knob',
  '.chart-tools select',
  '.goal-choices select',
  '.table-scroll table',
  '.utrecht-alert li',
  'details.method > summary',
].join();
/** `screen-only`: what invites to fill something in, and what paper shows otherwise. */
const UNWANTED =
  'figure.chart *, .answer p, .utrecht-alert p, ol.advice-steps *, .progress-line *, .screen-only, .screen-only *';

const textOf = (element: Element | null): string => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

/** What the answer of a view says beside its first sentence. */
export const leadOf = (main: Element): string =>
  [...main.querySelectorAll('.answer > p.utrecht-paragraph')].map(textOf).join(' ');

export function viewBlocks(main: Element): readonly Block[] {
  const blocks: Block[] = [];
  for (const element of main.querySelectorAll(WANTED)) {
    if (element.matches(UNWANTED) || element.closest('.tall') !== null) continue;
    const block = blockOf(element);
    const last = blocks.at(-1);
    if (block === null) continue;
    if (block.kind === 'settings' && last?.kind === 'settings') {
      blocks[blocks.length - 1] = { ...last, items: [...last.items, ...block.items] };
    } else blocks.push(block);
  }
  // A heading over nothing: what stood under it are fields to fill in.
  return blocks.filter(
    ({ kind }, i) => kind !== 'heading' || ![undefined, 'heading'].includes(blocks[i + 1]?.kind),
  );
}

function blockOf(element: Element): Block | null {
  const text = textOf(element);
  if (element.matches('figure')) return chartOf(element);
  if (element.matches('h2, h3, summary')) {
    return element.matches('.visually-hidden') ? null : { kind: 'heading', text };
  }
  if (element.matches('.knob')) {
    const field = element.querySelector<HTMLInputElement>('.knob-value input')?.value ?? '';
    const unit = textOf(element.querySelector('.unit'));
    const status = textOf(element.querySelector('summary'));
    return settingOf(textOf(element.querySelector('label')), `${field} ${unit} (${status})`);
  }
  if (element instanceof HTMLSelectElement) {
    const [label] = element.labels;
    if (label === undefined || label.matches('.visually-hidden')) return null;
    return settingOf(textOf(label), textOf(element.selectedOptions[0] ?? null));
  }
  if (element.matches('ol, ul')) {
    const items = [...element.children].map(
      (item) => [...item.children].map(textOf).join(' ') || textOf(item),
    );
    return { kind: 'list', items, numbered: element.matches('ol') };
  }
  if (element instanceof HTMLTableElement) {
    return { kind: 'table', title: textOf(element.caption), data: tableOf(element) };
  }
  if (text === '') return null;
  return { kind: element.matches('li') ? 'fault' : 'text', text };
}

const settingOf = (label: string, value: string): Block => ({ kind: 'settings', items: [[label, value]] });

function chartOf(figure: Element): Block | null {
  const props = shownCharts.get(figure)?.();
  if (props === undefined) return null;
  const { title, height, config, table } = props;
  const tall = typeof height === 'number' ? height : height(WIDTH);
  return {
    kind: 'chart',
    title,
    note: textOf(figure.querySelector('.chart-note')),
    legend: figure.querySelector('.legend, .map-legend')?.outerHTML ?? '',
    svg: svgOf({ title: '', width: WIDTH, height: tall, config }),
    data: cut(table()),
  };
}

const tableOf = (table: HTMLTableElement): TableData =>
  cut({
    heading: [...(table.tHead?.rows[0]?.cells ?? [])].map(textOf),
    rows: [...(table.tBodies[0]?.rows ?? [])].map((row) => [...row.cells].map(textOf)),
  });

const cut = ({ heading, rows }: TableData): TableData =>
  rows.length <= MOST_ROWS ? { heading, rows } : { heading, rows: [...rows.slice(0, MOST_ROWS), ['…']] };
