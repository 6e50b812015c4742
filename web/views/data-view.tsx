/** Own data: files of the user in, checked row by row; nothing leaves the browser. */
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { formatNumber, TEAM_TABLE_COLUMNS, type Problem } from '../../src/index.ts';
import { download } from '../parts/download.ts';
import { ProblemList } from '../parts/problem-list.tsx';
import { addDraft, change, drafts, lang, MOST_SCENARIOS } from '../state/app-state.ts';
import { askFiles } from '../state/file-desk.ts';
import { dropFile, keepFiles, ownFiles } from '../state/own-files.ts';
import { ask } from '../state/desks.ts';
import { choices, city } from '../state/loaded.ts';
import { plainDraft } from '../scenario/draft.ts';
import { texts } from '../texts/index.ts';
import type { OwnFile } from '../workers/desk-calls.ts';
import { dataTexts } from './data-texts.ts';

interface Outcome {
  readonly file: string;
  readonly problems: readonly Problem[];
  /** Path of the scenario that came of it. */
  readonly path: string | null;
  readonly kind: 'scenario' | 'teams' | 'city' | 'unknown';
  /** What else there is to say of it, in place of the usual sentence. */
  readonly says?: readonly string[];
}

const outcomes = signal<readonly Outcome[]>([]);
const over = signal(false);
const period = signal({ from: '2017-01-01', to: '2017-12-31' });
/** A larger file is no table of teams; one of CBS for the whole country is larger. */
const LARGEST = 5_000_000;
const LARGEST_CBS = 100_000_000;
const gemeente = signal('');
const cbsYear = signal('');
const reading = signal('');

export function DataView(): JSX.Element {
  const t = texts.value;
  const own = dataTexts();
  return (
    <>
      <section class="answer">
        <h1 id="answer" tabIndex={-1} class="utrecht-heading-1">
          {t.data.title}
        </h1>
        <p class="utrecht-paragraph utrecht-paragraph--lead">{t.data.lead}</p>
      </section>
      <section class="block">
        <h2 class="utrecht-heading-2">{t.data.inTitle}</h2>
        <fieldset class="choice">
          <legend>{own.teamsTitle}</legend>
          <div class="dates">
            {(['from', 'to'] as const).map((end) => (
              <div key={end}>
                <label class="utrecht-form-label" for={`period-${end}`}>
                  {t.data[end]}
                </label>
                <input
                  id={`period-${end}`}
                  class="utrecht-textbox utrecht-textbox--html-input"
                  type="date"
                  value={period.value[end]}
                  onChange={({ currentTarget }) => {
                    if (currentTarget.value !== '')
                      period.value = { ...period.value, [end]: currentTarget.value };
                  }}
                />
              </div>
            ))}
          </div>
          <button type="button" class="text-button" onClick={saveTemplate}>
            {t.data.template}
          </button>
          <p class="explain">{t.data.columns(TEAM_TABLE_COLUMNS.join(', '))}</p>
        </fieldset>
        <fieldset class="choice">
          <legend>{own.cbsTitle}</legend>
          <p class="explain">{own.cbsLead}</p>
          <div class="dates">
            <div>
              <label class="utrecht-form-label" for="cbs-gemeente">
                {own.gemeente}
              </label>
              <input
                id="cbs-gemeente"
                class="utrecht-textbox utrecht-textbox--html-input"
                type="text"
                autocomplete="off"
                placeholder="Amersfoort"
                value={gemeente.value}
                onInput={({ currentTarget }) => {
                  gemeente.value = currentTarget.value;
                }}
              />
            </div>
            <div>
              <label class="utrecht-form-label" for="cbs-year">
                {own.year}
              </label>
              <input
                id="cbs-year"
                class="utrecht-textbox utrecht-textbox--html-input"
                type="text"
                inputMode="numeric"
                autocomplete="off"
                value={cbsYear.value}
                onInput={({ currentTarget }) => {
                  cbsYear.value = currentTarget.value;
                }}
              />
            </div>
          </div>
        </fieldset>
        <div
          class={`drop ${over.value ? 'over' : ''}`}
          onDragOver={(event) => {
            event.preventDefault();
            over.value = true;
          }}
          onDragLeave={() => {
            over.value = false;
          }}
          onDrop={(event) => {
            event.preventDefault();
            over.value = false;
            void take([...(event.dataTransfer?.files ?? [])]);
          }}
        >
          <label class="utrecht-form-label" for="own-files">
            {t.data.choose}
          </label>
          <input
            id="own-files"
            type="file"
            multiple
            accept=".csv,.json,.xlsx,.xls,text/csv,application/json"
            onChange={({ currentTarget }) => {
              const files = [...(currentTarget.files ?? [])];
              currentTarget.value = '';
              void take(files);
            }}
          />
          <p class="explain">{t.data.kinds}</p>
        </div>
      </section>
      <div role="status">
        {reading.value !== '' && <p class="utrecht-paragraph">{own.reading(reading.value)}</p>}
        {outcomes.value.map((outcome) => (
          <Taken key={outcome.file} outcome={outcome} />
        ))}
      </div>
      {ownFiles.value.length > 0 && (
        <section class="block">
          <h2 class="utrecht-heading-2">{t.data.ownTitle}</h2>
          <ul class="own-files">
            {ownFiles.value
              .filter(({ path }) => !path.startsWith('data/'))
              .map((file) => (
                <OwnFileLine key={file.path} file={file} />
              ))}
          </ul>
        </section>
      )}
      {city.value !== null && (
        <section class="block">
          <h2 class="utrecht-heading-2">{t.data.sourcesTitle(city.value.name)}</h2>
          <ul class="plain">
            {city.value.sources.map(({ id, title, publisher, year, licence }) => (
              <li key={id} lang="nl">
                {title}, {publisher}, {year} ({licence})
              </li>
            ))}
          </ul>
          <p class="utrecht-paragraph">{t.data.certainty}</p>
        </section>
      )}
    </>
  );
}

