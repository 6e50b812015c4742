import type { Problem } from '../../problem/problem.ts';

/** Most that a workbook may unpack to; the sheet of the whole country takes some 80 MB. */
export const MAX_UNPACKED_BYTES = 300_000_000;
/** Most files inside a workbook; CBS has a dozen. */
export const MAX_ZIP_ENTRIES = 1_000;

const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const DEFLATED = 8;

/** Whether the bytes start as a ZIP archive does, and so as `.xlsx` does. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes.length > 3 && bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

interface Entry {
  readonly name: Uint8Array<ArrayBuffer>;
  readonly method: number;
  readonly crc: number;
  readonly packed: Uint8Array<ArrayBuffer>;
}

export type PlainZip =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: Omit<Problem, 'file'> };

/**
 * The same archive without compression (APPNOTE.TXT 4.3). A few kB can unpack to more than any memory holds,
 * and the sizes that an archive states of itself may be false, so what comes out is counted while it comes
 * out, and unpacking ends at `most` bytes.
 */
export async function plainZip(bytes: Uint8Array, most: number = MAX_UNPACKED_BYTES): Promise<PlainZip> {
  const entries = entriesOf(bytes);
  if (!Array.isArray(entries)) return { ok: false, problem: entries };
  const unpacked: { readonly entry: Entry; readonly data: readonly Uint8Array[]; readonly size: number }[] =
    [];
  let room = most;
  for (const entry of entries) {
    if (entry.method !== 0 && entry.method !== DEFLATED) {
      return { ok: false, problem: broken(`compression method ${entry.method}`) };
    }
    let data: readonly Uint8Array[] | null;
    try {
      data = entry.method === 0 ? storedWithin(entry.packed, room) : await inflateWithin(entry.packed, room);
    } catch {
      return { ok: false, problem: broken('damaged data') };
    }
    if (data === null) {
      const expected = `<= ${most} bytes unpacked`;
      return { ok: false, problem: { code: 'file.too-large', expected, actual: `> ${most}` } };
    }
    const size = data.reduce((sum, part) => sum + part.length, 0);
    room -= size;
    unpacked.push({ entry, data, size });
  }
  return { ok: true, bytes: write(unpacked) };
}

const broken = (actual: string): Omit<Problem, 'file'> => ({
  code: 'file.syntax',
  expected: 'a ZIP archive',
  actual,
});

/** What the directory at the end of the archive says is in it. */
function entriesOf(bytes: Uint8Array): Entry[] | Omit<Problem, 'file'> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end < 0) return broken('no directory');
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ZIP_ENTRIES) {
    const expected = `<= ${MAX_ZIP_ENTRIES} files in the workbook`;
    return { code: 'file.too-large', expected, actual: `${count}` };
  }
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) return broken('a damaged directory');
    const flags = view.getUint16(at + 8, true);
    if ((flags & 1) !== 0) return broken('encrypted');
    const packedSize = view.getUint32(at + 20, true);
    const nameSize = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const next = at + 46 + nameSize + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end || local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL)
      return broken('a damaged directory');
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (from + packedSize > bytes.length) return broken('a file cut short');
    entries.push({
      name: new Uint8Array(bytes.subarray(at + 46, at + 46 + nameSize)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: new Uint8Array(bytes.subarray(from, from + packedSize)),
    });
    at = next;
  }
  return entries;
}

/** The record that closes the directory stands at most 65,557 bytes before the end. */
function endOfDirectory(view: DataView): number {
  const least = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= least; at--) if (view.getUint32(at, true) === END) return at;
  return -1;
}

const storedWithin = (data: Uint8Array, most: number): readonly Uint8Array[] | null =>
  data.length > most ? null : [data];

/** Unpacks; null where more than `most` bytes come out. Rejects where the data are damaged. */
async function inflateWithin(packed: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array[] | null> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return parts;
    size += value.length;
    if (size > most) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
}

function write(
  files: readonly { readonly entry: Entry; readonly data: readonly Uint8Array[]; readonly size: number }[],
): Uint8Array {
  const names = files.reduce((sum, { entry }) => sum + entry.name.length, 0);
  const content = files.reduce((sum, { size }) => sum + size, 0);
  const result = new Uint8Array(content + 2 * names + files.length * (30 + 46) + 22);
  const view = new DataView(result.buffer);
  let at = 0;
  /** The fields that a file and its directory line share, from `version needed` on. */
  const shared = (from: number, { entry, size }: { readonly entry: Entry; readonly size: number }): void => {
    view.setUint16(from, 20, true);
    view.setUint32(from + 10, entry.crc, true);
    view.setUint32(from + 14, size, true);
    view.setUint32(from + 18, size, true);
    view.setUint16(from + 22, entry.name.length, true);
  };
  const offsets = files.map((file) => {
    const offset = at;
    view.setUint32(at, LOCAL, true);
    shared(at + 4, file);
    result.set(file.entry.name, at + 30);
    at += 30 + file.entry.name.length;
    for (const part of file.data) {
      result.set(part, at);
      at += part.length;
    }
    return offset;
  });
  const directory = at;
  files.forEach((file, index) => {
    view.setUint32(at, ENTRY, true);
    view.setUint16(at + 4, 20, true);
    shared(at + 6, file);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    result.set(file.entry.name, at + 46);
    at += 46 + file.entry.name.length;
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, files.length, true);
  view.setUint16(at + 10, files.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return result;
}
