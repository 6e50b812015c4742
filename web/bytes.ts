/**
 * The part of Node's `Buffer` that csv-parse asks for, on the bytes that a browser has. The build puts it in place
 * of the global of that name, so that the page need not carry a whole copy of Node's.
 * UTF-8 only: texts of tables are decoded before they come here.
 */
const encoder = new TextEncoder();
const decoder = new TextDecoder();

export class Bytes extends Uint8Array {
  static override from(source: string | ArrayLike<number> | Iterable<number>): Bytes {
    return new Bytes(typeof source === 'string' ? encoder.encode(source) : Array.from(source));
  }

  static isBuffer(value: unknown): value is Bytes {
    return value instanceof Bytes;
  }

  static allocUnsafe(size: number): Bytes {
    return new Bytes(size);
  }

  static concat(parts: readonly Bytes[]): Bytes {
    const whole = new Bytes(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }

  /** Order of `a` and `b` by their bytes: negative, 0 or positive. */
  static compare(a: Bytes, b: Bytes): number {
    const shared = Math.min(a.length, b.length);
    for (let at = 0; at < shared; at++) {
      const difference = (a[at] ?? 0) - (b[at] ?? 0);
      if (difference !== 0) return difference;
    }
    return a.length - b.length;
  }

  /** As {@link Bytes.compare}, with the bytes of `other` from `start` up to `end`. */
  compare(other: Bytes, start = 0, end = other.length): number {
    return Bytes.compare(this, other.slice(start, end));
  }

  equals(other: Bytes): boolean {
    return Bytes.compare(this, other) === 0;
  }

  /** Writes the bytes from `start` up to `end` into `target`, from `at` on. */
  copy(target: Bytes, at = 0, start = 0, end = this.length): void {
    target.set(this.subarray(start, end), at);
  }

  /** A view of the same bytes, as Node's `slice` gives: not a copy. */
  override slice(start?: number, end?: number): Bytes {
    const bytes = this.subarray(start, end);
    return new Bytes(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  override toString(_encoding?: string, start = 0, end = this.length): string {
    // Most cells are short and plain; a decoder takes longer to start than such a cell to read.
    if (end - start > 64) return decoder.decode(this.subarray(start, end));
    let text = '';
    for (let at = start; at < end; at++) {
      const byte = this[at] ?? 0;
      if (byte > 127) return decoder.decode(this.subarray(start, end));
      text += String.fromCharCode(byte);
    }
    return text;
  }
}
