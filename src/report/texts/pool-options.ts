/** What the options of `buurtsim pool` do, in Dutch and English. */
export const poolOptions = {
  nl: {
    advise: 'rangschikt wat het ambulante team deze week kan doen, vanaf de stand in het bestand',
    tournament: 'laat alle regels, groottes en vormen van inzet tegen elkaar uitkomen',
    fromTeams: 'haalt de fte van het ambulante team uit de teams, in plaats van erbovenop',
    scenario: 'scenario dat bij de stand hoort (standaard utrecht-2017)',
    weeks: 'aantal weken vooruit bij --advise (standaard 8)',
    sizes: 'groottes in fte, bijvoorbeeld 0-20/4 of 2,5,10 (standaard 0-20/4)',
    forms: 'vormen van inzet: intake, full (standaard allebei; bij --advise die van het scenario)',
  },
  en: {
    advise: 'ranks what the ambulant team can do this week, from the state in the file',
    tournament: 'plays all rules, sizes and forms of deployment against each other',
    fromTeams: 'takes the fte of the ambulant team out of the teams instead of on top',
    scenario: 'scenario that belongs to the state (default utrecht-2017)',
    weeks: 'weeks ahead with --advise (default 8)',
    sizes: 'sizes in fte, for example 0-20/4 or 2,5,10 (default 0-20/4)',
    forms: 'forms of deployment: intake, full (default both; with --advise that of the scenario)',
  },
};
