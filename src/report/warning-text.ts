/** A warning of a result as a sentence. */
import type { Warning } from '../experiment/index.ts';
import { formatNumber, formatPercent, NO_FIGURE, type Lang } from './number-format.ts';
import { textsOf } from './texts/index.ts';

/** @param nameOf the name of an area by its id */
export function warningText(warning: Warning, nameOf: (area: string) => string, lang: Lang): string {
  const texts = textsOf(lang).warnings;
  const number = (value: number, decimals = 0): string => formatNumber(value, decimals, lang);
  const percent = (share: number | null, decimals = 1): string => formatPercent(share, decimals, lang);
  switch (warning.code) {
    case 'replications.few':
      return texts[warning.code](number(warning.replications));
    case 'precision.not-reached': {
      const { wanted, reached, replications, needed } = warning;
      const enough = needed === null ? NO_FIGURE : number(needed);
      return texts[warning.code](percent(wanted), percent(reached), number(replications), enough);
    }
    case 'flow.residual':
      return texts[warning.code](nameOf(warning.area), number(warning.value, 3));
    case 'little.residual':
      return texts[warning.code](nameOf(warning.area), number(warning.value, 2));
    case 'load.over-one':
      return texts[warning.code](nameOf(warning.area), percent(warning.utilisation, 0));
    case 'waiting.many':
      return texts[warning.code](nameOf(warning.area), number(warning.stillWaiting), number(warning.started));
    case 'figure.undefined':
      return texts[warning.code](nameOf(warning.area), number(warning.replications));
  }
}
