/**
 * Places of a page of documentation that a program fills: what stands between `<!-- name -->` and `<!-- /name -->`.
 * The text around them is written by people and stays.
 */

/** Names of the places of a page, in order. */
export function markedPlaces(page: string): string[] {
  return [...page.matchAll(/<!-- ([a-z0-9-]+) -->/g)].map((match) => match[1] ?? '');
}

/** The page with those places filled that have a text. */
export function fillPage(page: string, texts: ReadonlyMap<string, string>): string {
  return page.replace(/<!-- ([a-z0-9-]+) -->[\s\S]*?<!-- \/\1 -->/g, (whole, name: string) => {
    const text = texts.get(name);
    return text === undefined ? whole : `<!-- ${name} -->\n\n${text}\n\n<!-- /${name} -->`;
  });
}
