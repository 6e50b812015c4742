/** Aligned columns of text, cut into blocks where the screen is too narrow. */
export interface Column {
  /** Heading, one entry a line. */
  readonly heading: readonly string[];
  readonly align: 'left' | 'right';
}

export interface TableRow {
  readonly cells: readonly string[];
  /** Stands apart from the rows before it. */
  readonly rule?: boolean;
  /** Drawn in bold where the screen can. */
  readonly strong?: boolean;
}

/** Puts marks around text; the marks take no room on the screen. */
export type Paint = (text: string, style: 'bold' | 'dim') => string;
export const plain: Paint = (text) => text;
export const ansi: Paint = (text, style) => `\u001b[${style === 'bold' ? 1 : 2}m${text}\u001b[22m`;

const GAP = '  ';

/**
 * Lines of a table. The first column names the row and comes back in every block.
 * @param width characters on a line; a block has at least one column beside the first
 */
export function tableLines(
  columns: readonly Column[],
  rows: readonly TableRow[],
  width: number,
  paint: Paint = plain,
): string[] {
  const widths = columns.map((column, c) =>
    Math.max(...column.heading.map(lengthOf), ...rows.map((row) => lengthOf(row.cells[c] ?? ''))),
  );
  return blocks(widths, width).flatMap((block, i) => {
    const pad = (c: number, text: string): string => {
      const room = ' '.repeat(Math.max(0, widths[c]! - lengthOf(text)));
      return columns[c]!.align === 'left' ? text + room : room + text;
    };
    const line = (text: (c: number) => string): string =>
      block
        .map((c) => pad(c, text(c)))
        .join(GAP)
        .trimEnd();
    const rule = '-'.repeat(block.reduce((sum, c) => sum + widths[c]! + GAP.length, -GAP.length));
    const height = Math.max(...block.map((c) => columns[c]!.heading.length));
    const heading = Array.from({ length: height }, (_, h) =>
      paint(
        line((c) => columns[c]!.heading[h] ?? ''),
        h < height - 1 ? 'bold' : 'dim',
      ),
    );
    const body = rows.flatMap((row) => {
      const text = line((c) => row.cells[c] ?? '');
      return [...(row.rule === true ? [rule] : []), row.strong === true ? paint(text, 'bold') : text];
    });
    return [...(i > 0 ? [''] : []), ...heading, rule, ...body];
  });
}

/** Columns of each block: the first, and as many of the others as fit. */
function blocks(widths: readonly number[], width: number): number[][] {
  const first = widths[0] ?? 0;
  const found: number[][] = [];
  let block: number[] = [0];
  let used = first;
  for (let c = 1; c < widths.length; c++) {
    const wide = GAP.length + widths[c]!;
    if (block.length > 1 && used + wide > width) {
      found.push(block);
      block = [0];
      used = first;
    }
    block.push(c);
    used += wide;
  }
  return [...found, block];
}

/** Places that a text takes on the screen: signs that combine with the one before take none. */
export const lengthOf = (text: string): number =>
  text
    .normalize('NFC')
    .replace(/\p{Mark}/gu, '')
    .replace(/[\ud800-\udbff][\udc00-\udfff]/g, '_').length;

/** Breaks a text at spaces into lines of at most `width`; a longer word stands on a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && lengthOf(line) + 1 + lengthOf(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return line === '' ? lines : [...lines, line];
}
