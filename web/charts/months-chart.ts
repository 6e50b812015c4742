/** A figure by month: a line and a band a scenario, published figures as crosses. */
import type { AnyConfig } from './setup.ts';
import { besideRoom, referenceLine, type Reference } from './paint.ts';
import { faded, type Palette } from './palette.ts';
import type { Dot } from './rows-chart.ts';

export interface MonthsData {
  /** Names of the months as shown. */
  readonly months: readonly string[];
  readonly series: readonly {
    readonly colour: number;
    readonly base: boolean;
    readonly dots: readonly Dot[];
  }[];
  /** Published figures; null where there is none. */
  readonly crosses: readonly (number | null)[];
  readonly axis: string;
  readonly tick: (value: number) => string;
  readonly line: Reference | null;
  readonly early: boolean;
}

export function monthsConfig(data: MonthsData, palette: Palette): AnyConfig {
  const strength = data.early ? 0.5 : 1;
  const datasets = data.series.flatMap(({ colour, base, dots }) => {
    const ink = palette.series[colour] ?? palette.ink;
    const hidden = { pointRadius: 0, borderWidth: 0, backgroundColor: faded(ink, 0.18 * strength) };
    return [
      { ...hidden, data: dots.map(({ lower, value }) => lower ?? value), fill: '+1' },
      { ...hidden, data: dots.map(({ upper, value }) => upper ?? value), fill: false },
      {
        data: dots.map(({ value }) => value),
        borderColor: faded(ink, strength),
        backgroundColor: base ? palette.paper : ink,
        borderWidth: 2,
        borderDash: base && data.series.length > 1 ? [2, 2] : [],
        pointRadius: 2.5,
        fill: false,
      },
    ];
  });
  return {
    type: 'line',
    data: {
      labels: [...data.months],
      datasets: [
        ...datasets,
        {
          data: [...data.crosses],
          showLine: false,
          pointStyle: 'crossRot',
          pointRadius: 5,
          borderColor: palette.ink,
          pointBorderColor: palette.ink,
          pointBorderWidth: 1.6,
          under: data.line === null ? [] : [referenceLine('y', data.line, palette.norm, palette.font)],
        },
      ],
    },
    options: {
      layout: { padding: { right: Math.max(10, besideRoom(data.line)), top: 16 } },
      events: [],
      scales: {
        x: {
          grid: { display: false },
          border: { color: palette.grid },
          ticks: { color: palette.muted, maxRotation: 0, autoSkip: true },
        },
        y: {
          beginAtZero: true,
          title: { display: true, text: data.axis, color: palette.muted },
          grid: { color: palette.grid, drawTicks: false },
          border: { display: false },
          ticks: {
            color: palette.muted,
            maxTicksLimit: 6,
            callback: (value: string | number) => data.tick(Number(value)),
          },
        },
      },
      plugins: {
        legend: { display: false },
        tooltip: { enabled: false },
      },
    },
  } as unknown as AnyConfig;
}
