/** Texts of the studies of the ambulant pool, in Dutch and English. */
import type { Lang } from './number-format.ts';

export interface PoolTexts {
  readonly policies: Readonly<Record<string, string>>;
  readonly forms: Readonly<Record<'intake' | 'full', string>>;
  readonly rest: string;
  readonly team: string;
  readonly wait: readonly string[];
  readonly fte: string;
  readonly tournament: {
    readonly title: (scenario: string) => string;
    readonly onTop: string;
    readonly fromTeams: (fte: string) => string;
    readonly best: (form: string, policy: string, chance: string) => string;
    readonly against: (runnerUp: string, difference: string, fixed: string) => string;
    readonly regrets: (form: string) => string;
    readonly policy: string;
    readonly mean: readonly string[];
    readonly chance: readonly string[];
    readonly regretAt: (fte: string) => readonly string[];
    readonly curve: (form: string, policy: string) => string;
    readonly columns: Readonly<
      Record<
        'wait' | 'within' | 'worst' | 'pooled' | 'perPool' | 'perFixed' | 'difference',
        readonly string[]
      >
    >;
    readonly none: string;
    readonly stays: (fte: string, points: string) => string;
    readonly stayPoint: (weeks: string, difference: string) => string;
    readonly breakEven: (weeks: string) => string;
    readonly alwaysPays: (weeks: string) => string;
    readonly bound: string;
    readonly legend: string;
    readonly source: (replications: string, seed: string, version: string) => string;
  };
  readonly advice: {
    readonly title: (date: string, weeks: string) => string;
    readonly nothing: (kept: string) => string;
    readonly lead: (kept: string, lower: string, upper: string, weeks: string, target: string) => string;
    readonly unclear: (kept: string, lower: string, upper: string) => string;
    readonly move: (
      fte: string,
      from: string,
      to: string,
      kept: string,
      lower: string,
      upper: string,
    ) => string;
    readonly because: (parts: string) => string;
    readonly reasons: {
      readonly waiting: (count: string, longest: string) => string;
      readonly over: (count: string, target: string) => string;
      readonly absent: (fte: string, of: string) => string;
      readonly slots: (slots: string, registrations: string) => string;
      readonly wait: (stay: string, plan: string) => string;
    };
    readonly plans: string;
    readonly plan: (changes: string, kept: string, saved: string, wait: string, chance: string) => string;
    readonly savesMore: (place: string, more: string) => string;
    readonly proposedBy: (names: string) => string;
    readonly teams: string;
    readonly columns: Readonly<
      Record<
        'waiting' | 'longest' | 'absent' | 'slots' | 'registrations' | 'pool' | 'stay' | 'withPlan',
        readonly string[]
      >
    >;
    readonly legend: (tried: string, replications: string, seed: string, version: string) => string;
    readonly held: (weeks: string) => string;
  };
}

