/** For tests only: the files of the project as a source. */
import { readdirSync, readFileSync } from 'node:fs';
import { missingFile, type FileSource } from './file-source.ts';

const root = new URL('../../', import.meta.url);

/** Files of the project; `over` adds or replaces some. */
export function diskSource(over: ReadonlyMap<string, string | Uint8Array> = new Map()): FileSource {
  return {
    read: (path) => {
      const own = over.get(path);
      if (own !== undefined) return own;
      try {
        return readFileSync(new URL(path, root));
      } catch {
        return missingFile(path);
      }
    },
    list: (folder) => {
      const prefix = folder === '' ? '' : `${folder}/`;
      const own = [...over.keys()]
        .filter((path) => path.startsWith(prefix) && !path.slice(prefix.length).includes('/'))
        .map((path) => path.slice(prefix.length));
      try {
        const entries = readdirSync(new URL(folder === '' ? '.' : folder, root), { withFileTypes: true });
        return [...own, ...entries.filter((entry) => entry.isFile()).map((entry) => entry.name)];
      } catch {
        return own;
      }
    },
  };
}
