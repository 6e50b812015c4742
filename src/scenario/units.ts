/** Units of the numbers of a scenario, for those that a file gives without one. */

/** First match wins; `*` stands for one step of the path. */
const UNITS: readonly (readonly [pattern: string, unit: string])[] = [
  ['target.wait', 'working days'],
  ['demand.level', 'factor'],
  ['demand.trendPerYear', 'share a year'],
  ['demand.months.*', 'factor'],
  ['demand.weekdays.*', 'factor'],
  ['demand.schoolHoliday', 'factor'],
  ['demand.season.amplitude', 'share'],
  ['demand.season.periodDays', 'days'],
  ['demand.season.shiftDays', 'days'],
  ['demand.cityMonthShape', 'gamma shape'],
  ['demand.teamMonthShape', 'gamma shape'],
  ['demand.batch.**', 'residents'],
  ['demand.wijkfactors.perHousehold', 'weight a household'],
  ['demand.wijkfactors.perBijstand', 'weight a person on bijstand'],
  ['intake.slots.perFteWeek', 'first conversations a fte a week'],
  ['intake.slots.horizonWeeks', 'weeks'],
  ['intake.slots.surge', 'factor'],
  ['intake.slots.surgeThreshold', 'working days'],
  ['intake.slots.perDay.*', 'first conversations a day'],
  ['intake.slots.atMinute', 'minute of the day'],
  ['intake.allocation.atMinute', 'minute of the day'],
  ['intake.caseloadMax', 'cases a worker'],
  ['intake.lead.**', 'working days'],
  ['intake.urgentLead.**', 'working days'],
  ['intake.patience.**', 'working days'],
  ['casework.types.*.hoursPerWeek', 'hours a week'],
  ['casework.types.*.stay.bands.*.probability', 'share'],
  ['casework.types.*.stay.**', 'units of stay'],
  ['casework.stretch', 'exponent'],
  ['casework.unitDays', 'days'],
  ['casework.cleanupInterval.**', 'units of stay'],
  ['casework.returnAfter.**', 'units of stay'],
  ['casework.step.**', 'days'],
  ['casework.delay.**', 'days'],
  ['capacity.hoursPerFte', 'hours a week'],
  ['capacity.firstFortnightHours', 'hours a week'],
  ['capacity.hoursScale', 'factor'],
  ['capacity.throttle*', 'factor'],
  ['staff.cityFte', 'fte'],
  ['staff.kinds.*.contractShare', 'fte a head'],
  ['staff.kinds.*.productivity', 'factor'],
  ['staff.kinds.*.turnoverPerYear', 'share a year'],
  ['staff.rampStart', 'factor'],
  ['staff.rampMonths', 'months'],
  ['staff.vacancy.**', 'weeks'],
  ['staff.handoverHours', 'hours'],
  ['staff.absenceSpells.*.length.**', 'working days'],
  ['staff.leave.*', 'working days a year'],
  ['staffChanges.*.fte', 'fte'],
  ['pool.fte', 'fte'],
  ['pool.contractShare', 'fte a head'],
  ['pool.policy.settings.on', 'working days'],
  ['pool.policy.settings.off', 'working days'],
  ['pool.*Weeks', 'weeks'],
  ['pool.settlingProductivity', 'factor'],
  ['pool.workers.*.fte', 'fte'],
  ['pool.workers.*.weeks', 'weeks'],
  ['pool.intakesPerFteWeek', 'first conversations a fte a week'],
  ['shocks.*.factor', 'factor'],
  ['shocks.*.cases', 'cases'],
  ['shocks.*.hours', 'hours'],
  ['shocks.*.workers', 'workers'],
  ['shocks.*.fte', 'fte'],
  ['teams.*.staff.*', 'fte'],
  ['teams.*.workers.*', 'workers'],
  ['teams.*.inflow.registrationsPerMonth', 'registrations a month'],
  ['teams.*.inflow.registrationsPerDay', 'registrations a day'],
  ['teams.*.*Factor', 'factor'],
  ['teams.*.initial.caseload', 'cases'],
  ['teams.*.initial.queue', 'clients'],
  ['teams.*.initial.queueMeanWait', 'working days'],
  ['teams.*.initial.queueWaits.*', 'working days'],
  ['teams.*.initial.absentFte', 'fte'],
  ['teams.*.initial.maxAge', 'units of stay'],
];

/** By the first step of the path, so that a number is held against few patterns. */
const FORMS = new Map<string, (readonly [RegExp, string])[]>();
for (const [pattern, unit] of UNITS) {
  const section = pattern.slice(0, pattern.indexOf('.'));
  const stars = pattern.replaceAll('.', '\\.').replace(/\*\*?/g, (star) => (star === '**' ? '.+' : '[^.]*'));
  FORMS.set(section, [...(FORMS.get(section) ?? []), [new RegExp(`^${stars}$`), unit]]);
}

/** Unit of the number at a place of the file, path joined with dots. Whatever is not listed is a share. */
export function unitOf(place: string): string {
  const forms = FORMS.get(place.slice(0, place.indexOf('.'))) ?? [];
  return forms.find(([form]) => form.test(place))?.[1] ?? 'share';
}
