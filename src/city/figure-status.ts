/** Where a figure of the city comes from: printed as such, computed from printed figures, a prior, or a mended print. */
export const FIGURE_STATUSES = ['published', 'derived', 'assumed', 'corrected'] as const;
export type FigureStatus = (typeof FIGURE_STATUSES)[number];

/** How sure it is that an area belongs to a team, from certain to low. */
export const CERTAINTIES = ['certain', 'high', 'medium', 'low'] as const;
export type Certainty = (typeof CERTAINTIES)[number];
