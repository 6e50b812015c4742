/**
 * The events of the model and the one total order of those that fall in the same minute: staff who come back
 * or arrive, closures, staff who fall ill or leave, shocks, withdrawals, the pool's review, agendas, the
 * batch of first conversations, single first conversations and answers of the desk, offers, registrations; then insertion order.
 * So a freed place or a returned worker can be used in the same minute, and a resident who registers in the
 * minute of a batch is in time for the next one only.
 */
export const EventKind = {
  /** a = worker */
  AbsenceEnd: 0,
  /** a = position */
  Hire: 1,
  /** a = worker of the pool: arrives at its team */
  PoolArrival: 2,
  /** a = team: the first planned end of its open cases is reached */
  CaseEnd: 3,
  /** a = case: its light contact is over */
  LightEnd: 4,
  /** a = group */
  GroupEnd: 5,
  /** a = team: a place with a volunteer is free */
  VolunteerFree: 6,
  /** a = worker: its step ends */
  StepEnd: 7,
  /** a = case: comes back from the delay between two steps */
  DelayEnd: 8,
  /** a = team: ended cases are taken off the books */
  Cleanup: 9,
  /** a = worker */
  AbsenceStart: 10,
  /** a = worker: contract ends */
  Departure: 11,
  /** a = shock, b = 0 at its start, 1 at its end */
  Shock: 12,
  /** a = case: patience runs out */
  Withdrawal: 13,
  PoolReview: 14,
  /** new week: hours, load, agendas */
  Week: 15,
  /** new working day: who is present */
  Day: 16,
  /** a = team: the day's batch of first conversations */
  DailyBatch: 17,
  /** a = slot */
  Conversation: 18,
  /** a = case: the desk answers its question */
  Desk: 19,
  /** a = team: allocation moment */
  Offer: 20,
  /** a = team: waiting residents whose lead is over may start (no agenda) */
  LeadOver: 21,
  /** a = stream of arrivals */
  Registration: 22,
  /** a = case that closed earlier */
  Return: 23,
} as const;

/** Order of each kind in one minute: its number; the list above is written in that order. */
export const ORDER_OF_KIND: readonly number[] = Object.values(EventKind);
