/** Words of the commands about the plan document itself: its schema, and its one form. ICU syntax. */
export const cliDocument = {
  schema: 'Print the JSON Schema of the plan document, for editors',
  optionCurrency: 'the currency of the plan: {currencies}',
  badCurrency: '--currency takes one of: {currencies}.',
  fmt: 'Put a plan document into its one form',
  optionCheck: 'print nothing and end with 1 when the file is in another form',
  optionWrite: 'write the form into the file, instead of printing it',
  checkOrWrite: 'Choose one of --check and --write.',
  inForm: '{file} is in form.',
  notInForm: '{file} is in another form. kilotoken fmt {file} --write puts it right.',
  written: '{file} is put into form.',
  /** Parts of the document that a form has no field for. */
  titles: {
    plan: 'Plan',
    kilotoken: 'Version of the format',
    key: 'Key',
    factors: 'Factors counted',
    horizon: 'Months of the plan',
    currency: 'Currency',
    uncertainty: 'Draws',
    workloads: 'Workloads',
    options: 'Options',
    facilities: 'Facilities',
    staff: 'Staff',
    overheads: 'Overheads',
    accounting: 'Accounting',
    strategies: 'Strategies',
    scenarios: 'Scenarios',
  },
  quantity:
    'A number or a range{unit, select, none {} other { in {unit}}}{instead, select, none {} other { or {instead}}}{domain, select, positive {, not below zero} fraction {, from 0% to 100%} count {, a whole number} other {}}{moves, select, yes {; it may move from month to month} bands {; it may move from month to month and be split into bands} other {}}.{fallback, select, none {} other { Where it is missing {fallback} counts{reason, select, none {} other { ({reason})}}.}}',
  month: 'A month, such as 2027-04.',
  months: 'Months from the first through the last, such as 2027-01..2027-03.',
  label: 'Words of your own: one text, or one each under “en” and “zh”.',
  reference:
    'The key of {to, select, workload {a workload} option {an option} facility {a facility} strategy {a strategy} other {a server of the catalogue}}.',
} as const
