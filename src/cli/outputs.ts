/**
 * Files of a command, written whole or not at all. Every file is first written beside its place under another
 * name and flushed to disk; only when all are there do they get their names. All of it happens in one go,
 * without waiting, so that a signal cannot come in between.
 */
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Problem } from '../problem/problem.ts';

export interface OutputFile {
  readonly path: string;
  readonly text: string | Uint8Array;
}

/**
 * Writes all files, or none where one of them cannot be written.
 * @throws the file system's error, after everything has been cleared away
 */
export function writeOutputs(files: readonly OutputFile[]): void {
  const drafts: { draft: string; path: string }[] = [];
  const folders: string[] = [];
  const placed: string[] = [];
  try {
    for (const { path, text } of files) {
      folders.push(...makeFolder(dirname(path)));
      const draft = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
      drafts.push({ draft, path });
      writeDraft(draft, text);
    }
    for (const { path } of drafts) refuseFolder(path);
    for (const { draft, path } of drafts) {
      const isNew = kindOf(path) === null;
      renameSync(draft, path);
      if (isNew) placed.push(path);
    }
  } catch (error) {
    for (const { draft } of drafts) tidy(() => rmSync(draft, { force: true }));
    for (const path of placed) tidy(() => rmSync(path, { force: true }));
    for (const folder of folders.reverse()) tidy(() => rmdirSync(folder));
    throw error;
  }
}

/** A folder or a device in the place of a file is seen before the first file gets its name. */
function refuseFolder(path: string): void {
  const kind = kindOf(path);
  if (kind !== 'folder' && kind !== 'other') return;
  throw Object.assign(new Error(`EISDIR: ${path}`), { code: 'EISDIR', path });
}

function writeDraft(draft: string, text: OutputFile['text']): void {
  const file = openSync(draft, 'wx');
  try {
    const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes a folder where it is missing; the folders that were made. */
function makeFolder(folder: string): string[] {
  try {
    mkdirSync(folder);
    return [folder];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return [];
    throw error;
  }
}

/** Clears one thing away; what cannot be cleared (it never came, or others use it) must not stop the rest. */
function tidy(clear: () => void): void {
  try {
    clear();
  } catch {
    // The error that led here is the one to report.
  }
}

/** Why a file cannot be written in its place, seen before any work is done; null if it can. */
export function fileProblem(option: string, path: string): Problem | null {
  const kind = kindOf(path);
  if (kind === 'folder') return refused(option, 'a file, not a folder', path);
  // A new file would take the place of the device.
  if (kind === 'other') return refused(option, 'a file, not a device', path);
  const folder = dirname(path);
  if (kindOf(folder) !== 'folder') return refused(option, 'a file in an existing folder', path);
  return writable(folder) ? null : refused(option, 'a file in a folder that may be written to', path);
}

/** The same for a folder of files, that is made where it is missing. */
export function folderProblem(option: string, path: string): Problem | null {
  const kind = kindOf(path);
  if (kind === 'file' || kind === 'other') return refused(option, 'a folder, not a file', path);
  const base = kind === 'folder' ? path : dirname(path);
  if (kindOf(base) !== 'folder') return refused(option, 'a folder in an existing folder', path);
  return writable(base) ? null : refused(option, 'a folder that may be written to', path);
}

const refused = (option: string, expected: string, path: string): Problem => ({
  code: 'option.wrong',
  path: [option],
  expected,
  actual: path,
});

/** `other` is a device or a pipe. Null also for a place that cannot be looked at: a name too long, links in a circle, a folder that is closed. */
export function kindOf(path: string): 'file' | 'folder' | 'other' | null {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return null;
    return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'other';
  } catch {
    return null;
  }
}

function writable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
