import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FigureTable } from '../verification/index.ts';
import { outcomesOf } from '../report/verification-report.ts';
import { ran } from './cli.fixture.ts';
import { services } from './services.ts';

const folder = mkdtempSync(join(tmpdir(), 'buurtsim-verify-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const verify = (options: string) => ran(`verify ${options}`, { folder }, services);

interface Written {
  schema: string;
  seed: string;
  freshSeeds: boolean;
  summary: {
    measures: number;
    passed: number;
    failed: number;
    falseAlarmBound: { fixed: number; fresh: number };
  };
  outcomes: { case: string; measure: string; exact: number; estimate: number; verdict: string }[];
}

describe('buurtsim verify', () => {
  it('shows case, measure, exact, found, standard error, z and verdict', async () => {
    const { status, out } = await verify('--case PUB-03 --lang en');
    expect(status).toBe(0);
    const [head = '', , first = ''] = out.split('\n');
    expect(head.split(/\s{2,}/)).toEqual([
      'case',
      'measure',
      'answered by',
      'exact',
      'found',
      'standard error',
      'z',
      'verdict',
    ]);
    expect(first).toMatch(
      /^PUB-03 {2}P\(block\) +engine: M\/M\/3\/8 +0\.203586 +0\.20\d+ +0\.00\d+ +-?\d\.\d\d +pass$/,
    );
    expect(out).toContain('8 of 8 measures pass; largest |z| ');
    expect(out).toContain('Chance events: 2017.');
    expect(out).toContain('with fixed chance events at most 0.657%');
    expect(out).toContain('with fresh ones at most 0.001%');
  });

  it('is in Dutch, with Dutch numbers, unless asked otherwise', async () => {
    const { out } = await verify('--case PUB-33');
    expect(out).toContain('12 van 12 maten goed');
    expect((await verify('--case PUB-03')).out).toContain('0,203586');
  });

  it('writes the same as data, the same for the same seed, and other numbers for fresh seeds', async () => {
    const json = async (options: string): Promise<Written> =>
      JSON.parse((await verify(`--case PUB-03 --json - ${options}`)).out) as Written;
    const fixed = await json('');
    expect(fixed).toMatchObject({ schema: 'buurtsim.verification/1', seed: '2017', freshSeeds: false });
    expect(fixed.summary).toMatchObject({ measures: 8, passed: 8, failed: 0 });
    expect(await json('--seed 2017')).toEqual(fixed);
    const fresh = await json('--fresh-seeds');
    expect(fresh.seed).not.toBe('2017');
    expect(fresh.outcomes[0]?.estimate).not.toBe(fixed.outcomes[0]?.estimate);
    // Four sampled measures: each rejected wrongly with probability 0.00164 once, and 1.35e-6 twice on one side.
    expect(fresh.summary.falseAlarmBound.fixed).toBeCloseTo(4 * 0.00164, 4);
    expect(fresh.summary.falseAlarmBound.fresh).toBeCloseTo(4 * 1.35e-6, 7);
    expect(fresh.summary.falseAlarmBound).toEqual(fixed.summary.falseAlarmBound);
    expect(await json(`--fresh-seeds --seed ${fresh.seed}`)).toEqual(fresh);
  });

  it('reads back what it wrote', async () => {
    const { out } = await verify('--case PUB-03 --json -');
    const figures = new FigureTable(
      readFileSync(new URL('../../data/verification/figures.csv', import.meta.url), 'utf8'),
    );
    const outcomes = outcomesOf(JSON.parse(out), figures);
    expect(outcomes).toHaveLength(8);
    expect(outcomes[0]).toMatchObject({
      case: 'PUB-03',
      subject: 'engine',
      figure: { value: 0.20358553160030216 },
    });
  });

  it('writes a page for the documentation', async () => {
    await verify('--case PUB-03 --lang en --markdown page.md');
    const page = readFileSync(join(folder, 'page.md'), 'utf8');
    expect(page).toContain('# Verification\n');
    expect(page).toContain('## PUB-03 M/M/3 with room for eight, overloaded\n');
    expect(page).toMatch(
      /\| `P\(block\)`: share of arrivals that is lost \| engine: M\/M\/3\/8 \| 0\.203586 \|/,
    );
    expect(page).toContain('- finite birth-and-death chain (Gross');
  });

  it('names the nearest case where one does not exist', async () => {
    const { status, err } = await verify('--case PUB-3 --lang en');
    expect(status).toBe(2);
    expect(err).toContain('PUB-03');
  });
});
