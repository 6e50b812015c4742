import { describe, expect, it } from 'vitest';
import {
  erlangB,
  halfinWhitt,
  impatient,
  lagOfPresence,
  limitedRoom,
  mixedService,
  presentByQuadrature,
  presentFrom,
  presentFromEmpty,
  presentInTheLongRun,
  returningInTheLongRun,
  returningOfferedLoad,
  slotQueue,
  smallestServers,
  smallestSlots,
  sojournQuantile,
  waitingFigures,
  waitQuantile,
  waitTail,
} from './index.ts';

/** Relative difference of at most 1e-9, the demand on exact formulas. */
function exact(value: number, expected: number): void {
  expect(Math.abs(value - expected) / Math.abs(expected)).toBeLessThan(1e-9);
}

describe('M/M/c', () => {
  it('M/M/1 with rho 0.8', () => {
    const system = { rate: 0.8, servers: 1, service: 1 };
    const figures = waitingFigures(system);
    exact(figures.meanWait, 4);
    exact(figures.present, 4);
    exact(waitTail(system, 5), 0.2943035529371539);
    exact(waitQuantile(system, 0.95), 13.862943611198906);
    exact(sojournQuantile(system, 0.9), 11.512925464970229);
  });
  it('M/M/5 with load 4.2', () => {
    const system = { rate: 4.2, servers: 5, service: 1 };
    const figures = waitingFigures(system);
    exact(figures.waitProbability, 0.6337731927086849);
    exact(figures.meanWait, 0.7922164908858561);
    exact(figures.queue, 3.327309261720596);
    exact(figures.waitVariance, 1.3529342587831406);
    exact(figures.utilisation, 0.84);
    exact(waitTail(system, 1), 0.28477265216505765);
    exact(waitQuantile(system, 0.9), 2.30815120529715);
  });
  it('M/M/100 with load 95, and the square-root rule beside it', () => {
    const system = { rate: 95, servers: 100, service: 1 };
    exact(waitingFigures(system).waitProbability, 0.5064568539130206);
    exact(waitTail(system, 0.1), 0.3071816097198492);
    exact(halfinWhitt(100, 95), 0.49483996829755184);
  });
});

describe('loss and patience', () => {
  it('Erlang B: M/G/12/12 with load 9', () => {
    exact(erlangB(12, 9), 0.0830866114658268);
    exact(9 * (1 - erlangB(12, 9)), 8.252220496807558);
  });
  it('M/M/3/8', () => {
    const figures = limitedRoom({ rate: 3.5, servers: 3, service: 1 }, 8);
    exact(figures.lost, 0.20358553160030216);
    exact(figures.present, 5.318406296515735);
    exact(figures.meanWait, 0.907982233422631);
    exact(figures.utilisation, 0.9291502131329809);
  });
  it('Erlang A: M/M/10+M, overloaded', () => {
    const figures = impatient({ rate: 10.5, servers: 10, service: 1 }, 2);
    exact(figures.abandoned, 0.12512483197027116);
    exact(figures.waitProbability, 0.6884875158565646);
    exact(figures.meanWait, 0.2502496639405423);
    exact(figures.utilisation, 0.9186189264312153);
  });
});

describe('caseloads without a limit', () => {
  const none = { mean: 20, amplitude: 0, period: 52, shift: 0 };
  const four = { shares: [1], means: [4] };
  it.each([
    [1, 17.69593735428761],
    [4, 50.56964470628461],
    [12, 76.01703453057088],
  ])('M/M/inf from empty at week %d', (time, expected) => {
    exact(presentFromEmpty(none, four, time), expected);
    exact(
      presentByQuadrature(
        () => 20,
        (u) => Math.exp(-u / 4),
        time,
      ),
      expected,
    );
  });
  it('M/M/inf from a hundred', () => {
    exact(presentFrom(100, 20, 4, 1).mean, 95.5760156614281);
    exact(presentFrom(100, 20, 4, 4).mean, 87.35758882342884);
    exact(presentFrom(100, 20, 4, 4).variance, 73.82406049976758);
    exact(presentFrom(100, 20, 4, 12).mean, 80.99574136735728);
  });
  const wave = { mean: 10, amplitude: 0.4, period: 52, shift: 0 };
  const mixed = { shares: [0.6, 0.4], means: [8, 60] };
  it.each([
    [26, 161.92203799758488],
    [65, 222.87304154855903],
    [117, 267.4209182790584],
    [520, 265.3719636649473],
  ])('seasonal arrivals and mixed stays at week %d', (time, expected) => {
    exact(presentFromEmpty(wave, mixed, time), expected);
    const survival = (u: number): number => 0.6 * Math.exp(-u / 8) + 0.4 * Math.exp(-u / 60);
    const rate = (t: number): number => 10 * (1 + 0.4 * Math.sin((2 * Math.PI * t) / 52));
    exact(presentByQuadrature(rate, survival, time), expected);
  });
  it('the long run and its lag', () => {
    exact(presentInTheLongRun(wave, mixed, 13), 299.71793776524686);
    exact(lagOfPresence(wave, mixed), 9.039639724342322);
  });
});

