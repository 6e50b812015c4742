/** The city as circles: where people wait, and where the work is. */
import { effect, signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import {
  formatNumber,
  formatPercent,
  LABELS,
  type Buurt,
  type City,
  type WeightClass,
} from '../../../src/index.ts';
import { ChartBox } from '../../charts/chart-box.tsx';
import { Answer } from '../../parts/answer.tsx';
import { titleOf } from '../../parts/titles.ts';
import { Choice } from '../../parts/choice.tsx';
import { mapConfig, mapHeight, type Circle } from '../../charts/map-chart.ts';
import { ProgressLine } from '../../parts/progress-line.tsx';
import { dotText } from '../../results/chart-words.ts';
import { areaOf, scaled } from '../../results/figures.ts';
import { change, chosen, lang, MAP_COLOURS, type MapColour, markedTeam } from '../../state/app-state.ts';
import { city } from '../../state/loaded.ts';
import { studyDesk } from '../../state/study-task.ts';
import { published, type Published } from '../../state/study.ts';
import { texts } from '../../texts/index.ts';
import { mapTexts } from './map-texts.ts';

/** Middle and end of the colour scale of each figure. */
const SCALES: Readonly<Record<MapColour, { readonly middle: number | null; readonly most: number }>> = {
  wait: { middle: 5, most: 15 },
  withinTarget: { middle: null, most: 1 },
  utilisation: { middle: 1, most: 1.5 },
  weight: { middle: null, most: 1 },
};

/** Working days on both sides of the norm that the colours reach at least. */
const LEAST_REACH = 2;

/** Places of the weight classes on the scale of colours. */
const HEAVINESS: Readonly<Record<WeightClass, number>> = { low: 0, average: 0.5, high: 1 };
const weights = signal<{
  readonly key: string;
  readonly of: ReadonlyMap<string, { readonly class: WeightClass }>;
}>({
  key: '',
  of: new Map(),
});

/** Asks for the classes when they are first wanted. */
function followWeights(): () => void {
  return effect(() => {
    const found: City | null = city.value;
    const mapColour = chosen.mapColour.value;
    const norm = chosen.norm.value;
    if (found === null || mapColour !== 'weight') return;
    const key = JSON.stringify([found.id, norm]);
    if (key === weights.peek().key) return;
    weights.value = { key, of: new Map() };
    void studyDesk()
      .then((desk) => desk.ask('weights', found, norm))
      .then((result) => {
        if (result.ok && weights.peek().key === key) weights.value = { key, of: result.value };
      });
  });
}

/** The class that most households of some buurten have; null where none is known. */
function usualWeight(
  buurten: readonly { readonly code: string; readonly households: number }[],
): number | null {
  const households = new Map<WeightClass, number>();
  for (const buurt of buurten) {
    const weight = weights.value.of.get(buurt.code)?.class;
    if (weight !== undefined) households.set(weight, (households.get(weight) ?? 0) + buurt.households);
  }
  const [most] = [...households].sort(([, a], [, b]) => b - a);
  return most === undefined ? null : HEAVINESS[most[0]];
}

export function MapView(): JSX.Element {
  const t = texts.value;
  const own = mapTexts();
  useEffect(followWeights, []);
  const shown = published.value;
  const found = city.value;
  const placed = found?.buurten.filter(({ rdX, rdY }) => rdX !== null && rdY !== null) ?? [];
  return (
    <>
      <Answer main={shown === null ? own.title : finding(shown)}>
        <ProgressLine />
      </Answer>
      <h2 class="visually-hidden">{t.compare.charts}</h2>
      {shown !== null && placed.length > 1 && <CityMap shown={shown} buurten={placed} />}
      {shown !== null && placed.length <= 1 && <p class="utrecht-paragraph">{own.noPlaces}</p>}
    </>
  );
}

const runOf = (shown: Published): number => Math.min(chosen.active.value, shown.runs.length - 1);

function figureOf(shown: Published, team: string, colour: MapColour): number | null {
  if (colour === 'weight') {
    return usualWeight(shown.scenarios[runOf(shown)]?.teams.find(({ id }) => id === team)?.buurten ?? []);
  }
  const area = areaOf(shown, runOf(shown), team);
  if (area === undefined) return null;
  if (colour === 'utilisation') return area.utilisation.value;
  return colour === 'wait' ? area.wait.mean.value : area.wait.withinTarget.value;
}

/** With its interval, where it has one. */
function exactText(shown: Published, team: string, colour: MapColour): string {
  const area = areaOf(shown, runOf(shown), team);
  if (area === undefined || colour === 'weight') return figureText(figureOf(shown, team, colour), colour);
  if (colour === 'wait') return dotText(area.wait.mean);
  const share = colour === 'utilisation' ? area.utilisation : area.wait.withinTarget;
  return `${dotText(scaled(share, 100), 0)} %`;
}

const weightText = (value: number | null): string => {
  const { weights: names } = mapTexts();
  return value === null ? '–' : names[value < 0.25 ? 'low' : value < 0.75 ? 'average' : 'high'];
};
const figureText = (value: number | null, colour: MapColour): string =>
  colour === 'weight'
    ? weightText(value)
    : colour === 'wait'
      ? formatNumber(value, 1, lang.value)
      : `${formatPercent(value, 0, lang.value)} %`;

function finding(shown: Published): string {
  const own = mapTexts();
  const mapColour = chosen.mapColour.value;
  const scenario = shown.scenarios[runOf(shown)];
  const teams = (scenario?.teams ?? [])
    .flatMap(({ id, name }) => {
      const value = figureOf(shown, id, mapColour);
      return value === null ? [] : [{ name, value }];
    })
    .sort((a, b) => b.value - a.value);
  if (mapColour === 'weight') {
    const heavy = teams.filter(({ value }) => value > 0.75);
    return teams.length === 0 ? own.title : own.heavy(heavy.length, teams.length);
  }
  const [highest, lowest] = [teams[0], teams.at(-1)];
  if (highest === undefined || lowest === undefined) return own.title;
  return own.finding[mapColour](
    highest.name,
    figureText(highest.value, mapColour),
    lowest.name,
    figureText(lowest.value, mapColour),
  );
}

function CityMap({ shown, buurten }: { shown: Published; buurten: readonly Buurt[] }): JSX.Element {
  const t = texts.value;
  const own = mapTexts();
  const mapColour = chosen.mapColour.value;
  const active = chosen.active.value;
  const run = runOf(shown);
  const scenario = shown.scenarios[run];
  const study = shown.studies[run];
  const teamOf = new Map(
    scenario?.teams.flatMap((team) => team.buurten.map(({ code }) => [code, team.id] as const)),
  );
  const circles = buurten.map((buurt): Circle => {
    const team = teamOf.get(buurt.code) ?? buurt.team;
    return {
      id: buurt.code,
      team,
      name: buurt.name,
      x: buurt.rdX ?? 0,
      y: buurt.rdY ?? 0,
      households: buurt.households,
      value: mapColour === 'weight' ? usualWeight([buurt]) : figureOf(shown, team, mapColour),
    };
  });
  const teams = (scenario?.teams ?? []).map(({ id, name }) => {
    const mine = circles.filter(({ team }) => team === id);
    const households = mine.reduce((sum, circle) => sum + circle.households, 0);
    const middle = (axis: 'x' | 'y'): number =>
      mine.reduce((sum, circle) => sum + circle[axis] * circle.households, 0) / Math.max(1, households);
    return {
      id,
      name,
      households,
      buurten: mine.length,
      value: figureOf(shown, id, mapColour),
      x: middle('x'),
      y: middle('y'),
    };
  });
  const scale = {
    ...SCALES[mapColour],
    ...(mapColour === 'wait' ? { middle: scenario?.target.wait ?? 5 } : {}),
  };
  // Colours spread over what there is to see: waits within a few days of the norm would all be pale on a fixed scale.
  if (mapColour === 'wait') {
    const furthest = Math.max(
      ...teams.map(({ value }) => Math.abs((value ?? scale.middle ?? 0) - (scale.middle ?? 0))),
    );
    scale.most = (scale.middle ?? 0) + Math.max(LEAST_REACH, Math.ceil(furthest));
  }
  const marked = markedTeam.value;
  const label = LABELS[Math.min(active, shown.runs.length - 1)] ?? 'A';
  return (
    <ChartBox
      name={`kaart-${mapColour}`}
      title={own.chart[mapColour](`${label} ${study === undefined ? '' : titleOf(study)}`)}
      note={mapColour === 'weight' ? own.weightNote : own.note}
      height={(width) => mapHeight(circles, width)}
      config={(palette) =>
        mapConfig(
          {
            circles,
            labels: teams.map(({ id, name, value, x, y }) => ({
              team: id,
              text: `${name}\n${figureText(value, mapColour)}`,
              x,
              y,
            })),
            ...scale,
            marked,
          },
          palette,
        )
      }
      table={() => ({
        heading: [t.team, own.buurten, own.households, own.colours[mapColour]],
        rows: teams.map(({ id, name, buurten: count, households }) => [
          name,
          String(count),
          formatNumber(households, 0, lang.value),
          exactText(shown, id, mapColour),
        ]),
      })}
      cells={() =>
        teams.map(({ name, buurten: count, households, value }) => [name, count, households, value])
      }
      teams={teams.map(({ id, name, value, households }) => ({
        id,
        text: own.walk(
          name,
          own.colours[mapColour],
          figureText(value, mapColour),
          formatNumber(households, 0, lang.value),
        ),
      }))}
      teamAt={(x, y, chart) => {
        const [hit] = chart.getElementsAtEventForMode(
          { x, y } as unknown as Event,
          'nearest',
          { intersect: true },
          false,
        );
        const point = hit === undefined ? undefined : chart.data.datasets[0]?.data[hit.index];
        return (point as unknown as Circle | undefined)?.team ?? '';
      }}
    >
      <div class="chart-tools">
        <Choice
          id="map-colour"
          label={own.colour}
          value={mapColour}
          options={MAP_COLOURS.map((name) => [name, own.colours[name]] as const)}
          onChange={(name) => change({ mapColour: name })}
        />
        <p class={`map-legend ${scale.middle === null ? 'one-sided' : ''}`} role="note">
          <span>
            {scale.middle === null
              ? figureText(0, mapColour)
              : own.andLess(figureText(Math.max(0, 2 * scale.middle - scale.most), mapColour))}
          </span>
          <span class="ramp" aria-hidden="true" />
          {scale.middle !== null && <span>{figureText(scale.middle, mapColour)}</span>}
          {scale.middle !== null && <span class="ramp up" aria-hidden="true" />}
          <span>
            {mapColour === 'weight'
              ? figureText(1, mapColour)
              : own.andMore(figureText(scale.most, mapColour))}
          </span>
        </p>
      </div>
    </ChartBox>
  );
}
