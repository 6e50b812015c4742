/** Text of others that may be printed: without the characters that steer a terminal or turn the order of reading. */

// eslint-disable-next-line no-control-regex -- these are what is looked for
const STEERING = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/** Whether a text is one line without characters that steer. */
export const isPlainLine = (text: string): boolean => text.search(STEERING) < 0;

/** The text with a mark in the place of each such character, cut to `most` characters. */
export function plainLine(text: string, most: number): string {
  const cut = text.length > most ? `${text.slice(0, most - 3)}...` : text;
  return cut.replace(STEERING, '\uFFFD');
}
