/** Names of sheets and columns of workbooks of studies. */
import type { TornadoFigure } from '../experiment/index.ts';
import type { Lang } from './number-format.ts';

const nl = {
  sheets: {
    drawn: 'Getrokken aannames',
    swings: 'Een voor een',
    screening: 'Zeef',
    shares: 'Waardoor',
    weeks: 'Weken',
    longest: 'Langste wachttijden',
    way: 'Weg van de casus',
  },
  columns: {
    draws: 'trekkingen',
    perDraw: 'herhalingen per trekking',
    redrawn: 'opnieuw getrokken',
    chance: 'door toeval (standaardafwijking)',
    notKnowing: 'door niet weten (standaardafwijking)',
    share: 'aandeel niet weten (0-1)',
    assumption: 'aanname',
    law: 'verdeling',
    screening: 'herhalingen om te zeven',
    oneAtATime: 'herhalingen een voor een',
    low: 'laag (2,5 %)',
    high: 'hoog (97,5 %)',
    base: 'zonder verandering',
    influence: 'invloed op',
    bend: 'ongelijkheid van de invloed op',
    influenceMeaning:
      'Zeef (Morris): invloed is de gemiddelde verandering als de aanname haar hele marge doorloopt, zonder teken; de grenzen gelden over de wandelingen. Ongelijkheid: standaardafwijking van die verandering.',
    units: {
      waitMean: 'werkdagen',
      withinTarget: '0-1, cliënten',
      requiredFte: 'fte',
    } as Readonly<Record<TornadoFigure, string>>,
    runs: 'scenario’s doorgerekend',
    change: 'verandering',
    way: 'hoe geteld',
    replication: 'herhaling',
    week: 'week',
    from: 'vanaf',
    slotsOffered: 'plekken aangeboden',
    casus: 'casus',
    registered: 'aangemeld op',
    date: 'datum',
    what: 'wat er gebeurde',
  },
};
type StudySheetTexts = typeof nl;

const en: StudySheetTexts = {
  sheets: {
    drawn: 'Drawn assumptions',
    swings: 'One at a time',
    screening: 'Screening',
    shares: 'Because of',
    weeks: 'Weeks',
    longest: 'Longest waits',
    way: 'Way of the case',
  },
  columns: {
    draws: 'draws',
    perDraw: 'replications per draw',
    redrawn: 'drawn again',
    chance: 'by chance (standard deviation)',
    notKnowing: 'by not knowing (standard deviation)',
    share: 'share not knowing (0-1)',
    assumption: 'assumption',
    law: 'law',
    screening: 'replications to screen',
    oneAtATime: 'replications one at a time',
    low: 'low (2.5 %)',
    high: 'high (97.5 %)',
    base: 'without change',
    influence: 'influence on',
    bend: 'unevenness of the influence on',
    influenceMeaning:
      'Screening (Morris): influence is the mean change when the assumption goes through its whole interval, without sign; bounds are over the walks. Unevenness: standard deviation of that change.',
    units: { waitMean: 'working days', withinTarget: '0-1, clients', requiredFte: 'fte' },
    runs: 'scenarios run',
    change: 'change',
    way: 'how counted',
    replication: 'replication',
    week: 'week',
    from: 'from',
    slotsOffered: 'slots offered',
    casus: 'case',
    registered: 'registered on',
    date: 'date',
    what: 'what happened',
  },
};

export const studySheetTexts = (lang: Lang): StudySheetTexts => (lang === 'nl' ? nl : en);
