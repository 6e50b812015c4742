/**
 * The places of the ledger that few readers look at, in words: Dutch, English. Those that every page needs stand
 * in `parameterLabels`. A number in a place counts from 0.
 */
import { formatDate, type Lang } from './number-format.ts';

type Both = readonly [nl: string, en: string];

const WEEKDAYS: readonly Both[] = [
  ['maandag', 'Monday'],
  ['dinsdag', 'Tuesday'],
  ['woensdag', 'Wednesday'],
  ['donderdag', 'Thursday'],
  ['vrijdag', 'Friday'],
  ['zaterdag', 'Saturday'],
  ['zondag', 'Sunday'],
];

const LABELS: Readonly<Record<string, Both>> = {
  'money.costPerFteYear': ['kosten van een fte', 'cost of an fte'],
  'money.costPerInternFteYear': ['kosten van een fte stage', 'cost of an fte of interns'],
  'money.extraPerYear': ['kosten naast de fte', 'cost beside the fte'],
  'money.subsidyPerYear': ['subsidie van de gemeente', 'subsidy of the municipality'],
  'demand.schoolHoliday': ['drukte in schoolvakanties', 'registrations in school holidays'],
  'demand.season.amplitude': ['golf over het jaar: hoogte', 'wave over the year: height'],
  'demand.season.periodDays': ['golf over het jaar: lengte', 'wave over the year: length'],
  'demand.season.shiftDays': ['golf over het jaar: begin', 'wave over the year: start'],
  'demand.cityMonthShape': ['hoe gelijk maanden in de stad zijn', 'how alike months in the city are'],
  'demand.teamMonthShape': ['hoe gelijk maanden in een team zijn', 'how alike months in a team are'],
  'demand.batch.value': ['bewoners per aanmelding', 'residents per registration'],
  'demand.channels.self.share': ['komt zelf', 'comes by themselves'],
  'demand.channels.care-provider.share': ['via een zorgaanbieder', 'through a care provider'],
  'demand.channels.team-sociaal.share': ['via team sociaal', 'through team sociaal'],
  'demand.channels.municipality.share': ['via de gemeente', 'through the municipality'],
  'demand.channels.general-practitioner.share': ['via de huisarts', 'through the general practitioner'],
  'demand.channels.team-youth-and-family.share': [
    'via een buurtteam jeugd en gezin',
    'through a team for youth and family',
  ],
  'demand.channels.own-network.share': ['via het eigen netwerk', 'through the own network'],
  'demand.channels.housing-association.share': ['via een woningcorporatie', 'through a housing association'],
  'demand.channels.safe-home.share': ['via Veilig Thuis', 'through Veilig Thuis'],
  'demand.channels.other.share': ['via anderen', 'through others'],
  'demand.wijkfactors.perHousehold': ['gewicht van een huishouden', 'weight of a household'],
  'demand.wijkfactors.perBijstand': [
    'gewicht van een persoon met bijstand',
    'weight of a person on bijstand',
  ],
  'intake.slots.horizonWeeks': ['weken dat de agenda open staat', 'weeks that the agenda is open'],
  'intake.slots.surgeThreshold': ['extra plekken vanaf een wachttijd van', 'extra slots from a wait of'],
  'intake.slots.leaveCover': ['plekken bij verlof die blijven', 'slots kept during leave'],
  'intake.slots.monthSpread': ['plekken: verschil tussen maanden', 'slots: spread between months'],
  'intake.slots.monthMemory': ['plekken: geheugen van maand op maand', 'slots: memory from month to month'],
  'intake.urgentLead.median': [
    'spoed: kortste tijd tot gesprek (mediaan)',
    'urgent: least time to a conversation (median)',
  ],
  'intake.urgentLead.p90': [
    'spoed: kortste tijd tot gesprek (P90)',
    'urgent: least time to a conversation (P90)',
  ],
  'intake.allocation.atMinute': [
    'moment waarop casussen worden verdeeld',
    'time at which cases are given out',
  ],
  'casework.types.S.share': ['deel korte casussen', 'share of short cases'],
  'casework.types.M.share': ['deel gemiddelde casussen', 'share of medium cases'],
  'casework.types.L.share': ['deel lange casussen', 'share of long cases'],
  'casework.types.S.stay.bands.0.probability': [
    'korte casus: deel in de kortste klasse van duur',
    'short case: share in the shortest band of stay',
  ],
  'casework.types.S.stay.bands.1.probability': [
    'korte casus: deel in de langste klasse van duur',
    'short case: share in the longest band of stay',
  ],
  'casework.types.M.stay.bands.0.probability': [
    'gemiddelde casus: deel in de kortste klasse van duur',
    'medium case: share in the shortest band of stay',
  ],
  'casework.types.M.stay.bands.1.probability': [
    'gemiddelde casus: deel in de langste klasse van duur',
    'medium case: share in the longest band of stay',
  ],
  'casework.types.L.stay.bands.0.probability': [
    'lange casus: deel in de kortste klasse van duur',
    'long case: share in the shortest band of stay',
  ],
  'casework.types.L.stay.bands.1.probability': [
    'lange casus: deel in de langste klasse van duur',
    'long case: share in the longest band of stay',
  ],
  'casework.cleanupInterval.mean': ['tijd tussen twee opschoningen', 'time between two clean-ups'],
  'casework.reasons.according-to-plan.share': ['afgesloten volgens plan', 'closed according to plan'],
  'casework.reasons.early-by-agreement.share': ['eerder afgesloten, in overleg', 'closed early by agreement'],
  'casework.reasons.one-sided-by-provider.share': [
    'afgesloten door het buurtteam',
    'closed by the buurtteam alone',
  ],
  'casework.reasons.one-sided-by-client.share': ['afgesloten door de cliënt', 'closed by the client alone'],
  'casework.reasons.external-circumstances.share': [
    'afgesloten door omstandigheden',
    'closed by circumstances',
  ],
  'casework.reasons.several-reasons.share': ['afgesloten om meer redenen', 'closed for several reasons'],
  'casework.reasons.unknown.share': ['afgesloten, reden onbekend', 'closed, reason unknown'],
  'casework.returnAfter.median': ['tijd tot terugkeer (mediaan)', 'time to return (median)'],
  'casework.returnAfter.p90': ['tijd tot terugkeer (P90)', 'time to return (P90)'],
  'capacity.hoursPerFte': ['uren van een fte', 'hours of an fte'],
  'capacity.throttleMin': ['rem van volle caseloads: laagste', 'brake of full caseloads: least'],
  'capacity.throttleMax': ['rem van volle caseloads: hoogste', 'brake of full caseloads: most'],
  'staff.kinds.employed.contractShare': ['contract in dienst', 'contract, employed'],
  'staff.kinds.employed.productivity': ['opbrengst in dienst', 'output, employed'],
  'staff.kinds.seconded.contractShare': ['contract gedetacheerd', 'contract, seconded'],
  'staff.kinds.seconded.productivity': ['opbrengst gedetacheerd', 'output, seconded'],
  'staff.kinds.intern.contractShare': ['contract stagiairs', 'contract, interns'],
  'staff.kinds.intern.productivity': ['opbrengst stagiairs', 'output, interns'],
  'staff.kinds.intern.turnoverPerYear': ['verloop stagiairs', 'turnover, interns'],
  'staff.mentorShare': ['tijd om een nieuwe werker te begeleiden', 'time to guide a new worker'],
  'staff.vacancy.p90': ['duur van een vacature (P90)', 'length of a vacancy (P90)'],
  'staff.handoverHours': ['uren om een casus over te dragen', 'hours to hand over a case'],
  'staff.absenceSpells.short.weight': ['deel kort verzuim', 'share of short absence'],
  'staff.absenceSpells.short.length.mean': ['duur van kort verzuim', 'length of short absence'],
  'staff.absenceSpells.long.weight': ['deel lang verzuim', 'share of long absence'],
  'staff.absenceSpells.long.length.mean': ['duur van lang verzuim', 'length of long absence'],
  'staff.leave.school': ['verlof in andere schoolvakanties', 'leave in other school holidays'],
  'staff.leave.any': ['verlof op andere dagen', 'leave on other days'],
  'pool.contractShare': ['contract ambulant team', 'contract, ambulant team'],
  'pool.policy.settings.on': [
    'ambulant team komt vanaf een wachttijd van',
    'ambulant team comes from a wait of',
  ],
  'pool.policy.settings.off': [
    'ambulant team gaat onder een wachttijd van',
    'ambulant team leaves below a wait of',
  ],
  'pool.reviewWeeks': [
    'ambulant team: weken tussen twee besluiten',
    'ambulant team: weeks between two decisions',
  ],
  'pool.minimumStayWeeks': ['ambulant team: kortste verblijf', 'ambulant team: shortest stay'],
  'pool.noticeWeeks': ['ambulant team: weken vooraf', 'ambulant team: weeks of notice'],
  'pool.settlingProductivity': ['ambulant team: opbrengst in het begin', 'ambulant team: output at first'],
  'pool.settlingWeeks': ['ambulant team: weken om te wennen', 'ambulant team: weeks to settle'],
  'pool.travelLoss': ['ambulant team: tijd verloren aan reizen', 'ambulant team: time lost on the way'],
  'pool.intakesPerFteWeek': ['ambulant team: kennismakingen', 'ambulant team: first conversations'],
  'pool.absenceShare': ['ambulant team: verzuim', 'ambulant team: absence'],
  'levers.socialBase.share': ['sociale basis: deel geholpen', 'social base: share served'],
  'levers.sameDay.share': ['spoed dezelfde dag: deel', 'urgent the same day: share'],
  'levers.desk.share': ['vragen aan de deur: deel', 'questions at the door: share'],
  'levers.desk.fte': ['vragen aan de deur: fte', 'questions at the door: fte'],
  'levers.desk.questionsPerFteWeek': ['vragen aan de deur: tempo', 'questions at the door: pace'],
  'levers.desk.maxWait': ['vragen aan de deur: langste wachttijd', 'questions at the door: longest wait'],
  'levers.volunteers.share': ['vrijwilligers: deel van de casussen', 'volunteers: share of cases'],
  'levers.volunteers.number': ['vrijwilligers: aantal', 'volunteers: number'],
  'levers.volunteers.casesEach': ['vrijwilligers: casussen ieder', 'volunteers: cases each'],
  'levers.volunteers.after': [
    'vrijwilligers: na welk deel van de duur',
    'volunteers: after which share of the stay',
  ],
  'levers.volunteers.guidanceHours': ['vrijwilligers: begeleiding', 'volunteers: guidance'],
  'levers.groups.share': ['groepen: deel van de casussen', 'groups: share of cases'],
  'levers.groups.size': ['groepen: grootte', 'groups: size'],
  'levers.groups.weeks': ['groepen: duur', 'groups: length'],
  'levers.groups.hoursPerWeek': ['groepen: uren van de werker', 'groups: hours of the worker'],
  'levers.groups.ownHours': ['groepen: deel eigen uren dat blijft', 'groups: share of own hours that stays'],
  'levers.groups.stayFactor': ['groepen: duur van de casus', 'groups: length of the case'],
  'levers.groups.patienceWeeks': ['groepen: hoe lang iemand wacht', 'groups: how long one waits'],
  'levers.pulse.share': ['vinger aan de pols: deel', 'finger on the pulse: share'],
  'levers.pulse.stayFactor': [
    'vinger aan de pols: duur van de casus',
    'finger on the pulse: length of the case',
  ],
  'levers.pulse.weeks': ['vinger aan de pols: weken', 'finger on the pulse: weeks'],
  'levers.pulse.hoursPerWeek': ['vinger aan de pols: uren', 'finger on the pulse: hours'],
  'levers.pulse.returnFactor': ['vinger aan de pols: terugkeer', 'finger on the pulse: return'],
  'levers.assessments.*.number': [
    'gesprekken met termijn (#): aantal',
    'assessments with a term (#): number',
  ],
  'levers.assessments.*.hoursEach': [
    'gesprekken met termijn (#): tijd voor elk',
    'assessments with a term (#): time for each',
  ],
  'levers.assessments.*.termDays': [
    'gesprekken met termijn (#): termijn',
    'assessments with a term (#): term',
  ],
  'levers.assessments.*.teamShare': [
    'gesprekken met termijn (#): deel voor het team',
    'assessments with a term (#): share of the team',
  ],
  'levers.assessments.*.dueDays': [
    'gesprekken met termijn (#): bijna te laat vanaf',
    'assessments with a term (#): nearly late from',
  ],
  'levers.assessments.*.dueShare': [
    'gesprekken met termijn (#): deel van de uren bij haast',
    'assessments with a term (#): share of hours in haste',
  ],
  'levers.assessments.*.project.fte': [
    'gesprekken met termijn (#): projectteam',
    'assessments with a term (#): project team',
  ],
  'levers.assessments.*.project.hoursPerFteWeek': [
    'gesprekken met termijn (#): uren van het projectteam',
    'assessments with a term (#): hours of the project team',
  ],
  'levers.channels.*.urgentShare': ['melder (#): deel spoed', 'channel (#): share urgent'],
  'levers.channels.*.redirectedShare': ['melder (#): deel doorverwezen', 'channel (#): share led on'],
  'levers.channels.*.adviceShare': ['melder (#): deel alleen advies', 'channel (#): share of advice only'],
  'levers.channels.*.types.*': ['melder (#): soort casus', 'channel (#): type of case'],
  'levers.growth.*.points.*.factor': ['groei en trends (#)', 'growth and trends (#)'],
  'levers.places.home.share': ['eerste gesprek thuis: deel', 'first conversation at home: share'],
  'levers.places.home.leadFactor': [
    'eerste gesprek thuis: tijd tot gesprek',
    'first conversation at home: time to it',
  ],
  'levers.places.office.share': [
    'eerste gesprek op kantoor: deel',
    'first conversation at the office: share',
  ],
  'levers.places.office.leadFactor': [
    'eerste gesprek op kantoor: tijd tot gesprek',
    'first conversation at the office: time to it',
  ],
  'levers.places.elsewhere.share': ['eerste gesprek elders: deel', 'first conversation elsewhere: share'],
  'levers.places.elsewhere.leadFactor': [
    'eerste gesprek elders: tijd tot gesprek',
    'first conversation elsewhere: time to it',
  ],
  'levers.lasting.share': ['blijvende lichte steun: deel', 'lasting light support: share'],
  'levers.lasting.hoursPerWeek': ['blijvende lichte steun: uren', 'lasting light support: hours'],
  'levers.referral.share': ['doorverwijzing: deel', 'referral: share'],
  'levers.referral.after': [
    'doorverwijzing: na welk deel van de duur',
    'referral: after which share of the stay',
  ],
  'levers.referral.waitWeeks.median': ['doorverwijzing: wachttijd (mediaan)', 'referral: wait (median)'],
  'levers.referral.waitWeeks.p90': ['doorverwijzing: wachttijd (P90)', 'referral: wait (P90)'],
  'levers.referral.waitHours': ['doorverwijzing: uren tijdens het wachten', 'referral: hours while waiting'],
  'levers.referral.closes': ['doorverwijzing: deel dat daarna sluit', 'referral: share that closes then'],
  'levers.referral.lightHours': ['doorverwijzing: uren daarna', 'referral: hours afterwards'],
  'staff.cityFte': ['fte van alle buurtteams', 'fte of all buurtteams'],
  'staffChanges.*.fte': ['verandering van personeel #', 'change of staff #'],
  'shocks.*.factor': ['gebeurtenis #: aanmeldingen', 'event #: registrations'],
  'shocks.*.cases': ['gebeurtenis #: casussen erbij', 'event #: cases transferred'],
  'shocks.*.hours': ['gebeurtenis #: uren voor een extra taak', 'event #: hours of an extra task'],
  'shocks.*.workers': ['gebeurtenis #: medewerkers die uitvallen', 'event #: workers who fall out'],
  'shocks.*.fte': ['gebeurtenis #: personeel', 'event #: staff'],
  'teams.*.initial.queueMeanWait': [
    'wachtrij aan het begin: al gewacht',
    'queue at the start: waited already',
  ],
};

