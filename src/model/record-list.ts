/**
 * Records of one kind, in the order in which they began. Those that are over stay where records are kept; else each is
 * read when it is over, and forgotten.
 */
export class RecordList<T extends object> {
  readonly #read: ((record: T) => void) | null;
  readonly #kept: T[] = [];
  readonly #open = new Set<T>();

  /** @param read of a record that is over; null: all are kept */
  constructor(read: ((record: T) => void) | null) {
    this.#read = read;
  }

  /** What is kept, or still lasts. */
  get all(): Iterable<T> {
    return this.#read === null ? this.#kept : this.#open;
  }

  get kept(): readonly T[] {
    return this.#kept;
  }

  /** Number of records that take room now. */
  get size(): number {
    return this.#kept.length + this.#open.size;
  }

  add(record: T): void {
    if (this.#read === null) this.#kept.push(record);
    else this.#open.add(record);
  }

  /** Nothing of the record changes any more. */
  over(record: T): void {
    if (this.#read === null) return;
    this.#open.delete(record);
    this.#read(record);
  }

  /** A record that is over when it is made. */
  addOver(record: T): void {
    if (this.#read === null) this.#kept.push(record);
    else this.#read(record);
  }
}
