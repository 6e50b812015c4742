/** From a file to the canonical form. */
import { frozenCopy } from '../city/frozen-copy.ts';
import type { City } from '../city/index.ts';
import type { SchoolHolidays } from '../calendar/index.ts';
import { failed, ok, type Result } from '../problem/problem.ts';
import { readFaultyChain } from './chain.ts';
import { checkSections } from './check-sections.ts';
import { checkSize } from './check-size.ts';
import { checkDocument, type CheckedDocument, type Sections } from './document.ts';
import type { FileSource } from './file-source.ts';
import { Ledger } from './ledger.ts';
import { loadCity, loadSchoolHolidays } from './load-city.ts';
import { mergeChain } from './merge.ts';
import { ProblemList } from './problem-list.ts';
import { resolveLevers } from './resolve-levers.ts';
import { resolveTeams } from './resolve-teams.ts';
import type { ResolvedCasework, ResolvedScenario, ResolvedTeam } from './resolved.ts';
import { scenarioHash } from './scenario-hash.ts';
import type { DistributionSpec } from '../engine/index.ts';

/** Days in the units that stays may be given in. */
const UNIT_DAYS = { month: 30.4375, week: 7, day: 1 } as const;

/**
 * Reads a scenario file, merges what it extends, checks everything and resolves it.
 * Pure but for the reading: the same texts give the same frozen value. All problems are reported at once, each
 * with the file that wrote the place.
 * @param entry path in the source, e.g. `scenarios/utrecht-2017.json`
 * @param tables of the city: those that say where teams work (enough to run, faster), or all, to check them
 */
export function loadScenario(
  entry: string,
  files: FileSource,
  tables: 'areas' | 'all' = 'areas',
): Result<ResolvedScenario> {
  const chain = readFaultyChain(entry, files);
  if (!chain.readable) return failed(chain.problems);
  const merged = mergeChain(chain.files);
  const problems = new ProblemList(merged.fileOf);
  for (const problem of chain.problems) problems.push(problem);
  for (const problem of merged.problems) problems.push(problem);
  const document = checkDocument(merged, problems);
  checkSections(document, problems);

  const city = document.city === null ? null : read(loadCity(document.city, files, tables), problems);
  const region = document.calendar?.kind === 'dutch' ? document.calendar.schoolHolidays : null;
  const schoolHolidays = region === null ? null : read(loadSchoolHolidays(region, files), problems);

  const ledger = new Ledger(merged, entry);
  // Teams can be followed to the city as soon as what they need has passed.
  const { demand, staff, staffChanges } = document;
  const ready = (document.city === null || city !== null) && demand && staff && staffChanges;
  const teams = ready
    ? resolveTeams({ ...document, demand, staff, staffChanges }, city, ledger, problems)
    : [];
  if (problems.items.length > 0 || !isComplete(document)) return failed(problems.items);
  const unhashed = assemble(document, schoolHolidays, teams, ledger);
  checkSize(unhashed, problems);
  if (problems.items.length > 0) return failed(problems.items);
  return ok(frozenCopy({ ...unhashed, hash: scenarioHash(unhashed) }));
}

function read<T extends City | SchoolHolidays>(result: Result<T>, problems: ProblemList): T | null {
  if (result.ok) return result.value;
  for (const problem of result.problems) problems.push(problem);
  return null;
}

type CompleteDocument = CheckedDocument & Sections & { readonly name: string };

const isComplete = (document: CheckedDocument): document is CompleteDocument =>
  document.name !== undefined && document.title !== undefined && document.question !== undefined;

/** The canonical form of a document without problems. */
function assemble(
  document: CompleteDocument,
  schoolHolidays: SchoolHolidays | null,
  teams: readonly ResolvedTeam[],
  ledger: Ledger,
): Omit<ResolvedScenario, 'hash'> {
  const { name, title, question, city, period, calendar, target, money, capacity, shocks } = document;
  const { wijkfactors: _wijkfactors, channels, batch, ...demand } = document.demand;
  const { lead, urgentLead, patience, ...intake } = document.intake;
  const { cityFte: _cityFte, absenceSpells, vacancy, leave, ...staff } = document.staff;
  const { policy, workers, ...pool } = document.pool;
  return {
    name,
    title,
    question,
    city,
    period,
    calendar: { kind: calendar.kind, daysOff: calendar.daysOff, schoolHolidays },
    target,
    money,
    demand: { ...demand, batch: spec(batch), channels: listed(channels) },
    intake: {
      ...intake,
      lead: spec(lead),
      urgentLead: spec(urgentLead),
      patience: patience === null ? null : spec(patience),
    },
    casework: caseworkOf(document.casework),
    capacity,
    staff: {
      ...staff,
      vacancy: spec(vacancy),
      absenceSpells: listed(absenceSpells).map(({ id, weight, length }) => ({
        id,
        weight,
        length: spec(length),
      })),
      leave: (['summer', 'school', 'any'] as const)
        .map((window) => ({ window, workingDays: leave[window] }))
        .filter(({ workingDays }) => workingDays > 0),
    },
    pool: {
      ...pool,
      policy: { name: policy.kind, settings: policy.settings ?? {}, shares: policy.shares ?? {} },
      workers: workers.map(({ absent, next, ...worker }) => ({
        ...worker,
        absent: absent ?? null,
        next: next === undefined ? null : { team: next },
      })),
    },
    shocks,
    levers: resolveLevers(document.levers),
    teams,
    ledger: ledger.entries(),
  };
}

function caseworkOf(casework: Sections['casework']): ResolvedCasework {
  if (casework.kind === 'steps') {
    const { step, delay, ...rest } = casework;
    return { ...rest, step: spec(step), delay: delay === null ? null : spec(delay) };
  }
  const { unit, types, reasons, cleanupInterval, returnAfter, ...rest } = casework;
  return {
    ...rest,
    unitDays: UNIT_DAYS[unit],
    types: listed(types).map(({ stay, ...type }) => ({ ...type, stay: spec(stay) })),
    reasons: listed(reasons),
    cleanupInterval: spec(cleanupInterval),
    returnAfter: spec(returnAfter),
  };
}

const listed = <T extends object>(members: Readonly<Record<string, T>>): ({ id: string } & T)[] =>
  Object.entries(members).map(([id, member]) => ({ id, ...member }));

/** The checks of a distribution in a file are those of the engine's spec. */
const spec = (checked: Sections['demand']['batch']): DistributionSpec => checked as DistributionSpec;
