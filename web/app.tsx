/** The frame of the page: header, scenarios at the side (a sheet on small screens), the view, the foot. */
import { effect, signal } from '@preact/signals';
import type { ComponentType, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Header } from './parts/header.tsx';
import { ScenarioColumn } from './parts/scenario-column.tsx';
import { view, type View } from './state/app-state.ts';
import { texts } from './texts/index.ts';
import { CompareView } from './views/compare-view.tsx';

/** The other views are fetched when they are first wanted. */
const LATER = {
  map: async () => (await import('./views/map/map-view.tsx')).MapView,
  norm: async () => (await import('./views/norm/norm-view.tsx')).NormView,
  pool: async () => (await import('./views/pool/pool-view.tsx')).PoolView,
  staff: async () => (await import('./views/staff/staff-view.tsx')).StaffView,
  trust: async () => (await import('./views/trust/trust-view.tsx')).TrustView,
  data: async () => (await import('./views/data/data-view.tsx')).DataView,
} as const;
/** Views that show the scenarios and their knobs at the side. */
const WITH_COLUMN: readonly View[] = ['compare', 'map', 'trust'];
const fetched = signal<Readonly<Partial<Record<View, ComponentType>>>>({ compare: CompareView });

export function fetchViews(): void {
  let came = false;
  effect(() => {
    const name = view.value;
    const isNew = came;
    came = true;
    if (name === 'compare' || fetched.peek()[name] !== undefined) return;
    void LATER[name]().then((component) => {
      fetched.value = { ...fetched.peek(), [name]: component };
      // What had the focus may have gone with the view before: reading goes on at the answer.
      if (isNew) requestAnimationFrame(focusAnswer);
    });
  });
}

function focusAnswer(): void {
  if (document.activeElement === document.body) document.getElementById('answer')?.focus();
}

const small = signal(false);
export function watchWidth(): void {
  const query = matchMedia('(max-width: 63.99em)');
  small.value = query.matches;
  query.addEventListener('change', () => {
    small.value = query.matches;
  });
}

export function App(): JSX.Element {
  const t = texts.value;
  const name = view.value;
  const View = fetched.value[name];
  const hasColumn = WITH_COLUMN.includes(name);
  return (
    <div class="page">
      <Header />
      <div class={`frame ${hasColumn ? '' : name === 'data' ? 'wide' : 'wide broad'}`}>
        {hasColumn &&
          (small.value ? <Sheet /> : <aside aria-label={t.scenarios.title}>{<ScenarioColumn />}</aside>)}
        <main key={name}>{View !== undefined && <View />}</main>
      </div>
      <footer class="page-footer">
        <p>{t.foot}</p>
        <p>{t.privacy}</p>
      </footer>
    </div>
  );
}

/** Scenarios and knobs as a sheet from below. */
function Sheet(): JSX.Element {
  const t = texts.value;
  const dialog = useRef<HTMLDialogElement>(null);
  const open = useRef(signal(false)).current;
  useEffect(
    () =>
      effect(() => {
        const element = dialog.current;
        if (element === null) return;
        if (open.value && !element.open) element.showModal();
        if (!open.value && element.open) element.close();
      }),
    [],
  );
  return (
    <div class="sheet-bar">
      <button
        type="button"
        class="utrecht-button utrecht-button--primary-action"
        onClick={() => {
          open.value = true;
        }}
      >
        {t.scenarios.openSheet}
      </button>
      <dialog
        ref={dialog}
        class="sheet"
        aria-label={t.scenarios.title}
        onClose={() => {
          open.value = false;
        }}
      >
        <button
          type="button"
          class="utrecht-button utrecht-button--secondary-action small close"
          onClick={() => {
            open.value = false;
          }}
        >
          {t.scenarios.closeSheet}
        </button>
        {open.value && <ScenarioColumn />}
      </dialog>
    </div>
  );
}
