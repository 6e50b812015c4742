/** What each curve of a chart is: its mark, its line and its name, outside the drawing. */
import type { JSX } from 'preact';
import type { Curve, Mark } from './curves-chart.ts';

const SHAPES: Readonly<Record<Mark, string>> = {
  circle: 'M14 8a4 4 0 1 1 8 0a4 4 0 1 1-8 0z',
  rect: 'M14.5 4.5h7v7h-7z',
  triangle: 'M18 3.5l4.5 8h-9z',
  rectRot: 'M18 3l5 5l-5 5l-5-5z',
  cross: 'M17 3.5h2v3.5h3.5v2h-3.5v3.5h-2v-3.5h-3.5v-2h3.5z',
  star: 'M18 2.5l1.5 4h4l-3.2 2.6l1.2 4.2l-3.5-2.5l-3.5 2.5l1.2-4.2l-3.2-2.6h4z',
};
const COLOURS = ['--a', '--b', '--c', '--d', '--e', '--f'] as const;

export function CurveLegend({ curves, label }: { curves: readonly Curve[]; label: string }): JSX.Element {
  return (
    <ul class="legend curves" aria-label={label}>
      {curves.map(({ name, colour, mark, dashed }) => (
        <li key={name}>
          <svg viewBox="0 0 36 16" width="36" height="16" aria-hidden="true">
            <path
              d="M1 8h34"
              stroke={`var(${COLOURS[colour] ?? '--ink'})`}
              stroke-width="2"
              stroke-dasharray={dashed ? '5 4' : undefined}
            />
            <path d={SHAPES[mark]} fill={`var(${COLOURS[colour] ?? '--ink'})`} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
