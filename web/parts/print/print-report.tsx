/** The report on paper: made at the moment of printing, of the view that is shown, in the colours of paper. */
import { render } from 'preact';
import { view } from '../../state/app-state.ts';
import { published } from '../../state/study.ts';
import { CompareReport } from './compare-report.tsx';
import { ViewReport } from './view-report.tsx';

export function startPrinting(): void {
  const place = document.createElement('div');
  place.id = 'print';
  document.body.append(place);
  addEventListener('beforeprint', () => {
    const shown = published.peek();
    if (view.peek() !== 'compare') render(<ViewReport name={view.peek()} />, place);
    else if (shown !== null) render(<CompareReport shown={shown} />, place);
  });
  addEventListener('afterprint', () => render(null, place));
}
