/**
 * Systems with known answers, in the shape of a model, for the tests of this layer and those above it.
 * Every figure is a normal number with a known mean, drawn from the seed, the replication and its place, so
 * that two scenarios share their chance events as those of the model do.
 */
import { normalQuantile, Streams } from '../engine/index.ts';
import { AREA_MEASURES, MONTH_MEASURES, SummaryLayout } from '../model/summary-layout.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import type { Prepare } from './replicator.ts';

export interface KnownScenario {
  readonly name: string;
  readonly teams: readonly string[];
  /** Added to every figure. */
  readonly shift: number;
  /** Standard deviation of what the scenario does not share with others. */
  readonly own: number;
}

export const MONTHS = ['2017-01', '2017-02'] as const;
/** Mean and standard deviation of every figure but shares and residuals. */
export const MEAN = 10;
export const DEVIATION = 2;

const NOBODY = { employed: 0, seconded: 0, intern: 0 };

/** A scenario that holds no more than this layer and those above it read. */
export function knownScenario({ name, teams, shift, own }: KnownScenario): ResolvedScenario {
  const part = {
    name,
    title: { nl: `Proef ${name}`, en: `Trial ${name}` },
    question: { nl: '', en: '' },
    hash: `${name}-`.padEnd(64, '0'),
    period: { from: '2017-01-01', to: '2017-02-28', warmUpDays: 0 },
    calendar: { kind: 'dutch', daysOff: [], schoolHolidays: null },
    target: { wait: 5, share: 0.8 },
    money: { costPerFteYear: 72800, costPerInternFteYear: 9000, extraPerYear: 0, subsidyPerYear: null },
    levers: {},
    pool: { fte: 0, from: null },
    shocks: [],
    teams: teams.map((id) => ({ id, name: id.toUpperCase(), wijk: '', buurten: [], staff: NOBODY })),
    ledger: [],
    shift,
    own,
  };
  return part as unknown as ResolvedScenario;
}

const SHARES = new Set<string>(['withinTarget', 'monthMeanOverTarget', 'utilisation']);
const RESIDUALS = new Set<string>(['flowResidual', 'queueResidual', 'littleResidual']);

export const knownSystem: Prepare = (scenario) => {
  const { shift, own, name } = scenario as unknown as KnownScenario;
  const layout = new SummaryLayout(
    scenario.teams.map((team) => team.id),
    MONTHS,
  );
  return {
    layout,
    replicate(seed, replication) {
      const streams = new Streams(seed, 'rep', replication);
      const summary = new Float64Array(layout.size);
      layout.areas.forEach((area, a) => {
        const shared = streams.stream(area);
        const apart = streams.stream(area, name);
        const draw = (measure: string): number => {
          const z = normalQuantile(shared.uniform());
          const extra = own * normalQuantile(apart.uniform());
          if (RESIDUALS.has(measure)) return 0;
          if (SHARES.has(measure)) return Math.min(1, Math.max(0, 0.5 + 0.1 * z));
          return MEAN + DEVIATION * z + shift + extra;
        };
        for (const measure of AREA_MEASURES) summary[layout.area(a, measure)] = draw(measure);
        layout.months.forEach((_, m) => {
          for (const measure of MONTH_MEASURES) summary[layout.month(a, m, measure)] = draw(measure);
        });
      });
      return summary;
    },
  };
};
