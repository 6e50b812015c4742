/**
 * A chart with its title, its table, and its files. The drawing is one image to a screen reader; beside it
 * stands a control that walks through the teams with the arrow keys and says the figures of each.
 */
import { effect } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { csvText, type CsvCell } from '../../src/index.ts';
import { DataTable, type TableData } from '../parts/data-table.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { download } from '../parts/download.ts';
import { atFrame, forgetFrame } from '../parts/frames.ts';
import { theme, THEMES } from '../parts/theme.ts';
import { change, chooseTeam, chosen, hoveredTeam, lang } from '../state/app-state.ts';
import { texts } from '../texts/index.ts';
import { readPalette, type Palette } from './palette.ts';
import { Chart, type AnyConfig } from './setup.ts';
import { shownCharts } from './shown-charts.ts';

export interface ChartBoxProps {
  /** Name of the chart's files. */
  readonly name: string;
  /** What the chart shows: a finding where there is one. */
  readonly title: string;
  readonly note?: ComponentChildren;
  readonly config: (palette: Palette) => AnyConfig;
  readonly height: number | ((width: number) => number);
  /** Made when it is opened: tables of all charts together are most of the page. */
  readonly table: () => TableData;
  /** Full numbers for the files, made when one is saved. */
  readonly cells: () => readonly (readonly CsvCell[])[];
  /** Heading of the CSV file where it has more columns than the table. */
  readonly cellHeading?: readonly string[];
  /** Teams in the order of the rows, for the arrow keys; none for a chart without teams. */
  readonly teams?: readonly { readonly id: string; readonly text: string }[];
  /** Team under a point of the chart area, in the chart's own units. */
  readonly teamAt?: (x: number, y: number, chart: Chart) => string;
  /** A click on a point: which one of which data set. */
  readonly onPoint?: (dataset: number, index: number) => void;
  readonly children?: ComponentChildren;
}

export function ChartBox(props: ChartBoxProps): JSX.Element {
  const { name, title, note, config, height, table, teams = [], children } = props;
  const t = texts.value;
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    const element = canvas.current;
    const box = frame.current;
    if (element === null || box === null) return;
    const figure = element.closest('figure');
    if (figure !== null) shownCharts.set(figure, () => latest.current);
    const drawing = new Drawing(element, box, () => latest.current);
    // A change of theme has to be seen in the style sheet before its colours can be read.
    const stop = effect(() => {
      if (THEMES.includes(theme.value)) atFrame(drawing, () => drawing.draw());
    });
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const redraw = (): void => atFrame(drawing, () => drawing.draw());
    dark.addEventListener('change', redraw);
    const resize = new ResizeObserver(redraw);
    resize.observe(box);
    return () => {
      stop();
      dark.removeEventListener('change', redraw);
      resize.disconnect();
      drawing.destroy();
    };
  }, []);
  useEffect(() => {
    const element = canvas.current;
    const drawing = element === null ? undefined : drawings.get(element);
    if (drawing !== undefined) atFrame(drawing, () => drawing.draw());
  }, [config]);

  const tall = typeof height === 'number' ? height : undefined;
  return (
    <figure class="chart" data-chart={name}>
      <figcaption>
        <h3 class="utrecht-heading-3">{title}</h3>
        {note !== undefined && <p class="chart-note">{note}</p>}
      </figcaption>
      {children}
      {teams.length > 0 && <TeamWalk title={title} teams={teams} />}
      <div class="chart-frame" ref={frame} style={tall === undefined ? {} : { height: `${tall}px` }}>
        <canvas ref={canvas} role="img" aria-label={t.chart.seeTable(title)} />
      </div>
      <div class="chart-foot">
        <Disclosure summary={t.chart.table}>{() => <DataTable caption={title} data={table()} />}</Disclosure>
        <div class="chart-files">
          <button
            type="button"
            class="text-button"
            onClick={() => void savePng(props, frame.current)}
            aria-label={t.chart.save('PNG', title)}
          >
            PNG
          </button>
          <button
            type="button"
            class="text-button"
            onClick={() => void saveSvg(props, frame.current)}
            aria-label={t.chart.save('SVG', title)}
          >
            SVG
          </button>
          <button
            type="button"
            class="text-button"
            onClick={() => saveCsv(props)}
            aria-label={t.chart.save('CSV', title)}
          >
            CSV
          </button>
          <button
            type="button"
            class="text-button"
            onClick={() => void saveXlsx(props)}
            aria-label={t.chart.save('XLSX', title)}
          >
            XLSX
          </button>
        </div>
      </div>
    </figure>
  );
}

