import { describe, expect, it } from 'vitest';
import { Agenda } from './agenda.ts';
import { SlotOutcome, SlotTable } from './slot-table.ts';

const anybody = (): boolean => true;

describe('agenda', () => {
  it('finds the first free slot at or after a minute, in order of time', () => {
    const table = new SlotTable();
    const agenda = new Agenda(table, 0);
    for (const minute of [300, 100, 200]) agenda.open(0, minute);
    expect(table.minute[agenda.findFree(0, anybody)]).toBe(100);
    expect(table.minute[agenda.findFree(101, anybody)]).toBe(200);
    expect(agenda.findFree(301, anybody)).toBe(-1);
    expect(agenda.findFree(0, (worker) => worker === 1)).toBe(-1);
  });

  it('a booked slot is not found again until it is released', () => {
    const table = new SlotTable();
    const agenda = new Agenda(table, 0);
    agenda.open(0, 100);
    const slot = agenda.findFree(0, anybody);
    agenda.book(slot, 42);
    expect(agenda.findFree(0, anybody)).toBe(-1);
    expect(agenda.mayHaveFree).toBe(false);
    agenda.release(slot);
    expect(agenda.findFree(0, anybody)).toBe(slot);
  });

  it('cancels one worker in an interval, end excluded, and names the cases that lose their appointment', () => {
    const table = new SlotTable();
    const agenda = new Agenda(table, 0);
    for (const [worker, minute] of [
      [0, 100],
      [1, 110],
      [0, 200],
      [0, 300],
    ] as const)
      agenda.open(worker, minute);
    agenda.book(0, 7);
    const lost: number[] = [];
    agenda.cancel(0, 100, 300, (id) => lost.push(id));
    expect(lost).toEqual([7]);
    expect([...table.outcome.subarray(0, table.count)]).toEqual([
      SlotOutcome.Cancelled,
      SlotOutcome.Open,
      SlotOutcome.Cancelled,
      SlotOutcome.Open,
    ]);
    // Whose appointment it was can be told afterwards.
    expect([...table.booking.subarray(0, table.count)]).toEqual([7, -1, -1, -1]);
    expect(agenda.countAhead(0)).toEqual({ free: 2, all: 2 });
  });

  it('counts a free slot once, also where a slot that a conversation at once has paid for is cancelled', () => {
    const table = new SlotTable();
    const agenda = new Agenda(table, 0);
    agenda.open(0, 100);
    agenda.open(1, 110);
    agenda.book(0, 7);
    table.outcome[0] = SlotOutcome.Held;
    agenda.cancel(0, 0, 1000, () => undefined);
    expect(agenda.mayHaveFree).toBe(true);
    expect(agenda.countAhead(0)).toEqual({ free: 1, all: 1 });
  });

  it('forgets what has passed', () => {
    const table = new SlotTable();
    const agenda = new Agenda(table, 0);
    agenda.open(0, 100);
    agenda.open(0, 200);
    agenda.forget(150);
    expect(agenda.countAhead(0)).toEqual({ free: 1, all: 1 });
    agenda.forget(250);
    expect(agenda.mayHaveFree).toBe(false);
  });

  it('tells of each slot once that it is past, of a cancelled one not before its minute', () => {
    const past: number[] = [];
    const agenda = new Agenda(new SlotTable(), 0, (slot) => past.push(slot));
    for (const minute of [100, 200, 300]) agenda.open(minute === 200 ? 1 : 0, minute);
    agenda.cancel(1, 0, 1000, () => undefined);
    agenda.forget(200);
    expect(past).toEqual([0]);
    agenda.forget(201);
    expect(past).toEqual([0, 1]);
    agenda.forget(1000);
    agenda.forget(2000);
    expect(past).toEqual([0, 1, 2]);
  });
});
