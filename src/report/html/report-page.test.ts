import { beforeAll, describe, expect, it } from 'vitest';
import { compare, type Comparison, type TornadoResult } from '../../experiment/index.ts';
import { knownScenario, knownSystem } from '../../experiment/known-system.fixture.ts';
import { WaitLayout } from '../../experiment/wait-layout.ts';
import type { Prepare } from '../../experiment/index.ts';
import type { ResolvedScenario } from '../../scenario/resolved.ts';
import { escapeHtml, html } from './markup.ts';
import { reportPage } from './report-page.ts';
import { STRESS_ITEMS } from './stress-texts.ts';

/** The known system with waits by registration: all of them 7. */
const followed: Prepare = (scenario) => {
  const known = knownSystem(scenario);
  const layout = new WaitLayout(known.layout.areas.slice(1), known.layout.months);
  return {
    layout,
    replicate(seed, replication) {
      const row = new Float64Array(layout.size).fill(7);
      row.set(known.replicate(seed, replication));
      return row;
    },
  };
};

function full(name: string, shift: number): ResolvedScenario {
  const bare = knownScenario({ name, teams: ['noord', 'zuid'], shift, own: 0.1 });
  const staff = { employed: 10, seconded: 0, intern: 0 };
  const teams = bare.teams.map((team) => ({
    ...team,
    staff,
    inflow: { unit: 'month', registrations: 40 },
    initial: { caseload: 300, queue: 12, queueMeanWait: 2, ages: 'stationary', maxAge: 36 },
  }));
  const ledger = [
    {
      path: 'demand.level',
      value: 1,
      interval: [0.9, 1.1],
      status: 'assumed',
      source: 'een <bron> & meer',
      unit: 'factor',
      replaces: null,
    },
    {
      path: 'pool.fte',
      value: 5,
      interval: null,
      status: 'scenario',
      source: '',
      unit: 'fte',
      replaces: null,
    },
  ];
  const question = { nl: 'Helpt dit <echt>?', en: 'Does this <really> help?' };
  const pool = { fte: 5, policy: { name: 'longest-wait' } };
  return { ...bare, question, teams, ledger, pool } as unknown as ResolvedScenario;
}

let comparison: Comparison;
let page: string;
beforeAll(async () => {
  comparison = await compare([full('a', 0), full('b', -1)], { prepare: followed, replications: 12 });
  const [simulation] = comparison.simulations;
  page = reportPage({ simulation: simulation!, comparison, tornado: null, system: 'Node, 2 kernen' }, 'nl');
});

describe('markup', () => {
  it('makes every text safe, and leaves markup alone', () => {
    expect(escapeHtml(`<a href="x">&'</a>`)).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&#39;&lt;/a&gt;');
    expect(html`<p>${'<b>'}${html`<i>${1}</i>`}${['a', html`<br />`]}</p>`.html).toBe(
      '<p>&lt;b&gt;<i>1</i>a<br /></p>',
    );
  });
});

describe('the report', () => {
  it('stands by itself: no script, no other file', () => {
    expect(page).toMatch(/^<!doctype html>\s*<html lang="nl">/i);
    expect(page).not.toMatch(/<script|<link|<img|src=|@import|url\(|https?:/);
    expect(page).toContain("default-src 'none'");
    expect(page).toContain('size: A4');
  });

  it('has question, answer, results with intervals, assumptions and account', () => {
    expect(page).toContain('Helpt dit &lt;echt&gt;?');
    expect(page).toContain('Met B wacht de stad gemiddeld 0,9');
    const { value } = comparison.simulations[0]!.result.city.wait.mean;
    expect(page).toContain(`${value!.toFixed(1).replace('.', ',')} ±`);
    expect(page).toContain('aanmeldingen (demand.level)');
    expect(page).toContain('een &lt;bron&gt; &amp; meer');
    expect(page).toContain('De invloed is niet onderzocht');
  });

  it('has every item of STRESS-DES, filled or flagged as open', () => {
    for (const item of STRESS_ITEMS) expect(page).toContain(`id="stress-${item}"`);
    expect(page.match(/<mark>open<\/mark>/g)).toHaveLength(1);
    const [simulation] = comparison.simulations;
    const bare = { ...simulation!, scenario: { ...simulation!.scenario, question: { nl: '', en: '' } } };
    const without = reportPage({ simulation: bare, comparison: null, tornado: null, system: null }, 'nl');
    // The purpose, the computer, and where the code is.
    expect(without.match(/<mark>open<\/mark>/g)).toHaveLength(3);
  });

  it('draws charts that say what they show, and have no number that is none', () => {
    const charts = page.match(/<svg[\s\S]*?<\/svg>/g) ?? [];
    // Difference, waits by team, waits by month, overview.
    expect(charts).toHaveLength(4);
    for (const chart of charts) {
      expect(chart).toMatch(/role="img"\s+aria-label="[^"]+"/);
      expect(chart).not.toMatch(/NaN|Infinity|undefined|null/);
    }
    expect(page).not.toMatch(/NaN|undefined/);
  });

  it('says how much each number moves the answer, where that was looked at', () => {
    const effects = { influence: { value: 1.234, lower: 1.1, upper: 1.368 }, bend: 0 };
    const all = { waitMean: effects, withinTarget: effects, requiredFte: effects };
    const tornado = { screening: [{ path: 'demand.level', effects: all }] } as unknown as TornadoResult;
    const [simulation] = comparison.simulations;
    const text = reportPage({ simulation: simulation!, comparison: null, tornado, system: null }, 'nl');
    expect(text).toContain('<td>1,23 ±0,14</td>');
    expect(text).not.toContain('De invloed is niet onderzocht');
  });

  it('speaks English too', () => {
    const [simulation] = comparison.simulations;
    const text = reportPage({ simulation: simulation!, comparison, tornado: null, system: null }, 'en');
    expect(text).toContain('<html lang="en">');
    expect(text).toContain('Does this &lt;really&gt; help?');
    for (const word of ['wachttijd', 'herhaling', 'aannames', 'Uitkomsten']) expect(text).not.toContain(word);
  });
});
