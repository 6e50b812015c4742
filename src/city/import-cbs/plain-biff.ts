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
/**
 * What the values of cells need: begin and end of a part, names of sheets, code page, protection by a password, the
 * size of a sheet, the table of texts and what goes on in a further record, and cells of seven kinds.
 */
const NEEDED: ReadonlySet<number> = new Set([
  ...[0x0009, 0x0209, 0x0409, 0x0809, 0x000a, 0x0085, 0x0042, 0x002f, 0x0200, 0x00fc, 0x003c],
  ...[0x0203, 0x027e, 0x00bd, 0x00fd, 0x0204, 0x00d6, 0x0205],
]);
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
 * The container of a binary workbook with nothing but the values of cells, the stored one in the place of each
 * formula. Readers of formulas and of references to other books do not come back from some damaged files.
 * @returns null where it holds no workbook of this kind
 */
export function plainBiff(bytes: Uint8Array, containers: Containers): unknown {
  const container = containers.read(bytes, { type: 'array' });
  const stream = containers.find(container, '/Workbook') ?? containers.find(container, '/Book');
  if (stream?.content === undefined) return null;
  keepValues(stream.content);
  return container;
}

/**
 * Turns the records of a BIFF stream in place: a formula with a number into a number, one with a text into a text,
 * and all that no value needs into what is passed over.
 */
export function keepValues(stream: Uint8Array): void {
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
    } else if (!NEEDED.has(type)) put(at, PASSED_OVER);
    else cell = null;
    previous = at;
    at = body + length;
  }
}
