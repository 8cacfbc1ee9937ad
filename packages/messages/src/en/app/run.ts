/**
 * Simulations and reports in the background: starting one, the list, a run's page. `name`, `strategy` and `scenario` are
 * a plan's or a person's own words. A trial is one draw of every range.
 */
export const run = {
  title: 'Runs',
  titleOf: 'Simulation of {name}',
  unnamed: 'Run',
  close: 'Close',
  cancel: 'Cancel',
  working: 'One moment …',
  version: 'v{version}',
  asItStands: 'as it stands',

  status: {
    queued: 'Waiting',
    running: 'Running',
    done: 'Done',
    cancelled: 'Stopped',
    failed: 'Failed',
  },
  kind: { simulation: 'Simulation', report: 'Report' },

  start: {
    open: 'Run a simulation',
    title: 'Run a simulation',
    text: 'Draws every range of version {version} many times, and works out the whole plan each time.',
    scenario: 'Scenario',
    planAsItStands: 'The plan as it stands',
    factors:
      'What is counted is what the version says; the switches on the page do not change what is simulated.',
    trials: 'Trials',
    trialsUnit: 'trials',
    quick: 'Usual numbers of trials',
    seed: 'Seed',
    seedHint: 'Same seed, same numbers.',
    notWhole: 'A whole number.',
    checking: 'Checking …',
    work: '{numbers} numbers to work out.',
    workAndTime:
      '{numbers} numbers to work out: about {time} at the speed of your last runs, once it is its turn.',
    certain:
      'Nothing in this scenario is a range: every trial will give the same figures. You can run it all the same.',
    lower: 'Lower to {trials, number} trials',
    action: 'Run',
    pending: 'Starting …',
  },

  problem: {
    run_too_large:
      'This run is too large: a run of this team may work out {most, number, ::compact-long} numbers, and of this plan {fits, number} trials fit. The longer the plan and the more ranges it has, the fewer.',
    plan_too_large:
      'This plan of {months, number} months is too large to simulate: {fits, number} months fit. Shorten its horizon.',
    trials_out_of_range: 'From {min, number} to {max, number} trials.',
    seed_out_of_range: 'The seed is from {min, number} to {max, number}.',
  },

  list: {
    caption: 'Runs of the team, newest first',
    kind: 'Kind',
    every: 'All',
    simulation: 'Simulations',
    report: 'Reports',
    plan: 'Plan',
    everyPlan: 'Every plan',
    otherPlan: 'A plan not in use',
    what: 'Run',
    status: 'Status',
    scenario: 'Scenario',
    trials: 'Trials',
    who: 'Started by',
    when: 'Started',
    took: 'Took',
    noTrials: 'none',
    stoppedBy: 'by {name}',
    progress: '{percent} of {name}',
    shown: '{count, plural, one {# run} other {# runs}}',
    more: 'Show more',
    empty: 'Nothing has been run yet. A plan’s page starts a simulation.',
    toPlans: 'Go to the plans',
    noMatch: 'No run is like that.',
    clear: 'Show all',
  },

  time: {
    seconds: '{count, plural, one {# s} other {# s}}',
    minutes: '{minutes} min {seconds} s',
    hours: '{hours} h {minutes} min',
  },

  head: {
    label: 'What was run',
    what: 'What',
    whatValue: '<plan></plan>, version {version}, {scenario}',
    started: 'Started',
    startedValue: '{name}, <moment></moment>',
    seed: 'Seed',
    trials: 'Trials',
    engine: 'Engine',
    book: 'Price book',
    currency: 'Currency',
    currencyValue: '{currency}, excl. tax',
    took: 'Took',
  },

  progress: {
    label: 'Progress',
    soFar: 'What is known so far',
    trials: '{done, number} of {trials, number} trials',
    aboutLeft: 'about {time} left',
    mayClose: 'You may close this page; the run goes on.',
    waiting: 'Waits for its turn. It starts as soon as a worker is free; you may close this page.',
    again: 'Waits for another try; what it has is kept.',
    stopping: 'Stopping; what it has is kept.',
    noTrials: 'Putting the files together.',
    announced: '{percent} of the trials are done.',
    isOver:
      '{status, select, done {The run is done.} cancelled {The run was stopped.} other {The run has failed.}}',
    lost: 'The server does not answer. The run is not touched by that; this page asks again by itself.',
  },

  act: {
    stop: '{done, plural, =0 {Cancel} other {Cancel, keep {done, number} trials}}',
    again: 'Run again the same',
    newest: 'Run with version {version}',
    report: 'Make a report',
    delete: 'Delete…',
    more: 'More about this run',
  },

  delete: {
    title: 'Delete this run?',
    text: 'Its result and its files go for good. With the same version, seed and engine it can be run again, to the same numbers.',
    action: 'Delete',
    done: 'The run is deleted.',
  },

  partial: {
    title: 'A partial result',
    text: '{done, number} of {trials, number} trials: {by, select, nobody {it was stopped} other {{name} stopped it}} <moment></moment>. What is below is as good as so many trials.',
    none: '{by, select, nobody {It was stopped} other {{name} stopped it}} <moment></moment>, before there was anything to keep.',
  },

  failure: {
    title: 'This run has failed',
    PLAN_INVALID:
      'This engine cannot work out this version of the plan. The plan is as it was. Mend it, save a new version and run that.',
    RUN_TOO_LARGE: 'The run is too large for the engine. The plan is as it was. Run it with fewer trials.',
    REQUESTER_GONE:
      '{person}, who asked for this report, may not have reports made in this team any more. Nothing was made or sent; somebody who may can ask for it again.',
    SOURCE_RUN_GONE:
      'The simulation that the report was to show has been deleted. The plan is as it was. Make the report from another run, or without one.',
    ENGINE_CHANGED:
      'The product was updated between the start and the computation, and the new engine may give other numbers. Nothing is lost: run it again.',
    PRICES_CHANGED:
      'The price book was updated between the start and the computation. Nothing is lost: run it again.',
    WORKER_LOST:
      'Three times the worker ended while it computed. The plan is as it was. Tell whoever runs the server; fewer trials may get through.',
    UNEXPECTED:
      'Something in the program went wrong. The plan is as it was. Tell whoever runs the server, with this reference: {reference}.',
    noReference: 'none',
    turn: {
      team: 'Your turn',
      again: 'Run it again',
      operator: 'The operator’s turn',
    },
  },

  result: {
    label: 'Result',
    strategy: 'Strategy',
    showTable: 'Table',
    showChart: 'Chart',
    p5: 'p5',
    p25: 'p25',
    p50: 'p50',
    p75: 'p75',
    p95: 'p95',
    range: '{low} – {high}',
    lessThan: 'less than {percent}',
    moreThan: 'more than {percent}',
    plus: '+{amount}',
    exact: '{amount} {currency}',
    headline: 'Total over {months, plural, one {# month} other {# months}}, p50 of the trials',
    headlineCertain: 'the same in every trial',
    headlineRange: 'p5–p95: {low} – {high}',
    base: 'base',
    incomplete:
      '{count, plural, one {1 item of {strategy} is unpriced and left out} other {# items of {strategy} are unpriced and left out}}: the totals are too low.',
    absent: 'In {percent} of the trials {strategy} has no number; the percentiles are of the others.',
    noNumber: 'In no trial does {strategy} have a number.',
    sameInAll: 'Every trial gives the same total: {amount}. Nothing that counts here is a range.',
  },

  convergence: {
    known: '{percentile} is known to ±{error}: {amount}',
    unknown: '{percentile} is {amount} so far',
    none: '{percentile}: no trial has a number yet',
    subtitle: '{strategy}, {currency} over trials done; band: ± 1 standard error',
    subtitleScaled: '{strategy}, {currency}; band: ± 1 standard error; scale differs from the p50',
    summary: '{percentile} of the total of {strategy}, as the trials come in: now {amount}, ± {error}.',
    error: '± {error}',
    done: 'Trials',
    value: 'Estimate',
    errorHead: 'Standard error',
  },

  histogram: {
    chance: {
      none: 'No trial came out at more than {amount}',
      rare: 'Less than one chance in a hundred of more than {amount}',
      tenth: 'About one chance in {of} of more than {amount}',
      half: 'About an even chance of more than {amount}',
      likely: 'About {part} chances in {of} of more than {amount}',
      sure: 'More than {amount} is all but certain',
      all: 'Every trial came out at more than {amount}',
    },
    subtitle:
      'Share of trials per {width} of the total of {strategy} over {months, plural, one {# month} other {# months}}; {trials, number} trials',
    summary:
      'How often the total of {strategy} came out where: half of the trials below {p50}, one in twenty below {p5}, one in twenty above {p95}.',
    mark: '{percentile} {amount}',
    threshold: 'Threshold',
    answer: 'over {amount}',
    error: '± {points} points',
    beyond:
      '{below, select, none {{above} lie beyond {to}} other {{above, select, none {{below} lie below {from}} other {{below} lie below {from}, {above} beyond {to}}}}}',
    range: 'Total',
    share: 'Share of trials',
  },

  curve: {
    title: '95% of the trials of {strategy} come to at most {amount}',
    subtitle: 'Share of trials at or below a total, {currency}',
    summary: 'The share of trials at or below each total, from 0% at {from} to 100% at {to}.',
    x: 'Total',
    mark: 'threshold',
  },

  fan: {
    flat: '{strategy} costs about {amount} every month (p50)',
    flatWithin:
      '{strategy} costs about {amount} every month (p50), {low} to {high} where it is least certain',
    peak: '{strategy} costs most in {month}: {amount} (p50)',
    none: 'No month of {strategy} has a number',
    subtitle: '{currency} a month; bands are p5–p95 and p25–p75 of the trials',
    summary: 'What {strategy} costs month by month, from {first} to {last}.',
    month: 'Month',
  },

  verdict: {
    cheapest: '{strategy} is the cheapest in {percent} of the trials',
    tooClose: 'Too close to call: {strategy} is the cheapest most often, in {percent} of the trials',
    unknown: 'Which strategy is the cheapest cannot be said: not every total is known in full',
    subtitle:
      'Draw by draw: the strategies share every price and every load. {currency} over {months, plural, one {# month} other {# months}}',
    caption: 'Strategies of this run',
    corner: 'Strategy',
    cheapestShare: 'Cheapest in',
    spread: 'p5 – p95',
    difference: 'Difference to {base}, p5 – p95',
    between: '{low} to {high}',
    dearer: 'dearer',
    cheaper: 'cheaper',
    tooCloseTag: 'too close to call',
    uncompared: 'In {percent} of the trials a strategy has no number; none counts as the cheapest there.',
  },

  files: {
    title: 'Files',
    show: 'Look at the PDF',
    download: '{format} ({size})',
    formats: { pdf: 'PDF', xlsx: 'Workbook (XLSX)', csv: 'CSV', json: 'JSON' },
    none: 'This report has no files.',
    coming: 'The files stand here when they are made.',
    caption: 'To whom the report is sent',
    recipient: 'Address',
    status: 'Status',
    at: 'When',
    delivery: {
      sent: 'Sent',
      waiting: 'Waiting to be sent',
      failed: 'Not sent: mail is not set up, or the mail server refused it or did not answer',
    },
    of: 'Report on {name}',
  },
}
