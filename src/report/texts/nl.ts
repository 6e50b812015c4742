/** All sentences of reports and commands, in Dutch. `en.ts` has the same keys. */
import { parameterLabels } from './parameter-labels.ts';
import { poolOptions } from './pool-options.ts';

import { nl as planning } from './planning-commands.ts';
export const nl = {
  team: 'buurtteam',
  more: (count: string) => `en nog ${count}`,
  percent: (number: string) => `${number}\u00a0%`,
  wholeCity: 'Hele stad',
  figures: {
    fte: ['fte', ''],
    started: ['gestart', 'casussen'],
    closed: ['afgesloten', 'casussen'],
    waitMean: ['wachttijd', 'werkdagen'],
    waitP90: ['P90 wacht', 'werkdagen'],
    withinTarget: (target: string): [string, string] => [`binnen ${target}`, '% cliënten'],
    caseload: ['caseload', 'casussen'],
    utilisation: ['benutting', '% uren'],
    monthMeanOverTarget: ['over norm', '% maanden'],
    stillWaiting: ['wacht nog', 'bewoners'],
    queue: ['wachtrij', 'bewoners'],
  },
  run: {
    title: (scenario: string, from: string, to: string) => `${scenario}: ${from} tot en met ${to}`,
    legend:
      'Elk getal is een gemiddelde over alle herhalingen; na ± staat hoe zeker dat is (95 %). ' +
      'P90: 9 van de 10 bewoners wachten korter. Wachttijd: werkdagen tussen aanmelding en eerste kennismaking.',
    assessments: (done: string, late: string, waiting: string) =>
      `Gesprekken met termijn: ${done} gevoerd, ${late} te laat, ${waiting} nog te doen aan het eind.`,
    source: (replications: string, seed: string, version: string, hash: string) =>
      `${replications} herhalingen, startgetal ${seed}, buurtsim ${version}, scenario ${hash}`,
  },
  registration: {
    title: 'Wachttijd van de stad naar maand van aanmelding, wie nog wacht meegeteld (Kaplan-Meier)',
    month: 'aangemeld in',
    registered: ['aangemeld', 'bewoners'],
    mean: ['wachttijd', 'werkdagen'],
    p90: ['P90 wacht', 'werkdagen'],
    stillWaiting: ['wacht nog', 'bewoners'],
    held: ['ter vergelijking', 'kennismaking in die maand'],
    period: 'Hele periode',
    least: '≥',
    legend:
      'Laatste kolom: het gewone cijfer, de gemiddelde wachttijd van de kennismakingen in die maand. ≥: zoveel of meer, want van een deel is het einde niet gezien.',
  },
  highlights: {
    cityWait: (wait: string, lower: string, upper: string) =>
      `De stad wacht gemiddeld ${wait} werkdagen (tussen ${lower} en ${upper}).`,
    cityWaitOnly: (wait: string) => `De stad wacht gemiddeld ${wait} werkdagen.`,
    extremes: (worst: string, longest: string, best: string, shortest: string) =>
      `${worst} wacht het langst (${longest}), ${best} het kortst (${shortest}).`,
    overTarget: (teams: string, of: string, target: string) =>
      `Bij ${teams} van de ${of} teams is het waarschijnlijk dat het gemiddelde boven de norm van ${target} werkdagen komt.`,
    noneOverTarget: (target: string) =>
      `Bij geen enkel team is het waarschijnlijk dat het gemiddelde boven de norm van ${target} werkdagen komt.`,
    overloaded: (teams: string) => `Meer werk dan uren: ${teams}.`,
  },
  compare: {
    title: (a: string, b: string) => `${b} vergeleken met ${a}`,
    cityWaitShorter: (label: string, days: string, lower: string, upper: string) =>
      `Met ${label} wacht de stad gemiddeld ${days} werkdagen korter (tussen ${lower} en ${upper}).`,
    cityWaitLonger: (label: string, days: string, lower: string, upper: string) =>
      `Met ${label} wacht de stad gemiddeld ${days} werkdagen langer (tussen ${lower} en ${upper}).`,
    cityWaitSame: (label: string, lower: string, upper: string) =>
      `Geen aantoonbaar verschil in de wachttijd van de stad met ${label} (tussen ${lower} en ${upper} werkdagen).`,
    cityWaitUnknown: 'Het verschil in wachttijd van de stad is met zo weinig herhalingen niet te bepalen.',
    cityWaitIdentical: (label: string) => `Met ${label} verandert de wachttijd van de stad niet.`,
    odds: (odds: string, percent: string) => `Dat het beter wordt is ${odds} (${percent}\u00a0%).`,
    teams: (shorter: string, longer: string, of: string) =>
      `Wachttijd aantoonbaar korter bij ${shorter} en langer bij ${longer} van de ${of} teams.`,
    changes: 'Wat verandert er:',
    noChanges: 'De scenario’s zijn gelijk.',
    better: ['beter', 'kans %'],
    equal: 'gelijk',
    legend: (label: string) =>
      `Verschil = ${label} min A, herhaling voor herhaling met hetzelfde toeval. Na ± staat de zekerheid: 95 % voor de stad, ` +
      'en 95 % voor alle teams samen (Bonferroni). * = aantoonbaar verschil. Kans: dat de wachttijd gemiddeld korter wordt.',
    reduction: (factor: string) =>
      `Door het gedeelde toeval zijn ${factor} keer minder herhalingen nodig voor dit verschil.`,
    source: (replications: string, seed: string, version: string) =>
      `${replications} herhalingen per scenario, startgetal ${seed}, buurtsim ${version}`,
  },
  odds: {
    almostCertain: 'vrijwel zeker',
    veryLikely: 'zeer waarschijnlijk',
    likely: 'waarschijnlijk',
    even: 'ongeveer even waarschijnlijk als niet',
    unlikely: 'onwaarschijnlijk',
    veryUnlikely: 'zeer onwaarschijnlijk',
    almostExcluded: 'vrijwel uitgesloten',
  },
  warnings: {
    'replications.few': (replications: string) =>
      `Let op: met ${replications} herhalingen zijn de marges niet betrouwbaar.`,
    'calendar.school-holidays': (from: string, until: string) =>
      `Let op: schoolvakanties zijn alleen bekend van ${from} tot en met ${until}. Daarbuiten rekent het model zonder.`,
    'precision.not-reached': (replications: string, goals: string, needed: string) =>
      `Let op: na ${replications} herhalingen is nog niet precies genoeg: ${goals}. Nodig zijn er ongeveer ${needed}.`,
    goals: {
      waitMean: (area: string, reached: string, wanted: string) =>
        `wachttijd ${area} (±${reached}\u00a0%, gevraagd ±${wanted}\u00a0%)`,
      withinTarget: (area: string, reached: string, wanted: string) =>
        `aandeel binnen de norm ${area} (±${reached} procentpunt, gevraagd ±${wanted})`,
    },
    'flow.residual': (areas: string) => `Fout in het model: de telling van casussen klopt niet bij ${areas}.`,
    'little.residual': (areas: string) =>
      `Let op: de wachtrij past niet bij de wachttijd, in bewoners: ${areas}.`,
    'load.over-one': (areas: string) => `Let op: meer werk dan uren bij ${areas}.`,
    'waiting.many': (areas: string) =>
      `Let op: aan het eind wachten nog veel bewoners: ${areas}. De gemiddelde wachttijd telt hen niet mee.`,
    'waits.differ': (areas: string) =>
      `Let op: wie zich aanmeldt, wacht anders dan het cijfer naar maand van kennismaking zegt: ${areas}.`,
    stories: (month: string, registered: string, held: string) =>
      `${month}: ${registered} in plaats van ${held}`,
    'figure.undefined': (areas: string) =>
      `Let op: niet in elke herhaling was er een eerste kennismaking, wel in: ${areas}.`,
  },
  changes: {
    labels: parameterLabels.nl,
    units: {
      share: '%',
      'share a year': '% per jaar',
      factor: 'keer',
      fte: 'fte',
      'working days': 'werkdagen',
      days: 'dagen',
      weeks: 'weken',
      months: 'maanden',
      hours: 'uur',
      'hours a week': 'uur per week',
      cases: 'casussen',
      'cases a worker': 'casussen per werker',
      clients: 'bewoners',
      residents: 'bewoners',
      workers: 'werkers',
      'registrations a month': 'aanmeldingen per maand',
      'registrations a day': 'aanmeldingen per dag',
      'first conversations a fte a week': 'kennismakingen per fte per week',
      'first conversations a day': 'kennismakingen per dag',
      'fte a head': 'fte per persoon',
      'working days a year': 'werkdagen per jaar',
    } as Readonly<Record<string, string>>,
    atTeams: (label: string, teams: string) => `${label} bij ${teams} teams samen`,
    on: 'aan',
    off: 'uit',
    added: 'erbij:',
    removed: 'weg:',
    none: 'geen',
  },
  problems: {
    row: (row: string) => `rij ${row}`,
    column: (column: string) => `kolom ${column}`,
    expectedFound: (expected: string, actual: string) => `verwacht ${expected}, gevonden: ${actual}.`,
    expectedOnly: (expected: string) => `verwacht ${expected}.`,
    suggestion: (name: string) => `Bedoelde u ${name}?`,
    codes: {
      'file.missing': 'dit bestand is niet gevonden.',
      'file.unreadable': 'dit bestand kan niet worden gelezen.',
      'file.empty': 'dit bestand is leeg.',
      'file.too-large': 'dit bestand is te groot;',
      'file.encoding': 'dit bestand is geen gewone tekst (UTF-8);',
      'file.syntax': 'hier klopt de opbouw van het bestand niet;',
      'type.wrong': '',
      'key.unknown': 'deze naam bestaat hier niet;',
      'key.missing': 'hier ontbreekt iets;',
      'value.unknown': 'deze waarde is niet bekend;',
      'value.range': 'deze waarde is te groot of te klein;',
      'value.format': 'deze waarde is niet goed geschreven;',
      'value.conflict': 'dit past niet bij elkaar;',
      'value.duplicate': 'dit staat er meer dan een keer;',
      'value.order': 'de volgorde klopt niet;',
      'reference.unknown': 'dit verwijst naar iets dat niet bestaat;',
      'reference.circular': 'dit verwijst in een kring naar zichzelf;',
      'table.column-missing': 'in deze tabel ontbreekt een kolom;',
      'table.row-length': 'deze rij heeft te veel of te weinig kolommen;',
      'option.wrong': '',
      'run.failed': 'het rekenen is mislukt;',
    },
    count: (count: number) => (count === 1 ? '1 probleem gevonden:' : `${count} problemen gevonden:`),
    nothingWritten: 'Er is niets berekend of geschreven.',
  },
  calibration: {
    title: (from: string, to: string) =>
      `Intakeplekken per team, passend bij de wachttijd van ${from} tot en met ${to}`,
    columns: [
      ['factor', 'plekken'],
      ['marge', '95 %'],
      ['wachttijd', 'gepubliceerd'],
      ['wachttijd', 'berekend'],
    ],
    legend: (replications: string) =>
      `Factor: intakeplekken per fte van dit team ten opzichte van het uitgangspunt. Wachttijd: meetkundig gemiddelde van de maanden, in werkdagen; de gepubliceerde is naar de stad toe getrokken. ${replications} herhalingen.`,
  },
  verification: {
    title: 'Verificatie',
    columns: {
      case: 'geval',
      measure: 'maat',
      subject: 'wat antwoordt',
      exact: 'exact',
      estimate: 'gevonden',
      standardError: 'standaardfout',
      z: 'z',
      verdict: 'oordeel',
    },
    subjects: {
      engine: 'motor',
      model: 'model',
      instant: 'formule',
      calendar: 'kalender',
      interval: 'interval',
    },
    verdicts: { pass: 'goed', fail: 'FOUT', imprecise: 'TE RUW' },
    summary: (measures: string, passed: string, largest: string) =>
      `${passed} van ${measures} maten goed; grootste |z| ${largest}.`,
    rule: 'Goed is: hoogstens 3,3 standaardfouten van de exacte waarde, bij een standaardfout van hoogstens 1% van een gemiddelde of 0,002 van een kans, over minstens 60 onafhankelijke series. Formules kloppen tot 1e-9, tellingen precies.',
    seed: (seed: string) => `Toeval: ${seed}.`,
    rules: {
      fixed: 'Dit toeval lag van tevoren vast: het oordeel is elke keer hetzelfde.',
      fresh:
        'Dit toeval is nieuw: een afwijking telt pas als zij bij een tweede, onafhankelijke berekening aan dezelfde kant terugkomt.',
    },
    falseAlarm: (fixed: string, fresh: string) =>
      `Kans dat een reeks ten minste één goede maat afkeurt, opgeteld over alle maten: met vast toeval hoogstens ${fixed} (bij een andere keuze van het toeval), met nieuw toeval hoogstens ${fresh}.`,
    again: (measures: string) => `Nog eens berekend: ${measures}.`,
    generated:
      'Deze bladzijde is gemaakt met `buurtsim verify --markdown`, nooit met de hand. Elke exacte waarde staat met haar bron in `data/verification/figures.csv`. De motor antwoordt met kleine wachtrijen, het model met de scenario’s van `scenarios/verification` (die `buurtsim run` ook kan rekenen), formules met het antwoord ineens; van marges is geteld hoe vaak zij de waarheid bevatten.',
  },
  cli: {
    usage:
      'buurtsim <opdracht> [opties]\n\nRekent door wat keuzes over buurtteams doen met wachttijd, caseload en werkdruk.',
    commands: {
      run: 'rekent een scenario door en toont de teams en de stad',
      compare:
        'vergelijkt 2 tot 4 scenario’s met hetzelfde toeval; het eerste is de basis; meer dan 4 zet het op volgorde',
      calibrate:
        'zoekt de aannames die bij de gepubliceerde maanden passen, als verzameling voor elke marge; met --slots-only alleen de intakeplekken',
      backtest: 'toetst voorspellingen aan de maanden die erop volgden',
      forecast: 'voorspelt maanden vanuit de stand aan het eind van een maand, met marges',
      levers: 'legt maatregelen naast elkaar: cliënten binnen de norm per fte en per euro',
      tornado: 'zoekt welke aanname de wachttijd, de norm en de benodigde fte het meest beweegt',
      why: 'legt uit waardoor scenario’s verschillen, of wat er bij een team of casus gebeurde',
      report: 'schrijft een rapport als HTML: vraag, uitkomsten, aannames en verantwoording',
      merge: 'voegt delen van een grote studie samen tot één resultaat',
      ...planning.commands,
      pool: 'toont welke regel en grootte het ambulante team het meest opleveren; met --advise waar het deze week heen gaat',
      'import-cbs': 'maakt een stad met teams en een scenario uit een bestand van het CBS',
      serve: 'toont de pagina in de browser, alleen op deze computer',
      validate: 'controleert een scenario en zijn gegevens en noemt elk probleem',
      verify: 'legt het programma naast uitkomsten die exact bekend zijn',
    },
    positionals: {
      subject: 'scenario (met --tournament) of bestand met de stand van deze week (met --advise)',
      scenario: 'bestand met een scenario, bijvoorbeeld utrecht-2017.json',
      file: 'bestand Kerncijfers wijken en buurten: xls, xlsx, csv of de JSON van de open data',
      base: 'scenario A, de basis',
      others: 'scenario’s B, C en verder',
      scenarios: 'twee scenario’s; of één, met --team of --casus',
      parts: 'bestanden die run --shard heeft geschreven',
    },
    options: {
      ...poolOptions.nl,
      replications:
        'aantal herhalingen; met --precision het hoogste aantal (standaard 100, of 2000 met --precision)',
      precision: 'rekent door tot de gemiddelde wachttijd van de stad zo precies is, bijvoorbeeld 5%',
      precisionShare: 'het aandeel binnen de norm tot zoveel procentpunt, bijvoorbeeld 2%',
      precisionTeams: 'de wachttijd van elk team zo precies, bijvoorbeeld 10%',
      minimum: 'kleinste aantal herhalingen bij --precision (standaard 20)',
      seed: 'startgetal van het toeval; hetzelfde getal geeft hetzelfde resultaat',
      workers: 'aantal processorkernen (standaard: alle)',
      uncertainty:
        'trekt de onzekere aannames zoveel keer uit hun marge; --replications is dan het aantal per trekking (standaard 4)',
      walks: 'aantal wandelingen om aannames te zeven (standaard 4)',
      top: 'aantal aannames per cijfer dat één voor één wordt bekeken (standaard 8)',
      share:
        'aandeel cliënten dat binnen de norm geholpen moet zijn, voor de benodigde fte (standaard dat van het scenario)',
      team: 'het team waarover het gaat, bijvoorbeeld zuilen',
      casus: 'het nummer van een casus; samen met --replication',
      replication: 'de herhaling waarin gekeken wordt (standaard 0)',
      html: 'bestand voor het rapport (standaard rapport.html)',
      compare: 'scenario waarmee het rapport vergelijkt; mag tot drie keer',
      combine:
        'zoekt de beste combinaties van hoogstens zoveel maatregelen onder het plafond, bijvoorbeeld 3',
      ceiling: 'plafond in euro per jaar (standaard de subsidie van de basis)',
      rank: 'zet de scenario’s op volgorde: cliënten binnen de norm per fte en per euro',
      resume: 'bewaart elke herhaling in deze map en gaat verder met wat er al is',
      shard: 'rekent alleen dit deel van de herhalingen, bijvoorbeeld 2/4; voor merge',
      json: 'schrijft het resultaat als JSON naar dit bestand; - is het scherm',
      csv: 'schrijft alle cijfers als CSV in deze map',
      xlsx: 'schrijft een werkmap voor Excel: een blad per tabel, met uitleg',
      csvDialect: 'soort CSV: machine (punt en komma) of excel-nl (decimale komma en puntkomma)',
      port: 'poort van de pagina (8017; 0 is een vrije poort)',
      lang: 'taal van tabellen en meldingen',
      quiet: 'toont geen tabel en geen voortgang',
      freshSeeds: 'neemt nieuw toeval in plaats van het vaste; wat dan afwijkt, wordt nog eens nagerekend',
      case: 'alleen dit geval, bijvoorbeeld PUB-01 of K1',
      markdown: 'schrijft de tabel als Markdown in dit bestand',
      origin: 'laatste dag waarvan cijfers gebruikt worden, bijvoorbeeld 2017-06-30',
      months: 'aantal maanden vooruit, 1 tot en met 12 (standaard 3)',
      freeze: 'legt de voorspelling vast in dit bestand, om later te toetsen',
      slotsOnly: 'zoekt alleen het aantal intakeplekken per team',
      score: 'toetst de voorspelling in dit bestand; samen met --actuals',
      actuals: 'tabel met wat er gebeurd is, in de vorm van published-2017-team-month.csv',
      quick: 'met minder berekeningen: sneller en minder precies',
      ...planning.options,
      gemeente: 'code of naam van de gemeente, bijvoorbeeld GM0344',
      year: 'jaar van de cijfers, als de bestandsnaam het niet noemt',
      names: 'lijst WijkenEnBuurten (JSON) met de namen bij de open data',
      out: 'map waarin data/ en scenarios/ komen (standaard: deze map)',
      help: 'toont deze hulp',
      version: 'toont de versie',
    },
    examples: {
      run: 'tabel van alle teams voor 2017',
      compare: 'wat 5 procent meer aanmeldingen doet',
      calibrate: 'aannames die bij januari tot en met juni 2017 passen',
      backtest: 'toets over 2017, als pagina van de documentatie',
      forecast: 'juli tot en met december 2017 vanuit de stand van 30 juni',
      levers: 'alle maatregelen naast elkaar',
      tornado: 'de gevoeligste aannames van 2017',
      why: 'wat het ambulante team aan de wachttijd doet',
      report: 'rapport over het ambulante team',
      merge: 'één resultaat uit de delen van --shard',
      ...planning.examples,
      pool: 'waar het ambulante team deze week het meest helpt',
      'import-cbs': 'Utrecht uit het jaarbestand van 2023',
      serve: 'de pagina op het gewone adres',
      validate: 'alleen controleren',
      verify: 'alle gevallen met vast toeval',
    },
    yargs: {
      'Not enough non-option arguments: got %s, need at least %s': {
        one: 'Hier ontbreekt iets: er is %s bestand genoemd, nodig zijn er minstens %s.',
        other: 'Hier ontbreekt iets: er zijn %s bestanden genoemd, nodig zijn er minstens %s.',
      },
      string: 'tekst',
      boolean: 'ja of nee',
      'Not enough arguments following: %s': 'Na --%s hoort een waarde.',
      'Positionals:': 'Invoer:',
    },
    serving: (url: string) => `Open ${url} in de browser. Stop met Ctrl-C.`,
    seeHelp: 'Typ buurtsim --help voor alle opdrachten en opties.',
    wrote: (path: string) => `Geschreven: ${path}`,
    progress: (done: string, planned: string) => `herhaling ${done} van ${planned}`,
    valid: (name: string, teams: string, from: string, to: string, hash: string) =>
      `${name} is in orde: ${teams} teams, ${from} tot en met ${to}, scenario ${hash}.`,
    part: (index: string, of: string, count: string, all: string) =>
      `Deel ${index} van ${of} is klaar: ${count} van de ${all} herhalingen.`,
    system: (computer: string, cores: string, seconds: string) =>
      `${computer}, ${cores} kernen; rekentijd ${seconds} seconden.`,
    stopped: 'Gestopt. Er is niets geschreven.',
    /** Of what is outside the program; the place is empty or stands between brackets. */
    failures: {
      full: (place: string) =>
        `De schijf is vol${place}. Er is geen resultaat geschreven. Maak ruimte en geef de opdracht opnieuw; met --resume gaat een studie verder waar zij was.`,
      denied: (place: string) =>
        `Hier mag niet worden geschreven of gelezen${place}. Er is geen resultaat geschreven.`,
      files: (place: string) =>
        `Er staan te veel bestanden open op deze computer${place}. Sluit programma’s en geef de opdracht opnieuw.`,
      inTheWay: (place: string) =>
        `Er staat een map waar een bestand hoort, of andersom${place}. Er is geen resultaat geschreven.`,
      name: (place: string) => `Deze naam kan geen bestand hebben${place}.`,
      memory: (place: string) =>
        `Er is te weinig geheugen${place}. Kies minder herhalingen of minder --workers, of deel de studie met --shard.`,
      worker: (place: string) =>
        `Een rekendraad is onverwacht gestopt${place}. Er is geen resultaat geschreven. Geef de opdracht opnieuw; met --resume gaat een studie verder waar zij was.`,
    },
    failed: (message: string) => `Het rekenen is mislukt: ${message}`,
  },
};

/** The texts of one language. */
export type Texts = typeof nl;
