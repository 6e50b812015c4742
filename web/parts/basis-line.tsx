/** Which scenario a study rests on, and where it can be changed. */
import type { JSX } from 'preact';
import { LABELS } from '../../src/index.ts';
import { linkTo } from '../state/link-to.ts';
import { chosen, lang } from '../state/app-state.ts';
import { chosenTitles } from './titles.ts';

const nl = {
  basis: (label: string, title: string) => `Gerekend met scenario ${label}: ${title}.`,
  change: 'Verander het scenario bij Vergelijken',
};
const en: typeof nl = {
  basis: (label, title) => `Computed with scenario ${label}: ${title}.`,
  change: 'Change the scenario under Compare',
};

export function BasisLine(): JSX.Element {
  const t = lang.value === 'nl' ? nl : en;
  const active = chosen.active.value;
  return (
    <p class="explain">
      {t.basis(LABELS[active] ?? 'A', chosenTitles()[active] ?? '')}{' '}
      <a class="utrecht-link" href={linkTo({ view: 'compare' })}>
        {t.change}
      </a>
    </p>
  );
}
