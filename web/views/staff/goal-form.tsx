/** The target to set: what must hold, for whom, and how certain. */
import type { JSX } from 'preact';
import type { LedgerEntry } from '../../../src/index.ts';
import { Choice } from '../../parts/choice.tsx';
import { Knob } from '../../parts/knob.tsx';
import { FIRST_GOAL, GOAL_KINDS, GOAL_SCOPES, USUAL_BOUND } from '../../scenario/goal.ts';
import { chosen } from '../../state/app-state.ts';
import { basis } from '../../state/basis.ts';
import { setGoal } from './staff-state.ts';
import { staffTexts } from './staff-texts.ts';

const own = (path: string, value: number, source: string): LedgerEntry => ({
  path,
  value,
  status: 'assumed',
  source,
  interval: null,
  unit: '',
  replaces: null,
});
const within = (low: number, high: number, value: number): number => Math.min(high, Math.max(low, value));

export function GoalForm(): JSX.Element {
  const t = staffTexts();
  const goal = chosen.goal.value;
  const { kind, days, bound, scope, confidence } = goal;
  const norm = basis.value?.ledger.find(({ path }) => path === 'target.wait') ?? null;
  const usual = USUAL_BOUND[kind];
  const words = kind === 'month' ? t.monthShare : t.share;
  return (
    <section class="block norm-knobs" aria-label={t.goal}>
      <h2 class="utrecht-heading-2">{t.goal}</h2>
      <div class="goal-choices">
        <div>
          <Choice
            id="goal-kind"
            label={t.kind}
            value={kind}
            options={GOAL_KINDS.map((name) => [name, t.kinds[name]] as const)}
            onChange={(chosen) => setGoal({ kind: chosen, bound: USUAL_BOUND[chosen] })}
          />
        </div>
        <div>
          <Choice
            id="goal-scope"
            label={t.forWhom}
            value={scope}
            options={GOAL_SCOPES.map((name) => [name, t.scopes[name]] as const)}
            onChange={(chosen) => setGoal({ scope: chosen })}
          />
        </div>
      </div>
      <div class="knob-row">
        <Knob
          knob={{ path: 'goal.days', unit: 'workingDays', min: 1, max: 20, step: 1 }}
          label={t.days.label}
          explain={t.days.explain}
          state={{ base: FIRST_GOAL.days, now: days, entry: norm }}
          onChange={(value) => setGoal({ days: within(1, 250, Math.round(value ?? FIRST_GOAL.days)) })}
        />
        {kind !== 'mean' && (
          <Knob
            knob={{
              path: 'goal.bound',
              unit: 'percent',
              ...(kind === 'share' ? { min: 50, max: 99 } : { min: 1, max: 50 }),
              step: 1,
            }}
            label={words.label}
            explain={words.explain}
            state={{
              base: 100 * usual,
              now: Math.round(1000 * bound) / 10,
              entry: own('goal.bound', usual, t.assumed),
            }}
            onChange={(value) => setGoal({ bound: within(0.01, 0.99, value ?? usual) })}
          />
        )}
        <Knob
          knob={{ path: 'goal.confidence', unit: 'percent', min: 50, max: 99, step: 1 }}
          label={t.sure.label}
          explain={t.sure.explain}
          state={{
            base: 100 * FIRST_GOAL.confidence,
            now: Math.round(100 * confidence),
            entry: own('goal.confidence', FIRST_GOAL.confidence, t.assumed),
          }}
          onChange={(value) =>
            setGoal({
              confidence: within(0.5, 0.99, Math.round(100 * (value ?? FIRST_GOAL.confidence)) / 100),
            })
          }
        />
      </div>
    </section>
  );
}