const nl: PoolTexts = {
  policies: {
    stay: 'niemand verplaatsen',
    variant: 'variant',
    fixed: 'vaste verdeling',
    rotation: 'om de beurt',
    'longest-queue': 'langste rij',
    'longest-wait': 'langste verwachte wachttijd',
    'breach-probability': 'grootste kans op overschrijding',
    'marginal-benefit': 'meeste winst nu',
    'look-ahead': 'vooruitkijken',
  },
  forms: { intake: 'alleen eerste gesprekken', full: 'ook casussen' },
  rest: 'vrij',
  team: 'team',
  wait: ['wachttijd', 'werkdagen'],
  fte: 'fte',
  tournament: {
    title: (scenario) => `Ambulant team in ${scenario}: regels, groottes en vormen op dezelfde toekomsten`,
    onTop: 'De fte van het ambulante team komen boven op die van de teams.',
    fromTeams: (fte) =>
      `De fte van het ambulante team komen uit de teams (samen ${fte} fte), naar verhouding.`,
    best: (form, policy, chance) => `${form}: het best is ${policy} (kans ${chance}\u00a0%).`,
    against: (runnerUp, difference, fixed) =>
      `Wachttijd ten opzichte van nummer twee (${runnerUp}): ${difference} werkdagen; ten opzichte van een vaste verdeling: ${fixed}.`,
    regrets: (form) => `Spijt (${form}): zoveel werkdagen langer dan met de beste regel van die grootte`,
    policy: 'regel',
    mean: ['wachttijd', 'alle groottes'],
    chance: ['de beste', 'kans %'],
    regretAt: (fte) => ['spijt bij', `${fte} fte`],
    curve: (form, policy) => `Grootte en wachttijd (${form}, ${policy})`,
    columns: {
      wait: ['wachttijd', 'werkdagen'],
      within: ['binnen norm', '% bewoners'],
      worst: ['langste team', 'werkdagen'],
      pooled: ['één team', 'ondergrens'],
      perPool: ['1 fte ambulant', 'bespaart'],
      perFixed: ['1 fte in teams', 'bespaart'],
      difference: ['verschil', 'werkdagen'],
    },
    none: 'geen',
    stays: (fte, points) => `Kortste verblijf, ${fte} fte, ten opzichte van een vaste verdeling: ${points}.`,
    stayPoint: (weeks, difference) => `${weeks} ${weeks === '1' ? 'week' : 'weken'} ${difference}`,
    breakEven: (weeks) =>
      `Vanaf een verblijf van ${weeks} weken is verplaatsen niet aantoonbaar beter dan niet verplaatsen.`,
    alwaysPays: (weeks) => `Ook bij een verblijf van ${weeks} weken loont verplaatsen nog.`,
    bound:
      'Ondergrens: de hele stad als één team, doorgerekend met hetzelfde personeel, dezelfde aanmeldingen en hetzelfde ambulante team. Verdelen kan daar naar verwachting hooguit dicht bij komen.',
    legend:
      'Elke regel ziet dezelfde bewoners, hetzelfde verzuim en hetzelfde verlof. Vaste verdeling: naar aanmeldingen, tenzij het scenario anders zegt. Na ± de marge van 95\u00a0%, per herhaling vergeleken.',
    source: (replications, seed, version) =>
      `${replications} herhalingen per punt, startgetal ${seed}, buurtsim ${version}`,
  },
  advice: {
    title: (date, weeks) => `Advies voor het ambulante team op ${date}, voor de komende ${weeks} weken`,
    nothing: (kept) =>
      `Laat iedereen waar hij is: geen enkel ander plan houdt meer bewoners binnen de norm (het op een na beste: ${kept}).`,
    lead: (kept, lower, upper, weeks, target) =>
      `Het beste plan houdt in ${weeks} weken naar verwachting ${kept} bewoners meer binnen de norm van ${target} werkdagen dan niemand verplaatsen (tussen ${lower} en ${upper}).`,
    unclear: (kept, lower, upper) =>
      `Geen plan is aantoonbaar beter dan niemand verplaatsen; het beste scheelt ${kept} bewoners (tussen ${lower} en ${upper}).`,
    move: (fte, from, to, kept, lower, upper) =>
      `${fte} fte van ${from} naar ${to}: houdt ${kept} bewoners binnen de norm (tussen ${lower} en ${upper}).`,
    because: (parts) => `Waarom: ${parts}.`,
    reasons: {
      waiting: (count, longest) => `${count} wachtenden, de langste al ${longest} werkdagen`,
      over: (count, target) => `${count} langer dan ${target}`,
      absent: (fte, of) => `${fte} van de ${of} fte afwezig`,
      slots: (slots, registrations) => `${slots} intakeplekken per week bij ${registrations} aanmeldingen`,
      wait: (stay, plan) => `wachttijd ${stay} werkdagen, met dit plan ${plan}`,
    },
    plans: 'Plannen, het beste eerst',
    plan: (changes, kept, saved, wait, chance) =>
      `${changes}: ${kept} bewoners binnen de norm, ${saved} wachtdagen bespaard, wachttijd van de stad ${wait} werkdagen; kans de beste te zijn ${chance}\u00a0%.`,
    savesMore: (place, more) =>
      `Let op: plan ${place} bespaart ${more} wachtdagen meer. De norm telt niet mee hoe lang wie er al overheen is nog wacht; weeg zelf wat zwaarder telt.`,
    proposedBy: (names) => `Voorgesteld door: ${names}.`,
    teams: 'Wat het plan per team doet',
    columns: {
      waiting: ['wachtenden', 'bewoners'],
      longest: ['langste', 'werkdagen'],
      absent: ['afwezig', 'fte'],
      slots: ['plekken', 'per week'],
      registrations: ['aanmeldingen', 'per week'],
      pool: ['ambulant', 'fte nu → plan'],
      stay: ['wachttijd', 'zonder plan'],
      withPlan: ['wachttijd', 'met plan'],
    },
    legend: (tried, replications, seed, version) =>
      `${tried} plannen geprobeerd, de beste opnieuw met vers toeval: ${replications} herhalingen, startgetal ${seed}, buurtsim ${version}. Tussen haakjes en na ± de marge van 95\u00a0%.`,
    held: (weeks) =>
      `Elk plan blijft in de berekening ${weeks} weken staan. In het echt beslist u volgende week opnieuw, met de stand van dan.`,
  },
};

