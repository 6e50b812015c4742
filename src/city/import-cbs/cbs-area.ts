import type { Problem } from '../../problem/problem.ts';
import { describeValue } from '../../problem/problem.ts';
import type { AgeShares } from '../buurt.ts';
import type { CbsCode, CbsLevel } from './cbs-code.ts';
import type { CbsFigure, CbsLayout } from './cbs-column.ts';
import { readCbsValue } from './cbs-value.ts';
import type { CbsRow } from './sheet.ts';

/** CBS hides the households of a buurt with few of them; a buurt with more inhabitants than this must have them. */
export const HIDDEN_HOUSEHOLDS_INHABITANTS = 50;

/** A gemeente, wijk or buurt as CBS publishes it; null is not given. Counts are rounded by CBS. */
export interface CbsArea {
  readonly level: CbsLevel;
  readonly code: string;
  readonly name: string;
  readonly inhabitants: number | null;
  readonly households: number | null;
  readonly onePersonHouseholds: number | null;
  readonly bijstand: number | null;
  readonly dwellings: number | null;
  readonly ages: AgeShares | null;
  /** Percentage of 15 to 75 year olds with at most vmbo or mbo level 1. */
  readonly lowEducation: number | null;
}

/** Reads the figures of one area; what is wrong is added to `problems`, and null comes back. */
export function readArea(
  { level, code }: CbsCode,
  row: CbsRow,
  layout: CbsLayout,
  file: string,
  problems: Problem[],
): CbsArea | null {
  const before = problems.length;
  const cell = (index: number | undefined): string | number | null =>
    index === undefined ? null : (row.cells[index] ?? null);
  const value = (figure: CbsFigure): number | null => {
    const place = layout.figures.get(figure);
    if (place === undefined) return null;
    const read = readCbsValue(cell(place.index), place.unit);
    if (read.ok) return read.value;
    problems.push({
      code: read.code,
      file,
      row: row.line,
      column: place.name,
      expected: read.expected,
      actual: describeValue(cell(place.index)),
    });
    return null;
  };
  const isPercent = (figure: CbsFigure): boolean => layout.figures.get(figure)?.unit === 'percent';
  const inhabitants = value('inhabitants');
  const households = value('households');
  const onePerson = value('onePersonHouseholds');
  const ageOf = (figure: CbsFigure): number | null => {
    const given = value(figure);
    if (given === null || isPercent(figure)) return given;
    // Counts are rounded to 5, so in a small buurt one group may seem larger than the whole.
    return inhabitants === null || inhabitants === 0
      ? null
      : Math.min(100, tenth((100 * given) / inhabitants));
  };
  const area: CbsArea = {
    level,
    code,
    name:
      nameOf(cell(layout.name?.index) ?? (level === 'gemeente' ? cell(layout.gemeente?.index) : null)) ??
      code,
    inhabitants,
    households,
    onePersonHouseholds:
      onePerson === null || !isPercent('onePersonHouseholds')
        ? onePerson
        : households === null
          ? null
          : Math.round((onePerson * households) / 100),
    bijstand: value('bijstand'),
    dwellings: value('dwellings'),
    ages: agesOf(ageOf),
    lowEducation: lowEducationOf(value),
  };
  if (
    households === null &&
    (inhabitants ?? 0) > HIDDEN_HOUSEHOLDS_INHABITANTS &&
    problems.length === before
  ) {
    const place = layout.figures.get('households');
    problems.push({
      code: 'value.format',
      file,
      row: row.line,
      column: place?.name ?? 'households',
      expected: `households (${inhabitants} inhabitants)`,
      actual: describeValue(cell(place?.index)),
    });
  }
  return problems.length > before ? null : area;
}

/**
 * A name on one line, without the control characters that a damaged file may have, nor the sign that would make it a
 * formula where a table of the city is opened in a spreadsheet.
 */
export const nameOf = (cell: string | number | null): string | null => {
  const text = String(cell ?? '')
    .replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069\uFFFD]+/gu, ' ')
    .replace(/^[\s=+@-]+/, '')
    .trim();
  return text === '' ? null : text;
};

const tenth = (value: number): number => Math.round(10 * value) / 10;

function agesOf(share: (figure: CbsFigure) => number | null): AgeShares | null {
  const from0To14 = share('age0To14');
  const from15To24 = share('age15To24');
  const from25To44 = share('age25To44');
  const from45To64 = share('age45To64');
  const from65 = share('age65');
  if (from0To14 === null || from15To24 === null || from25To44 === null) return null;
  if (from45To64 === null || from65 === null) return null;
  return { from0To14, from15To24, from25To44, from45To64, from65 };
}

/** Low over all levels; CBS gives counts of people, not of the whole group, so the three must all be there. */
function lowEducationOf(value: (figure: CbsFigure) => number | null): number | null {
  const low = value('educationLow');
  const middle = value('educationMiddle');
  const high = value('educationHigh');
  if (low === null || middle === null || high === null) return null;
  const all = low + middle + high;
  return all > 0 ? tenth((100 * low) / all) : null;
}
