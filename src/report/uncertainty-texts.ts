/** Texts of runs with drawn parameters and of tornados. */
import type { TornadoFigure } from '../experiment/index.ts';
import type { Lang } from './number-format.ts';

const figures: Readonly<Record<TornadoFigure, readonly [string, string]>> = {
  waitMean: ['wachttijd', 'werkdagen'],
  withinTarget: ['binnen de norm', '% cliënten'],
  requiredFte: ['benodigde fte', 'fte'],
};

const nl = {
  uncertainTitle: (scenario: string) => `${scenario}: met onzekere aannames`,
  columns: {
    mean: ['wachttijd', 'werkdagen'],
    year: ['één jaar', '95 %, werkdagen'],
    chance: ['door toeval', '± werkdagen'],
    notKnowing: ['door niet weten', '± werkdagen'],
    share: ['aandeel niet weten', '% (tussen)'],
  },
  split: (share: string, lower: string, upper: string) =>
    `Van de spreiding in de wachttijd van de stad komt ${share}\u00a0% (tussen ${lower} en ${upper}) doordat aannames niet precies bekend zijn; de rest is toeval.`,
  uncertainLegend:
    'Elke trekking neemt voor alle onzekere aannames een andere waarde uit hun marge. Toeval en niet weten: standaardafwijking van één jaar. ' +
    'Aangenomen waarden: driehoeksverdeling tussen de grenzen. Afgeleide, gekalibreerde en gepubliceerde waarden: normaal aan weerszijden, met de grenzen als 95 %. Keuzes van het scenario liggen vast. ' +
    'Waarden worden los van elkaar getrokken, terwijl gekalibreerde waarden samen zijn bepaald: de marge is dus eerder te ruim dan te krap.',
  uncertainSource: (draws: string, each: string, parameters: string, redrawn: string) =>
    `${draws} trekkingen van ${parameters} aannames, ${each} herhalingen per trekking; ${redrawn} keer opnieuw getrokken omdat waarden niet samengaan.`,
  tornadoTitle: (scenario: string) => `${scenario}: welke aanname beweegt het antwoord het meest`,
  factor: 'aanname',
  range: ['van – tot', ''],
  atLow: 'laag',
  atHigh: 'hoog',
  byTeam: 'per team',
  figures,
  base: (wait: string, share: string) =>
    `Zonder verandering: wachttijd ${wait} werkdagen, ${share}\u00a0% binnen de norm.`,
  requiredFte: (fte: string, share: string) =>
    `Om in elk team ${share}\u00a0% binnen de norm te spreken zijn ${fte} fte nodig.`,
  tornadoLegend:
    'Verschil met het scenario als één aanname op haar lage of hoge waarde staat (2,5 % en 97,5 %) en al het andere gelijk blijft, met 95 % zekerheid. ' +
    'Waarden van teams bewegen bij alle teams tegelijk.',
  requiredLegend: (share: string) =>
    `Benodigde fte: de kleinste fte van alle teams samen waarbij elk team naar verwachting ${share}\u00a0% van de cliënten binnen de norm spreekt; uitgerekend met formules, dus zonder toeval.`,
  screened: (count: string) =>
    `Vooraf zijn ${count} aannames gezeefd (Morris); hier staan die met de grootste invloed.`,
  notShown: (factor: string, influence: string, lower: string, upper: string) =>
    `Van de andere heeft ${factor} de meeste invloed op de wachttijd: ${influence} werkdagen over de hele marge (tussen ${lower} en ${upper}).`,
  cost: (screening: string, single: string) =>
    `Dit kostte ${screening} herhalingen om te zeven en ${single} om één voor één te bekijken.`,
};
export type UncertaintyTexts = typeof nl;

const en: UncertaintyTexts = {
  uncertainTitle: (scenario) => `${scenario}: with uncertain assumptions`,
  columns: {
    mean: ['wait', 'working days'],
    year: ['one year', '95 %, working days'],
    chance: ['by chance', '± working days'],
    notKnowing: ['by not knowing', '± working days'],
    share: ['share not knowing', '% (between)'],
  },
  split: (share, lower, upper) =>
    `Of the spread in the wait of the city ${share}% (between ${lower} and ${upper}) comes from assumptions that are not known exactly; the rest is chance.`,
  uncertainLegend:
    'Each draw takes another value for all uncertain assumptions from their intervals. Chance and not knowing: standard deviation of one year. ' +
    'Assumed values: triangular law between the ends. Derived, calibrated and published values: normal to either side, the ends as 95 %. Choices of the scenario are fixed. ' +
    'Values are drawn independently, while calibrated ones were fitted together: the band is too wide rather than too narrow.',
  uncertainSource: (draws, each, parameters, redrawn) =>
    `${draws} draws of ${parameters} assumptions, ${each} replications in each; drawn again ${redrawn} times because values did not go together.`,
  tornadoTitle: (scenario) => `${scenario}: which assumption moves the answer most`,
  factor: 'assumption',
  range: ['from – to', ''],
  atLow: 'low',
  atHigh: 'high',
  byTeam: 'by team',
  figures: {
    waitMean: ['wait', 'working days'],
    withinTarget: ['within the norm', '% clients'],
    requiredFte: ['required fte', 'fte'],
  },
  base: (wait, share) => `Without change: wait ${wait} working days, ${share}% within the norm.`,
  requiredFte: (fte, share) => `To see ${share}% within the norm at every team takes ${fte} fte.`,
  tornadoLegend:
    'Difference with the scenario when one assumption is at its low or high value (2.5 % and 97.5 %) and all else stays the same, with 95 % confidence. ' +
    'Values of teams move at all teams at once.',
  requiredLegend: (share) =>
    `Required fte: the fewest fte of all teams together with which every team is expected to see ${share}% of clients within the norm; computed by formula, so without chance.`,
  screened: (count) =>
    `First ${count} assumptions were screened (Morris); those with the largest influence are shown.`,
  notShown: (factor, influence, lower, upper) =>
    `Of the others ${factor} has most influence on the wait: ${influence} working days over the whole interval (between ${lower} and ${upper}).`,
  cost: (screening, single) =>
    `This took ${screening} replications to screen and ${single} to look at them one at a time.`,
};

export const uncertaintyTexts = (lang: Lang): UncertaintyTexts => (lang === 'nl' ? nl : en);
