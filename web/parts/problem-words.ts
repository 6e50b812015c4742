/** The words of problems, apart so that they are fetched only where there is a problem. */
export { problemText } from '../../src/index.ts';
