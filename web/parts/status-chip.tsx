/** How sure a number is, and where it comes from: shown on focus and hover. */
import { signal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { formatPlain, type LedgerEntry } from '../../src/index.ts';
import { lang } from '../state/app-state.ts';
import { texts } from '../texts/index.ts';

/** Sources in Dutch, fetched when the first one is looked at. */
const dutch = signal<((source: string) => string | null) | null>(null);
const fetchDutch = (): void =>
  void import('../texts/source-in-dutch.ts').then(({ sourceInDutch }) => {
    dutch.value = sourceInDutch;
  });

export interface StatusChipProps {
  readonly entry: LedgerEntry | null;
  readonly scale: number;
  readonly unit: string;
  readonly name: string;
}

export function StatusChip({ entry, scale, unit, name }: StatusChipProps): JSX.Element {
  const t = texts.value;
  const status = entry?.status ?? 'derived';
  const number = (value: number): string => formatPlain(value * scale, lang.value);
  const range = entry?.interval ?? null;
  const own = lang.value === 'nl' && entry !== null ? (dutch.value?.(entry.source) ?? null) : null;
  return (
    <Origin name={name} status={status}>
      {entry !== null && (
        <p>
          {t.knob.base(`${number(entry.value)} ${unit}`)}
          {range !== null && ` ${t.knob.interval(number(range[0]), number(range[1]))}`}
        </p>
      )}
      <p>{t.statusMeans[status]}</p>
      {entry !== null && entry.source !== '' && (
        <p lang={own === null ? 'en' : 'nl'}>{own ?? entry.source}</p>
      )}
    </Origin>
  );
}

/** The same for a choice without a number: nothing that can be chosen so is published. */
export function ChoiceOrigin({
  name,
  base,
  changed,
}: {
  name: string;
  /** What the scenario starts from, in words. */
  base: string;
  changed: boolean;
}): JSX.Element {
  const t = texts.value;
  return (
    <Origin name={name} status={changed ? 'scenario' : 'assumed'}>
      <p>{t.knob.base(base)}</p>
      <p>{changed ? t.knob.ownChoice : t.knob.unpublished}</p>
    </Origin>
  );
}

function Origin({
  name,
  status,
  children,
}: {
  name: string;
  status: LedgerEntry['status'];
  children: ComponentChildren;
}): JSX.Element {
  const t = texts.value;
  return (
    <details class="origin" onToggle={fetchDutch}>
      <summary
        class={`utrecht-badge-status utrecht-badge-status--neutral status-${status}`}
        aria-label={t.knob.origin(name, t.status[status])}
      >
        {t.status[status]}
      </summary>
      <div class="origin-text">{children}</div>
    </details>
  );
}
