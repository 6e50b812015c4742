/** Tables in the documentation that the nightly target fills (`npm run fuzz -- --record`). */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { format, resolveConfig } from 'prettier';

const PAGE = new URL('../../docs/robustness.md', import.meta.url);
const records = process.env['FUZZ_RECORD'] === '1';

/** On which computer the figures were measured. */
const computer = (): string =>
  `${cpus()[0]?.model.trim() ?? 'unknown'}, ${availableParallelism()} cores, Node ${process.versions.node}`;

/**
 * Puts rows in the marked place of the page. Rows of other names that stand there are kept.
 * @param name of the marks: `<!-- name -->` and `<!-- /name -->`
 */
export async function recordTable(
  name: string,
  heading: readonly string[],
  rows: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  if (!records || rows.size === 0) return;
  const page = readFileSync(PAGE, 'utf8');
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`no place for ${name} in ${PAGE.pathname}`);
  const all = new Map(tableRows(page.slice(from, to)));
  for (const [what, cells] of rows) all.set(what, cells);
  const lines = [heading, heading.map(() => '-'), ...[...all].map(([what, cells]) => [what, ...cells])];
  const table = lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const text = `${page.slice(0, from)}${start}\n\nMeasured on: ${computer()}.\n\n${table}\n\n${page.slice(to)}`;
  const options = { ...(await resolveConfig(PAGE.pathname)), parser: 'markdown' };
  writeFileSync(PAGE, await format(text, options));
}

function tableRows(block: string): [string, readonly string[]][] {
  const lines = block.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).flatMap((line) => {
    const [what, ...cells] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    return what === undefined ? [] : [[what, cells]];
  });
}
