/** A chart as a drawing (SVG) or a picture (PNG), with its title, in the colours of paper. */
import { Element } from 'svgcanvas';
import { BasicPlatform, Chart, type AnyConfig } from './setup.ts';
import { readPalette, type Palette } from './palette.ts';

export interface Sheet {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly config: (palette: Palette) => AnyConfig;
}

const TITLE_SPACE = 34;

/** The chart with its title above it. */
function titled({ title, config }: Sheet, palette: Palette): AnyConfig {
  const own = config(palette);
  return {
    ...own,
    options: {
      ...own.options,
      responsive: false,
      events: [],
      devicePixelRatio: 1,
      plugins: {
        ...own.options?.plugins,
        title: {
          display: title !== '',
          text: title,
          align: 'start',
          color: palette.ink,
          font: { size: 15, weight: 'bold' },
          padding: { bottom: 12 },
        },
      },
    },
  };
}

export function svgOf(sheet: Sheet): string {
  const palette = readPalette('light');
  const height = sheet.height + (sheet.title === '' ? 0 : TITLE_SPACE);
  const canvas = new Element({ width: sheet.width, height, document });
  // Charts keep within their area by themselves; in a drawing a clip would only begin a new group.
  canvas.ctx.clip = () => undefined;
  // The element stands in for a canvas: what Chart.js asks of one is width, height and a context.
  const own = titled(sheet, palette);
  // With a style per segment Chart.js draws lines step by step; else it hands over a Path2D, which a drawing
  // cannot take.
  const datasets = own.data.datasets.map((dataset) => ({ ...dataset, segment: {} }));
  const config = { ...own, data: { ...own.data, datasets }, platform: BasicPlatform } as unknown as AnyConfig;
  Chart.defaults.font.family = palette.font;
  const chart = new Chart(canvas as unknown as HTMLCanvasElement, config);
  const text = canvas.ctx.getSerializedSvg();
  chart.destroy();
  return text.replace('<svg ', `<svg viewBox="0 0 ${sheet.width} ${height}" `);
}

export async function pngOf(sheet: Sheet): Promise<Blob> {
  const palette = readPalette('light');
  const height = sheet.height + TITLE_SPACE;
  const scale = 2;
  const canvas = document.createElement('canvas');
  canvas.width = sheet.width;
  canvas.height = height;
  const config = titled(sheet, palette);
  const paper = {
    id: 'paper',
    beforeDraw: ({ ctx, width, height: tall }: Chart) => {
      ctx.save();
      ctx.fillStyle = palette.paper;
      ctx.fillRect(0, 0, width, tall);
      ctx.restore();
    },
  };
  const chart = new Chart(canvas, {
    ...config,
    options: { ...config.options, devicePixelRatio: scale },
    plugins: [paper],
  });
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  chart.destroy();
  if (blob === null) throw new Error('The picture could not be made.');
  return blob;
}
