/** The fields of a norm: households per team for each weight, and what decides the weight. */
import type { JSX } from 'preact';
import type { LedgerEntry } from '../../src/index.ts';
import { Choice } from './choice.tsx';
import { Knob } from './knob.tsx';
import { FIRST_NORM, type NormChoice } from '../scenario/norm-choice.ts';
import { normKnobTexts } from '../scenario/norm-knob-texts.ts';

const WEIGHTS = ['high', 'average', 'low'] as const;

const entry = (path: string, value: number, status: LedgerEntry['status'], source: string): LedgerEntry => ({
  path,
  value,
  status,
  source,
  interval: null,
  unit: '',
  replaces: null,
});

export interface NormFieldsProps {
  readonly norm: NormChoice;
  /** Whether the city has a plan that the weights come from. */
  readonly planned: boolean;
  readonly onChange: (norm: NormChoice) => void;
}

export function NormFields({ norm, planned, onChange }: NormFieldsProps): JSX.Element {
  const t = normKnobTexts();
  const set = (part: Partial<NormChoice>): void => onChange({ ...norm, ...part });
  return (
    <>
      <div class="knob-row">
        {WEIGHTS.map((weight) => (
          <Knob
            key={weight}
            knob={{ path: `norm.${weight}`, unit: 'households', min: 1000, max: 16000, step: 250 }}
            label={t[weight].label}
            explain={t[weight].explain}
            state={{
              base: FIRST_NORM[weight],
              now: norm[weight],
              entry: entry(`norm.${weight}`, FIRST_NORM[weight], 'published', t.planSource),
            }}
            onChange={(value) =>
              set({ [weight]: Math.min(99_999, Math.max(100, Math.round(value ?? FIRST_NORM[weight]))) })
            }
          />
        ))}
      </div>
      <div class="chart-tools">
        <Choice<NormChoice['by']>
          id="norm-by"
          label={t.decides}
          value={norm.by}
          options={[
            ['city', planned ? t.by.city : t.cityOnly],
            ['bijstand', t.by.bijstand],
          ]}
          onChange={(by) => set({ by })}
        />
      </div>
      {norm.by === 'bijstand' && (
        <div class="knob-row">
          {(['high', 'average'] as const).map((weight) => {
            const words = weight === 'high' ? t.fromHigh : t.fromAverage;
            return (
              <Knob
                key={weight}
                knob={{ path: `norm.from.${weight}`, unit: 'per100', min: 0, max: 30, step: 0.5 }}
                label={words.label}
                explain={words.explain}
                state={{
                  base: FIRST_NORM.from[weight],
                  now: norm.from[weight],
                  entry: entry(`norm.from.${weight}`, FIRST_NORM.from[weight], 'assumed', t.assumedSource),
                }}
                onChange={(value) => set({ from: ordered(norm.from, weight, value) })}
              />
            );
          })}
        </div>
      )}
    </>
  );
}

/** The limits with one of them set; the other moves along where they would cross. */
function ordered(
  from: NormChoice['from'],
  which: 'high' | 'average',
  value: number | undefined,
): NormChoice['from'] {
  const set = Math.min(99, Math.max(0, Math.round(10 * (value ?? FIRST_NORM.from[which])) / 10));
  return which === 'high'
    ? { high: set, average: Math.min(set, from.average) }
    : { high: Math.max(set, from.high), average: set };
}
