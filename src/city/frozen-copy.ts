/**
 * A frozen copy of a plain value with all that it holds; what is frozen already is kept, and maps stay maps (their
 * types are read-only) with frozen values. What stood in two places is one value in both.
 *
 * An object that is built property by property has the same hidden class each time, which one of spread and rest
 * has not: code that was made fast for one scenario stays fast for the next.
 */
export function frozenCopy<T>(value: T): T {
  const made = new Map<object, object>();
  const frozen = (item: unknown): unknown => {
    if (typeof item !== 'object' || item === null || Object.isFrozen(item)) return item;
    const copy = made.get(item) ?? copyOf(item, frozen);
    made.set(item, copy);
    return copy;
  };
  return frozen(value) as T;
}

function copyOf(value: object, frozen: (item: unknown) => unknown): object {
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, frozen(item)]));
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const item of value) items.push(frozen(item));
    return Object.freeze(items);
  }
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) copy[key] = frozen(item);
  return Object.freeze(copy);
}
