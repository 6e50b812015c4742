/** The scenarios and tables that a first look needs, by their path in the project; `later-files.ts` has the rest. */
const scenarios = import.meta.glob<string>(
  [
    '../../scenarios/{defaults,utrecht-2017}.json',
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
