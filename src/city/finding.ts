/** Something that does not add up in the tables of a city. */
export interface Finding {
  /** Which check found it. */
  readonly check: string;
  /** Table without `.csv`. */
  readonly table: string;
  /** Row and column, joined by `/`. */
  readonly place: string;
  /** What stands there minus what should, in the unit of the column, to two decimals. */
  readonly size: number;
}

/** Collects findings: `expect` adds one where a value is further from its due than the tolerance. */
export class Findings {
  readonly list: Finding[] = [];

  /** `actual` should be `due`, give or take `tolerance`. */
  expect(check: string, table: string, place: string, actual: number, due: number, tolerance = 0): void {
    const size = Math.round((actual - due) * 100) / 100;
    if (Math.abs(actual - due) > tolerance + 1e-9) this.list.push({ check, table, place, size });
  }

  /** `actual` should be at least `least`. */
  atLeast(check: string, table: string, place: string, actual: number, least: number): void {
    if (actual < least) this.expect(check, table, place, actual, least);
  }

  /** `actual` should be at most `most`. */
  atMost(check: string, table: string, place: string, actual: number, most: number): void {
    if (actual > most) this.expect(check, table, place, actual, most);
  }
}
