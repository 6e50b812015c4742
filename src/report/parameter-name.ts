/** A place of the ledger as a reader knows it: with the words of the texts where there are any. */
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { ledgerLabel } from './ledger-labels.ts';
import type { Lang } from './number-format.ts';
import { textsOf } from './texts/index.ts';

/** `demand.level` -> `aanmeldingen`; `teams.west.slotFactor` -> `West, slotFactor`; else the place itself. */
export function parameterName(path: string, scenario: ResolvedScenario, lang: Lang): string {
  const { labels } = textsOf(lang).changes;
  const team = /^teams\.([^.*]+)\./.exec(path)?.[1];
  const kind = path.replace(/^teams\.[^.]+\./, 'teams.*.');
  const label =
    (Object.hasOwn(labels, kind) ? labels[kind] : undefined) ?? ledgerLabel(kind, lang) ?? undefined;
  if (team === undefined) return label ?? path;
  const name = scenario.teams.find(({ id }) => id === team)?.name ?? team;
  return `${name}, ${label ?? kind.slice('teams.*.'.length)}`;
}
