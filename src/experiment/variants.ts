/**
 * A scenario file with other numbers in it. Numbers are changed in the merged file, before it is resolved, so
 * all that is derived from them (fte per team, inflow per buurt, shares) follows, and every check applies.
 */
import { ok, type Result } from '../problem/problem.ts';
import { readChain } from '../scenario/chain.ts';
import type { FileSource } from '../scenario/file-source.ts';
import { loadScenario } from '../scenario/index.ts';
import { isObject, type Json, type JsonObject } from '../scenario/json-text.ts';
import { isQuantity, mergeChain } from '../scenario/merge.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { SCHEMA_NAME } from '../scenario/schema/sections.ts';

export interface Variants {
  readonly base: ResolvedScenario;
  /** The scenario with other numbers, by their place in the ledger; the problems where they do not go together. */
  with(numbers: ReadonlyMap<string, number>): Result<ResolvedScenario>;
}

/** Places whose numbers are counted in wholes. */
const WHOLE =
  /\.(horizonWeeks|atMinute|reviewWeeks|minimumStayWeeks|noticeWeeks|caseloadMax|cases|workers|k)$|^demand\.batch\.value$|^levers\.(volunteers\.number|groups\.(size|weeks))$|\.initial\.(caseload|queue)$|\.perDay\./;

/**
 * Numbers that are parts of a whole: when some change, all of them are scaled so that they sum to what they did.
 * For months this leaves the size of the inflow to `demand.level`.
 */
const PARTS: readonly RegExp[] = [
  /^(demand\.months)\.\d+$/,
  /^(demand\.channels)\.[^.]+\.share$/,
  /^(casework\.types)\.[^.]+\.share$/,
  /^(casework\.reasons)\.[^.]+\.share$/,
  /^(casework\.types\.[^.]+\.stay\.bands)\.\d+\.probability$/,
  /^(staff\.absenceSpells)\.[^.]+\.weight$/,
  /^(levers\.places)\.[^.]+\.share$/,
  /^(levers\.channels\.[^.]+\.types)\.[^.]+$/,
];

/** Name of the whole that a number is a part of; null where it stands by itself. */
export function wholeOf(path: string): string | null {
  for (const form of PARTS) {
    const whole = form.exec(path)?.[1];
    if (whole !== undefined) return whole;
  }
  return null;
}

/** @param entry path of the scenario in the source */
export function variantsOf(entry: string, files: FileSource): Result<Variants> {
  const base = loadScenario(entry, files);
  if (!base.ok) return base;
  const chain = readChain(entry, files);
  if (!chain.ok) return chain;
  const { document } = mergeChain(chain.value);
  const folder = entry.split('/').slice(0, -1).join('/');
  const path = `${folder === '' ? '' : `${folder}/`}${base.value.name}.variant.json`;
  return ok({
    base: base.value,
    with(numbers) {
      let changed: Json = { schema: SCHEMA_NAME, ...document };
      for (const [place, value] of inProportion(base.value, numbers)) {
        changed = replaced(changed, stepsOf(place, document), WHOLE.test(place) ? Math.round(value) : value);
      }
      const text = JSON.stringify(changed);
      return loadScenario(path, {
        read: (wanted) => (wanted === path ? text : files.read(wanted)),
        list: (wanted) => files.list(wanted),
      });
    },
  });
}

/** The numbers, and those that are parts of the same whole, scaled to the sum that they had. */
function inProportion(
  base: ResolvedScenario,
  numbers: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const result = new Map(numbers);
  const touched = new Set([...numbers.keys()].map(wholeOf).filter((whole) => whole !== null));
  for (const whole of touched) {
    const members = base.ledger.filter(({ path }) => wholeOf(path) === whole);
    const before = members.reduce((sum, { value }) => sum + value, 0);
    const drawn = members.map(({ path, value }) => numbers.get(path) ?? value);
    const sum = drawn.reduce((total, value) => total + value, 0);
    members.forEach(({ path }, i) => result.set(path, sum === 0 ? 0 : (drawn[i]! * before) / sum));
  }
  return result;
}

/** Steps of a place of the ledger in the file. */
function stepsOf(place: string, document: JsonObject): readonly string[] {
  const steps = place.split('.');
  if (steps[0] !== 'teams' || steps.at(-1) !== 'registrations') return steps;
  const inflow = [document['teams'], document['teamDefaults']].map((_, i) =>
    i === 0 ? at(document, steps.slice(0, -1)) : at(document, ['teamDefaults', ...steps.slice(2, -1)]),
  );
  const perDay = inflow.some((found) => isObject(found) && 'registrationsPerDay' in found);
  return [...steps.slice(0, -1), perDay ? 'registrationsPerDay' : 'registrationsPerMonth'];
}

function at(value: Json | undefined, steps: readonly string[]): Json | undefined {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  if (Array.isArray(value)) return at((value as readonly Json[])[Number(step)], rest);
  return isObject(value) ? at(value[step], rest) : undefined;
}

/** A copy with another number at the place; what a team leaves to its defaults is written out at the team. */
function replaced(value: Json | undefined, steps: readonly string[], number: number): Json {
  const [step, ...rest] = steps;
  if (step === undefined) return isQuantity(value) ? { ...value, value: number } : number;
  if (Array.isArray(value)) {
    return (value as readonly Json[]).map((item, i) =>
      i === Number(step) ? replaced(item, rest, number) : item,
    );
  }
  const object = isObject(value) ? value : {};
  return { ...object, [step]: replaced(object[step], rest, number) };
}
