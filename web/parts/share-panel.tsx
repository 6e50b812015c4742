/** Sharing: the address, files of scenarios and results, and paper. */
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { LABELS } from '../../src/index.ts';
import { scenarios } from '../state/loaded.ts';
import { progress, published, upToDate } from '../state/study.ts';
import { texts } from '../texts/index.ts';
import { PrintButton } from './answer.tsx';
import { download } from './download.ts';

const copied = signal(false);

export function SharePanel(): JSX.Element {
  const t = texts.value;
  const shown = published.value;
  const ready = shown !== null && upToDate.value && progress.value.phase === 'done';
  return (
    <div class="share">
      <details>
        <summary class="utrecht-button utrecht-button--secondary-action small">{t.share.title}</summary>
        <div class="share-panel">
          <p class="utrecht-paragraph">{t.share.address}</p>
          <div class="share-line">
            <input
              class="utrecht-textbox utrecht-textbox--html-input"
              type="text"
              readOnly
              aria-label={t.share.addressLabel}
              value={location.href}
              onFocus={({ currentTarget }) => currentTarget.select()}
            />
            <button
              type="button"
              class="utrecht-button utrecht-button--secondary-action small"
              onClick={() => void copy()}
            >
              {t.share.copy}
            </button>
            <span role="status">{copied.value ? t.share.copied : ''}</span>
          </div>
          <p class="utrecht-paragraph">{t.share.files}</p>
          <ul class="file-list">
            {scenarios.value.map(({ document, scenario }, i) =>
              document === null || scenario === null ? null : (
                <li key={i}>
                  <button
                    type="button"
                    class="text-button"
                    onClick={() => download(`${scenario.name}.json`, document, 'application/json')}
                  >
                    {t.share.scenario(LABELS[i] ?? 'A', `${scenario.name}.json`)}
                  </button>
                </li>
              ),
            )}
            {shown?.runs.map(({ result }, i) => (
              <li key={i}>
                <button
                  type="button"
                  class="text-button"
                  disabled={!ready}
                  onClick={() =>
                    download(
                      `${result.scenario.name}-result.json`,
                      `${JSON.stringify(result, null, 2)}\n`,
                      'application/json',
                    )
                  }
                >
                  {t.share.result(LABELS[i] ?? 'A', `${result.scenario.name}-result.json`)}
                </button>
              </li>
            ))}
            <li>
              <button
                type="button"
                class="text-button"
                disabled={!ready}
                onClick={() => void save('workbook')}
              >
                {t.share.workbook}
              </button>
            </li>
            <li>
              <button
                type="button"
                class="text-button"
                disabled={!ready}
                onClick={() => void save('figures')}
              >
                {t.share.figures}
              </button>
            </li>
            {shown?.comparison !== null && shown !== null && (
              <li>
                <button
                  type="button"
                  class="text-button"
                  disabled={!ready}
                  onClick={() => void save('comparison')}
                >
                  {t.share.comparison}
                </button>
              </li>
            )}
          </ul>
          {!ready && <p class="explain">{t.share.notReady}</p>}
          <p class="explain">{t.share.cli}</p>
        </div>
      </details>
      <PrintButton disabled={shown === null} />
    </div>
  );
}

async function copy(): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.href);
    copied.value = true;
    setTimeout(() => (copied.value = false), 3000);
  } catch {
    // The address stands in the field, where it can be copied by hand.
  }
}

async function save(what: 'figures' | 'comparison' | 'workbook'): Promise<void> {
  const { SAVED } = await import('./share-files.ts');
  await SAVED[what]();
}
