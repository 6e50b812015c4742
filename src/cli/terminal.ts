/** The surroundings of the command line: streams, screen and environment. A test puts its own in place. */
import type { Lang } from '../report/number-format.ts';

export interface Terminal {
  /** Writes to standard output; resolves when it is handed over, also where nobody reads any more. */
  out(text: string): Promise<void>;
  /** Writes to standard error. */
  err(text: string): void;
  readonly outIsScreen: boolean;
  readonly errIsScreen: boolean;
  /** Characters on a line. */
  readonly width: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
  /** Aborted when the user stops the program. */
  readonly signal: AbortSignal;
  /**
   * Does long work that gives nothing else a turn, so that the user's signal would be heard only after it:
   * meanwhile a signal ends the program at once. Not for work that writes files.
   */
  readonly withoutTurns: <T>(work: () => T) => T;
}

/** Width of a table that goes to a file or another program. */
const DEFAULT_WIDTH = 120;

export function processTerminal(
  signal: AbortSignal,
  withoutTurns: Terminal['withoutTurns'] = (work) => work(),
): Terminal {
  const { stdout, stderr, env } = process;
  // A reader that has seen enough (`| head`) closes the pipe; that is no error.
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  return {
    out: (text) => new Promise((resolve) => void stdout.write(text, () => resolve())),
    err: (text) => void stderr.write(text),
    outIsScreen: stdout.isTTY,
    errIsScreen: stderr.isTTY,
    width: widthOf(stdout.isTTY ? stdout.columns : undefined, env['COLUMNS']),
    env,
    folder: process.cwd(),
    signal,
    withoutTurns,
  };
}

function widthOf(columns: number | undefined, wished: string | undefined): number {
  const found = columns ?? Number(wished);
  return Number.isInteger(found) && found >= 20 ? found : DEFAULT_WIDTH;
}

/** Colour and bold: on a screen only, and not against the user's wish (https://no-color.org). */
export const wantsColour = ({ outIsScreen, env }: Terminal): boolean =>
  outIsScreen && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';

/** English where the surroundings are English, else Dutch. */
export function preferredLang(env: Terminal['env']): Lang {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => (value ?? '') !== '');
  return /^en([_.@-]|$)/i.test(locale ?? '') ? 'en' : 'nl';
}