describe('M/H2/c', () => {
  it('M/H2/4 with load 3.2', () => {
    const figures = mixedService({ rate: 3.2, servers: 4, share: 0.8, means: [0.5, 3] });
    exact(figures.meanWait, 1.4140103572110585);
    exact(figures.waitProbability, 0.607400578972785);
    exact(figures.queue, 4.524833143075387);
    exact(figures.utilisation, 0.8);
  });
  it.each([1, 2, 5, 20])('is M/M/c where both kinds are the same, with %d servers', (servers) => {
    const figures = mixedService({ rate: 0.8 * servers, servers, share: 0.3, means: [1, 1] });
    const known = waitingFigures({ rate: 0.8 * servers, servers, service: 1 });
    exact(figures.waitProbability, known.waitProbability);
    exact(figures.meanWait, known.meanWait);
  });
  it('is Pollaczek-Khinchine with one server', () => {
    // lambda E[S^2] / (2 (1 - rho)) with E[S^2] = 2 (0.75 0.4^2 + 0.25 2.8^2) = 4.16
    exact(mixedService({ rate: 0.8, servers: 1, share: 0.75, means: [0.4, 2.8] }).meanWait, 8.32);
  });
});

describe('clients who come back (Erlang-R)', () => {
  const system = { serviceRate: 1.2, returnRate: 0.25, again: 0.65 };
  it('in the long run', () => {
    const figures = returningInTheLongRun(system, 3, 9);
    exact(figures.waitPerVisit, 0.18773818557154487);
    exact(figures.needy, 8.752041590613242);
    exact(figures.content, 22.285714285714285);
  });
  const wave = { mean: 3, amplitude: 0.5, period: 10, shift: 0 };
  it.each([
    [2, 3.380658835771638],
    [5, 4.445659461684665],
    [10, 4.171977416213134],
    [25, 7.085303870619489],
    [40, 6.238288299169485],
  ])('offered load at day %d', (time, expected) => {
    exact(returningOfferedLoad(system, wave, time).needy, expected);
  });
  it('the number away at day 25', () => {
    exact(returningOfferedLoad(system, wave, 25).content, 20.170463882941082);
  });
});

describe('daily slots', () => {
  it('five slots for 4.2 registrations a day', () => {
    const queue = slotQueue(4.2, 5);
    exact(queue.meanWait, 0.9090243512270542);
    exact(queue.left, 1.7179022751536277);
    exact(queue.passedOver(0), 0.3320319686916327);
    exact(queue.passedOver(1), 0.06286838376178472);
    exact(queue.passedOver(2), 0.011532547062105757);
    exact(queue.passedOver(4), 0.00038823581964183147);
  });
  it.each([3, 4.2, 5])('%d slots or fewer than the registrations have no long run', (slots) => {
    expect(() => slotQueue(5, slots)).toThrow(RangeError);
  });
});

describe('how much is enough', () => {
  it('servers for a share that waits longer than a time', () => {
    expect(smallestServers(13.3, 1, 0.2, 0.05)).toBe(19);
    exact(waitTail({ rate: 13.3, servers: 19, service: 1 }, 0.2), 0.032412309654807916);
    exact(waitTail({ rate: 13.3, servers: 18, service: 1 }, 0.2), 0.06360651647452645);
  });
  it('servers for a share that waits', () => {
    expect(smallestServers(40, 2, 0, 0.2)).toBe(90);
    exact(waitTail({ rate: 40, servers: 90, service: 2 }, 0), 0.19513717351903648);
  });
  it('slots for a share that is passed over', () => {
    expect(smallestSlots(8.6, 4, 0.01)).toBe(10);
    exact(slotQueue(8.6, 10).passedOver(4), 1.5758206546963055e-6);
    expect(slotQueue(8.6, 9).passedOver(4)).toBeGreaterThan(0.01);
  });
});
