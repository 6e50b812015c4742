/** All sentences of reports and commands, in English. */
import type { Texts } from './nl.ts';

export const en: Texts = {
  team: 'team',
  more: (count) => `and ${count} more`,
  percent: (number) => `${number}%`,
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
    equal: 'equal',
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
    'flow.residual': (areas) => `Error in the model: the count of cases does not add up in ${areas}.`,
    'little.residual': (areas) => `Note: the queue does not match the wait, in residents: ${areas}.`,
    'load.over-one': (areas) => `Note: more work than hours in ${areas}.`,
    'waiting.many': (areas) =>
      `Note: many residents still wait at the end: ${areas}. The mean wait does not count them.`,
    'figure.undefined': (areas) =>
      `Note: not every replication had a first conversation; these did: ${areas}.`,
  },
  changes: {
    labels: {
      'pool.fte': 'ambulant team',
      'pool.form': 'form of deployment',
      'pool.dispatch': 'way of deployment',
      'pool.policy.name': 'rule of the ambulant team',
      'demand.level': 'registrations',
      'demand.trendPerYear': 'growth of registrations',
      'intake.slots.perFteWeek': 'intake slots',
      'intake.noShow': 'no-shows',
      'intake.advice': 'advice only',
      'intake.caseloadMax': 'largest caseload',
      'staff.kinds.employed.absenceShare': 'absence, employed',
      'staff.kinds.seconded.absenceShare': 'absence, seconded',
      'staff.kinds.intern.absenceShare': 'absence, interns',
      'staff.kinds.employed.turnoverPerYear': 'turnover, employed',
      'staff.kinds.seconded.turnoverPerYear': 'turnover, seconded',
      'capacity.nonClientShare': 'time not for clients',
      'target.wait': 'norm for the wait',
      'teams.*.staff.employed': 'employed staff',
      'teams.*.staff.seconded': 'seconded staff',
      'teams.*.staff.intern': 'interns',
      'teams.*.inflow.registrations': 'registrations',
      'teams.*.initial.caseload': 'caseload at the start',
      'teams.*.initial.queue': 'queue at the start',
    },
    units: {
      share: '%',
      'share a year': '% a year',
      factor: 'times',
      fte: 'fte',
      'working days': 'working days',
      days: 'days',
      weeks: 'weeks',
      months: 'months',
      hours: 'hours',
      'hours a week': 'hours a week',
      cases: 'cases',
      'cases a worker': 'cases a worker',
      clients: 'residents',
      residents: 'residents',
      workers: 'workers',
      'registrations a month': 'registrations a month',
      'registrations a day': 'registrations a day',
      'first conversations a fte a week': 'first conversations a fte a week',
      'first conversations a day': 'first conversations a day',
      'fte a head': 'fte a head',
      'working days a year': 'working days a year',
    },
    atTeams: (label, teams) => `${label} in ${teams} teams together`,
    added: 'added:',
    removed: 'removed:',
    none: 'none',
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
      merge: 'puts the parts of a large study together into one result',
        one: 'Something is missing: %s files were named, at least %s are needed.',
        other: 'Something is missing: %s files were named, at least %s are needed.',
      },
      string: 'text',
      boolean: 'yes or no',
      'Not enough arguments following: %s': '--%s needs a value.',
    },
      parts: 'files that run --shard wrote',
    seeHelp: 'Type buurtsim --help for all commands and options.',
    wrote: (path) => `Written: ${path}`,
    progress: (done, planned) => `replication ${done} of ${planned}`,
    valid: (name, teams, from, to, hash) =>
      `${name} is in order: ${teams} teams, ${from} up to and including ${to}, scenario ${hash}.`,
    stopped: 'Stopped. Nothing was written.',
    failed: (message) => `The calculation failed: ${message}`,
      resume: 'keeps every replication in this folder and goes on with what is there',
      shard: 'runs only this part of the replications, for example 2/4; for merge',
  },
};
      freshSeeds: 'takes new chance events instead of the fixed ones; what is off is calculated once more',
      case: 'this case only, for example PUB-01 or K1',
      markdown: 'writes the table as Markdown to this file',
      merge: 'one result from the parts of --shard',
    part: (index: string, of: string, count: string, all: string) =>
      `Part ${index} of ${of} is done: ${count} of the ${all} replications.`,
