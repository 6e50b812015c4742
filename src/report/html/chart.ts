/** Charts of the report as SVG, with a title for those who cannot see them. The numbers stand in tables beside them. */
import { formatNumber, formatPlain, type Lang } from '../number-format.ts';
import { html, type Markup } from './markup.ts';

export interface IntervalRow {
  readonly label: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

const WIDTH = 680;
const LABELS = 190;
const ROW = 20;
const TOP = 24;

/** Dots with intervals, one row each, and a line to hold them against (the norm, or zero). */
export function intervalChart(title: string, rows: readonly IntervalRow[], line: number, lang: Lang): Markup {
  const ends = rows.flatMap(({ value, lower, upper }) => [value, lower, upper]).filter((v) => v !== null);
  const scale = scaleOf([...ends, line, line > 0 ? 0 : line], LABELS, WIDTH - 20);
  const height = TOP + ROW * rows.length + 24;
  const bottom = height - 20;
  const marks = rows.map(({ label, value, lower, upper }, i) => {
    const y = TOP + ROW * i + ROW / 2;
    const dot = value === null ? '' : html`<circle cx="${scale.at(value)}" cy="${y}" r="3.5" />`;
    const bar =
      lower === null || upper === null
        ? ''
        : html`<line x1="${scale.at(lower)}" x2="${scale.at(upper)}" y1="${y}" y2="${y}" class="bar" />`;
    return html`<text x="${LABELS - 8}" y="${y + 4}" class="label">${label}</text>${bar}${dot}`;
  });
  return figure(
    title,
    html`<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${title}">
      <title>${title}</title>
      ${ticks(scale, TOP, bottom, lang)}
      <line x1="${scale.at(line)}" x2="${scale.at(line)}" y1="${TOP - 6}" y2="${bottom}" class="norm" />
      ${marks}
    </svg>`,
  );
}

export interface BandLine {
  readonly name: string;
  readonly kind: 'first' | 'second';
  readonly points: readonly IntervalRow[];
}

/** Lines over months with the band of their interval. */
export function monthChart(title: string, lines: readonly BandLine[], lang: Lang): Markup {
  const height = 240;
  const [left, right, top, bottom] = [44, WIDTH - 10, 34, height - 34];
  const values = lines
    .flatMap(({ points }) => points.flatMap(({ value, lower, upper }) => [value, lower, upper]))
    .filter((value) => value !== null);
  const scale = scaleOf([0, ...values], bottom, top);
  const count = Math.max(1, ...lines.map(({ points }) => points.length));
  const x = (i: number): number => round(left + ((right - left) * (i + 0.5)) / count);
  const drawn = lines.map(({ points, kind, name }, l) => {
    const seen = points.flatMap((point, i) => (point.value === null ? [] : [{ ...point, i }]));
    const upper = seen.map(({ i, upper, value }) => `${x(i)},${scale.at(upper ?? value ?? 0)}`);
    const lower = seen.map(({ i, lower, value }) => `${x(i)},${scale.at(lower ?? value ?? 0)}`);
    const path = seen.map(({ i, value }) => `${x(i)},${scale.at(value ?? 0)}`);
    return html`<polygon points="${[...upper, ...lower.reverse()].join(' ')}" class="band ${kind}" />
      <polyline points="${path.join(' ')}" class="line ${kind}" />
      <line x1="${left + 230 * l}" x2="${left + 230 * l + 22}" y1="14" y2="14" class="line ${kind}" />
      <text x="${left + 230 * l + 28}" y="18" class="key">${name}</text>`;
  });
  const months = (lines[0]?.points ?? []).map(
    ({ label }, i) => html`<text x="${x(i)}" y="${height - 14}" class="tick">${label}</text>`,
  );
  const grid = scale.steps.map(
    (step) =>
      html`<line x1="${left}" x2="${right}" y1="${scale.at(step)}" y2="${scale.at(step)}" class="grid" />
        <text x="${left - 6}" y="${scale.at(step) + 4}" class="label">${formatPlain(step, lang)}</text>`,
  );
  return figure(
    title,
    html`<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${title}">
      <title>${title}</title>
      ${grid}${drawn}${months}
    </svg>`,
  );
}

/** The way of a case through the model, and who works on it. */
export function overviewDiagram(title: string, boxes: readonly string[], below: readonly string[]): Markup {
  const step = WIDTH / boxes.length;
  const box = (text: string, x: number, y: number, width: number, kind: string): Markup =>
    html`<rect x="${round(x)}" y="${y}" width="${round(width)}" height="34" rx="4" class="${kind}" />
      <text x="${round(x + width / 2)}" y="${y + 21}" class="tick">${text}</text>`;
  const way = boxes.map((text, i) => {
    const x = i * step + 6;
    const arrow =
      i === 0 ? '' : html`<line x1="${round(x - 12)}" x2="${round(x)}" y1="27" y2="27" class="bar" />`;
    return html`${arrow}${box(text, x, 10, step - 12, 'box')}`;
  });
  const wide = WIDTH / Math.max(1, below.length);
  const helpers = below.map((text, i) => box(text, i * wide + 6, 66, wide - 12, 'box soft'));
  return figure(
    title,
    html`<svg viewBox="0 0 ${WIDTH} 110" role="img" aria-label="${title}">
      <title>${title}</title>
      ${way}${helpers}
    </svg>`,
  );
}

/** A chart with its title to be seen. */
const figure = (title: string, drawing: Markup): Markup =>
  html`<figure>
    <figcaption>${title}</figcaption>
    ${drawing}
  </figure>`;

interface Scale {
  readonly at: (value: number) => number;
  readonly steps: readonly number[];
}

/** A scale with round steps that holds all values, from one place on the drawing to another. */
function scaleOf(values: readonly number[], from: number, to: number): Scale {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const size = stepOf((high - low || 1) / 6);
  const first = Math.floor(low / size);
  const last = Math.max(first + 1, Math.ceil(high / size));
  const steps = Array.from({ length: last - first + 1 }, (_, i) => (first + i) * size);
  const span = (last - first) * size;
  return { at: (value) => round(from + ((to - from) * (value - first * size)) / span), steps };
}

/** The least of 1, 2 and 5 times a power of ten that is not below `least`. */
function stepOf(least: number): number {
  let power = 1;
  while (power * 10 <= least) power *= 10;
  while (power > least) power /= 10;
  return [1, 2, 5, 10].map((times) => times * power).find((size) => size >= least) ?? power;
}

function ticks(scale: Scale, top: number, bottom: number, lang: Lang): Markup[] {
  return scale.steps.map(
    (step) =>
      html`<line x1="${scale.at(step)}" x2="${scale.at(step)}" y1="${top}" y2="${bottom}" class="grid" />
        <text x="${scale.at(step)}" y="${bottom + 14}" class="tick"
          >${formatPlain(Number(step.toFixed(6)), lang)}</text
        >`,
  );
}

const round = (value: number): number => Number(value.toFixed(1));

/** `5,9 (5,7 – 6,1)` */
export function rangeText(
  { value, lower, upper }: Omit<IntervalRow, 'label'>,
  decimals: number,
  lang: Lang,
): string {
  const text = formatNumber(value, decimals, lang);
  if (lower === null || upper === null) return text;
  return `${text} (${formatNumber(lower, decimals, lang)} – ${formatNumber(upper, decimals, lang)})`;
}
