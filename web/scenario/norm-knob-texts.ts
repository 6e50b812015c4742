/** Words of the norm to set, in Dutch and English. */
import { lang } from '../state/app-state.ts';

const nl = {
  title: 'Fte volgens een norm',
  choose: 'Hoeveel fte krijgt elk team?',
  asFile: 'Zoals in het scenario',
  byNorm: 'Volgens een norm',
  per: 'Huishoudens (of woningen) per team van tien, naar zwaarte.',
  gives: (fte: string) =>
    `Deze norm geeft de teams samen ${fte} fte. Per team kunt u dat hieronder veranderen.`,
  drop: 'Norm weghalen',
  noAreas: 'Van deze stad zijn geen buurten bekend. Een norm kan hier niet worden toegepast.',
  high: { label: 'Hoge zwaarte', explain: 'Veel bijstand, isolement of weinig opleiding.' },
  average: { label: 'Gemiddelde zwaarte', explain: 'Daartussenin.' },
  low: { label: 'Lage zwaarte', explain: 'Weinig bijstand, isolement en veel opleiding.' },
  decides: 'Wat bepaalt de zwaarte?',
  by: { city: 'Zoals in het plan van 2014 (met de hand)', bijstand: 'Alleen bijstand, met grenzen' },
  cityOnly: 'Zoals bekend van deze stad',
  fromHigh: { label: 'Hoog vanaf', explain: 'Mensen met bijstand per 100 huishoudens.' },
  fromAverage: { label: 'Gemiddeld vanaf', explain: 'Mensen met bijstand per 100 huishoudens.' },
  planSource: 'Uitvoeringsplan buurtteams 2014',
  assumedSource: 'Het plan noemt geen grens; deze past bij de meeste wijken.',
};

const en: typeof nl = {
  title: 'Fte by a norm',
  choose: 'How many fte does each team get?',
  asFile: 'As in the scenario',
  byNorm: 'By a norm',
  per: 'Households (or dwellings) per team of ten, by weight.',
  gives: (fte) => `This norm gives the teams ${fte} fte together. You can change that for each team below.`,
  drop: 'Remove the norm',
  noAreas: 'No buurten are known of this city. A norm cannot be applied here.',
  high: { label: 'High weight', explain: 'Much bijstand, isolation, or little education.' },
  average: { label: 'Average weight', explain: 'In between.' },
  low: { label: 'Low weight', explain: 'Little bijstand and isolation, much education.' },
  decides: 'What decides the weight?',
  by: { city: 'As in the plan of 2014 (by hand)', bijstand: 'Bijstand alone, with limits' },
  cityOnly: 'As known of this city',
  fromHigh: { label: 'High from', explain: 'People on bijstand per 100 households.' },
  fromAverage: { label: 'Average from', explain: 'People on bijstand per 100 households.' },
  planSource: 'Implementation plan of the buurtteams, 2014',
  assumedSource: 'The plan names no limit; this one fits most wijken.',
};

export const normKnobTexts = (): typeof nl => (lang.value === 'nl' ? nl : en);
