/**
 * The instant answer beside a simulated result, as it goes to JSON. The formulas belong to a layer above this
 * one, which adds it; here are only its shape and its schema.
 */
import { z } from 'zod';

/** Figures of which the usual distance between formula and simulation was measured. */
export const BANDED_FIGURES = ['caseload', 'utilisation', 'waitMean', 'withinTarget'] as const;
export type BandedFigure = (typeof BANDED_FIGURES)[number];

/** What formulas say of the city or a team; null where they say nothing. Units as in the result. */
export interface InstantBesideArea {
  readonly wait: {
    readonly mean: number | null;
    readonly p90: number | null;
    readonly withinTarget: number | null;
  };
  readonly caseload: number | null;
  readonly utilisation: number | null;
  /** First conversations asked over slots offered; over 1 the queue grows. */
  readonly slotLoad: number | null;
  /** Figures farther from the simulated one than their band and its interval together. */
  readonly deviates: readonly BandedFigure[];
}

export interface InstantBeside {
  readonly city: InstantBesideArea;
  readonly teams: readonly ({ readonly team: string } & InstantBesideArea)[];
  readonly bands: readonly {
    readonly figure: BandedFigure;
    /** `relative`: share of the simulated figure. `absolute`: in its own unit. */
    readonly kind: 'relative' | 'absolute';
    readonly band: number;
  }[];
  /** What the formulas approximate for this scenario, as codes. */
  readonly notes: readonly string[];
}

const figure = z.number().nullable();
const area = {
  wait: z.strictObject({ mean: figure, p90: figure, withinTarget: figure }),
  caseload: figure,
  utilisation: figure,
  slotLoad: figure.describe('First conversations asked over slots offered; over 1 the queue grows.'),
  deviates: z
    .array(z.enum(BANDED_FIGURES))
    .describe('Figures farther from the simulated one than their band and its interval together.'),
};

export const instantBesideSchema = z
  .strictObject({
    city: z.strictObject(area),
    teams: z.array(z.strictObject({ team: z.string(), ...area })),
    bands: z
      .array(
        z.strictObject({
          figure: z.enum(BANDED_FIGURES),
          kind: z
            .enum(['relative', 'absolute'])
            .describe('relative: share of the simulated figure; absolute: in its own unit.'),
          band: z.number(),
        }),
      )
      .describe(
        'Distance within which 19 of 20 teams lay on the scenarios of Utrecht on which it was measured.',
      ),
    notes: z.array(z.string()).describe('What the formulas approximate for this scenario.'),
  })
  .describe('The same figures by formula, without chance; null where formulas say nothing.');
