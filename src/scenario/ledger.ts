/** Every number of a scenario with its origin. */
import { isObject, type Json } from './json-text.ts';
import { isQuantity, type Merged, type NumberOrigin } from './merge.ts';
import type { LedgerEntry } from './resolved.ts';
import { unitOf } from './units.ts';

/** Numbers that say how to count, not how much. */
const UNLISTED: readonly RegExp[] = [
  /^period\./,
  /^calendar\./,
  /^intake\.allocation\.weekdays\./,
  /^teamDefaults\./,
  /\.bands\.\d+\.(from|to)$/,
];

type Entry = LedgerEntry & { readonly file: string };

export class Ledger {
  readonly #entries = new Map<string, Entry>();
  readonly #entryFile: string;

  /** @param entryFile the scenario itself, which later changes are laid to */
  constructor(merged: Merged, entryFile: string) {
    this.#entryFile = entryFile;
    const { document, numbers } = merged;
    this.#walk(document, '', (place) => numbers.get(place));
    const { teams, teamDefaults } = document;
    if (!isObject(teams)) return;
    for (const id of Object.keys(teams)) {
      this.#walk(teamDefaults, `teams.${id}`, (place) => {
        return numbers.get(place) ?? numbers.get(`teamDefaults.${place.slice(`teams.${id}.`.length)}`);
      });
    }
  }

  #walk(value: Json | undefined, place: string, originOf: (place: string) => NumberOrigin | undefined): void {
    if (typeof value === 'number' || isQuantity(value)) {
      const origin = originOf(place);
      if (origin !== undefined && !UNLISTED.some((form) => form.test(place))) this.#add(place, origin);
    } else if (Array.isArray(value)) {
      (value as readonly Json[]).forEach((item, i) => this.#walk(item, `${place}.${i}`, originOf));
    } else if (isObject(value)) {
      for (const [key, item] of Object.entries(value)) {
        this.#walk(item, place === '' ? key : `${place}.${key}`, originOf);
      }
    }
  }

  #add(place: string, origin: NumberOrigin): void {
    const path = place.replace(/\.registrationsPer(Month|Day)$/, '.registrations');
    const { value, interval, status, source, unit, replaces, file } = origin;
    const written = unit === '' ? unitOf(place) : unit;
    this.#entries.set(path, { path, value, interval, status, source, unit: written, replaces, file });
  }

  /** A number that the scenario computes: a lever moved it. Nothing happens if it stays what it was. */
  change(path: string, value: number, unit: string): void {
    const before = this.#entries.get(path);
    if (before?.value === value) return;
    this.#entries.set(path, {
      path,
      value,
      interval: before?.interval ?? null,
      status: 'scenario',
      source: '',
      unit: before?.unit ?? unit,
      replaces: before === undefined ? null : { value: before.value, scenario: before.file },
      file: this.#entryFile,
    });
  }

  entries(): readonly LedgerEntry[] {
    return [...this.#entries.values()].map(({ file: _file, ...entry }) => entry);
  }
}