/** Arrow keys walk through the rows; what is chosen is chosen in every chart. */
function TeamWalk({
  title,
  teams,
}: {
  title: string;
  teams: readonly { id: string; text: string }[];
}): JSX.Element {
  const t = texts.value;
  const at = teams.findIndex(({ id }) => id === chosen.team.value);
  const go = (event: KeyboardEvent): void => {
    const last = teams.length - 1;
    const steps: Record<string, number> = {
      ArrowDown: Math.min(last, at + 1),
      ArrowRight: Math.min(last, at + 1),
      ArrowUp: Math.max(0, at - 1),
      ArrowLeft: Math.max(0, at - 1),
      Home: 0,
      End: last,
    };
    const to = steps[event.key];
    if (event.key === 'Escape') change({ team: '' });
    else if (to === undefined) return;
    else change({ team: teams[to]?.id ?? '' });
    event.preventDefault();
  };
  return (
    <div
      class={`team-walk ${at < 0 ? 'hint' : ''}`}
      role="slider"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t.chart.walk(title)}
      aria-valuemin={0}
      aria-valuemax={teams.length}
      aria-valuenow={at + 1}
      aria-valuetext={teams[at]?.text ?? t.chart.noTeam}
      onKeyDown={go}
    >
      {teams[at]?.text ?? t.chart.walkHint}
    </div>
  );
}

const drawings = new WeakMap<HTMLCanvasElement, Drawing>();

/** One chart on its canvas. */
class Drawing {
  readonly #canvas: HTMLCanvasElement;
  readonly #frame: HTMLElement;
  readonly #props: () => ChartBoxProps;
  #chart: Chart | null = null;

  constructor(canvas: HTMLCanvasElement, frame: HTMLElement, props: () => ChartBoxProps) {
    this.#canvas = canvas;
    this.#frame = frame;
    this.#props = props;
    drawings.set(canvas, this);
  }

  draw(): void {
    const width = this.#frame.clientWidth;
    if (width === 0) return;
    const { config, height } = this.#props();
    const tall = typeof height === 'number' ? height : height(width);
    if (typeof height !== 'number') this.#frame.style.height = `${tall}px`;
    const palette = readPalette();
    Chart.defaults.font.family = palette.font;
    const { type, data, options } = config(palette) as AnyConfig & { type: string };
    const whole = { ...options, responsive: false, onHover: this.#hover, onClick: this.#click };
    if (this.#chart === null) {
      this.#canvas.width = width;
      this.#canvas.height = tall;
      this.#chart = new Chart(this.#canvas, { type, data, options: whole });
      return;
    }
    this.#chart.options = whole;
    this.#chart.data = data;
    if (this.#chart.width !== width || this.#chart.height !== tall) this.#chart.resize(width, tall);
    this.#chart.update('none');
  }

  destroy(): void {
    forgetFrame(this);
    this.#chart?.destroy();
  }

  #team(event: { x: number | null; y: number | null }): string {
    const { teamAt } = this.#props();
    if (teamAt === undefined || this.#chart === null || event.x === null || event.y === null) return '';
    return teamAt(event.x, event.y, this.#chart);
  }
  readonly #hover = (event: { type: string; x: number | null; y: number | null }): void => {
    const team = event.type === 'mouseout' ? '' : this.#team(event);
    if (team !== hoveredTeam.peek()) hoveredTeam.value = team;
    this.#canvas.style.cursor = team === '' ? '' : 'pointer';
  };
  readonly #click = (event: { x: number | null; y: number | null }): void => {
    const { onPoint } = this.#props();
    if (onPoint !== undefined) {
      const [hit] =
        this.#chart?.getElementsAtEventForMode(
          event as unknown as Event,
          'nearest',
          { intersect: true },
          false,
        ) ?? [];
      if (hit !== undefined) onPoint(hit.datasetIndex, hit.index);
      return;
    }
    const team = this.#team(event);
    if (team !== '') chooseTeam(team);
  };
}

/** The row of a chart whose y axis counts teams. */
export const rowAt =
  (ids: readonly string[]) =>
  (_x: number, y: number, chart: Chart): string =>
    ids[Math.round(chart.scales['y']?.getValueForPixel(y) ?? -1)] ?? '';

function sheetOf({ title, config, height }: ChartBoxProps, frame: HTMLElement | null) {
  const width = Math.max(640, frame?.clientWidth ?? 0);
  return { title, width, height: typeof height === 'number' ? height : height(width), config };
}

async function savePng(props: ChartBoxProps, frame: HTMLElement | null): Promise<void> {
  const { pngOf } = await import('./drawing.ts');
  download(`${props.name}.png`, await pngOf(sheetOf(props, frame)));
}

async function saveSvg(props: ChartBoxProps, frame: HTMLElement | null): Promise<void> {
  const { svgOf } = await import('./drawing.ts');
  download(`${props.name}.svg`, svgOf(sheetOf(props, frame)), 'image/svg+xml');
}

async function saveXlsx({ name, title, table, cells, cellHeading }: ChartBoxProps): Promise<void> {
  const { askFiles } = await import('../state/file-desk.ts');
  const bytes = await askFiles('chartTable', name, title, cellHeading ?? table().heading, cells());
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  download(`${name}.xlsx`, new Blob([bytes], { type }));
}

function saveCsv({ name, table, cells, cellHeading }: ChartBoxProps): void {
  const dialect = lang.peek() === 'nl' ? 'excel-nl' : 'machine';
  download(`${name}.csv`, csvText(cellHeading ?? table().heading, cells(), dialect), 'text/csv');
}
