import type { Result } from '../../problem/problem.ts';
import { describeValue, failed, ok } from '../../problem/problem.ts';
import { nameOf } from './cbs-area.ts';
import type { CbsFile } from './sheet.ts';

/** Reads the list `WijkenEnBuurten` of the open data: records with `Key` and `Title`. Code -> name. */
export function readAreaNames(file: CbsFile): Result<ReadonlyMap<string, string>> {
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder().decode(file.bytes));
  } catch (error) {
    const actual = describeValue((error as Error).message);
    return failed([{ code: 'file.syntax', file: file.name, expected: 'JSON', actual }]);
  }
  const list: unknown = Array.isArray(data) ? data : (data as { readonly value?: unknown } | null)?.value;
  const records = Array.isArray(list) ? (list as unknown[]) : [];
  const names = new Map<string, string>();
  for (const record of records) {
    const { Key: key, Title: title } = (record ?? {}) as { readonly Key?: unknown; readonly Title?: unknown };
    if (typeof key === 'string' && typeof title === 'string')
      names.set(key.trim(), nameOf(title) ?? key.trim());
  }
  if (names.size > 0) return ok(names);
  const expected = 'records with Key and Title';
  return failed([{ code: 'value.format', file: file.name, expected }]);
}
