/** The head of a view: its answer in a sentence, what belongs to it, how far the computation is, and paper. */
import type { ComponentChildren, JSX } from 'preact';
import { texts } from '../texts/index.ts';

export interface AnswerProps {
  readonly main: string;
  readonly more?: string;
  /** The figures are those of an earlier question. */
  readonly old?: boolean;
  /** How far the computation is, and what rests on it. */
  readonly children?: ComponentChildren;
  /** Beside the state of the computation; the button that prints, unless it says otherwise. */
  readonly tools?: JSX.Element;
}

export function Answer({ main, more = '', old = false, children, tools }: AnswerProps): JSX.Element {
  return (
    <section class={`answer ${old ? 'outdated' : ''}`}>
      <h1 id="answer" tabIndex={-1} class="utrecht-heading-1">
        {unbroken(main)}
      </h1>
      {more !== '' && <p class="utrecht-paragraph utrecht-paragraph--lead">{more}</p>}
      <div class="answer-foot">
        <div class="answer-state">{children}</div>
        {tools ?? <PrintButton />}
      </div>
    </section>
  );
}

export function PrintButton({ disabled = false }: { disabled?: boolean }): JSX.Element {
  return (
    <button
      type="button"
      class="utrecht-button utrecht-button--secondary-action small print-button"
      disabled={disabled}
      onClick={() => window.print()}
    >
      {texts.value.share.print}
    </button>
  );
}

/** A number and the word after it stay on one line. */
function unbroken(text: string): ComponentChildren {
  return text.split(/(\d[\d.,]* [\p{L}%]+)/u).map((part, i) =>
    i % 2 === 0 ? (
      part
    ) : (
      <span key={i} class="unbroken">
        {part}
      </span>
    ),
  );
}
