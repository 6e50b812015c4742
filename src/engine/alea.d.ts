/** The one generator of seedrandom that the engine uses; its own types cover the package's main file only. */
declare module 'seedrandom/lib/alea.js' {
  /** A generator of multiples of 2^-32 in [0, 1), seeded by the text. */
  export default function alea(seed: string): () => number;
}
