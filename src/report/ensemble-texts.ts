/** Texts of a calibration to the published months. */
import type { Lang } from './number-format.ts';

const nl = {
  title: (from: string, to: string) => `Aannames die passen bij ${from} tot en met ${to}`,
  parameter: ['aanname', ''],
  prior: ['vooraf', '95 %'],
  posterior: ['daarna', '95 %'],
  middle: ['midden', ''],
  left: ['breedte', 'over'],
  verdict: ['zeggen de', 'cijfers iets?'],
  identified: 'ja',
  partly: 'een beetje',
  not: 'nee',
  wait: ['blijvende', 'wachttijd'],
  slots: ['intakeplekken', 'factor'],
  stay: ['duur', 'factor'],
  figure: ['vergeleken', ''],
  observed: ['gepubliceerd', ''],
  simulated: ['berekend', '± spreiding'],
  figures: {
    waitSpread: 'spreiding wachttijd binnen teams (log)',
    waitMemory: 'samenhang met vorige maand',
    waitOnStarts: 'wachttijd bij meer starts',
    waitOnStock: 'wachttijd bij meer open casussen',
    startDispersion: 'spreiding van starts',
    closureDispersion: 'spreiding van afsluitingen',
    started: 'gestart (log)',
    closing: 'deel dat afgesloten wordt (log)',
  } as Readonly<Record<string, string>>,
  split: 'deel korter dan een maand (van duur S)',
  legend: (kept: string, members: string, runs: string) =>
    `${members} sets van aannames uit ${runs} berekeningen; ${kept} van wat vooraf mogelijk leek, is niet uitgesloten. Breedte over: standaardafwijking daarna als deel van die vooraf; onder 60 % zeggen de cijfers echt iets, boven 90 % bijna niets. Wachttijd: werkdagen, naar vergelijkbare teams toe getrokken.`,
};

const en: typeof nl = {
  title: (from, to) => `Assumptions that fit ${from} to ${to}`,
  parameter: ['assumption', ''],
  prior: ['before', '95%'],
  posterior: ['after', '95%'],
  middle: ['middle', ''],
  left: ['width', 'left'],
  verdict: ['do the', 'data tell?'],
  identified: 'yes',
  partly: 'a little',
  not: 'no',
  wait: ['lasting', 'wait'],
  slots: ['intake slots', 'factor'],
  stay: ['stay', 'factor'],
  figure: ['compared', ''],
  observed: ['published', ''],
  simulated: ['simulated', '± spread'],
  figures: {
    waitSpread: 'spread of waits within teams (log)',
    waitMemory: 'link with the month before',
    waitOnStarts: 'wait where more start',
    waitOnStock: 'wait where more is open',
    startDispersion: 'dispersion of starts',
    closureDispersion: 'dispersion of closures',
    started: 'started (log)',
    closing: 'share that closes (log)',
  },
  split: 'share below one month (of stays S)',
  legend: (kept, members, runs) =>
    `${members} sets of assumptions from ${runs} runs; ${kept} of what seemed possible before is not ruled out. Width left: standard deviation after as a share of that before; below 60% the data really tell something, above 90% hardly anything. Wait: working days, drawn to like teams.`,
};

export const ensembleTexts = (lang: Lang): typeof nl => (lang === 'nl' ? nl : en);
