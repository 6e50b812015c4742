/** The exact figures: data/verification/figures.csv, one row a measure. */
import { parse } from 'csv-parse/browser/esm/sync';

/**
 * How an answer is judged. `mean` and `probability`: by its standard error, which must be small relative to a
 * mean, absolutely for a probability. `exact`: equal. `atLeast`, `atMost`: a limit.
 */
const KINDS = ['mean', 'probability', 'exact', 'atLeast', 'atMost'] as const;
export type FigureKind = (typeof KINDS)[number];

export interface Figure {
  readonly case: string;
  readonly measure: string;
  readonly meaning: string;
  readonly unit: string;
  readonly kind: FigureKind;
  readonly value: number;
  /** Standard error of the value itself: 0 but for figures that others simulated. */
  readonly error: number;
  /** Significant digits that are certain. */
  readonly digits: string;
  /** Formula or method that gives the value. */
  readonly obtained: string;
  readonly source: string;
}

export class FigureTable {
  readonly #figures = new Map<string, Figure>();

  /** @throws RangeError for a row that cannot be read, or a measure that stands there twice */
  constructor(csv: string) {
    const rows = parse(csv, { columns: true, trim: true }) as unknown as Record<string, string>[];
    for (const row of rows) {
      const value = Number(row['value']);
      const kind = row['kind'];
      const key = `${row['case'] ?? ''} ${row['measure'] ?? ''}`;
      if (row['value'] === '' || Number.isNaN(value) || !isKind(kind) || this.#figures.has(key))
        throw new RangeError(`figures: expected one readable row for ${key}`);
      this.#figures.set(key, {
        case: row['case'] ?? '',
        measure: row['measure'] ?? '',
        meaning: row['meaning'] ?? '',
        unit: row['unit'] ?? '',
        kind,
        value,
        error: Number(row['error']),
        digits: row['digits'] ?? '',
        obtained: row['obtained'] ?? '',
        source: row['source'] ?? '',
      });
    }
  }

  get all(): readonly Figure[] {
    return [...this.#figures.values()];
  }

  /** @throws RangeError for a measure that is not in the table */
  of(id: string, measure: string): Figure {
    const figure = this.#figures.get(`${id} ${measure}`);
    if (figure === undefined) throw new RangeError(`figures: expected a row for ${id} ${measure}`);
    return figure;
  }
}

const isKind = (kind: string | undefined): kind is FigureKind => KINDS.some((known) => known === kind);
