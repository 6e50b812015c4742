/** What formulas say beside a simulated result, in one to three sentences; none where they say nothing. */
import type { RunResult } from '../experiment/index.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { FIGURE_STYLES } from './figure.ts';
import { formatNumber, formatPercent, formatPlain, NO_FIGURE, type Lang } from './number-format.ts';
import { textsOf } from './texts/index.ts';
import { listText } from './warning-text.ts';

const nl = {
  city: (wait: string, share: string, target: string, simulatedWait: string, simulatedShare: string) =>
    `Met formules, zonder toeval: gemiddeld ${wait} werkdagen wachten en ${share} binnen ${target} werkdagen (simulatie: ${simulatedWait} en ${simulatedShare}).`,
  deviate: (areas: string) => `Formule en simulatie wijken meer af dan de marge: ${areas}.`,
  agree: 'Formule en simulatie liggen voor de stad en elk team binnen de marge.',
  full: (teams: string) =>
    `Let op: meer eerste kennismakingen gevraagd dan er plekken zijn bij ${teams}. Daar groeit de wachtrij.`,
  figures: {
    caseload: (instant: string, simulated: string) => `caseload ${instant} tegen ${simulated}`,
    utilisation: (instant: string, simulated: string) => `benutting ${instant} tegen ${simulated}`,
    waitMean: (instant: string, simulated: string) => `wachttijd ${instant} tegen ${simulated}`,
    withinTarget: (instant: string, simulated: string) => `binnen de norm ${instant} tegen ${simulated}`,
  },
};

const en: typeof nl = {
  city: (wait, share, target, simulatedWait, simulatedShare) =>
    `By formula, without chance: a mean wait of ${wait} working days and ${share} within ${target} working days (simulation: ${simulatedWait} and ${simulatedShare}).`,
  deviate: (areas) => `Formula and simulation lie farther apart than the margin: ${areas}.`,
  agree: 'Formula and simulation lie within the margin for the city and each team.',
  full: (teams) =>
    `Note: more first conversations asked than there are slots at ${teams}. The queue grows there.`,
  figures: {
    caseload: (instant, simulated) => `caseload ${instant} against ${simulated}`,
    utilisation: (instant, simulated) => `utilisation ${instant} against ${simulated}`,
    waitMean: (instant, simulated) => `wait ${instant} against ${simulated}`,
    withinTarget: (instant, simulated) => `within the norm ${instant} against ${simulated}`,
  },
};

type Figure = keyof typeof nl.figures;

export function instantLines(
  { target }: ResolvedScenario,
  result: RunResult,
  nameOf: (area: string) => string,
  lang: Lang,
): string[] {
  const { instant } = result;
  if (instant === undefined) return [];
  const texts = lang === 'nl' ? nl : en;
  const percent = (value: number | null, decimals = 0): string =>
    value === null ? NO_FIGURE : textsOf(lang).percent(formatPercent(value, decimals, lang));
  const text = (figure: Figure, value: number | null): string => {
    const { decimals, scale } = FIGURE_STYLES[figure];
    return scale === 100 ? percent(value) : formatNumber(value, decimals, lang);
  };
  const areas = [
    { id: 'city', formula: instant.city, simulated: result.city },
    ...instant.teams.flatMap(({ team: id, ...formula }) => {
      const simulated = result.teams.find(({ team }) => team === id);
      return simulated === undefined ? [] : [{ id, formula, simulated }];
    }),
  ];
  const lines: string[] = [];
  const { city } = instant;
  if (city.wait.mean !== null) {
    const { mean, withinTarget } = result.city.wait;
    lines.push(
      texts.city(
        text('waitMean', city.wait.mean),
        text('withinTarget', city.wait.withinTarget),
        formatPlain(target.wait, lang),
        text('waitMean', mean.value),
        text('withinTarget', withinTarget.value),
      ),
    );
  }
  const apart = areas.flatMap(({ id, formula, simulated }) => {
    const valuesOf: Record<Figure, readonly [number | null, number | null]> = {
      caseload: [formula.caseload, simulated.caseload.value],
      utilisation: [formula.utilisation, simulated.utilisation.value],
      waitMean: [formula.wait.mean, simulated.wait.mean.value],
      withinTarget: [formula.wait.withinTarget, simulated.wait.withinTarget.value],
    };
    const figures = formula.deviates.map((figure) => {
      const [own, other] = valuesOf[figure];
      return texts.figures[figure](text(figure, own), text(figure, other));
    });
    return figures.length === 0 ? [] : [`${nameOf(id)} (${figures.join(', ')})`];
  });
  const compared = areas.some(({ formula }) => formula.wait.mean !== null || formula.caseload !== null);
  if (apart.length > 0) lines.push(texts.deviate(listText(apart, lang)));
  else if (compared) lines.push(texts.agree);
  const full = instant.teams
    .filter(({ slotLoad }) => slotLoad !== null && slotLoad > 1)
    .toSorted((a, b) => (b.slotLoad ?? 0) - (a.slotLoad ?? 0))
    .map(({ team, slotLoad }) => `${nameOf(team)} (${percent(slotLoad, 1)})`);
  if (full.length > 0) lines.push(texts.full(listText(full, lang)));
  return lines;
}
