/** The twenty items of STRESS-DES (Monks et al. 2019, Journal of Simulation 13, 55-67), and what is said of the model. */
import type { Lang } from '../number-format.ts';

export const STRESS_ITEMS = [
  '1.1',
  '1.2',
  '1.3',
  '2.1',
  '2.2',
  '2.3',
  '2.4',
  '2.5.1',
  '2.5.2',
  '2.5.3',
  '2.5.4',
  '2.5.5',
  '3.1',
  '3.2',
  '3.3',
  '3.4',
  '4.1',
  '4.2',
  '4.3',
  '5.1',
  '5.2',
  '5.3',
  '5.4',
  '6.1',
] as const;
export type StressItem = (typeof STRESS_ITEMS)[number];

const nl = {
  titles: {
    '1.1': 'Doel van het model',
    '1.2': 'Uitkomsten van het model',
    '1.3': 'Doel van de experimenten',
    '2.1': 'Overzicht van het model',
    '2.2': 'Werking van het basismodel',
    '2.3': 'Werking van de scenario’s',
    '2.4': 'Algoritmen',
    '2.5.1': 'Onderdelen: entiteiten',
    '2.5.2': 'Onderdelen: activiteiten',
    '2.5.3': 'Onderdelen: middelen',
    '2.5.4': 'Onderdelen: wachtrijen',
    '2.5.5': 'Onderdelen: begin- en eindpunten',
    '3.1': 'Bronnen van gegevens',
    '3.2': 'Bewerking van gegevens',
    '3.3': 'Invoer',
    '3.4': 'Aannames',
    '4.1': 'Begintoestand',
    '4.2': 'Lengte van een run',
    '4.3': 'Schatting',
    '5.1': 'Programma en taal',
    '5.2': 'Trekken van toeval',
    '5.3': 'Uitvoering van het model',
    '5.4': 'Computer',
    '6.1': 'Toegang tot de code',
  } satisfies Record<StressItem, string>,
  open: 'Open: nog in te vullen.',
  purpose: (question: string) =>
    `Laten zien wat keuzes over buurtteams doen met wachttijd, caseload en werkdruk. De vraag van dit scenario: ${question}`,
  single: 'Eén scenario, met de onzekerheid van elk cijfer.',
  compared: (names: string) => `Vergelijken van: ${names}. Elk scenario wordt met het eerste vergeleken.`,
  boxes: ['aanmelding', 'wachtrij team', 'intakeplek', 'kennismaking', 'caseload', 'afgesloten'],
  below: ['werkers: verzuim, verlof, verloop', 'ambulant team', 'kalender en gebeurtenissen'],
  logic:
    'Bewoners melden zich aan bij het team van hun buurt en wachten op een intakeplek in de agenda van een werker: spoed eerst, dan wie het eerst kwam. ' +
    'Na de eerste kennismaking volgt afsluiting met advies of een casus in de caseload van die werker. Cliënturen begrenzen niets direct: volle caseloads geven minder intakeplekken en langere casussen. ' +
    'Werkers zijn personen: ze worden ziek, hebben verlof, vertrekken, worden later vervangen en werken zich in.',
  noChanges: 'Er is één scenario; er verandert niets.',
  algorithms: (policy: string) =>
    `Verdeling van het ambulante team: ${policy}. Aanmeldingen: inversie van de opgetelde intensiteit. Kansverdelingen: inversie, één trekking per waarde. Wachttijd naar maand van aanmelding: Kaplan-Meier.`,
  noPool: 'geen ambulant team',
  entities:
    'Casussen: team, buurt, moment van aanmelding, spoed, soort, duur, of de bewoner terugkomt en hoe lang die wil wachten.',
  activities:
    'Aanmelden, verdelen, afspreken, eerste kennismaking (soms verschijnt iemand niet), casuswerk, afsluiten, overdragen, terugkomen.',
  resources: (fte: string, teams: string, pool: string) =>
    `Werkers van ${teams} teams, samen ${fte} fte in dit scenario; ambulant team: ${pool} fte. Intakeplekken per werker per week en cliënturen.`,
  queues:
    'Eén wachtrij per team: spoed eerst, dan op volgorde van aanmelding. Wie een afspraak mist, sluit vooraan aan.',
  entry: (registrations: string) =>
    `Begin: aanmeldingen (samen ${registrations} per maand voor seizoen en groei), casussen en wachtenden bij de start, overdrachten. Einde: afgesloten, teruggetrokken of doorverwezen.`,
  sources: 'De bronnen van alle getallen:',
  processing: (derived: string, calibrated: string) =>
    `${derived} getallen zijn afgeleid uit gepubliceerde cijfers en ${calibrated} zijn gekalibreerd; hoe, staat bij elk getal in de lijst van aannames.`,
  inputs: (count: string) =>
    `Alle ${count} getallen staan met waarde, marge, bron en status in de lijst van aannames.`,
  assumptions: (count: string) =>
    `${count} getallen zijn aangenomen, want niet gepubliceerd. Ze staan in de lijst met hun mogelijke waarden.`,
  start: (warmUp: string, caseload: string, queue: string) =>
    `Opwarmtijd: ${warmUp} dagen. De stad begint met ${caseload} open casussen en ${queue} wachtenden; leeftijden van casussen volgen uit de verdeling van hun duur.`,
  length: (from: string, to: string) => `Van ${from} tot en met ${to}; tijd in minuten.`,
  estimation: (replications: string, seed: string) =>
    `${replications} onafhankelijke herhalingen (startgetal ${seed}). Marges: t-interval van 95 %. Verschillen: gepaard, met hetzelfde toeval, en voor alle teams samen met Bonferroni.`,
  software: (version: string) =>
    `buurtsim ${version}, geschreven in TypeScript, voor Node 20 of later en de browser.`,
  sampling:
    'Alea (J. Baagøe), met een eigen reeks voor elk team, elke werker en elk doel, genoemd naar hun betekenis. Scenario’s delen zo hun toeval.',
  execution:
    'Gebeurtenis voor gebeurtenis, met een vaste volgorde voor wat tegelijk gebeurt. Herhalingen lopen naast elkaar op alle kernen; het aantal kernen verandert geen cijfer.',
  code: 'Broncode onder de EUPL-1.2. Waar de code en dit scenario te vinden zijn, vult de gebruiker in.',
};
export type StressTexts = typeof nl;

