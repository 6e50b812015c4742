/** The ambulant team: Monday's advice from the state of the teams. */
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { formatNumber, STATE_COLUMNS, type Result } from '../../../src/index.ts';
import { ChartBox, rowAt } from '../../charts/chart-box.tsx';
import { rowsConfig, rowsHeight, type Dot } from '../../charts/rows-chart.ts';
import { Answer } from '../../parts/answer.tsx';
import { BasisLine } from '../../parts/basis-line.tsx';
import { Choice } from '../../parts/choice.tsx';
import { FileButton } from '../../parts/file-button.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import { TaskLine } from '../../parts/task-line.tsx';
import { dotText } from '../../results/chart-words.ts';
import { chosen, lang, markedTeam, mondayWanted, state } from '../../state/app-state.ts';
import { scenarios } from '../../state/loaded.ts';
import { StudyTask } from '../../state/study-task.ts';
import type { Advice } from '../../workers/study-calls.ts';
import { texts } from '../../texts/index.ts';
import { exampleState } from './example-state.ts';
import { followPool, playing } from './pool-study-state.ts';
import { MakePoolScenario, PoolCurve, poolMain, poolMore, RegretGrid } from './pool-study.tsx';
import { poolStudyTexts } from './pool-study-texts.ts';
import { poolTexts } from './pool-texts.ts';

const stateText = signal('');
const weeks = signal(8);
const advice = new StudyTask<Result<Advice>>();
let asked = 0;

export function PoolView(): JSX.Element {
  const t = poolTexts();
  const s = poolStudyTexts();
  useEffect(followPool, []);
  useEffect(() => {
    if (!mondayWanted.peek()) return;
    mondayWanted.value = false;
    document.getElementById('monday')?.focus();
  }, []);
  const found = advice.found.value?.value ?? null;
  const given = found?.ok === true ? found.value : null;
  const old = advice.state.value.phase === 'running';
  return (
    <>
      <Answer main={poolMain()} more={poolMore().join(' ')}>
        <TaskLine task={playing} what={(done, planned) => s.progress(String(done), String(planned))} />
        <MakePoolScenario />
        <BasisLine />
        <p class="buttons">
          <button
            type="button"
            class="utrecht-button utrecht-button--secondary-action small"
            onClick={() => document.getElementById('monday')?.focus()}
          >
            {s.monday}
          </button>
        </p>
      </Answer>
      <h2 class="visually-hidden">{texts.value.compare.charts}</h2>
      <div class="charts">
        <PoolCurve />
        <RegretGrid />
      </div>
      <section class={`block-after ${found === null ? 'screen-only' : ''}`} aria-labelledby="monday">
        <h2 class="utrecht-heading-2" id="monday" tabIndex={-1}>
          {t.title}
        </h2>
        {given === null ? (
          <p class="utrecht-paragraph">{t.lead}</p>
        ) : (
          <p class="utrecht-paragraph utrecht-paragraph--lead">{given.words.lead}</p>
        )}
        {(found?.ok !== false || old) && <TaskLine task={advice} what={t.progress} />}
        {found?.ok === false && (
          <div class="utrecht-alert utrecht-alert--error" role="alert">
            <p class="utrecht-paragraph">{t.wrong}</p>
            <ProblemList problems={found.problems.slice(0, 30)} />
          </div>
        )}
        {given !== null && <Steps advice={given} old={old} />}
        <StateForm />
      </section>
      <details class="method">
        <summary>{t.method}</summary>
        {[...s.method, ...t.methodText, ...(given?.words.notes ?? [])].map((text) => (
          <p class="utrecht-paragraph" key={text}>
            {text}
          </p>
        ))}
      </details>
    </>
  );
}

