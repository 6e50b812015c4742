/** Words for chances, with fixed odds, the same everywhere. */
export type Odds =
  'almostCertain' | 'veryLikely' | 'likely' | 'even' | 'unlikely' | 'veryUnlikely' | 'almostExcluded';

/** Over 99 %, over 90 %, over 66 %, 33-66 %, and so down. */
export function oddsOf(chance: number): Odds {
  if (chance > 0.99) return 'almostCertain';
  if (chance > 0.9) return 'veryLikely';
  if (chance > 0.66) return 'likely';
  if (chance >= 0.33) return 'even';
  if (chance >= 0.1) return 'unlikely';
  return chance >= 0.01 ? 'veryUnlikely' : 'almostExcluded';
}

/** From this chance on something is called likely. */
export const LIKELY = 0.66;
