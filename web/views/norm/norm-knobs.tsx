/** The norm to set, and the way from it to a scenario that is simulated. */
import type { JSX } from 'preact';
import { NormFields } from '../../parts/norm-fields.tsx';
import { change, chosen } from '../../state/app-state.ts';
import { compareNorm } from './norm-scenario.ts';
import { sheet } from './norm-state.ts';
import { normTexts } from './norm-texts.ts';

export function NormKnobs(): JSX.Element {
  const t = normTexts();
  const norm = chosen.norm.value;
  return (
    <section class="block norm-knobs" aria-label={t.knobs}>
      <h2 class="utrecht-heading-2">{t.knobs}</h2>
      <NormFields
        norm={norm}
        planned={sheet.value?.rows.some(({ plan }) => plan !== null) === true}
        onChange={(next) => change({ norm: next })}
      />
      <p class="buttons">
        <button
          type="button"
          class="utrecht-button utrecht-button--secondary-action small"
          onClick={() => compareNorm(norm, null, '')}
        >
          {t.compareNorm}
        </button>
      </p>
    </section>
  );
}
