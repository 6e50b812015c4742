/** Urgency, triage and types of case per channel: those of the demand, unless a channel has a mix of its own. */
import type { ResolvedScenario } from '../scenario/index.ts';
import { runningSums } from './running-sums.ts';

export interface ChannelMixes {
  /** Share of urgent registrations, per channel. */
  readonly urgent: Float64Array;
  /** Shares that others serve, and that are single questions, per channel. */
  readonly redirected: Float64Array;
  readonly advice: Float64Array;
  /** Running shares of the types, per channel; null where no channel has types of its own. */
  readonly types: readonly Float64Array[] | null;
}

/** @param typeCumulative running shares of the types of the casework */
export function channelMixes(scenario: ResolvedScenario, typeCumulative: Float64Array): ChannelMixes {
  const { demand, levers, casework, intake } = scenario;
  const own = new Map((levers.channels ?? []).map((mix) => [mix.id, mix]));
  const ids = casework.kind === 'planned' ? casework.types.map(({ id }) => id) : [];
  const hasTypes = [...own.values()].some(({ types }) => types !== null);
  const shares = (part: 'urgentShare' | 'redirectedShare' | 'adviceShare', otherwise: number): Float64Array =>
    Float64Array.from(demand.channels, ({ id }) => own.get(id)?.[part] ?? otherwise);
  return {
    urgent: shares('urgentShare', demand.urgentShare),
    redirected: shares('redirectedShare', demand.redirectedShare),
    advice: shares('adviceShare', intake.advice),
    types: hasTypes
      ? demand.channels.map(({ id }) => {
          const types = own.get(id)?.types ?? null;
          if (types === null) return typeCumulative;
          return runningSums(ids.map((type) => types.find((part) => part.id === type)?.share ?? 0));
        })
      : null,
  };
}
