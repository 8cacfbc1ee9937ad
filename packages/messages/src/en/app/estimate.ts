/** The page of a plan's estimate, whosever plan it is, and the trace of its figures. */
export const estimate = {
  loading: 'Working out the estimate',
  headlines: 'Headline figures',
  basisSimulated: 'Headlines: p50 of {trials, number} draws. Table: the middle of every range.',
  certain: 'Certain: nothing in this estimate is a range.',
  published: 'published {value}, {deviation}',
  cheaper: '{name} is cheaper in {percent} of the draws.',
  factors: 'Factors',
  countAll: 'Count all',
  countCore: 'Count hardware and energy only',
  leftOut: 'Not counted: {lines}.',
  countThese: 'Count these too',
  /** The plan without a scenario, among its scenarios. */
  asItStands: 'As it stands',
  scenarios: 'Scenarios',
  basis:
    '{currency}, excl. tax · {factors, select, core {hardware and energy only} all {every factor counted} none {nothing counted} other {some factors counted}}',
  nothingCounted: 'Nothing is counted, so nothing costs anything.',
  table: {
    caption:
      'Cost by stage and line, in {currency, select, USD {US dollars} CNY {yuan} EUR {euros} other {{currency}}}',
    corner: '{currency}, {months, plural, =12 {first year} one {# month} other {# months}}',
    difference: 'Difference',
    ratio: '{other} ÷ {base}',
    total: '{months, plural, =12 {First year} one {The month} other {All # months}}',
    inRent: 'in rent',
    notCounted: 'not counted',
  },
  chart: {
    ownCheaper: 'Owning costs {percent} of renting; {line} is {share} of what owning costs',
    rentCheaper: 'Renting costs {percent} of owning; {line} is {share} of what owning costs',
    same: 'Owning and renting cost the same to within a per cent',
    incomplete:
      '{months, plural, =12 {First-year cost} one {Cost of the month} other {Cost of all # months}} by stage and strategy',
    subtitle:
      '{months, plural, =12 {First year} one {One month} other {All # months}}, {currency}, lines that are counted.{spread, select, yes { Middle of every range; whisker p5 to p95.} other {}}{scales, select, own { Each stage has its own scale.} other {}}',
    spread: 'p5 to p95',
    showTable: 'Table',
    showChart: 'Chart',
    total: 'Total',
    bar: '{currency}',
    summary:
      '{stage}, {strategy}: {total} {currency, select, USD {US dollars} CNY {yuan} EUR {euros} other {{currency}}}',
  },
  trace: {
    label: 'Why this number?',
    close: 'Close the trace',
    loading: 'Tracing the number',
    middle: 'Middle of every range',
    spread: 'p5–p95 of {trials, number} draws',
    once: 'One number for the whole plan',
    horizon: 'Sum over the months of the plan',
    month: 'In month {month} (0 is the first)',
    inputs: 'Made of',
    tree: 'What {label} is made of',
    source: 'Source',
    noSource: 'No source: an assumption of this plan',
    openSource: 'Open the source',
    read: 'dated {date}',
    path: 'In the plan',
    choice: 'A choice of the plan, not a fact',
    definition: 'A definition, not a measurement',
    rangeInput:
      '{shape, select, lognormal {90% sure: {low} to {high} (lognormal)} truncated_lognormal {90% sure: {low} to {high} (lognormal)} logit_normal {90% sure: {low} to {high} (logit-normal)} normal {90% sure: {low} to {high} (normal)} truncated_normal {90% sure: {low} to {high} (normal)} uniform {Anywhere evenly; 90% lie between {low} and {high}} triangular {90% sure: {low} to {high} (triangular)} pert {90% sure: {low} to {high} (PERT)} beta {90% sure: {low} to {high} (beta)} discrete {One of some values; 90% lie from {low} to {high}} other {90% sure: {low} to {high}}}',
    moves: 'What moves it',
    movesNote: 'Each input moved by 10%, alone',
    movesAlike:
      '{count, plural, one {One input moves it.} other {Every input moves it alike: it is a product of these #.}}',
    movesRest:
      '{count, plural, one {1 more input moves it by {percent}} other {# more inputs move it by {percent} together}}',
    known: 'How it is known',
    knownShare: '{percent} {evidence}',
    against: 'Against the published figure',
    againstText: '{source} prints {value} ({date}); this is {deviation} off.',
    usedIn: 'Used in',
    unused: 'Used in nothing else',
    up: 'Up to {label}',
    copy: 'Copy as text',
    copied: 'Copied',
    copyFailed: 'The browser refused to copy',
    keys: 'Arrow keys move in the tree, Enter goes down, U goes up',
    absent:
      '{kind, select, unpriced {A price it needs is missing.} never {It never happens within the plan.} other {It cannot be done.}}',
    incomplete:
      '{count, plural, one {1 item without a price is left out} other {# items without a price are left out}}',
  },
}
