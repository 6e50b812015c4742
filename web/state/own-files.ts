/** The user's own files, kept in this browser and nowhere else. */
import { signal } from '@preact/signals';
import type { OwnFile } from '../workers/desk-calls.ts';

const KEY = 'buurtsim.files/1';
const LAST = 'buurtsim.last/1';

export const ownFiles = signal<readonly OwnFile[]>(stored());

export function keepFiles(files: readonly OwnFile[]): void {
  const kept = ownFiles.peek().filter(({ path }) => !files.some((file) => file.path === path));
  ownFiles.value = [...kept, ...files];
  write(KEY, JSON.stringify(ownFiles.peek()));
}

export function dropFile(path: string): void {
  ownFiles.value = ownFiles.peek().filter((file) => file.path !== path);
  write(KEY, JSON.stringify(ownFiles.peek()));
}

/** Where the user was, for a visit without an address. */
export const lastAddress = (): string => read(LAST) ?? '';
export const keepAddress = (address: string): void => write(LAST, address);

function stored(): readonly OwnFile[] {
  try {
    const files: unknown = JSON.parse(read(KEY) ?? '[]');
    return Array.isArray(files) ? files.filter(isFile) : [];
  } catch {
    return [];
  }
}

function isFile(file: unknown): file is OwnFile {
  if (typeof file !== 'object' || file === null || !('path' in file) || !('text' in file)) return false;
  return typeof file.path === 'string' && typeof file.text === 'string';
}

// A browser may keep nothing (private window, full, switched off): the page then works without memory.
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Nothing is kept.
  }
}
