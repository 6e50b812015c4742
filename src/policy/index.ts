/** The registry of deployment policies: adding one is one file and one line here. */
import { fixed } from './fixed.ts';
import { longestQueue } from './longest-queue.ts';
import { longestWait } from './longest-wait.ts';
import type { PoolPolicy } from './policy.ts';
import { rotation } from './rotation.ts';

const ALL: readonly PoolPolicy[] = [fixed, rotation, longestQueue, longestWait];

export const POLICIES: ReadonlyMap<string, PoolPolicy> = new Map(ALL.map((policy) => [policy.name, policy]));
export {
  completeSettings,
  type PolicyInput,
  type PolicySetting,
  type PoolPolicy,
  type PoolView,
  type PoolWorkerView,
  type TeamView,
} from './policy.ts';
