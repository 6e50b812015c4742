import { describe, expect, it } from 'vitest';
import { dayNumber, isoDate } from '../calendar/index.ts';
import { prepare, replicate, SlotOutcome } from '../model/index.ts';
import { ordinaryScenario, smallScenario, smallTeam } from '../model/small-scenario.fixture.ts';
import { modelReplicator } from './model-replicator.ts';
import { caseTimeline, teamTimeline } from './timeline.ts';

const stopped = smallScenario({
  period: { from: '2017-01-02', to: '2017-03-31', warmUpDays: 0 },
  teams: [smallTeam('noord', 3, 2), smallTeam('zuid', 3, 1)],
  shocks: [{ kind: 'intakeStop', teams: ['noord'], from: '2017-02-06', to: '2017-02-12' }],
});
const ordinary = ordinaryScenario({
  shocks: [{ kind: 'absence', teams: [], from: '2017-03-06', to: '2017-03-12', workers: 2 }],
});
const [team] = ordinary.teams;
describe('the weeks of a team', () => {
  it('add up to the figures of the summary', () => {
    const timeline = teamTimeline(ordinary, 1, 0, team!.id);
    const replicator = modelReplicator(ordinary);
    const { layout } = replicator;
    const summary = replicator.replicate(1, 0);
    const sum = (key: 'registered' | 'started' | 'slotsUsed' | 'slotsOffered'): number =>
      timeline!.weeks.reduce((total, week) => total + week[key], 0);
    for (const key of ['registered', 'started', 'slotsUsed', 'slotsOffered'] as const) {
      expect(sum(key), key).toBe(summary[layout.area(1, key)]);
    }
    expect(timeline!.weeks.at(-1)!.queue).toBe(summary[layout.area(1, 'stillWaiting')]);
  });

  it('say why nobody was seen, at the team that it is about', () => {
    const reasons = (id: string): (string | undefined)[] =>
      teamTimeline(stopped, 1, 0, id)!
        .weeks.filter((week) => week.reasons.some(({ code }) => code === 'intake-stop'))
        .map(({ week }) => week);
    expect(reasons('noord')).toEqual(['2017-W06']);
    expect(reasons('zuid')).toEqual([]);
  });

  it('count who is ill', () => {
    const weeks = teamTimeline(ordinary, 1, 0, team!.id)!.weeks;
    const ill = weeks.find(({ week }) => week === '2017-W10')!.reasons.find(({ code }) => code === 'absent');
    expect(ill).toMatchObject({ code: 'absent' });
    expect((ill as { workers: number }).workers).toBeGreaterThanOrEqual(2);
  });

  it('name those who waited longest, the longest first', () => {
    const { longest } = teamTimeline(stopped, 1, 0, 'noord')!;
    expect(longest).toHaveLength(5);
    // Nobody was seen for seven days.
    expect(longest[0]!.wait).toBeGreaterThanOrEqual(6);
    expect(longest[0]!.wait).toBeGreaterThanOrEqual(longest[4]!.wait);
  });

  it('are null for a team that is not there', () => {
    expect(teamTimeline(stopped, 1, 0, 'oost')).toBeNull();
  });
});

describe('the way of a case', () => {
  it('leads from registration over the weeks of waiting to the conversation and the end', () => {
    const [longest] = teamTimeline(stopped, 1, 0, 'noord')!.longest;
    const { events, team: where } = caseTimeline(stopped, 1, 0, longest!.id)!;
    expect(where).toBe('noord');
    expect(events[0]).toMatchObject({ code: 'registered', date: longest!.registered });
    const waited = events.find(({ code }) => code === 'waited');
    expect(waited).toMatchObject({ week: '2017-W06', reasons: [{ code: 'intake-stop' }] });
    const held = events.find(({ code }) => code === 'conversation');
    expect(held).toMatchObject({ wait: longest!.wait, pool: false });
    expect(['closed', 'still-open']).toContain(events.at(-1)!.code);
    const dates = events.map(({ date }) => date);
    expect(dates).toEqual(dates.toSorted());
  });

  it('exists for every case, and ends in what became of it', () => {
    const ends = new Set(['redirected', 'withdrawn', 'closed', 'still-open', 'still-waiting']);
    for (const id of [0, 5, 20, 40]) {
      const { events } = caseTimeline(ordinary, 1, 0, id)!;
      expect(ends.has(events.at(-1)!.code), `${id}: ${events.map(({ code }) => code).join()}`).toBe(true);
    }
  });

  it('tells each appointment that an illness took, and the case waits on after it', () => {
    const { slots, absences } = replicate(prepare(ordinary), 1, 0);
    const lost = Array.from({ length: slots.count }, (_, slot) => slot).filter(
      (slot) => slots.outcome[slot] === SlotOutcome.Cancelled && slots.booking[slot]! >= 0,
    );
    expect(lost.length).toBeGreaterThan(5);
    for (const slot of lost) {
      const { events } = caseTimeline(ordinary, 1, 0, slots.booking[slot]!)!;
      const appointment = isoDate(dayNumber(ordinary.period.from) + Math.floor(slots.minute[slot]! / 1440));
      const place = events.findIndex(
        (event) => event.code === 'cancelled' && event.appointment === appointment,
      );
      const fell = absences
        .filter((spell) => spell.worker === slots.worker[slot])
        .map(({ from }) => isoDate(dayNumber(ordinary.period.from) + Math.floor(from / 1440)));
      expect(fell).toContain(events[place]!.date);
      const after = new Set(events.slice(place + 1).map(({ code }) => code));
      expect(['conversation', 'still-waiting', 'withdrawn'].some((code) => after.has(code as never))).toBe(
        true,
      );
    }
    const told = lost.map((slot) => slots.booking[slot]!);
    for (const id of new Set(told)) {
      const cancelled = caseTimeline(ordinary, 1, 0, id)!.events.filter(({ code }) => code === 'cancelled');
      expect(cancelled).toHaveLength(told.filter((one) => one === id).length);
    }
  });

  it('is null for a case that is not there', () => {
    for (const id of [-1, 0.5, 1e9]) expect(caseTimeline(stopped, 1, 0, id)).toBeNull();
  });
});
