/** Strategies side by side: the page that compares two to six columns. Names are a plan's own words. */
export const compare = {
  title: 'Compare',
  loading: 'Working out the comparison',
  empty: 'A comparison needs two columns: strategies of one plan, or of several.',
  one: 'One column stands alone. Choose another to compare it with.',
  noPlans: 'The team has no plan to compare yet.',
  toPlans: 'To the plans',

  /** What tells columns apart, after the strategy’s name. */
  name: {
    qualified: '{strategy} ({detail})',
    version: 'v{version}',
    older: 'v{version}, not the newest',
    number: 'column {number}',
    note: '{first} · {second}',
    join: '{first}, {second}',
    asItStands: 'as it stands',
  },

  pick: {
    title: 'Columns',
    show: 'Change columns',
    hide: 'Done',
    column: 'Column {number}: {name}',
    version: 'Version',
    newest: '{version, select, unknown {Newest} other {Newest (v{version})}}',
    saved: 'v{version}, {name}',
    scenario: 'Scenario',
    asItStands: 'As it stands',
    strategy: 'Strategy',
    remove: 'Remove column {number}',
    add: 'Add the strategies of',
    choose: 'Choose a plan…',
    adding: 'Adding…',
    full: 'Six columns are the most.',
    allThere: 'Every strategy, scenario and version of this plan is a column already.',
    unreadable: 'The newest version of this plan cannot be read. Edit it, or choose another plan.',
  },

  problem: {
    title:
      '{count, plural, one {1 column is left out of the comparison} other {# columns are left out of the comparison}}',
    gone: '{name}: there is no such plan or version. It may have been deleted; choose another or remove the column.',
    unavailable: '{name}: the server did not answer. Reload the page to try again.',
    noStrategy: '{name}: this version has no such strategy. Choose another.',
    noScenario: '{name}: this version has no such scenario. Choose another.',
    unworkable: '{name}: this version cannot be worked out as it is: {problem}',
    unknown: 'Column {number}',
  },

  refused: {
    currencies:
      'These plans are in different currencies ({currencies}), and nothing is converted here. Choose plans of one currency.',
    factors: 'These plans do not count the same factors. Choose above what counts for all of them.',
  },

  verdict: {
    label: 'Verdict',
    cheapest:
      '{cheapest} costs least: {total}{basis, select, month { a month} other { over {months, plural, one {# month} other {# months}}}}. {runnerUp} costs {amount} more ({percent}).',
    cheapestOfNothing: '{cheapest} costs nothing that is counted; {runnerUp} costs {amount}.',
    tooClose: 'Too close to call: {cheapest} and {runnerUp}.',
    closeTag: 'Too close to call',
    spread:
      'At the middle of the ranges {cheapest} is {amount} cheaper than {runnerUp}, but p5 to p95 of the difference spans zero: {low} to {high}.',
    rounding: '{cheapest} and {runnerUp} differ by {amount}, less than 0.05%: no more than rounding.',
    unranged:
      '{runnerUp} costs {amount} more than {cheapest}, less than 1%, and nothing in this plan is a range. Give what you are not sure of a range to see which it is.',
    incomplete:
      '{count, plural, one {No verdict: something has no price.} other {No verdict: # things have no price.}}',
    missing: '{column} lacks: {items}',
    only: 'Only {only} can be done as planned.',
    none: 'None of these can be done as planned.',
    impossible: 'Cannot be done as planned: {names}.',
    overloaded: '{column} has too few servers for its load from {month} on.',
    sure: 'How sure: {cheapest} is the cheapest in {percent} of {trials, number} draws.',
    difference: 'p5 to p95 of what {runnerUp} costs more: {low} to {high}.',
    certain: 'Nothing in these plans is a range: every draw would say the same.',
    drawing: 'Drawing {trials, number} times: {percent}',
    drawingLabel: 'Simulation of the comparison',
  },

  basis: {
    label: 'Basis',
    currency: '{currency}, excl. tax',
    months: '{months, plural, one {# month} other {# months}}',
    perMonth: 'a mean month: plans of {shortest} to {longest} months',
    accrual: 'Accrual',
    factors:
      '{factors, select, core {Hardware and energy only} all {Every factor counted} none {Nothing counted} other {Some factors counted}}',
    scenario: 'Scenario: {scenario}',
    scenarios: 'Different scenarios',
    starts: 'Different first months: {first} to {last}',
  },

  tools: {
    label: 'What the comparison shows',
    basis: 'Decide by',
    bases: { cost: 'Cost', cash: 'Cash', npv: 'NPV', npv_after_tax: 'NPV after tax' },
    basisOfOne:
      'Present value decides, and flip points are looked for, between different strategies of one version and scenario of one plan.',
    onlyDifferences: 'Only differences',
    base: 'Base',
    rows: 'Rows',
    byLine: 'By line',
    byWorkload: 'By workload',
  },

  table: {
    caption: 'Columns side by side, with the difference to {base}',
    corner:
      '{currency}{basis, select, month { a month} other {, {months, plural, one {# month} other {# months}}}}, middle of each range',
    base: 'base',
    total: 'Total',
    cheapest: 'cheapest',
    perMonth: 'Total a month',
    range: 'p5 – p95',
    per: 'Per 1M tokens, {workload}',
    figures: {
      npv: 'Net present cost',
      npvAfterTax: 'Net present cost after tax',
      cash: 'Cash in the first month',
      perOfAll: 'Per 1M tokens, all workloads',
      gpuHour: 'Per available GPU-hour',
      nodes: 'Servers at the end',
      utilisation: 'GPU-hours used',
    },
    noDifferences: 'Every line is the same in every column.',
    incomplete: '{count, plural, one {1 item unpriced} other {# items unpriced}}',
    pending: '…',
  },

  chart: {
    showTable: 'Table',
    showChart: 'Chart',
    to: 'Compare the base with',
    item: 'Line',
    amount: '{currency}',
    bridgeLess: '{to} costs {amount} less than {from}; {line} changes most',
    bridgeMore: '{to} costs {amount} more than {from}; {line} changes most',
    bridgeSame: '{to} and {from} cost the same',
    bridgeSubtitle:
      'From {from} to {to}, {currency}{basis, select, month { a month} other {}}, middle of each range: {difference}',
    bridgeSummary: 'From {from} at {start} to {to} at {end}, line by line.',
    noMonths: 'There are no months of {name} to show: its total is not known.',
    noBridge: 'There is no bridge to {name}: its total is not known in full.',
    ofColumn: 'Months of',
    month: 'Month',
    total: 'Total',
    monthLabel: 'Month {month}',
    monthlyPeak: '{name} costs most in month {month}: {amount}',
    monthlyFlat: '{name} costs the same every month: {amount}',
    monthlyNothing: '{name} costs nothing that is counted',
    monthlySubtitle:
      'Month by month from {start}, {currency}, lines that are counted, middle of each range. All columns share one scale.',
    monthlySummary: '{name}: {months, plural, one {# month} other {# months}}, {low} to {high} a month.',
    driver: 'What grows',
    driverOf: '{field} of {workload}',
    driverOfAll: '{field} of every workload',
    flip: '{to} becomes the cheapest at {times} × today’s {driver}',
    flipBelow: 'Below {times} × today’s {driver} {from} is the cheapest',
    flips:
      '{count, plural, one {The cheapest changes once} other {The cheapest changes # times}} between ⅛ and 8 × today’s {driver}',
    noFlip: '{cheapest} stays the cheapest from ⅛ to 8 × today’s {driver}',
    crossoverSubtitle:
      '{currency}{basis, select, month { a month} other { over the plan}}, over {driver}; everything else as planned.{ranges, select, yes { Bands are p5 to p95; whiskers the p5 to p95 of where lines meet.} other {}}',
    crossoverSummary: 'What each column costs from ⅛ to 8 × today’s {driver}.',
    times: '{times} ×',
    timesOf: '{times} × ({value})',
    today: 'today',
    todayOf: 'today {value}',
    axis: '× today’s {driver}',
    x: 'Volume',
    meeting: '{from} → {to}',
    flipHead: 'The cheapest changes',
    at: 'At',
    from: 'p5',
    until: 'p95',
    cheaperFrom: '{from} → {to}, not the cheapest',
    working: 'Working out other volumes',
    noDriver: 'None of these plans serves anybody, so there is no volume to vary.',
    noEffect:
      'No total moves with the {driver}: capacity is a fixed fleet, or nothing that grows is counted. There is no crossover to show.',
  },

  flips: {
    title: 'What would flip it',
    subtitle:
      'One input at a time, all else at the middle of its range; the nearest to today first. Basis: {basis}.',
    working: 'Trying other numbers for each input: {percent}',
    progress: 'Search for flip points',
    volume: 'Volume of {workload}',
    prices: 'All prices of {option}',
    partOf: '{name}, {part}',
    priceKind: '{kind, select, input {read} cached {read from cache} other {written}}',
    none: 'No input that was tried changes it, at any number.',
    unknown: 'Nothing to flip: there is no cheapest to begin with.',
    above: '<b>{input} above {value}</b> ({today} now): {to} becomes the cheapest instead of {from}.',
    below: '<b>{input} below {value}</b> ({today} now): {to} becomes the cheapest instead of {from}.',
    stepAbove:
      '<b>{input} just above {value}</b> ({today} now), at a step: {to} becomes the cheapest instead of {from}.',
    stepBelow:
      '<b>{input} just below {value}</b> ({today} now), at a step: {to} becomes the cheapest instead of {from}.',
    betweenAbove:
      '<b>{input} up, between {low} and {high}</b> ({today} now): there {to} becomes the cheapest instead of {from}.',
    betweenBelow:
      '<b>{input} down, between {low} and {high}</b> ({today} now): there {to} becomes the cheapest instead of {from}.',
    passesAbove:
      '<b>{input} above {value}</b> ({today} now): {to} costs less than {from}, though another is cheaper still.',
    passesBelow:
      '<b>{input} below {value}</b> ({today} now): {to} costs less than {from}, though another is cheaper still.',
    more: '{count, plural, one {1 more, further away} other {# more, further away}}',
    never: '{count, plural, one {1 input never changes it} other {# inputs never change it}}',
    neverItem: '{input}: {today} now, never',
  },

  rests: {
    title: 'What it rests on',
    of: 'Total of',
    working: 'Moving each input: {percent}',
    progress: 'Sensitivity of the total',
    tornado: '{input} moves {name} most: {low} to {high}',
    nothing: 'No input moves {name}.',
    noFigure: '{name} has no figure that inputs could move.',
    subtitle:
      '{currency}, {basis}. Each input alone: ranges from p10 to p90, single numbers by 10% either way (marked ±10%).',
    summary: 'What {name} comes to when each input is low and when it is high, the widest first.',
    byRange: '{low} – {high}',
    byTenth: '{low} – {high}, ±10%',
    input: 'Input',
    low: 'Input low',
    high: 'Input high',
    absent: 'cannot be done',
    today: 'today {value}',
    findOut:
      'Find out first: {inputs}. These are only assumed or estimated, and {share} of the movement of {name} comes from them.',
    nearSteps: 'Close to a step',
    breakEven: 'Break-even use',
  },

  fields: {
    volume: 'volume',
    users: 'users',
    requests_per_user: 'requests a user',
    words_per_request: 'words a request',
  },
}
