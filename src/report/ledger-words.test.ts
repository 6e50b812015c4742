/** Every number of a scenario has a name and a unit that a reader knows. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadScenario, type LedgerEntry, type ResolvedScenario } from '../scenario/index.ts';
import { diskSource } from '../scenario/disk.fixture.ts';
import { ledgerWords } from './ledger-words.ts';
import { parameterName } from './parameter-name.ts';

const entry = (part: Partial<LedgerEntry>): LedgerEntry => ({
  path: 'demand.level',
  value: 1,
  interval: null,
  status: 'assumed',
  source: 'a test',
  unit: 'factor',
  replaces: null,
  ...part,
});

function scenarioOf(path: string): ResolvedScenario {
  const loaded = loadScenario(path, diskSource());
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.value;
}

describe('words of the ledger', () => {
  it('shows a share in per cent, with its range', () => {
    expect(ledgerWords(entry({ value: 0.07, interval: [0.05, 0.081], unit: 'share' }), 'nl')).toEqual({
      value: '7 %',
      interval: '5 tot 8,1',
    });
  });

  it('says that a number is fixed where its range is that number, and shows a range of one other number', () => {
    expect(ledgerWords(entry({ value: 5, interval: [5, 5], unit: 'working days' }), 'nl')).toEqual({
      value: '5 werkdagen',
      interval: 'vast',
    });
    expect(ledgerWords(entry({ value: 4, interval: [5, 5], unit: 'working days' }), 'en').interval).toBe(
      '5 to 5',
    );
  });

  it('has a dash where no range is known', () => {
    expect(ledgerWords(entry({}), 'en')).toEqual({ value: '1 times', interval: '–' });
  });

  const files = readdirSync('scenarios', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json') && !/^(verification|states)/.test(file))
    .map((file) => `scenarios/${file}`)
    .filter((file) => 'extends' in (JSON.parse(readFileSync(file, 'utf8')) as object));

  it('has words for every place and unit of every scenario that is shipped', () => {
    expect(files.length).toBeGreaterThan(40);
    // In Dutch no unit is that of the file, but where the words are the same.
    const same = new Set(['fte']);
    const faults = files.flatMap((file) => {
      const scenario = scenarioOf(file);
      return scenario.ledger.flatMap((one) => {
        const kind = one.path.replace(/^teams\.[^.]+\./, '');
        const unnamed = (['nl', 'en'] as const).filter((lang) =>
          parameterName(one.path, scenario, lang).includes(kind),
        );
        const english = !same.has(one.unit) && ledgerWords(one, 'nl').value.endsWith(` ${one.unit}`);
        return [
          ...unnamed.map((lang) => `${file}: no name (${lang}) for ${one.path}`),
          ...(english ? [`${file}: no Dutch for ${one.unit}`] : []),
        ];
      });
    });
    expect(faults).toEqual([]);
  });

  it('calls nothing a share that is none', () => {
    const wrong = files.flatMap((file) =>
      scenarioOf(file)
        .ledger.filter(
          ({ unit, value, interval }) => unit === 'share' && Math.max(value, ...(interval ?? [])) > 1,
        )
        .map(({ path, value }) => `${file}: ${path} = ${value}`),
    );
    expect(wrong).toEqual([]);
  });
});
