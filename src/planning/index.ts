/** Planning: the norm and its alternatives, and cities that are still to be planned. */
export * from './norm/index.ts';
