/** A table of texts; the first column names the row. */
import type { JSX } from 'preact';

export interface TableData {
  readonly heading: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Letters from which the name of a row is a sentence, that needs room. */
const LONG = 60;

export function DataTable({ caption, data }: { caption: string; data: TableData }): JSX.Element {
  // Numbers stand to the right and on one line; with a word behind them they are text.
  const kinds = data.heading.map((_, i) =>
    data.rows.every((row) => /^($|[-+–\d])/.test(row[i] ?? '') && !/\p{L}{5}/u.test(row[i] ?? ''))
      ? 'number'
      : '',
  );
  const isWordy = data.rows.some(([name = '']) => name.length > LONG);
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table class={`utrecht-table utrecht-table--html-table ${isWordy ? 'wordy' : ''}`}>
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {data.heading.map((text, i) => (
              <th scope="col" class={kinds[i] ?? ''} key={i}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row, r) => (
            <tr key={r}>
              {row.map((text, i) =>
                i === 0 ? (
                  <th scope="row" key={i}>
                    {text}
                  </th>
                ) : (
                  <td class={kinds[i] ?? ''} key={i}>
                    {text}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
