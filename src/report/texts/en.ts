/** All sentences of reports and commands, in English. */
import { en as planning } from './planning-commands.ts';
import type { Texts } from './nl.ts';
import { parameterLabels } from './parameter-labels.ts';
import { poolOptions } from './pool-options.ts';

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
    assessments: (done, late, waiting) =>
      `Conversations with a term: ${done} held, ${late} too late, ${waiting} still to do at the end.`,
    source: (replications, seed, version, hash) =>
      `${replications} replications, seed ${seed}, buurtsim ${version}, scenario ${hash}`,
  },
  registration: {
    title: 'Wait of the city by month of registration, whoever still waits included (Kaplan-Meier)',
    month: 'registered in',
    registered: ['registered', 'residents'],
    mean: ['wait', 'working days'],
    p90: ['P90 wait', 'working days'],
    stillWaiting: ['still waiting', 'residents'],
    held: ['for comparison', 'conversation that month'],
    period: 'Whole period',
    least: '≥',
    legend:
      'Last column: the usual figure, the mean wait of the first conversations of that month. ≥: so much or more, since of some the end was not seen.',
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
    'calendar.school-holidays': (from, until) =>
      `Note: school holidays are known from ${from} to ${until} only. Outside these dates the model has none.`,
    'precision.not-reached': (replications, goals, needed) =>
      `Note: after ${replications} replications these are not precise enough: ${goals}. About ${needed} are needed.`,
    goals: {
      waitMean: (area, reached, wanted) => `wait ${area} (±${reached}%, asked ±${wanted}%)`,
      withinTarget: (area, reached, wanted) =>
        `share within the norm ${area} (±${reached} percentage points, asked ±${wanted})`,
    },
    'flow.residual': (areas) => `Error in the model: the count of cases does not add up in ${areas}.`,
    'little.residual': (areas) => `Note: the queue does not match the wait, in residents: ${areas}.`,
    'load.over-one': (areas) => `Note: more work than hours in ${areas}.`,
    'waiting.many': (areas) =>
      `Note: many residents still wait at the end: ${areas}. The mean wait does not count them.`,
    'waits.differ': (areas) =>
      `Note: those who register wait otherwise than the figure by month of first conversation says: ${areas}.`,
    stories: (month, registered, held) => `${month}: ${registered} instead of ${held}`,
    'figure.undefined': (areas) =>
      `Note: not every replication had a first conversation; these did: ${areas}.`,
  },
  changes: {
    labels: parameterLabels.en,
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
    on: 'on',
    off: 'off',
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
  calibration: {
    title: (from, to) => `Intake slots per team that fit the wait of ${from} to ${to}`,
    columns: [
      ['factor', 'slots'],
      ['interval', '95 %'],
      ['wait', 'published'],
      ['wait', 'simulated'],
    ],
    legend: (replications) =>
      `Factor: intake slots per fte of this team relative to the default. Wait: geometric mean of the months, in working days; the published one is drawn to the city. ${replications} replications.`,
  },
  verification: {
    title: 'Verification',
    columns: {
      case: 'case',
      measure: 'measure',
      subject: 'answered by',
      exact: 'exact',
      estimate: 'found',
      standardError: 'standard error',
      z: 'z',
      verdict: 'verdict',
    },
    subjects: {
      engine: 'engine',
      model: 'model',
      instant: 'formula',
      calendar: 'calendar',
      interval: 'interval',
    },
    verdicts: { pass: 'pass', fail: 'FAIL', imprecise: 'TOO COARSE' },
    summary: (measures, passed, largest) => `${passed} of ${measures} measures pass; largest |z| ${largest}.`,
    rule: 'A pass is: at most 3.3 standard errors from the exact value, with a standard error of at most 1% of a mean or 0.002 of a probability, over at least 60 independent series. Formulas agree to 1e-9, counts exactly.',
    seed: (seed) => `Chance events: ${seed}.`,
    rules: {
      fixed: 'These chance events were fixed beforehand: the verdict is the same every time.',
      fresh:
        'These chance events are new: a deviation counts only if it comes back on the same side in a second, independent calculation.',
    },
    falseAlarm: (fixed, fresh) =>
      `Chance that a run rejects at least one measure that is right, summed over all measures: with fixed chance events at most ${fixed} (had others been chosen), with fresh ones at most ${fresh}.`,
    again: (measures) => `Calculated again: ${measures}.`,
    generated:
      'This page is made by `buurtsim verify --lang en --markdown docs/verification.md`, never by hand. Every exact value stands in `data/verification/figures.csv` with its source. The engine answers by small queueing systems, the model by the scenarios of `scenarios/verification` (which `buurtsim run` takes too), formulas by the instant answer; intervals are counted on how often they hold the truth.',
  },
  cli: {
    usage:
      'buurtsim <command> [options]\n\nWorks out what choices about neighbourhood teams do to waits, caseload and workload.',
    commands: {
      run: 'simulates a scenario and shows the teams and the city',
      compare:
        'compares 2 to 4 scenarios under the same chance events; the first is the base; more than 4 are ranked',
      calibrate:
        'finds the assumptions that fit the published months, as a set for every band; with --slots-only just the intake slots',
      backtest: 'holds forecasts against the months that followed',
      forecast: 'forecasts months from the state at the end of a month, with bands',
      levers: 'puts levers side by side: clients within the target per fte and per euro',
      tornado: 'finds which assumption moves the wait, the norm and the required fte most',
      why: 'explains why scenarios differ, or what happened at a team or to a case',
      report: 'writes a report as HTML: question, results, assumptions and account',
      merge: 'puts the parts of a large study together into one result',
      ...planning.commands,
      pool: 'shows which rule and size of the ambulant team are worth most; with --advise where it goes this week',
      'import-cbs': 'makes a city with teams and a scenario from a file of CBS',
      serve: 'shows the page in the browser, on this computer only',
      validate: 'checks a scenario and its data and names every problem',
      verify: 'holds the program against outcomes that are known exactly',
    },
    positionals: {
      subject: 'scenario (with --tournament) or file with the state of this week (with --advise)',
      scenario: 'file with a scenario, for example utrecht-2017.json',
      file: 'file Kerncijfers wijken en buurten: xls, xlsx, csv or the JSON of the open data',
      base: 'scenario A, the base',
      others: 'scenarios B, C and further',
      scenarios: 'two scenarios; or one, with --team or --casus',
      parts: 'files that run --shard wrote',
    },
    options: {
      ...poolOptions.en,
      replications:
        'number of replications; with --precision the most that may be used (100 by default, or 2000 with --precision)',
      precision: "goes on until the city's mean wait is this precise, for example 5%",
      precisionShare: 'the share within the norm to within so many percentage points, for example 2%',
      precisionTeams: 'the wait of each team this precise, for example 10%',
      minimum: 'fewest replications with --precision (default 20)',
      seed: 'seed of the chance events; the same seed gives the same result',
      workers: 'number of processor cores (all by default)',
      uncertainty:
        'draws the uncertain assumptions from their intervals so many times; --replications is then the number in each draw (default 4)',
      walks: 'walks to screen the assumptions (default 4)',
      top: 'assumptions for each figure that are looked at one at a time (default 8)',
      share:
        'share of clients that must be helped within the norm, for the required fte (default that of the scenario)',
      team: 'the team that it is about, for example zuilen',
      casus: 'the number of a case; together with --replication',
      replication: 'the replication that is looked at (default 0)',
      html: 'file for the report (default rapport.html)',
      compare: 'scenario that the report compares with; up to three times',
      combine: 'searches the best combinations of at most so many levers under the ceiling, for example 3',
      ceiling: 'ceiling in euro a year (the subsidy of the base by default)',
      rank: 'ranks the scenarios: clients within the target per fte and per euro',
      resume: 'keeps every replication in this folder and goes on with what is there',
      shard: 'runs only this part of the replications, for example 2/4; for merge',
      json: 'writes the result as JSON to this file; - is the screen',
      csv: 'writes all figures as CSV in this folder',
      xlsx: 'writes a workbook for Excel: one sheet a table, with notes',
      csvDialect: 'kind of CSV: machine (point and comma) or excel-nl (decimal comma and semicolon)',
      port: 'port of the page (8017; 0 is a free port)',
      lang: 'language of tables and messages',
      quiet: 'shows no table and no progress',
      freshSeeds: 'takes new chance events instead of the fixed ones; what is off is calculated once more',
      case: 'this case only, for example PUB-01 or K1',
      markdown: 'writes the table as Markdown to this file',
      origin: 'last day whose figures are used, for example 2017-06-30',
      months: 'months ahead, 1 to 12 (default 3)',
      freeze: 'keeps the forecast in this file, to be scored later',
      slotsOnly: 'finds only the number of intake slots of each team',
      score: 'scores the forecast in this file; together with --actuals',
      actuals: 'table of what happened, in the form of published-2017-team-month.csv',
      quick: 'with fewer runs: faster and less precise',
      ...planning.options,
      gemeente: 'code or name of the gemeente, for example GM0344',
      year: 'year of the figures, where the file name does not say it',
      names: 'list WijkenEnBuurten (JSON) with the names for the open data',
      out: 'folder for data/ and scenarios/ (this one by default)',
      help: 'shows this help',
      version: 'shows the version',
    },
    examples: {
      run: 'table of all teams for 2017',
      compare: 'what 5 per cent more registrations does',
      calibrate: 'assumptions that fit January to June 2017',
      backtest: 'backtest over 2017, as a page of the docs',
      forecast: 'July to December 2017 from the state of 30 June',
      levers: 'all levers side by side',
      tornado: 'the most sensitive assumptions of 2017',
      why: 'what the ambulant team does to the wait',
      report: 'report on the ambulant team',
      merge: 'one result from the parts of --shard',
      ...planning.examples,
      pool: 'where the ambulant team helps most this week',
      'import-cbs': 'Utrecht from the yearly file of 2023',
      serve: 'the page at its usual address',
      validate: 'check only',
      verify: 'all cases with fixed chance events',
    },
    yargs: {
      'Not enough non-option arguments: got %s, need at least %s': {
        one: 'Something is missing: %s file was named, at least %s are needed.',
        other: 'Something is missing: %s files were named, at least %s are needed.',
      },
      string: 'text',
      boolean: 'yes or no',
      'Not enough arguments following: %s': '--%s needs a value.',
      'Positionals:': 'Input:',
    },
    serving: (url) => `Open ${url} in the browser. Stop with Ctrl-C.`,
    seeHelp: 'Type buurtsim --help for all commands and options.',
    wrote: (path) => `Written: ${path}`,
    progress: (done, planned) => `replication ${done} of ${planned}`,
    valid: (name, teams, from, to, hash) =>
      `${name} is in order: ${teams} teams, ${from} up to and including ${to}, scenario ${hash}.`,
    part: (index: string, of: string, count: string, all: string) =>
      `Part ${index} of ${of} is done: ${count} of the ${all} replications.`,
    system: (computer: string, cores: string, seconds: string) =>
      `${computer}, ${cores} cores; ${seconds} seconds of computing.`,
    stopped: 'Stopped. Nothing was written.',
    failures: {
      full: (place) =>
        `The disk is full${place}. No result was written. Make room and give the command again; with --resume a study goes on where it was.`,
      denied: (place) => `This may not be written or read${place}. No result was written.`,
      files: (place) =>
        `Too many files are open on this computer${place}. Close programs and give the command again.`,
      inTheWay: (place) =>
        `There is a folder where a file belongs, or the other way round${place}. No result was written.`,
      name: (place) => `No file can have this name${place}.`,
      memory: (place) =>
        `There is too little memory${place}. Choose fewer replications or fewer --workers, or divide the study with --shard.`,
      worker: (place) =>
        `A worker thread stopped unexpectedly${place}. No result was written. Give the command again; with --resume a study goes on where it was.`,
    },
    failed: (message) => `The calculation failed: ${message}`,
  },
};
