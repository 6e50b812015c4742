/** Colours of charts, read from the style sheet: a canvas knows no variables. */
export interface Palette {
  readonly ink: string;
  readonly muted: string;
  readonly grid: string;
  readonly paper: string;
  readonly norm: string;
  readonly mark: string;
  readonly range: string;
  readonly low: string;
  readonly middle: string;
  readonly high: string;
  /** Scenarios A to D; charts without scenarios may use two more. */
  readonly series: readonly string[];
  readonly font: string;
}

const NAMES = {
  ink: '--ink',
  muted: '--ink-soft',
  grid: '--line',
  paper: '--paper',
  norm: '--norm',
  mark: '--mark',
  range: '--range',
  low: '--low',
  middle: '--middle',
  high: '--high',
} as const;
const SERIES = ['--a', '--b', '--c', '--d', '--e', '--f'] as const;

/** By scheme. Reading a colour makes the browser compute all styles anew, and a chart is drawn often. */
const kept = new Map<string, Palette>();

/** @param scheme colours of this scheme; those of the page where it is absent */
export function readPalette(scheme?: 'light' | 'dark'): Palette {
  const { theme = '' } = document.documentElement.dataset;
  const now = scheme ?? `${theme} ${matchMedia('(prefers-color-scheme: dark)').matches}`;
  const palette = kept.get(now) ?? freshPalette(scheme);
  kept.set(now, palette);
  return palette;
}

function freshPalette(scheme: 'light' | 'dark' | undefined): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  if (scheme !== undefined) probe.style.colorScheme = scheme;
  document.body.append(probe);
  const colour = (name: string): string => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const colours = Object.fromEntries(Object.entries(NAMES).map(([key, name]) => [key, colour(name)]));
  const series = SERIES.map(colour);
  const font = getComputedStyle(document.body).fontFamily;
  probe.remove();
  return { ...(colours as Record<keyof typeof NAMES, string>), series, font };
}

/** A colour of `rgb(...)` made transparent. */
export const faded = (colour: string, share: number): string =>
  colour.replace(/^rgb\(([^)]+)\)$/, (_, parts: string) => `rgba(${parts}, ${share})`);

/** A colour between two of `rgb(...)`; share 0 = the first. */
export function between(a: string, b: string, share: number): string {
  const parts = (colour: string): number[] =>
    (/\(([^)]+)\)/.exec(colour)?.[1] ?? '').split(/[ ,]+/).map(Number);
  const [first, second] = [parts(a), parts(b)];
  const mixed = [0, 1, 2].map((i) =>
    Math.round((first[i] ?? 0) + share * ((second[i] ?? 0) - (first[i] ?? 0))),
  );
  return `rgb(${mixed.join(', ')})`;
}

/** Black or white, whichever reads better on a colour (WCAG relative luminance). */
export function inkOn(colour: string): string {
  const [r = 0, g = 0, b = 0] = (/\(([^)]+)\)/.exec(colour)?.[1] ?? '').split(/[ ,]+/).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.179 ? 'rgb(17, 24, 32)' : 'rgb(255, 255, 255)';
}
