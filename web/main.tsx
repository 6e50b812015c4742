/** Starts the page: state from its address, the study behind it, and the address after every change. */
import { effect } from '@preact/signals';
import { render } from 'preact';
import './style/index.ts';
import { App, fetchViews, watchWidth } from './app.tsx';
import { warmUpCharts } from './charts/warm-up.ts';
import { startTheme } from './parts/theme.ts';
import { chosenTitles } from './parts/titles.ts';
import { startOrder } from './results/order.ts';
import { fromAddress, toAddress } from './state/address.ts';
import { chosen, firstState, state, type PageState } from './state/app-state.ts';
import { keepAddress, lastAddress } from './state/own-files.ts';
import { startStudy } from './state/study.ts';
import { fetchTexts, texts } from './texts/index.ts';

state.value = fromAddress(location.hash) ?? fromAddress(lastAddress()) ?? firstState;

/** What makes a new step back: another view, other scenarios. Sliders replace the step they are in. */
const stepOf = ({ view, lang, drafts }: PageState): string =>
  JSON.stringify([view, lang, drafts.map(({ base }) => base)]);
let step = stepOf(state.value);

let writing: ReturnType<typeof setTimeout> | undefined;
effect(() => {
  const address = toAddress(state.value);
  const now = stepOf(state.value);
  clearTimeout(writing);
  // A browser refuses more than some hundred changes of the address in half a minute.
  writing = setTimeout(
    () => {
      keepAddress(address);
      if (address === location.hash) return;
      if (now === step) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
      step = now;
    },
    now === step ? 250 : 0,
  );
});
const follow = (): void => {
  const found = fromAddress(location.hash);
  if (found === null) return;
  step = stepOf(found);
  if (toAddress(found) !== toAddress(state.peek())) state.value = found;
};
addEventListener('popstate', follow);
addEventListener('hashchange', follow);

effect(() => void fetchTexts(chosen.lang.value));
effect(() => {
  // Apart from the title: a language that is set, even to what it was, has the whole page styled anew.
  document.documentElement.lang = chosen.lang.value;
});
effect(() => {
  const view = chosen.view.value;
  document.title = `${view === 'compare' ? chosenTitles().join(' / ') : texts.value.views[view]} - buurtsim`;
});

startTheme();
watchWidth();
startOrder();
startStudy();
fetchViews();
// The report on paper is made ready when the page is at rest.
const atRest = typeof requestIdleCallback === 'function' ? requestIdleCallback : setTimeout;
atRest(() => void import('./parts/print/print-report.tsx').then(({ startPrinting }) => startPrinting()));

/** Draws the page as soon as there are words in its language: no other file of the page waits for these. */
async function draw(): Promise<void> {
  await fetchTexts(chosen.lang.peek());
  const page = document.getElementById('page');
  if (page === null) return;
  page.replaceChildren();
  render(<App />, page);
  warmUpCharts();
}
void draw();
