/** A choice out of a few: a label and a list. */
import type { JSX } from 'preact';

export interface ChoiceProps<Value extends string | number> {
  readonly id: string;
  readonly label: string;
  /** The label is for screen readers alone: for others it is clear from what stands around it. */
  readonly unlabelled?: boolean;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, text: string])[];
  readonly onChange: (value: Value) => void;
  /** Beside the label: where the choice comes from. */
  readonly origin?: JSX.Element;
}

export function Choice<Value extends string | number>(props: ChoiceProps<Value>): JSX.Element {
  const { id, label, unlabelled = false, value, options, onChange, origin } = props;
  const heading = (
    <label class={unlabelled ? 'visually-hidden' : 'utrecht-form-label'} for={id}>
      {label}
    </label>
  );
  return (
    <>
      {origin === undefined ? (
        heading
      ) : (
        <div class="knob-line">
          {heading}
          {origin}
        </div>
      )}
      <select
        id={id}
        class="utrecht-select utrecht-select--html-select"
        value={String(value)}
        onChange={({ currentTarget }) => {
          const chosen = options[currentTarget.selectedIndex];
          if (chosen !== undefined) onChange(chosen[0]);
        }}
      >
        {options.map(([name, text]) => (
          <option key={name} value={String(name)}>
            {text}
          </option>
        ))}
      </select>
    </>
  );
}
