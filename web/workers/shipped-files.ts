/**
 * The scenarios and tables that the page brings along, by their path in the project: those of 2017. The first look
 * pays for each of them; a scenario of another year can be taken in as a file.
 */
const scenarios = import.meta.glob<string>(
  [
    '../../scenarios/{defaults,utrecht-2017,utrecht-2017-07}.json',
    '../../scenarios/questions/*.json',
    '../../data/*/city.json',
  ],
  { query: '?raw', import: 'default', eager: true },
);
/** What the views show of a city; the other tables serve calibration. */
const tables = import.meta.glob<string>(
  [
    '../../data/netherlands/*.csv',
    '../../data/*/{buurten,wijken,subwijken,teams,plan-2014-fte}.csv',
    '../../data/*/published-2017-{city,team}-month.csv',
  ],
  { query: '?raw', import: 'default', eager: true },
);

export const shippedFiles: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...scenarios, ...tables }).map(([path, text]) => [path.replace(/^(\.\.\/)+/, ''), text]),
);
