/**
 * The worker of large files: cities from files of CBS, and workbooks of results. It is fetched when one is first
 * wanted, and has all tables of the city whose demand others are given by.
 */
import {
  basisOf,
  comparisonOf,
  comparisonSheets,
  deriveDemand,
  importCbs,
  importNotes,
  loadCity,
  loadScenario,
  memorySource,
  PROPOSAL_NORM,
  proposeCity,
  resultOf,
  runSheets,
  scenarioFromTeams,
  slugOf,
  SummaryMatrix,
  waitReplicator,
  workbookBytes,
  type Result,
  type Seed,
  type Simulation,
} from '../../src/index.ts';
import type { DeskAnswer, DeskQuestion, Rows } from './desk-calls.ts';
import type { FileCalls, ImportedCity } from './file-calls.ts';

const BASIS = 'scenarios/utrecht-2017.json';
const texts = import.meta.glob<string>(
  ['../../scenarios/{defaults,utrecht-2017}.json', '../../data/*/*.{csv,json}'],
  { query: '?raw', import: 'default', eager: true },
);
const files = memorySource(
  new Map(Object.entries(texts).map(([path, text]) => [path.replace(/^(\.\.\/)+/, ''), text])),
);

function required<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const service: FileCalls = {
  async importCity(file, bytes, gemeente, year, lang): Promise<Result<ImportedCity>> {
    const imported = await importCbs({ name: file, bytes }, { gemeente, ...(year === null ? {} : { year }) });
    if (!imported.ok) return imported;
    const base = required(loadScenario(BASIS, files));
    const demand = required(deriveDemand(required(loadCity(base.city ?? '', files))));
    const { name, code, year: found } = imported.value;
    // The tables of the city that comes with the page would be mixed with those of a folder of the same name.
    const own = slugOf(name);
    const id = own === base.city ? `${own}-${found}` : own;
    const proposal = proposeCity(imported.value, basisOf(base, demand), PROPOSAL_NORM, id);
    if (!proposal.ok) return proposal;
    const { city, teams, notes, scenarioFile, norm } = proposal.value;
    return {
      ok: true,
      value: {
        name,
        code,
        year: found,
        teams: teams.length,
        buurten: city.buurten.length,
        households: city.buurten.reduce((sum, { households }) => sum + households, 0),
        fte: norm.total.fte,
        registrationsPerMonth: teams.reduce((sum, team) => sum + team.registrationsPerMonth.value, 0),
        demandFrom: base.title,
        notes: importNotes(notes, lang),
        scenario: scenarioFile,
        files: [...proposal.value.files].map(([path, text]) => ({ path, text })),
      },
    };
  },
  teamTable: (source, file, name, from, to) =>
    scenarioFromTeams(source, { file, name, title: { nl: name, en: name }, from, to }),
  chartTable: async (name, title, heading, rows) =>
    new Uint8Array(
      await workbookBytes([
        { name: name.slice(0, 31), heading, rows },
        { name: 'buurtsim', heading: null, rows: [[title]] },
      ]),
    ),
  async workbook(seed, studies, lang) {
    const simulations = studies.map((rows) => simulationOf(rows, seed));
    const [only] = simulations;
    const sheets =
      simulations.length === 1 && only !== undefined
        ? runSheets(only, lang)
        : comparisonSheets({ simulations, result: comparisonOf(simulations) }, lang);
    return new Uint8Array(await workbookBytes(sheets));
  },
};

function simulationOf({ scenario, numbers, values }: Rows, seed: Seed): Simulation {
  const { layout } = waitReplicator(scenario);
  const matrix = new SummaryMatrix(layout, numbers.length);
  numbers.forEach((number, i) =>
    matrix.place(number, values.subarray(i * layout.size, (i + 1) * layout.size)),
  );
  return { scenario, seed, matrix, result: resultOf(scenario, seed, matrix) };
}

const port = globalThis as unknown as DedicatedWorkerGlobalScope;

async function answer({ id, call, given }: DeskQuestion): Promise<DeskAnswer> {
  try {
    const known = service as unknown as Readonly<Record<string, (...given: readonly unknown[]) => unknown>>;
    return { id, ok: true, value: await known[call]?.(...given) };
  } catch (error) {
    return { id, ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

port.addEventListener('message', ({ data }: MessageEvent<DeskQuestion>) => {
  void answer(data).then((found) => port.postMessage(found));
});
