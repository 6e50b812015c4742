import { describe, expect, it } from 'vitest';
import { ordinaryScenario, smallScenario, smallTeam } from '../../model/small-scenario.fixture.ts';
import type { ResolvedScenario } from '../../scenario/index.ts';
import { formulaFte } from './formula-fte.ts';
import { instantAnswer } from './instant-answer.ts';

const scenario = ordinaryScenario({
  period: { from: '2017-01-02', to: '2017-06-30', warmUpDays: 0 },
  teams: [smallTeam('noord', 8, 1.2), smallTeam('zuid', 6, 1.5)],
});
/** So many fte in each team, in contracts of the same size: how many share the work matters a little too. */
const staffed = (fte: number, one: ResolvedScenario = scenario): ResolvedScenario => ({
  ...one,
  teams: one.teams.map((team) => ({
    ...team,
    staff: { employed: fte, seconded: 0, intern: 0 },
    workers: { ...team.workers, employed: (team.workers.employed * fte) / team.staff.employed },
  })),
});
const busier = { ...scenario, demand: { ...scenario.demand, level: 1.1 } };

describe('fte by formula', () => {
  it('is what the instant answer says is enough, for one team exactly', () => {
    const one = { ...scenario, teams: scenario.teams.slice(0, 1) };
    const fte = formulaFte(one, 0.6)(one);
    expect(instantAnswer(staffed(fte, one)).teams[0]!.wait.withinTarget).toBeCloseTo(0.6, 3);
  });

  it('does not depend on the fte that there are', () => {
    const fte = formulaFte(scenario, 0.6);
    expect(fte(staffed(12))).toBeCloseTo(fte(scenario), 1);
  });

  it('starts from the base and is near what a careful search says', () => {
    expect(formulaFte(scenario, 0.6)(busier)).toBeCloseTo(formulaFte(busier, 0.6)(busier), 1);
  });

  it('grows with registrations and with the share asked', () => {
    const fte = formulaFte(scenario, 0.6);
    expect(fte(busier)).toBeGreaterThan(1.05 * fte(scenario));
    expect(formulaFte(scenario, 0.7)(scenario)).toBeGreaterThan(fte(scenario));
  });

  it('is not known where waits are not, and takes a share only', () => {
    const steps = smallScenario({ intake: { caseloadMax: 3 } });
    expect(formulaFte(steps, 0.8)(steps)).toBeNaN();
    expect(() => formulaFte(scenario, 1)).toThrow(RangeError);
  });
});
