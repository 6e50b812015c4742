/**
 * Sources of the numbers of a scenario in Dutch. The files give them in English; `#` stands for each number in turn.
 * A source of a file of the user stays as it is.
 */
const DUTCH: Readonly<Record<string, string>> = {
  'norm: a team of ten on # households or dwellings of high, # of average and # of low weight; weights as known of the city':
    'norm: een team van tien op # huishoudens of woningen bij hoge, # bij gemiddelde en # bij lage zwaarte; zwaarte zoals bekend van de stad',
  'norm: a team of ten on # households or dwellings of high, # of average and # of low weight; weights by bijstand from # and # per # households':
    'norm: een team van tien op # huishoudens of woningen bij hoge, # bij gemiddelde en # bij lage zwaarte; zwaarte naar bijstand vanaf # en # per # huishoudens',
  'norm of the buurtteams: a first conversation within five working days':
    'norm van de buurtteams: een eerste gesprek binnen vijf werkdagen',
  'the subsidy of # to # (# million euro a year) over the # fte of the end of #; at least #, the subsidy of # over its # fte, of which the report says that more was spent':
    'de subsidie van # tot # (# miljoen euro per jaar) gedeeld door de # fte van eind #; minstens #, de subsidie van # gedeeld door haar # fte, waarover het verslag zegt dat er meer is uitgegeven',
  'allowance and place of work of an intern': 'vergoeding en werkplek van een stagiair',
  'nothing beside fte unless a scenario says so': 'niets naast de fte, tenzij een scenario het zegt',
  'the inflow of the teams as it stands; the interval is the chance of a half year':
    'de instroom van de teams zoals zij is; het interval is het toeval van een half jaar',
  "no trend was published for #; the interval covers growth of the city and of the team's task":
    'voor # is geen trend gepubliceerd; het interval dekt groei van de stad en van de taak van de teams',
  'cases started in the city in this month of # (annual report #) over the mean month of the assumed year':
    'casussen die in deze maand van # in de stad begonnen (jaarverslag #), gedeeld door de gemiddelde maand van het aangenomen jaar',
  'second quarter of # times the ratio of the third to the second quarter of # (# to #); spread over its months with a dip in the summer':
    'tweede kwartaal van # maal de verhouding van het derde tot het tweede kwartaal van # (# tot #); verdeeld over zijn maanden met een dip in de zomer',
  'second quarter of # times the ratio of the fourth to the second quarter of # (# to #); less in December':
    'tweede kwartaal van # maal de verhouding van het vierde tot het tweede kwartaal van # (# tot #); minder in december',
  'registrations come more at the start of the week': 'aanmeldingen komen meer aan het begin van de week',
  'closed at the weekend': 'in het weekend gesloten',
  'the dip of the summer is in the month factors already': 'de dip van de zomer zit al in de maandfactoren',
  'the month factors carry the season': 'de maandfactoren bevatten het seizoen',
  'a year': 'een jaar',
  'no effect at amplitude #': 'geen effect bij uitslag #',
  'variation that the teams share from month to month beyond the month factors: # %; the published months of January to June # vary by # % in all, season included':
    'schommeling die de teams van maand tot maand delen, boven de maandfactoren: # %; de gepubliceerde maanden januari tot en met juni # schommelen # % in totaal, met seizoen',
  'variation of one team in one month beyond chance: Pearson dispersion # of the cases started per team and month in January to June # around team and month totals':
    'schommeling van één team in één maand boven het toeval: Pearson-spreiding # van de begonnen casussen per team en maand in januari tot en met juni #, rond de totalen van team en maand',
  'residents register one by one': 'bewoners melden zich één voor één',
  'share of registrations that cannot wait': 'deel van de aanmeldingen dat niet kan wachten',
  'share that belongs elsewhere and is led on at once':
    'deel dat ergens anders hoort en meteen wordt doorgeleid',
  'cases started in # by who sent the resident (annual report #)':
    'casussen die in # begonnen, naar wie de bewoner stuurde (jaarverslag #)',
  'the norm names no share of clients; four in five is a choice to calculate with':
    'de norm noemt geen deel van de bewoners; vier op de vijf is een keuze om mee te rekenen',
  'the weight of a buurt is counted in households': 'het gewicht van een buurt telt in huishoudens',
  'a household on bijstand weighs as five: cases started per household rise with bijstand per household over the # teams (r = # in #); not fitted':
    'een huishouden met bijstand weegt als vijf: begonnen casussen per huishouden stijgen met bijstand per huishouden over de # teams (r = # in #); niet geschat',
  'fitted to the mean wait of January to June #':
    'gekozen zodat de gemiddelde wachttijd van januari tot en met juni # klopt',
  'agendas are open some weeks ahead': "agenda's staan enkele weken vooruit open",
  'extra first conversations under pressure; off, since the data hardly tell it apart':
    'extra eerste gesprekken onder druk; uit, want de cijfers laten het nauwelijks zien',
  'working days of expected wait above which a team would make extra room':
    'werkdagen verwachte wachttijd waarboven een team extra ruimte zou maken',
  'colleagues take over most first conversations of who is on leave: in July and August # the city waited no longer (# and # days) than in June (#)':
    "collega's nemen de meeste eerste gesprekken over van wie vrij is: in juli en augustus # wachtte de stad niet langer (# en # dagen) dan in juni (#)",
  'off: beyond leave and absence every month has room for as many first conversations; calibration fits it':
    'uit: op verlof en verzuim na is er elke maand plaats voor evenveel eerste gesprekken; kalibratie bepaalt het',
  'without effect while months do not differ': 'zonder effect zolang maanden niet verschillen',
  'fitted to the share of clients seen within the target':
    'gekozen zodat het deel dat binnen de norm is geholpen klopt',
  'fitted together with the median': 'samen met de mediaan gekozen',
  'urgent reports are answered the same day or the next':
    'dringende meldingen krijgen dezelfde of de volgende dag antwoord',
  'each team divides new registrations at the start of the working day':
    'elk team verdeelt nieuwe aanmeldingen aan het begin van de werkdag',
  'usual in first appointments of social and mental-health services':
    'gebruikelijk bij eerste afspraken in maatschappelijke en geestelijke zorg',
  '# % of those waiting withdraw per working day': '# % van de wachtenden trekt zich per werkdag terug',
  'share of first conversations after which nothing more is needed':
    'deel van de eerste gesprekken waarna niets meer nodig is',
  'share of stays below three months in # (annual report #; the part below one month is an assumption)':
    'deel van de trajecten korter dan drie maanden in # (jaarverslag #; het deel onder één maand is een aanname)',
  '# of the # %: a part of the # % that the report does not print':
    '# van de # %: een deel van de # % die het verslag niet afdrukt',
  '# of the # %, annual report #, length of support: one to two months, read as from one to three':
    '# van de # %, jaarverslag #, duur van de hulp: één tot twee maanden, gelezen als één tot drie',
  'hours by length of stay are not published': 'uren naar duur van het traject zijn niet gepubliceerd',
  'share of stays of three to twelve months in # (annual report #; the part above six months is an assumption)':
    'deel van de trajecten van drie tot twaalf maanden in # (jaarverslag #; het deel boven zes maanden is een aanname)',
  '# of the # %, annual report #, length of support: three to six months, read as from three to seven':
    '# van de # %, jaarverslag #, duur van de hulp: drie tot zes maanden, gelezen als drie tot zeven',
  '# of the # %: the other part of the # % that the report does not print':
    '# van de # %: het andere deel van de # % die het verslag niet afdrukt',
  'annual report #: # % over one year and # % over two, about a quarter over a year together':
    'jaarverslag #: # % langer dan één jaar en # % langer dan twee, samen ongeveer een kwart langer dan een jaar',
  '# of the # %, annual report #, length of support: over one year, read as one to two':
    '# van de # %, jaarverslag #, duur van de hulp: langer dan één jaar, gelezen als één tot twee',
  '# of the # %, annual report #, length of support: over two years; the upper end is assumed, since the service began in #':
    '# van de # %, jaarverslag #, duur van de hulp: langer dan twee jaar; het einde is een aanname, want de teams begonnen in #',
  'overload lengthens stays; a prior that the data identify weakly':
    'te veel werk maakt trajecten langer; een inschatting die de cijfers nauwelijks bepalen',
  'closing goes in batches: monthly closures vary more than independent ones would':
    'afsluiten gaat in groepen: maanden schommelen meer dan losse afsluitingen zouden doen',
  'months between two clean-ups of the books of a team':
    'maanden tussen twee keer opschonen van de administratie van een team',
  'cases closed in # by reason (annual report #)':
    'casussen die in # zijn afgesloten, naar reden (jaarverslag #)',
  'share of closed cases that come back': 'deel van de afgesloten casussen dat terugkomt',
  'months until a closed case comes back': 'maanden tot een afgesloten casus terugkomt',
  months: 'maanden',
  'full working week of the collective agreement': 'volledige werkweek volgens de cao',
  'meetings, training, travel, signalling and records': 'overleg, scholing, reizen, signaleren en verslagen',
  'a new case asks most at its start': 'een nieuwe casus vraagt in het begin het meest',
  'makes the mean over a caseload in equilibrium # hours a client a week':
    'maakt het gemiddelde van een caseload in evenwicht # uur per cliënt per week',
  'full caseloads cost first conversations; a prior that the data identify weakly':
    'volle caseloads kosten eerste gesprekken; een inschatting die de cijfers nauwelijks bepalen',
  'some first conversations go on whatever the load':
    'sommige eerste gesprekken gaan door, hoe vol het ook is',
  'a light caseload leaves room for some more': 'een lichte caseload geeft ruimte voor wat meer',
  '# fte over # heads at the end of # (annual report #)': '# fte over # mensen eind # (jaarverslag #)',
  'the measure for all others': 'de maat voor alle anderen',
  '# leavers in # over # professionals (annual report #)':
    '# vertrekkers in # op # medewerkers (jaarverslag #)',
  'annual report #: # % absence': 'jaarverslag #: # % verzuim',
  'as for employed staff': 'zoals bij eigen personeel',
  'three days a week': 'drie dagen per week',
  'works under the eye of a colleague': 'werkt onder het oog van een collega',
  '# interns left in # at # present at the end of the year (annual report #)':
    '# stagiairs gingen weg in # bij # aan het einde van het jaar (jaarverslag #)',
  'as for young staff': 'zoals bij jong personeel',
  'output of a new worker in the first week': 'opbrengst van een nieuwe medewerker in de eerste week',
  'months until full output': 'maanden tot volle opbrengst',
  "share of a colleague's client hours that a new worker costs":
    'deel van de cliënturen van een collega dat een nieuwe medewerker kost',
  'weeks from leaving to the start of a successor': 'weken van vertrek tot het begin van een opvolger',
  'hours that taking over one case costs': 'uren die het overnemen van één casus kost',
  'most spells are short; the mix is not published for #':
    'de meeste ziekteperioden zijn kort; de verdeling is niet gepubliceerd voor #',
  'working days; flu and the like': 'werkdagen; griep en dergelijke',
  'the report of # names long absence as the cause of the rise':
    'het verslag van # noemt lang verzuim als oorzaak van de stijging',
  'working days; about a quarter of a year': 'werkdagen; ongeveer een kwartaal',
  'working days at full time, in the summer holiday': 'werkdagen bij een volle baan, in de zomervakantie',
  'working days at full time, in the other school holidays':
    'werkdagen bij een volle baan, in de andere schoolvakanties',
  'single days, the whole year': 'losse dagen, het hele jaar',
  'the size of the ambulant team is not published; none unless a scenario has one':
    'de grootte van het ambulante team is niet gepubliceerd; geen, tenzij een scenario het heeft',
  'working days of expected wait above which the pool helps':
    'werkdagen verwachte wachttijd waarboven het ambulante team helpt',
  'working days of expected wait below which it leaves':
    'werkdagen verwachte wachttijd waaronder het weer gaat',
  'weeks between two decisions on deployment': 'weken tussen twee besluiten over de inzet',
  'weeks that a worker stays at least': 'weken dat een medewerker minstens blijft',
  'weeks between decision and arrival': 'weken tussen besluit en aankomst',
  'output while getting to know the team': 'opbrengst tijdens het leren kennen van het team',
  'weeks of getting to know the team': 'weken om het team te leren kennen',
  'share of the hours lost to travel': 'deel van de uren dat aan reizen verloren gaat',
  'first conversations by a worker who does nothing else: with preparation and transfer about four hours each':
    'eerste gesprekken van een medewerker die niets anders doet: met voorbereiding en overdracht ongeveer vier uur per gesprek',
  'off unless a scenario uses it': 'uit, tenzij een scenario het gebruikt',
  'about an hour a question with its record, at # hours a week less meetings':
    'ongeveer een uur per vraag met het verslag, bij # uur per week min overleg',
  'working days; a question that would wait longer goes to the generalists':
    'werkdagen; een vraag die langer zou wachten, gaat naar de generalisten',
  'a volunteer or buddy has one client at a time': 'een vrijwilliger of maatje heeft één cliënt tegelijk',
  'handed over in the last part of the stay, when the plan runs':
    'overgedragen in het laatste deel van het traject, als het plan loopt',
  'hours a week: a talk of half an hour with the volunteer every three weeks':
    'uren per week: elke drie weken een gesprek van een half uur met de vrijwilliger',
  'a group of six to twelve clients; the reports name no size':
    'een groep van zes tot twaalf cliënten; de verslagen noemen geen grootte',
  'weekly meetings of a quarter': 'een kwartaal lang elke week een bijeenkomst',
  'two workers, a meeting of two hours with as much preparation':
    'twee medewerkers, een bijeenkomst van twee uur met evenveel voorbereiding',
  'share of the individual hours that members still ask': 'deel van de eigen uren dat deelnemers nog vragen',
  'effect of a group on what is left of the stay': 'effect van een groep op de rest van het traject',
  'weeks; who waits longer for a full group goes on alone':
    'weken; wie langer op een volle groep wacht, gaat alleen verder',
  'intensive support ends somewhat sooner when contact goes on':
    'intensieve hulp eindigt iets eerder als het contact doorgaat',
  'light contact for a quarter': 'een kwartaal licht contact',
  'a call or a short visit once in some weeks': 'eens in de paar weken een telefoontje of kort bezoek',
  'the working frame of # expects less relapse; effect not published':
    'het werkkader van # verwacht minder terugval; het effect is niet gepubliceerd',
  'light lasting support; less than half of what a long case asks':
    'lichte blijvende hulp; minder dan de helft van wat een lange casus vraagt',
  'part of the stay after which the need for other care is clear':
    'deel van het traject waarna duidelijk is dat andere zorg nodig is',
  'weeks until other care begins': 'weken tot andere zorg begint',
  'hours a week while waiting for other care': 'uren per week tijdens het wachten op andere zorg',
  'the lead moves to the other care (implementation plan #); the share that stays in light contact is not published':
    'de regie gaat naar de andere zorg (uitvoeringsplan #); het deel dat in licht contact blijft, is niet gepubliceerd',
  'hours a week beside the other care': 'uren per week naast de andere zorg',
  'counted with the employed staff': 'meegeteld bij het eigen personeel',
  'counted out: they learn more than they do': 'niet meegeteld: zij leren meer dan zij doen',
  'as the other teams': 'zoals de andere teams',
  'a team starts empty unless its caseload is given': 'een team begint leeg, tenzij zijn caseload is gegeven',
  'nobody waits unless a queue is given': 'niemand wacht, tenzij een wachtrij is gegeven',
  'working days: half the target': 'werkdagen: de helft van de norm',
  'the service began in January #; cases of the pilot teams may be older':
    'de teams begonnen in januari #; casussen van de proefteams kunnen ouder zijn',
  'the subsidy of # to # (nota-#); that of # is not published, that of # was # million':
    'de subsidie van # tot # (nota-#); die van # is niet gepubliceerd, die van # was # miljoen',
  'plan of #, shared over the teams of the row by starts and stock of #, scaled to # fte':
    'plan van #, over de teams van de rij verdeeld naar begonnen en lopende casussen van #, geschaald naar # fte',
  '# started in January to June #, over the month factors, with those led on or withdrawn':
    '# begonnen in januari tot en met juni #, gedeeld door de maandfactoren, met wie is doorgeleid of zich terugtrok',
  'fitted so that the simulated mean log of the monthly wait equals the published one of # to #, drawn to the city (seed #, # replications); interval from the error of that mean':
    'gekozen zodat het gesimuleerde gemiddelde van de logaritme van de maandwachttijd gelijk is aan het gepubliceerde van # tot en met #, naar de stad getrokken (startgetal #, # herhalingen); interval uit de fout van dat gemiddelde',
  'lets the team close as many cases as it did in January to June #, drawn to the city':
    'laat het team evenveel casussen afsluiten als in januari tot en met juni #, naar de stad getrokken',
  'running less started in #': 'lopend min begonnen in #',
  'accepted registrations a working day times the mean wait of # (# working days)':
    'aangenomen aanmeldingen per werkdag maal de gemiddelde wachttijd van # (# werkdagen)',
  'half the mean wait of #': 'de helft van de gemiddelde wachttijd van #',
};

const NUMBER = /\d+(?:[.,-]\d+)*/g;
const UNPUBLISHED = '; not published';

/** Null where there is no Dutch for a source. */
export function sourceInDutch(source: string): string | null {
  const unpublished = source.endsWith(UNPUBLISHED);
  const text = unpublished ? source.slice(0, -UNPUBLISHED.length) : source;
  const dutch = DUTCH[text.replace(NUMBER, '#')];
  if (dutch === undefined) return null;
  const numbers = (text.match(NUMBER) ?? []).map((number) =>
    /^\d{1,3}(,\d{3})+$/.test(number)
      ? number.replaceAll(',', '.')
      : number.replace(/^(\d+)\.(\d+)$/, '$1,$2'),
  );
  let next = 0;
  const filled = dutch.replace(/#/g, () => numbers[next++] ?? '');
  return unpublished ? `${filled}; niet gepubliceerd` : filled;
}
