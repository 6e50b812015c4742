import type { Problem } from '../../problem/problem.ts';

/** A file as CBS publishes it, or a workbook made of one. */
export interface CbsFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a cell holds before its column gives it a meaning. */
export type CbsCell = string | number | null;

/** The rows of a file, whatever its form. */
export interface CbsSheet {
  readonly file: string;
  readonly form: CbsForm;
  /** Column names in lower case, without the number that the open data put behind each. */
  readonly header: readonly string[];
  readonly rows: readonly CbsRow[];
}

export interface CbsRow {
  /** Line of the file, or position of the record in a JSON list, counted from 1. */
  readonly line: number;
  readonly cells: readonly CbsCell[];
}

export const CBS_FORMS = ['csv', 'workbook', 'odata'] as const;
export type CbsForm = (typeof CBS_FORMS)[number];

/** Whether these are names of CBS columns. */
export type HeaderTest = (cells: readonly string[]) => boolean;

export type SheetResult =
  { readonly ok: true; readonly sheet: CbsSheet } | { readonly ok: false; readonly problem: Problem };

/** Most bytes a file may have; the yearly file of the whole country takes some 15 MB. */
export const MAX_CBS_BYTES = 100_000_000;
/** Most rows; the country has some 18,000 gemeenten, wijken and buurten. */
export const MAX_CBS_ROWS = 200_000;
export const MAX_CBS_COLUMNS = 1_000;
/** Most cells, empty ones included; the yearly file of the whole country has some 3 million. */
export const MAX_CBS_CELLS = 30_000_000;
