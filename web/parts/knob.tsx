/**
 * A number that can be moved: field with unit, slider with the base marked and the plausible range shaded,
 * reset, and a chip that says where the number comes from.
 */
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { formatPlain } from '../../src/index.ts';
import { readNumber, scaleOf, toFile, type KnobScale, type KnobState } from '../scenario/knobs.ts';
import { lang } from '../state/app-state.ts';
import { texts } from '../texts/index.ts';
import { StatusChip } from './status-chip.tsx';

export interface KnobProps {
  readonly knob: KnobScale;
  readonly label: string;
  readonly explain?: string;
  readonly state: KnobState;
  /** Value for the file; undefined = back to the base. */
  readonly onChange: (value: number | undefined) => void;
}

export function Knob({ knob, label, explain, state, onChange }: KnobProps): JSX.Element {
  const t = texts.value;
  const id = `knob-${knob.path.replaceAll('.', '-')}`;
  const fault = useMemo(() => signal(''), []);
  const number = (value: number): string => formatPlain(value, lang.value);
  // The base can lie outside the usual range of a slider: it then reaches to it.
  const min = Math.min(knob.min, state.base, state.now);
  const max = Math.max(knob.max, state.base, state.now);
  const place = (value: number): string =>
    `${(100 * (Math.min(max, Math.max(min, value)) - min)) / (max - min)}%`;
  const set = (shown: number): void => {
    fault.value = '';
    onChange(shown === state.base ? undefined : toFile(shown, knob));
  };
  const interval = state.entry?.interval ?? null;
  const range =
    interval === null
      ? null
      : { low: interval[0] * scaleOf(knob.unit), high: interval[1] * scaleOf(knob.unit) };
  const unit = t.units[knob.unit];
  return (
    <div class={`knob ${state.now === state.base ? '' : 'changed'}`}>
      <div class="knob-line">
        <label class="utrecht-form-label" for={id}>
          {label}
        </label>
        <StatusChip entry={state.entry} scale={scaleOf(knob.unit)} unit={unit} name={label} />
      </div>
      {explain !== undefined && <p class="explain">{explain}</p>}
      <div class="knob-line">
        <div class="slider">
          <div class="track" aria-hidden="true">
            {range !== null && (
              <span
                class="range"
                style={{ left: place(range.low), width: `calc(${place(range.high)} - ${place(range.low)})` }}
              />
            )}
            <span class="base" style={{ left: place(state.base) }} />
          </div>
          <input
            type="range"
            aria-label={t.knob.slider(label)}
            aria-valuetext={`${number(state.now)} ${unit}`}
            min={min}
            max={max}
            step={knob.step}
            value={state.now}
            onInput={(event) => set(Number(event.currentTarget.value))}
          />
        </div>
        <span class="knob-value">
          <input
            id={id}
            class="utrecht-textbox utrecht-textbox--html-input"
            type="text"
            inputMode="decimal"
            autocomplete="off"
            value={number(state.now)}
            aria-invalid={fault.value !== ''}
            aria-describedby={`${id}-fault`}
            onChange={(event) => {
              const shown = readNumber(event.currentTarget.value, knob.max >= 1000);
              if (shown === null) fault.value = t.knob.noNumber(event.currentTarget.value);
              else set(shown);
            }}
          />
          <span class="unit">{unit}</span>
        </span>
        <button
          type="button"
          class="text-button reset"
          hidden={state.now === state.base}
          onClick={() => onChange(undefined)}
          aria-label={t.knob.reset(label, `${number(state.base)} ${unit}`)}
          title={t.knob.reset(label, `${number(state.base)} ${unit}`)}
        >
          ↺
        </button>
      </div>
      <p class="fault" id={`${id}-fault`} role="alert">
        {fault.value}
      </p>
    </div>
  );
}
