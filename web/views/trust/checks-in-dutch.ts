/** Titles of the cases of docs/verification.md and the notes of docs/backtest.md, which are in English, in Dutch. */

/** By the name of the case, the first word of its title. */
const CASES: Readonly<Record<string, string>> = {
  K1: 'Een achterstand van twintig bij veertien plaatsen',
  K2: 'Wachtende bewoners die afhaken',
  K3: 'Twee van de veertien medewerkers drie maanden afwezig',
  K4: 'Een golf over het jaar bij veertien plaatsen',
  'PUB-01': 'Eén loket, 80 % bezet',
  'PUB-02': 'Vijf loketten, 84 % bezet',
  'PUB-03': 'Drie loketten met plaats voor acht, overvol',
  'PUB-04': 'Twaalf loketten zonder wachtrij, wisselende duur',
  'PUB-05': 'Honderd loketten, 95 % bezet',
  'PUB-06': 'Tien loketten, overvol, met mensen die afhaken',
  'PUB-07': 'Een caseload zonder grens die volloopt',
  'PUB-08': 'Een caseload met een golf over het jaar, met korte en lange trajecten',
  'PUB-09': 'Eén loket met een vaste duur, 85 % bezet',
  'PUB-10': 'Vier loketten met een vaste duur, 90 % bezet',
  'PUB-11': 'Eén loket met een wisselende duur (gamma), 84 % bezet',
  'PUB-12': 'Eén loket met een wisselende duur (lognormaal), 70 % bezet',
  'PUB-13': 'Eén loket met korte en lange gesprekken, 80 % bezet',
  'PUB-14': 'Eén loket: wie lang bezig is, is nog lang bezig',
  'PUB-15': 'Drie loketten met een vrij vaste duur, 83 % bezet',
  'PUB-16': 'Vier loketten met korte en lange cliënten, 80 % bezet',
  'PUB-17': 'Drie groepen met voorrang, drie loketten',
  'PUB-18': 'Dringend gaat voor, één loket',
  'PUB-19': 'Twee loketten na elkaar',
  'PUB-20': 'Drie loketten, met wegen terug',
  'PUB-21': 'Cliënten die terugkomen',
  'PUB-22': 'Eén casemanager met hoogstens vier casussen',
  'PUB-23': 'Twee teams die doorverwijzen naar een gedeeld team, zonder wachten',
  'PUB-24': 'Twee teams en een ambulant team dat de langste rij helpt',
  'PUB-25': 'Huishoudens van één tot vier personen, drie loketten',
  'PUB-26': 'Aanmeldingen met regelmaat',
  'PUB-27': 'Aanmeldingen en diensten over twee dagen',
  'PUB-28': 'Medewerkers die ziek worden en terugkomen',
  'PUB-29': 'Eén loket, 90 % bezet, vanaf leeg',
  'PUB-30': 'Marges die de waarheid bevatten',
  'PUB-31': 'Vijf eerste gesprekken aan het eind van elke dag',
  'PUB-32': 'Het kleinste aantal plaatsen waarmee een norm wordt gehaald',
  'PUB-33': 'Werkdagen tussen aanmelding en eerste gesprek',
  'SSJ-1': 'Een telefooncentrale per uur, met drukke dagen en bellers die ophangen',
  'SSJ-2': 'Een magazijn: twee regels met hetzelfde toeval',
};

/** By how the note begins. */
const NOTES: readonly (readonly [string, string])[] = [
  [
    'Three months of eighteen teams',
    'Drie maanden van achttien teams zijn 54 uitkomsten. Zij hangen samen: is het in één team druk, dan vaak ook in andere. Eén maand erbij kan een krappe uitslag omkeren.',
  ],
  [
    'The lengths of stay, the absence',
    'Trajectduur, verzuim en personeel komen uit het jaarverslag over heel 2017. Het zijn vaste regels van het model en geen cijfers van een maand. Hoeveel een team afsluit, is bepaald uit de maanden vóór de voorspelling.',
  ],
  [
    'Stock: the city went',
    'Lopende casussen: de stad ging in het eerste kwartaal van 2017 omhoog en in het tweede weer omlaag. Niets van vóór april kondigt die omslag aan. Wie zegt dat alles blijft zoals het is, zit er dan weinig naast.',
  ],
  [
    'Wait: three months that are alike',
    'Wachttijd: drie maanden die op elkaar lijken, zeggen weinig over wat blijft. Een eenvoudige statistische regel zonder simulatie voorspelt daarom even goed als het gemiddelde van het team. De simulatie schatte april en mei 14 tot 22 % te kort.',
  ],
  [
    'The published starts vary more',
    'De gepubliceerde aantallen nieuwe casussen wisselen meer dan toeval alleen verklaart. Maanden met veel starts hebben kortere wachttijden. Het model laat dat verband niet zien.',
  ],
  [
    'The season:',
    'Het seizoen: van vóór 2017 zijn alleen drie kwartalen van 2015 bekend. Daarin zitten casussen die van anderen zijn overgenomen; daarom tellen zij minder mee.',
  ],
  [
    'Closures come in administrative batches',
    'Afsluiten gaat in groepen: 77 in één team in april, 29 in juni. Niets wat eerder is gepubliceerd, zegt wanneer.',
  ],
  [
    'The combination was written down',
    'De voorspelling is voor de helft simulatie en voor de helft eenvoudige statistiek. Die regel stond vast voordat wij zagen hoe goed hij was. Maar de fouten van de simulatie en van de vuistregels in april tot en met juni waren al bekend. De winst in die maanden is dus geen bewijs. Bij de wachttijd is er geen winst: daar is de voorspelling even goed als de beste vuistregel.',
  ],
  [
    'Seen before as well',
    'Ook andere keuzes zijn gemaakt nadat fouten in april tot en met juni waren gezien: die van het ijken en die van het ene stel toevalsgetallen. Met andere toevalsgetallen verschuift elk cijfer een beetje. Een doel dat met minder dan dat wordt gehaald, is een gelijkspel.',
  ],
  [
    'The floor is that of the simulation',
    'De ondergrens komt uit de simulatie: het verschil dat toeval alleen geeft. Die kent geen groepen afsluitingen die groter zijn dan die van de eerste maanden. Zolang die voorkomen, komt een voorspelling waarschijnlijk niet binnen 20 % van de ondergrens.',
  ],
  [
    'The method was worked out',
    'De methode is gemaakt door mensen die de hele tabel kennen. De getallen van het model hebben de latere maanden niet gezien, het ontwerp misschien wel. De maanden na juni 2017 zijn de echte proef.',
  ],
];

/** `K1 Een achterstand van ...`; null where there is no Dutch for it. */
export function caseInDutch(title: string): string | null {
  const [name = ''] = title.split(' ');
  const dutch = CASES[name];
  return dutch === undefined ? null : `${name} ${dutch}`;
}

export const noteInDutch = (note: string): string | null =>
  NOTES.find(([begin]) => note.startsWith(begin))?.[1] ?? null;
