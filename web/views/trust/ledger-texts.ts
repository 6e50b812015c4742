/** Sentences on the numbers of a scenario and what the model does not know, in Dutch and English. */
import { lang } from '../../state/app-state.ts';

const nl = {
  finding: (all: number, sourced: number, assumed: number) =>
    `Van de ${all} getallen komen er ${sourced} uit openbare cijfers; ${assumed} zijn een aanname.`,
  lead: 'Elke aanname kunt u veranderen. Zo ziet u of uw besluit ervan afhangt.',
  unknownTitle: 'Wat het model niet weet',
  unknown: [
    'Hoeveel fte elk team had. Dat is afgeleid uit het plan van 2014.',
    'Hoe groot het ambulante team was, en waar het werkte.',
    'Hoe de wachttijden binnen een team verdeeld waren. Alleen gemiddelden zijn gepubliceerd.',
    'Hoeveel uren een casus kost. Dat is een aanname.',
    'Waarom een team sneller werkt dan een ander. Het model kent de afspraken in een team niet.',
    'Wat mensen doen als het beleid verandert. Het model kent geen nieuwe werkwijzen.',
  ],
  checksTitle: 'Controles op deze berekening',
  check: 'Controle',
  found: 'Gevonden',
  means: 'Wat het betekent',
  flow: 'Casussen die zoekraken',
  flowMeans: 'Moet 0 zijn: alles wat binnenkomt, wacht, loopt of is afgesloten.',
  little: 'Wachtrij tegenover wachttijd',
  littleMeans: 'Moet bij 0 liggen: een wachtrij hoort bij instroom maal wachttijd.',
  precision: 'Marge van de wachttijd van de stad',
  precisionMeans: 'Halve breedte van het interval. Meer herhalingen maken haar kleiner.',
  ledgerTitle: (label: string, title: string) => `Alle getallen van ${label}: ${title}`,
  ledgerText:
    'Onder elk getal staat zijn naam in het scenariobestand. Bronnen uit eigen bestanden staan er zoals het bestand ze geeft.',
  show: 'Toon',
  all: (count: number) => `Alles (${count})`,
  search: 'Zoek',
  shown: (count: number) => `${count} getallen`,
  table: 'Getallen van het scenario met herkomst',
  place: 'Getal',
  value: 'Waarde',
  interval: 'Aannemelijk',
  status: 'Status',
  source: 'Bron',
};

const en: typeof nl = {
  finding: (all, sourced, assumed) =>
    `Of the ${all} numbers ${sourced} come from public figures; ${assumed} are assumptions.`,
  lead: 'You can change every assumption. So you see whether your decision hangs on it.',
  unknownTitle: 'What the model does not know',
  unknown: [
    'How many fte each team had. That is derived from the plan of 2014.',
    'How large the ambulant team was, and where it worked.',
    'How waits were spread within a team. Only means were published.',
    'How many hours a case takes. That is an assumption.',
    'Why one team works faster than another. The model does not know the habits of a team.',
    'What people do when policy changes. The model knows no new ways of working.',
  ],
  checksTitle: 'Checks on this computation',
  check: 'Check',
  found: 'Found',
  means: 'What it means',
  flow: 'Cases that get lost',
  flowMeans: 'Must be 0: all that comes in waits, runs or is closed.',
  little: 'Queue against wait',
  littleMeans: 'Must be near 0: a queue goes with inflow times wait.',
  precision: 'Margin of the wait of the city',
  precisionMeans: 'Half the width of the interval. More replications make it smaller.',
  ledgerTitle: (label, title) => `All numbers of ${label}: ${title}`,
  ledgerText:
    'Below each number stands its name in the scenario file. The source stands as the file gives it.',
  show: 'Show',
  all: (count) => `All (${count})`,
  search: 'Search',
  shown: (count) => `${count} numbers`,
  table: 'Numbers of the scenario with their origin',
  place: 'Number',
  value: 'Value',
  interval: 'Plausible',
  status: 'Status',
  source: 'Source',
};

export const ledgerTexts = (): typeof nl => (lang.value === 'nl' ? nl : en);
