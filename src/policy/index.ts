/** The registry of deployment policies: adding one is one file and one line here. */
import { breachProbability } from './breach-probability.ts';
import { fixed } from './fixed.ts';
import { longestQueue } from './longest-queue.ts';
import { longestWait } from './longest-wait.ts';
import { lookAhead } from './look-ahead.ts';
import { marginalBenefit } from './marginal-benefit.ts';
import type { PoolPolicy } from './policy.ts';
import { rotation } from './rotation.ts';

const ALL: readonly PoolPolicy[] = [
  fixed,
  rotation,
  longestQueue,
  longestWait,
  breachProbability,
  marginalBenefit,
  lookAhead,
];

export const POLICIES: ReadonlyMap<string, PoolPolicy> = new Map(ALL.map((policy) => [policy.name, policy]));
export {
  completeSettings,
  type PolicyInput,
  type PolicySetting,
  type PoolPolicy,
  type PoolRules,
  type PoolView,
  type PoolWorkerView,
  type TeamView,
} from './policy.ts';
