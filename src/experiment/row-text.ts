/**
 * A row of figures as text that loses nothing: base64 of its IEEE 754 doubles, little-endian, so that every
 * bit comes back, NaN included, wherever it is read (in Python: `numpy.frombuffer(b64decode(text), '<f8')`).
 */

const BYTES = 8;
/** `String.fromCharCode` takes its characters as arguments; more than this may not fit on the stack. */
const AT_ONCE = 8192;

export function rowText(row: Float64Array): string {
  const bytes = new Uint8Array(row.length * BYTES);
  const view = new DataView(bytes.buffer);
  row.forEach((value, i) => {
    view.setFloat64(i * BYTES, value, true);
  });
  let binary = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE) {
    binary += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  }
  return btoa(binary);
}

/** The row, or null where the text is not that of `size` figures. */
export function rowFromText(text: string, size: number): Float64Array | null {
  let binary: string;
  try {
    binary = atob(text);
  } catch {
    return null;
  }
  if (binary.length !== size * BYTES) return null;
  const view = new DataView(new ArrayBuffer(binary.length));
  for (let i = 0; i < binary.length; i++) view.setUint8(i, binary.charCodeAt(i));
  return Float64Array.from({ length: size }, (_, i) => view.getFloat64(i * BYTES, true));
}