function Taken({ outcome }: { outcome: Outcome }): JSX.Element {
  const t = texts.value;
  const { file, problems, path, kind } = outcome;
  if (problems.length === 0) {
    return (
      <div class={`utrecht-alert ${path === null ? 'utrecht-alert--error' : 'utrecht-alert--ok'}`}>
        {(outcome.says ?? [t.data.taken[kind](file)]).map((text) => (
          <p class="utrecht-paragraph" key={text}>
            {text}
          </p>
        ))}
        {path !== null && <UseButtons path={path} />}
      </div>
    );
  }
  return (
    <div class="utrecht-alert utrecht-alert--error">
      <p class="utrecht-paragraph">{t.data.refused(file, problems.length)}</p>
      <ProblemList problems={problems.slice(0, 50)} />
      {problems.length > 50 && <p>{t.scenarios.more(problems.length - 50)}</p>}
      <p class="utrecht-paragraph">{t.data.mend}</p>
    </div>
  );
}

function UseButtons({ path }: { path: string }): JSX.Element {
  const t = texts.value;
  return (
    <p class="buttons">
      <button
        type="button"
        class="utrecht-button utrecht-button--primary-action small"
        onClick={() => change({ drafts: [plainDraft(path)], active: 0, team: '', view: 'compare' })}
      >
        {t.data.useAsBase}
      </button>
      <button
        type="button"
        class="utrecht-button utrecht-button--secondary-action small"
        disabled={drafts.value.length >= MOST_SCENARIOS}
        onClick={() => {
          addDraft(plainDraft(path));
          change({ view: 'compare' });
        }}
      >
        {t.data.useBeside}
      </button>
    </p>
  );
}

function OwnFileLine({ file }: { file: OwnFile }): JSX.Element {
  const t = texts.value;
  const name = file.path.split('/').at(-1) ?? file.path;
  const isScenario = choices.value.some(({ path }) => path === file.path);
  return (
    <li>
      <span>{name}</span>
      {isScenario && <UseButtons path={file.path} />}
      <button type="button" class="text-button" onClick={() => download(name, file.text)}>
        {t.data.save(name)}
      </button>
      <button
        type="button"
        class="text-button"
        onClick={() => {
          const left = drafts.peek().filter(({ base }) => base !== file.path);
          if (left.length < drafts.peek().length) {
            change({
              drafts: left.length > 0 ? left : [plainDraft('scenarios/utrecht-2017.json')],
              active: 0,
            });
          }
          dropFile(file.path);
          // The tables of a city go with its scenario.
          const folder = file.path.replace(/^scenarios\/(.*)\.json$/, 'data/$1/');
          for (const { path } of ownFiles.peek()) if (path.startsWith(folder)) dropFile(path);
        }}
      >
        {t.data.remove(name)}
      </button>
    </li>
  );
}

/** Takes files in: a scenario, a table of teams, or the tables of a city that a scenario names. */
async function take(files: readonly File[]): Promise<void> {
  const found: Outcome[] = [];
  for (const file of files) {
    reading.value = file.name;
    found.push(await takeOne(file));
  }
  reading.value = '';
  outcomes.value = found;
}

