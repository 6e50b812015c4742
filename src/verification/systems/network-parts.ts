/** The working parts of a queue network: sources of arrivals, stations and groups of servers, at rest. */
import { distribution, type Distribution, type Stream, type Streams } from '../../engine/index.ts';
import { Line, type Clients } from './clients.ts';
import { rateOf, type Rate } from './rate.ts';
import type { LineColumns, Recorder } from './recorder.ts';
import { ServerGroup } from './server-group.ts';
import type { ArrivalSpec, GroupSpec, QueueSystem, StationSpec } from './system.ts';

export interface Source {
  readonly spec: ArrivalSpec;
  readonly interval: Distribution | null;
  readonly mean: number;
  readonly rate: Rate | null;
  readonly batch: Distribution | null;
  readonly factor: Distribution | null;
  readonly stream: Stream;
  scale: number;
}

export interface Station {
  readonly spec: StationSpec;
  readonly service: readonly Distribution[];
  readonly patience: Distribution | null;
  readonly stream: Stream;
  readonly routes: Stream;
  readonly patiences: Stream;
  /** One line per class. */
  readonly lines: readonly Line[];
  readonly observers: LineColumns[];
  waiting: number;
  served: number;
  /** Integrals since the warm-up, client-ticks. */
  waitingArea: number;
  servedArea: number;
  touched: number;
}

export interface Group {
  readonly spec: GroupSpec;
  readonly servers: ServerGroup;
  readonly stations: readonly number[];
  readonly up: Distribution | null;
  readonly down: Distribution | null;
  readonly stream: Stream;
  /** Number of the first server among all groups. */
  readonly offset: number;
  onDuty: number;
  shift: number;
  busyArea: number;
  touched: number;
}

export function sourcesOf(system: QueueSystem, streams: Streams): Source[] {
  return system.arrivals.map((spec, i) => source(spec, streams.stream('arrivals', i)));
}

export function stationsOf(
  system: QueueSystem,
  recorder: Recorder,
  clients: Clients,
  streams: Streams,
): Station[] {
  const classes = 1 + Math.max(0, ...system.arrivals.map((arrival) => arrival.class ?? 0));
  return system.stations.map((spec, i) => ({
    spec,
    service: spec.service.map(distribution),
    patience: spec.patience === undefined ? null : distribution(spec.patience),
    stream: streams.stream('service', i),
    routes: streams.stream('routes', i),
    patiences: streams.stream('patience', i),
    lines: Array.from({ length: classes }, () => new Line(clients)),
    observers: recorder.lines.filter((line) => line.station === i),
    waiting: 0,
    served: 0,
    waitingArea: 0,
    servedArea: 0,
    touched: 0,
  }));
}

export function groupsOf(system: QueueSystem, streams: Streams): Group[] {
  let offset = 0;
  return system.groups.map((spec, g) => {
    const most = mostServers(spec);
    const group: Group = {
      spec,
      servers: new ServerGroup(most),
      stations: system.stations.flatMap((station, s) => (station.groups.includes(g) ? [s] : [])),
      up: spec.breakdowns === undefined ? null : distribution(spec.breakdowns.up),
      down: spec.breakdowns === undefined ? null : distribution(spec.breakdowns.down),
      stream: streams.stream('breakdowns', g),
      offset,
      onDuty: 0,
      shift: 0,
      busyArea: 0,
      touched: 0,
    };
    offset += Math.max(0, most);
    return group;
  });
}

function source(spec: ArrivalSpec, stream: Stream): Source {
  const { process, batch, factor } = spec;
  return {
    spec,
    interval: process.kind === 'renewal' ? distribution(process.interval) : null,
    mean: process.kind === 'poisson' ? 1 / process.rate : 0,
    rate: process.kind === 'varying' ? rateOf(process.rate) : null,
    batch: batch === undefined ? null : distribution(batch),
    factor: factor === undefined ? null : distribution(factor),
    stream,
    scale: 1,
  };
}

function mostServers({ servers }: GroupSpec): number {
  if (servers === 'unlimited') return -1;
  return typeof servers === 'number' ? servers : Math.max(...servers.steps.map(([, count]) => count));
}

export function serversAtStart({ servers }: GroupSpec): number {
  if (servers === 'unlimited') return 0;
  return typeof servers === 'number' ? servers : (servers.steps[0]?.[1] ?? 0);
}
