import type { FigureStatus } from './figure-status.ts';

/** A document or data set that figures of the city come from. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly year: number;
  /** Licence, or how the figures may be used. */
  readonly licence: string;
}

/** What is said of one table as a whole; rows with a status of their own override it. */
export interface TableNote {
  readonly file: string;
  readonly year: string;
  readonly sources: readonly string[];
  readonly status: FigureStatus;
  /** Columns whose status differs from that of the table. */
  readonly columns: Readonly<Record<string, FigureStatus>>;
}
