import {
  type CbsGemeente,
  type City,
  cityFiles,
  type DemandModel,
  type ImportNote,
  predictDemand,
  readCity,
  slugOf,
  type TeamProposal,
} from '../../city/index.ts';
import type { ResolvedScenario, ResolvedTeam } from '../../scenario/index.ts';
import type { Result } from '../../problem/problem.ts';
import { failed, ok } from '../../problem/problem.ts';
import { drawTeams } from './draw-teams.ts';
import { applyNorm, type Norm } from './norm.ts';
import { NORM_2014, type NormSettings, THRESHOLD_RULE } from './norm-settings.ts';
import { buurtNorms } from './norm-weight.ts';

/** A city made of a CBS file: its folder, a scenario that runs on it, and what the norm gave. */
export interface CityProposal {
  readonly city: City;
  readonly norm: Norm;
  /** Path below the folder of the user -> text: `data/<id>/...` and `scenarios/<id>.json`. */
  readonly files: ReadonlyMap<string, string>;
  readonly scenarioFile: string;
  readonly teams: readonly ProposedTeam[];
  readonly notes: readonly ImportNote[];
}

export interface ProposedTeam extends TeamProposal {
  readonly fte: number;
  readonly registrationsPerMonth: { readonly value: number; readonly lower: number; readonly upper: number };
}

/** What the scenario of a proposed city takes from elsewhere. */
export interface ProposalBasis {
  /** Demand by wijkfactors, of a city that has published its starts. */
  readonly demand: DemandModel;
  /** Name of that city. */
  readonly demandFrom: string;
  /** Factor per calendar month, January first, and shares that never start: those of the default scenario. */
  readonly monthFactors: readonly number[];
  readonly lostShare: number;
  /** Open cases at the start per registration a month. */
  readonly casesPerRegistration: number;
}

/** Norm for a city of which only CBS figures are known: bijstand decides, on households. */
export const PROPOSAL_NORM: NormSettings = { ...NORM_2014, base: 'households', classes: THRESHOLD_RULE };

/**
 * Proposes teams by wijk and a norm, with staff by the norm and registrations by the demand model, and writes
 * all of it as files that `run` takes, under the name of the gemeente unless another id is given. Problem: a
 * gemeente without households.
 */
export function proposeCity(
  gemeente: CbsGemeente,
  basis: ProposalBasis,
  settings: NormSettings = PROPOSAL_NORM,
  id: string = slugOf(gemeente.name),
): Result<CityProposal> {
  if (gemeente.buurten.every(({ households }) => (households ?? 0) === 0)) {
    return failed([
      { code: 'value.range', file: gemeente.file, column: 'households', expected: 'some households' },
    ]);
  }
  // One team a wijk first, so that there is a city to which the norm can be applied.
  const first = readCity(cityFiles(gemeente, teamsByWijk(gemeente)));
  if (!first.ok) return first;
  const rough = applyNorm(first.value, settings, null);
  if (!rough.ok) return rough;
  const runs = drawTeams(buurtNorms(first.value, rough.value));
  const ids = new Set<string>();
  const proposals = runs.map((team, index): TeamProposal => {
    const wijken = [...new Set(team.map(({ wijk }) => wijk))];
    const only = wijken.length === 1 ? first.value.wijkByCode.get(wijken[0] ?? '') : undefined;
    const alone = runs.filter((other) => other.some(({ wijk }) => wijk === only?.code)).length === 1;
    const largest = [...team].sort((a, b) => b.weight - a.weight)[0];
    const name =
      alone && only !== undefined
        ? only.name
        : (first.value.buurtByCode.get(largest?.code ?? '')?.name ?? `Team ${index + 1}`);
    let own = slugOf(name);
    for (let number = 2; ids.has(own); number++) own = `${slugOf(name)}-${number}`;
    ids.add(own);
    return { id: own, name, wijk: only?.code ?? null, buurten: team.map(({ code }) => code) };
  });
  const tables = cityFiles(gemeente, proposals, id);
  const city = readCity(tables);
  if (!city.ok) return city;
  const norm = applyNorm(city.value, settings, null);
  if (!norm.ok) return norm;
  const fteOf = new Map(buurtNorms(city.value, norm.value).map(({ code, fte }) => [code, fte]));
  const teams = proposals.map((team): ProposedTeam => {
    const buurten = team.buurten.flatMap((code) => city.value.buurtByCode.get(code) ?? []);
    const { perMonth } = predictDemand(basis.demand, buurten, [], { moment: gemeente.year });
    const scale = startsToRegistrations(basis);
    return {
      ...team,
      fte: team.buurten.reduce((sum, code) => sum + (fteOf.get(code) ?? 0), 0),
      registrationsPerMonth: {
        value: perMonth.value * scale,
        lower: perMonth.lower * scale,
        upper: perMonth.upper * scale,
      },
    };
  });
  const scenarioFile = `scenarios/${id}.json`;
  const scenario = scenarioOf(city.value, teams, gemeente, basis);
  const files = new Map([...tables].map(([name, text]) => [`data/${id}/${name}`, text]));
  files.set(scenarioFile, `${JSON.stringify(scenario, null, 2)}\n`);
  return ok({ city: city.value, norm: norm.value, files, scenarioFile, teams, notes: gemeente.notes });
}

