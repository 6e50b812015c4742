/** Shows its parts one a frame when it first appears, so that a page full of charts never holds up the user. */
import { signal } from '@preact/signals';
import { toChildArray, type ComponentChildren, type JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { atFrame, forgetFrame } from './frames.ts';

export function Gradually({ children }: { children: ComponentChildren }): JSX.Element {
  const parts = toChildArray(children);
  const count = useMemo(() => signal(1), []);
  const some = count.value < parts.length;
  useEffect(() => {
    if (!some) return undefined;
    atFrame(count, () => {
      count.value++;
    });
    return () => forgetFrame(count);
  });
  return <>{parts.slice(0, count.value)}</>;
}
