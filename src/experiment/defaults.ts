/** What a run does where nothing else is asked. Apart from the code that simulates, so that help is fast. */
export const DEFAULT_SEED = 2017;
export const DEFAULT_REPLICATIONS = 100;
/** Most replications that a stopping rule may spend. */
export const DEFAULT_MAXIMUM = 2000;
