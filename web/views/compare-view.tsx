/** Compare: the answer first, then the charts, then how it was computed. */
import type { JSX } from 'preact';
import { LABELS, warningTexts } from '../../src/index.ts';
import { Answer } from '../parts/answer.tsx';
import { Choice } from '../parts/choice.tsx';
import { Gradually } from '../parts/gradually.tsx';
import { ProgressLine } from '../parts/progress-line.tsx';
import { SharePanel } from '../parts/share-panel.tsx';
import { StartButtons } from '../parts/start-buttons.tsx';
import { titleOf } from '../parts/titles.ts';
import { changesOf } from '../results/changes.ts';
import { isInstant } from '../results/chart-words.ts';
import { DeploymentStrip, deploymentRun } from '../results/deployment-strip.tsx';
import { DifferenceRows } from '../results/difference-rows.tsx';
import { WaitRows, WithinRows } from '../results/figure-rows.tsx';
import { Months } from '../results/month-lines.tsx';
import { answerOf } from '../results/sentence.ts';
import { UtilisationGrid } from '../results/utilisation-grid.tsx';
import { linkTo } from '../state/link-to.ts';
import { change, chosen, lang, mondayWanted, SORTS } from '../state/app-state.ts';
import { scenarios } from '../state/loaded.ts';
import { published, upToDate, type Published } from '../state/study.ts';
import { texts } from '../texts/index.ts';

export function CompareView(): JSX.Element {
  const t = texts.value;
  const shown = published.value;
  return (
    <>
      <AnswerHead shown={shown} />
      <StartButtons />
      {shown !== null && (
        <div class={upToDate.value ? '' : 'outdated'}>
          <h2 class="visually-hidden">{t.compare.charts}</h2>
          <ChartTools shown={shown} />
          <div class="charts">
            <Gradually>
              <WaitRows shown={shown} />
              {shown.comparison === null ? <WithinRows shown={shown} /> : <DifferenceRows shown={shown} />}
              <div class="months">
                <Gradually>
                  <Months shown={shown} figure="wait" />
                  <Months shown={shown} figure="queue" />
                  <Months shown={shown} figure="stock" />
                </Gradually>
              </div>
              <div class="whole">
                <UtilisationGrid shown={shown} />
              </div>
              {shown.comparison !== null && <WithinRows shown={shown} />}
              {deploymentRun(shown) >= 0 && <DeploymentStrip shown={shown} />}
            </Gradually>
          </div>
          <Method shown={shown} />
        </div>
      )}
      {shown === null && <p class="utrecht-paragraph">{t.compare.starting}</p>}
    </>
  );
}

function AnswerHead({ shown }: { shown: Published | null }): JSX.Element {
  const t = texts.value;
  const active = chosen.active.value;
  const team = chosen.team.value;
  const answer =
    shown === null ? null : answerOf(shown, { active, team, titles: shown.studies.map(titleOf) }, lang.value);
  return (
    <Answer
      main={answer === null || answer.main === '' ? t.compare.question : answer.main}
      more={answer?.more.join(' ') ?? ''}
      old={!upToDate.value}
      tools={<SharePanel />}
    >
      <ProgressLine />
      <MondayLink />
    </Answer>
  );
}

/** From a scenario with an ambulant team to what it does on Monday. */
function MondayLink(): JSX.Element | null {
  const active = chosen.active.value;
  if ((scenarios.value[active]?.scenario?.pool.fte ?? 0) === 0) return null;
  return (
    <p class="explain">
      <a
        class="utrecht-link"
        href={linkTo({ view: 'pool' })}
        onClick={() => {
          mondayWanted.value = true;
        }}
      >
        {texts.value.start.monday}
      </a>
    </p>
  );
}

function ChartTools({ shown }: { shown: Published }): JSX.Element {
  const t = texts.value;
  const sort = chosen.sort.value;
  const team = chosen.team.value;
  const several = shown.runs.length > 1;
  return (
    <div class="chart-tools">
      {several && (
        <ul class="legend" aria-label={t.compare.legend}>
          {shown.studies.map((study, i) => (
            <li key={i}>
              <span class={`letter letter-${(LABELS[i] ?? 'A').toLowerCase()} ${i === 0 ? 'hollow' : ''}`}>
                {LABELS[i]}
              </span>
              {titleOf(study)}
            </li>
          ))}
        </ul>
      )}
      <Choice
        id="sort"
        label={t.compare.sort}
        value={sort}
        options={SORTS.filter((name) => several || name !== 'difference').map(
          (name) => [name, t.compare.sorts[name]] as const,
        )}
        onChange={(name) => change({ sort: name })}
      />
      {team !== '' && (
        <button
          type="button"
          class="utrecht-button utrecht-button--subtle small"
          onClick={() => change({ team: '' })}
        >
          {t.compare.wholeCity}
        </button>
      )}
    </div>
  );
}

function Method({ shown }: { shown: Published }): JSX.Element {
  const t = texts.value;
  const names = new Map(
    shown.scenarios.flatMap(({ teams }) => teams.map(({ id, name }) => [id, name] as const)),
  );
  const nameOf = (area: string): string => names.get(area) ?? t.city;
  const [base, ...others] = shown.scenarios;
  const instant = isInstant(shown);
  const warnings = (instant ? [] : shown.runs).flatMap(({ result }, i) =>
    warningTexts(result.checks.warnings, nameOf, lang.value).map((text) => `${LABELS[i] ?? 'A'}: ${text}`),
  );
  return (
    <details class="method">
      <summary>{t.compare.method}</summary>
      {t.compare.methodText.map((text) => (
        <p class="utrecht-paragraph" key={text}>
          {text}
        </p>
      ))}
      {base !== undefined &&
        others.map((other, i) => (
          <div key={i}>
            <h3 class="utrecht-heading-3">{t.compare.changes(LABELS[i + 1] ?? 'B')}</h3>
            <ul>
              {changesOf(base, other, shown.studies[i + 1]?.draft.norm ?? null, lang.value).map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </div>
        ))}
      {instant && <p class="utrecht-paragraph">{t.compare.instantSource}</p>}
      <ul class="sources">
        {(instant ? [] : shown.runs).map(({ result }, i) => (
          <li key={i}>
            {t.compare.source(
              LABELS[i] ?? 'A',
              result.scenario.name,
              result.scenario.hash.slice(0, 12),
              result.replications,
              String(result.seed),
              result.engine,
            )}
          </li>
        ))}
      </ul>
      {warnings.length > 0 && (
        <>
          <h3 class="utrecht-heading-3">{t.compare.warnings}</h3>
          <ul>
            {warnings.map((text, i) => (
              <li key={i}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
