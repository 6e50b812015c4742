/** Texts of the help of `size`, `divide`, `marginal` and `norm`. */

export const nl = {
  commands: {
    size: 'zoekt de kleinste fte per team waarmee een norm voor de wachttijd wordt gehaald',
    divide: 'verdeelt een totaal aan fte over de teams, en over teams en ambulant team',
    marginal: 'toont wat één fte extra per team oplevert',
    norm: 'legt de norm naast het plan van 2014; met --explore ook doorgerekend',
  },
  options: {
    explore: 'schuift de norm, tekent teams opnieuw en rekent ze door',
    isolation: 'toont hoe de norm van isolement afhangt (aangenomen)',
    thresholds: 'bijstand per 100 huishoudens voor hoge en gemiddelde zwaarte, bijvoorbeeld 10/6',
    settings: 'bestand met instellingen van de norm (JSON)',
    fte: 'bij norm: tweede totaal waarbij de norm wordt geschoven; bij marginal: fte extra per team (standaard 1)',
    target:
      'de norm, bijvoorbeeld "share<=5wd>=0.8", "P(month>5wd)<=0.1" of "mean<=5wd"; erachter @team, @wijk of @city',
    confidence: 'zekerheid waarmee de norm gehaald moet worden (standaard 80%)',
    total: 'fte die er in totaal is, van teams en ambulant team samen',
    budget: 'hetzelfde in euro per jaar',
    euro: 'rekent ook uit wat het kost',
    goal: 'wat de verdeling zoekt: mean, worst, share of equal (standaard mean)',
    maxWait: 'geen team mag langer wachten dan zoveel werkdagen',
    maxRatio: 'het langst wachtende team hoogstens zoveel keer het kortst wachtende',
    maxSpread: 'P90/P10 van de wachttijden van teams hoogstens zoveel',
    pools: 'groottes van het ambulante team die geprobeerd worden, bijvoorbeeld 0,5,10',
  },
  examples: {
    size: 'fte waarmee 80 procent binnen vijf werkdagen een gesprek heeft',
    divide: 'de verdeling met de kortste wachttijd voor het langst wachtende team',
    marginal: 'waar één fte extra het meest helpt',
    norm: 'fte per wijk naast het plan',
  },
};

export const en: typeof nl = {
  commands: {
    size: 'finds the smallest fte per team that meets a norm for the wait',
    divide: 'divides a total of fte over the teams, and over teams and ambulant team',
    marginal: 'shows what one fte more brings at each team',
    norm: 'holds the norm against the plan of 2014; with --explore simulated too',
  },
  options: {
    explore: 'slides the norm, draws teams anew and simulates them',
    isolation: 'shows how the norm hangs on isolation (assumed)',
    thresholds: 'bijstand per 100 households for high and average weight, for example 10/6',
    settings: 'file with settings of the norm (JSON)',
    fte: 'with norm: second total at which the norm is slid; with marginal: fte more per team (default 1)',
    target:
      'the norm, for example "share<=5wd>=0.8", "P(month>5wd)<=0.1" or "mean<=5wd"; followed by @team, @wijk or @city',
    confidence: 'confidence with which the norm must be met (default 80%)',
    total: 'fte that there is, of teams and ambulant team together',
    budget: 'the same in euro a year',
    euro: 'also reckons what it costs',
    goal: 'what the division seeks: mean, worst, share or equal (default mean)',
    maxWait: 'no team may wait longer than so many working days',
    maxRatio: 'the team that waits longest at most so many times the one that waits shortest',
    maxSpread: 'P90/P10 of the waits of teams at most so much',
    pools: 'sizes of the ambulant team to try, for example 0,5,10',
  },
  examples: {
    size: 'fte with which 80 per cent have a conversation within five working days',
    divide: 'the division with the shortest wait for the team that waits longest',
    marginal: 'where one fte more helps most',
    norm: 'fte per wijk beside the plan',
  },
};
