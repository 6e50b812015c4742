/** What the page of the backtest says beside its figures. */
export const BACKTEST_NOTES = {
  method: [
    'What a forecast of this program was worth, measured on months that it had not seen.',
    '',
    '- At each origin everything that belongs to a team (staff share, inflow, stays, intake slots, stock and queue) and the numbers that all teams share are fitted anew, on 2015 and the months of 2017 up to the origin. The code enforces it: what is fitted gets a `History`, which holds no later row, and a test puts wild values after the origin and finds the same forecast to the last bit.',
    '- Shared numbers: three steps (`src/calibration`). History matching rules out what cannot have given the pooled figures (implausibility 3), approximate Bayesian computation keeps the nearest of the rest, and 200 members are drawn from them. Per team, levels of inflow, closing and wait are drawn to like teams (with the wait and the starts of 2015 and bijstand as covariates).',
    '- Waits of one team in neighbouring months are alike. The log wait is a lasting level and a state that fades from month to month; spread between teams, spread between months and memory are averaged over by their likelihood. In the simulation the state is the room that a team makes for first conversations: it differs by month, with a memory, and the state at the origin is told from the last waits.',
    '- A forecast starts without vacancies and ramp-ups, which come later; what that does to the first waits is measured in runs ahead and taken out. Room follows the season of the inflow.',
    '- Every member is simulated twice from the state at the origin. Bands hold chance and what is not known.',
    '- Scores: MAPE of the mean forecast; MASE over the mean absolute change before the origin; CRPS in the fair form for an ensemble; share of outcomes within the 50, 80 and 95% bands; Brier score of the event that the mean wait of a team in a month exceeds five working days.',
    "- Floor: two runs of the same member differ by chance alone. With the parameters known the best CRPS is E|x - x'|/2, and for a normal figure the mean absolute error is E|x - x'| divided by the root of two. For the skewed waits this overstates the floor of the error a little.",
    '- Baselines: the last value; the mean of the team; any value of any team and month; a lognormal law for each team, drawn to the city; and a flow model with mean starts and a constant share that closes.',
    '- Gain: one less the CRPS over that of the best baseline, with an interval from resampling teams. What all teams share in a month is not resampled, so the interval is rather too narrow.',
  ],
  stayLaws: [
    'The published lengths can be read in other ways. All was done again from the judged origin with two other laws (`src/calibration/stay-law.ts`): `nested` takes the eleven percent over two years as a part of the fifteen over one year, `open` has no edges and lets a stay last beyond three years. Bound of each goal in brackets.',
  ],
  limits: [
    '## What to keep in mind',
    '',
    '- Three months of eighteen teams are 54 outcomes of each figure, and they hang together: a month that is busy in one team is busy in others. One more month can turn a close result.',
    '- The lengths of stay, the absence and the number of staff are those that the annual report gives for 2017 as a whole. They are laws of the model and not figures of a month; the closing of each team is fitted on its months before the origin.',
    '- Stock: the city went from 6,001 to 6,329 open cases in the first quarter of 2017 and back to 6,071 in the second. Nothing before April tells of that turn but the second quarter of 2015; who says that everything stays as it is, loses little by it. Of the miss in June about two thirds are starts (705 a month in May and June where some 810 were expected) and one third closures (873, the most of any month). With the level of the city given, the error of the stock would be about 5.0%: what is left is the batches of single teams, which the floor holds only as far as batches of the first quarter tell.',
    '- Wait: three months that are alike say little of what lasts. A plain statistical law with the same lasting level and fading state, without any simulation, reaches a CRPS of about 1.57 from March, as the mean of the team does; the simulation adds a queue, and the error of turning waits into room and back. Its waits in April and May came out 14 to 22% too short for all teams together: fewer registrations shorten its queues, while the published waits rose.',
    '- The published starts vary more from month to month than independent residents would (dispersion 1.2 to 1.35), and months with many starts have shorter waits. Room that differs by month explains the most of both; the model still has a slope of about 0 where the published one is -0.4.',
    '- The season: whole quarters before 2017 are known only for the second to fourth of 2015. They hold cases that were taken over from others, and count for less because of it. A busy first quarter is split between growth and season by a prior.',
    '- Closures come in administrative batches (77 in one team in April, 29 in June). Nothing that is published before tells when.',
    '- The method was worked out on the first months and by people who know the whole table; the parameters have not seen it, the design may have. In particular the fading state, the room that follows the season and the drift were chosen after errors from March had been looked at: likelihood on the months before April and the quarters of 2015 speak for the first two by themselves, the third holds for the model alone. The months after June 2017 are the real test: a forecast of them is made with `buurtsim forecast utrecht-2017-07.json --origin 2017-06-30 --months 6 --freeze FILE` and scored with `buurtsim backtest --score FILE --actuals TABLE`.',
  ],
} as const;