async function takeOne(file: File): Promise<Outcome> {
  const refuse = (problems: readonly Problem[], kind: Outcome['kind']): Outcome => ({
    file: file.name,
    problems,
    path: null,
    kind,
  });
  const cbs = await isCbs(file);
  if (cbs && file.size <= LARGEST_CBS) return takeCbs(file);
  if (file.size > LARGEST) {
    const problem = {
      code: 'file.too-large',
      file: file.name,
      expected: `<= ${LARGEST} bytes`,
      actual: `${file.size} bytes`,
    };
    return refuse([problem as Problem], 'unknown');
  }
  const text = await readText(file);
  if (text === null) {
    return refuse(
      [{ code: 'file.encoding', file: file.name, expected: 'UTF-8', actual: 'bytes that are not UTF-8' }],
      'unknown',
    );
  }
  const slug = slugOf(file.name);
  const path = `scenarios/own/${slug}.json`;
  if (/\.json$/i.test(file.name)) return keepScenario(file.name, path, text, 'scenario');
  const { from, to } = period.peek();
  const made = await askFiles('teamTable', text, file.name, slug, from, to);
  if (!made.ok) return refuse(made.problems, 'teams');
  return keepScenario(file.name, path, made.value, 'teams');
}

/** Whether a file looks like one of CBS: a workbook, or the name of a region code near its beginning. */
async function isCbs(file: File): Promise<boolean> {
  if (/\.xlsx?$/i.test(file.name)) return true;
  const start = await file.slice(0, 20_000).text();
  return /gwb_code|wijkenenbuurten|\bbu_code|"buurtcode"|"codering_\d/i.test(start);
}

async function takeCbs(file: File): Promise<Outcome> {
  const t = dataTexts();
  const say = (says: readonly string[], path: string | null, problems: readonly Problem[] = []): Outcome => ({
    file: file.name,
    problems,
    path,
    kind: 'city',
    says,
  });
  if (gemeente.value.trim() === '') return say([t.needGemeente(file.name)], null);
  const year = /^20\d\d$/.test(cbsYear.value.trim()) ? Number(cbsYear.value) : null;
  if (year === null && !/20\d\d/.test(file.name)) return say([t.needYear(file.name)], null);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const made = await askFiles('importCity', file.name, bytes, gemeente.value.trim(), year, lang.peek());
  if (!made.ok) return say([], null, made.problems);
  const { value } = made;
  const number = (count: number, decimals = 0): string => formatNumber(count, decimals, lang.peek());
  keepFiles(value.files);
  return say(
    [
      t.imported(value.name, value.code, String(value.year), number(value.buurten), number(value.households)),
      t.proposal(
        number(value.teams),
        number(value.fte, 1),
        number(value.registrationsPerMonth),
        value.demandFrom[lang.peek()],
      ),
      ...value.notes,
    ],
    value.scenario,
  );
}

/** Keeps a scenario if it can be loaded. */
async function keepScenario(
  name: string,
  path: string,
  text: string,
  kind: Outcome['kind'],
): Promise<Outcome> {
  const before = ownFiles.peek().filter((file) => file.path !== path);
  await ask('files', [...before, { path, text }]);
  const loaded = await ask('load', path, null);
  if (!loaded.ok) {
    await ask('files', ownFiles.peek());
    const problems = loaded.problems.map((problem) =>
      problem.file === path ? { ...problem, file: name } : problem,
    );
    return { file: name, problems, path: null, kind };
  }
  keepFiles([{ path, text }]);
  return { file: name, problems: [], path, kind };
}

/** Text of a file: UTF-8, or what Dutch Excel writes by itself (Windows-1252). */
async function readText(file: File): Promise<string | null> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return /\.csv$/i.test(file.name) ? new TextDecoder('windows-1252').decode(bytes) : null;
  }
}

function slugOf(name: string): string {
  const plain = name
    .replace(/\.[a-z]+$/i, '')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  const slug = plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  return slug === '' ? 'bestand' : slug;
}

function saveTemplate(): void {
  const rows = [
    TEAM_TABLE_COLUMNS.join(';'),
    'Noord;Wijk Noord;12,5;40;310;12',
    'Midden;Wijk Midden;9;28;220;6',
    'Zuid;Wijk Zuid;14;52;400;20',
  ];
  download('buurtteams-voorbeeld.csv', `\uFEFF${rows.join('\r\n')}\r\n`, 'text/csv');
}
