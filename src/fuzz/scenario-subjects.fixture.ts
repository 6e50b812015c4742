/** Scenario files, alone and from the address of the page. */
import { resultOf, SummaryMatrix, waitReplicator } from '../experiment/index.ts';
import { resultSchema } from '../experiment/result-schema.ts';
import { failed, ok, type Result } from '../problem/problem.ts';
import { diskSource } from '../scenario/disk.fixture.ts';
import { loadScenario, scenarioFromTeams } from '../scenario/index.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { fromAddress, toAddress } from '../../web/state/address.ts';
import { draftDocument } from '../../web/scenario/draft.ts';
import { notFinite, bytesOf, textOf, type Subject } from './subject.fixture.ts';

const ENTRY = 'scenarios/mine.json';
const disk = diskSource();
const shipped = (path: string): Uint8Array => {
  const content = disk.read(path);
  if (!(content instanceof Uint8Array)) throw new Error(`no file ${path}`);
  return Uint8Array.from(content);
};

/** Loads a scenario; a small one is also run, for every twentieth. */
function loaded(entry: string, content: string | Uint8Array): Result<ResolvedScenario> {
  const result = loadScenario(entry, diskSource(new Map([[entry, content]])));
  if (result.ok && isSmall(result.value) && (runs.seen += 1) % 20 === 1) runOnce(result.value);
  return result;
}
const runs = { seen: 0 };

/** Cheap to run: a month or two, few residents, few workers. */
function isSmall({ demand, period, teams, pool }: ResolvedScenario): boolean {
  const days = (Date.parse(period.to) - Date.parse(period.from)) / 86_400_000 + period.warmUpDays;
  const size = teams.reduce((sum, { inflow, initial, workers }) => {
    const daily = inflow.unit === 'day' ? inflow.registrations : inflow.registrations / 30;
    const registered = daily * days * demand.level;
    return sum + registered + initial.caseload + initial.queue + workers.employed + workers.seconded;
  }, pool.fte);
  return size < 5000 && days < 800;
}

/** @throws Error where the result has a number that is none, or cases got lost */
function runOnce(scenario: ResolvedScenario): void {
  const replicator = waitReplicator(scenario);
  const matrix = new SummaryMatrix(replicator.layout, 2);
  for (const replication of [0, 1]) matrix.place(replication, replicator.replicate('fuzz', replication));
  const result = resultOf(scenario, 'fuzz', matrix);
  const place = notFinite(resultSchema.parse(result));
  if (place !== null) throw new Error(`result ${place}`);
  if (result.checks.flowResidual !== 0) throw new Error('cases were lost');
}

const own = {
  schema: 'buurtsim.scenario/1',
  name: 'mine',
  title: { nl: 'Mijn scenario', en: 'My scenario' },
  question: { nl: 'Wat als?', en: 'What if?' },
  extends: 'defaults.json',
  period: { from: '2017-01-01', to: '2017-03-31', warmUpDays: 0 },
  demand: { level: { value: 1, interval: [0.9, 1.1], status: 'assumed', source: 'x' } },
  pool: { fte: 1, policy: { kind: 'fixed', shares: { noord: 0.5, zuid: 0.5 } } },
  shocks: [
    { kind: 'inflow', teams: ['noord'], from: '2017-02-01', to: '2017-02-28', factor: 1.5 },
    { kind: 'transfer', teams: [], date: '2017-02-01', cases: 5, into: 'queue' },
    { kind: 'staff', teams: ['zuid'], from: '2017-02-01', to: null, fte: -1, staffKind: 'employed' },
    { kind: 'absence', teams: ['zuid'], from: '2017-02-01', to: '2017-02-14', workers: 2 },
    { kind: 'task', teams: [], from: '2017-03-01', to: '2017-03-14', hours: 8 },
    { kind: 'intakeStop', teams: ['noord'], from: '2017-03-01', to: '2017-03-07' },
  ],
  teams: {
    noord: {
      staff: { employed: 10 },
      inflow: { registrationsPerMonth: 40 },
      initial: { caseload: 200, queue: 10 },
    },
    zuid: { staff: { employed: 4, intern: 2 }, inflow: { registrationsPerDay: 1 } },
  },
};

export const scenarioSubject: Subject = {
  name: 'scenario JSON',
  json: true,
  share: 25,
  seeds: [bytesOf(JSON.stringify(own, null, 2)), shipped('scenarios/verification/k1.json')],
  read: (bytes, seed) => loaded(seed === 1 ? 'scenarios/verification/mine.json' : ENTRY, bytes),
};

/** A change in the file that the others extend, seen through one that extends it. */
export const defaultsSubject: Subject = {
  name: 'scenario JSON that another extends',
  json: true,
  share: 10,
  seeds: [shipped('scenarios/defaults.json')],
  read: (bytes) => {
    const text = JSON.stringify({ ...own, extends: 'base.json' });
    return loadScenario(
      ENTRY,
      diskSource(
        new Map<string, string | Uint8Array>([
          [ENTRY, text],
          ['scenarios/base.json', bytes],
        ]),
      ),
    );
  },
};

const names = { name: 'mine', title: own.title, question: own.question };

/** The address is read, written again, and what it says becomes a scenario. */
export const addressSubject: Subject = {
  name: 'address of the page',
  json: false,
  share: 15,
  seeds: [
    '#1/compare?a=utrecht-2017&b=verification/k1~teams.team.staff.employed:12~=Meer+mensen~!inflow,team,2017-02-01,2017-03-01,1.2&k=1&team=team&seed=a&n=20',
    "#1/map?a=verification/k1~pool.policy.kind:'rotation~pool.fte:2.5&sort=wijk&map=utilisation&lang=en&seed=12",
  ].map(bytesOf),
  read(bytes) {
    const address = textOf(bytes);
    const state = fromAddress(address);
    if (state === null)
      return failed([{ code: 'value.format', path: ['#'], expected: 'address', actual: '' }]);
    const again = fromAddress(toAddress(state));
    if (JSON.stringify(again) !== JSON.stringify(state))
      throw new Error('another state from its own address');
    const problems = state.drafts.flatMap((draft) => {
      const text = draftDocument(draft, names, 'a');
      const result = loaded('scenarios/page/draft.json', text);
      return result.ok ? [] : result.problems;
    });
    return problems.length > 0 ? failed(problems) : ok(state);
  },
};

const TEAM_TABLE =
  'buurtteam,wijk,fte,aanmeldingen_per_maand,lopende_casussen,wachtenden\nNoord,Noord,10,40,200,12\n"Zuid, oost",Zuid,8.5,31,0,0\n';

/** A table with a row a team; the scenario that comes of it must load. */
export const teamTableSubject: Subject = {
  name: 'table of teams',
  json: false,
  share: 10,
  seeds: [
    bytesOf(TEAM_TABLE),
    bytesOf(TEAM_TABLE.replaceAll(',', ';').replaceAll('\n', '\r\n').replace('8.5', '8,5')),
  ],
  read(bytes) {
    const made = scenarioFromTeams(textOf(bytes), {
      file: 'teams.csv',
      name: 'mine',
      title: own.title,
      from: '2017-01-01',
      to: '2017-02-28',
    });
    return made.ok ? loaded(ENTRY, made.value) : made;
  },
};
