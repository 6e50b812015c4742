/** HTML as text, with everything from outside made safe. */

/** Text that is already markup. */
export interface Markup {
  readonly html: string;
}

export const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

type Part = Markup | string | number | readonly (Markup | string | number)[];

/** A template in which every value but markup is escaped; lists are joined. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const text = strings.reduce((found, string, i) => {
    const part = parts[i];
    return found + string + (part === undefined ? '' : partText(part));
  }, '');
  return { html: text };
}

function partText(part: Part): string {
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  if (isMarkup(part)) return part.html;
  return part.map(partText).join('');
}

const isMarkup = (part: Part): part is Markup =>
  typeof part === 'object' && !Array.isArray(part) && 'html' in part;

/** A table; the first column names the rows. */
export function htmlTable(
  caption: string,
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  wide = false,
): Markup {
  const cell = (text: string, i: number): Markup =>
    i === 0 ? html`<th scope="row">${text}</th>` : html`<td>${text}</td>`;
  return html`<table class="${wide ? 'wide' : 'numbers'}">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${heading.map((text) => html`<th scope="col">${text}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map(cell)}
          </tr> `,
      )}
    </tbody>
  </table>`;
}
