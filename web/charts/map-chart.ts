/** The city as circles at their places: area by households, colour by a figure, the marked team with a ring. */
import type { AnyConfig } from './setup.ts';
import { cellColour } from './grid-chart.ts';
import type { Brush } from './paint.ts';
import { inkOn, type Palette } from './palette.ts';

export interface Circle {
  readonly id: string;
  readonly team: string;
  readonly name: string;
  /** Metres. */
  readonly x: number;
  readonly y: number;
  readonly households: number;
  readonly value: number | null;
}

export interface MapData {
  readonly circles: readonly Circle[];
  /** Names and numbers of teams, written at the middle of their buurten. */
  readonly labels: readonly {
    readonly team: string;
    readonly text: string;
    readonly x: number;
    readonly y: number;
  }[];
  readonly middle: number | null;
  readonly most: number;
  readonly marked: string;
}

/** Radius in pixels: area by households, so that 1,000 households are some 9 pixels on a map of 800. */
const radius = (households: number, width: number): number => (Math.sqrt(households) * width) / 2600;

/** Pixels from a line of a label to the next. */
const LINE = 14;

/** Where a label may go, in pixels from the middle of its team: the nearest first. */
const ASIDE: readonly (readonly [number, number])[] = [0, 20, -20, 40, -40, 60, -60, 80, -80, 100, -100]
  .flatMap((right) =>
    [0, 8, -8, 16, -16, 24, -24, 32, -32, 42, -42, 52, -52].map((down) => [right, down] as const),
  )
  .sort((a, b) => Math.hypot(a[0] / 2, a[1]) - Math.hypot(b[0] / 2, b[1]));

/** Height of the map at a width, so that a metre is as long in both directions. */
export function mapHeight(circles: readonly Circle[], width: number): number {
  const { left, right, bottom, top } = boundsOf(circles);
  return Math.min(1100, Math.max(240, ((top - bottom) / (right - left)) * width));
}

function boundsOf(circles: readonly Circle[]): { left: number; right: number; bottom: number; top: number } {
  const xs = circles.map(({ x }) => x);
  const ys = circles.map(({ y }) => y);
  const margin = 0.05 * (Math.max(...xs) - Math.min(...xs)) + 100;
  return {
    left: Math.min(...xs) - margin,
    right: Math.max(...xs) + margin,
    bottom: Math.min(...ys) - margin,
    top: Math.max(...ys) + margin,
  };
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Label {
  readonly team: string;
  readonly lines: readonly string[];
  /** Half its width, in pixels. */
  readonly half: number;
  /** Middle of its team, in pixels. */
  readonly x: number;
  readonly y: number;
}

/** Where a label comes to stand that moves aside, within the chart. */
function boxOf({ lines, half, x, y }: Label, [right, down]: readonly [number, number], area: Box): Box {
  const middle = Math.min(area.right - half, Math.max(area.left + half, x + right));
  const tall = (LINE * lines.length) / 2 + 1;
  return { left: middle - half, right: middle + half, top: y + down - tall, bottom: y + down + tall };
}

const isApart = (one: Box, other: Box): boolean =>
  one.right < other.left || one.left > other.right || one.bottom < other.top || one.top > other.bottom;

export function mapConfig(data: MapData, palette: Palette): AnyConfig {
  const { circles, marked } = data;
  const { left, right, bottom, top } = boundsOf(circles);
  const fill = ({ value }: Circle): string =>
    value === null ? palette.grid : cellColour(value, data, palette);
  // Large circles first, so that small ones are not hidden.
  const drawn = circles.toSorted((a, b) => b.households - a.households);
  const labels: Brush = ({ ctx, scales, chartArea }) => {
    const { x, y } = scales;
    if (x === undefined || y === undefined) return;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    ctx.lineJoin = 'round';
    const fontOf = (team: string): string => `${team === marked ? 'bold ' : ''}12px ${palette.font}`;
    const placed: (Label & { readonly box: Box })[] = [];
    // The marked team goes first, so that it keeps its place.
    for (const { team, text, ...at } of data.labels.toSorted(
      (a, b) => Number(b.team === marked) - Number(a.team === marked),
    )) {
      // On a phone there is room for numbers only.
      const lines = text.split('\n').slice(chartArea.width < 520 && team !== marked ? -1 : 0);
      ctx.font = fontOf(team);
      const half = Math.max(...lines.map((line) => ctx.measureText(line).width)) / 2 + 2;
      const label = { team, lines, half, x: x.getPixelForValue(at.x), y: y.getPixelForValue(at.y) };
      const boxes = ASIDE.map((aside) => boxOf(label, aside, chartArea));
      const free = boxes.find((box) => placed.every((other) => isApart(box, other.box)));
      placed.push({ ...label, box: free ?? boxOf(label, [0, 0], chartArea) });
    }
    for (const { x: fromX, y: fromY, box } of placed) {
      // From the place of a team to its label, where that had to leave it.
      const toX = Math.min(box.right, Math.max(box.left, fromX));
      const toY = Math.min(box.bottom, Math.max(box.top, fromY));
      if (Math.hypot(toX - fromX, toY - fromY) < LINE) continue;
      ctx.beginPath();
      ctx.moveTo(fromX, fromY);
      ctx.lineTo(toX, toY);
      ctx.lineWidth = 1;
      ctx.strokeStyle = palette.ink;
      ctx.stroke();
    }
    for (const { team, lines, box } of placed) {
      ctx.font = fontOf(team);
      lines.forEach((line, i) => {
        const middle = (box.left + box.right) / 2;
        const at = (box.top + box.bottom) / 2 + (i - (lines.length - 1) / 2) * LINE;
        ctx.lineWidth = 4;
        ctx.strokeStyle = palette.paper;
        ctx.strokeText(line, middle, at);
        ctx.fillStyle = palette.ink;
        ctx.fillText(line, middle, at);
      });
    }
  };
  return {
    type: 'scatter',
    data: {
      datasets: [
        {
          data: drawn.map((circle) => ({ ...circle })),
          pointRadius: ({ chart, dataIndex }: { chart: { width: number }; dataIndex: number }) =>
            radius(drawn[dataIndex]?.households ?? 0, chart.width),
          pointHoverRadius: ({ chart, dataIndex }: { chart: { width: number }; dataIndex: number }) =>
            radius(drawn[dataIndex]?.households ?? 0, chart.width),
          pointBackgroundColor: drawn.map(fill),
          pointBorderColor: drawn.map((circle) =>
            marked === '' || circle.team === marked
              ? circle.team === marked
                ? palette.ink
                : inkOn(fill(circle))
              : palette.grid,
          ),
          pointBorderWidth: drawn.map(({ team }) => (team === marked ? 3 : 0.6)),
          over: [labels],
        },
      ],
    },
    options: {
      events: ['mousemove', 'mouseout', 'click'],
      interaction: { mode: 'nearest', intersect: false },
      scales: {
        x: { display: false, min: left, max: right },
        y: { display: false, min: bottom, max: top },
      },
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
    },
  } as unknown as AnyConfig;
}
