/** All sentences of reports and commands, in English. */
import type { Texts } from './nl.ts';

export const en: Texts = {
  team: 'team',
  wholeCity: 'Whole city',
  figures: {
    fte: ['fte', ''],
    started: ['started', 'cases'],
    closed: ['closed', 'cases'],
    waitMean: ['wait', 'work. days'],
    waitP90: ['P90 wait', 'work. days'],
    withinTarget: (target) => [`within ${target}`, '% clients'],
    caseload: ['caseload', 'cases'],
    utilisation: ['utilisation', '% hours'],
    monthMeanOverTarget: ['over norm', '% months'],
    stillWaiting: ['still waiting', 'residents'],
    queue: ['queue', 'residents'],
  },
  run: {
    title: (scenario, from, to) => `${scenario}: ${from} up to and including ${to}`,
    legend:
      'Each figure is a mean over all replications; after ± stands how sure it is (95%). ' +
      'P90: 9 out of 10 residents wait less. Wait: working days between registration and first conversation.',
    source: (replications, seed, version, hash) =>
      `${replications} replications, seed ${seed}, buurtsim ${version}, scenario ${hash}`,
  },
  highlights: {
    cityWait: (wait, lower, upper) =>
      `The city waits ${wait} working days on average (between ${lower} and ${upper}).`,
    cityWaitOnly: (wait) => `The city waits ${wait} working days on average.`,
    extremes: (worst, longest, best, shortest) =>
      `${worst} waits longest (${longest}), ${best} shortest (${shortest}).`,
    overTarget: (teams, of, target) =>
      `In ${teams} of the ${of} teams the mean is likely to exceed the norm of ${target} working days.`,
    noneOverTarget: (target) =>
      `In none of the teams is the mean likely to exceed the norm of ${target} working days.`,
    overloaded: (teams) => `More work than hours: ${teams}.`,
    more: (count) => `and ${count} more`,
  },
  compare: {
    title: (a, b) => `${b} compared with ${a}`,
    cityWaitShorter: (label, days, lower, upper) =>
      `With ${label} the city waits ${days} working days less on average (between ${lower} and ${upper}).`,
    cityWaitLonger: (label, days, lower, upper) =>
      `With ${label} the city waits ${days} working days longer on average (between ${lower} and ${upper}).`,
    cityWaitSame: (label, lower, upper) =>
      `No demonstrable difference in the city's wait with ${label} (between ${lower} and ${upper} working days).`,
    cityWaitUnknown: "With so few replications the difference in the city's wait cannot be told.",
    cityWaitIdentical: (label) => `With ${label} the city's wait does not change.`,
    odds: (odds, percent) => `That it gets better is ${odds} (${percent}%).`,
    teams: (shorter, longer, of) =>
      `The wait is demonstrably shorter in ${shorter} and longer in ${longer} of the ${of} teams.`,
    changes: 'What changes:',
    noChanges: 'The scenarios are equal.',
    better: ['better', 'chance %'],
    legend: (label) =>
      `Difference = ${label} minus A, replication by replication with the same chance events. After ± stands the certainty: 95% for the ` +
      'city, and 95% for all teams together (Bonferroni). * = demonstrable difference. Chance: that the mean wait gets shorter.',
    reduction: (factor) =>
      `Shared chance events make do with ${factor} times fewer replications for this difference.`,
    source: (replications, seed, version) =>
      `${replications} replications per scenario, seed ${seed}, buurtsim ${version}`,
  },
  odds: {
    almostCertain: 'almost certain',
    veryLikely: 'very likely',
    likely: 'likely',
    even: 'about as likely as not',
    unlikely: 'unlikely',
    veryUnlikely: 'very unlikely',
    almostExcluded: 'almost excluded',
  },
  warnings: {
    'replications.few': (replications) =>
      `Note: with ${replications} replications the margins are not reliable.`,
    'precision.not-reached': (wanted, reached, replications, needed) =>
      `Note: the precision of ${wanted}% was not reached after ${replications} replications ` +
      `(now ${reached}%). About ${needed} are needed.`,
    'flow.residual': (area, value) =>
      `Error in the model: the count of cases in ${area} does not add up (difference ${value}).`,
    'little.residual': (area, value) =>
      `Note: in ${area} the queue does not match the wait (difference ${value} residents).`,
    'load.over-one': (area, percent) => `Note: ${area} has more work than hours (${percent}%).`,
    'waiting.many': (area, waiting, started) =>
      `Note: in ${area} ${waiting} residents still wait at the end (started: ${started}). ` +
      'The mean wait does not count them.',
    'figure.undefined': (area, replications) =>
      `Note: ${area} had a first conversation in only ${replications} replications.`,
  },
  problems: {
    row: (row) => `row ${row}`,
    column: (column) => `column ${column}`,
    expectedFound: (expected, actual) => `expected ${expected}, found: ${actual}.`,
    expectedOnly: (expected) => `expected ${expected}.`,
    suggestion: (name) => `Did you mean ${name}?`,
    codes: {
      'file.missing': 'this file was not found.',
      'file.unreadable': 'this file cannot be read.',
      'file.empty': 'this file is empty.',
      'file.too-large': 'this file is too large;',
      'file.encoding': 'this file is not plain text (UTF-8);',
      'file.syntax': 'the file is not well formed here;',
      'type.wrong': '',
      'key.unknown': 'this name does not exist here;',
      'key.missing': 'something is missing here;',
      'value.unknown': 'this value is not known;',
      'value.range': 'this value is too large or too small;',
      'value.format': 'this value is not well written;',
      'value.conflict': 'these do not go together;',
      'value.duplicate': 'this is there more than once;',
      'value.order': 'the order is wrong;',
      'reference.unknown': 'this refers to something that does not exist;',
      'reference.circular': 'this refers to itself in a circle;',
      'table.column-missing': 'a column is missing in this table;',
      'table.row-length': 'this row has too many or too few columns;',
      'option.wrong': '',
      'run.failed': 'the calculation failed;',
    },
    count: (count) => (count === 1 ? '1 problem found:' : `${count} problems found:`),
    nothingWritten: 'Nothing was calculated or written.',
  },
  cli: {
    usage:
      'buurtsim <command> [options]\n\nWorks out what choices about neighbourhood teams do to waits, caseload and workload.',
    commands: {
      run: 'simulates a scenario and shows the teams and the city',
      compare: 'compares 2 to 4 scenarios under the same chance events; the first is the base',
      validate: 'checks a scenario and its data and names every problem',
    },
    positionals: {
      scenario: 'file with a scenario, for example utrecht-2017.json',
      base: 'scenario A, the base',
      others: 'scenarios B, C and D',
    },
    options: {
      replications:
        'number of replications; with --precision the most that may be used (100 by default, or 2000 with --precision)',
      precision: "goes on until the city's mean wait is this precise, for example 5%",
      seed: 'seed of the chance events; the same seed gives the same result',
      workers: 'number of processor cores (all by default)',
      json: 'writes the result as JSON to this file; - is the screen',
      csv: 'writes all figures as CSV in this folder',
      csvDialect: 'kind of CSV: machine (point and comma) or excel-nl (decimal comma and semicolon)',
      lang: 'language of tables and messages',
      quiet: 'shows no table and no progress',
      help: 'shows this help',
      version: 'shows the version',
    },
    examples: {
      run: 'table of all teams for 2017',
      compare: 'what 5 per cent more registrations does',
      validate: 'check only',
    },
    yargs: {
      'Not enough non-option arguments: got %s, need at least %s': {
        one: 'Something is missing: %s files were named, at least %s are needed.',
        other: 'Something is missing: %s files were named, at least %s are needed.',
      },
      'Not enough arguments following: %s': '--%s needs a value.',
    },
    seeHelp: 'Type buurtsim --help for all commands and options.',
    wrote: (path) => `Written: ${path}`,
    progress: (done, planned) => `replication ${done} of ${planned}`,
    valid: (name, teams, from, to, hash) =>
      `${name} is in order: ${teams} teams, ${from} up to and including ${to}, scenario ${hash}.`,
    stopped: 'Stopped. Nothing was written.',
    failed: (message) => `The calculation failed: ${message}`,
  },
};