const en: StressTexts = {
  titles: {
    '1.1': 'Purpose of the model',
    '1.2': 'Model outputs',
    '1.3': 'Experimentation aims',
    '2.1': 'Base model overview diagram',
    '2.2': 'Base model logic',
    '2.3': 'Scenario logic',
    '2.4': 'Algorithms',
    '2.5.1': 'Components: entities',
    '2.5.2': 'Components: activities',
    '2.5.3': 'Components: resources',
    '2.5.4': 'Components: queues',
    '2.5.5': 'Components: entry and exit points',
    '3.1': 'Data sources',
    '3.2': 'Pre-processing',
    '3.3': 'Input parameters',
    '3.4': 'Assumptions',
    '4.1': 'Initialisation',
    '4.2': 'Run length',
    '4.3': 'Estimation approach',
    '5.1': 'Software and programming language',
    '5.2': 'Random sampling',
    '5.3': 'Model execution',
    '5.4': 'System specification',
    '6.1': 'Computer model sharing statement',
  },
  open: 'Open: to be filled in.',
  purpose: (question) =>
    `To show what choices about neighbourhood teams do to wait, caseload and workload. The question of this scenario: ${question}`,
  single: 'One scenario, with the uncertainty of every figure.',
  compared: (names) => `Comparison of: ${names}. Each scenario is compared with the first.`,
  boxes: ['registration', 'queue of the team', 'intake slot', 'first conversation', 'caseload', 'closed'],
  below: ['workers: absence, leave, turnover', 'ambulant team', 'calendar and events'],
  logic:
    'Residents register with the team of their neighbourhood and wait for an intake slot in the agenda of a worker: urgent first, then first come. ' +
    'After the first conversation the case is closed with advice or joins the caseload of that worker. Client hours limit nothing directly: full caseloads give fewer intake slots and longer cases. ' +
    'Workers are persons: they fall ill, have leave, leave, are replaced later and learn.',
  noChanges: 'There is one scenario; nothing changes.',
  algorithms: (policy) =>
    `Deployment of the ambulant team: ${policy}. Registrations: inversion of the cumulative rate. Distributions: inversion, one draw a value. Wait by month of registration: Kaplan-Meier.`,
  noPool: 'no ambulant team',
  entities:
    'Cases: team, neighbourhood, moment of registration, urgency, type, length of stay, whether the resident returns and how long they are willing to wait.',
  activities:
    'Registration, allocation, appointment, first conversation (some do not come), casework, closing, handover, return.',
  resources: (fte, teams, pool) =>
    `Workers of ${teams} teams, ${fte} fte in this scenario; ambulant team: ${pool} fte. Intake slots per worker per week and client hours.`,
  queues:
    'One queue a team: urgent first, then in order of registration. Who misses an appointment joins at the front.',
  entry: (registrations) =>
    `Entry: registrations (${registrations} a month in all before season and growth), cases and residents waiting at the start, transfers. Exit: closed, withdrawn or led on.`,
  sources: 'The sources of all numbers:',
  processing: (derived, calibrated) =>
    `${derived} numbers are derived from published figures and ${calibrated} are calibrated; how, stands with each number in the list of assumptions.`,
  inputs: (count) =>
    `All ${count} numbers stand with value, interval, source and status in the list of assumptions.`,
  assumptions: (count) =>
    `${count} numbers are assumed, since they are not published. They stand in the list with their possible values.`,
  start: (warmUp, caseload, queue) =>
    `Warm-up: ${warmUp} days. The city starts with ${caseload} open cases and ${queue} waiting; ages of cases follow from the law of their stay.`,
  length: (from, to) => `From ${from} to ${to}; time in minutes.`,
  estimation: (replications, seed) =>
    `${replications} independent replications (seed ${seed}). Intervals: t-interval of 95 %. Differences: paired, with the same chance events, and Bonferroni for all teams together.`,
  software: (version) => `buurtsim ${version}, written in TypeScript, for Node 20 or later and the browser.`,
  sampling:
    'Alea (J. Baagøe), with a stream of its own for each team, worker and purpose, named by meaning. So scenarios share their chance events.',
  execution:
    'Event by event, with a fixed order for what happens at once. Replications run side by side on all cores; the number of cores changes no figure.',
  code: 'Source code under the EUPL-1.2. Where the code and this scenario can be found is for the user to fill in.',
};

export const stressTexts = (lang: Lang): StressTexts => (lang === 'nl' ? nl : en);
