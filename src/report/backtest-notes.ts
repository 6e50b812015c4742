/** What the page of the backtest says beside its figures. */
export const BACKTEST_NOTES = {
  method: [
    'What a forecast of this program was worth, measured on months that it had not seen.',
    '',
    '- At each origin everything that belongs to a team (staff share, inflow, stays, intake slots, stock and queue) and the numbers that all teams share are fitted anew, on 2015 and the months of 2017 up to the origin. The code enforces it: what is fitted gets a `History`, which holds no later row, and a test puts wild values after the origin and finds the same forecast to the last bit.',
    '- Shared numbers: three steps (`src/calibration`). History matching rules out what cannot have given the pooled figures (implausibility 3), approximate Bayesian computation keeps the nearest of the rest, and 200 members are drawn from them. Per team, levels of inflow, closing and wait are drawn to like teams (empirical Bayes, with the wait and the starts of 2015 and bijstand as covariates).',
    '- Every member is simulated twice from the state at the origin. Bands hold chance and what is not known.',
    '- Scores: MAPE of the mean forecast; MASE over the mean absolute change before the origin; CRPS in the fair form for an ensemble; share of outcomes within the 50, 80 and 95% bands; Brier score of the event that the mean wait of a team in a month exceeds five working days.',
    "- Floor: two runs of the same member differ by chance alone. With the parameters known the best CRPS is E|x - x'|/2, and for a normal figure the mean absolute error is E|x - x'| divided by the root of two. For the skewed waits this overstates the floor of the error a little.",
    '- Baselines: the last value; the mean of the team; any value of any team and month; a lognormal law for each team, drawn to the city; and a flow model with mean starts and a constant share that closes.',
    '- Gain: one less the CRPS over that of the best baseline, with an interval from resampling teams. What all teams share in a month is not resampled, so the interval is rather too narrow.',
  ],
  limits: [
    '## What to keep in mind',
    '',
    '- Three months of eighteen teams are 54 outcomes of each figure, and they hang together: a month that is busy in one team is busy in others. One more month can turn a close result.',
    '- The lengths of stay, the absence and the number of staff are those that the annual report gives for 2017 as a whole. They are laws of the model and not figures of a month; the closing of each team is fitted on its months before the origin.',
    '- Stock: the city went from 6,001 to 6,329 open cases in the first quarter of 2017 and back to 6,071 in the second. Nothing before April tells of that turn but the second quarter of 2015; who says that everything stays as it is, loses little by it. The closures of June (873) are the most of any month.',
    '- Wait: the own mean of three months did better than laws that are drawn to the city. Teams differed more, and more lastingly, than three months let an empirical Bayes law believe; the model stands on the same drawn levels, and adds a queue whose slots react to inflow more than the published waits do (see what `buurtsim calibrate` says of the wait where more start).',
    '- Two of the pooled figures lie outside of what the model gives with any parameters: the published starts vary more from month to month (dispersion 1.35 against about 0.8), and months with many starts have shorter waits, not longer ones. The correction of the last calibration step then reaches beyond its runs, so that a number which `calibrate` calls identified may carry this misfit; and bands of the starts are too narrow.',
    '- The season: whole quarters before 2017 are known only for the second to fourth of 2015. A busy first quarter is split between growth and season by a prior.',
    '- Closures come in administrative batches (77 in one team in April, 29 in June). Nothing that is published before tells when.',
    '- The method was worked out on the first months and by people who know the whole table; the parameters have not seen it, the design may have. The months after June 2017 are the real test: a forecast of them is made with `buurtsim forecast utrecht-2017-07.json --origin 2017-06-30 --months 6 --freeze FILE` and scored with `buurtsim backtest --score FILE --actuals TABLE`.',
  ],
} as const;