function teamsByWijk(gemeente: CbsGemeente): TeamProposal[] {
  return gemeente.wijken.flatMap(({ code, name }, index) => {
    const buurten = gemeente.buurten.flatMap((buurt) =>
      buurt.code.slice(2, 8) === code.slice(2) ? [buurt.code] : [],
    );
    return buurten.length === 0 ? [] : [{ id: `wijk-${index + 1}`, name, wijk: code, buurten }];
  });
}

/** Starts a month in the months that the model is of -> registrations in an average month. */
function startsToRegistrations({ demand, monthFactors, lostShare }: ProposalBasis): number {
  const months = demand.periods.at(-1)?.months ?? 12;
  const season = monthFactors.slice(0, months).reduce((sum, factor) => sum + factor, 0) / months;
  return 1 / (season > 0 ? season : 1) / (1 - lostShare);
}

function scenarioOf(
  city: City,
  teams: readonly ProposedTeam[],
  gemeente: CbsGemeente,
  basis: ProposalBasis,
): unknown {
  const year = String(Math.min(2199, Math.max(2013, gemeente.year)));
  const { name } = gemeente;
  const round = (value: number): number => Math.round(100 * value) / 100;
  const derived = (value: number, interval: readonly [number, number], source: string): unknown => ({
    value: round(value),
    interval: interval.map(round),
    status: 'derived',
    source,
  });
  return {
    schema: 'buurtsim.scenario/1',
    name: city.id,
    extends: 'defaults.json',
    city: city.id,
    title: { nl: `${name}, ${year}`, en: `${name}, ${year}` },
    question: {
      nl: `Hoe lang wachten bewoners van ${name} met teams volgens de norm?`,
      en: `How long do residents of ${name} wait with teams by the norm?`,
    },
    period: { from: `${year}-01-01`, to: `${year}-12-31`, warmUpDays: 0 },
    teams: Object.fromEntries(
      teams.map(({ id, fte, registrationsPerMonth: flow }) => [
        id,
        {
          staff: {
            employed: derived(
              fte,
              [0.9 * fte, 1.1 * fte],
              'norm of 2014: households per team by weight class',
            ),
          },
          inflow: {
            registrationsPerMonth: derived(
              flow.value,
              [flow.lower, flow.upper],
              `wijkfactors of CBS ${gemeente.year}, by the starts of the teams of ${basis.demandFrom}`,
            ),
          },
          slotFactor: 1,
          stayFactor: 1,
          initial: {
            caseload: {
              value: Math.round(basis.casesPerRegistration * flow.value),
              status: 'assumed',
              source: `${round(basis.casesPerRegistration)} open cases for each registration a month, as in ${basis.demandFrom}`,
            },
            queue: {
              value: Math.round(flow.value / 4),
              status: 'assumed',
              source: 'registrations of about five working days',
            },
            queueMeanWait: { value: 2.5, status: 'assumed', source: 'half of five working days' },
          },
        },
      ]),
    ),
  };
}

/** What a scenario of a city that publishes its starts lends to a city that does not. */
export function basisOf(scenario: ResolvedScenario, demand: DemandModel): ProposalBasis {
  const { months, redirectedShare } = scenario.demand;
  const sum = (of: (team: ResolvedTeam) => number): number =>
    scenario.teams.reduce((total, team) => total + of(team), 0);
  const registrations = sum(({ inflow }) => inflow.registrations);
  return {
    demand,
    demandFrom: scenario.title.en,
    monthFactors: months,
    lostShare: redirectedShare,
    casesPerRegistration: registrations > 0 ? sum(({ initial }) => initial.caseload) / registrations : 0,
  };
}
