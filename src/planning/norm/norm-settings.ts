import type { City } from '../../city/index.ts';

/** How heavy the work is in an area, as the plan of 2014 has it. */
export const WEIGHT_CLASSES = ['high', 'average', 'low'] as const;
export type WeightClass = (typeof WEIGHT_CLASSES)[number];

export type PerClass = Readonly<Record<WeightClass, number>>;

/** A wijkfactor that puts an area in a class where it reaches a percentage. */
export interface Threshold {
  /** Bijstand per 100 households; isolation: percentage of adults; low education: percentage of 15 to 75 year olds. */
  readonly factor: 'bijstand' | 'isolation' | 'lowEducation';
  readonly high: number;
  readonly average: number;
}

export type ClassRule =
  /** Classes by hand: codes of subwijken (of wijken where the city has no subwijken); all others `otherwise`. */
  | {
      readonly kind: 'hand';
      readonly high: readonly string[];
      readonly average: readonly string[];
      readonly otherwise: WeightClass;
    }
  /** The heaviest class that any factor reaches; `unknown` where no factor is known. */
  | { readonly kind: 'thresholds'; readonly thresholds: readonly Threshold[]; readonly unknown: WeightClass };

export interface NormSettings {
  readonly base: 'households' | 'dwellings';
  /** Households (or dwellings) that one team serves. */
  readonly householdsPerTeam: PerClass;
  /** Workers of 1 fte in a team. */
  readonly workersPerTeam: PerClass;
  readonly classes: ClassRule;
}

/**
 * The norm of the plan of 2014: a team of about ten per 3,000 households where education, isolation and
 * bijstand are unfavourable, per 6,000 where they are average and per 10,000 where they are favourable.
 */
export const NORM_2014 = {
  householdsPerTeam: { high: 3_000, average: 6_000, low: 10_000 },
  workersPerTeam: { high: 10, average: 10, low: 10 },
} as const satisfies Pick<NormSettings, 'householdsPerTeam' | 'workersPerTeam'>;

/** Bijstand per 100 households from which an area is heavy or average. Assumed: the plan names no number. */
export const BIJSTAND_THRESHOLD: Threshold = { factor: 'bijstand', high: 10, average: 6 };

export const THRESHOLD_RULE: ClassRule = {
  kind: 'thresholds',
  thresholds: [BIJSTAND_THRESHOLD],
  unknown: 'average',
};

/**
 * Classes of the subwijken of Utrecht that reproduce the fte per wijk in table 1 of the plan of 2014: heavy in
 * Overvecht and Kanaleneiland; average in Ondiep, both Zuilens, Transwijk and Nieuw-Hoograven. The plan prints
 * no classes: these were chosen knowing its table, so that they fit it is no evidence for them.
 */
export const UTRECHT_CLASSES: ClassRule = {
  kind: 'hand',
  high: ['031', '032', '033', '034', '083'],
  average: ['022', '023', '024', '082', '073'],
  otherwise: 'low',
};

/** The norm that a city starts from: for Utrecht by hand on dwellings, elsewhere bijstand on households. */
export function defaultNorm(city: City): NormSettings {
  const utrecht = city.id === 'utrecht' && city.subwijkByCode.has('083');
  return utrecht
    ? { ...NORM_2014, base: 'dwellings', classes: UTRECHT_CLASSES }
    : { ...NORM_2014, base: 'households', classes: THRESHOLD_RULE };
}