/** Places with a part that differs from scenario to scenario: a number, or a name of the file. */
const PATTERNS = Object.entries(LABELS).flatMap(([path, words]) =>
  path.includes('*') && !path.startsWith('teams.')
    ? [{ form: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('*', '([^.]+)')}$`), words }]
    : [],
);

/** A place in words; null where there are none. @param kind the place, with `teams.*.` for every team */
export function ledgerLabel(kind: string, lang: Lang): string | null {
  const word = ([nl, en]: Both): string => (lang === 'nl' ? nl : en);
  const [, month] = /^demand\.months\.(\d+)$/.exec(kind) ?? [];
  if (month !== undefined) {
    const first = `2024-${String(Number(month) + 1).padStart(2, '0')}-01`;
    return word(['drukte in #', 'registrations in #']).replace(
      '#',
      formatDate(first, lang).split(' ')[1] ?? month,
    );
  }
  const weekday = WEEKDAYS[Number(/^demand\.weekdays\.(\d)$/.exec(kind)?.[1] ?? NaN)];
  if (weekday !== undefined) return word(['drukte op #', 'registrations on #']).replace('#', word(weekday));
  const known = Object.hasOwn(LABELS, kind) ? LABELS[kind] : undefined;
  if (known !== undefined) return word(known);
  for (const { form, words } of PATTERNS) {
    const part = form.exec(kind)?.[1];
    // Counted from 1, as people do.
    if (part !== undefined)
      return word(words).replace('#', /^\d+$/.test(part) ? String(Number(part) + 1) : part);
  }
  return null;
}
