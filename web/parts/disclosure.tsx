/** A part that opens: what is in it is made when it is opened, and goes when it is closed. */
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';

export function Disclosure({
  summary,
  children,
}: {
  summary: string;
  children: () => JSX.Element;
}): JSX.Element {
  const open = useMemo(() => signal(false), []);
  return (
    <details
      onToggle={({ currentTarget }) => {
        open.value = currentTarget.open;
      }}
    >
      <summary>{summary}</summary>
      {open.value && children()}
    </details>
  );
}
