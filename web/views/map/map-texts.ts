/** Sentences of the map, in Dutch and English. */
import { lang } from '../../state/app-state.ts';

const nl = {
  title: 'Waar wachten bewoners, en waar is het werk?',
  finding: {
    wait: (high: string, most: string, low: string, least: string) =>
      `${high} wacht het langst (${most} werkdagen), ${low} het kortst (${least}).`,
    withinTarget: (high: string, most: string, low: string, least: string) =>
      `In ${high} wordt ${most} op tijd geholpen, in ${low} ${least}.`,
    utilisation: (high: string, most: string, low: string, least: string) =>
      `${high} heeft het meeste werk voor zijn uren (${most}), ${low} het minste (${least}).`,
  },
  chart: {
    wait: (scenario: string) => `Wachttijd op de kaart: ${scenario}`,
    withinTarget: (scenario: string) => `Binnen de norm op de kaart: ${scenario}`,
    utilisation: (scenario: string) => `Benutting op de kaart: ${scenario}`,
    weight: (_scenario: string) => 'Zwaarte op de kaart',
  },
  note: 'Elke cirkel is een buurt. De grootte volgt het aantal huishoudens, de kleur het buurtteam dat er werkt.',
  colour: 'Kleur',
  colours: {
    wait: 'Wachttijd (werkdagen)',
    withinTarget: 'Binnen de norm',
    utilisation: 'Benutting',
    weight: 'Zwaarte (norm)',
  },
  weights: { low: 'licht', average: 'gemiddeld', high: 'zwaar' },
  heavy: (count: number, of: number) =>
    `Bij ${count} van de ${of} teams wonen de meeste huishoudens in zware buurten.`,
  weightNote:
    'Elke cirkel is een buurt, de grootte volgt de huishoudens. De zwaarte komt uit de norm (onderdeel Norm).',
  andMore: (value: string) => `${value} en meer`,
  andLess: (value: string) => `${value} en minder`,
  buurten: 'Buurten',
  households: 'Huishoudens',
  noPlaces: 'Van deze stad zijn geen plaatsen van buurten bekend. De kaart kan daarom niet worden getekend.',
  walk: (name: string, figure: string, value: string, households: string) =>
    `${name}: ${figure} ${value}, ${households} huishoudens`,
};

const en: typeof nl = {
  title: 'Where do residents wait, and where is the work?',
  finding: {
    wait: (high, most, low, least) =>
      `${high} waits longest (${most} working days), ${low} shortest (${least}).`,
    withinTarget: (high, most, low, least) => `In ${high} ${most} is helped in time, in ${low} ${least}.`,
    utilisation: (high, most, low, least) =>
      `${high} has most work for its hours (${most}), ${low} least (${least}).`,
  },
  chart: {
    wait: (scenario) => `Wait on the map: ${scenario}`,
    withinTarget: (scenario) => `Within the norm on the map: ${scenario}`,
    utilisation: (scenario) => `Utilisation on the map: ${scenario}`,
    weight: () => 'Weight on the map',
  },
  note: 'Each circle is a buurt. Its size follows the households, its colour the team that works there.',
  colour: 'Colour',
  colours: {
    wait: 'Wait (working days)',
    withinTarget: 'Within the norm',
    utilisation: 'Utilisation',
    weight: 'Weight (norm)',
  },
  weights: { low: 'low', average: 'average', high: 'high' },
  heavy: (count, of) => `At ${count} of the ${of} teams most households live in heavy buurten.`,
  weightNote: 'Each circle is a buurt, its size by households. The weight comes from the norm (part Norm).',
  andMore: (value) => `${value} and more`,
  andLess: (value) => `${value} and less`,
  buurten: 'Buurten',
  households: 'Households',
  noPlaces: 'No places of buurten are known for this city. So the map cannot be drawn.',
  walk: (name, figure, value, households) => `${name}: ${figure} ${value}, ${households} households`,
};

export const mapTexts = (): typeof nl => (lang.value === 'nl' ? nl : en);