function StateForm(): JSX.Element {
  const t = poolTexts();
  const scenario = scenarios.value[chosen.active.value]?.scenario ?? null;
  const ask = (): void => {
    if (scenario === null) return;
    const { seed, replications } = state.peek();
    const how = { seed, replications, weeks: weeks.peek(), lang: lang.peek() };
    // The advice is for today; the tournament waits.
    playing.stop();
    advice.want(String(++asked), (desk, onProgress) =>
      desk.study('advise', onProgress, scenario, stateText.peek(), how),
    );
  };
  const take = async (file: File | undefined): Promise<void> => {
    if (file !== undefined && file.size < 2_000_000) stateText.value = await file.text();
  };
  return (
    <section
      class="block"
      aria-label={t.state}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void take(event.dataTransfer?.files[0]);
      }}
    >
      <label class="utrecht-form-label" for="state-text">
        {t.state}
      </label>
      <p class="explain" id="state-explain">
        {t.stateExplain}
      </p>
      <textarea
        id="state-text"
        class="utrecht-textbox utrecht-textbox--html-input state-text"
        rows={10}
        spellcheck={false}
        aria-describedby="state-explain state-columns"
        value={stateText.value}
        onInput={({ currentTarget }) => {
          stateText.value = currentTarget.value;
        }}
      />
      <p class="explain" id="state-columns">
        {t.columns(STATE_COLUMNS.join(', '))} {t.exampleNote}
      </p>
      <div class="chart-tools">
        <button
          type="button"
          class="utrecht-button utrecht-button--secondary-action small"
          disabled={scenario === null}
          onClick={() => {
            if (scenario !== null) stateText.value = exampleState(scenario);
          }}
        >
          {t.example}
        </button>
        <FileButton
          id="state-file"
          label={t.choose}
          accept=".csv,.json,text/csv,application/json"
          onFiles={([file]) => void take(file)}
        />
        <Choice
          id="state-weeks"
          label={t.weeks}
          value={weeks.value}
          options={[4, 8, 13].map((count) => [count, String(count)] as const)}
          onChange={(count) => {
            weeks.value = count;
          }}
        />
        <button
          type="button"
          class="utrecht-button utrecht-button--primary-action small"
          disabled={scenario === null || stateText.value.trim() === ''}
          onClick={ask}
        >
          {t.ask}
        </button>
      </div>
    </section>
  );
}

function Steps({ advice: { result, words }, old }: { advice: Advice; old: boolean }): JSX.Element {
  const t = poolTexts();
  const scenario = scenarios.value[chosen.active.value]?.scenario;
  const names = new Map(scenario?.teams.map(({ id, name }) => [id, name]));
  const rows = result.teams.map(({ team }) => ({ id: team, name: names.get(team) ?? team }));
  const number = (value: number | null, decimals = 1): string => formatNumber(value, decimals, lang.value);
  const dots = (which: 'waitStay' | 'waitPlan'): Dot[] => result.teams.map((team) => team[which]);
  return (
    <div class={old ? 'outdated' : ''}>
      <section class="block">
        <h3 class="utrecht-heading-3">{t.steps}</h3>
        {words.steps.length === 0 && <p class="utrecht-paragraph">{t.stay}</p>}
        <ol class="advice-steps">
          {words.steps.map(({ text, because }) => (
            <li key={text}>
              <p class="utrecht-paragraph">{text}</p>
              {because !== '' && <p class="explain">{because}</p>}
            </li>
          ))}
        </ol>
      </section>
      <ChartBox
        name="advies-per-team"
        title={t.chart}
        note={t.chartNote(String(result.weeks))}
        height={rowsHeight(rows.length)}
        config={(palette) =>
          rowsConfig(
            {
              rows,
              series: [
                { colour: 0, hollow: true, dots: dots('waitStay') },
                { colour: 0, hollow: false, dots: dots('waitPlan') },
              ],
              line: { at: result.target, label: t.target(number(result.target, 0)) },
              marked: markedTeam.value === '' ? 'none' : markedTeam.value,
              axis: t.axis,
              tick: (value) => number(value, 0),
              fromZero: true,
              early: false,
            },
            palette,
          )
        }
        teams={result.teams.map((team, i) => ({
          id: team.team,
          text: `${rows[i]?.name ?? team.team}: ${t.stays} ${dotText(team.waitStay)}, ${t.plan} ${dotText(team.waitPlan)}`,
        }))}
        teamAt={rowAt(rows.map(({ id }) => id))}
        table={() => ({
          heading: [
            t.team,
            t.waiting,
            t.longest,
            t.slots,
            t.registrations,
            t.poolBefore,
            t.poolAfter,
            t.stays,
            t.plan,
          ],
          rows: result.teams.map((team, i) => [
            rows[i]?.name ?? team.team,
            number(team.waiting, 0),
            number(team.longestWait, 0),
            number(team.slotsPerWeek),
            number(team.registrationsPerWeek),
            number(team.poolFte),
            number(team.poolFtePlan),
            dotText(team.waitStay),
            dotText(team.waitPlan),
          ]),
        })}
        cells={() =>
          result.teams.map((team, i) => [
            rows[i]?.name ?? team.team,
            team.waiting,
            team.longestWait,
            team.slotsPerWeek,
            team.registrationsPerWeek,
            team.poolFte,
            team.poolFtePlan,
            team.waitStay.value,
            team.waitPlan.value,
          ])
        }
      />
    </div>
  );
}
