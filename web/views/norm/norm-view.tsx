/** Norm: what it gives beside the plan of 2014, and how residents fare with teams of another size. */
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { formatNumber, formatPercent } from '../../../src/index.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { Disclosure } from '../../parts/disclosure.tsx';
import { Gradually } from '../../parts/gradually.tsx';
import { TaskLine } from '../../parts/task-line.tsx';
import { Answer } from '../../parts/answer.tsx';
import { BasisLine } from '../../parts/basis-line.tsx';
import { chosen, lang } from '../../state/app-state.ts';
import { basis } from '../../state/basis.ts';
import { texts } from '../../texts/index.ts';
import { FrontierChart, PlanRows, SlideChart } from './norm-charts.tsx';
import { NormKnobs } from './norm-knobs.tsx';
import { exploration, followNorm, hasAreas, replicationsOf, sheet } from './norm-state.ts';
import { normTexts } from './norm-texts.ts';
import { mapTexts } from '../map/map-texts.ts';

export function NormView(): JSX.Element {
  const t = normTexts();
  useEffect(followNorm, []);
  const shown = sheet.value;
  const explored = exploration.found.value?.value ?? null;
  if (basis.value !== null && !hasAreas.value) {
    return <Answer main={t.title} more={mapTexts().noPlaces} />;
  }
  const old = exploration.state.value.phase === 'running' && explored !== null;
  return (
    <>
      <Answer main={mainSentence()} more={moreSentences().join(' ')}>
        {basis.value !== null && <BasisLine />}
      </Answer>
      <NormKnobs />
      <h2 class="visually-hidden">{texts.value.compare.charts}</h2>
      {shown !== null && <PlanRows sheet={shown} />}
      <section class="block-after" aria-label={t.explore}>
        <h2 class="utrecht-heading-2">{t.explore}</h2>
        <TaskLine task={exploration} what={t.progress} />
        {explored !== null && (
          <div class={`charts ${old ? 'outdated' : ''}`}>
            <Gradually>
              <SlideChart exploration={explored} />
              <FrontierChart exploration={explored} />
            </Gradually>
          </div>
        )}
      </section>
      <Method />
    </>
  );
}

const whole = (value: number): string => formatNumber(value, 0, lang.value);

function mainSentence(): string {
  const t = normTexts();
  const found = sheet.value;
  if (found === null) return t.title;
  const planned = found.rows.flatMap(({ plan }) => plan ?? []);
  if (planned.length === 0) return t.noPlan(whole(found.total.fte), whole(found.total.teams));
  return t.fits(
    whole(planned.filter(({ inPlan }) => inPlan).length),
    whole(planned.length),
    whole(found.total.fte),
    whole(planned.reduce((sum, { fteLow }) => sum + fteLow, 0)),
    whole(planned.reduce((sum, { fteHigh }) => sum + fteHigh, 0)),
  );
}

function moreSentences(): string[] {
  const t = normTexts();
  const found = sheet.value;
  const norm = chosen.norm.value;
  const sentences: string[] = [];
  if (found !== null) {
    const planned = found.rows.some(({ plan }) => plan !== null);
    if (norm.by === 'bijstand') {
      sentences.push(
        t.byBijstand(
          formatNumber(norm.from.high, 1, lang.value),
          formatNumber(norm.from.average, 1, lang.value),
        ),
      );
    } else if (planned) {
      const inside = found.rows.filter(({ plan, bijstandOnly }) => {
        const rounded = Math.round(bijstandOnly);
        return plan !== null && rounded >= plan.fteLow && rounded <= plan.fteHigh;
      }).length;
      sentences.push(
        t.byHand,
        t.bijstandOnly(whole(inside), whole(found.rows.length), whole(found.bijstandOnly.fte)),
      );
    }
  }
  const explored = exploration.found.value?.value;
  const [slide] = explored?.slides ?? [];
  if (explored !== undefined && slide !== undefined) {
    const { value, lower, upper, chance } = slide.smallest.without;
    const bound = (norm: number | null): string => (norm === null ? t.none : whole(norm));
    const target = formatNumber(explored.target, 0, lang.value);
    sentences.push(
      `${t.atPresent(whole(slide.fte))} ${lowerFirst(
        value === null
          ? t.smallestNone(target, formatPercent(chance, 0, lang.value))
          : t.smallest(target, whole(value), bound(lower), bound(upper)),
      )}`,
    );
  }
  return sentences;
}

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

function Method(): JSX.Element {
  const t = normTexts();
  const found = sheet.value;
  const explored = exploration.found.value?.value;
  const percent = (share: number): string => formatNumber(100 * share, 1, lang.value);
  return (
    <>
      {found !== null && (
        <div class="method">
          <Disclosure summary={t.units}>
            {() => (
              <DataTable
                caption={t.units}
                data={{
                  heading: [t.unit, t.base[found.settings.base], t.bijstand, t.weight, t.because, t.fte],
                  rows: found.units.map(({ name, base, bijstand, weight, because, fte }) => [
                    name,
                    whole(base),
                    formatNumber(bijstand, 1, lang.value),
                    t.weights[weight],
                    t.becauses[because],
                    formatNumber(fte, 1, lang.value),
                  ]),
                }}
              />
            )}
          </Disclosure>
        </div>
      )}
      <details class="method">
        <summary>{t.method}</summary>
        {t.methodText.map((text) => (
          <p class="utrecht-paragraph" key={text}>
            {text}
          </p>
        ))}
        {explored !== undefined && (
          <p class="utrecht-paragraph">
            {t.losses(
              percent(explored.losses.travelPerKm),
              percent(explored.losses.knowledgePer1000),
              percent(explored.losses.coordinationPerHead),
              whole(explored.losses.minimumPresent),
            )}
          </p>
        )}
        <p class="utrecht-paragraph">{t.replications(whole(replicationsOf()), String(chosen.seed.value))}</p>
      </details>
    </>
  );
}
