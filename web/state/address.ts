/**
 * The state of the page as the part of its address after `#`: versioned, compact, readable.
 *
 *   #1/compare?a=utrecht-2017&b=utrecht-2017~pool.fte:5~demand.level:1.05&k=1&team=zuilen
 *
 * a..d are the scenarios: the path of the file below scenarios/ without .json, then the changes, a norm after `~*`,
 * a title after `~=`, and shocks after `~!`. What stands at its first value is left out.
 */
import { SHOCK_KINDS, type Draft, type KnobValue, type ShockDraft } from '../scenario/draft.ts';
import { goalFrom, goalText } from '../scenario/goal.ts';
import { normFrom, normText } from '../scenario/norm-choice.ts';
import { firstState, MAP_COLOURS, SORTS, VIEWS, type PageState } from './app-state.ts';

const VERSION = '1';
const LETTERS = ['a', 'b', 'c', 'd'] as const;

export function toAddress(state: PageState): string {
  const parts: string[] = [];
  const add = (key: string, value: string | number, first: string | number): void => {
    if (value !== first) parts.push(`${key}=${encodeValue(String(value))}`);
  };
  state.drafts.forEach((draft, i) => parts.push(`${LETTERS[i] ?? 'a'}=${encodeValue(draftText(draft))}`));
  add('k', state.active, firstState.active);
  add('team', state.team, firstState.team);
  add('sort', state.sort, firstState.sort);
  add('map', state.mapColour, firstState.mapColour);
  add('norm', normText(state.norm), normText(firstState.norm));
  add('goal', goalText(state.goal), goalText(firstState.goal));
  add('seed', seedText(state.seed), seedText(firstState.seed));
  add('n', state.replications, firstState.replications);
  add('lang', state.lang, firstState.lang);
  return `#${VERSION}/${state.view}?${parts.join('&')}`;
}

/** The state of an address; what cannot be read stays at its first value. Null for another version or none. */
export function fromAddress(address: string): PageState | null {
  const match = /^#?(\d+)\/([a-z]*)(?:\?(.*))?$/.exec(address);
  if (match?.[1] !== VERSION) return null;
  const values = new Map(
    (match[3] ?? '').split('&').map((pair): [string, string] => {
      const at = pair.indexOf('=');
      return at < 0 ? [pair, ''] : [pair.slice(0, at), decode(pair.slice(at + 1))];
    }),
  );
  const given = LETTERS.flatMap((letter) => {
    const text = values.get(letter);
    return text === undefined ? [] : [draftFrom(text)];
  });
  const drafts = given.length > 0 ? given : firstState.drafts;
  const whole = (key: string, least: number, most: number, first: number): number => {
    const number = Number(values.get(key) ?? first);
    return Number.isSafeInteger(number) && number >= least && number <= most ? number : first;
  };
  return {
    lang: values.get('lang') === 'en' ? 'en' : firstState.lang,
    view: VIEWS.find((view) => view === match[2]) ?? firstState.view,
    drafts,
    active: whole('k', 0, drafts.length - 1, 0),
    team: values.get('team') ?? '',
    sort: SORTS.find((sort) => sort === values.get('sort')) ?? firstState.sort,
    mapColour: MAP_COLOURS.find((colour) => colour === values.get('map')) ?? firstState.mapColour,
    norm: normFrom(values.get('norm')),
    goal: goalFrom(values.get('goal')),
    seed: seedFrom(values.get('seed')),
    replications: whole('n', 2, 2000, firstState.replications),
  };
}

/** `2017` is the number, `02017` and `a` are texts, as on the command line. */
export function seedFrom(text: string | undefined): PageState['seed'] {
  if (text === undefined || text === '') return firstState.seed;
  const number = Number(text);
  return Number.isSafeInteger(number) && String(number) === text ? number : text;
}
const seedText = (seed: PageState['seed']): string => String(seed);

const SHOCK_FIELDS = [
  'kind',
  'team',
  'from',
  'to',
  'amount',
] as const satisfies readonly (keyof ShockDraft)[];

/** Texts between the signs `~ : , =` that carry the structure are escaped with `!`-free percent codes. */
const guard = (text: string): string =>
  text.replace(/[%~:,]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
const unguard = (text: string): string =>
  text.replace(/%([0-9a-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

function draftText({ base, title, changes, shocks, norm }: Draft): string {
  const file = guard(base.replace(/^scenarios\//, '').replace(/\.json$/, ''));
  const parts = Object.entries(changes).map(([path, value]) =>
    typeof value === 'number' ? `${path}:${value}` : `${path}:'${guard(value)}`,
  );
  if (norm !== null) parts.push(`*${normText(norm)}`);
  if (title !== '') parts.push(`=${guard(title)}`);
  for (const shock of shocks)
    parts.push(`!${SHOCK_FIELDS.map((key) => guard(String(shock[key]))).join(',')}`);
  return [file, ...parts].join('~');
}

function draftFrom(text: string): Draft {
  const [file = '', ...parts] = text.split('~');
  const changes: Record<string, KnobValue> = {};
  const shocks: ShockDraft[] = [];
  let title = '';
  let norm: Draft['norm'] = null;
  for (const part of parts) {
    if (part.startsWith('=')) title = unguard(part.slice(1));
    else if (part.startsWith('*')) norm = normFrom(part.slice(1));
    else if (part.startsWith('!')) {
      const [kindText, team = '', from = '', to = '', amount = ''] = part.slice(1).split(',').map(unguard);
      const kind = SHOCK_KINDS.find((name) => name === kindText);
      if (kind !== undefined && Number.isFinite(Number(amount))) {
        shocks.push({ kind, team, from, to, amount: Number(amount) });
      }
    } else {
      const at = part.indexOf(':');
      const path = part.slice(0, at);
      const value = part.slice(at + 1);
      if (
        !/^[a-zA-Z0-9-]+(\.[a-zA-Z0-9-]+)+$/.test(path) ||
        /(^|\.)(__proto__|constructor|prototype)(\.|$)/.test(path)
      )
        continue;
      if (value.startsWith("'")) changes[path] = unguard(value.slice(1));
      else if (value !== '' && Number.isFinite(Number(value))) changes[path] = Number(value);
    }
  }
  return { base: `scenarios/${unguard(file)}.json`, title, changes, shocks, norm };
}

/** Percent codes for what an address or the structure cannot carry; the rest stays readable. */
const encodeValue = (text: string): string =>
  encodeURIComponent(text).replace(/%(2F|3A|7E|2C|21|27|3D|20)/gi, (code) =>
    code === '%20' ? '+' : decodeURIComponent(code),
  );

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return '';
  }
}
