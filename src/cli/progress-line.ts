/** One line on standard error that counts replications; only on a screen. */
import type { Progress } from '../experiment/index.ts';
import { formatNumber } from '../report/number-format.ts';
import type { Context } from './command.ts';

export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  /** Clears the line. */
  readonly end: () => void;
}

export function progressLine({ terminal, lang, texts }: Context, quiet: boolean): ProgressLine {
  if (quiet || !terminal.errIsScreen) return { show: () => undefined, end: () => undefined };
  let shown = '';
  return {
    show({ done, planned }) {
      // A thousand lines are enough for any run.
      if (done % Math.max(1, Math.floor(planned / 1000)) !== 0 && done !== planned) return;
      shown = texts.cli.progress(formatNumber(done, 0, lang), formatNumber(planned, 0, lang));
      terminal.err(`\r${shown}\u001b[K`);
    },
    end() {
      if (shown !== '') terminal.err('\r\u001b[K');
      shown = '';
    },
  };
}
