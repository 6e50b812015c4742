/** How far a study is, with a number, and the buttons to stop and go on. */
import type { JSX } from 'preact';
import type { StudyTask } from '../state/study-task.ts';
import { texts } from '../texts/index.ts';

export function TaskLine({
  task,
  what,
}: {
  task: StudyTask<unknown>;
  /** What is being done: `punt 3 van 61`. */
  what: (done: number, planned: number) => string;
}): JSX.Element | null {
  const t = texts.value.progress;
  const now = task.state.value;
  if (now.phase === 'idle') return null;
  if (now.phase === 'failed') {
    return (
      <div class="utrecht-alert utrecht-alert--error" role="alert">
        <p class="utrecht-paragraph">{t.failed(now.message)}</p>
        <button
          type="button"
          class="utrecht-button utrecht-button--secondary-action small"
          onClick={() => task.resume()}
        >
          {t.again}
        </button>
      </div>
    );
  }
  const { done, planned } = now.phase === 'running' ? now : { done: 1, planned: 1 };
  const isKnown = planned > 0;
  const text =
    now.phase !== 'running' ? t.study[now.phase] : isKnown ? what(done, planned) : t.study.starting;
  return (
    <div class="progress-line">
      {now.phase !== 'done' && (
        <progress
          max={isKnown ? planned : 1}
          value={now.phase === 'stopped' || !isKnown ? 0 : done}
          aria-label={t.label}
        />
      )}
      <span>{text}</span>
      {now.phase === 'running' && (
        <button type="button" class="text-button" onClick={() => task.stop()}>
          {t.stop}
        </button>
      )}
      {now.phase === 'stopped' && (
        <button type="button" class="text-button" onClick={() => task.resume()}>
          {t.resume}
        </button>
      )}
      <span class="visually-hidden" role="status">
        {now.phase === 'done' ? text : ''}
      </span>
    </div>
  );
}