const en: PoolTexts = {
  policies: {
    stay: 'move nobody',
    variant: 'variant',
    fixed: 'fixed shares',
    rotation: 'rotation',
    'longest-queue': 'longest queue',
    'longest-wait': 'longest expected wait',
    'breach-probability': 'worst breach probability',
    'marginal-benefit': 'marginal benefit',
    'look-ahead': 'look-ahead',
  },
  forms: { intake: 'first conversations only', full: 'cases too' },
  rest: 'rest',
  team: 'team',
  wait: ['wait', 'work. days'],
  fte: 'fte',
  tournament: {
    title: (scenario) => `Ambulant team in ${scenario}: rules, sizes and forms on the same futures`,
    onTop: 'The fte of the ambulant team come on top of those of the teams.',
    fromTeams: (fte) =>
      `The fte of the ambulant team come out of the teams (${fte} fte together), in proportion.`,
    best: (form, policy, chance) => `${form}: best is ${policy} (chance ${chance}%).`,
    against: (runnerUp, difference, fixed) =>
      `Wait against the runner-up (${runnerUp}): ${difference} working days; against fixed shares: ${fixed}.`,
    regrets: (form) => `Regret (${form}): so many working days longer than with the best rule of that size`,
    policy: 'rule',
    mean: ['wait', 'all sizes'],
    chance: ['the best', 'chance %'],
    regretAt: (fte) => ['regret at', `${fte} fte`],
    curve: (form, policy) => `Size and wait (${form}, ${policy})`,
    columns: {
      wait: ['wait', 'work. days'],
      within: ['within norm', '% clients'],
      worst: ['longest team', 'work. days'],
      pooled: ['one team', 'bound'],
      perPool: ['1 fte ambulant', 'saves'],
      perFixed: ['1 fte in teams', 'saves'],
      difference: ['difference', 'work. days'],
    },
    none: 'none',
    stays: (fte, points) => `Least stay, ${fte} fte, against fixed shares: ${points}.`,
    stayPoint: (weeks, difference) => `${weeks} weeks ${difference}`,
    breakEven: (weeks) => `From a stay of ${weeks} weeks moving is not demonstrably better than not moving.`,
    alwaysPays: (weeks) => `Moving still pays at a stay of ${weeks} weeks.`,
    bound:
      'Bound: the whole city as one team, simulated with the same staff, registrations and ambulant team. Deployment can be expected to come near that at best.',
    legend:
      'Every rule sees the same residents, absence and leave. Fixed shares: by registrations, unless the scenario says otherwise. After ± the 95% margin, compared replication by replication.',
    source: (replications, seed, version) =>
      `${replications} replications per point, seed ${seed}, buurtsim ${version}`,
  },
  advice: {
    title: (date, weeks) => `Advice for the ambulant team on ${date}, for the coming ${weeks} weeks`,
    nothing: (kept) =>
      `Leave everybody in place: no other plan keeps more residents within the norm (the next best: ${kept}).`,
    lead: (kept, lower, upper, weeks, target) =>
      `In ${weeks} weeks the best plan is expected to keep ${kept} residents more within the norm of ${target} working days than moving nobody (between ${lower} and ${upper}).`,
    unclear: (kept, lower, upper) =>
      `No plan is demonstrably better than moving nobody; the best makes a difference of ${kept} residents (between ${lower} and ${upper}).`,
    move: (fte, from, to, kept, lower, upper) =>
      `${fte} fte from ${from} to ${to}: keeps ${kept} residents within the norm (between ${lower} and ${upper}).`,
    because: (parts) => `Why: ${parts}.`,
    reasons: {
      waiting: (count, longest) => `${count} waiting, the longest ${longest} working days so far`,
      over: (count, target) => `${count} longer than ${target}`,
      absent: (fte, of) => `${fte} of the ${of} fte absent`,
      slots: (slots, registrations) => `${slots} intake slots a week for ${registrations} registrations`,
      wait: (stay, plan) => `wait ${stay} working days, with this plan ${plan}`,
    },
    plans: 'Plans, the best first',
    plan: (changes, kept, saved, wait, chance) =>
      `${changes}: ${kept} residents within the norm, ${saved} days of waiting saved, wait of the city ${wait} working days; chance to be the best ${chance}%.`,
    savesMore: (place, more) =>
      `Note: plan ${place} saves ${more} days of waiting more. The norm does not count how much longer those wait who are past it; weigh yourself what matters more.`,
    proposedBy: (names) => `Proposed by: ${names}.`,
    teams: 'What the plan does per team',
    columns: {
      waiting: ['waiting', 'residents'],
      longest: ['longest', 'work. days'],
      absent: ['absent', 'fte'],
      slots: ['slots', 'a week'],
      registrations: ['registrations', 'a week'],
      pool: ['ambulant', 'fte now → plan'],
      stay: ['wait', 'without plan'],
      withPlan: ['wait', 'with plan'],
    },
    legend: (tried, replications, seed, version) =>
      `${tried} plans tried, the best anew on fresh chance: ${replications} replications, seed ${seed}, buurtsim ${version}. Between brackets and after ± the 95% margin.`,
    held: (weeks) =>
      `In the calculation each plan stays in force for ${weeks} weeks. In reality you decide anew next week, on the state of then.`,
  },
};

const TEXTS: Readonly<Record<Lang, PoolTexts>> = { nl, en };

export const poolTexts = (lang: Lang): PoolTexts => TEXTS[lang];
