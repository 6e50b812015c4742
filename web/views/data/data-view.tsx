/** Own data: files of the user in, checked row by row; nothing leaves the browser. */
import { signal, type Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { TEAM_TABLE_COLUMNS } from '../../../src/index.ts';
import { Answer } from '../../parts/answer.tsx';
import { download } from '../../parts/download.ts';
import { FileButton } from '../../parts/file-button.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import { addDraft, change, drafts, MOST_SCENARIOS } from '../../state/app-state.ts';
import { dropFile, ownFiles } from '../../state/own-files.ts';
import { choices, city } from '../../state/loaded.ts';
import { plainDraft } from '../../scenario/draft.ts';
import { texts } from '../../texts/index.ts';
import type { OwnFile } from '../../workers/desk-calls.ts';
import { dataTexts } from './data-texts.ts';
import { cbsYear, gemeente, outcomes, period, reading, take, type Outcome } from './take-files.ts';

const over = signal(false);

export function DataView(): JSX.Element {
  const own = dataTexts();
  return (
    <>
      <Answer main={own.title} more={own.lead} />
      <section class="block">
        <h2 class="utrecht-heading-2">{own.inTitle}</h2>
        <fieldset class="choice">
          <legend>{own.teamsTitle}</legend>
          <div class="dates">
            {(['from', 'to'] as const).map((end) => (
              <div key={end}>
                <label class="utrecht-form-label" for={`period-${end}`}>
                  {own[end]}
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
            {own.template}
          </button>
          <p class="explain">{own.columns(TEAM_TABLE_COLUMNS.join(', '))}</p>
        </fieldset>
        <fieldset class="choice">
          <legend>{own.cbsTitle}</legend>
          <p class="explain">{own.cbsLead}</p>
          <div class="dates">
            <CbsField id="cbs-gemeente" label={own.gemeente} value={gemeente} placeholder="Amersfoort" />
            <CbsField id="cbs-year" label={own.year} value={cbsYear} inputMode="numeric" />
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
          <FileButton
            id="own-files"
            label={own.choose}
            multiple
            accept=".csv,.json,.xlsx,.xls,text/csv,application/json"
            onFiles={(files) => void take(files)}
          />
          <p class="explain">{own.kinds}</p>
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
          <h2 class="utrecht-heading-2">{own.ownTitle}</h2>
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
          <h2 class="utrecht-heading-2">{own.sourcesTitle(city.value.name)}</h2>
          <ul class="plain">
            {city.value.sources.map(({ id, title, publisher, year, licence }) => (
              <li key={id} lang="nl">
                {title}, {publisher}, {year} ({licence})
              </li>
            ))}
          </ul>
          <p class="utrecht-paragraph">{own.certainty}</p>
        </section>
      )}
    </>
  );
}

function CbsField({
  id,
  label,
  value,
  ...rest
}: {
  id: string;
  label: string;
  value: Signal<string>;
  placeholder?: string;
  inputMode?: 'numeric';
}): JSX.Element {
  return (
    <div>
      <label class="utrecht-form-label" for={id}>
        {label}
      </label>
      <input
        {...rest}
        id={id}
        class="utrecht-textbox utrecht-textbox--html-input"
        type="text"
        autocomplete="off"
        value={value.value}
        onInput={({ currentTarget }) => {
          value.value = currentTarget.value;
        }}
      />
    </div>
  );
}

function Taken({ outcome }: { outcome: Outcome }): JSX.Element {
  const t = texts.value;
  const own = dataTexts();
  const { file, problems, path, kind } = outcome;
  if (problems.length === 0) {
    return (
      <div class={`utrecht-alert ${path === null ? 'utrecht-alert--error' : 'utrecht-alert--ok'}`}>
        {(outcome.says ?? [own.taken[kind](file)]).map((text) => (
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
      <p class="utrecht-paragraph">{own.refused(file, problems.length)}</p>
      <ProblemList problems={problems.slice(0, 50)} />
      {problems.length > 50 && <p>{t.scenarios.more(problems.length - 50)}</p>}
      <p class="utrecht-paragraph">{own.mend}</p>
    </div>
  );
}

function UseButtons({ path }: { path: string }): JSX.Element {
  const own = dataTexts();
  return (
    <p class="buttons">
      <button
        type="button"
        class="utrecht-button utrecht-button--primary-action small"
        onClick={() => change({ drafts: [plainDraft(path)], active: 0, team: '', view: 'compare' })}
      >
        {own.useAsBase}
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
        {own.useBeside}
      </button>
    </p>
  );
}

function OwnFileLine({ file }: { file: OwnFile }): JSX.Element {
  const own = dataTexts();
  const name = file.path.split('/').at(-1) ?? file.path;
  const isScenario = choices.value.some(({ path }) => path === file.path);
  return (
    <li>
      <span>{name}</span>
      {isScenario && <UseButtons path={file.path} />}
      <button type="button" class="text-button" onClick={() => download(name, file.text)}>
        {own.save(name)}
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
        {own.remove(name)}
      </button>
    </li>
  );
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
