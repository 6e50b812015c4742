declare module '@e965/xlsx' {
  /** Reads the workbook of a container that has been opened; the package's own types leave it out. */
  export function parse_xlscfb(container: unknown, options: ParsingOptions): WorkBook;
}

/** Whether the bytes start as a compound file does (MS-CFB 2.2), and so as `.xls` does. */
export const isCompound = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, i) => bytes[i] === byte);

/** Records of MS-XLS 2.3 in the versions that a compound file can hold. */
const FORMULA: readonly number[] = [0x0006, 0x0206, 0x0406];
const STRING: readonly number[] = [0x0007, 0x0207];
/** Names, shared and array formulas, tables of data, external names: nothing that a cell needs for its value. */
const DERIVED: readonly number[] = [0x0018, 0x0218, 0x04bc, 0x0021, 0x0221, 0x0036, 0x0236, 0x0023, 0x0223];
const NUMBER = 0x0203;
const LABEL = 0x0204;
/** A record that readers pass over (FileSharing). */
const PASSED_OVER = 0x005b;

/** Row, column and format of a cell: two bytes each. */
const CELL_BYTES = 6;
/** Those, and the stored value. */
const NUMBER_BYTES = 14;

/** What is used here of the reader of compound files. */
export interface Containers {
  read(bytes: Uint8Array, options: { readonly type: 'array' }): unknown;
  find(container: unknown, path: string): { readonly content?: Uint8Array } | null;
}

/**
 * The container of a binary workbook, with the stored value in the place of each formula. A reader of formulas goes
 * on for ever in some damaged ones, and nobody here wants more than the value.
 * @returns null where it holds no workbook of this kind
 */
export function plainBiff(bytes: Uint8Array, containers: Containers): unknown {
  const container = containers.read(bytes, { type: 'array' });
  const stream = containers.find(container, '/Workbook') ?? containers.find(container, '/Book');
  if (stream?.content === undefined) return null;
  withoutFormulas(stream.content);
  return container;
}

/**
 * Turns the records of a BIFF stream in place: a formula with a number into a number, one with a text into a text,
 * others into what is passed over.
 */
export function withoutFormulas(stream: Uint8Array): void {
  const u16 = (at: number): number => (stream[at] ?? 0) + 256 * (stream[at + 1] ?? 0);
  const put = (at: number, value: number): void => {
    stream[at] = value & 255;
    stream[at + 1] = value >> 8;
  };
  /** Cell of the last formula of which the text is still to come. */
  let cell: Uint8Array | null = null;
  let previous = -1;
  for (let at = 0; at + 4 <= stream.length;) {
    const type = u16(at);
    const length = u16(at + 2);
    const body = at + 4;
    if (FORMULA.includes(type)) {
      const whole = length >= NUMBER_BYTES;
      const isNumber = whole && u16(body + NUMBER_BYTES - 2) !== 0xffff;
      const isText = whole && !isNumber && stream[body + CELL_BYTES] === 0;
      put(at, isNumber ? NUMBER : PASSED_OVER);
      cell = isText ? stream.slice(body, body + CELL_BYTES) : null;
    } else if (STRING.includes(type)) {
      put(at, PASSED_OVER);
      if (cell !== null && previous >= 0 && u16(previous + 2) >= CELL_BYTES) {
        // The record before, passed over, gives the room for the cell.
        put(previous + 2, u16(previous + 2) - CELL_BYTES);
        put(at - CELL_BYTES, LABEL);
        put(at - CELL_BYTES + 2, length + CELL_BYTES);
        stream.set(cell, at - CELL_BYTES + 4);
      }
      cell = null;
    } else if (DERIVED.includes(type)) put(at, PASSED_OVER);
    else cell = null;
    previous = at;
    at = body + length;
  }
}
