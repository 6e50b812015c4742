/** How far the run is, with a number, and the buttons to stop and go on. */
import type { JSX } from 'preact';
import { progress, resumeRun, stopRun } from '../state/study.ts';
import { scenarios } from '../state/loaded.ts';
import { texts } from '../texts/index.ts';
import { ProblemList } from './problem-list.tsx';

export function ProgressLine(): JSX.Element {
  const t = texts.value;
  const now = progress.value;
  if (now.phase === 'failed') {
    return (
      <div class="utrecht-alert utrecht-alert--error" role="alert">
        <p class="utrecht-paragraph">{t.progress.failed(now.message)}</p>
        <button
          type="button"
          class="utrecht-button utrecht-button--secondary-action small"
          onClick={resumeRun}
        >
          {t.progress.again}
        </button>
      </div>
    );
  }
  const { done, planned } = 'done' in now ? now : { done: 0, planned: 100 };
  const text = t.progress[now.phase](done, planned);
  if (now.phase === 'blocked') {
    return (
      <>
        <p class="progress-line">{text}</p>
        {/* Where there is no room for the scenarios at the side, the faults in them are told here. */}
        <div class="utrecht-alert utrecht-alert--error no-column">
          <ProblemList problems={scenarios.value.flatMap(({ problems }) => problems)} />
        </div>
      </>
    );
  }
  return (
    <div class="progress-line">
      {now.phase !== 'done' && <progress max={planned} value={done} aria-label={t.progress.label} />}
      <span>{text}</span>
      {now.phase === 'running' && (
        <button type="button" class="text-button" onClick={stopRun}>
          {t.progress.stop}
        </button>
      )}
      {now.phase === 'stopped' && (
        <button type="button" class="text-button" onClick={resumeRun}>
          {t.progress.resume}
        </button>
      )}
      <span class="visually-hidden" role="status">
        {now.phase === 'done' ? text : ''}
      </span>
    </div>
  );
}
