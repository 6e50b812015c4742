/** What each figure means, in plain words: for the notes of a workbook and for the report. */
import type { ComparedFigure, RegistrationMeasure } from '../experiment/index.ts';
import type { Lang } from './number-format.ts';

type Definitions<K extends string> = Readonly<Record<K, string>>;

const FIGURES: Readonly<Record<Lang, Definitions<ComparedFigure>>> = {
  nl: {
    fte: 'Gemiddeld aantal fte met een contract (36 uur is 1 fte), zonder vacatures en zonder ambulant team.',
    started: 'Eerste kennismakingen in de periode.',
    closed: 'Casussen die in de periode zijn afgesloten.',
    waitMean:
      'Gemiddeld aantal werkdagen tussen aanmelding en eerste kennismaking, van de kennismakingen in de periode.',
    waitP90: '9 van de 10 bewoners wachten korter, in werkdagen.',
    withinTarget: 'Deel van de bewoners dat hoogstens de norm wacht.',
    monthMeanOverTarget: 'Deel van de maanden waarin de gemiddelde wachttijd boven de norm ligt.',
    stillWaiting: 'Bewoners die aan het eind van de periode nog wachten.',
    caseload: 'Open casussen, gemiddeld over de tijd.',
    queue: 'Wachtende bewoners, gemiddeld over de tijd.',
    utilisation: 'Gevraagde cliënturen als deel van de beschikbare cliënturen.',
  },
  en: {
    fte: 'Mean fte under contract (36 hours is 1 fte), vacancies and ambulant team excluded.',
    started: 'First conversations in the period.',
    closed: 'Cases closed in the period.',
    waitMean:
      'Mean working days between registration and first conversation, of the conversations in the period.',
    waitP90: '9 out of 10 residents wait shorter, in working days.',
    withinTarget: 'Share of the residents who wait at most the norm.',
    monthMeanOverTarget: 'Share of the months whose mean wait is above the norm.',
    stillWaiting: 'Residents still waiting at the end of the period.',
    caseload: 'Open cases, average over time.',
    queue: 'Waiting residents, average over time.',
    utilisation: 'Client hours asked as a share of client hours available.',
  },
};

const REGISTRATION: Readonly<Record<Lang, Definitions<RegistrationMeasure>>> = {
  nl: {
    registered: 'Bewoners die in deze maand begonnen te wachten.',
    stillWaiting: 'Van hen wacht nog aan het eind.',
    mean: 'Gemiddelde wachttijd vanaf de aanmelding, wie nog wacht meegeteld (Kaplan-Meier), in werkdagen.',
    p50: 'De helft wacht korter, in werkdagen.',
    p90: '9 van de 10 wachten korter, in werkdagen.',
    withinTarget: 'Deel dat hoogstens de norm wacht.',
    tail: 'Deel van wie het einde van de wachttijd niet is gezien; is het meer dan 0, dan is het gemiddelde een ondergrens.',
  },
  en: {
    registered: 'Residents who began to wait in this month.',
    stillWaiting: 'Of these still waiting at the end.',
    mean: 'Mean wait from registration on, whoever still waits included (Kaplan-Meier), in working days.',
    p50: 'Half wait shorter, in working days.',
    p90: '9 out of 10 wait shorter, in working days.',
    withinTarget: 'Share that waits at most the norm.',
    tail: 'Share of whom the end of the wait was not seen; above 0 the mean is a lower bound.',
  },
};

export const figureDefinitions = (lang: Lang): Definitions<ComparedFigure> => FIGURES[lang];
export const registrationDefinitions = (lang: Lang): Definitions<RegistrationMeasure> => REGISTRATION[lang];
