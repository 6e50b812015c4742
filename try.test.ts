import { it } from 'vitest';
import { loadScenario, instantAnswer } from './src/index.ts';
import { diskSource } from './src/scenario/disk.fixture.ts';
import { withFte } from './src/planning/index.ts';
it('t', () => {
  const s = loadScenario('scenarios/utrecht-2017.json', diskSource());
  if (!s.ok) throw new Error();
  for (let i = 0; i < 6; i++) {
    const fte = new Map(s.value.teams.map((t) => [t.id, t.staff.employed * (1 + i / 10)]));
    const t0 = performance.now();
    const a = instantAnswer(withFte(s.value, fte));
    console.log(i, performance.now() - t0, a.city.wait.mean, a.city.wait.withinTarget, a.city.queue, a.city.started);
  }
  const one = s.value.teams[0]!;
  console.log(JSON.stringify(s.value.ledger.filter(l=>l.path.includes('binnenstad.staff'))), one.staff, one.workers, s.value.staff.kinds.employed.contractShare);
});
