/**
 * What goes wrong outside the program, as a sentence that says what to do. The system's own words are in English
 * and name a call; they are kept only where nothing better is known.
 */
import { plainLine } from '../problem/plain-line.ts';
import type { Texts } from '../report/texts/index.ts';

type Kind = keyof Texts['cli']['failures'];

const KINDS: Readonly<Record<string, Kind>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EROFS: 'denied',
  EACCES: 'denied',
  EPERM: 'denied',
  EMFILE: 'files',
  ENFILE: 'files',
  EISDIR: 'inTheWay',
  ENOTDIR: 'inTheWay',
  ENAMETOOLONG: 'name',
  ELOOP: 'name',
  ERR_INVALID_ARG_VALUE: 'name',
  ERR_WORKER_OUT_OF_MEMORY: 'memory',
  ERR_WORKER_LEFT: 'worker',
};

/** What V8 says where an array does not fit; such an error has no code. */
const NO_ROOM = /^(Array buffer allocation failed|Invalid (typed )?array length|Map maximum size exceeded)/;

export function failureText(error: unknown, texts: Texts['cli']): string {
  const { code, path, dest } = (error ?? {}) as Partial<NodeJS.ErrnoException> & { dest?: string };
  const message = error instanceof Error ? error.message : String(error);
  const kind = NO_ROOM.test(message)
    ? 'memory'
    : Object.hasOwn(KINDS, code ?? '')
      ? KINDS[code ?? '']
      : undefined;
  if (kind === undefined) return texts.failed(plainLine(message, 500));
  const place = dest ?? path;
  return texts.failures[kind](place === undefined ? '' : ` (${plainLine(place, 300)})`);
}
