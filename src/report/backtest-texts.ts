/** Texts of a backtest. The page in docs/ is in English, as the rest of what is generated for it. */
import type { Goal, Method } from '../calibration/index.ts';
import type { Lang } from './number-format.ts';

const nl = {
  title: (origins: string, months: string) => `Toets: voorspeld vanuit ${origins}, vergeleken met ${months}`,
  to: 'tot en met',
  measures: {
    started: 'gestart',
    closed: 'afgesloten',
    running: 'lopend',
    stock: 'lopende casussen',
    wait: 'wachttijd',
  },
  methods: {
    model: 'buurtsim',
    simulation: 'simulatie alleen',
    last: 'laatste waarde',
    mean: 'gemiddelde van het team',
    climatology: 'alle teams en maanden',
    shrunken: 'lognormaal, naar de stad getrokken',
    flow: 'stroommodel',
  } as Readonly<Record<Method, string>>,
  method: ['methode', ''],
  columns: (scored: readonly string[]) => [
    ['afwijking', 'MAPE'],
    ['MASE', ''],
    ['CRPS', ''],
    ['binnen', '50 %'],
    ['binnen', '80 %'],
    ['binnen', '95 %'],
    ...scored.map((band) => ['score van', `marge ${band}`]),
    ['Brier', 'boven norm'],
  ],
  horizon: (months: string) => `${months} vooruit`,
  all: 'alle maanden vooruit',
  floor: (mape: string, crps: string) =>
    `Ondergrens: ook een volmaakt model wijkt door toeval ${mape} af (CRPS ${crps}).`,
  skill: (value: string, lower: string, upper: string, baseline: string) =>
    `Winst op de beste vuistregel (${baseline}): ${value} (95 %: ${lower} tot ${upper}).`,
  goals: 'Gestelde doelen',
  goal: {
    stockBaseline: 'lopende casussen: kleinere afwijking dan de beste vuistregel',
    stockFloor: 'lopende casussen: hoogstens 20 % boven de afwijking die toeval altijd geeft',
    waitBaseline: 'wachttijd: kleinere voorspelfout (CRPS) dan de beste vuistregel',
    coverageStock: 'lopende casussen: 72 tot 88 % valt binnen de 80 %-marge',
    coverageWait: 'wachttijd: 72 tot 88 % valt binnen de 80 %-marge',
  } as Readonly<Record<Goal['id'], string>>,
  reached: 'gehaald',
  missed: 'niet gehaald',
};

const en: typeof nl = {
  title: (origins, months) => `Backtest: forecast from ${origins}, held against ${months}`,
  to: 'to',
  measures: { started: 'started', closed: 'closed', running: 'running', stock: 'stock', wait: 'wait' },
  methods: {
    model: 'buurtsim',
    simulation: 'simulation alone',
    last: 'last value',
    mean: 'mean of the team',
    climatology: 'all teams and months',
    shrunken: 'lognormal drawn to the city',
    flow: 'flow model',
  },
  method: ['method', ''],
  columns: (scored) => [
    ['error', 'MAPE'],
    ['MASE', ''],
    ['CRPS', ''],
    ['within', '50%'],
    ['within', '80%'],
    ['within', '95%'],
    ...scored.map((band) => ['interval', `score ${band}`]),
    ['Brier', 'over norm'],
  ],
  horizon: (months) => `${months} ahead`,
  all: 'all months ahead',
  floor: (mape, crps) => `Floor: by chance even a perfect model is ${mape} off (CRPS ${crps}).`,
  skill: (value, lower, upper, baseline) =>
    `Gain over the best baseline (${baseline}): ${value} (95%: ${lower} to ${upper}).`,
  goals: 'Goals',
  goal: {
    stockBaseline: 'error of the stock below that of the best baseline',
    stockFloor: 'error of the stock within 20% of the floor',
    waitBaseline: 'CRPS of the wait below that of the best baseline',
    coverageStock: '80% bands of the stock cover 72 to 88%',
    coverageWait: '80% bands of the wait cover 72 to 88%',
  },
  reached: 'reached',
  missed: 'not reached',
};

export type BacktestTexts = typeof nl;
export const backtestTexts = (lang: Lang): BacktestTexts => (lang === 'nl' ? nl : en);
